import type { RenderingProvider, ServiceLine } from "../../claim/service-line.js";
import type { LineOrigin } from "../adapted-claim.js";
import type { IssueList } from "../issue-list.js";
import type { SourceText } from "../read-fields.js";
import {
  filled,
  readCharge,
  readKey,
  readModifier,
  readPlaceOfService,
  readProcedureCode,
  readTaxonomy,
  readUnits,
} from "../read-fields.js";
import type { JsonRecord } from "../read-json.js";
import { listAt, textAt, textOf } from "../read-json.js";
import { readPointerLetter } from "../read-pointer-letter.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Box } from "./box-at.js";
import { boxAt } from "./box-at.js";
import { readFormDate } from "./read-form-date.js";

/** A line and where it came from. */
export interface PlacedLine {
  readonly line: ServiceLine;
  readonly origin: LineOrigin;
}

const MOST_MODIFIERS = 100;
const LONGEST_CODES = 200;

/**
 * Reads a line of item 24.
 *
 * @param record - the line
 * @param lineNumber - its number, from 1
 * @param billing - the billing provider, who renders what names nobody else
 * @param remarks - takes what is read with a doubt or left out
 * @returns the line and where it came from
 */
export function readLine(record: JsonRecord, lineNumber: number, billing: Box, remarks: IssueList): PlacedLine {
  const place = `line ${lineNumber}`;
  const box = (letter: string): Box => boxAt(record, letter, `${place}, box 24${letter}`, remarks);
  const own = readProvider(box("J"), remarks);
  const charge = box("F");
  const placeOfService = box("B");
  const known = withoutUndefined({
    ...readDates(box("A"), remarks),
    units: readUnits(box("G"), remarks),
    diagnosisPointers: readPointers(box("E"), remarks),
    chargeAmount: emptyOr(charge, readCharge(withPoint(charge), remarks)),
    placeOfServiceCode: emptyOr(placeOfService, readPlaceOfService(placeOfService, remarks)),
    renderingProvider: own ?? readProvider(billing, remarks),
  });
  const { code, modifiers } = codesOf(box("D"), remarks);
  const lineKey = readKey(textAt(record, "lineKey", remarks), remarks);
  const fields = own === undefined && known.renderingProvider !== undefined && { renderingProvider: billing.place };
  return {
    line: {
      lineNumber,
      procedureCode: readProcedureCode(code, remarks),
      modifiers: modifiers.flatMap((each) => readModifier(each, remarks) ?? []),
      ...known,
    },
    origin: { place, ...withoutUndefined({ lineKey }), ...(fields !== false && { fields }) },
  };
}

/** A box that is told and empty is known to be absent. */
function emptyOr<T>({ text, record, isTold }: Box, value: T | undefined): T | null | undefined {
  return isTold && record === undefined && filled(text) === undefined ? null : value;
}

function readDates(box: Box, remarks: IssueList) {
  const at = (name: string): SourceText => ({ ...textAt(box.record, name, remarks), place: box.place });
  const serviceDate = readFormDate(box.record === undefined ? box : at("from"), remarks);
  const last = box.record === undefined ? undefined : readFormDate(at("through"), remarks);
  if (serviceDate !== undefined && last !== undefined && last < serviceDate) {
    const fix = "Write the first date, then the last.";
    remarks.add("conflicting", box.place, "The span ends before it begins.", fix);
  }
  return { serviceDate, serviceDateThrough: last === serviceDate ? undefined : last };
}

/** Dollars and cents stand on both sides of a dotted line. */
function withPoint({ text, place }: SourceText): SourceText {
  return { text: text?.trim().replace(/^(\d+) +(\d\d)$/, "$1.$2"), place };
}

function codesOf(
  box: Box,
  remarks: IssueList,
): { readonly code: SourceText; readonly modifiers: readonly SourceText[] } {
  const { place, record } = box;
  if (record === undefined) {
    const text = filled(box.text) ?? "";
    if (text.length > LONGEST_CODES) {
      remarks.add("too-long", place, "The box holds more than a code and modifiers; it is left out.", "Write those.");
      return { code: { text: undefined, place }, modifiers: [] };
    }
    const [code, ...modifiers] = text.split(/[\s,-]+/).map((each) => ({ text: each, place }));
    return { code: code ?? { text: undefined, place }, modifiers };
  }
  const list = listAt({ ...record, place }, "modifiers", MOST_MODIFIERS, remarks) ?? [];
  return {
    code: { ...textAt(record, "code", remarks), place },
    modifiers: list.map((each, index) => textOf(each, `${place}, modifier ${index + 1}`, remarks)),
  };
}

/** Letters without commas or ranges; commas are taken, a range would be half a guess. */
function readPointers({ text, place }: Box, remarks: IssueList): readonly number[] | undefined {
  const letters = (filled(text) ?? "").replaceAll(/[\s,]/g, "").split("");
  if (letters.length === 0) return undefined;
  const pointers = letters.flatMap((letter) => readPointerLetter({ text: letter, place }) ?? []);
  if (pointers.length === letters.length) return pointers;
  const fix = "Write letters of item 21, such as AB.";
  remarks.add("wrong-format", place, "The diagnosis pointers are not letters A to L; they are left out.", fix);
  return undefined;
}

function readProvider(box: Box, remarks: IssueList): RenderingProvider | undefined {
  const { place, record } = box;
  const npi = record === undefined ? box : { ...textAt(record, "npi", remarks), place };
  const taxonomy = { ...textAt(record, "taxonomyCode", remarks), place };
  const provider = withoutUndefined({
    taxonomyCode: readTaxonomy(taxonomy, remarks),
    providerKey: readKey(npi, remarks),
  });
  return Object.keys(provider).length === 0 ? undefined : provider;
}
