import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCms1500Claims } from "../../src/cms1500.js";
import { readJson837Claims } from "../../src/json837.js";
import { readX12Claims, type AdaptedClaim, type AdaptedRecord } from "../../src/x12.js";
import { claim, fixture, interchange, LEVELS } from "./x12-text.js";

// `FUZZ_RUNS=100000 npx vitest run test/adapters/fuzz` tries more. Three fifths of the runs are of X12.
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 20_000);
const TIMEOUT = 30 * 60_000;
const OPTIONS = { payerOf: "medicare-part-b" } as const;
const NAMES = ["basic", "bom", "errors", "gt-component-pipe-crlf", "newline-terminator"] as const;
const FILES = NAMES.map((name) => fixture(`ot-${name}.837`));
/** Stands in every input and in no issue. */
const SECRET = "Zq9Secret";

/** Every word of an issue is the library's own. */
function expectNoEcho(records: readonly AdaptedRecord[]): void {
  const issues = records.flatMap((record): readonly unknown[] =>
    record.ok ? record.value.remarks : [record.place, ...record.issues],
  );
  expect(JSON.stringify(issues)).not.toContain(SECRET);
}

function spliced(all: readonly string[], at: number, count: number, ...put: readonly string[]): string[] {
  return [...all.slice(0, at), ...put, ...all.slice(at + count)];
}

/** What a claim says, without what the envelope says about it. */
function said({ claim: read, origin, submission }: AdaptedClaim): string {
  return JSON.stringify({ read, origin, submission });
}

describe("X12", () => {
  it.each(NAMES)(
    "ot-%s cut at any byte gives claims of the whole file, and no half of one",
    (name) => {
      const file = fixture(`ot-${name}.837`);
      const whole = readX12Claims(file, OPTIONS).flatMap((record) => (record.ok ? [said(record.value)] : []));
      for (let end = 0; end < file.length; end += 1) {
        const records = readX12Claims(file.subarray(0, end), OPTIONS);
        const claims = records.flatMap((record) => (record.ok ? [said(record.value)] : []));
        expect(claims, `${end} bytes`).toEqual(whole.slice(0, claims.length));
        const isWhole = claims.length === whole.length;
        const isTold = records.some((record) => !record.ok || record.value.remarks.some(({ place }) => place === "SE"));
        if (end > 4 && !isWhole) expect(isTold, `${end} bytes`).toBe(true);
      }
    },
    TIMEOUT,
  );

  it(
    "takes mutated segments",
    () => {
      const text = interchange([...LEVELS, ...claim(["NTE*ADD*A", "SBR*S*18*******CI"]), ...claim([], ["REF*6R*K"])]);
      const segments = text.split("~");
      const mutation = fc.record({
        at: fc.nat(segments.length - 1),
        element: fc.nat(12),
        kind: fc.constantFrom("drop", "repeat", "swap", "replace", "empty", "component", "long"),
        value: fc.oneof(
          fc.string({ maxLength: 12 }),
          fc.constantFrom("SV2", "HL", "CLM", "MJ", "RD8", "-1", "1e9", "ISA"),
        ),
      });
      const mutated = fc.array(mutation, { minLength: 1, maxLength: 4 }).map((mutations) =>
        mutations
          .reduce<readonly string[]>((all, { at, element, kind, value }) => {
            const parts = (all[at] ?? "").split("*");
            if (kind === "drop") return spliced(all, at, 1);
            if (kind === "repeat") return spliced(all, at, 0, all[at] ?? "");
            if (kind === "swap") return spliced(all, at, 2, all[at + 1] ?? "", all[at] ?? "");
            const text = {
              replace: value + SECRET,
              empty: "",
              component: `${value}:${SECRET}::`,
              long: SECRET.repeat(40),
            }[kind];
            parts[element % Math.max(parts.length, 1)] = text;
            return spliced(all, at, 1, parts.join("*"));
          }, segments)
          .join("~"),
      );
      fc.assert(
        fc.property(mutated, (source) => {
          expectNoEcho(readX12Claims(source, { ...OPTIONS, segmentLength: 300 }));
        }),
        { numRuns: (RUNS * 2) / 5 },
      );
    },
    TIMEOUT,
  );

  it(
    "takes changed bytes",
    () => {
      const change = fc.record({ at: fc.nat(3000), byte: fc.integer({ min: 0, max: 255 }) });
      fc.assert(
        fc.property(fc.constantFrom(...FILES), fc.array(change, { minLength: 1, maxLength: 20 }), (file, changes) => {
          const bytes = Uint8Array.from(file);
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
          for (const record of readX12Claims(bytes, OPTIONS)) expect(typeof record.ok).toBe("boolean");
        }),
        { numRuns: RUNS / 5 },
      );
    },
    TIMEOUT,
  );

  it(
    "takes bytes of any kind",
    () => {
      const header = interchange([]).slice(0, 106);
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.uint8Array({ maxLength: 400 }).map((tail) => Buffer.concat([Buffer.from(header), tail])),
      );
      fc.assert(
        fc.property(bytes, (source) => {
          for (const record of readX12Claims(source, OPTIONS)) expect(record.ok).toBe(false);
        }),
        { numRuns: RUNS / 5 },
      );
    },
    TIMEOUT,
  );
});

describe("JSON", () => {
  const FIELDS = (
    "claimInformation serviceLines professionalService procedureCode procedureModifiers serviceDate serviceUnitCount " +
    "measurementUnit compositeDiagnosisCodePointers diagnosisCodePointers healthCareCodeInformation diagnosisTypeCode " +
    "diagnosisCode subscriber billing rendering referring address state providers placeOfServiceCode npi taxonomyCode " +
    "box17 box21 box24 box33 indicator A B D E F G J code modifiers from through constructor __proto__ toString"
  ).split(" ");
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(
        SECRET,
        `${SECRET}7`,
        "1",
        "20261015",
        "ABK",
        "UN",
        "HC",
        "97530 GO",
        2,
        NaN,
        true,
        null,
      ),
      fc.string({ maxLength: 30 }).map((text) => text + SECRET),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...FIELDS), tie("value"), { maxKeys: 6 }),
    ),
  }));

  it.each([
    [
      "json837",
      readJson837Claims,
      (inner: unknown) => ({ claimInformation: { serviceLines: [inner], healthCareCodeInformation: inner } }),
    ],
    ["cms1500", readCms1500Claims, (inner: unknown) => ({ box21: inner, box24: [inner], box17: inner, box33: inner })],
  ] as const)(
    "%s takes any JSON",
    (_, read, around) => {
      fc.assert(
        fc.property(value, fc.boolean(), (inner, isInside) => {
          expectNoEcho(read(isInside ? around(inner) : inner, OPTIONS));
        }),
        { numRuns: RUNS / 10 },
      );
    },
    TIMEOUT,
  );
});
