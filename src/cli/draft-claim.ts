import type { Claim } from "../claim/claim.js";
import type { AdaptedClaim } from "../adapters/adapted-claim.js";
import type { JoinedClaim } from "../adapters/time-log/join-rows.js";
import { claimOfRows } from "../adapters/csv/claim-of-rows.js";
import { parseClaim } from "../schema/parse-claim.js";
import type { ParseOptions } from "../schema/parse-result.js";
import { conflictsWith, isRecord } from "./conflicts-with.js";
import type { RawRecord, RowGroup } from "../adapters/csv/row-kind.js";
import type { RecordIssue } from "./input/source-record.js";
import { missingFields } from "./missing-fields.js";
import type { TimeLogRun } from "./time-log-option.js";
import { placeIssues } from "./place-issues.js";
import type { GoodRecord } from "./run-records.js";

/** What stands beside a claim. */
export interface ClaimOptions {
  /** Name of the command. */
  readonly command: string;
  /** Fields of a visit from the options: they stand in for what a claim, its lines or its services leave out. */
  readonly defaults: RawRecord;
  /** Date of receipt where a claim has none. */
  readonly asOf: string | undefined;
  readonly parsing: ParseOptions;
  /** Fields of a claim where neither it nor an option gives them. */
  readonly fallback?: RawRecord;
  /** The time log its minutes come from. */
  readonly timeLog?: TimeLogRun | undefined;
  /** Fields a claim cannot do without. */
  readonly needed: readonly string[];
}

/** A claim, or what is wrong with it. */
export type DraftClaim =
  | { readonly ok: true; readonly claim: Claim; readonly timeLog?: JoinedClaim }
  | { readonly ok: false; readonly issues: readonly RecordIssue[] };

/**
 * Reads the claim a record stands for. Options fill in what it leaves out; where it says something else than an option,
 * it is refused, because either may be the mistake.
 *
 * @param given - a claim, or rows
 * @param options - fields from the options; how JSON is read
 * @returns the claim, or what is wrong
 */
export function draftClaim(given: GoodRecord, options: ClaimOptions): DraftClaim {
  const { command, defaults, asOf, parsing, needed, fallback } = options;
  const { raw, record } = rawClaim(given);
  if (raw === null) return { ok: false, issues: placeIssues([NO_CLAIM], record) };
  const ofClaim = pick(defaults, ["payer", "setting", "diagnosisCodes"]);
  const ofLine = pick(defaults, ["serviceDate", "placeOfServiceCode"]);
  const ofService = pick(defaults, ["serviceDate"]);
  const { serviceLines, services } = raw;
  const conflicts = [
    ...conflictsWith(raw, ofClaim),
    ...conflictsIn(serviceLines, ofLine, "/serviceLines"),
    ...conflictsIn(services, ofService, "/services"),
  ];
  if (conflicts.length > 0) return { ok: false, issues: placeIssues(conflicts, record) };
  const filled: RawRecord = {
    ...fallback,
    ...ofClaim,
    ...(asOf === undefined ? {} : { receivedOn: asOf }),
    ...raw,
    serviceLines: fill(serviceLines, () => ofLine),
    ...(services === undefined
      ? {}
      : { services: fill(services, (service) => ({ ...ofService, ...giver(service, defaults) })) }),
  };
  const missing = missingFields(filled, needed, record, command);
  const parsed = parseClaim(filled, parsing);
  if (parsed.ok) {
    const joined = options.timeLog?.join(given, parsed.value);
    return joined === undefined
      ? { ok: true, claim: parsed.value }
      : { ok: true, claim: joined.claim, timeLog: joined };
  }
  const isNamed = (pointer: string): boolean => missing.some((issue) => issue.pointer === pointer);
  const others = parsed.issues.filter(({ pointer }) => !isNamed(pointer));
  return { ok: false, issues: placeIssues([...missing, ...others], record) };
}

const NO_CLAIM: RecordIssue = {
  code: "not-supported",
  pointer: "",
  message: "The record is no claim: it has no serviceLines.",
  fix: "Write a claim with serviceLines; documented visits are read by units and propose.",
};

/** Whether a record holds the lines of a claim. */
export function isClaimRecord({ value, source }: GoodRecord): boolean {
  if (source.shape !== undefined) return true;
  if (source.fromRows === true) return (value as RowGroup).claimLines.length > 0;
  return isRecord(value) && "serviceLines" in value;
}

/** A claim in the making, and the record it comes from. */
function rawClaim(record: GoodRecord): { readonly raw: RawRecord | null; readonly record: GoodRecord } {
  const { value, source } = record;
  if (source.shape !== undefined) return { raw: { ...(value as AdaptedClaim).claim }, record };
  if (source.fromRows !== true) return { raw: isRecord(value) && "serviceLines" in value ? value : null, record };
  const { raw, group } = claimOfRows(value as RowGroup);
  return { raw, record: { ...record, value: group } };
}

function giver(service: RawRecord, { furnishedBy }: RawRecord): RawRecord {
  return furnishedBy === undefined || service["assistantMinutes"] !== undefined ? {} : { furnishedBy };
}

function fill(records: unknown, defaultsOf: (record: RawRecord) => RawRecord): unknown {
  if (!Array.isArray(records)) return records;
  return records.map((each: unknown) => (isRecord(each) ? { ...defaultsOf(each), ...each } : each));
}

function conflictsIn(records: unknown, defaults: RawRecord, pointer: string): readonly RecordIssue[] {
  if (!Array.isArray(records)) return [];
  return records.flatMap((each: unknown, index) =>
    isRecord(each) ? conflictsWith(each, defaults, `${pointer}/${index}`) : [],
  );
}

function pick(record: RawRecord, fields: readonly string[]): RawRecord {
  return Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)));
}
