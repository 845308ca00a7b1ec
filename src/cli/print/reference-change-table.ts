import type { ComparedValue, ReferenceChange } from "../../cms-files/reference-change.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";

/** Changes of tables as a table. */
export function changeTable(changes: readonly ReferenceChange[], style: TextStyle): readonly string[] {
  return textTable(
    [
      { title: "Table" },
      { title: "Setting" },
      { title: "Keys" },
      { title: "Change" },
      { title: "Before" },
      { title: "After" },
    ],
    changes.map(({ table, setting, keys, change, before, after, isFirm }) => [
      table,
      setting ?? "",
      keys.join(" "),
      isFirm ? change : `${change}?`,
      valueText(before, after),
      valueText(after, before),
    ]),
    style,
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  columnOneCode: "paid",
  columnTwoCode: "denied",
  modifierIndicator: "indicator",
  maximumUnits: "units",
  adjudicationIndicator: "MAI",
  baseCodes: "with",
  editType: "type",
  nonFacilityPracticeExpense: "PE",
  facilityPracticeExpense: "PE in a facility",
  practiceExpense: "PE",
  malpractice: "MP",
  multipleProcedureIndicator: "multiple-procedure indicator",
  replacedBy: "replaced by",
  unitMinutes: "minutes",
};

/** What a table says; where another value is given, only what differs from it. */
export function valueText(value: ComparedValue, other: ComparedValue = null): string {
  if (value === null) return "none";
  const isSame = ([name, field]: [string, unknown]): boolean => JSON.stringify(other?.[name]) === JSON.stringify(field);
  const isEmpty = (field: unknown): boolean => Array.isArray(field) && field.length === 0;
  return Object.entries(value)
    .filter((field) => !isEmpty(field[1]) && !isSame(field))
    .map(([name, field]) => {
      const text = Array.isArray(field) ? field.join(" ") : String(field);
      return name === "amount" || name === "timing" ? text : `${FIELDS[name] ?? name} ${text}`;
    })
    .join(", ");
}
