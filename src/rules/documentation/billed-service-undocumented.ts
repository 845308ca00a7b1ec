import { onlyDateOf } from "../../claim/only-date-of.js";
import type { Service } from "../../claim/service.js";
import { familyOf, findProcedureCode } from "../../reference/look-up-code.js";
import { missing, problem } from "../outcomes.js";
import type { DayRule, LineSubject, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE_OF_DAY } from "../yield-groups.js";

/** Every billed code is among the documented services of its date. */
export const billedServiceUndocumented: DayRule = {
  id: "billed-service-undocumented",
  topic: "documentation",
  title: "Every billed code is documented on its date",
  why: "A line without a service in the record is a claim for something not shown to have been given.",
  scope: "day",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.E", mark: "secondary" }],
  reads: [],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE_OF_DAY, { ruleId: "treatment-note-incomplete", on: "day" }],
  check({ lines, services }, context) {
    if (context.claim.servicesComplete !== true) return [];
    const others = lines.filter(({ line }) => !isAmong(services ?? [], line.procedureCode));
    if (others.length === 0) return [];
    const documented = new Set((services ?? []).map((service) => service.procedureCode));
    return others
      .filter((subject) => !isDocumented(subject, documented, context))
      .map((subject) => {
        const { line, path } = subject;
        const about = { line: line.lineNumber, code: line.procedureCode };
        const undated = undatedService(subject, context);
        if (undated !== -1) return missing(["services.serviceDate"], ["services", undated, "serviceDate"], about);
        return problem({
          message: `${line.procedureCode} is billed and not among the documented services of its date.`,
          fix: `Remove ${line.procedureCode} or document it: the note does not show it.`,
          path: [...path, "procedureCode"],
          facts: { procedureCode: line.procedureCode },
          about,
        });
      });
  },
};

function isAmong(services: readonly Service[], code: string): boolean {
  return services.some(({ procedureCode }) => procedureCode === code);
}

/** Where the lines have several dates, a service without one may belong to any of them. */
function undatedService(subject: LineSubject, context: RuleContext): number {
  const { claim } = context;
  if (onlyDateOf(claim) !== undefined) return -1;
  return (claim.services ?? []).findIndex(
    ({ serviceDate, procedureCode }) =>
      serviceDate === undefined && isDocumented(subject, new Set([procedureCode]), context),
  );
}

/** Minutes of a family, and remote monitoring of a month or device, may be documented under any of its codes. */
function isDocumented({ line }: LineSubject, documented: ReadonlySet<string>, { tables }: RuleContext): boolean {
  const code = findProcedureCode(line.procedureCode, tables);
  if (code === undefined) return documented.has(line.procedureCode);
  return familyOf(code, tables).some((member) => documented.has(member.code));
}
