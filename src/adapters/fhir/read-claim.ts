import type { Claim } from "../../claim/claim.js";
import type { LineOrigin } from "../adapted-claim.js";
import { issueList } from "../issue-list.js";
import { filled, readKey } from "../read-fields.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Element } from "./element.js";
import { children, LIST_LIMIT, text } from "./element.js";
import type { FhirOptions, FhirRecord } from "./fhir-options.js";
import type { FhirReading } from "./fhir-reading.js";
import type { ResourceIndex } from "./find-resource.js";
import { resourceFinder } from "./find-resource.js";
import { readDiagnoses } from "./read-diagnoses.js";
import { readLine } from "./read-line.js";
import { readMinutes } from "./read-minutes.js";
import { readParties } from "./read-parties.js";
import { readPayers } from "./read-payers.js";
import { readReceivedOn } from "./read-received-on.js";
import { readSetting } from "./read-setting.js";
import { remarkKind } from "./remark-kind.js";

/** Largest number of a line. */
const LINE_NUMBER_LIMIT = 99_999;

/**
 * Reads one `Claim` or `ExplanationOfBenefit`.
 *
 * @param claim - the resource
 * @param bundle - resources beside it
 * @param options - payer, setting, and what the source leaves open
 * @returns the claim, or every fault that keeps it from being one
 */
export function readClaim(claim: Element, bundle: ResourceIndex, options: FhirOptions): FhirRecord {
  const issues = issueList();
  const faults = issueList();
  const reading: FhirReading = { options, issues, faults, find: resourceFinder(claim, bundle, issues) };
  remarkKind(claim, reading);
  const setting = readSetting(claim, reading);
  const { payer, otherPayers } = readPayers(claim, reading);
  const items = children(claim, "item", issues, LIST_LIMIT);
  if (items.length === 0) {
    faults.add("missing", `${claim.place}.item`, "The claim has no lines.", "Write each service as an item.");
  }
  if (payer === undefined || setting === undefined || faults.list().length > 0) {
    return { ok: false, place: claim.place, issues: faults.list() };
  }
  const diagnoses = readDiagnoses(claim, reading);
  const { referringProvider, state, renderingProviderOf } = readParties(claim, reading);
  const numbers = lineNumbersOf(items, reading);
  const read = items.map((item, at) =>
    readLine(item, numbers[at] ?? at + 1, { claim, diagnoses, renderingProviderOf }, reading),
  );
  const lines = read.map(({ line }, at) => ({ line, item: items[at] ?? claim }));
  const neutral: Claim = {
    payer,
    setting,
    diagnosisCodes: diagnoses.diagnosisCodes,
    serviceLines: lines.map(({ line }) => line),
    ...withoutUndefined({
      otherPayers,
      referringProvider,
      state,
      receivedOn: readReceivedOn(claim, reading),
      services: readMinutes(claim, lines, reading),
    }),
  };
  const origin = originOf(
    claim,
    read.map((line) => line.origin),
    diagnoses.places,
    reading,
  );
  const value = { kind: "adapted-claim" as const, claim: neutral, origin, remarks: issues.list() };
  if (claim.json["resourceType"] !== "ExplanationOfBenefit") return { ok: true, value };
  return { ok: true, value: { ...value, adjudicated: read.map(({ adjudicated }) => adjudicated) } };
}

function originOf(claim: Element, lines: readonly LineOrigin[], diagnoses: readonly string[], { issues }: FhirReading) {
  const identifiers = children(claim, "identifier", issues).map((identifier) => text(identifier, "value", issues));
  const key = [...identifiers, text(claim, "id", issues)].find((each) => filled(each.text) !== undefined);
  const claimKey = key && readKey(key, issues);
  return { format: "fhir" as const, place: claim.place, lines, diagnoses, ...withoutUndefined({ claimKey }) };
}

/** Sequence numbers may have gaps; where one is absent or used twice, lines are numbered as they are listed. */
function lineNumbersOf(items: readonly Element[], { issues }: FhirReading): readonly number[] {
  const numbers = items.map(({ json }) => json["sequence"]);
  const seen = new Set<unknown>();
  const odd = numbers.findIndex((each) => !isLineNumber(each) || seen.size === seen.add(each).size);
  if (odd < 0) return numbers.filter(isLineNumber);
  const message = "The sequence is absent, no line number, or used twice; lines are numbered as they are listed.";
  issues.add("conflicting", `${items[odd]?.place}.sequence`, message, "Number the lines from 1, each once.");
  return items.map((_, at) => at + 1);
}

function isLineNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= LINE_NUMBER_LIMIT;
}
