import type { CountingMethod } from "../../claim/payer.js";
import type { MinuteTally } from "../../time/minute-tally.js";
import type { UnitCalculation } from "../../units/unit-calculation.js";
import type { CsvCell } from "../../adapters/csv/csv-line.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";
import { overlapLines } from "./overlap-lines.js";
import { hangingLines, undeterminedLines } from "./undetermined-lines.js";

/** The same services by every counting method. */
export interface CountingMethodComparison {
  readonly kind: "counting-method-comparison";
  readonly serviceDate: string;
  readonly methods: Readonly<Record<CountingMethod, UnitCalculation>>;
}

/** A result of the command `units`, with the time log it comes from. */
export type UnitsResult = (UnitCalculation | CountingMethodComparison) & { readonly tally?: MinuteTally };

/** How units look. */
export const unitsPrinter: Printer<UnitsResult> = {
  table: (result, style) => [
    ...(result.kind === "unit-calculation" ? calculationLines(result, style) : comparisonLines(result, style)),
    ...(result.tally === undefined ? [] : overlapLines(result.tally, style)),
  ],
  columns: [
    "service_date",
    "counting_method",
    "procedure_code",
    "timing",
    "family",
    "minutes",
    "full_units",
    "remainder_minutes",
    "units",
    "reason",
    "pool_minutes",
    "pool_units",
    "tie",
    "undetermined",
  ],
  rows: (result) =>
    result.kind === "unit-calculation" ? unitRows(result) : Object.values(result.methods).flatMap(unitRows),
};

/** Writes a unit calculation for people: the pool, then every code with its minutes, units and reason. */
export function calculationLines(result: UnitCalculation, style: TextStyle): readonly string[] {
  const { timedMinutes, supportedTimedUnits, totalTreatmentMinutes, tie } = result;
  const known = (count: number | null): string => (count === null ? "unknown" : String(count));
  const columns = [
    { title: "code" },
    { title: "minutes", align: "right" },
    { title: "units", align: "right" },
    { title: "why" },
  ] as const;
  const rows = result.codes.map(({ procedureCode, minutes, units, reason, fullUnits, remainderMinutes }) => {
    const blocks =
      fullUnits === null || remainderMinutes === null ? "" : ` (${fullUnits} full, ${remainderMinutes} min over)`;
    return [
      procedureCode,
      minutes === null ? "" : String(minutes),
      units === null ? "?" : String(units),
      words(reason) + blocks,
    ];
  });
  return [
    ...hangingLines(
      "",
      `${result.serviceDate}, counted by ${result.countingMethod ?? "no method: the payer's is not known"}`,
      style,
    ),
    ...hangingLines(
      "",
      `Timed minutes ${known(timedMinutes)}, timed units ${known(supportedTimedUnits)}; treatment minutes in all ${known(totalTreatmentMinutes)}`,
      style,
    ),
    "",
    ...textTable(columns, rows, style),
    ...(tie === null
      ? []
      : hangingLines(
          "Tie: ",
          `any of ${tie.candidates.join(", ")} may take ${tie.extraUnits} extra; price must not decide.`,
          style,
        )),
    ...undeterminedLines(result.undetermined, style),
  ];
}

function comparisonLines({ serviceDate, methods }: CountingMethodComparison, style: TextStyle): readonly string[] {
  const all = Object.entries(methods);
  const codes = methods["cms-8-minute"].codes;
  const unitsOf = (calculation: UnitCalculation, code: string): string =>
    String(calculation.codes.find((row) => row.procedureCode === code)?.units ?? "?");
  const rows = codes.map(({ procedureCode, minutes }) => [
    procedureCode,
    minutes === null ? "" : String(minutes),
    ...all.map(([, calculation]) => unitsOf(calculation, procedureCode)),
  ]);
  const totals = ["all", "", ...all.map(([, { codes }]) => total(codes.map((row) => row.units)))];
  const numbers = all.map(([method]) => ({ title: method, align: "right" }) as const);
  return [
    `${serviceDate}, units by every counting method; the payer's contract decides`,
    "",
    ...textTable([{ title: "code" }, { title: "minutes", align: "right" }, ...numbers], [...rows, totals], style),
    ...undeterminedLines(methods["cms-8-minute"].undetermined, style),
  ];
}

function total(units: readonly (number | null)[]): string {
  return units.includes(null) ? "?" : String(units.reduce((sum: number, count) => sum + (count ?? 0), 0));
}

function unitRows(result: UnitCalculation): readonly (readonly CsvCell[])[] {
  const { serviceDate, countingMethod, timedMinutes, supportedTimedUnits, tie, undetermined } = result;
  const missing = undetermined.flatMap((entry) => entry.missing).join(" ");
  return result.codes.map((code) => [
    serviceDate,
    countingMethod,
    code.procedureCode,
    code.timing,
    code.family,
    code.minutes,
    code.fullUnits,
    code.remainderMinutes,
    code.units,
    code.reason,
    timedMinutes,
    supportedTimedUnits,
    tie?.candidates.includes(code.procedureCode) === true ? "yes" : "",
    missing,
  ]);
}

function words(reason: string): string {
  return reason.replaceAll("-", " ");
}
