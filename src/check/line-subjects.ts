import type { Claim } from "../claim/claim.js";
import { disciplineOfModifier } from "../claim/discipline.js";
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
  const documented = servicesByCode(claim);
  const complete: LineSubject[] = [];
  const incomplete: LineSubject[] = [];
  claim.serviceLines.forEach((line, index) => {
    const subject = subjectOf(line, index, claim, documented, tables);
    (line.procedureCode !== "" && line.serviceDate !== undefined ? complete : incomplete).push(subject);
  });
  return { complete: complete.sort(byDateThenNumber), incomplete };
}

function byDateThenNumber(a: LineSubject, b: LineSubject): number {
  if (a.serviceDate !== b.serviceDate) return a.serviceDate < b.serviceDate ? -1 : 1;
  return a.line.lineNumber - b.line.lineNumber;
}

function subjectOf(
  line: ServiceLine,
  index: number,
  claim: Claim,
  documented: DocumentedServices | null,
  tables: { readonly reference?: Reference },
): LineSubject {
  const serviceDate = line.serviceDate ?? "";
  const code = serviceDate === "" ? undefined : usableCode(line.procedureCode, serviceDate, tables);
  const sameCode = documented === null ? null : servicesOn(serviceDate, documented.get(line.procedureCode));
  const discipline = disciplineOf(line, code, sameCode ?? NONE, claim);
  return {
    line,
    path: ["serviceLines", index],
    serviceDate,
    code,
    discipline,
    services: sameCode === null ? null : ofDiscipline(sameCode, discipline),
    sameCodeServices: sameCode,
    plan: planOf(claim, discipline),
  };
}

function ofDiscipline(services: readonly Service[], discipline: Discipline | null): readonly Service[] {
  const mayBe = (service: Service): boolean =>
    service.discipline === undefined || discipline === null || service.discipline === discipline;
  return services.every(mayBe) ? services : services.filter(mayBe);
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

/** Documented services of one code: a claim has a few dates. */
type ServicesByDate = { readonly serviceDate: CalendarDate; readonly services: Service[] }[];

/** Documented services by code, then by date. */
type DocumentedServices = ReadonlyMap<string, ServicesByDate>;

function servicesByCode(claim: Claim): DocumentedServices | null {
  if (claim.services === undefined) return null;
  const onlyDate = onlyDateOf(claim);
  const byCode = new Map<string, ServicesByDate>();
  for (const service of claim.services) {
    const serviceDate = service.serviceDate ?? onlyDate;
    if (serviceDate === undefined) continue;
    const byDate = byCode.get(service.procedureCode);
    if (byDate === undefined) byCode.set(service.procedureCode, [{ serviceDate, services: [service] }]);
    else addOn(serviceDate, service, byDate);
  }
  return byCode;
}

function addOn(serviceDate: CalendarDate, service: Service, byDate: ServicesByDate): void {
  const known = byDate.find((each) => each.serviceDate === serviceDate);
  if (known === undefined) byDate.push({ serviceDate, services: [service] });
  else known.services.push(service);
}

const NONE: readonly Service[] = [];

function servicesOn(serviceDate: CalendarDate, byDate: ServicesByDate | undefined): readonly Service[] {
  return byDate?.find((each) => each.serviceDate === serviceDate)?.services ?? NONE;
}

function disciplineOf(
  line: ServiceLine,
  code: ProcedureCode | undefined,
  services: readonly Service[],
  claim: Claim,
): Discipline | null {
  return (
    onlyOne(line.modifiers, disciplineOfModifier) ??
    disciplineOfModifier(code?.requiredModifier ?? "") ??
    onlyOne(services, disciplineIn) ??
    onlyOne(claim.plansOfCare ?? [], disciplineIn) ??
    onlyOne(claim.services ?? [], disciplineIn) ??
    null
  );
}

function onlyOne<T>(of: readonly T[], disciplineOfOne: (each: T) => Discipline | undefined): Discipline | undefined {
  let only: Discipline | undefined;
  for (const each of of) {
    const discipline = disciplineOfOne(each);
    if (discipline === undefined || discipline === only) continue;
    if (only !== undefined) return undefined;
    only = discipline;
  }
  return only;
}

function disciplineIn({ discipline }: { readonly discipline?: Discipline | undefined }): Discipline | undefined {
  return discipline;
}

function planOf(claim: Claim, discipline: Discipline | null): PlanOfCare | undefined {
  const plans = claim.plansOfCare ?? [];
  return discipline === null ? undefined : plans.find((plan) => plan.discipline === discipline);
}
