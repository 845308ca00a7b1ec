import type { Setting } from "../claim/visit.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Edition } from "../values/citation.js";
import { ptpEdits } from "./built-in/ptp-edits.js";
import type { LookUp } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { PtpEdit, PtpEdition, PtpEditTable } from "./ptp-edits.js";
import type { Reference } from "./reference.js";

/**
 * Looks up the NCCI procedure-to-procedure edit of two codes, in either order.
 *
 * `found` is an edit in force on the date. `none` says that the table holds every pair of the two codes and no edit is
 * in force. Otherwise the answer is `not-covered`, with the edit of the nearest edition, if there is one, as advice.
 *
 * @param codeA - procedure code by number, in upper case
 * @param codeB - the other procedure code of the date
 * @param options - date of service; setting, which chooses the table; another table of edits
 * @returns the edit with its own order of columns, none, or not covered
 * @see CMS NCCI policy manual for Medicare, ch. I
 * @example
 * ```ts
 * import { lookUpPtpEdit } from "ot-billing-rules";
 * const options = { serviceDate: "2026-03-02", setting: "practitioner" } as const;
 * const answer = lookUpPtpEdit("97537", "97530", options);
 * answer.status === "found" && answer.value.columnOneCode; //=> "97530"
 * lookUpPtpEdit("97140", "97530", options).status; //=> "none"
 * ```
 */
export function lookUpPtpEdit(
  codeA: string,
  codeB: string,
  options: { readonly serviceDate: CalendarDate; readonly setting: Setting; readonly reference?: Reference },
): LookUp<PtpEdit> {
  const { serviceDate, setting, reference } = options;
  const table = reference?.ptpEdits === undefined ? ptpEdits : reference.ptpEdits;
  if (table == null) return noTable("ptpEdits");
  const side = decode(table)[setting];
  let nearest: Row | undefined;
  for (const row of rowsOf(side, codeA, codeB)) {
    const { block } = row;
    if (serviceDate < (block.countsFrom ?? "")) {
      // Only a row without a published first day may have been in force earlier.
      if (block.from === null) nearest ??= row;
    } else if (block.through !== null) {
      if (serviceDate <= block.through) return found(row, block.scopes[0], serviceDate);
    } else {
      const scope = block.scopes.find((each) => isThrough(serviceDate, each.edition.verifiedThrough));
      if (scope !== undefined) return found(row, scope, serviceDate);
      nearest = row;
    }
  }
  if (nearest !== undefined) return advice(nearest, serviceDate);
  for (const scope of side.scopes) if (holdsEveryPair(scope, codeA, codeB, serviceDate)) return scope.none;
  return { status: "not-covered", edition: nearestScope(side.scopes, serviceDate)?.edition ?? NO_EDITION };
}

const NO_EDITION: Edition = { table: "ptpEdits", edition: "none", verifiedFrom: null, verifiedThrough: null };
const NO_ROWS: readonly Row[] = [];

/** What an edition says about itself, ready to answer with. */
interface Scope {
  readonly edition: Edition;
  readonly citation: Citation;
  readonly adviceBefore: CalendarDate | undefined;
  readonly codes: ReadonlySet<string> | null;
  readonly codesWithAnyPartner: ReadonlySet<string> | undefined;
  /** Its answer for a pair without an edit. */
  readonly none: LookUp<PtpEdit>;
}

/** What the rows of one block share within one setting; scopes are in order of date and never empty. */
interface Block {
  readonly scopes: readonly [Scope, ...Scope[]];
  readonly modifierIndicator: 0 | 1;
  readonly from: CalendarDate | null;
  readonly through: CalendarDate | null;
  /** First day the rows count from; `null` is open. */
  readonly countsFrom: CalendarDate | null;
}

interface Row {
  readonly columnOneCode: string;
  readonly columnTwoCode: string;
  readonly block: Block;
}

interface Side {
  readonly scopes: Scope[];
  /** Rows by the lower and then the higher code of the pair. */
  readonly rows: Map<string, Map<string, Row[]>>;
}

function rowsOf(side: Side, codeA: string, codeB: string): readonly Row[] {
  const [lower, higher] = codeA < codeB ? [codeA, codeB] : [codeB, codeA];
  return side.rows.get(lower)?.get(higher) ?? NO_ROWS;
}

function isThrough(date: CalendarDate, through: CalendarDate | null): boolean {
  return through === null || date <= through;
}

function found(row: Row, scope: Scope, serviceDate: CalendarDate): LookUp<PtpEdit> {
  const citation = citationOn(scope, serviceDate);
  return { status: "found", value: editOf(row, citation), citation, edition: scope.edition };
}

function advice(row: Row, serviceDate: CalendarDate): LookUp<PtpEdit> {
  const { edition, citation } = nearestScope(row.block.scopes, serviceDate) ?? row.block.scopes[0];
  return { status: "not-covered", edition, lastKnown: { value: editOf(row, citation), citation } };
}

function citationOn(scope: Scope, serviceDate: CalendarDate): Citation {
  const firm = scope.adviceBefore === undefined || serviceDate >= scope.adviceBefore;
  return firm ? scope.citation : { ...scope.citation, mark: "recall" };
}

