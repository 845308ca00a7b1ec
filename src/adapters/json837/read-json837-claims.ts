import type { AdaptedRecord, AdapterOptions } from "../adapted-claim.js";
import { adaptedRecord } from "../adapted-record.js";
import { issueList } from "../issue-list.js";
import { otherPayersFor } from "../other-payers.js";
import { payerFor } from "../payer-for.js";
import { readKey, readPlaceOfService } from "../read-fields.js";
import type { JsonRecord } from "../read-json.js";
import { listAt, recordAt, recordOf, textAt } from "../read-json.js";
import { readDiagnoses } from "./read-diagnoses.js";
import type { PlacedLine } from "./read-line.js";
import { readLine } from "./read-line.js";
import { readOtherPayers, readPayer } from "./read-payers.js";
import { readClaimProvider, readReferring, readStateOfService } from "./read-providers.js";
import { readSubmission } from "./read-submission.js";

/** Lines a claim may have; an 837P takes 50. */
const MOST_LINES = 1000;

/**
 * Reads professional claims in the JSON that clearinghouses take (Optum, Stedi): `claimInformation` with its
 * `serviceLines`.
 *
 * @param input - one claim or a list of them, as `JSON.parse` gives it
 * @param options - who pays; `setting` is not asked, because the claims are those of practitioners
 * @returns the claims in their order; one that cannot be read has its issues and keeps no other from being read
 * @example
 * ```ts
 * import { readJson837Claims } from "ot-billing-rules/json837";
 * const professionalService = { procedureIdentifier: "HC", procedureCode: "97530", procedureModifiers: ["GO"] };
 * const serviceLines = [{ serviceDate: "20261015", professionalService }];
 * const [record] = readJson837Claims({ claimInformation: { serviceLines } }, { payerOf: "medicare-part-b" });
 * record?.ok && record.value.claim.serviceLines[0]?.serviceDate; //=> "2026-10-15"
 * ```
 */
export function readJson837Claims(input: unknown, options: AdapterOptions): readonly AdaptedRecord[] {
  if (!Array.isArray(input)) return [readClaim(input, "", options)];
  return input.map((claim: unknown, index) => readClaim(claim, `[${index}]`, options));
}

function readClaim(input: unknown, place: string, options: AdapterOptions): AdaptedRecord {
  const faults = issueList();
  const remarks = issueList();
  const root = recordOf(input, place, faults);
  const claim = recordAt(root, "claimInformation", faults);
  const lines = listAt(claim, "serviceLines", MOST_LINES, faults) ?? [];
  if (root === undefined || claim === undefined) {
    const fix = "Pass the claim with its claimInformation.";
    if (faults.list().length === 0) faults.add("missing", place, "There is no claimInformation.", fix);
    return { ok: false, place, issues: faults.list() };
  }
  const lineRecords = lines.map((line, index) => recordOf(line ?? [], `${claim.place}.serviceLines[${index}]`, faults));
  for (const line of lineRecords) refuseOtherServices(line, faults);
  const source = readPayer(root, claim, remarks);
  const payer = payerFor(options.payerOf, source, `${place}${place && "."}tradingPartnerServiceId`, faults);
  if (faults.list().length > 0 || payer === undefined) return { ok: false, place, issues: faults.list() };

  const diagnoses = readDiagnoses(claim, remarks);
  const defaults = {
    placeOfService: textAt(claim, "placeOfServiceCode", remarks),
    provider: readClaimProvider(root, remarks),
  };
  const placeOfServiceCode = readPlaceOfService(defaults.placeOfService, remarks);
  const read = lineRecords.flatMap((line, index): readonly PlacedLine[] =>
    line === undefined ? [] : [readLine(line, index + 1, { ...defaults, placeOfServiceCode }, remarks)],
  );
  if (read.length === 0) {
    remarks.add("missing", `${claim.place}.serviceLines`, "The claim has no line.", "Send its lines.");
  }
  const claimKey = readKey(textAt(claim, "patientControlNumber", remarks), remarks);
  return adaptedRecord({
    format: "json837",
    place,
    payer,
    diagnoses,
    lines: read,
    claimKey,
    more: {
      referringProvider: readReferring(root, lineRecords, remarks),
      otherPayers: otherPayersFor(options.payerOf, readOtherPayers(claim, remarks), source.sequence, remarks),
      state: readStateOfService(root, claim, remarks),
    },
    submission: readSubmission(claim, remarks),
    remarks,
  });
}

const OTHER_SERVICES: readonly (readonly [string, string])[] = [
  ["institutionalService", "an institutional claim (837I)"],
  ["dentalService", "a dental claim (837D)"],
];

function refuseOtherServices(line: JsonRecord | undefined, faults: ReturnType<typeof issueList>): void {
  for (const [name, kind] of OTHER_SERVICES) {
    if (line === undefined || !Object.hasOwn(line.fields, name)) continue;
    const message = `The line is one of ${kind}; only professional claims (837P) are read.`;
    faults.add("not-supported", `${line.place}.${name}`, message, "Send it to software that reads it.");
  }
}
