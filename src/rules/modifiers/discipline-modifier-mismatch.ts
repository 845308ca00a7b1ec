import { disciplineModifierOf, disciplineOfModifier } from "../../claim/discipline.js";
import type { Discipline } from "../../claim/service.js";
import { therapyNeedOf } from "../../lines/therapy-need.js";
import { lookUpTherapyTaxonomy } from "../../reference/look-up-therapy-taxonomy.js";
import { problem } from "../outcomes.js";
import type { LineRule, LineSubject, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { disciplineModifiersOf } from "./discipline-modifiers.js";

/** A line carries the modifier of the discipline that owns its code, else of its plan, else of the furnisher. */
export const disciplineModifierMismatch: LineRule = {
  id: "discipline-modifier-mismatch",
  topic: "modifiers",
  title: "GO, GP or GN names the discipline of the code, the plan or the furnisher",
  why: "An evaluation belongs to one discipline, and other lines to that of their plan of care. A modifier of another discipline sends the line to the wrong plan and the wrong yearly total.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "disciplineModifiers" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.1", mark: "secondary" }],
  reads: ["procedureCodes", "therapyTaxonomies"],
  concerns: ({ line }) => disciplineModifiersOf(line).length === 1,
  yieldsTo: [
    ...YIELDS_TO_BROKEN_CODE,
    { ruleId: "discipline-modifier-conflict", on: "line" },
    { ruleId: "modifier-invalid", on: "modifier" },
  ],
  check(subject, context) {
    const { line, path, code } = subject;
    const { procedureCode, lineNumber } = line;
    const [modifier, second] = disciplineModifiersOf(line);
    if (modifier === undefined || second !== undefined) return [];
    if (code !== undefined && therapyNeedOf(code) === "never") return [];
    const stated = disciplineOfModifier(modifier);
    if (code?.requiredModifier == null && isRecordedUnder(stated, subject)) return [];
    const expected = expectedModifiers(subject, stated, context);
    if (expected.length === 0 || expected.includes(modifier)) return [];
    return [
      problem({
        message: `${procedureCode} carries ${modifier}, and its discipline is that of ${expected.join(" or ")}.`,
        fix: `Replace ${modifier} with ${expected.join(" or ")} on ${procedureCode}.`,
        path: [...path, "modifiers", line.modifiers.indexOf(modifier)],
        facts: { procedureCode, modifier, expected },
        about: { line: lineNumber, code: procedureCode, modifiers: [modifier, ...expected] },
      }),
    ];
  },
};

function isRecordedUnder(stated: Discipline | undefined, { sameCodeServices }: LineSubject): boolean {
  if (stated === undefined || sameCodeServices === null) return false;
  for (const { discipline } of sameCodeServices) if (discipline === stated) return true;
  return false;
}

/** Modifiers the line may carry; empty when nothing tells. */
function expectedModifiers(
  subject: LineSubject,
  stated: Discipline | undefined,
  context: RuleContext,
): readonly string[] {
  const owner = subject.code?.requiredModifier;
  if (owner != null) return [owner];
  const documented = distinct((subject.sameCodeServices ?? []).map((service) => service.discipline));
  const plans = distinct((context.claim.plansOfCare ?? []).map((plan) => plan.discipline));
  // Of several plans the record tells which; a service recorded under the stated plan outweighs a list without it.
  const isOpen = stated !== undefined && (documented.includes(stated) || (plans.length > 1 && plans.includes(stated)));
  const planned = isOpen ? [] : plans;
  const disciplines = planned.length > 0 ? planned : documented.length > 0 ? documented : renderers(subject, context);
  return disciplines.map(disciplineModifierOf);
}

function renderers({ line, serviceDate }: LineSubject, { read, tables }: RuleContext): readonly Discipline[] {
  const taxonomyCode = line.renderingProvider?.taxonomyCode;
  if (taxonomyCode === undefined) return [];
  const profession = read(lookUpTherapyTaxonomy(taxonomyCode, serviceDate, tables));
  return profession == null ? [] : [profession.value.discipline];
}

function distinct(disciplines: readonly (Discipline | undefined)[]): readonly Discipline[] {
  return [...new Set(disciplines)].filter((discipline) => discipline !== undefined);
}
