import fc from "fast-check";
import { expect, it } from "vitest";
import { csvClaimReader } from "../../../src/adapters/csv/csv-claim-reader.js";
import { csvLine } from "../../../src/adapters/csv/csv-line.js";
import { readCsvClaims } from "../../../src/adapters/csv/read-csv-claims.js";
import { readCsvTimeLog } from "../../../src/adapters/csv/read-csv-time-log.js";
import { joinTimeLog } from "../../../src/adapters/time-log/join-time-log.js";
import { parseTimeLogRow } from "../../../src/adapters/time-log/parse-time-log-row.js";
import type { TimeLogRow } from "../../../src/adapters/time-log/time-log-row.js";

const TIMEOUT = 180_000;
const MARK = "ZEBRAFISH";
const options = { payerOf: "medicare-part-b", setting: "practitioner", diagnosisCodes: ["M25.641"] } as const;
const lineCell = fc.constantFrom(
  "A", "B", "C", "1", "2", "97530", "97110", "GO", "GO CO", "2026-03-02", "02-MAR-2026", "3/3/2026", "30", "1.5", "",
  MARK, `${MARK},`, `"${MARK}`, `${MARK}\n`, "=1", "M25.641", "AB", "no", "x".repeat(300), "\u0000", "-", "9".repeat(20),
); // prettier-ignore
const claimTitle = fc.constantFrom(
  "claim", "line", "line key", "code", "modifiers", "mod1", "units", "date", "date to", "dx", "dx1", "pointers", "minutes",
  "charge", "pos", "billed", "payer", "setting", "furnished by", "Claim", MARK, "",
); // prettier-ignore
const table = (title: fc.Arbitrary<string>, needed: readonly string[]) =>
  fc
    .tuple(fc.uniqueArray(title, { maxLength: 8 }), fc.array(fc.array(lineCell, { maxLength: 12 }), { maxLength: 8 }))
    .map(([titles, rows]) => [[...needed, ...titles.filter((each) => !needed.includes(each))], ...rows])
    .map((rows) => rows.map((row) => csvLine(row)).join(""));
/** Cuts, repeats and changes characters, so that quotation marks and separators stand anywhere. */
const broken = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.array(fc.tuple(fc.nat(400), fc.constantFrom('"', ",", "\n", "\r", ";", "|", "\t", "", MARK)), {
        maxLength: 5,
      }),
    )
    .map(([whole, changes]) =>
      changes.reduce((now, [at, character]) => now.slice(0, at) + character + now.slice(at + (at % 3)), whole),
    );
const claimText = broken(table(claimTitle, ["claim", "code", "modifiers", "units"]));
const logTitle = fc.constantFrom(
  "line",
  "line key",
  "date",
  "clinician",
  "interrupted",
  "furnished by",
  "discipline",
  MARK,
);
const logText = broken(table(logTitle, ["claim", "code", "start", "end", "minutes"]));

it(
  "claim lines of any text are read or refused, the same however it is cut, and never echoed",
  () => {
    fc.assert(
      fc.property(claimText, fc.integer({ min: 1, max: 50 }), (text, size) => {
        const records = readCsvClaims(text, options);
        const reader = csvClaimReader(options);
        const pieces = [];
        for (let at = 0; at < text.length; at += size) pieces.push(...reader.push(text.slice(at, at + size)));
        expect([...pieces, ...reader.end()]).toEqual(records);
        for (const record of records) if (!record.ok) expect(JSON.stringify(record)).not.toContain(MARK);
        expect(records.length).toBeLessThanOrEqual(text.split("\n").length);
      }),
      { numRuns: 5000 },
    );
  },
  TIMEOUT,
);

it(
  "a time log of any text is read or refused, and every row is joined or reported",
  () => {
    fc.assert(
      fc.property(claimText, logText, fc.boolean(), (claims, text, isComplete) => {
        const log = readCsvTimeLog(text);
        expect(JSON.stringify(log.unreadable)).not.toContain(MARK);
        const keyed = readCsvClaims(claims, options).flatMap((record) => (record.ok ? [record.value] : []));
        const join = joinTimeLog(keyed, log.rows, { isComplete, furnishedBy: "therapist" });
        expectAllRows(join, log.rows);
      }),
      { numRuns: 7000 },
    );
  },
  TIMEOUT,
);

