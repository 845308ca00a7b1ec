import { element } from "./element.js";
import type { Form } from "./form.js";
import { library } from "./library.js";
import { clinicianNames } from "./words.js";

/**
 * Shows what was entered as a table, for paper: a printed field is hard to read and its label is far away.
 *
 * @param form - what is typed
 * @param payerLabel - name of the payer
 * @returns facts of the visit and a table of services
 */
export function showEntered(form: Form, payerLabel: string): readonly HTMLElement[] {
  const facts = [
    ["Date of service", form.serviceDate],
    ["Payer", payerLabel],
    ["Discipline", form.discipline],
    ["Kind of claim", form.setting.replaceAll("-", " ")],
    ["Place of service", form.placeOfService],
    ["Diagnosis codes", form.diagnoses],
    ["Allowed so far this year", form.priorAllowed === "" ? "" : `$${form.priorAllowed.replace("$", "")}`],
    ["Prices by locality", form.locality],
  ].filter(([, value]) => value !== "");
  const rows = form.rows.filter(({ code }) => code.trim() !== "");
  return [
    element(
      "dl",
      {},
      ...facts.flatMap(([name = "", value = ""]) => [element("dt", {}, name), element("dd", {}, value)]),
    ),
    element(
      "table",
      {},
      element("caption", { class: "hidden" }, "Services as entered"),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...["Code", "Clinician", form.mode === "times" ? "Time" : "Minutes"].map((name) =>
            element("th", { scope: "col" }, name),
          ),
        ),
      ),
      element(
        "tbody",
        {},
        ...rows.map((row) =>
          element(
            "tr",
            {},
            element(
              "th",
              { scope: "row" },
              `${row.code.trim().toUpperCase()} ${library.findProcedureCode(row.code.trim().toUpperCase())?.label ?? ""}`,
            ),
            element("td", {}, clinicianNames[row.furnishedBy]),
            element("td", {}, form.mode === "times" ? `${row.start}–${row.end}` : row.minutes),
          ),
        ),
      ),
    ),
  ];
}
