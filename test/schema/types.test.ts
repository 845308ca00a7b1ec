import type * as z from "zod";
import { expect, expectTypeOf, it } from "vitest";
import type { Claim } from "../../src/claim/claim.js";
import type { PayerProfile } from "../../src/claim/payer.js";
import type { Service } from "../../src/claim/service.js";
import type { TimeEntry } from "../../src/claim/time-entry.js";
import type { Visit } from "../../src/claim/visit.js";
import type { CoveragePolicy } from "../../src/reference/coverage-policies.js";
import type { claimSchema } from "../../src/schema/claim-schema.js";
import type { coveragePoliciesSchema } from "../../src/schema/coverage-policies-schema.js";
import type { payerProfileSchema } from "../../src/schema/payer-profile-schema.js";
import type { servicesSchema } from "../../src/schema/services-schema.js";
import type { timeEntriesSchema } from "../../src/schema/time-entries-schema.js";
import type { visitSchema } from "../../src/schema/visit-schema.js";
import type { ParseResult } from "../../src/schema.js";
import {
  parseClaim,
  parseCoveragePolicies,
  parsePayerProfile,
  parseServices,
  parseTimeEntries,
  parseVisit,
} from "../../src/schema.js";

/** The same type with every `readonly` taken off, so that equality compares names, types and optional fields. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
type Inferred<F extends (...given: never[]) => z.ZodType> = Writable<z.infer<ReturnType<F>>>;

it("every schema infers the hand-written type, field by field", () => {
  expectTypeOf<Inferred<typeof claimSchema>>().toEqualTypeOf<Writable<Claim>>();
  expectTypeOf<Inferred<typeof visitSchema>>().toEqualTypeOf<Writable<Visit>>();
  expectTypeOf<Inferred<typeof servicesSchema>>().toEqualTypeOf<Writable<readonly Service[]>>();
  expectTypeOf<Inferred<typeof payerProfileSchema>>().toEqualTypeOf<Writable<PayerProfile>>();
  expectTypeOf<Inferred<typeof timeEntriesSchema>>().toEqualTypeOf<Writable<readonly TimeEntry[]>>();
  expectTypeOf<Inferred<typeof coveragePoliciesSchema>>().toEqualTypeOf<Writable<readonly CoveragePolicy[]>>();
  expect(parseClaim).toBeTypeOf("function");
});

it("both ways are assignable", () => {
  expectTypeOf<z.infer<ReturnType<typeof claimSchema>>>().toExtend<Claim>();
  expectTypeOf<Writable<Claim>>().toExtend<z.infer<ReturnType<typeof claimSchema>>>();
  expect(parseVisit).toBeTypeOf("function");
});

it("parse functions give the record types", () => {
  expectTypeOf(parseClaim).returns.toEqualTypeOf<ParseResult<Claim>>();
  expectTypeOf(parseVisit).returns.toEqualTypeOf<ParseResult<Visit>>();
  expectTypeOf(parseServices).returns.toEqualTypeOf<ParseResult<readonly Service[]>>();
  expectTypeOf(parsePayerProfile).returns.toEqualTypeOf<ParseResult<PayerProfile>>();
  expectTypeOf(parseCoveragePolicies).returns.toEqualTypeOf<ParseResult<readonly CoveragePolicy[]>>();
  expectTypeOf(parseTimeEntries).returns.toEqualTypeOf<ParseResult<readonly TimeEntry[]>>();
  expect(parseServices).toBeTypeOf("function");
});

it("a field that a schema lacks is noticed", () => {
  const { receivedOn: _, ...shorter } = {} as Claim;
  expectTypeOf<Writable<typeof shorter>>().not.toEqualTypeOf<Writable<Claim>>();
  expect(parseTimeEntries).toBeTypeOf("function");
});
