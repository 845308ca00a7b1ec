import { explain } from "../../check/explain.js";
import { cited } from "../../check/words.js";
import type { ServiceLine } from "../../claim/service-line.js";
import type { LinePricing, Pricing, PricingStepName } from "../../pricing/pricing.js";
import { listed } from "../../values/listed.js";
import type { Usd } from "../../values/usd.js";
import { multiplyUsd } from "../../values/usd.js";
import type { CsvCell } from "../../adapters/csv/csv-line.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";
import type { PriceResult } from "../price-record.js";
import { hangingLines, undeterminedLines } from "./undetermined-lines.js";

/**
 * Makes the printer of prices.
 *
 * @param isExplained - whether a table shows the working of each line instead of the sources of each amount
 * @returns how prices look
 */
export function pricingPrinter(isExplained: boolean): Printer<PriceResult> {
  return {
    plain: ({ pricing, proposal }) => (proposal === undefined ? pricing : { ...pricing, proposal }),
    table: (result, style) => [
      ...amountTable(result, style),
      ...(isExplained ? workingLines(result.pricing, style) : noteLines(result.pricing, style)),
      ...(result.proposal?.unbilled ?? []).flatMap(({ procedureCode, message }) =>
        hangingLines("Not billed: ", `${procedureCode}: ${message}`, style),
      ),
      ...undeterminedLines(result.proposal?.undetermined ?? [], style),
    ],
    keyColumn: "visit_or_claim",
    columns: COLUMNS,
    rows: rowsOf,
  };
}

const AMOUNTS = [
  ["fee", "fee"],
  ["allowedAmount", "allowed"],
  ["deductible", "deductible"],
  ["coinsurance", "coinsurance"],
  ["patientShare", "patient"],
  ["payerPayment", "payer pays"],
] as const;

function amountTable({ pricing, lines }: PriceResult, style: TextStyle): readonly string[] {
  if (pricing.lines.length === 0) return ["No line to price."];
  const hasShares = pricing.lines.some(({ payerPayment }) => payerPayment !== null);
  const shown = AMOUNTS.filter(([name]) => hasShares || name === "fee" || name === "allowedAmount");
  const columns = [
    { title: "line", align: "right" },
    { title: "code" },
    { title: "modifiers" },
    { title: "units", align: "right" },
    ...shown.map(([, title]) => ({ title, align: "right" }) as const),
    { title: "why" },
  ] as const;
  const rows = pricing.lines.map((line, index) => [
    String(line.lineNumber),
    line.procedureCode,
    lines[index]?.modifiers.join(" ") ?? "",
    line.units === null ? "?" : String(line.units),
    ...shown.map(([name]) => dollars(line[name])),
    whyOf(line, lines[index]),
  ]);
  const total = ["", "", "", "", ...shown.map(([name]) => dollars(pricing.totals[name])), "total"];
  return textTable(columns, pricing.lines.length > 1 ? [...rows, total] : rows, style);
}

function whyOf(line: LinePricing, given: ServiceLine | undefined): string {
  const { outcome, reason, fullUnits, reducedUnits, steps, accrual, fee, allowedAmount } = line;
  if (outcome === "undetermined") return "undetermined";
  if (outcome === "no-amount") return `nothing is paid: ${(reason ?? "").replaceAll("-", " ")}`;
  const isReduced = reducedUnits !== null && reducedUnits > 0;
  const texts = [
    ...(isReduced ? [`${fullUnits === 0 ? "" : `${fullUnits} in full, `}${reducedUnits} reduced`] : []),
    ...(fee === allowedAmount ? [] : ["the charge is lower"]),
    ...steps
      .filter(({ name }) => name === "assistant-share")
      .map(({ factors }) => `${percent(factors["share"])}: assistant`),
    ...(accrual?.place === "crossing" || accrual?.place === "reached" ? [kxText(given)] : []),
  ];
  return texts.join("; ");
}

/** A share such as 0.85 as `85 percent`. */
function percent(share: string | number | undefined): string {
  return `${Number(multiplyUsd("100", String(share ?? 1)))} percent`;
}

function kxText(line: ServiceLine | undefined): string {
  return line?.modifiers.includes("KX") === true ? "beyond the KX threshold" : "beyond the KX threshold: KX is missing";
}

