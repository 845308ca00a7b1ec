import type { CalendarDate } from "../values/calendar-date.js";
import { isCalendarDate } from "../values/calendar-date.js";
import { isBlank } from "./cells.js";
import type { FormatContext, RecordSink } from "./format-context.js";
import { proseText } from "./latin1-text.js";
import { refuse } from "./refuse.js";

/** A row of the Medicare Coverage Database export, of the tables a coverage check needs. */
export type CoverageRow = { readonly articleId: string; readonly articleVersion: number } & (
  | {
      readonly kind: "article";
      /** `A` and the id. */
      readonly displayId: string;
      readonly title: string;
      readonly status: string;
      readonly effectiveFrom: CalendarDate | null;
      readonly effectiveThrough: CalendarDate | null;
    }
  | { readonly kind: "procedure"; readonly group: number; readonly code: string }
  | {
      readonly kind: "diagnosis";
      readonly group: number;
      /** As written, with its dot. */
      readonly code: string;
      /** Whether the group supports the service, or does not. */
      readonly isCovered: boolean;
      /** Whether the paragraph asks for more, such as a second diagnosis. */
      readonly hasAsterisk: boolean;
    }
  | {
      readonly kind: "procedure-group" | "covered-group" | "noncovered-group";
      readonly group: number;
      /** Prose of the contractor: it alone says which diagnoses go with which procedures. */
      readonly paragraph: string;
    }
);

type Reader = (cell: (name: string) => string, line: number) => CoverageRow;

/**
 * Reads a table of the Medicare Coverage Database export (`article_x_icd10_covered.csv` and its sisters): articles, their
 * groups of procedures and diagnoses, and the paragraphs of the groups. The table is told by its columns.
 *
 * @param context - notes, and where rows go
 * @returns takes the rows of cells
 */
export function coverageSink({ notes, begin }: FormatContext<CoverageRow>): RecordSink {
  let columns: ReadonlyMap<string, number> | undefined;
  let reader: Reader | null = null;
  let emit: ((row: CoverageRow, line: number) => void) | undefined;
  return {
    record: (cells, line) => {
      if (columns === undefined) {
        columns = new Map(cells.map((cell, at) => [cell.trim().toLowerCase(), at]));
        reader = readerOf(columns);
        if (reader === null) notes.add("other-table", line, "A table of the export that no check needs.");
        emit = begin({ edition: null, effectiveFrom: null, effectiveThrough: null, setting: null, part: null });
        return;
      }
      if (reader === null || emit === undefined || isBlank(cells)) return;
      const places = columns;
      if (cells.length < places.size)
        throw refuse("short-row", line, "A row lacks cells: the file was cut short or damaged.");
      if (cells.length > places.size) throw refuse("long-row", line, "A row has more cells than the header.");
      emit(
        reader((name) => (cells[places.get(name) ?? -1] ?? "").trim(), line),
        line,
      );
    },
    end: () => {
      if (columns === undefined) throw refuse("missing-header", null, "The table has no header.");
    },
  };
}

function readerOf(columns: ReadonlyMap<string, number>): Reader | null {
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.has(name));
  if (!has("article_id", "article_version")) return null;
  if (has("display_id", "title", "status")) return articleOf;
  if (has("hcpc_code_id", "hcpc_code_group")) {
    return (cell, line) => ({
      ...keyOf(cell, line),
      kind: "procedure",
      group: groupOf(cell("hcpc_code_group"), line),
      code: cell("hcpc_code_id"),
    });
  }
  if (has("icd10_code_id", "icd10_covered_group")) return diagnosisReader("icd10_covered_group", true);
  if (has("icd10_code_id", "icd10_noncovered_group")) return diagnosisReader("icd10_noncovered_group", false);
  if (!has("paragraph")) return null;
  if (has("hcpc_code_group")) return groupReader("hcpc_code_group", "procedure-group");
  if (has("icd10_covered_group")) return groupReader("icd10_covered_group", "covered-group");
  return has("icd10_noncovered_group") ? groupReader("icd10_noncovered_group", "noncovered-group") : null;
}

const articleOf: Reader = (cell, line) => ({
  ...keyOf(cell, line),
  kind: "article",
  displayId: cell("display_id") === "" ? `A${cell("article_id")}` : cell("display_id"),
  title: proseText(cell("title")),
  status: cell("status"),
  effectiveFrom: dateOf(cell("article_eff_date")),
  effectiveThrough: dateOf(cell("article_end_date")),
});

function diagnosisReader(group: string, isCovered: boolean): Reader {
  return (cell, line) => ({
    ...keyOf(cell, line),
    kind: "diagnosis",
    group: groupOf(cell(group), line),
    code: cell("icd10_code_id"),
    isCovered,
    hasAsterisk: cell("asterisk") === "Y",
  });
}

function groupReader(group: string, kind: "procedure-group" | "covered-group" | "noncovered-group"): Reader {
  return (cell, line) => ({
    ...keyOf(cell, line),
    kind,
    group: groupOf(cell(group), line),
    paragraph: proseText(cell("paragraph")),
  });
}

function keyOf(
  cell: (name: string) => string,
  line: number,
): { readonly articleId: string; readonly articleVersion: number } {
  const articleId = cell("article_id");
  const version = cell("article_version");
  if (!/^\d+$/.test(articleId) || !/^\d+$/.test(version))
    throw refuse("bad-value", line, "article_id or article_version is not a number.");
  return { articleId, articleVersion: Number(version) };
}

function groupOf(cell: string, line: number): number {
  if (!/^\d+$/.test(cell)) throw refuse("bad-value", line, "A group is not a number.");
  return Number(cell);
}

function dateOf(cell: string): CalendarDate | null {
  const date = cell.slice(0, 10);
  return isCalendarDate(date) ? date : null;
}
