import type { AudioOnlyCondition } from "../../lines/audio-only-conditions.js";
import { AUDIO_ONLY_CONDITIONS_SINCE, audioOnlyConditions as conditionsOf } from "../../lines/audio-only-conditions.js";
import { missing, problem } from "../outcomes.js";
import type { DocumentedElement, LineRule, LineSubject } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { audioOnlyFacts, YIELDS_TO_NO_TELEHEALTH, YIELDS_TO_REMOTE_SERVICE } from "./telehealth-line.js";

const AUDIO_ONLY = "93";

const CONDITIONS: readonly { readonly fact: AudioOnlyCondition; readonly words: string }[] = [
  { fact: "patientAtHome", words: "the patient is at home" },
  { fact: "clinicianVideoCapable", words: "the clinician can use video" },
  { fact: "audioOnlyReason", words: "the patient cannot or will not use video" },
];

/** 93 is for a patient at home who cannot or will not use video, with a clinician who can. */
export const audioOnlyConditions: LineRule = {
  id: "audio-only-conditions",
  topic: "telehealth",
  title: "93 is for a patient at home who cannot or will not use video",
  why: "Medicare takes sound alone only from the patient's home, by a clinician able to use video, when the patient cannot or will not.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "medicarePartB" }] },
  effectiveFrom: AUDIO_ONLY_CONDITIONS_SINCE,
  effectiveThrough: null,
  citations: [
    {
      publication: "First Coast telehealth guidance",
      section: "audio-only services",
      url: "https://medicare.fcso.com/EM/0459457.asp",
      mark: "secondary",
    },
  ],
  reads: [],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, ...YIELDS_TO_NO_TELEHEALTH, ...YIELDS_TO_REMOTE_SERVICE],
  concerns: isAudioOnly,
  documents: CONDITIONS.map(({ fact, words }): DocumentedElement<LineSubject> => ({
    element: `Audio only: ${words}`,
    applies: isAudioOnly,
    given: (subject, { claim }) => !conditionsOf(audioOnlyFacts(subject, claim)).unknown.includes(fact),
    isFault: ({ facts }) => Array.isArray(facts["failing"]) && facts["failing"].includes(fact),
  })),
  check(subject, { claim }) {
    if (!isAudioOnly(subject)) return [];
    const { line, path } = subject;
    const { procedureCode, lineNumber } = line;
    const about = { line: lineNumber, code: procedureCode, modifiers: [AUDIO_ONLY] };
    const facts = audioOnlyFacts(subject, claim);
    const { failing, unknown } = conditionsOf(facts);
    if (failing.length === 0 && unknown.length === 0) return [];
    if (failing.length === 0)
      return [
        missing(
          unknown.map((fact) => `services.${fact}`),
          ["services"],
          about,
        ),
      ];
    const words = CONDITIONS.filter(({ fact }) => failing.includes(fact)).map((condition) => condition.words);
    // That place 02 means elsewhere than at home is known from one source alone.
    const onlyByPlace = failing.length === 1 && failing[0] === "patientAtHome" && facts.patientAtHome === undefined;
    return [
      problem({
        message: `${procedureCode} is billed with 93, and the record does not show that ${words.join(", nor that ")}.`,
        fix: `Use 93 for ${procedureCode} only when the patient is at home and cannot or will not use video.`,
        path: [...path, "modifiers"],
        facts: { procedureCode, failing },
        about,
        ...(onlyByPlace ? { severity: "warning" } : {}),
      }),
    ];
  },
};

function isAudioOnly({ line }: LineSubject): boolean {
  return line.modifiers.includes(AUDIO_ONLY);
}