const SOURCES: Readonly<Record<PricingStepName, string>> = {
  "unit-fee": "fee of a unit",
  "reduced-unit-fee": "fee of a reduced unit",
  fee: "fee",
  allowed: "allowed",
  deductible: "deductible",
  coinsurance: "coinsurance",
  "payer-share": "payer's share",
  "assistant-share": "assistant's line",
  sequestration: "sequestration",
  "payer-payment": "payer pays",
};

/** The sources of each amount, what was taken for granted, and what is missing. */
function noteLines(pricing: Pricing, style: TextStyle): readonly string[] {
  const nothing = [...new Set(pricing.lines.flatMap(({ citations }) => citations.map(cited)))].join("; ");
  const namesOf = new Map<string, string[]>();
  for (const name of Object.keys(SOURCES) as PricingStepName[]) {
    const text = citationsOf(pricing, name).join("; ");
    if (text !== "") namesOf.set(text, [...(namesOf.get(text) ?? []), SOURCES[name]]);
  }
  return [
    ...[...namesOf].flatMap(([text, names]) => hangingLines(`Source, ${listed(names)}: `, text, style)),
    ...(nothing === "" ? [] : hangingLines("Source, nothing is paid: ", nothing, style)),
    ...pricing.assumptions.flatMap(({ message, lineNumbers }) => {
      const of = `${lineNumbers.length === 1 ? "line" : "lines"} ${listed(lineNumbers.map(String))}`;
      return hangingLines("Assumed: ", `${of}: ${message}`, style);
    }),
    ...accrualLines(pricing, style),
    ...undeterminedLines(pricing.undetermined, style),
    ...(pricing.mark === null ? [] : [`An estimate; its weakest source is marked ${pricing.mark}.`]),
  ];
}

function citationsOf({ lines }: Pricing, name: PricingStepName): readonly string[] {
  const steps = lines.flatMap((line) => line.steps.filter((step) => step.name === name));
  return [...new Set(steps.flatMap(({ citations }) => citations.map(cited)))];
}

/** Where the year stands behind the last line of each total. */
function accrualLines({ lines }: Pricing, style: TextStyle): readonly string[] {
  const last = new Map(lines.flatMap(({ accrual }) => (accrual === null ? [] : [[accrual.bucket, accrual] as const])));
  const known = [...last.keys()].flatMap((bucket) => {
    const all = lines.flatMap(({ accrual }) => (accrual?.bucket === bucket && accrual.after !== null ? [accrual] : []));
    const [furthest] = all.sort((a, b) => b.year - a.year || Number(b.after) - Number(a.after));
    return furthest === undefined ? [] : [furthest];
  });
  return known.flatMap(({ bucket, year, after, threshold }) =>
    hangingLines("", `${bucket} total of ${year} with these lines: ${after ?? "?"}; KX threshold ${threshold}.`, style),
  );
}

function workingLines(pricing: Pricing, style: TextStyle): readonly string[] {
  return explain(pricing).flatMap((sentence) => {
    const indent = sentence.startsWith("  ") ? "  " : "";
    return hangingLines("", sentence.trim(), style).map((line) => indent + line);
  });
}

function dollars(amount: Usd | null): string {
  return amount ?? "?";
}

const COLUMNS = [
  "line_number",
  "procedure_code",
  "modifiers",
  "service_date",
  "units",
  "full_units",
  "reduced_units",
  "fee",
  "fee_without_reduction",
  "allowed",
  "deductible",
  "coinsurance",
  "patient_share",
  "payer_share",
  "payer_payment",
  "outcome",
  "reason",
  "year_before",
  "year_after",
  "kx_threshold",
  "kx_place",
  "mark",
  "citations",
  "undetermined",
];

function rowsOf({ pricing, lines }: PriceResult): readonly (readonly CsvCell[])[] {
  const missing = [...new Set(pricing.undetermined.flatMap((entry) => entry.missing))].join(" ");
  return pricing.lines.map((line, index) => [
    line.lineNumber,
    line.procedureCode,
    lines[index]?.modifiers.join(" "),
    line.serviceDate,
    line.units,
    line.fullUnits,
    line.reducedUnits,
    line.fee,
    line.feeWithoutReduction,
    line.allowedAmount,
    line.deductible,
    line.coinsurance,
    line.patientShare,
    line.payerShare,
    line.payerPayment,
    line.outcome,
    line.reason,
    line.accrual?.before,
    line.accrual?.after,
    line.accrual?.threshold,
    line.accrual?.place,
    pricing.mark,
    [...new Set([...line.steps.flatMap(({ citations }) => citations), ...line.citations].map(cited))].join("; "),
    missing,
  ]);
}
