import { lookUpTherapyTaxonomy } from "../../reference/look-up-therapy-taxonomy.js";
import { rememberedLast } from "../../values/remembered-last.js";
import type { LineSubject, RuleContext } from "../rule.js";

/**
 * Says whether two lines of a date come from one provider in the sense of the NCCI edits: one facility; on practitioner
 * claims one rendering specialty of the billing provider.
 *
 * @param a - a line
 * @param b - another line
 * @param context - of the rule
 * @returns `null` where two disciplines meet on a practitioner claim and the specialties are not known
 */
export function isSameProvider(a: LineSubject, b: LineSubject, context: RuleContext): boolean | null {
  if (context.setting === "outpatient-hospital") return true;
  const first = specialtyOf(a, context);
  const second = specialtyOf(b, context);
  if (first !== undefined && second !== undefined) return first === second;
  const isOneDiscipline = a.discipline === null || b.discipline === null || a.discipline === b.discipline;
  return isOneDiscipline ? true : null;
}

/** Therapists of one discipline, assistants included, share a specialty. */
function specialtyOf(subject: LineSubject, context: RuleContext): string | undefined {
  const { line, serviceDate } = subject;
  const taxonomyCode = line.renderingProvider?.taxonomyCode;
  if (taxonomyCode === undefined) return undefined;
  const specialties = specialtiesOf(context.lines, context);
  const known = specialties.get(subject);
  if (known !== undefined) return known;
  const answer = lookUpTherapyTaxonomy(taxonomyCode, serviceDate, context.tables);
  const profession = context.read(answer);
  const specialty = profession == null ? taxonomyCode : profession.value.discipline;
  if (answer.status !== "not-covered") specialties.set(subject, specialty);
  return specialty;
}

/** Specialties on dates for which the table is verified: a line meets every other line of its day. */
const specialtiesOf = /* @__PURE__ */ rememberedLast(
  (_: readonly LineSubject[], __: RuleContext) => new Map<LineSubject, string>(),
);