function editOf({ columnOneCode, columnTwoCode, block }: Row, { mark }: Citation): PtpEdit {
  return {
    columnOneCode,
    columnTwoCode,
    modifierIndicator: block.modifierIndicator,
    effectiveFrom: block.countsFrom,
    effectiveThrough: block.through,
    mark,
  };
}

function holdsEveryPair(scope: Scope, codeA: string, codeB: string, serviceDate: CalendarDate): boolean {
  const { edition, codes, codesWithAnyPartner } = scope;
  if (edition.verifiedFrom !== null && serviceDate < edition.verifiedFrom) return false;
  if (!isThrough(serviceDate, edition.verifiedThrough)) return false;
  if (codes === null || (codes.has(codeA) && codes.has(codeB))) return true;
  return codesWithAnyPartner !== undefined && (codesWithAnyPartner.has(codeA) || codesWithAnyPartner.has(codeB));
}

/** The last edition that had begun by the date, or the first of all. */
function nearestScope(scopes: readonly Scope[], serviceDate: CalendarDate): Scope | undefined {
  let nearest = scopes[0];
  for (const scope of scopes) if ((scope.edition.verifiedFrom ?? "") <= serviceDate) nearest = scope;
  return nearest;
}

const decoded = /* @__PURE__ */ new WeakMap<PtpEditTable, Readonly<Record<Setting, Side>>>();

function decode(table: PtpEditTable): Readonly<Record<Setting, Side>> {
  const known = decoded.get(table);
  if (known !== undefined) return known;
  const sides = {
    practitioner: decodeSide(table, "practitioner"),
    "outpatient-hospital": decodeSide(table, "outpatient-hospital"),
  };
  decoded.set(table, sides);
  return sides;
}

function decodeSide(table: PtpEditTable, setting: Setting): Side {
  const scopes = new Map<string, Scope>();
  for (const edition of table.editions) {
    if (edition.setting === setting) scopes.set(edition.key, scopeOf(edition, table.codeSets));
  }
  const rows: Side["rows"] = new Map();
  for (const { block, lines } of blocksOf(table.rows, scopes)) {
    for (const line of lines) addRows(rows, block, line);
  }
  return { scopes: [...scopes.values()], rows };
}

function scopeOf(edition: PtpEdition, codeSets: PtpEditTable["codeSets"]): Scope {
  const { edition: name, verifiedFrom, verifiedThrough, citation, adviceBefore, codesWithAnyPartner } = edition;
  const setOf = (key: string): ReadonlySet<string> => new Set((codeSets[key] ?? "").split(" "));
  const stated = { table: "ptpEdits", edition: `${name}, ${edition.setting}`, verifiedFrom, verifiedThrough };
  return {
    edition: stated,
    none: { status: "none", edition: stated },
    citation,
    adviceBefore,
    codes: edition.codes === null ? null : setOf(edition.codes),
    codesWithAnyPartner: codesWithAnyPartner === undefined ? undefined : setOf(codesWithAnyPartner),
  };
}

/** The blocks of the setting in order of their first day, so that a pair's rows are in order too. */
function blocksOf(text: string, scopes: ReadonlyMap<string, Scope>): readonly { block: Block; lines: string[] }[] {
  const blocks: { block: Block; lines: string[] }[] = [];
  let lines: string[] | undefined;
  for (const line of text.trim().split("\n")) {
    if (line.includes("|")) {
      const block = blockOf(line.split("|"), scopes);
      lines = block === undefined ? undefined : [];
      if (block !== undefined && lines !== undefined) blocks.push({ block, lines });
    } else {
      lines?.push(line);
    }
  }
  return blocks.sort((a, b) => ((a.block.countsFrom ?? "") < (b.block.countsFrom ?? "") ? -1 : 1));
}

function blockOf(fields: readonly string[], scopes: ReadonlyMap<string, Scope>): Block | undefined {
  const [keys = "", indicator, from = "", through = ""] = fields;
  const [first, ...rest] = keys.split("").flatMap((key) => scopes.get(key) ?? []);
  if (first === undefined) return undefined;
  const open = through === "";
  return {
    scopes: [first, ...rest],
    modifierIndicator: indicator === "0" ? 0 : 1,
    from: from === "" ? null : from,
    through: open ? null : through,
    countsFrom: from === "" ? (open ? first.edition.verifiedFrom : null) : from,
  };
}

function addRows(rows: Side["rows"], block: Block, line: string): void {
  const [columnOnes = "", columnTwos = ""] = line.split(">");
  for (const columnOneCode of columnOnes.split(" ")) {
    for (const columnTwoCode of columnTwos.split(" ")) {
      const inOrder = columnOneCode < columnTwoCode;
      const lower = inOrder ? columnOneCode : columnTwoCode;
      const higher = inOrder ? columnTwoCode : columnOneCode;
      let partners = rows.get(lower);
      if (partners === undefined) rows.set(lower, (partners = new Map<string, Row[]>()));
      const row: Row = { columnOneCode, columnTwoCode, block };
      const known = partners.get(higher);
      if (known === undefined) partners.set(higher, [row]);
      else known.push(row);
    }
  }
}
