import { isPriorNotice, liabilityNoticeOf } from "../claim/liability-notice.js";
import type { ServiceLine } from "../claim/service-line.js";
import type { Citation } from "../values/citation.js";
import { lookUpTelehealthCode } from "../reference/look-up-telehealth-code.js";
import type { Suggestion } from "./proposal.js";
import { isTelehealthPlace } from "./telehealth-place.js";
import type { DraftLine, VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

const LIABILITY: Citation = { publication: "CMS Pub. 100-04", section: "ch. 30", mark: "secondary" };
const DEFINITION: Citation = { publication: "Modifier definitions", section: "22, 52, 53, 76, 77", mark: "recall" };
const ANATOMY: Citation = { publication: "Modifier definitions", section: "RT, LT, FA to F9", mark: "recall" };
const KX: Citation = { publication: "42 USC", section: "1395l(g)(7)", mark: "official" };

/**
 * Names what only a person can decide for a line: liability modifiers, reduced or repeated services, sides and digits,
 * and the statement that KX makes.
 *
 * @param line - the proposed line
 * @param draft - what it was made from
 * @param context - the visit
 * @returns suggestions; nothing of them is on the line
 */
export function suggestFor(line: ServiceLine, draft: DraftLine, context: VisitContext): readonly Suggestion[] {
  const of = (modifiers: readonly string[], message: string, citation: Citation): Suggestion => ({
    lineNumber: line.lineNumber,
    procedureCode: line.procedureCode,
    modifiers,
    message,
    citations: [citation],
  });
  return [
    ...liability(line, context, of),
    ...circumstances(draft, of),
    ...repeats(draft, of),
    ...sides(draft, of),
    ...atADistance(draft, context, of),
    ...(line.modifiers.includes("KX")
      ? [of([], "KX states that the record supports necessity above the threshold: confirm that it does.", KX)]
      : []),
  ];
}

type Suggest = (modifiers: readonly string[], message: string, citation: Citation) => Suggestion;

function liability(line: ServiceLine, context: VisitContext, of: Suggest): readonly Suggestion[] {
  if (payerSwitch(context, "abnModifiers") !== true) return [];
  const { visit } = context;
  const notice = liabilityNoticeOf(visit, line.procedureCode);
  // KX states necessity and the notice modifiers expect a denial, so a line takes one or the other.
  const instead = line.modifiers.includes("KX") ? " Neither stands beside KX." : "";
  if (notice != null && isPriorNotice(notice, visit.serviceDate)) {
    return [
      of(
        ["GA", "GX"],
        `A notice is recorded: GA if a denial as not necessary is expected, GX if voluntary.${instead}`,
        LIABILITY,
      ),
    ];
  }
  if (visit.denialExpected !== true) return [];
  if (notice === undefined) {
    const message = `A denial is expected: GA with a notice given before the service, GZ without one.${instead}`;
    return [of(["GA", "GZ"], message, LIABILITY)];
  }
  const given = notice === null ? "no notice was given" : "the notice came after the service";
  const message = `A denial is expected and ${given}: GZ, which leaves the cost with the provider.`;
  return [of(["GZ"], instead === "" ? message : `${message} It does not stand beside KX.`, LIABILITY)];
}

const CIRCUMSTANCES = {
  reduced: { modifier: "52", message: "Recorded as reduced: 52 if the payer takes it." },
  discontinued: { modifier: "53", message: "Recorded as stopped for safety: 53 if the payer takes it." },
  increased: { modifier: "22", message: "Recorded as much more work than usual: 22 if the record shows why." },
} as const;

function circumstances(draft: DraftLine, of: Suggest): readonly Suggestion[] {
  if (draft.code.unitMinutes !== null) return [];
  const recorded = draft.services.map((service) => service.circumstance).find((value) => value !== undefined);
  if (recorded === undefined) return [];
  const { modifier, message } = CIRCUMSTANCES[recorded];
  return [of([modifier], message, DEFINITION)];
}

function repeats(draft: DraftLine, of: Suggest): readonly Suggestion[] {
  if (draft.code.timing !== "untimed" || draft.services.length < 2) return [];
  const clinicians = new Set(draft.services.map((service) => service.clinicianKey));
  const modifiers = clinicians.has(undefined) ? ["76", "77"] : clinicians.size === 1 ? ["76"] : ["77"];
  const message =
    "Documented more than once on the date, and untimed, so one unit: 76 (same clinician) or 77 (another) only if it was truly repeated.";
  return [of(modifiers, message, DEFINITION)];
}

const SIDED_CATEGORIES: readonly string[] = ["casting", "splinting", "strapping", "dme-orthosis"];
const SIDE_MODIFIERS = { left: ["LT"], right: ["RT"], bilateral: ["RT", "LT", "50"] } as const;

function sides(draft: DraftLine, of: Suggest): readonly Suggestion[] {
  if (!SIDED_CATEGORIES.includes(draft.code.category)) return [];
  const digit = draft.services.find((service) => service.digit !== undefined)?.digit;
  if (digit !== undefined)
    return [of([digit], "A digit is recorded. It also lifts pair edits, so it is not set by itself.", ANATOMY)];
  const side = draft.services.find((service) => service.side !== undefined)?.side;
  if (side === undefined) return [];
  const recorded =
    side === "bilateral" ? "Both sides are recorded: 50, or RT and LT on two lines." : "A side is recorded.";
  return [of(SIDE_MODIFIERS[side], `${recorded} It also lifts pair edits, so it is not set by itself.`, ANATOMY)];
}

const TELEHEALTH_LIST: Citation = {
  publication: "CMS list of telehealth services",
  section: "list of the calendar year",
  mark: "recall",
};

function atADistance({ code }: DraftLine, context: VisitContext, of: Suggest): readonly Suggestion[] {
  const { visit, tables } = context;
  if (!isTelehealthPlace(visit.placeOfServiceCode)) return [];
  const answer = lookUpTelehealthCode(code.code, visit.serviceDate, tables);
  const listing = answer.status === "found" ? answer.value : undefined;
  const isUnlisted = listing === "unlisted" && payerSwitch(context, "medicarePartB") === true;
  if (listing !== "hands-on" && !isUnlisted) return [];
  const reason = isUnlisted ? "is not on the Medicare telehealth list" : "is a hands-on service";
  return [of([], `${code.code} ${reason}: confirm that it was furnished at a distance.`, TELEHEALTH_LIST)];
}
