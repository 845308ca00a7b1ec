import type { TreatmentNote } from "../../claim/claim.js";
import type { Service } from "../../claim/service.js";
import { lookUpCode } from "../../reference/look-up-code.js";
import type { CodeTiming } from "../../reference/procedure-codes.js";
import { sumOrNull } from "../../units/code-totals.js";
import { problem } from "../outcomes.js";
import type { DayRule, DaySubject, Problem, RuleContext } from "../rule.js";
import { CERTIFIED_PLANS } from "./certification.js";

/** The minutes of a treatment note agree with each other and with the minutes by code. */
export const noteMinutesDisagree: DayRule = {
  id: "note-minutes-disagree",
  topic: "documentation",
  title: "Timed minutes of a note are within its total and equal the minutes by code",
  why: "The bill must agree with the note's totals; minutes by code that add up to something else support nothing.",
  scope: "day",
  severity: "error",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.E", mark: "secondary" }],
  reads: [],
  yieldsTo: [{ ruleId: "treatment-note-incomplete", on: "day" }],
  check(subject, context) {
    return (subject.notes ?? []).flatMap((note) => judge(note, subject, context));
  },
};

function judge(note: TreatmentNote, subject: DaySubject, context: RuleContext): readonly Problem[] {
  const { timedMinutes: timed, totalTreatmentMinutes: total } = note;
  if (timed == null) return [];
  const sum = timedSum(note, subject, context);
  const exceedsTotal = total != null && timed > total;
  const differs = sum !== null && sum !== timed;
  if (!exceedsTotal && !differs) return [];
  const byCode = sum === null ? "" : `${sum} timed minutes by code, `;
  const overall = total == null ? "" : `, ${total} overall`;
  return [
    problem({
      message: exceedsTotal
        ? `The note holds ${timed} timed minutes and ${total} minutes in total.`
        : `The note holds ${timed} timed minutes, its codes add up to ${sum ?? 0}.`,
      fix: `Reconcile the note: ${byCode}${timed} in total${overall}.`,
      path: ["treatmentNotes", context.claim.treatmentNotes?.indexOf(note) ?? 0, "timedMinutes"],
      facts: {
        timedMinutes: timed,
        ...(total == null ? {} : { totalTreatmentMinutes: total }),
        ...(sum === null ? {} : { minutesByCode: sum }),
      },
      about: { day: subject.serviceDate },
    }),
  ];
}

function timedSum(note: TreatmentNote, subject: DaySubject, context: RuleContext): number | null {
  if (subject.services === null || context.claim.servicesComplete === false) return null;
  const minutes: (number | undefined)[] = [];
  for (const service of subject.services) {
    const { discipline } = service;
    if (note.discipline !== undefined && discipline !== undefined && discipline !== note.discipline) continue;
    const timing = timingOf(service, subject, context);
    // Minutes of a code that has ended, or that no table holds, may be timed or not: the sum is open.
    if (timing === undefined) return null;
    if (isTimed(timing)) minutes.push(service.minutes);
  }
  return minutes.length === 0 ? null : sumOrNull(minutes);
}

function timingOf(
  { procedureCode }: Service,
  { serviceDate }: DaySubject,
  { tables }: RuleContext,
): CodeTiming | undefined {
  const answer = lookUpCode(procedureCode, serviceDate, tables);
  if (answer.status === "found") return answer.value.timing;
  return answer.status === "not-covered" ? answer.lastKnown?.value.timing : undefined;
}

function isTimed(timing: CodeTiming): boolean {
  return timing === "timed" || timing === "base" || timing === "add-on";
}
