import type { Claim } from "../../claim/claim.js";
import type { ServiceLine } from "../../claim/service-line.js";
import type { Path } from "../../values/citation.js";
import { compareUsd, isUsd } from "../../values/usd.js";
import { problem } from "../outcomes.js";
import type { About, LineRule, Problem } from "../rule.js";

interface Field {
  readonly name: keyof ServiceLine;
  /** The field, as a biller would name it. */
  readonly words: string;
  isAbsent(line: ServiceLine, claim: Claim): boolean;
}

// A charge or place that is not given may stand elsewhere in the source; only `null` says that it is absent.
const FIELDS: readonly Field[] = [
  { name: "serviceDate", words: "a date of service", isAbsent: (line) => line.serviceDate == null },
  { name: "procedureCode", words: "a procedure code", isAbsent: (line) => line.procedureCode === "" },
  { name: "units", words: "units", isAbsent: (line) => line.units == null },
  {
    name: "diagnosisPointers",
    words: "a diagnosis pointer",
    isAbsent: (line, { setting }) => setting === "practitioner" && line.diagnosisPointers == null,
  },
  { name: "chargeAmount", words: "a charge", isAbsent: (line) => line.chargeAmount === null },
  {
    name: "placeOfServiceCode",
    words: "a place of service",
    isAbsent: (line, { setting }) => setting === "practitioner" && line.placeOfServiceCode === null,
  },
];

/** A line carries its date, code, units, charge and, on a practitioner claim, diagnosis pointers and place. */
export const lineFieldRequired: LineRule = {
  id: "line-field-required",
  topic: "claim",
  title: "A line carries date, code, units, charge, diagnosis pointer and place of service",
  why: "A payer returns a line without one of these fields unprocessed. Minutes are no unit count: a source that states minutes alone states no units.",
  scope: "line",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "837P", section: "SV1, DTP 472 and CLM05", mark: "secondary" }],
  reads: [],
  judgesIncompleteLines: true,
  check({ line, path }, { claim }) {
    const { lineNumber, procedureCode } = line;
    const about = procedureCode === "" ? { line: lineNumber } : { line: lineNumber, code: procedureCode };
    const problems: Problem[] = [];
    for (const field of FIELDS) if (field.isAbsent(line, claim)) problems.push(without(field, path, about));
    if (isFree(line.chargeAmount)) problems.push(withoutCharge(path, about));
    return problems;
  },
};

function without({ name, words }: Field, path: Path, about: About): Problem {
  return problem({
    message: `A line lacks ${words}.`,
    fix: `Add ${words} to the line.`,
    path: [...path, name],
    facts: { field: name },
    about,
  });
}

function isFree(charge: ServiceLine["chargeAmount"]): boolean {
  return charge != null && isUsd(charge) && compareUsd(charge, "0.00") === 0;
}

/** A form may carry a charge of nothing, so that payers refuse it is recalled and only warns. */
function withoutCharge(path: Path, about: About): Problem {
  return problem({
    severity: "warning",
    message: "A line is charged 0 dollars.",
    fix: "State what the line is charged: many payers refuse a line of 0 dollars.",
    path: [...path, "chargeAmount"],
    facts: { field: "chargeAmount" },
    about,
  });
}
