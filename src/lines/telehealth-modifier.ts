import type { Service } from "../claim/service.js";
import type { Citation, Undetermined } from "../values/citation.js";
import { AUDIO_ONLY_CONDITIONS_SINCE, audioOnlyConditions } from "./audio-only-conditions.js";
import { audioOnlyFactsOf } from "./audio-only-facts.js";
import { isRemoteService } from "./is-remote-service.js";
import type { LineModifier } from "./line-modifiers.js";
import { isTelehealthPlace } from "./telehealth-place.js";
import type { DraftLine, VisitContext } from "./visit-context.js";
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
 * @param draft - the draft line
 * @param context - the visit
 * @returns the modifier to set or to suggest, and what is missing
 */
export function telehealthModifier({ code, services }: DraftLine, context: VisitContext): LineModifier {
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
  return audioOnlyModifier(services, context);
}

function audioOnlyModifier(services: readonly Service[], context: VisitContext): LineModifier {
  const { visit } = context;
  const message = "93: audio only";
  // Medicare's conditions; before them, and for other payers, sound alone is enough.
  const hasConditions =
    payerSwitch(context, "medicarePartB") === true && visit.serviceDate >= AUDIO_ONLY_CONDITIONS_SINCE;
  if (!hasConditions) return { set: { modifier: "93", message, citations: [CITATION] } };
  const { failing, unknown } = audioOnlyConditions(audioOnlyFactsOf(services, visit));
  if (failing.length > 0) {
    const reason =
      "93 needs a patient at home who cannot or will not use video, and a clinician able to: a condition fails.";
    return { suggestion: { modifiers: ["93"], message: reason, citations: [AUDIO_CITATION] } };
  }
  const undetermined = unknown.map((fact) => missing(fact, [fact]));
  return { set: { modifier: "93", message, citations: [AUDIO_CITATION] }, undetermined };
}

function missing(name: string, path: readonly string[]): Undetermined {
  const message = `Without ${name} the telehealth modifier cannot be settled.`;
  return { missing: [name], path, message, citations: [CITATION] };
}
