import type { AdaptedRecord, PayerOf } from "../../adapters/adapted-claim.js";
import type { Setting } from "../../claim/visit.js";
import { readCutRecord } from "./read-cut-record.js";
import type { InputRecord, ReadContext, RecordIssue, RecordReader, Source } from "./source-record.js";

/** A standard shape of claims besides our own JSON and CSV. */
export type AdaptedShape = "x12" | JsonShape;

/** A shape that is written in JSON. */
export type JsonShape = "fhir" | "json837" | "cms1500";

/** What the shapes do not say. */
export interface ShapeOptions {
  readonly payerOf: PayerOf;
  readonly setting?: Setting;
}

/**
 * Makes the reader of claims in a standard shape. A claim of X12 stands where its CLM begins, one in JSON where its value does.
 *
 * @param shape - the shape
 * @param context - numbering and limits
 * @param options - who pays, and the setting
 * @param jsonReader - the reader of the JSON values a shape in JSON is made of
 * @returns a reader of adapted claims
 */
export async function adaptedReader(
  shape: AdaptedShape,
  context: ReadContext,
  options: ShapeOptions,
  jsonReader: () => Promise<RecordReader>,
): Promise<RecordReader> {
  const input = context.input === undefined ? {} : { input: context.input };
  const asRecord = (found: AdaptedRecord, start: Pick<Source, "line" | "byteOffset" | "segment">): InputRecord => {
    const { place } = found.ok ? found.value.origin : found;
    const source = { record: context.nextRecord(), ...start, ...input, shape, place };
    if (!found.ok) return { ok: false, source, issues: found.issues.map(inWords) };
    const { claimKey } = found.value.origin;
    const key = claimKey === undefined ? {} : { key: { of: "claim" as const, text: claimKey } };
    return { ok: true, source: { ...source, ...key }, value: found.value };
  };
  if (shape === "x12") {
    const { x12ClaimReader } = await import("../../adapters/x12/x12-claim-reader.js");
    const reader = x12ClaimReader(options);
    const take = (found: readonly AdaptedRecord[]): readonly InputRecord[] =>
      found.map((each) => asRecord(each, startOf(each, context.startOffset)));
    return { push: (chunk) => take(reader.push(chunk)), end: () => take(reader.end()) };
  }
  const [readClaims, values] = await Promise.all([READERS[shape](), jsonReader()]);
  const take = (found: readonly InputRecord[]): readonly InputRecord[] =>
    found.map(readCutRecord).flatMap((record): readonly InputRecord[] => {
      if (!record.ok) return [{ ...record, source: { ...record.source, record: context.nextRecord() } }];
      const { line, byteOffset } = record.source;
      return readClaims(record.value, options).map((each) => asRecord(each, { line, byteOffset }));
    });
  return { push: (chunk) => take(values.push(chunk)), end: () => take(values.end()) };
}

/** Where a claim of X12 begins; the reader counts from behind a byte-order mark. */
function startOf(found: AdaptedRecord, startOffset: number): Pick<Source, "line" | "byteOffset" | "segment"> {
  const { at } = found.ok ? found.value.origin : found;
  if (at === undefined) return { line: 1, byteOffset: startOffset };
  return { line: at.line, byteOffset: startOffset + at.offset, segment: at.segment };
}

/** Reads a JSON value into claims. */
type ReadClaims = (value: unknown, options: ShapeOptions) => readonly AdaptedRecord[];

const READERS: Readonly<Record<JsonShape, () => Promise<ReadClaims>>> = {
  fhir: async () => (await import("../../adapters/fhir/read-fhir-claims.js")).readFhirClaims,
  json837: async () => (await import("../../adapters/json837/read-json837-claims.js")).readJson837Claims,
  cms1500: async () => (await import("../../adapters/cms1500/read-cms1500-claims.js")).readCms1500Claims,
};

/** The adapters speak of options of the library. */
const FIXES: Readonly<Record<string, string>> = {
  "unknown-payer": "Give --payer <id>, or --payer-of <key>=<id> for each payer of the input.",
  "unknown-setting": "Give --setting <setting>.",
};

function inWords({ code, place, message, fix }: Extract<AdaptedRecord, { ok: false }>["issues"][number]): RecordIssue {
  const said = code === "unknown-payer" ? "The payer of the claim is not known." : message;
  return { code, pointer: "", place, message: said, fix: FIXES[code] ?? fix };
}
