import type { RefusalReason, RefusedEntry } from "./minute-tally.js";

const FIXES: Readonly<Record<RefusalReason, string>> = {
  "code-missing": "Give the procedure code of the entry.",
  "furnished-by-unknown": 'Say who gave the service: "therapist", "assistant" or "together".',
  "time-unreadable": "Write the local time as YYYY-MM-DDTHH:mm or YYYY-MM-DDTHH:mm:ss, with or without Z or +hh:mm.",
  "time-impossible": "Correct the time: the date must exist, the hour runs from 00 to 23, minute and second to 59.",
  "offset-on-one-end": "Give the UTC offset on both ends of the span, or on neither.",
  "offset-needed": "Give the UTC offset: other entries of the date carry different ones.",
  "offset-changes-too-much": "Correct the UTC offset: it may change by one hour at most while a patient is treated.",
  "offset-changes-over-midnight": "Log the time before and after midnight as two entries, each with its UTC offsets.",
  "offset-unlike-entry": "Give the interruption a UTC offset where the entry has one, and none where it has none.",
  "end-not-after-start": "Correct the span: it must end after it starts.",
  "longer-than-a-day": "Correct the span: it may last 24 hours at most.",
  "interruption-outside": "Correct the interruption: no part of it lies inside the entry.",
};

/**
 * Names a field of an entry that cannot be counted, with what to do about it.
 *
 * @param index - position of the entry, from 0
 * @param field - field of the entry
 * @param reason - why it cannot be counted
 * @returns the refusal; it holds no text of the entry
 */
export function refuse(index: number, field: string, reason: RefusalReason): RefusedEntry {
  return { index, field, reason, fix: FIXES[reason] };
}
