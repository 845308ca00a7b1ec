import { parseServices } from "../../schema/parse-services.js";
import { parseTimeEntries } from "../../schema/parse-time-entries.js";
import type { Issue } from "../../schema/parse-result.js";
import type { TimeLogRow } from "./time-log-row.js";

/** A row of a time log, or what is wrong with it, without anything it holds. */
export type TimeLogReading =
  | { readonly ok: true; readonly row: TimeLogRow }
  | {
      readonly ok: false;
      readonly place: string;
      readonly issues: readonly Pick<Issue, "pointer" | "code" | "message" | "fix">[];
    };

const KEYS = ["claimKey", "lineKey"];
const KEY_LIMIT = 200;

/**
 * Reads outside data as a row of a time log: types and shapes only. What the join and the count judge, such as times that
 * contradict each other, is read.
 *
 * @param input - a parsed JSON value with the fields of `TimeLogRow`; `place` is not read
 * @param place - where the row stands
 * @returns the row, or what is wrong
 */
export function parseTimeLogRow(input: unknown, place: string): TimeLogReading {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return { ok: false, place, issues: [NO_ROW] };
  const {
    place: _place,
    claimKey,
    lineKey,
    lineNumber,
    start,
    end,
    interrupted,
    ...documented
  } = input as Readonly<Record<string, unknown>>;
  const keys = { claimKey, lineKey };
  const issues: Pick<Issue, "pointer" | "code" | "message" | "fix">[] = KEYS.flatMap((name) => {
    const value = keys[name as keyof typeof keys];
    return value === undefined || (typeof value === "string" && value.length <= KEY_LIMIT) ? [] : [badKey(name)];
  });
  if (lineNumber !== undefined && !(Number.isSafeInteger(lineNumber) && Number(lineNumber) > 0))
    issues.push(BAD_NUMBER);
  const procedureCode = documented["procedureCode"] ?? "00000";
  const service = parseServices([{ ...documented, procedureCode }]);
  if (!service.ok) issues.push(...service.issues.map(unlisted));
  const times = { start, end, interrupted };
  if (start !== undefined && end !== undefined) {
    const furnishedBy = "therapist";
    const entry = parseTimeEntries([{ procedureCode, furnishedBy, ...withoutUndefined(times) }]);
    if (!entry.ok) issues.push(...entry.issues.filter(({ path }) => path[1] !== "procedureCode").map(unlisted));
  } else if (start !== undefined || end !== undefined) issues.push(HALF);
  if (issues.length > 0 || !service.ok) return { ok: false, place, issues };
  const [known] = service.value;
  const { procedureCode: code, ...rest } = known ?? { procedureCode: "" };
  const named = documented["procedureCode"] === undefined ? {} : { procedureCode: code };
  const row = { place, ...withoutUndefined({ ...keys, lineNumber, ...times }), ...named, ...rest };
  return { ok: true, row };
}

const NO_ROW = {
  pointer: "",
  code: "wrong-type",
  message: "The row is no record.",
  fix: "Write an object with claimKey, procedureCode and start and end, or minutes.",
} as const;
const BAD_NUMBER = {
  pointer: "/lineNumber",
  code: "wrong-type",
  message: "lineNumber must be a whole number from 1.",
  fix: "Write the number of the line on the claim.",
} as const;
const HALF = {
  pointer: "/end",
  code: "missing",
  message: "One of both times is missing.",
  fix: "Write start and end, or minutes.",
} as const;

function badKey(name: string): Pick<Issue, "pointer" | "code" | "message" | "fix"> {
  const message = `${name} must be a text of at most ${KEY_LIMIT} characters.`;
  return { pointer: `/${name}`, code: "wrong-type", message, fix: "Write the key as a text." };
}

/** The row was read as a list of one. */
function unlisted({ pointer, code, message, fix }: Issue): Pick<Issue, "pointer" | "code" | "message" | "fix"> {
  return { pointer: pointer.replace(/^\/0/, ""), code, message: message.replace(/^\[0\]\.(?=\w)/, ""), fix };
}

function withoutUndefined(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
