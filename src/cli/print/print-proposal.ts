import type { CsvCell } from "../../adapters/csv/csv-line.js";
import type { VisitProposals } from "../../pricing/visit-proposals.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";
import type { ProposalResult } from "../propose-visit.js";
import { overlapLines } from "./overlap-lines.js";
import { calculationLines } from "./print-units.js";
import { hangingLines, undeterminedLines } from "./undetermined-lines.js";

/** How proposed lines look: of a visit, or of the visits of one patient, date by date. */
export const proposalPrinter: Printer<ProposalResult | VisitProposals> = {
  table: (result, style) => (result.kind === "proposal" ? proposalLines(result, style) : courseLines(result, style)),
  columns: [
    "service_date",
    "payer",
    "line_number",
    "procedure_code",
    "modifiers",
    "units",
    "diagnosis_pointers",
    "place_of_service",
    "charge_amount",
    "status",
    "reason",
    "undetermined",
  ],
  rows: (result) =>
    result.kind === "proposal" ? proposalRows(result) : result.visits.flatMap(({ proposal }) => proposalRows(proposal)),
};

function courseLines({ visits, priorAllowed, undetermined }: VisitProposals, style: TextStyle): readonly string[] {
  return [
    ...visits.flatMap(({ proposal }, index) => [...(index === 0 ? [] : [""]), ...proposalLines(proposal, style)]),
    ...priorAllowed.flatMap(({ year, ...totals }) =>
      Object.entries(totals).map(([bucket, dollars]) => `Allowed in ${year} after these visits, ${bucket}: ${dollars}`),
    ),
    ...undeterminedLines(undetermined, style),
  ];
}

function proposalLines(proposal: ProposalResult, style: TextStyle): readonly string[] {
  return [
    ...calculationLines({ ...proposal.units, undetermined: [] }, style),
    "",
    ...lineTable(proposal, style),
    ...unbilledTable(proposal, style),
    ...proposal.suggestions.flatMap(({ lineNumber, procedureCode, modifiers, message }) => {
      const place = lineNumber === null ? (procedureCode ?? "") : `line ${lineNumber}`;
      const about = [place, modifiers.join(" or ")].filter((text) => text !== "").join(", ");
      return hangingLines("To decide: ", about === "" ? message : `${about}: ${message}`, style);
    }),
    ...undeterminedLines(proposal.undetermined, style),
    ...(proposal.tally === undefined ? [] : overlapLines(proposal.tally, style)),
  ];
}

function lineTable({ lines, modifierReasons }: ProposalResult, style: TextStyle): readonly string[] {
  if (lines.length === 0) return ["No line can be billed."];
  const rows = lines.map((line) => [
    String(line.lineNumber),
    line.procedureCode,
    line.modifiers.join(" "),
    String(line.units ?? "?"),
    (line.diagnosisPointers ?? []).join(" "),
    line.chargeAmount ?? "",
    modifierReasons
      .filter((reason) => reason.lineNumber === line.lineNumber)
      .map((reason) => reason.message)
      .join("; "),
  ]);
  const columns = [
    { title: "line", align: "right" },
    { title: "code" },
    { title: "modifiers" },
    { title: "units", align: "right" },
    { title: "diagnoses" },
    { title: "charge", align: "right" },
    { title: "why" },
  ] as const;
  return textTable(columns, rows, style);
}

function unbilledTable({ unbilled }: ProposalResult, style: TextStyle): readonly string[] {
  if (unbilled.length === 0) return [];
  const rows = unbilled.map(({ procedureCode, minutes, units, message }) => [
    procedureCode,
    minutes === undefined ? "" : String(minutes),
    units === undefined ? "?" : String(units),
    message,
  ]);
  const columns = [
    { title: "not billed" },
    { title: "minutes", align: "right" },
    { title: "units", align: "right" },
    { title: "why" },
  ] as const;
  return ["", ...textTable(columns, rows, style)];
}

function proposalRows(proposal: ProposalResult): readonly (readonly CsvCell[])[] {
  const { serviceDate, payerId, lines, unbilled } = proposal;
  const missing = [...new Set(proposal.undetermined.flatMap((entry) => entry.missing))].join(" ");
  const billed = lines.map((line) => [
    serviceDate,
    payerId,
    line.lineNumber,
    line.procedureCode,
    line.modifiers.join(" "),
    line.units,
    (line.diagnosisPointers ?? []).join(" "),
    line.placeOfServiceCode,
    line.chargeAmount,
    "line",
    null,
    missing,
  ]);
  const held = unbilled.map(({ procedureCode, units, reason }) => [
    serviceDate,
    payerId,
    null,
    procedureCode,
    null,
    units,
    null,
    null,
    null,
    "unbilled",
    reason,
    missing,
  ]);
  return [...billed, ...held];
}
