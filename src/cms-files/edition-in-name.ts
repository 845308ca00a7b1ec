import { isCalendarDate } from "../values/calendar-date.js";
import type { FileSetting } from "./cms-file.js";
import type { Quarter } from "./quarter.js";
import { quarterOf, quarterOn } from "./quarter.js";
import { refuse } from "./refuse.js";

/** What a name says of NCCI edits: hyphens, case and version numbers vary from quarter to quarter. */
export interface NameFacts {
  /** The names themselves, the innermost first. */
  readonly names: readonly string[];
  readonly quarter: Quarter | null;
  readonly setting: FileSetting | null;
  /** Part 1 to 4 of a table in several files. */
  readonly part: number | null;
  /** Calendar or fiscal year. */
  readonly year: number | null;
  /** Whether it is the update that governs from 1 April. */
  readonly isApril: boolean;
}

/** Version 300 was the first of 2024: its first two digits count years from here. */
const VERSION_EPOCH = 1994;

/**
 * Reads edition, setting and part from the names of a file.
 *
 * @param names - name inside the zip first, then the name of the zip
 * @returns what they say
 * @throws a refusal when two parts of the names name different quarters
 */
export function factsInNames(names: readonly string[]): NameFacts {
  const quarters = names.flatMap(quartersIn);
  const [quarter] = quarters;
  if (quarter !== undefined && quarters.some(({ name }) => name !== quarter.name)) {
    throw refuse("wrong-edition", null, "The name holds two different editions. Give the file its published name.");
  }
  return {
    names,
    quarter: quarter ?? null,
    setting: firstOf(names, settingIn),
    part: firstOf(names, (name) => numberIn(name, /[-_]f([1-9])(?![0-9])/i)),
    year: firstOf(names, (name) => numberIn(name, /(?<!\d)(20\d\d)(?!\d)/) ?? shortYearIn(name)),
    isApril: names.some((name) => /april/i.test(name)),
  };
}

function quartersIn(name: string): readonly Quarter[] {
  const found: Quarter[] = [];
  const spelled = /(?<!\d)(20\d\d)[-_ ]?q([1-4])(?!\d)/i.exec(name);
  if (spelled !== null) found.push(quarterOf(Number(spelled[1]), Number(spelled[2])));
  const version = /[-_]v(\d\d)([0-3])(?:r\d+)?(?![0-9])/i.exec(name);
  if (version !== null) found.push(quarterOf(VERSION_EPOCH + Number(version[1]), Number(version[2]) + 1));
  const effective = /eff[-_ ](\d\d)[-_](\d\d)[-_](20\d\d)/i.exec(name);
  if (effective !== null) {
    const date = `${effective[3] ?? ""}-${effective[1] ?? ""}-${effective[2] ?? ""}`;
    if (!isCalendarDate(date)) throw refuse("wrong-edition", null, "The date in the name does not exist.");
    const quarter = quarterOn(date);
    if (quarter.firstDay !== date) {
      throw refuse("wrong-edition", null, "The date in the name is not the first day of a quarter.");
    }
    found.push(quarter);
  }
  return found;
}

function settingIn(name: string): FileSetting | null {
  if (/ccira|ccipra|practitioner/i.test(name)) return "practitioner";
  if (/ccioph|outpatient|hospital/i.test(name)) return "outpatient-hospital";
  return /dme/i.test(name) ? "equipment-supplier" : null;
}

/** `25LOCCO` and `RVU26C` carry two digits. */
function shortYearIn(name: string): number | null {
  const match = /(?:^|[/\\_-])(\d\d)LOCCO|RVU(\d\d)[A-D]/i.exec(name);
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? null : 2000 + Number(digits);
}

function numberIn(name: string, pattern: RegExp): number | null {
  const digits = pattern.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

function firstOf<T>(names: readonly string[], find: (name: string) => T | null): T | null {
  for (const name of names) {
    const found = find(name);
    if (found !== null) return found;
  }
  return null;
}
