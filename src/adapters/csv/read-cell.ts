/**
 * Writes a whole number as JSON does; any other text stays, and the schema refuses it.
 *
 * @param text - a cell, such as `30` or `30.0`
 * @returns a number or the text
 */
export function readNumber(text: string): number | string {
  return /^\d{1,15}(\.0+)?$/.test(text) ? Number(text) : text;
}

/**
 * Writes billed units as JSON does, also those that no payer takes: a rule judges them.
 *
 * @param text - a cell, such as `2`, `1.5` or `-1`
 * @returns a number; any other text stays, and the schema refuses it
 */
export function readUnits(text: string): number | string {
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : text;
}

/**
 * Writes dollars as decimal text.
 *
 * @param text - a cell, such as `120`, `$1,234.50` or `1234.5`
 * @returns such as `1234.50`; any other text stays, and the schema refuses it
 */
export function readDollars(text: string): string {
  return /^\$? ?-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text) ? text.replaceAll(/[$, ]/g, "") : text;
}

/**
 * Writes diagnosis pointers as positions from 1.
 *
 * @param text - letters or numbers, such as `A C`, `AC`, `1,3` or `1:3`
 * @returns positions; any other text stays, and the schema refuses it
 */
export function readPointers(text: string): readonly (number | string)[] {
  return readList(text).flatMap((item) =>
    /^[A-L]+$/i.test(item)
      ? Array.from(item.toUpperCase(), (letter) => letter.charCodeAt(0) - FIRST_POINTER + 1)
      : [readNumber(item)],
  );
}

const FIRST_POINTER = "A".charCodeAt(0);

/**
 * Writes a date as `YYYY-MM-DD`. Spreadsheets write dates as month/day/year, research files as `27-OCT-1999`, standard
 * transactions as eight digits.
 *
 * @param text - a cell, such as `2026-03-02`, `3/2/2026`, `02-MAR-2026` or `20260302`
 * @returns the date; any other text stays, and the schema refuses it
 */
export function readDate(text: string): string {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (parts !== null) return `${parts[3]}-${two(parts[1])}-${two(parts[2])}`;
  const [, day, month = "", year] = /^(\d{2})-([a-z]{3})-(\d{4})$/i.exec(text) ?? [];
  const position = MONTHS.indexOf(month.toLowerCase());
  if (day !== undefined && position !== -1) return `${year}-${two(String(position + 1))}-${day}`;
  return /^(?:19|20)\d{6}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Writes a local time as `YYYY-MM-DDTHH:mm`.
 *
 * @param text - a cell, such as `2026-03-02T09:15`, `3/2/2026 9:15 AM`, `09:15` or `9:15 am`
 * @param date - date of service for a time without one
 * @returns the time; any other text stays, and the schema refuses it
 */
export function readTime(text: string, date: string | undefined): string {
  const parts = /^(?:(\S+?)[T ]+)?(\d{1,2}):(\d{2})(:\d{2})?(?: ?([ap])\.?m\.?)?(Z|[+-]\d{2}:\d{2})?$/i.exec(text);
  if (parts === null) return text;
  const [, given, hour = "", minute = "", second = "", half, offset = ""] = parts;
  const day = given === undefined ? date : readDate(given);
  const hours = half === undefined ? Number(hour) : hourOfDay(Number(hour), half);
  return day === undefined || hours === null ? text : `${day}T${two(String(hours))}:${minute}${second}${offset}`;
}

function hourOfDay(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

const FURNISHERS: Readonly<Record<string, string>> = {
  ot: "therapist",
  otr: "therapist",
  "otr/l": "therapist",
  pt: "therapist",
  slp: "therapist",
  ota: "assistant",
  cota: "assistant",
  "cota/l": "assistant",
  pta: "assistant",
};

/**
 * Writes who gave a service as the library does.
 *
 * @param text - `therapist`, `assistant`, `together`, or the letters behind a name, such as `COTA`
 * @returns the word; any other text stays, and the schema refuses it
 */
export function readFurnisher(text: string): string {
  const word = text.toLowerCase();
  return FURNISHERS[word] ?? word;
}

/**
 * Writes a discipline as the library does.
 *
 * @param text - `OT`, `PT`, `SLP` or `ST` in any case
 * @returns the word; any other text stays, and the schema refuses it
 */
export function readDiscipline(text: string): string {
  const word = text.toUpperCase();
  return word === "ST" ? "SLP" : word;
}

/**
 * Cuts a cell with several codes at spaces, commas, semicolons, colons and bars.
 *
 * @param text - such as `M25.511 R27.8`
 * @returns the codes
 */
export function readList(text: string): readonly string[] {
  return text.split(/[\s,;:|]+/).filter((item) => item !== "");
}

/**
 * Writes interruptions as spans.
 *
 * @param text - such as `09:20-09:25; 09:40-09:45`
 * @param date - date of service
 * @returns spans; an end that is not there stays empty, and the schema refuses it
 */
export function readInterruptions(
  text: string,
  date: string | undefined,
): readonly { readonly start: string; readonly end: string }[] {
  return text
    .split(/[;,|]/)
    .filter((span) => span.trim() !== "")
    .map((span) => {
      const [start = "", end = ""] = span.split(separatorOf(span)).map((time) => time.trim());
      return { start: readTime(start, date), end: readTime(end, date) };
    });
}

/** A hyphen separates times of the day only: behind a date it would be read as a UTC offset. */
function separatorOf(span: string): string | RegExp {
  if (span.includes(" to ")) return " to ";
  return span.includes("T") ? "/" : /(?<=:\d\d ?(?:[ap]m)?) ?- ?/i;
}

/** A spreadsheet drops the zero in front of a place of service. */
export function readPlaceOfService(text: string): string {
  return /^\d$/.test(text) ? `0${text}` : text;
}

/** A spreadsheet drops the zero in front of a revenue code. */
export function readRevenueCode(text: string): string {
  return /^\d{3}$/.test(text) ? `0${text}` : text;
}

function two(digits: string | undefined): string {
  return (digits ?? "").padStart(2, "0");
}

/** Claims files call the settings by the form they are billed on. */
export function readSetting(text: string): string {
  const word = text.toLowerCase();
  return SETTINGS[word] ?? word;
}

const SETTINGS: Readonly<Record<string, string>> = {
  professional: "practitioner",
  institutional: "outpatient-hospital",
  undetermined: "",
};
