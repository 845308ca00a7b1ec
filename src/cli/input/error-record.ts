import type { ErrorRecord, RecordIssue, Source } from "./source-record.js";

const MOST_ISSUES = 50;

/**
 * Makes the record that stands in the output for a bad one.
 *
 * @param source - where the record stands
 * @param issues - what is wrong with it
 * @returns the error record: places, fields and fixes, no value of the input
 */
export function errorRecord(source: Source, issues: readonly RecordIssue[]): ErrorRecord {
  const { input, record, line, byteOffset, segment, place } = source;
  return {
    kind: "error",
    ...(input === undefined ? {} : { input }),
    record,
    line,
    byteOffset,
    ...(segment === undefined ? {} : { segment }),
    ...(place === undefined ? {} : { place }),
    issues: issues.slice(0, MOST_ISSUES).map(plainIssue),
  };
}

/** Issues of the schema carry more fields than the contract of an error record. */
function plainIssue({ pointer, place, line, message, fix }: RecordIssue): RecordIssue {
  const where = place === undefined ? { pointer } : { pointer, place };
  return line === undefined ? { ...where, message, fix } : { ...where, line, message, fix };
}
