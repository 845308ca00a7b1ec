import { diagnosisRepairs } from "../../reference/diagnosis-repairs.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { dottedDiagnosisCode, isDiagnosisCodeShape } from "../../values/codes.js";
import { problem } from "../outcomes.js";
import type { ClaimRule, RuleContext } from "../rule.js";
import { wrongOn } from "./judged-by-line.js";
import type { ReportedDiagnosis } from "./reported-diagnoses.js";
import { lineNumbers, readDiagnosis } from "./reported-diagnoses.js";

/** Replacements named in a fix; the rest stand in the facts. */
const SHOWN = 6;

/** Every diagnosis is in the ICD-10-CM code set of the date of service. */
export const diagnosisCodeInvalid: ClaimRule = {
  id: "diagnosis-code-invalid",
  topic: "diagnoses",
  title: "Every diagnosis is an ICD-10-CM code on the date of service",
  why: "The code set changes every 1 October. A code outside the set of the date of service is rejected, often for a slip such as the letter O for zero.",
  scope: "claim",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "ICD-10-CM code files", section: "of the fiscal year of service", mark: "official" }],
  reads: ["diagnoses"],
  check({ serviceDate }, context) {
    return wrongOn(serviceDate, context, isInvalid).map(({ diagnosis, lines }) => {
      const { code, name, position, path } = diagnosis;
      const candidates = diagnosisRepairs(code, serviceDate, context.tables).map(dottedDiagnosisCode);
      const fix = `Replace ${name}: it is not an ICD-10-CM code on the date of service.`;
      return problem({
        message: `${capital(name)} is not an ICD-10-CM code on the date of service.`,
        fix: candidates.length === 0 ? fix : `${fix} Check whether ${alternatives(candidates)} was meant.`,
        path,
        facts: { diagnosis: name, position, candidates, lines: lineNumbers(lines) },
        about: { diagnosis: code },
      });
    });
  },
};

function isInvalid(diagnosis: ReportedDiagnosis, serviceDate: CalendarDate, context: RuleContext): boolean {
  return !isDiagnosisCodeShape(diagnosis.code) || readDiagnosis(diagnosis, serviceDate, context) === null;
}

function alternatives(candidates: readonly string[]): string {
  const shown = candidates.slice(0, SHOWN);
  return shown.length === 1 ? shown.join() : `${shown.slice(0, -1).join(", ")} or ${shown.slice(-1).join()}`;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
