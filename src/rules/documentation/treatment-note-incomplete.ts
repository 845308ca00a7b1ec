import type { TreatmentNote } from "../../claim/claim.js";
import { problem } from "../outcomes.js";
import type { DayRule, DaySubject, DocumentedElement } from "../rule.js";
import { CERTIFIED_PLANS } from "./certification.js";

interface Element {
  readonly field: "interventions" | "timedMinutes" | "totalTreatmentMinutes" | "signedBy" | "credentialsPresent";
  readonly name: string;
}

const ELEMENTS: readonly Element[] = [
  { field: "interventions", name: "the interventions given" },
  { field: "timedMinutes", name: "the total minutes of timed codes" },
  { field: "totalTreatmentMinutes", name: "the total treatment minutes" },
  { field: "signedBy", name: "the signature" },
  { field: "credentialsPresent", name: "the credentials of the signer" },
];

/** The note of a treatment day holds interventions, both totals of minutes, and a signature with credentials. */
export const treatmentNoteIncomplete: DayRule = {
  id: "treatment-note-incomplete",
  topic: "documentation",
  title: "A treatment note holds interventions, timed and total minutes, and a signature with credentials",
  why: "The note must support every line of the day; missing totals of minutes are a named reason for denials.",
  scope: "day",
  severity: "error",
  governs: { payers: CERTIFIED_PLANS },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.E", mark: "secondary" }],
  reads: [],
  documents: [
    {
      element: "Treatment note of the date",
      applies: () => true,
      given: ({ notes }, { claim }) => claim.treatmentNotes === null || (notes ?? []).length > 0,
      isFault: (found) => found.facts["element"] === "note",
    },
    ...ELEMENTS.map((element): DocumentedElement<DaySubject> => ({
      element: `Treatment note: ${element.name}`,
      applies: (subject) => isNeeded(element, subject),
      given: ({ notes }) => (notes ?? []).some((note) => note[element.field] !== undefined),
      isFault: (found) => found.facts["element"] === element.name || found.facts["element"] === "note",
    })),
  ],
  check(subject, { claim }) {
    const { notes, serviceDate } = subject;
    const about = { day: serviceDate };
    const knownNone = claim.treatmentNotes === null || claim.treatmentNotes?.length === 0;
    if (knownNone || (notes ?? []).some((note) => note.present === false)) {
      return [
        problem({
          message: "There is no treatment note for a date on the claim.",
          fix: "Write the treatment note before billing, or remove the lines of the date.",
          path: ["treatmentNotes"],
          facts: { element: "note" },
          about,
        }),
      ];
    }
    return (notes ?? []).flatMap((note) =>
      ELEMENTS.filter((element) => isAbsent(note, element) && isNeeded(element, subject)).map(({ field, name }) =>
        problem({
          message: `A treatment note lacks ${name}.`,
          fix: `Add ${name} to the treatment note.`,
          path: ["treatmentNotes", claim.treatmentNotes?.indexOf(note) ?? 0, field],
          facts: { element: name },
          about,
        }),
      ),
    );
  },
};

/** A day without timed codes needs no total of timed minutes. */
function isNeeded({ field }: Element, { lines }: DaySubject): boolean {
  return field !== "timedMinutes" || lines.some(({ code }) => isTimed(code?.timing));
}

function isTimed(timing: string | undefined): boolean {
  return timing === "timed" || timing === "base" || timing === "add-on";
}

function isAbsent(note: TreatmentNote, { field }: Element): boolean {
  const value = note[field];
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}
