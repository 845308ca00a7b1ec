import type { Proposal } from "../../../src/lines/proposal.js";
import type { UnitReason } from "../../../src/units/unit-calculation.js";
import { element } from "./element.js";
import { library } from "./library.js";
import { counted } from "./words.js";

/**
 * Shows the proposed lines as a table, each with why it has its units and modifiers.
 *
 * @param proposal - lines
 * @returns the table
 */
export function showLines(proposal: Proposal): HTMLElement {
  if (proposal.lines.length === 0) return element("p", {}, "No line can be billed from this visit.");
  const rows = proposal.lines.map((line, index) => {
    const reasons = proposal.modifierReasons.filter(({ lineNumber }) => lineNumber === line.lineNumber);
    const isFirst = proposal.lines.findIndex(({ procedureCode }) => procedureCode === line.procedureCode) === index;
    const units = isFirst ? unitsReason(proposal, line.procedureCode) : "units of the line above";
    return element(
      "tr",
      {},
      element("td", { class: "number quiet" }, String(line.lineNumber)),
      element(
        "th",
        { scope: "row" },
        element("span", { class: "code" }, line.procedureCode),
        element("span", { class: "label" }, labelOf(line.procedureCode)),
        ...[units, ...reasons.map(({ message }) => message)].map((why) => element("span", { class: "why" }, why)),
      ),
      element("td", { class: "modifiers" }, ...line.modifiers.map((each) => element("span", { class: "chip" }, each))),
      element("td", { class: "number units" }, String(line.units ?? "open")),
    );
  });
  const total = proposal.lines.reduce((sum, { units }) => sum + (units ?? 0), 0);
  return element(
    "table",
    { class: "lines" },
    element("caption", { class: "hidden" }, "Proposed service lines"),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col", class: "number" }, "Line"),
        element("th", { scope: "col" }, "Code and why"),
        element("th", { scope: "col" }, "Modifiers"),
        element("th", { scope: "col", class: "number" }, "Units"),
      ),
    ),
    element("tbody", {}, ...rows),
    element(
      "tfoot",
      {},
      element(
        "tr",
        {},
        element("td", {}),
        element("th", { scope: "row" }, `All ${counted(proposal.lines.length, "line")}`),
        element("td", {}),
        element("td", { class: "number units" }, String(total)),
      ),
    ),
  );
}

/** Reasons of units in words of the page; the others read well as they are. */
const WORDS: Partial<Readonly<Record<UnitReason, string>>> = {
  "full-units": "no remainder counts",
  "largest-remainder": "its remainder earns an extra unit",
  tie: "chosen for the extra unit in a tie",
  "tie-not-chosen": "not chosen for the extra unit in a tie",
  "below-cutoff": "its remainder earns no extra unit",
  midpoint: "counted to the mid-point",
  "below-midpoint": "below the mid-point",
};

function unitsReason(proposal: Proposal, code: string): string {
  const row = proposal.units.codes.find(({ procedureCode }) => procedureCode === code);
  if (row === undefined) return "units by its kind";
  const reason = WORDS[row.reason] ?? row.reason.replaceAll("-", " ");
  if (row.fullUnits === null || row.minutes === null) return reason;
  return `${row.minutes} minutes: ${row.fullUnits} full, ${row.remainderMinutes ?? 0} over; ${reason}`;
}

/** Our own short label of a code; nothing for a code the table does not hold. */
function labelOf(code: string): string {
  return library.findProcedureCode(code)?.label ?? "";
}
