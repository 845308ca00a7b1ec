import type { CountingMethod } from "../../../src/claim/payer.js";
import type { UnitCalculation } from "../../../src/units/unit-calculation.js";
import { element } from "./element.js";
import { library } from "./library.js";
import { methodNames } from "./words.js";

/**
 * Shows units by the two usual counting methods side by side, and by the payer's own where it is another.
 *
 * @param compared - the same services by every method
 * @param own - how the payer counts; `null` when it is not known
 * @returns a sentence and a table
 */
export function showComparison(
  compared: Readonly<Record<CountingMethod, UnitCalculation>>,
  own: CountingMethod | null,
): readonly HTMLElement[] {
  const usual: readonly CountingMethod[] = ["cms-8-minute", "cpt-midpoint"];
  const methods = own === null || usual.includes(own) ? usual : [...usual, own];
  const codes = [...new Set(methods.flatMap((method) => compared[method].codes.map((row) => row.procedureCode)))];
  const rows = codes.map((code) => {
    const found = methods.map((method) => compared[method].codes.find((row) => row.procedureCode === code));
    const differs = new Set(found.map((row) => row?.units ?? null)).size > 1;
    return element(
      "tr",
      { class: differs ? "differs" : null },
      element(
        "th",
        { scope: "row" },
        element("span", { class: "code" }, code),
        element("span", { class: "label" }, library.findProcedureCode(code)?.label ?? ""),
        differs && element("span", { class: "flag" }, "differs"),
      ),
      element("td", { class: "number" }, text(found[0]?.minutes)),
      ...found.map((row) =>
        element(
          "td",
          { class: "number" },
          element("span", { class: "units" }, text(row?.units)),
          element("span", { class: "why" }, (row?.reason ?? "not counted").replaceAll("-", " ")),
        ),
      ),
    );
  });
  const heads = methods.map((method) =>
    element(
      "th",
      { scope: "col", class: "number" },
      capital(methodNames[method]),
      method === own && element("span", { class: "why" }, "this payer's"),
    ),
  );
  return [
    element("p", {}, sentence(compared)),
    element(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Units by counting method" },
      element(
        "table",
        { class: "compared" },
        element("caption", { class: "hidden" }, "Units of each code by counting method"),
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            element("th", { scope: "col" }, "Code"),
            element("th", { scope: "col", class: "number" }, "Minutes"),
            ...heads,
          ),
        ),
        element("tbody", {}, ...rows),
        element(
          "tfoot",
          {},
          element(
            "tr",
            {},
            element("th", { scope: "row" }, "Timed units"),
            element("td", { class: "number" }, text(compared["cms-8-minute"].timedMinutes)),
            ...methods.map((method) =>
              element("td", { class: "number units" }, text(compared[method].supportedTimedUnits)),
            ),
          ),
        ),
      ),
    ),
  ];
}

function sentence(compared: Readonly<Record<CountingMethod, UnitCalculation>>): string {
  const cms = compared["cms-8-minute"].supportedTimedUnits;
  const cpt = compared["cpt-midpoint"].supportedTimedUnits;
  const how = "CMS pools the minutes of all 15-minute codes of the day; the CPT mid-point takes each code alone.";
  if (cms === null || cpt === null) return `${how} One of them cannot be told here.`;
  if (cms === cpt) return `${how} Here both give ${cms} in all${sameByCode(compared) ? "" : ", on different codes"}.`;
  return `${how} Here that is ${cms} against ${cpt}. The payer's contract decides, not the higher number.`;
}

function sameByCode(compared: Readonly<Record<CountingMethod, UnitCalculation>>): boolean {
  const units = (method: CountingMethod): string =>
    compared[method].codes.map((row) => `${row.procedureCode} ${row.units ?? ""}`).join();
  return units("cms-8-minute") === units("cpt-midpoint");
}

function text(value: number | null | undefined): string {
  return value == null ? "–" : String(value);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
