import type { Setting } from "../claim/visit.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Citation, Edition } from "../values/citation.js";
import { mue } from "./built-in/mue.js";
import type { LookUp } from "./effective-series.js";
import type { Mue, MueTable } from "./mue.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up the medically unlikely edit of a code: the most units Medicare expects for one patient.
 *
 * A code without a published value is `not-covered`, never unlimited: some values are confidential and some codes new.
 *
 * @param code - procedure code by number, in upper case
 * @param options - date of service; setting, which chooses the table; another table
 * @returns the value in units, or not covered, with the value of the nearest edition as advice
 * @see CMS NCCI policy manual for Medicare, ch. I
 * @example
 * ```ts
 * import { lookUpMue } from "ot-billing-rules";
 * const answer = lookUpMue("97110", { serviceDate: "2026-03-02", setting: "outpatient-hospital" });
 * answer.status === "found" && answer.value.maximumUnits; //=> 8
 * ```
 */
export function lookUpMue(
  code: string,
  options: { readonly serviceDate: CalendarDate; readonly setting: Setting; readonly reference?: Reference },
): LookUp<Mue> {
  const { serviceDate, setting, reference } = options;
  const table = reference?.mue === undefined ? mue : reference.mue;
  if (table == null) return noTable("mue");
  const { values, edition } = decode(table)[setting];
  let nearest: DatedMue | undefined;
  for (const each of values.get(code) ?? NONE) {
    const { verifiedFrom, verifiedThrough } = each.edition;
    if (isWithinDates(serviceDate, verifiedFrom, verifiedThrough)) return each;
    if (nearest === undefined || (verifiedFrom ?? "") <= serviceDate) nearest = each;
  }
  if (nearest === undefined) return { status: "not-covered", edition };
  const { value, citation } = nearest;
  return { status: "not-covered", edition: nearest.edition, lastKnown: { value, citation } };
}

const NONE: readonly DatedMue[] = [];

/** The answer of one edition for one code. */
interface DatedMue {
  readonly status: "found";
  readonly value: Mue;
  readonly citation: Citation;
  readonly edition: Edition;
}

interface Side {
  readonly values: ReadonlyMap<string, readonly DatedMue[]>;
  /** The main edition, which answers for codes without a value. */
  readonly edition: Edition;
}

const decoded = /* @__PURE__ */ new WeakMap<MueTable, Readonly<Record<Setting, Side>>>();

function decode(table: MueTable): Readonly<Record<Setting, Side>> {
  const known = decoded.get(table);
  if (known !== undefined) return known;
  const sides = {
    practitioner: decodeSide(table, "practitioner"),
    "outpatient-hospital": decodeSide(table, "outpatient-hospital"),
  };
  decoded.set(table, sides);
  return sides;
}

function decodeSide(table: MueTable, setting: Setting): Side {
  const rows = table.rows.trim().split("\n");
  const values = new Map<string, DatedMue[]>();
  let main: Edition | undefined;
  for (const { key, setting: ofEdition, edition: name, verifiedFrom, verifiedThrough, citation } of table.editions) {
    if (ofEdition !== setting) continue;
    const edition = { table: "mue", edition: `${name}, ${setting}`, verifiedFrom, verifiedThrough };
    main ??= edition;
    for (const row of rows) {
      const [keys = "", units, indicator, codes = ""] = row.split("|");
      if (!keys.includes(key)) continue;
      const adjudicationIndicator = indicator === "1" ? 1 : indicator === "2" ? 2 : 3;
      for (const code of codes.split(" ")) {
        const value: Mue = { code, maximumUnits: Number(units), adjudicationIndicator, mark: citation.mark };
        const dated: DatedMue = { status: "found", value, citation, edition };
        const others = values.get(code);
        if (others === undefined) values.set(code, [dated]);
        else others.push(dated);
      }
    }
  }
  return { values, edition: main ?? { table: "mue", edition: "none", verifiedFrom: null, verifiedThrough: null } };
}
