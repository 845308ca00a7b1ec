import * as z from "zod";
import type { ReferencePack } from "../reference/load-reference.js";
import { isCalendarDate } from "../values/calendar-date.js";

let schema: z.ZodType<ReferencePack> | undefined;

/**
 * Gives the shape of a pack. It is built when it is first asked for.
 *
 * @returns the schema
 */
export function packSchema(): z.ZodType<ReferencePack> {
  schema ??= buildSchema();
  return schema;
}

const CODES = "[0-9A-Z]{5}(?: [0-9A-Z]{5})*";
const DATE = "(?:\\d{4}-\\d{2}-\\d{2})?";
const KEYS = "[a-zA-Z0-9]+";
const NUMBER = "\\d*\\.?\\d*";

function buildSchema(): z.ZodType<ReferencePack> {
  const date = z.string().refine(isCalendarDate, "an existing date, YYYY-MM-DD");
  const openDate = date.nullable();
  const text = z.string().max(1000);
  const key = z.string().regex(/^[a-zA-Z0-9]$/);
  const codes = z.string().regex(/^[0-9A-Z ]*$/);
  const hash = z.string().regex(/^[0-9a-f]{64}$/);
  const count = z.number().int().min(0);
  const setting = z.enum(["practitioner", "outpatient-hospital"]);
  const mark = z.enum(["official", "secondary", "single", "recall"]);
  const citation = z.strictObject({ publication: text, section: text, url: text.optional(), mark });
  const graph = z.string().regex(/^[0-9A-Za-z!:; ]*$/);
  const dated = { edition: text, verifiedFrom: openDate, verifiedThrough: openDate, citation };
  const lines = (...patterns: readonly string[]): z.ZodString => {
    const line = new RegExp(`^(?:${patterns.join("|")})$`);
    return z.string().refine(
      (rows) =>
        rows.trim() === "" ||
        rows
          .trim()
          .split("\n")
          .every((row) => line.test(row)),
      "rows in the form of the table",
    );
  };
  const series = z.strictObject({
    id: text,
    description: text,
    unit: text,
    verifiedOn: date,
    verifiedThrough: openDate,
    versions: z
      .array(
        z.strictObject({
          effectiveFrom: openDate,
          effectiveThrough: openDate,
          value: z.string().regex(/^\d+(?:\.\d+)?$/),
          citation,
        }),
      )
      .min(1),
  });
  const tables = z.strictObject({
    ptpEdits: z
      .strictObject({
        editions: z.array(
          z.strictObject({
            key,
            setting,
            ...dated,
            adviceBefore: date.optional(),
            codes: text.nullable(),
            codesWithAnyPartner: text.optional(),
          }),
        ),
        codeSets: z.record(z.string(), codes),
        rows: lines(`${KEYS}\\|[01]\\|${DATE}\\|${DATE}`, `${CODES}>${CODES}`),
      })
      .optional(),
    mue: z
      .strictObject({
        editions: z.array(z.strictObject({ key, setting, ...dated })),
        rows: lines(`${KEYS}\\|\\d{1,6}\\|[123]\\|${CODES}`),
      })
      .optional(),
    addOnCodes: z
      .strictObject({
        editions: z.array(z.strictObject({ key, ...dated, otherCodes: codes.nullable() })),
        rows: lines(`${KEYS}\\|[123]\\|[0-9A-Z]{5}\\|(?:${CODES})?`),
      })
      .optional(),
    diagnoses: z
      .strictObject({
        editions: z
          .array(
            z.strictObject({
              edition: text,
              fiscalYear: count,
              verifiedFrom: date,
              verifiedThrough: date,
              citation,
              codes: graph.optional(),
              added: graph.optional(),
              ended: codes.optional(),
              yearRecalled: z.boolean().optional(),
            }),
          )
          .min(1)
          .refine((editions) => editions[0]?.codes !== undefined, "a whole first edition"),
        classes: z.array(z.string().regex(/^[a-z]*(?:\|\d?\|[0-9A-Z]*)?$/)),
        bilateralForms: z.string().regex(/^[0-9A-Z: ]*$/),
        earlier: z
          .strictObject({
            edition: text,
            fiscalYear: count,
            verifiedFrom: date,
            verifiedThrough: date,
            citation,
            ended: z.string().regex(/^[0-9A-Z|\n -]*$/),
          })
          .optional(),
        excludes1: z
          .strictObject({
            edition: text,
            verifiedFrom: date,
            verifiedThrough: date,
            citation,
            codes,
            notes: z.string().regex(/^[0-9A-Z.>\n -]*$/),
          })
          .optional(),
      })
      .optional(),
    relativeValues: z
      .strictObject({
        editions: z.array(z.strictObject({ key, ...dated, notHeld: z.array(z.string().regex(/^[0-9A-Z]{5}$/)) })),
        rows: lines(`${KEYS}\\|[0-9A-Z]{5}\\|[A-Z]${`\\|${NUMBER}`.repeat(4)}\\|\\d?`),
      })
      .optional(),
    gpci: z
      .strictObject({
        editions: z.array(z.strictObject({ ...dated })),
        rows: lines(`\\d{5}\\|[A-Z]{2}\\|\\d{2}\\|[^|]*(?:\\|(?:${NUMBER} ${NUMBER} ${NUMBER})?)+`),
      })
      .optional(),
    conversionFactor: series.optional(),
    qualifyingConversionFactor: series.optional(),
  });
  const table = z.enum([
    "ptpEdits",
    "mue",
    "addOnCodes",
    "diagnoses",
    "relativeValues",
    "gpci",
    "conversionFactor",
    "qualifyingConversionFactor",
  ]);
  const source = z.strictObject({
    file: text,
    entry: text.nullable(),
    table,
    edition: text,
    setting: text.nullable(),
    part: count.nullable(),
    bytes: count,
    sha256: hash,
    rows: count,
    keptRows: count,
  });
  return z.strictObject({
    kind: z.literal("reference-pack"),
    formatVersion: z.literal(1),
    edition: text,
    codes: z.enum(["all", "therapy"]),
    sources: z.array(source).min(1),
    carried: z.array(z.strictObject({ table, edition: text })),
    tables,
    hashes: z.partialRecord(table, hash),
  });
}
