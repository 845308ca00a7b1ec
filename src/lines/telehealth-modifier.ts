import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Citation, Undetermined } from "../values/citation.js";
import type { LineModifier } from "./line-modifiers.js";
import type { VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

const TELEHEALTH_PLACES: readonly string[] = ["02", "10"];

/**
 * Says whether a place of service is telehealth: 02 away from home, 10 at home.
 *
 * @param placeOfServiceCode - two digits
 * @returns true for 02 and 10
 */
export function isTelehealthPlace(placeOfServiceCode: string | null | undefined): boolean {
  return placeOfServiceCode != null && TELEHEALTH_PLACES.includes(placeOfServiceCode);
}

const CITATION: Citation = {
  publication: "CMS transmittal 12671 and NGS telehealth guidance",
  section: "place of service 02 and 10 with 95 or 93",
  url: "https://www.ngsmedicare.com/web/ngs/news-article-details?selectedArticleId=10638446",
  mark: "secondary",
};

const AUDIO_CITATION: Citation = {
  publication: "First Coast telehealth guidance",
  section: "audio-only services",
  url: "https://medicare.fcso.com/EM/0459457.asp",
  mark: "secondary",
};

/**
 * Decides 95 (audio and video) or 93 (audio only) for a line from its place of service.
 *
 * @param code - code of the line
 * @param context - the visit
 * @returns the modifier to set or to suggest, and what is missing
 */
export function telehealthModifier(code: ProcedureCode, context: VisitContext): LineModifier {
  const { visit } = context;
  if (!isTelehealthPlace(visit.placeOfServiceCode) || isRemoteService(code)) return {};
  const wanted = payerSwitch(context, "telehealthModifiers");
  const modifier = visit.audioOnly === true ? "93" : "95";
  const place = `place of service ${visit.placeOfServiceCode ?? ""}`;
  if (wanted === false) return {};
  if (wanted === undefined) {
    return { undetermined: [missing("payer.telehealthModifiers", ["payer", "telehealthModifiers"])] };
  }
  if (wanted === null) {
    const message = `Whether ${modifier} goes with ${place} on this date of service is for the payer's rules to say.`;
    return { suggestion: { modifiers: [modifier], message, citations: [CITATION] } };
  }
  if (modifier === "95") return { set: { modifier, message: `95: audio and video, ${place}`, citations: [CITATION] } };
  return audioOnlyModifier(context);
}

function audioOnlyModifier({ visit }: VisitContext): LineModifier {
  const fails =
    visit.patientAtHome === false || visit.clinicianVideoCapable === false || visit.audioOnlyReason === null;
  if (fails) {
    const message =
      "93 needs a patient at home who cannot or will not use video, and a clinician able to: a condition fails.";
    return { suggestion: { modifiers: ["93"], message, citations: [AUDIO_CITATION] } };
  }
  const facts = ["patientAtHome", "clinicianVideoCapable", "audioOnlyReason"] as const;
  const undetermined = facts.filter((fact) => visit[fact] === undefined).map((fact) => missing(fact, [fact]));
  const message = "93: audio only";
  return { set: { modifier: "93", message, citations: [AUDIO_CITATION] }, undetermined };
}

/** Remote monitoring, e-visits and telephone assessments are not telehealth. */
function isRemoteService(code: ProcedureCode): boolean {
  return code.category === "remote" || code.category.startsWith("remote-monitoring");
}

function missing(name: string, path: readonly string[]): Undetermined {
  const message = `Without ${name} the telehealth modifier cannot be settled.`;
  return { missing: [name], path, message, citations: [CITATION] };
}
