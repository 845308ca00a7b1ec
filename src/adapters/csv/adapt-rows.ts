import type { PayerId, PayerProfile } from "../../claim/payer.js";
import { parseClaim } from "../../schema/parse-claim.js";
import type { AdaptedRecord } from "../adapted-claim.js";
import { issueList } from "../issue-list.js";
import type { IssueList } from "../issue-list.js";
import { payerFor } from "../payer-for.js";
import { claimOfRows } from "./claim-of-rows.js";
import type { CsvClaimOptions } from "./csv-options.js";
import type { GroupRecord } from "./open-group.js";
import { originOfRows } from "./origin-of-rows.js";
import type { RawRecord, RowGroup } from "./row-kind.js";
import { rowPlace } from "./row-place.js";
import { schemaIssue, sourceIssue } from "./source-issue.js";

/**
 * Makes a claim of its rows, with the places of its parts.
 *
 * @param record - the rows of one claim, or why they cannot be read
 * @param options - payer, setting and diagnoses where the rows do not say them
 * @returns the claim, or what is wrong
 */
export function adaptRows(record: GroupRecord, options: CsvClaimOptions): AdaptedRecord {
  const { line } = record.first;
  const place = rowPlace(line);
  if (!record.ok) return { ok: false, place, issues: record.issues.map((issue) => sourceIssue(issue, line)) };
  const { raw, group } = claimOfRows(record.group);
  const issues = issueList();
  const payer = payerOfRows(raw, options, rowPlace(line, shown(group, "payer")), issues);
  const setting = raw["setting"] ?? options.setting;
  if (setting === undefined) {
    const fix = "Give the option setting, or write it into a column setting.";
    issues.add("unknown-setting", rowPlace(line, shown(group, "setting")), "The setting is not told.", fix);
  }
  const diagnosisCodes = raw["diagnosisCodes"] ?? options.diagnosisCodes;
  if (diagnosisCodes === undefined) {
    const fix = "Give the option diagnosisCodes, or write them into a column diagnosis.";
    issues.add("missing", rowPlace(line, shown(group, "diagnosis")), "The claim has no diagnosis.", fix);
  }
  const parsed = parseClaim({
    ...raw,
    // What is told to be unknown need not be found again by the schema.
    payer: payer ?? "commercial-cms-8-minute",
    setting: setting ?? "practitioner",
    diagnosisCodes: diagnosisCodes ?? [],
  });
  const told = issues.list();
  if (!parsed.ok) {
    const found = parsed.issues.map((issue) => schemaIssue(issue, group, line));
    return { ok: false, place, issues: [...told, ...found] };
  }
  if (told.length > 0) return { ok: false, place, issues: told };
  const remarks = group.remarks.map((remark) => sourceIssue(remark, line));
  const origin = originOfRows(group, record.first, record.callerKey);
  return { ok: true, value: { kind: "adapted-claim", claim: parsed.value, origin, remarks } };
}

function shown({ shownColumns }: RowGroup, column: string): string | undefined {
  return shownColumns[column];
}

/** A payer given for every claim is taken; otherwise the column names one. */
function payerOfRows(
  raw: RawRecord,
  { payerOf }: CsvClaimOptions,
  place: string,
  issues: IssueList,
): PayerProfile | PayerId | undefined {
  const cell = typeof raw["payer"] === "string" ? raw["payer"] : undefined;
  const named = payerOf ?? cell;
  if (named === undefined) {
    issues.add("unknown-payer", place, "The payer is not told.", "Give payerOf, or write ids into a column payer.");
    return undefined;
  }
  return payerFor(named, { format: "csv", ...(cell === undefined ? {} : { payerKey: cell }) }, place, issues);
}
