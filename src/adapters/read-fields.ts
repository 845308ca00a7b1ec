import { USD_PATTERN } from "../schema/patterns.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isCalendarDate } from "../values/calendar-date.js";
import { normalizeCode } from "../values/codes.js";
import type { Usd } from "../values/usd.js";
import type { IssueList } from "./issue-list.js";

// How the fields of a claim are written in text formats. What cannot be read is left out with a remark that says where
// it stands; what a billing rule judges, such as 2.5 units or a pointer to diagnosis 13, is read as it is.

/** A field of a source and where it stands. */
export interface SourceText {
  readonly text: string | undefined;
  readonly place: string;
}

/** Longest code the library takes, as in JSON. */
const CODE_LIMIT = 20;
/** Longest key the library takes, as in JSON. */
const KEY_LIMIT = 200;

/** Units billed; a decimal such as `1.00` is whole. */
export function readUnits({ text, place }: SourceText, issues: IssueList): number | undefined {
  const value = filled(text);
  if (value === undefined) return undefined;
  if (/^[+-]?(?:\d{1,12}(?:\.\d{0,6})?|\.\d{1,6})$/.test(value)) return Number(value);
  issues.add("wrong-format", place, "The units are not a number; they are left out.", "Write a number such as 2.");
  return undefined;
}

/** A charge in dollars; `undefined` where it cannot be read or is blank. */
export function readCharge({ text, place }: SourceText, issues: IssueList): Usd | undefined {
  const value = filled(text);
  if (value === undefined) return undefined;
  const amount = value.replace(/\.$/, "").replace(/^(-?)\./, "$10.");
  if (USD_PATTERN.test(amount)) return amount;
  issues.add("wrong-format", place, "The charge is not an amount; it is left out.", "Write dollars such as 120.00.");
  return undefined;
}

/** A procedure code, in upper case; empty where there is none, for the rules to find. */
export function readProcedureCode({ text, place }: SourceText, issues: IssueList): string {
  return code(text, place, "procedure code", issues) ?? "";
}

/** A modifier, in upper case; `undefined` where there is none. */
export function readModifier({ text, place }: SourceText, issues: IssueList): string | undefined {
  return code(text, place, "modifier", issues);
}

/** A diagnosis code, in upper case; empty where there is none, so that pointers keep their positions. */
export function readDiagnosisCode({ text, place }: SourceText, issues: IssueList): string {
  return code(text, place, "diagnosis code", issues) ?? "";
}

/** A pointer by number. A position the claim does not have is for the rules. */
export function readPointer({ text, place }: SourceText, issues: IssueList): number | undefined {
  const value = filled(text);
  if (value === undefined) return undefined;
  if (/^\d{1,4}(?:\.0*)?$/.test(value)) return Number(value);
  issues.add("wrong-format", place, "The diagnosis pointer cannot be read; it is left out.", "Write 1 to 12.");
  return undefined;
}

/** A date written as eight digits, such as `20261015`. */
export function readCompactDate({ text, place }: SourceText, issues: IssueList): CalendarDate | undefined {
  const value = filled(text);
  if (value === undefined) return undefined;
  const date = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  if (value.length === 8 && isCalendarDate(date)) return date;
  issues.add("wrong-format", place, "The date does not exist; it is left out.", "Write a date as YYYYMMDD.");
  return undefined;
}

/** A place of service. */
export function readPlaceOfService({ text, place }: SourceText, issues: IssueList): string | undefined {
  const value = filled(text);
  if (value === undefined || /^\d\d$/.test(value)) return value;
  issues.add("wrong-format", place, "The place of service is not two digits; it is left out.", "Write two digits.");
  return undefined;
}

/** A taxonomy code of a provider, in upper case. */
export function readTaxonomy({ text, place }: SourceText, issues: IssueList): string | undefined {
  const value = filled(text)?.toUpperCase();
  if (value === undefined || /^[A-Z0-9]{10}$/.test(value)) return value;
  const fix = "Write the ten characters of the taxonomy.";
  issues.add("wrong-format", place, "The taxonomy code is not ten characters; it is left out.", fix);
  return undefined;
}

/** A state by its two letters, in upper case. */
export function readState({ text, place }: SourceText, issues: IssueList): string | undefined {
  const value = filled(text)?.toUpperCase();
  if (value === undefined || /^[A-Z]{2}$/.test(value)) return value;
  issues.add("wrong-format", place, "The state is not two letters; it is left out.", "Write two letters.");
  return undefined;
}

/** A key of the caller's. */
export function readKey({ text, place }: SourceText, issues: IssueList): string | undefined {
  const value = filled(text);
  if (value === undefined || value.length <= KEY_LIMIT) return value;
  const fix = `Write at most ${KEY_LIMIT} characters.`;
  issues.add("too-long", place, `The key is longer than ${KEY_LIMIT} characters; it is left out.`, fix);
  return undefined;
}

/** A text without blanks around it; `undefined` where nothing is left. */
export function filled(text: string | undefined): string | undefined {
  const value = text?.trim();
  return value === "" ? undefined : value;
}

function code(text: string | undefined, place: string, name: string, issues: IssueList): string | undefined {
  const value = filled(text);
  if (value === undefined || value.length <= CODE_LIMIT) return value && normalizeCode(value);
  const message = `The ${name} is longer than ${CODE_LIMIT} characters; it is left out.`;
  issues.add("too-long", place, message, `Write one ${name}.`);
  return undefined;
}
