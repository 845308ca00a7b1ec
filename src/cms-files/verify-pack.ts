import type { Setting } from "../claim/visit.js";
import { loadReference } from "../reference/load-reference.js";
import type { ReferencePack } from "../reference/load-reference.js";
import { lookUpAddOnBases } from "../reference/look-up-add-on-bases.js";
import { lookUpDiagnosis } from "../reference/look-up-diagnosis.js";
import { lookUpGpci } from "../reference/look-up-gpci.js";
import { lookUpMue } from "../reference/look-up-mue.js";
import { lookUpPtpEdit } from "../reference/look-up-ptp-edit.js";
import { lookUpRelativeValue } from "../reference/look-up-relative-value.js";
import type { Reference } from "../reference/reference.js";
import type { CmsFile, FileIdentity, FileIssue, FileReport } from "./cms-file.js";
import type { ReadOptions } from "./format-context.js";
import { readCmsFile } from "./read-cms-file.js";
import type { PtpRow } from "./read-ptp-edits.js";
import type { RowVisitors } from "./row-visitors.js";

/** How the rows of a file compare with the look-ups of a pack. */
export interface FileVerification {
  readonly file: string;
  readonly entry: string | null;
  readonly table: string;
  /** Whether the pack was compiled from exactly this file. */
  readonly isSource: boolean;
  readonly rows: number;
  /** Rows whose look-up gives what the row says, on its first and its last day. */
  readonly equalRows: number;
  /** Rows another row of the same pair is in force with on the same day, so that one of the two answers. */
  readonly overlappingRows: number;
  /** Rows of codes the pack leaves out, and rows a table has no place for. */
  readonly leftOutRows: number;
  readonly differentRows: number;
  /** Line of the first row that differs. */
  readonly firstDifference: number | null;
}

/** What came of verifying a pack. */
export interface PackVerification {
  readonly kind: "pack-verification";
  readonly edition: string;
  /** Whether every row is equal, overlapping or left out, and every file is a source. */
  readonly holds: boolean;
  readonly files: readonly FileVerification[];
  /** Sources of the pack that were not given. */
  readonly missing: readonly string[];
  readonly issues: readonly FileIssue[];
}

/**
 * Reads the files of a pack again and asks the pack for every row.
 *
 * @param pack - a pack that `parsePack` or `compilePack` gave
 * @param files - the files it was compiled from
 * @param options - as for reading
 * @returns how each file compares; nothing is left unsaid
 */
export async function verifyPack(
  pack: ReferencePack,
  files: Iterable<CmsFile> | AsyncIterable<CmsFile>,
  options: ReadOptions = {},
): Promise<PackVerification> {
  const verifications: FileVerification[] = [];
  const issues: FileIssue[] = [];
  const hashes = new Set(pack.sources.map(({ sha256 }) => sha256));
  const seen = new Set<string>();
  for await (const file of files) {
    const tallies = new Map<string, Tally>();
    const reading = await readCmsFile(file, checks(pack, tallies), options);
    if (!reading.ok) {
      issues.push(...reading.issues);
      continue;
    }
    for (const report of reading.reports) {
      if (!(tableOf(report) in pack.tables)) continue;
      seen.add(report.sha256);
      verifications.push(verificationOf(report, tallies.get(report.entry ?? "") ?? emptyTally(), hashes));
    }
  }
  const missing = [...new Set(pack.sources.filter(({ sha256 }) => !seen.has(sha256)).map(({ file }) => file))];
  const isSound = verifications.every(({ isSource, differentRows }) => isSource && differentRows === 0);
  const holds = isSound && issues.length === 0 && missing.length === 0;
  return { kind: "pack-verification", edition: pack.edition, holds, files: verifications, missing, issues };
}

interface Tally {
  rows: number;
  equal: number;
  overlapping: number;
  leftOut: number;
  different: number;
  first: number | null;
}

type Verdict = "equal" | "overlapping" | "leftOut" | "different";

function emptyTally(): Tally {
  return { rows: 0, equal: 0, overlapping: 0, leftOut: 0, different: 0, first: null };
}

function tableOf({ table, edition }: FileReport): string {
  return table === "relativeValues" && edition?.endsWith(" QPP") === true ? "qualifyingConversionFactor" : table;
}

function verificationOf(report: FileReport, tally: Tally, hashes: ReadonlySet<string>): FileVerification {
  const { file, entry, table, sha256 } = report;
  const { rows, equal, overlapping, leftOut, different, first } = tally;
  return {
    file,
    entry,
    table,
    isSource: hashes.has(sha256),
    rows,
    equalRows: equal,
    overlappingRows: overlapping,
    leftOutRows: leftOut,
    differentRows: different,
    firstDifference: first,
  };
}

