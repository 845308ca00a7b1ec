import type { Claim } from "../claim/claim.js";
import { disciplineModifierOf } from "../claim/discipline.js";
import { onlyDateOf } from "../claim/only-date-of.js";
import type { PlanOfCare } from "../claim/plan-of-care.js";
import type { Discipline, Service } from "../claim/service.js";
import type { ServiceLine } from "../claim/service-line.js";
import { lookUpCode } from "../reference/look-up-code.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";
import type { LineSubject } from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";

/**
 * Gathers what is known of each line, in order of date of service, then line number.
 *
 * @param claim - the claim
 * @param tables - tables to use
 * @returns complete lines, and those without a code or a date
 */
export function lineSubjects(
  claim: Claim,
  tables: { readonly reference?: Reference },
): { readonly complete: readonly LineSubject[]; readonly incomplete: readonly LineSubject[] } {
  const onlyDate = onlyDateOf(claim);
  const subjects = claim.serviceLines.map((line, index) => subjectOf(line, index, claim, onlyDate, tables));
  const isComplete = ({ line }: LineSubject): boolean => line.procedureCode !== "" && line.serviceDate !== undefined;
  return {
    complete: subjects.filter(isComplete).sort(byDateThenNumber),
    incomplete: subjects.filter((subject) => !isComplete(subject)),
  };
}

function byDateThenNumber(a: LineSubject, b: LineSubject): number {
  if (a.serviceDate !== b.serviceDate) return a.serviceDate < b.serviceDate ? -1 : 1;
  return a.line.lineNumber - b.line.lineNumber;
}

function subjectOf(
  line: ServiceLine,
  index: number,
  claim: Claim,
  onlyDate: CalendarDate | undefined,
  tables: { readonly reference?: Reference },
): LineSubject {
  const serviceDate = line.serviceDate ?? "";
  const code = serviceDate === "" ? undefined : usableCode(line.procedureCode, serviceDate, tables);
  const sameCode = servicesOfCode(claim, line.procedureCode, serviceDate, onlyDate);
  const discipline = disciplineOf(line, code, sameCode ?? [], claim);
  const services = sameCode?.filter(
    (service) => service.discipline === undefined || discipline === null || service.discipline === discipline,
  );
  return {
    line,
    path: ["serviceLines", index],
    serviceDate,
    code,
    discipline,
    services: services ?? null,
    sameCodeServices: sameCode ?? null,
    plan: planOf(claim, discipline),
  };
}

function usableCode(
  procedureCode: string,
  serviceDate: CalendarDate,
  tables: { readonly reference?: Reference },
): ProcedureCode | undefined {
  const answer = lookUpCode(procedureCode, serviceDate, tables);
  if (answer.status === "found") return answer.value;
  return answer.status === "not-covered" ? answer.lastKnown?.value : undefined;
}

function servicesOfCode(
  claim: Claim,
  procedureCode: string,
  serviceDate: CalendarDate,
  onlyDate: CalendarDate | undefined,
): readonly Service[] | undefined {
  return claim.services?.filter(
    (service) => service.procedureCode === procedureCode && (service.serviceDate ?? onlyDate) === serviceDate,
  );
}

const DISCIPLINES: readonly Discipline[] = ["OT", "PT", "SLP"];

function disciplineOf(
  line: ServiceLine,
  code: ProcedureCode | undefined,
  services: readonly Service[],
  claim: Claim,
): Discipline | null {
  const byModifier = DISCIPLINES.filter((discipline) => line.modifiers.includes(disciplineModifierOf(discipline)));
  if (byModifier.length === 1) return byModifier[0] ?? null;
  const owner = DISCIPLINES.find((discipline) => disciplineModifierOf(discipline) === code?.requiredModifier);
  if (owner !== undefined) return owner;
  return (
    onlyOne(services.map((service) => service.discipline)) ??
    onlyOne((claim.plansOfCare ?? []).map((plan) => plan.discipline)) ??
    onlyOne((claim.services ?? []).map((service) => service.discipline)) ??
    null
  );
}

function onlyOne(disciplines: readonly (Discipline | undefined)[]): Discipline | undefined {
  const known = new Set(disciplines.filter((discipline) => discipline !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

function planOf(claim: Claim, discipline: Discipline | null): PlanOfCare | undefined {
  const plans = claim.plansOfCare ?? [];
  return discipline === null ? undefined : plans.find((plan) => plan.discipline === discipline);
}
