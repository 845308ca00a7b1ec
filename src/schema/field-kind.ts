/** What a field must hold and how to write it, without any value of the input. */
export interface FieldKind {
  readonly expected: string;
  readonly fix: string;
}

/** Most entries of any list: far above any record of a clinic, and a stop for hostile input. */
export const LIST_LIMIT = 10_000;

/** Most characters of a short text, such as a pseudonym. */
export const TEXT_LIMIT = 200;

/** Most characters of a code; whether a code set holds it is for the rules. */
export const CODE_LIMIT = 20;

/** Most of anything furnished on a date; `units/` refuses more. */
export const COUNT_LIMIT = 999;

/** Most days of a span: a hundred years. */
export const DAYS_LIMIT = 36_525;

/** Largest line number. */
export const LINE_NUMBER_LIMIT = 99_999;

/** The kinds of field. A schema carries the key as its error message, and `toIssues` turns it into words. */
export const fieldKinds = {
  assistantMinutes: {
    expected: "at most the minutes of the service",
    fix: "Write the total in minutes, and in assistantMinutes those of them an assistant furnished alone.",
  },
  boolean: { expected: "true or false", fix: "Write true or false without quotes." },
  choice: { expected: "one of the listed words", fix: "Write one of the listed words in quotes." },
  code: {
    expected: `a code as text of at most ${CODE_LIMIT} characters`,
    fix: 'Write the code in quotes, such as "97530" or "GO".',
  },
  codePattern: {
    expected: "a code or a pattern of codes in upper case",
    fix: 'Write a code such as "M25.511", a beginning such as "L89*", classes such as "S52.5?1[ADG]", or a range such as "J40..J47.9".',
  },
  companionNeed: {
    expected: "companions, a condition, or both",
    fix: "Write the diagnoses of which one must stand beside it in companions, or in condition what the record must show.",
  },
  count: { expected: `a whole number from 0 to ${COUNT_LIMIT}`, fix: "Write a whole number without quotes." },
  date: {
    expected: "an existing calendar date written YYYY-MM-DD, from 1900 to 2199",
    fix: 'Write the date as text such as "2026-03-02", without a time.',
  },
  dateOrder: {
    expected: "no earlier than the first date of the policy",
    fix: "Write the last date of service that the policy governs, or null where it has no end.",
  },
  days: { expected: `whole days from 0 to ${DAYS_LIMIT}`, fix: "Write whole days without quotes." },
  daysOfData: { expected: "whole days from 0 to 30", fix: "Write the days with data in the 30-day period." },
  diagnosisCode: {
    expected: `an ICD-10-CM code as text of at most ${CODE_LIMIT} characters`,
    fix: 'Write the code in quotes, such as "M25.511".',
  },
  key: {
    expected: "a key of lower-case letters, digits and hyphens",
    fix: 'Write a key such as "critical-access-hospital".',
  },
  lineNumber: {
    expected: `a whole number from 1 to ${LINE_NUMBER_LIMIT}`,
    fix: "Number the lines of the claim from 1.",
  },
  list: {
    expected: `a list of at most ${LIST_LIMIT} entries`,
    fix: "Write a list in square brackets; [] says that there are none.",
  },
  localTime: {
    expected: "an existing local time written YYYY-MM-DDTHH:mm or YYYY-MM-DDTHH:mm:ss, with or without a UTC offset",
    fix: 'Write the time as text such as "2026-03-02T09:15", without fractions of a second.',
  },
  minuteOfDay: {
    expected: "a whole number of minutes after midnight, from 0 to 1440",
    fix: "Write 555 for a quarter past nine.",
  },
  minutes: {
    expected: "whole minutes from 0 to 44640",
    fix: "Write whole minutes without quotes; drop seconds, and write hours as minutes.",
  },
  number: { expected: "a number", fix: "Write the number without quotes." },
  payer: {
    expected: "the id of a known payer, or a payer profile",
    fix: "Write a known payer id in quotes, or a payer profile.",
  },
  placeOfService: {
    expected: "two digits as text",
    fix: 'Write the place of service in quotes with its leading zero, such as "02".',
  },
  pointer: {
    expected: "the position of a diagnosis as a whole number, counted from 1",
    fix: "Write 1 for the first diagnosis, also where the form says A.",
  },
  record: { expected: "a record in braces", fix: "Write a record of named fields." },
  revenueCode: {
    expected: "four digits as text",
    fix: 'Write the revenue code in quotes with its leading zero, such as "0430".',
  },
  serviceCode: {
    expected: `a procedure code as text of 1 to ${CODE_LIMIT} characters`,
    fix: 'Write the code in quotes, such as "97530".',
  },
  share: { expected: "a share from 0 to 1 as decimal text", fix: 'Write the share in quotes, such as "0.85".' },
  state: { expected: "two letters", fix: 'Write the postal abbreviation of the state, such as "OH".' },
  taxonomyCode: {
    expected: "ten letters and digits",
    fix: 'Write the provider taxonomy code, such as "225X00000X".',
  },
  text: { expected: `text of 1 to ${TEXT_LIMIT} characters`, fix: "Write short text in quotes." },
  usd: {
    expected: "dollars as a decimal string with at most six decimals",
    fix: 'Write a string such as "34.61": no currency sign, no thousands separator, not a JSON number.',
  },
  year: { expected: "a calendar year from 1900 to 2199", fix: "Write the year as a number, such as 2026." },
} as const satisfies Record<string, FieldKind>;

/** Key of a kind of field. */
export type FieldKindKey = keyof typeof fieldKinds;