function checks(pack: ReferencePack, tallies: Map<string, Tally>): RowVisitors {
  const reference = loadReference(pack);
  const { tables } = pack;
  const isPartial = pack.codes !== "all";
  const count = (verdict: Verdict, from: FileIdentity, line: number): void => {
    const name = from.entry ?? "";
    const tally = tallies.get(name) ?? emptyTally();
    tallies.set(name, tally);
    tally.rows += 1;
    tally[verdict] += 1;
    if (verdict === "different") tally.first ??= line;
  };
  const check = (isEqual: boolean, mayBeLeftOut: boolean): Verdict =>
    isEqual ? "equal" : mayBeLeftOut ? "leftOut" : "different";
  const kept = new Set(tables.ptpEdits?.codeSets["kept"]?.split(" ") ?? []);
  return {
    ...(tables.ptpEdits !== undefined && {
      ptpEdits: (row, from, line) => {
        const leaves = isPartial && !kept.has(row.columnOneCode) && !kept.has(row.columnTwoCode);
        count(
          leaves ? "leftOut" : pairVerdict(row, from.setting as Setting, from.effectiveThrough ?? "", reference),
          from,
          line,
        );
      },
    }),
    ...(tables.mue !== undefined && {
      mue: (row, from, line) => {
        if (from.setting === "equipment-supplier" || from.setting === null) return count("leftOut", from, line);
        const days = [from.effectiveFrom ?? "", from.effectiveThrough ?? ""];
        const answers = days.map((day) =>
          lookUpMue(row.code, { serviceDate: day, setting: from.setting as Setting, reference }),
        );
        const isEqual = answers.every(
          (answer) =>
            answer.status === "found" &&
            answer.value.maximumUnits === row.maximumUnits &&
            answer.value.adjudicationIndicator === row.adjudicationIndicator,
        );
        count(check(isEqual, isPartial && answers.every(({ status }) => status === "not-covered")), from, line);
      },
    }),
    ...(tables.addOnCodes !== undefined && {
      addOnCodes: (row, from, line) => {
        const day = from.effectiveFrom ?? "";
        const ends = row.effectiveThrough ?? "9999-12-31";
        if (row.effectiveFrom > (from.effectiveThrough ?? "") || ends < day) return count("leftOut", from, line);
        const answer = lookUpAddOnBases(row.addOnCode, { serviceDate: day, reference });
        const isEqual =
          answer.status === "found" && (row.baseCode === null || answer.value.baseCodes.includes(row.baseCode));
        count(check(isEqual, isPartial && answer.status !== "found"), from, line);
      },
    }),
    ...(tables.diagnoses !== undefined && {
      diagnoses: (row, from, line) => {
        const answers = [from.effectiveFrom ?? "", from.effectiveThrough ?? ""].map((day) =>
          lookUpDiagnosis(row.code, day, { reference }),
        );
        const isEqual = answers.every(
          (answer) => answer.status === "found" && answer.value.billable === row.isBillable,
        );
        count(check(isEqual, false), from, line);
      },
    }),
    ...(tables.relativeValues !== undefined && {
      relativeValues: (row, from, line) => {
        if (row.modifier !== "") return count("leftOut", from, line);
        const answer = lookUpRelativeValue(row.code, from.effectiveFrom ?? "", { reference });
        const value = answer.status === "found" ? answer.value : undefined;
        const isEqual =
          value !== undefined &&
          value.status === row.status &&
          value.multipleProcedureIndicator === row.multipleProcedureIndicator &&
          Number(value.units?.work ?? 0) === Number(row.work) &&
          Number(value.units?.nonFacilityPracticeExpense ?? 0) === Number(row.nonFacilityPracticeExpense) &&
          Number(value.units?.facilityPracticeExpense ?? 0) === Number(row.facilityPracticeExpense) &&
          Number(value.units?.malpractice ?? 0) === Number(row.malpractice);
        count(check(isEqual, value === undefined && (isPartial || !"ABCINRX".includes(row.status))), from, line);
      },
    }),
    ...(tables.gpci !== undefined && {
      gpci: (row, from, line) => {
        const answer = lookUpGpci(`${row.contractor}-${row.locality}`, from.effectiveFrom ?? "", { reference });
        const isEqual =
          answer.status === "found" &&
          answer.value.work === row.work &&
          answer.value.practiceExpense === row.practiceExpense &&
          answer.value.malpractice === row.malpractice;
        count(check(isEqual, false), from, line);
      },
    }),
  };
}

function pairVerdict(row: PtpRow, setting: Setting, lastDay: string, reference: Reference): Verdict {
  const { effectiveFrom, effectiveThrough } = row;
  const ask = (serviceDate: string): ReturnType<typeof lookUpPtpEdit> =>
    lookUpPtpEdit(row.columnOneCode, row.columnTwoCode, { serviceDate, setting, reference });
  const isInForce = row.modifierIndicator !== 9 && (effectiveThrough === null || effectiveThrough >= effectiveFrom);
  if (!isInForce) {
    // A row that is in force on no day must not answer; another row of its pair may.
    const answer = ask(effectiveFrom);
    const own = answer.status === "found" ? answer.value : undefined;
    return own?.effectiveFrom === effectiveFrom && own.effectiveThrough === effectiveThrough ? "different" : "equal";
  }
  let verdict: Verdict = "equal";
  for (const day of [effectiveFrom, effectiveThrough ?? lastDay]) {
    const answer = ask(day);
    if (answer.status !== "found") return "different";
    const { value } = answer;
    const isSame =
      value.columnOneCode === row.columnOneCode &&
      value.modifierIndicator === row.modifierIndicator &&
      value.effectiveFrom === effectiveFrom &&
      value.effectiveThrough === effectiveThrough;
    if (!isSame) verdict = "overlapping";
  }
  return verdict;
}
