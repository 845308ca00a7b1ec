import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Citation, Undetermined } from "../values/citation.js";
import { audioOnlyConditions } from "./audio-only-conditions.js";
import { isRemoteService } from "./is-remote-service.js";
import type { LineModifier } from "./line-modifiers.js";
import { isTelehealthPlace } from "./telehealth-place.js";
import type { VisitContext } from "./visit-context.js";
import { payerSwitch } from "./visit-context.js";

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
  const { failing, unknown } = audioOnlyConditions(visit);
  if (failing.length > 0) {
    const message =
      "93 needs a patient at home who cannot or will not use video, and a clinician able to: a condition fails.";
    return { suggestion: { modifiers: ["93"], message, citations: [AUDIO_CITATION] } };
  }
  const undetermined = unknown.map((fact) => missing(fact, [fact]));
  const message = "93: audio only";
  return { set: { modifier: "93", message, citations: [AUDIO_CITATION] }, undetermined };
}

function missing(name: string, path: readonly string[]): Undetermined {
  const message = `Without ${name} the telehealth modifier cannot be settled.`;
  return { missing: [name], path, message, citations: [CITATION] };
}
