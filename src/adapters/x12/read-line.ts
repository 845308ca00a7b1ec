import type { ServiceLine } from "../../claim/service-line.js";
import type { LineOrigin } from "../adapted-claim.js";
import {
  filled,
  readCharge,
  readKey,
  readModifier,
  readPlaceOfService,
  readPointer,
  readProcedureCode,
} from "../read-fields.js";
import { readQuantity } from "../read-quantity.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Loop, LoopSegment } from "./raw-claim.js";
import type { ReadContext } from "./read-context.js";
import { componentsOf, firstSegment } from "./read-context.js";
import { readDates } from "./read-dates.js";
import type { PlacedProvider } from "./read-providers.js";
import { readRendering } from "./read-providers.js";
import { elementOf } from "./segment.js";

/** What a line takes from its claim. */
export interface ClaimDefaults {
  /** Place of service; `null` is known to be absent. */
  readonly placeOfServiceCode: string | null | undefined;
  readonly provider: PlacedProvider | undefined;
}

/** A line and where it came from. */
export interface PlacedLine {
  readonly line: ServiceLine;
  readonly origin: LineOrigin;
}

const MOST_LINE_NUMBER = 99_999;

/**
 * Reads a service line.
 *
 * @param loop - loop 2400
 * @param position - position of the line on the claim, from 1
 * @param defaults - what the line takes from its claim
 * @param context - of the claim
 * @returns the line and where its parts stand
 */
export function readLine(loop: Loop, position: number, defaults: ClaimDefaults, context: ReadContext): PlacedLine {
  const { remarks } = context;
  const place = `2400[${position}]`;
  const service = firstSegment(loop, "SV1");
  if (service === undefined) {
    remarks.add("missing", `${place} SV1`, "The line has no SV1.", "Send the service of every line.");
  }
  const codes = readProcedure(service, place, context);
  const pointers = readPointers(service, place, context);
  const own = elementOf(service, 5);
  const ownProvider = readRendering(loop, `${place} 2420A`, context);
  const provider = ownProvider ?? defaults.provider;
  const fields = {
    ...codes.fields,
    ...pointers.fields,
    ...(own === "" && { placeOfServiceCode: `${context.place} CLM05-1` }),
    ...(ownProvider === undefined && provider !== undefined && { renderingProvider: provider.place }),
  };
  const line = withoutUndefined({
    ...readDates(loop, place, context),
    units: readQuantity(textAt(service, 3, place), textAt(service, 4, place), remarks),
    diagnosisPointers: pointers.values.length === 0 ? undefined : pointers.values,
    chargeAmount: filled(elementOf(service, 2)) === undefined ? null : readCharge(textAt(service, 2, place), remarks),
    placeOfServiceCode:
      own === "" ? defaults.placeOfServiceCode : readPlaceOfService(textAt(service, 5, place), remarks),
    renderingProvider: provider?.provider,
  });
  const lineNumber = readLineNumber(loop, position, place, context);
  const lineKey = readKey({ text: elementOf(firstSegment(loop, "REF", "6R"), 2), place: `${place} REF02` }, remarks);
  return {
    line: { lineNumber, procedureCode: codes.procedureCode, modifiers: codes.modifiers, ...line },
    origin: { place, ...withoutUndefined({ lineKey }), ...(Object.keys(fields).length > 0 && { fields }) },
  };
}

function textAt(service: LoopSegment | undefined, position: number, place: string) {
  return { text: elementOf(service, position), place: `${place} SV1${String(position).padStart(2, "0")}` };
}

function readLineNumber(loop: Loop, position: number, place: string, { remarks }: ReadContext): number {
  const text = elementOf(firstSegment(loop, "LX"), 1);
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= MOST_LINE_NUMBER) return number;
  if (firstSegment(loop, "LX") !== undefined) {
    const fix = "Number the lines from 1.";
    remarks.add("wrong-format", `${place} LX01`, "LX01 is no line number; the position is taken.", fix);
  }
  return position;
}

/** Positions of SV101 that hold modifiers; the next one is free text. */
const MODIFIERS = [3, 4, 5, 6] as const;

function readProcedure(service: LoopSegment | undefined, place: string, { component, remarks }: ReadContext) {
  const parts = componentsOf(elementOf(service, 1), component);
  const at = (position: number) => ({ text: parts[position - 1], place: `${place} SV101-${position}` });
  const modifiers: string[] = [];
  const fields: Record<string, string> = {};
  for (const position of MODIFIERS) {
    const modifier = readModifier(at(position), remarks);
    if (modifier === undefined) continue;
    if (position !== modifiers.length + 3) fields[`modifiers[${modifiers.length}]`] = at(position).place;
    modifiers.push(modifier);
  }
  const [qualifier = "", code = "", , , , , text = "", rangeEnd = ""] = parts;
  if (/^[A-Z0-9]{2}$/.test(text)) {
    const fix = "Bill the line with at most four modifiers.";
    remarks.add("left-out", at(7).place, "What stands behind the fourth modifier is text and is left out.", fix);
  }
  if (rangeEnd !== "") {
    remarks.add("left-out", at(8).place, "The end of a range of codes is left out.", "Bill each code on its own line.");
  }
  if (qualifier === "HC" || (qualifier === "" && code === "")) {
    return { procedureCode: readProcedureCode(at(2), remarks), modifiers, fields };
  }
  const message = "SV101-1 is not HC, so the procedure code is left out.";
  remarks.add("unknown-code-system", at(1).place, message, "Write HC and a CPT or HCPCS code.");
  return { procedureCode: "", modifiers, fields };
}

function readPointers(service: LoopSegment | undefined, place: string, { component, remarks }: ReadContext) {
  const values: number[] = [];
  const fields: Record<string, string> = {};
  componentsOf(elementOf(service, 7), component).forEach((text, index) => {
    const at = `${place} SV107-${index + 1}`;
    const pointer = readPointer({ text, place: at }, remarks);
    if (pointer === undefined) return;
    if (index !== values.length) fields[`diagnosisPointers[${values.length}]`] = at;
    values.push(pointer);
  });
  return { values, fields };
}
