import { readFileSync } from "node:fs";
import { root } from "../../scripts/entries.mjs";
import type { AdaptedClaim, AdaptedRecord } from "../../src/x12.js";

/** A file of `fixtures/`. */
export function fixture(name: string): Uint8Array {
  return readFileSync(`${root}test/adapters/fixtures/${name}`);
}

/** What an interchange of one transaction may be made with. */
interface Envelope {
  readonly component?: string;
  readonly terminator?: string;
  readonly version?: string;
}

/** Wraps segments, written with `*`, `:` and without terminators, into an interchange with right counts. */
export function interchange(segments: readonly string[], envelope: Envelope = {}): string {
  const { component = ":", terminator = "~", version = "005010X222A1" } = envelope;
  const header = `ISA*00*${" ".repeat(10)}*00*${" ".repeat(10)}*ZZ*SENDER${" ".repeat(9)}*ZZ*RECEIVER${" ".repeat(7)}`;
  const all = [
    `${header}*261102*0915*^*00501*000000001*0*T*${component}`,
    `GS*HC*SENDER*RECEIVER*20261102*0915*1*X*${version}`,
    ...transaction(segments, version),
    "GE*1*1",
    "IEA*1*000000001",
  ];
  return all.map((segment) => segment + terminator).join("");
}

/** Wraps segments into a transaction with right counts. */
export function transaction(segments: readonly string[], version = "005010X222A1", number = "0001"): string[] {
  return [`ST*837*${number}*${version}`, ...segments, `SE*${segments.length + 2}*${number}`];
}

/** Billing provider and subscriber of Medicare Part B. */
export const LEVELS: readonly string[] = [
  "HL*1**20*1",
  "PRV*BI*PXC*261QR0400X",
  "NM1*85*2*INVENTED CLINIC*****XX*1999999984",
  "N3*1 EXAMPLE WAY",
  "N4*PORTLAND*OR*972010001",
  "HL*2*1*22*0",
  "SBR*P*18*******MB",
  "NM1*IL*1*INVENTED*PATIENT****MI*MEMBER1",
  "NM1*PR*2*INVENTED PAYER*****PI*PAYER1",
];

/** A claim with one line; segments of the header and of the line may be added. */
export function claim(header: readonly string[] = [], line: readonly string[] = []): string[] {
  const service = line.some((segment) => segment.startsWith("SV1")) ? [] : ["SV1*HC:97530:GO*120*UN*2***1"];
  const dates = line.some((segment) => segment.startsWith("DTP*472")) ? [] : ["DTP*472*D8*20261015"];
  const diagnoses = header.some((segment) => segment.startsWith("HI")) ? [] : ["HI*ABK:M25641"];
  return ["CLM*CLAIM-1*120***11:B:1*Y*A*Y*Y", ...diagnoses, ...header, "LX*1", ...service, ...dates, ...line];
}

/** The claim of a record that has to be one. */
export function claimOf(record: AdaptedRecord | undefined): AdaptedClaim {
  if (record?.ok !== true) throw new Error(`No claim: ${JSON.stringify(record?.issues)}`);
  return record.value;
}

/** The lines of a claim as a biller reads them: `97530 GO 59 x2 of 2026-10-15 for 1,2`. */
export function linesOf({ claim }: AdaptedClaim): string[] {
  return claim.serviceLines.map(({ procedureCode, modifiers, units, serviceDate, serviceDateThrough, ...line }) => {
    const dates = serviceDateThrough === undefined ? serviceDate : `${serviceDate} to ${serviceDateThrough}`;
    const pointers = line.diagnosisPointers?.join(",") ?? "none";
    return [procedureCode, ...modifiers, `x${units}`, `of ${dates}`, `for ${pointers}`].join(" ");
  });
}

/** The issues or remarks of a record, by code and place. */
export function issuesOf(record: AdaptedRecord | undefined): string[] {
  const issues = record === undefined ? [] : record.ok ? record.value.remarks : record.issues;
  return issues.map(({ code, place }) => `${code} ${place}`);
}

/** The fields of a line that an expectation names; `undefined` for those the line does not have. */
export function fieldsOf(line: object | undefined, expected: object): Record<string, unknown> {
  const fields = { ...line } as Record<string, unknown>;
  return Object.fromEntries(Object.keys(expected).map((name) => [name, fields[name]]));
}
