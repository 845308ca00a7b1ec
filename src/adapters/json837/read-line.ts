import type { ServiceLine } from "../../claim/service-line.js";
import type { LineOrigin } from "../adapted-claim.js";
import type { IssueList } from "../issue-list.js";
import type { SourceText } from "../read-fields.js";
import {
  filled,
  readCharge,
  readCompactDate,
  readKey,
  readModifier,
  readPlaceOfService,
  readProcedureCode,
  readUnits,
} from "../read-fields.js";
import type { JsonRecord } from "../read-json.js";
import { hasField, listAt, recordAt, textAt, textOf } from "../read-json.js";
import { readQuantity } from "../read-quantity.js";
import { withoutUndefined } from "../without-undefined.js";
import { readPointers } from "./read-pointers.js";
import type { PlacedProvider } from "./read-providers.js";
import { readProvider } from "./read-providers.js";

/** What a line takes from its claim. */
export interface ClaimDefaults {
  readonly placeOfService: SourceText;
  readonly placeOfServiceCode: string | undefined;
  readonly provider: PlacedProvider | undefined;
}

/** A line and where it came from. */
export interface PlacedLine {
  readonly line: ServiceLine;
  readonly origin: LineOrigin;
}

const MOST_MODIFIERS = 100;

/**
 * Reads a service line. Some senders write the fields of `professionalService` on the line itself.
 *
 * @param record - entry of `serviceLines`
 * @param position - its position, from 1
 * @param defaults - what the line takes from its claim
 * @param remarks - takes what is read with a doubt or left out
 * @returns the line and where its parts stand
 */
export function readLine(
  record: JsonRecord,
  position: number,
  defaults: ClaimDefaults,
  remarks: IssueList,
): PlacedLine {
  const { place } = record;
  const service = recordAt(record, "professionalService", remarks);
  const holderOf = (name: string): JsonRecord =>
    service !== undefined && hasField(service, name) ? service : hasField(record, name) ? record : (service ?? record);
  const text = (name: string): SourceText => textAt(holderOf(name), name, remarks);

  const code = text("procedureCode");
  const charge = text("lineItemChargeAmount");
  const ownPlace = text("placeOfServiceCode");
  const modifiers = readModifiers(holderOf("procedureModifiers"), remarks);
  const pointers = readPointers(holderOf("compositeDiagnosisCodePointers"), remarks);
  const ownProvider = readProvider(recordAt(record, "renderingProvider", remarks), remarks);
  const provider = ownProvider ?? defaults.provider;
  const isInherited = filled(ownPlace.text) === undefined;
  const serviceDate = readDate(textAt(record, "serviceDate", remarks), remarks);
  const lastDate = readDate(textAt(record, "serviceDateEnd", remarks), remarks);
  if (serviceDate !== undefined && lastDate !== undefined && lastDate < serviceDate) {
    const fix = "Write the first date, then the last.";
    remarks.add("conflicting", `${place}.serviceDateEnd`, "The span ends before it begins.", fix);
  }

  const line = withoutUndefined({
    serviceDate,
    serviceDateThrough: lastDate === serviceDate ? undefined : lastDate,
    units: readCount(text("measurementUnit"), text("serviceUnitCount"), remarks),
    diagnosisPointers: pointers.values.length === 0 ? undefined : pointers.values,
    chargeAmount: filled(charge.text) === undefined ? null : readCharge(charge, remarks),
    placeOfServiceCode: isInherited
      ? filled(defaults.placeOfService.text) === undefined
        ? null
        : defaults.placeOfServiceCode
      : readPlaceOfService(ownPlace, remarks),
    renderingProvider: provider?.provider,
  });
  const fields = withoutUndefined({
    ...modifiers.fields,
    ...pointers.fields,
    procedureCode: elsewhere(code, place),
    chargeAmount: elsewhere(charge, place),
    units: elsewhere(text("serviceUnitCount"), place),
    placeOfServiceCode: isInherited ? defaults.placeOfService.place : elsewhere(ownPlace, place),
    renderingProvider: ownProvider === undefined ? provider?.place : undefined,
  });
  const lineKey = readKey(textAt(record, "providerControlNumber", remarks), remarks);
  const procedureCode = readCode(text("procedureIdentifier"), code, remarks);
  const lineNumber = readLineNumber(textAt(record, "assignedNumber", remarks), position, remarks);
  return {
    line: { lineNumber, procedureCode, modifiers: modifiers.values, ...line },
    origin: { place, ...withoutUndefined({ lineKey }), ...(Object.keys(fields).length > 0 && { fields }) },
  };
}

/** The place of a field that does not stand in `professionalService`. */
function elsewhere({ place }: SourceText, linePlace: string): string | undefined {
  return place.startsWith(`${linePlace}.professionalService.`) ? undefined : place;
}

function readCode(qualifier: SourceText, code: SourceText, remarks: IssueList): string {
  const system = filled(qualifier.text);
  if (system === undefined || system === "HC") return readProcedureCode(code, remarks);
  const message = "The procedure identifier is not HC, so the procedure code is left out.";
  remarks.add("unknown-code-system", qualifier.place, message, "Write HC and a CPT or HCPCS code.");
  return "";
}

/** A count without its unit is one of units, as its name says; a remark tells of it. */
function readCount(unit: SourceText, count: SourceText, remarks: IssueList): number | undefined {
  if (filled(unit.text) !== undefined) return readQuantity(unit, count, remarks);
  if (filled(count.text) !== undefined) {
    remarks.add("missing", unit.place, "The count has no unit; it is read as units.", "Write UN.");
  }
  return readUnits(count, remarks);
}

/** A date of eight digits; some senders write hyphens. */
function readDate({ text, place }: SourceText, remarks: IssueList): string | undefined {
  const isHyphened = /^\d{4}-\d\d-\d\d$/.test(text?.trim() ?? "");
  return readCompactDate({ text: isHyphened ? text?.replaceAll("-", "") : text, place }, remarks);
}

function readLineNumber({ text, place }: SourceText, position: number, remarks: IssueList): number {
  const given = filled(text);
  if (given === undefined) return position;
  if (/^0*[1-9]\d{0,4}$/.test(given)) return Number(given);
  const fix = "Number the lines from 1.";
  remarks.add("wrong-format", place, "The assigned number is no line number; the position is taken.", fix);
  return position;
}

function readModifiers(holder: JsonRecord, remarks: IssueList) {
  const list = listAt(holder, "procedureModifiers", MOST_MODIFIERS, remarks) ?? [];
  const values: string[] = [];
  const fields: Record<string, string> = {};
  const isUsual = holder.place.endsWith(".professionalService");
  list.forEach((each, index) => {
    const text = textOf(each, `${holder.place}.procedureModifiers[${index}]`, remarks);
    const modifier = readModifier(text, remarks);
    if (modifier === undefined) return;
    if (!isUsual || index !== values.length) fields[`modifiers[${values.length}]`] = text.place;
    values.push(modifier);
  });
  if (!isUsual) fields["modifiers"] = `${holder.place}.procedureModifiers`;
  return { values, fields };
}
