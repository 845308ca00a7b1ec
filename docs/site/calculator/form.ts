import type { Discipline, FurnishedBy } from "../../../src/claim/service.js";
import type { Setting } from "../../../src/claim/visit.js";

/** One service as typed. Every field is text, so that a half-typed or wrong one can be kept and named. */
export interface Row {
  /** Tells rows apart on the page; it is never shared. */
  readonly key: number;
  readonly code: string;
  readonly minutes: string;
  readonly start: string;
  readonly end: string;
  readonly furnishedBy: FurnishedBy | "";
  /** Applications, items, areas or sections. */
  readonly count: string;
  readonly sessions: string;
  readonly groupSize: string;
}

/** Whether minutes are typed, or times of the day that give them. */
export type EntryMode = "minutes" | "times";

/** Everything that is typed or chosen on the page. An empty text is unknown. */
export interface Form {
  readonly serviceDate: string;
  readonly payer: string;
  readonly discipline: Discipline;
  readonly setting: Setting | "";
  readonly placeOfService: string;
  readonly diagnoses: string;
  readonly priorAllowed: string;
  /** Payment locality, such as `OH-00`; `national` is the national average. */
  readonly locality: string;
  readonly mode: EntryMode;
  /** Codes that take the extra unit where remainders are equal. */
  readonly prefer: readonly string[];
  readonly rows: readonly Row[];
}

/** A row with nothing in it. */
export const emptyRow: Omit<Row, "key"> = {
  code: "",
  minutes: "",
  start: "",
  end: "",
  furnishedBy: "",
  count: "",
  sessions: "",
  groupSize: "",
};

/** A page with nothing on it: no date, no payer and so no counting rule is chosen for the reader. */
export const emptyForm: Form = {
  serviceDate: "",
  payer: "",
  discipline: "OT",
  setting: "",
  placeOfService: "",
  diagnoses: "",
  priorAllowed: "",
  locality: "",
  mode: "minutes",
  prefer: [],
  rows: [{ key: 1, ...emptyRow }],
};

/** A made-up visit whose last unit goes to the shorter code, and one of whose units the assistant furnished. */
export const exampleForm: Form = {
  ...emptyForm,
  serviceDate: "2026-03-02",
  payer: "medicare-part-b",
  setting: "practitioner",
  placeOfService: "11",
  diagnoses: "S52.501D",
  priorAllowed: "640.00",
  locality: "OH-00",
  rows: [
    { ...emptyRow, key: 1, code: "97530", minutes: "18", start: "09:00", end: "09:18", furnishedBy: "therapist" },
    { ...emptyRow, key: 2, code: "97140", minutes: "7", start: "09:18", end: "09:25", furnishedBy: "therapist" },
    { ...emptyRow, key: 3, code: "97530", minutes: "15", start: "09:25", end: "09:40", furnishedBy: "assistant" },
  ],
};
