import type { Claim } from "../../claim/claim.js";
import { textTable } from "../output/text-table.js";
import type { Printer } from "../output/record-writer.js";
import { claimTitle } from "./claim-title.js";

/** How a claim looks. NDJSON is the claim itself, for `parseClaim` and for every command over claims. */
export const convertPrinter: Printer<Claim> = {
  title: claimTitle,
  isBare: true,
  table: ({ serviceLines, diagnosisCodes }, style) => [
    `Diagnoses: ${diagnosisCodes.length === 0 ? "none" : diagnosisCodes.join(" ")}`,
    ...textTable(
      [
        { title: "line", align: "right" },
        { title: "code" },
        { title: "modifiers" },
        { title: "units", align: "right" },
        { title: "date" },
        { title: "diagnoses" },
      ],
      serviceLines.map((line) => [
        String(line.lineNumber),
        line.procedureCode,
        line.modifiers.join(" "),
        line.units === undefined ? "" : String(line.units),
        line.serviceDate ?? "",
        (line.diagnosisPointers ?? []).join(" "),
      ]),
      style,
    ),
  ],
  keyColumn: "claim",
  columns: [
    "line_number",
    "code",
    "modifiers",
    "units",
    "date",
    "date_through",
    "pointers",
    "diagnosis",
    "place_of_service",
    "charge",
  ],
  rows: ({ serviceLines, diagnosisCodes }) =>
    serviceLines.map((line) => [
      line.lineNumber,
      line.procedureCode,
      line.modifiers.join(" "),
      line.units,
      line.serviceDate,
      line.serviceDateThrough,
      (line.diagnosisPointers ?? []).join(" "),
      diagnosisCodes.join(" "),
      line.placeOfServiceCode,
      line.chargeAmount,
    ]),
};
