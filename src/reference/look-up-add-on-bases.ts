import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Citation, Edition } from "../values/citation.js";
import type { AddOn, AddOnCodeTable } from "./add-on-codes.js";
import { addOnCodes } from "./built-in/add-on-codes.js";
import type { LookUp } from "./effective-series.js";
import { noTable } from "./no-table.js";
import type { Reference } from "./reference.js";

/**
 * Looks up the codes of which one must be billed with an add-on code.
 *
 * @param code - procedure code by number, in upper case
 * @param options - date of service; another table
 * @returns the add-on with its bases; `none` for a code known to need no base; `not-covered` for a code that the table
 * does not know, or outside its dates with its last bases as advice
 * @see CMS NCCI add-on code edits
 * @example
 * ```ts
 * import { lookUpAddOnBases } from "ot-billing-rules";
 * const answer = lookUpAddOnBases("97130", { serviceDate: "2026-03-02" });
 * answer.status === "found" && answer.value.baseCodes; //=> ["97129"]
 * lookUpAddOnBases("97530", { serviceDate: "2026-03-02" }).status; //=> "none"
 * ```
 */
export function lookUpAddOnBases(
  code: string,
  options: { readonly serviceDate: CalendarDate; readonly reference?: Reference },
): LookUp<AddOn> {
  const { serviceDate, reference } = options;
  const table = reference?.addOnCodes === undefined ? addOnCodes : reference.addOnCodes;
  if (table == null) return noTable("addOnCodes");
  const { rows, scopes } = decode(table);
  const ofCode = rows.get(code) ?? [];
  const dated = ofCode.find(({ edition }) => reaches(edition, serviceDate));
  if (dated !== undefined) return { status: "found", ...dated };
  const last = ofCode.at(-1);
  if (last !== undefined) {
    const { edition, value, citation } = last;
    return { status: "not-covered", edition, lastKnown: { value, citation } };
  }
  const current = scopes.filter(({ edition }) => reaches(edition, serviceDate));
  const complete = current.find(({ others }) => others === null || others.has(code));
  if (complete !== undefined) return { status: "none", edition: complete.edition };
  const nearest = current[0] ?? scopes[0];
  return nearest === undefined ? noTable("addOnCodes") : { status: "not-covered", edition: nearest.edition };
}

interface DatedAddOn {
  readonly value: AddOn;
  readonly citation: Citation;
  readonly edition: Edition;
}

interface Decoded {
  readonly rows: ReadonlyMap<string, readonly DatedAddOn[]>;
  readonly scopes: readonly { readonly edition: Edition; readonly others: ReadonlySet<string> | null }[];
}

function reaches({ verifiedFrom, verifiedThrough }: Edition, serviceDate: CalendarDate): boolean {
  return isWithinDates(serviceDate, verifiedFrom, verifiedThrough);
}

const decoded = /* @__PURE__ */ new WeakMap<AddOnCodeTable, Decoded>();

function decode(table: AddOnCodeTable): Decoded {
  const known = decoded.get(table);
  if (known !== undefined) return known;
  const rows = new Map<string, DatedAddOn[]>();
  const scopes = table.editions.map(({ key, edition: name, verifiedFrom, verifiedThrough, citation, otherCodes }) => {
    const edition = { table: "addOnCodes", edition: name, verifiedFrom, verifiedThrough };
    for (const row of table.rows.trim().split("\n")) {
      const [keys = "", type, addOnCode = "", bases = ""] = row.split("|");
      if (!keys.includes(key)) continue;
      const editType = type === "1" ? 1 : type === "2" ? 2 : 3;
      const value: AddOn = {
        addOnCode,
        baseCodes: bases === "" ? [] : bases.split(" "),
        editType,
        mark: citation.mark,
      };
      rows.set(addOnCode, [...(rows.get(addOnCode) ?? []), { value, citation, edition }]);
    }
    return { edition, others: otherCodes === null ? null : new Set(otherCodes.split(" ")) };
  });
  const result = { rows, scopes };
  decoded.set(table, result);
  return result;
}
