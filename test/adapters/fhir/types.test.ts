import type * as medplum from "@medplum/fhirtypes";
import type * as r4 from "fhir/r4";
import type * as r5 from "fhir/r5";
import ts from "typescript";
import { expect, expectTypeOf, it } from "vitest";
import { root } from "../../../scripts/entries.mjs";
import type { FhirClaimError, FhirClaimLike, FhirOperationOutcome } from "../../../src/fhir.js";
import { readFhirClaim } from "../../../src/fhir.js";

it("claims of other libraries are taken as they are", () => {
  expectTypeOf<r4.Claim>().toExtend<FhirClaimLike>();
  expectTypeOf<r4.ExplanationOfBenefit>().toExtend<FhirClaimLike>();
  expectTypeOf<r5.Claim>().toExtend<FhirClaimLike>();
  expectTypeOf<r5.ExplanationOfBenefit>().toExtend<FhirClaimLike>();
  expectTypeOf<medplum.Claim>().toExtend<FhirClaimLike>();
  expectTypeOf<medplum.ExplanationOfBenefit>().toExtend<FhirClaimLike>();
  expectTypeOf<r4.Patient>().not.toExtend<FhirClaimLike>();
  expect(readFhirClaim).toBeTypeOf("function");
});

it("outcomes are taken by other libraries", () => {
  expectTypeOf<FhirOperationOutcome>().toExtend<r4.OperationOutcome>();
  expectTypeOf<FhirOperationOutcome>().toExtend<r5.OperationOutcome>();
  expectTypeOf<FhirOperationOutcome>().toExtend<medplum.OperationOutcome>();
  expectTypeOf<FhirClaimError>().toExtend<r5.ClaimResponseError>();
  expectTypeOf<FhirClaimError>().toExtend<r4.ClaimResponseError>();
  expectTypeOf<FhirClaimError>().toExtend<medplum.ClaimResponseError>();
  expect(readFhirClaim).toBeTypeOf("function");
});

const USE = `
import type * as medplum from "@medplum/fhirtypes";
import type * as r4 from "fhir/r4";
import type * as r5 from "fhir/r5";
import { claimResponseErrorsOf, operationOutcomeOf, readFhirClaim } from "../../../src/fhir.js";
declare const claims: [r4.Claim, r5.Claim, medplum.Claim, r4.ExplanationOfBenefit, r5.ExplanationOfBenefit, medplum.ExplanationOfBenefit];
export const records = claims.map((claim) => readFhirClaim(claim, { payerOf: "medicare-part-b" }));
declare const check: Parameters<typeof operationOutcomeOf>[0];
export const outcomes: [r4.OperationOutcome, r5.OperationOutcome, medplum.OperationOutcome] =
  [operationOutcomeOf(check), operationOutcomeOf(check), operationOutcomeOf(check)];
export const response: Pick<r4.ClaimResponse, "error"> = { error: claimResponseErrorsOf(check) };
declare const patient: r4.Patient;
// @ts-expect-error -- a patient is no claim
readFhirClaim(patient, { payerOf: "medicare-part-b" });
`;

it("both hold under strict with exactOptionalPropertyTypes", { timeout: 300_000 }, () => {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const path = `${root}test/adapters/fhir/use.ts`;
  const files = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...files,
    fileExists: (name) => name === path || files.fileExists(name),
    getSourceFile: (name, ...rest) =>
      name === path ? ts.createSourceFile(name, USE, ts.ScriptTarget.ES2022) : files.getSourceFile(name, ...rest),
  };
  const program = ts.createProgram([path], options, host);
  const problems = program.getSemanticDiagnostics(program.getSourceFile(path));
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
});
