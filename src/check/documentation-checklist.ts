import type { Claim } from "../claim/claim.js";
import type { Visit } from "../claim/visit.js";
import type { Reference } from "../reference/reference.js";
import { rules as allRules } from "../rules/index.js";
import type { DocumentedElement, Outcome, Problem, Rule, RuleContext } from "../rules/rule.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Path } from "../values/citation.js";
import { forgetLast } from "../values/remembered-last.js";
import { claimOfVisit } from "./claim-of-visit.js";
import type { CheckRun } from "./rule-run.js";
import { governanceOf } from "./governance.js";
import { contextOf } from "./rule-run.js";
import { startRun } from "./start-run.js";
import { daysOf, episodesOf } from "./subjects.js";

/** `present`: the record shows it. `missing`: it is known to be absent or wrong. `unknown`: nothing was said about it. */
export type ChecklistState = "present" | "missing" | "unknown";

/** One thing that the record must hold. */
export interface ChecklistItem {
  /** Rule that looks for it. */
  readonly ruleId: string;
  /** The element, as a clinician would name it. */
  readonly element: string;
  readonly state: ChecklistState;
  /** Code it is needed for; `null` for the day, the claim or the episode. */
  readonly procedureCode: string | null;
  /** Line, plan or record it belongs to. */
  readonly path: Path;
  readonly citations: readonly Citation[];
}

/** What the record of a visit or claim must hold, for its codes, payer and dates. */
export interface DocumentationChecklist {
  readonly kind: "documentation-checklist";
  readonly items: readonly ChecklistItem[];
}

/**
 * Lists what the record must hold for the codes, payer and dates of a claim or visit, and whether it does. The list is
 * made from the rules themselves, so that a missing element and a finding never disagree.
 *
 * @param record - a claim, or a visit before it is billed
 * @param options - rules and tables to use
 * @returns one entry for each element; empty when the payer has no profile
 * @example
 * ```ts
 * import { documentationChecklist } from "ot-billing-rules";
 * const checklist = documentationChecklist({
 *   serviceDate: "2026-03-02", discipline: "OT", payer: "medicare-part-b", setting: "practitioner",
 *   diagnosisCodes: ["M25.641"], services: [{ procedureCode: "97530", minutes: 15 }],
 * });
 * checklist.items[0]?.state; //=> "unknown"
 * ```
 */
export function documentationChecklist(
  record: Claim | Visit,
  options: { readonly rules?: readonly Rule[]; readonly reference?: Reference } = {},
): DocumentationChecklist {
  const { rules = allRules, reference } = options;
  const claim = "serviceLines" in record ? record : claimOfVisit(record);
  const run = startRun(claim, reference, "advise")?.run;
  if (run === undefined) return { kind: "documentation-checklist", items: [] };
  try {
    return { kind: "documentation-checklist", items: distinct(rules.flatMap((rule) => itemsOf(rule, run))) };
  } finally {
    forgetLast();
  }
}

function itemsOf(rule: Rule, run: CheckRun): readonly ChecklistItem[] {
  switch (rule.scope) {
    case "line":
      return run.lines
        .filter(({ line }) => rule.procedureCodes?.includes(line.procedureCode) !== false)
        .flatMap((subject) => judge(rule, rule.documents, subject, subject.serviceDate, run, subject.path));
    case "day":
      return daysOf(run).flatMap((subject) => judge(rule, rule.documents, subject, subject.serviceDate, run, []));
    case "claim":
      return daysOf(run).flatMap((subject) => judge(rule, rule.documents, subject, subject.serviceDate, run, []));
    case "episode":
      return episodesOf(run).flatMap((subject) =>
        judge(rule, rule.documents, subject, subject.serviceDate, run, subject.planPath),
      );
  }
}

interface Judged<Subject> extends Pick<Rule, "id" | "citations"> {
  check(subject: Subject, context: RuleContext): readonly Outcome[];
}

function judge<Subject>(
  rule: Judged<Subject> & Rule,
  documents: readonly DocumentedElement<Subject>[] | undefined,
  subject: Subject,
  serviceDate: CalendarDate,
  run: CheckRun,
  path: Path,
): readonly ChecklistItem[] {
  if (documents === undefined || governanceOf(rule, run, serviceDate) !== "governs") return [];
  const context = contextOf({ rule }, run, serviceDate);
  const outcomes = (rule as Judged<Subject>).check(subject, context);
  const problems = outcomes.filter((outcome): outcome is Problem => outcome.kind === "problem");
  // What the rule cannot tell is, of several elements, said by each; of one, by the rule.
  const isOpen = documents.length === 1 && outcomes.some(({ kind }) => kind === "missing");
  return documents
    .filter((element) => element.applies(subject, context))
    .map((element) => ({
      ruleId: rule.id,
      element: element.element,
      state: stateOf(element, problems, subject, context, isOpen),
      procedureCode: codeOf(path, run),
      path,
      citations: rule.citations,
    }));
}

function stateOf<Subject>(
  element: DocumentedElement<Subject>,
  problems: readonly Problem[],
  subject: Subject,
  context: RuleContext,
  isOpen: boolean,
): ChecklistState {
  if (problems.some((found) => element.isFault?.(found) ?? true)) return "missing";
  return !isOpen && element.given(subject, context) ? "present" : "unknown";
}

function codeOf([record, index]: Path, { claim }: CheckRun): string | null {
  if (record !== "serviceLines" || typeof index !== "number") return null;
  return claim.serviceLines[index]?.procedureCode ?? null;
}

function distinct(items: readonly ChecklistItem[]): readonly ChecklistItem[] {
  const seen = new Set<string>();
  return items.filter(({ ruleId, element, state, path }) => {
    const key = JSON.stringify([ruleId, element, state, path]);
    return seen.has(key) ? false : seen.add(key);
  });
}
