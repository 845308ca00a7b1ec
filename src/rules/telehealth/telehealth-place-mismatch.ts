import { isTelehealthPlace } from "../../lines/telehealth-place.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import {
  audioOnlyFacts,
  isTelehealthLine,
  telehealthModifiersOf,
  YIELDS_TO_NO_TELEHEALTH,
  YIELDS_TO_REMOTE_SERVICE,
} from "./telehealth-line.js";

const AT_HOME = "10";
const ELSEWHERE = "02";

/** The place of a telehealth line says where the patient was: 10 at home, 02 elsewhere. */
export const telehealthPlaceMismatch: LineRule = {
  id: "telehealth-place-mismatch",
  topic: "telehealth",
  title: "The place of a telehealth line says where the patient was",
  why: "Place 10 (at home) and 02 (elsewhere) are paid at different rates for some codes, and 95 or 93 with any other place contradicts itself.",
  scope: "line",
  severity: "warning",
  governs: { payers: [{ switch: "medicarePartB" }], setting: "practitioner" },
  effectiveFrom: "2024-01-01",
  effectiveThrough: null,
  citations: [
    {
      publication: "CMS transmittal 12671",
      section: "place of service 02 and 10",
      url: "https://compliancecosmos.org/news-briefs-june-10-2024",
      mark: "secondary",
    },
  ],
  reads: [],
  yieldsTo: [
    ...YIELDS_TO_BROKEN_CODE,
    ...YIELDS_TO_NO_TELEHEALTH,
    ...YIELDS_TO_REMOTE_SERVICE,
    { ruleId: "telehealth-code-unlisted", on: "line" },
  ],
  concerns: ({ line }) => isTelehealthLine(line),
  check(subject, { claim }) {
    const { line, path } = subject;
    const { procedureCode, lineNumber, placeOfServiceCode: place } = line;
    const about = { line: lineNumber, code: procedureCode, modifiers: telehealthModifiersOf(line) };
    const placePath = [...path, "placeOfServiceCode"];
    // A place known to be absent is another rule's finding.
    if (!isTelehealthLine(line) || place === null) return [];
    if (place === undefined) return [missing(["serviceLines.placeOfServiceCode"], placePath, about)];
    const expected = expectedPlace(place, audioOnlyFacts(subject, claim).patientAtHome);
    if (expected === place) return [];
    const isPlace = /^\d{2}$/.test(place);
    return [
      problem({
        message: `${procedureCode} is billed as telehealth at ${isPlace ? `place ${place}` : "what is no place"}.`,
        fix: `Report place ${expected}${isPlace ? `, not ${place}` : ""}.`,
        path: placePath,
        facts: { procedureCode, ...(isPlace ? { place } : {}), expected },
        about,
      }),
    ];
  },
};

function expectedPlace(place: string, patientAtHome: boolean | undefined): string {
  if (patientAtHome !== undefined) return patientAtHome ? AT_HOME : ELSEWHERE;
  return isTelehealthPlace(place) ? place : `${ELSEWHERE} or ${AT_HOME}`;
}
