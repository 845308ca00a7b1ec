import { caption, isBlank, isCodeCell, refuseLostZeros } from "./cells.js";
import type { FileSetting } from "./cms-file.js";
import type { FormatContext, RecordSink } from "./format-context.js";
import { parseQuarter } from "./quarter.js";
import { refuse } from "./refuse.js";

/** A row of the medically unlikely edits, as published. */
export interface MueRow {
  readonly code: string;
  /** Units. */
  readonly maximumUnits: number;
  readonly adjudicationIndicator: 1 | 2 | 3;
}

/**
 * Reads the medically unlikely edits. The edition stands in the name alone, the setting in the header.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the rows of cells, from csv or from a sheet
 */
export function mueSink({ facts, assumed, notes, begin }: FormatContext<MueRow>): RecordSink {
  const values = new Map<string, string>();
  let emit: ((row: MueRow, line: number) => void) | undefined;
  let width = 0;
  const start = (cells: readonly string[], line: number): void => {
    const captions = cells.map(caption);
    const setting = settingOf(captions[1] ?? "", line);
    if (!/INDICATOR/.test(captions[2] ?? "")) {
      throw refuse("missing-column", line, "The header lacks the MUE Adjudication Indicator in its third column.");
    }
    if (facts.setting !== null && facts.setting !== setting) {
      throw refuse("wrong-edition", line, "Name and header say different settings.");
    }
    const quarter = facts.quarter ?? parseQuarter(assumed.edition ?? "");
    if (quarter === null || quarter === undefined) {
      throw refuse("missing-edition", null, "The edition stands in the name alone (Eff_MM-DD-YYYY). Say the edition.");
    }
    captions.slice(4).forEach((text, at) => {
      if (text !== "") notes.add("unknown-column", line, `Column ${at + 5} has an unknown caption and is passed over.`);
    });
    width = captions.length;
    const { name, firstDay, lastDay } = quarter;
    emit = begin({ edition: name, effectiveFrom: firstDay, effectiveThrough: lastDay, setting, part: null });
  };
  return {
    record: (cells, line) => {
      const code = (cells[0] ?? "").trim();
      if (emit === undefined) {
        if (isCodeCell(code)) throw refuse("missing-header", line, "The header with MUE Values is missing.");
        if (caption(code).startsWith("HCPCS") && /MUE VALUES/.test(caption(cells[1] ?? ""))) start(cells, line);
        return;
      }
      if (isBlank(cells)) {
        notes.add("blank-line", line, "Blank lines.");
        return;
      }
      if (!isCodeCell(code)) {
        refuseLostZeros(code, line);
        if (/^\d+$/.test((cells[1] ?? "").trim())) throw refuse("bad-value", line, "The first cell is no code.");
        notes.add("other-line", line, "Lines that are no rows, such as notes below the table.");
        return;
      }
      if (cells.length > width && !isBlank(cells.slice(width))) {
        throw refuse("long-row", line, "A row has more cells than the header.");
      }
      const units = (cells[1] ?? "").trim();
      const indicator = /^\s*([123])\b/.exec(cells[2] ?? "")?.[1];
      if (units === "" || (cells[2] ?? "").trim() === "") {
        throw refuse("short-row", line, "A row lacks its value or indicator: the file was cut short or damaged.");
      }
      if (!/^\d{1,6}$/.test(units)) throw refuse("bad-value", line, "The value is not a whole number.");
      if (indicator === undefined) throw refuse("bad-value", line, "The indicator does not begin with 1, 2 or 3.");
      const key = `${units} ${indicator}`;
      const known = values.get(code);
      if (known !== undefined) {
        if (known !== key) throw refuse("conflicting-rows", line, "A code has two different values.");
        notes.add("duplicate-row", line, "Rows that repeat an earlier row.");
        return;
      }
      values.set(code, key);
      const adjudicationIndicator = indicator === "1" ? 1 : indicator === "2" ? 2 : 3;
      emit({ code, maximumUnits: Number(units), adjudicationIndicator }, line);
    },
    end: () => {
      if (emit === undefined) throw refuse("missing-header", null, "The header with MUE Values is missing.");
      if (values.size === 0) throw refuse("no-rows", null, "The file holds no row.");
    },
  };
}

function settingOf(text: string, line: number): FileSetting {
  if (/PRACTITIONER/.test(text)) return "practitioner";
  if (/OUTPATIENT|HOSPITAL/.test(text)) return "outpatient-hospital";
  if (/DME|SUPPLIER/.test(text)) return "equipment-supplier";
  throw refuse("missing-column", line, "The header does not say whose MUE Values these are.");
}
