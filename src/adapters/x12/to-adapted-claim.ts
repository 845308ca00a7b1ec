import type { AdaptedRecord, AdapterOptions } from "../adapted-claim.js";
import { adaptedRecord } from "../adapted-record.js";
import { issueList } from "../issue-list.js";
import { otherPayersFor } from "../other-payers.js";
import { payerFor } from "../payer-for.js";
import { readKey, readPlaceOfService } from "../read-fields.js";
import type { RawClaim } from "./raw-claim.js";
import type { ReadContext } from "./read-context.js";
import { componentsOf, firstSegment } from "./read-context.js";
import { readDiagnoses } from "./read-diagnoses.js";
import { readLine } from "./read-line.js";
import { readOtherPayers, readPayer } from "./read-payers.js";
import { readClaimProvider, readReferring, readStateOfService } from "./read-providers.js";
import { readSubmission } from "./read-submission.js";
import type { Segment } from "./segment.js";
import { elementOf } from "./segment.js";

/** Lines of loop 2400 that a claim may have. */
const LINES_OF_CLAIM = 50;

/**
 * Reads one claim: layer three.
 *
 * @param raw - the segments of the claim
 * @param options - who pays
 * @returns the claim, where its parts came from, and remarks; or why it is none
 */
export function toAdaptedClaim(raw: RawClaim, { payerOf }: AdapterOptions): AdaptedRecord {
  const place = `2300[${raw.number}]`;
  const faults = issueList();
  const source = readPayer(raw);
  const payer = payerFor(payerOf, source, "2010BB NM109", faults);
  if (payer === undefined) return { ok: false, place, at: raw.at, issues: faults.list() };

  const remarks = issueList();
  for (const { code, place, message, fix } of raw.remarks) remarks.add(code, place, message, fix);
  const header = firstSegment(raw.header, "CLM");
  const context: ReadContext = { place, component: componentOf(header, place, remarks), remarks };
  const diagnoses = readDiagnoses(raw.header, context);
  const provider = readClaimProvider(raw, context);
  const placeOfServiceCode = readClaimPlace(header, context);
  const lines = raw.lines.map((loop, index) => readLine(loop, index + 1, { placeOfServiceCode, provider }, context));
  if (lines.length === 0) remarks.add("missing", `${place} LX`, "The claim has no line.", "Send its lines.");
  if (lines.length > LINES_OF_CLAIM) {
    const fix = `Send the lines behind number ${LINES_OF_CLAIM} on another claim.`;
    remarks.add("too-many", `2400[${LINES_OF_CLAIM + 1}]`, `A claim has at most ${LINES_OF_CLAIM} lines.`, fix);
  }
  const claimKey = readKey({ text: elementOf(header, 1), place: `${place} CLM01` }, remarks);
  return adaptedRecord({
    format: "x12",
    place,
    at: raw.at,
    payer,
    diagnoses,
    lines,
    claimKey,
    more: {
      referringProvider: readReferring(raw),
      otherPayers: otherPayersFor(payerOf, readOtherPayers(raw, place), source.sequence, remarks),
      state: readStateOfService(raw, context),
    },
    submission: readSubmission(raw, context),
    remarks,
  });
}

/** Some senders part composites by another character than their ISA says; CLM05 always has more than one component. */
function componentOf(header: Segment | undefined, place: string, remarks: ReadContext["remarks"]): string {
  const declared = header?.component ?? "";
  const composite = elementOf(header, 5);
  const other = /[^A-Za-z0-9 ]/.exec(composite)?.[0];
  if (declared === "" || other === undefined || composite.includes(declared)) return declared;
  const message = "CLM05 is parted by another character than ISA16 says; that one is taken.";
  remarks.add("conflicting", `${place} CLM05`, message, "Write the character of ISA16 between components.");
  return other;
}

/** The place of service of the claim; `null` where it states none. */
function readClaimPlace(
  header: Segment | undefined,
  { place, component, remarks }: ReadContext,
): string | null | undefined {
  const [text = "", qualifier = ""] = componentsOf(elementOf(header, 5), component);
  if (text === "") return null;
  if (qualifier === "B" || qualifier === "") return readPlaceOfService({ text, place: `${place} CLM05-1` }, remarks);
  const message = "CLM05-2 is not B, so CLM05-1 is no place of service; it is left out.";
  remarks.add("unknown-value", `${place} CLM05-2`, message, "Write B and a place of service.");
  return undefined;
}
