import type { SourceIssueCode } from "../../adapters/adapted-claim.js";
import type { FhirIssue, FhirOperationOutcome } from "../../adapters/fhir/fhir-resource.js";
import { issueOfSource } from "../../adapters/fhir/issue-of-source.js";
import { SOURCE_ISSUE_TYPES } from "../../adapters/fhir/issue-types.js";
import { operationOutcomeOf } from "../../adapters/fhir/operation-outcome-of.js";
import { sourceCode } from "../../adapters/source-code.js";
import type { IssueCode } from "../../schema/parse-result.js";
import type { CheckResult } from "../check-record.js";
import type { RecordIssue, Source } from "../input/source-record.js";
import type { RecordWriter } from "./record-writer.js";

/**
 * Makes the writer of `--format fhir`: an `OperationOutcome` on a line for each record. Of FHIR input its expressions are
 * FHIRPath; of other input the place of each issue stands in `diagnostics`. A record that could not be worked out gives one
 * too. Keys of claims are in none.
 *
 * @returns functions that give the text of a record
 */
export function outcomeWriter(): RecordWriter<CheckResult> {
  const written = (outcome: FhirOperationOutcome): string => `${JSON.stringify(outcome)}\n`;
  return {
    result: ({ check, timeLog, adapted, placeOf }, source) => {
      const undetermined = [...check.undetermined, ...(timeLog?.undetermined ?? [])];
      const record = recordWords(source);
      return written(operationOutcomeOf({ ...check, undetermined }, adapted, { placeOf, record }));
    },
    error: (record, { source, issues }) => {
      // An error record holds no more issues than it may.
      const told = issues.slice(0, record.issues.length).map((issue) => issueOfRecord(issue, source.shape === "fhir"));
      return written({ resourceType: "OperationOutcome", issue: told.map((issue) => ofRecord(issue, source)) });
    },
    frame: { begin: "", between: "", end: "", none: "" },
  };
}

function issueOfRecord({ code, pointer, place, line, message, fix }: RecordIssue, isFhirShape: boolean): FhirIssue {
  if (code === undefined) return { severity: "fatal", code: "exception", details: { text: `${message} ${fix}` } };
  const known = knownCode(code);
  const severity = known === "unreadable" ? "fatal" : "error";
  const isFhir = isFhirShape && place !== undefined;
  const where = [...(line === undefined ? [] : [`line ${line}`]), place ?? pointer].filter((text) => text !== "");
  const issue = issueOfSource({ code: known, place: where.join(" "), message, fix }, { severity, isFhir });
  if (where.length > 0) return issue;
  const { diagnostics: _none, ...rest } = issue;
  return rest;
}

function knownCode(code: SourceIssueCode | IssueCode): SourceIssueCode {
  return isSourceCode(code) ? code : sourceCode(code);
}

function isSourceCode(code: SourceIssueCode | IssueCode): code is SourceIssueCode {
  return Object.hasOwn(SOURCE_ISSUE_TYPES, code);
}

function ofRecord(issue: FhirIssue, source: Source): FhirIssue {
  const { diagnostics, expression, ...rest } = issue;
  const parts = [recordWords(source), ...(diagnostics === undefined ? [] : [diagnostics])];
  return { ...rest, diagnostics: parts.join("; "), ...(expression === undefined ? {} : { expression }) };
}

/** Where a record stands, without its key. */
function recordWords({ input, record, line, byteOffset, segment, place }: Source): string {
  const parts = [
    ...(input === undefined ? [] : [`input ${input}`]),
    `record ${record}`,
    `line ${line}`,
    `byte ${byteOffset}`,
    ...(segment === undefined ? [] : [`segment ${segment}`]),
    ...(place === undefined ? [] : [place]),
  ].join(", ");
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}`;
}