const key = fc.constantFrom("A", "B", "", undefined);
const code = fc.constantFrom("97530", "97110", "97165", "ABC", undefined);
const date = fc.constantFrom("2026-03-02", "2026-03-03", undefined);
const time = fc.constantFrom(
  "2026-03-02T09:00",
  "2026-03-02T09:20",
  "2026-03-02T23:50",
  "2026-03-03T00:20",
  "2026-03-02T09:00Z",
  "x",
  undefined,
);
const row = fc.record({
  claimKey: key,
  lineKey: fc.constantFrom("L1", "L2", undefined),
  lineNumber: fc.constantFrom(1, 2, 9, undefined),
  procedureCode: code,
  serviceDate: date,
  discipline: fc.constantFrom("OT", "PT", undefined),
  start: time,
  end: time,
  minutes: fc.constantFrom(0, 8, 30, undefined),
  furnishedBy: fc.constantFrom("therapist", "assistant", "together", undefined),
  clinicianKey: fc.constantFrom("K", undefined),
});
const claim = fc
  .array(fc.record({ code, date, modifier: fc.constantFrom("GO", "GP", "CO") }), { maxLength: 4 })
  .map((lines) => ({
    payer: "medicare-part-b" as const,
    setting: "practitioner" as const,
    diagnosisCodes: [],
    serviceLines: lines.map((each, index) => ({
      lineNumber: (index % 2) + 1,
      procedureCode: each.code ?? "",
      modifiers: [each.modifier],
      ...(each.date === undefined ? {} : { serviceDate: each.date }),
    })),
  }));

it(
  "rows of any kind are joined once or reported once, and count no minute twice",
  () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(claim, key, fc.boolean()), { maxLength: 3 }),
        fc.array(row, { maxLength: 8 }),
        (claims, given) => {
          const keyed = claims.map(([each, claimKey, hasKeys]) => ({
            claim: each,
            origin: {
              ...(claimKey === undefined ? {} : { claimKey }),
              lines: each.serviceLines.map((_, index) => (hasKeys ? { lineKey: `L${index + 1}` } : {})),
            },
          }));
          const rows = given.map((each) => JSON.parse(JSON.stringify({ place: "row", ...each })) as TimeLogRow);
          const join = joinTimeLog(keyed, rows);
          expectAllRows(join, rows);
          const logged = rows.reduce((sum, each) => sum + (each.start === undefined ? (each.minutes ?? 0) : 1440), 0);
          const counted = join.claims
            .flatMap((each) => each.claim.services ?? [])
            .reduce((sum, each) => sum + (each.minutes ?? 0), 0);
          expect(counted).toBeLessThanOrEqual(logged);
        },
      ),
      { numRuns: 7000 },
    );
  },
  TIMEOUT,
);

it(
  "a row of a time log is any JSON value or none, and never echoed",
  () => {
    const record = fc.dictionary(
      fc.constantFrom(
        "claimKey",
        "lineKey",
        "lineNumber",
        "procedureCode",
        "start",
        "end",
        "minutes",
        "furnishedBy",
        MARK,
      ),
      fc.oneof(fc.jsonValue(), fc.constant(MARK), fc.constant("2026-03-02T09:00")),
    );
    fc.assert(
      fc.property(fc.oneof(record, fc.jsonValue()), (input) => {
        const reading = parseTimeLogRow(input, "line 1");
        if (!reading.ok) expect(JSON.stringify(reading)).not.toContain(MARK);
        if (!reading.ok) expect(reading.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  },
  TIMEOUT,
);

/** Rows in are rows joined and rows reported, each once. */
function expectAllRows(join: ReturnType<typeof joinTimeLog>, rows: readonly TimeLogRow[]): void {
  const joined = join.claims.flatMap((each) => each.joined.map(({ index }) => index));
  const reported = [...join.claims.flatMap((each) => each.reported), ...join.unmatched].map(({ index }) => index);
  expect([...joined, ...reported].sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
  expect(join.counts).toMatchObject({ rows: rows.length, joined: joined.length, reported: reported.length });
}
