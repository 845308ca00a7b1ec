import type { Form, Row } from "./form.js";
import { emptyForm, emptyRow } from "./form.js";

/** A form read from a link, and the fields of it that could not be used. */
export interface ReadLink {
  readonly form: Form;
  readonly leftOut: readonly string[];
}

const MOST_ROWS = 40;
const MOST_CHARACTERS = 200;

/**
 * Reads the part of an address behind `#`. Text goes into its field and is judged there as if it were typed; a choice
 * that does not exist is left out and named.
 *
 * @param fragment - text behind `#`
 * @param payerIds - payers that may be chosen
 * @returns the form, or `null` when the text is no link of this page
 */
export function readLink(fragment: string, payerIds: readonly string[]): ReadLink | null {
  const fields = new URLSearchParams(fragment);
  if (fields.get("v") !== "1") return null;
  const leftOut: string[] = [];
  const text = (name: string): string => (fields.get(name) ?? "").slice(0, MOST_CHARACTERS);
  const choice = <T extends string>(name: string, label: string, choices: readonly T[], otherwise: T): T => {
    const given = text(name);
    const found = choices.find((each) => each === given);
    if (given !== "" && found === undefined) leftOut.push(label);
    return found ?? otherwise;
  };
  const mode = choice("mode", "way of entry", ["minutes", "times"], emptyForm.mode);
  const rows = fields.getAll("row");
  if (rows.length > MOST_ROWS) leftOut.push(`services after the first ${MOST_ROWS}`);
  const readRow = (cells: string, index: number): Row => {
    const [code = "", time = "", by = "", count = "", sessions = "", groupSize = ""] = cells
      .slice(0, MOST_CHARACTERS)
      .split("~");
    const [start = "", end = ""] = mode === "times" ? time.split("-") : [];
    const furnishedBy = (["therapist", "assistant", "together", ""] as const).find((each) => each === by);
    if (furnishedBy === undefined) leftOut.push(`clinician of service ${index + 1}`);
    const minutes = mode === "minutes" ? time : "";
    return {
      ...emptyRow,
      key: index + 1,
      code,
      minutes,
      start: clockTime(start),
      end: clockTime(end),
      furnishedBy: furnishedBy ?? "",
      count,
      sessions,
      groupSize,
    };
  };
  const form: Form = {
    serviceDate: isoDate(text("date"), leftOut),
    payer: choice("payer", "payer", payerIds, ""),
    discipline: choice("discipline", "discipline", ["OT", "PT", "SLP"], emptyForm.discipline),
    setting: choice("setting", "setting", ["practitioner", "outpatient-hospital"], ""),
    placeOfService: choice("place", "place of service", ["11", "12", "10", "02", "22", "31", "32"], ""),
    diagnoses: text("diagnoses"),
    priorAllowed: text("prior"),
    locality: text("locality"),
    mode,
    prefer: text("prefer").split(" ").filter(Boolean),
    rows: rows.length === 0 ? emptyForm.rows : rows.slice(0, MOST_ROWS).map(readRow),
  };
  return { form, leftOut };
}

function isoDate(text: string, leftOut: string[]): string {
  if (text === "" || /^\d{4}-\d\d-\d\d$/.test(text)) return text;
  leftOut.push("date of service");
  return "";
}

function clockTime(text: string): string {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : "";
}
