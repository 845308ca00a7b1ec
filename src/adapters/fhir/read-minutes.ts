import type { Service } from "../../claim/service.js";
import { disciplineOfModifier } from "../../claim/discipline.js";
import type { ServiceLine } from "../../claim/service-line.js";
import { readSpan } from "../../time/read-span.js";
import { filled } from "../read-fields.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Element } from "./element.js";
import { bySequence, child, children, LIST_LIMIT, number, sequences, text } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";

/** A line and the element it was read from. */
export interface LineOfItem {
  readonly item: Element;
  readonly line: ServiceLine;
}

/** Minutes that an element holds, and a key of that element: two lines may link to the same. */
interface FoundMinutes {
  readonly minutes: number;
  readonly place: string;
}

/** Most minutes of a day. */
const DAY_MINUTES = 1440;
const UCUM_MINUTES = "min";

/**
 * Reads documented minutes where the caller says that a source holds them, and nowhere else. Minutes that several lines
 * link to are counted once.
 *
 * @param claim - `Claim` or `ExplanationOfBenefit`
 * @param lines - its lines
 * @param reading - options, references and remarks
 * @returns one service for each element that holds minutes; `undefined` when none does
 */
export function readMinutes(
  claim: Element,
  lines: readonly LineOfItem[],
  reading: FhirReading,
): readonly Service[] | undefined {
  const { options, issues } = reading;
  if (options.minutes === undefined) return undefined;
  const information = bySequence(children(claim, "supportingInfo", issues, LIST_LIMIT));
  const procedures = bySequence(children(claim, "procedure", issues, LIST_LIMIT));
  const services = new Map<string, Service>();
  for (const { item, line } of lines) {
    const [found, other] = [
      ...minutesInExtensions(item, reading),
      ...minutesInInformation(item, information, reading),
      ...minutesInProcedures(item, procedures, reading),
    ];
    if (other !== undefined) {
      issues.add(
        "conflicting",
        item.place,
        "Several elements hold minutes of the line; the first counts.",
        "Keep one.",
      );
    }
    if (found === undefined || line.procedureCode === "") continue;
    const known = services.get(found.place);
    if (known === undefined) services.set(found.place, serviceOf(line, found.minutes));
    else if (known.procedureCode !== line.procedureCode || known.serviceDate !== line.serviceDate) {
      const message = "Lines of different codes or dates share the same minutes; they count for the first of them.";
      issues.add("conflicting", found.place, message, "Give each code its own minutes.");
    }
  }
  return services.size === 0 ? undefined : [...services.values()];
}

function serviceOf({ procedureCode, serviceDate, modifiers }: ServiceLine, minutes: number): Service {
  const disciplines = new Set(modifiers.flatMap((modifier) => disciplineOfModifier(modifier) ?? []));
  const discipline = disciplines.size === 1 ? [...disciplines][0] : undefined;
  return { procedureCode, minutes, ...withoutUndefined({ serviceDate, discipline }) };
}

function minutesInExtensions(item: Element, reading: FhirReading): readonly FoundMinutes[] {
  const { options, issues } = reading;
  const url = options.minutes?.extensionUrl;
  if (url === undefined) return [];
  return children(item, "extension", issues)
    .filter(({ json }) => json["url"] === url)
    .flatMap((extension) => {
      const quantity =
        child(extension, "valueQuantity", issues, "value") ?? child(extension, "valueDuration", issues, "value");
      if (quantity !== undefined) return minutesOf(quantity, reading);
      const whole = ["valueInteger", "valuePositiveInt", "valueUnsignedInt", "valueDecimal"]
        .map((name) => number(extension, name, issues))
        .find((value) => value !== undefined);
      return accepted(whole, extension.place, reading);
    });
}

function minutesInInformation(
  item: Element,
  information: ReadonlyMap<unknown, Element>,
  reading: FhirReading,
): readonly FoundMinutes[] {
  const { options, issues } = reading;
  const wanted = options.minutes?.supportingInfoCategory;
  if (wanted === undefined) return [];
  return sequences(item, "informationSequence", issues).flatMap(({ sequence }) => {
    const info = information.get(sequence);
    const category = info && child(info, "category", issues);
    const codings = category === undefined ? [] : children(category, "coding", issues);
    const isWanted = codings.some(
      ({ json }) => json["code"] === wanted.code && (wanted.system === undefined || json["system"] === wanted.system),
    );
    const quantity = info && isWanted ? child(info, "valueQuantity", issues, "value") : undefined;
    return quantity === undefined ? [] : minutesOf(quantity, reading);
  });
}

/** `performedPeriod` of R4 or `occurrencePeriod` of R5, of the Procedure behind the line. */
function minutesInProcedures(
  item: Element,
  procedures: ReadonlyMap<unknown, Element>,
  reading: FhirReading,
): readonly FoundMinutes[] {
  const { options, issues } = reading;
  if (options.minutes?.procedurePeriods !== true) return [];
  return sequences(item, "procedureSequence", issues).flatMap(({ sequence }) => {
    const entry = procedures.get(sequence);
    const procedure = reading.find(entry && child(entry, "procedureReference", issues, "procedure"));
    const period =
      procedure &&
      (child(procedure, "performedPeriod", issues, "performed") ??
        child(procedure, "occurrencePeriod", issues, "occurrence"));
    if (period === undefined) return [];
    const [start, end] = [clockOf(period, "start", reading), clockOf(period, "end", reading)];
    const span = readSpan({ start, end }, 0, "");
    if (span.ok) return accepted(Math.floor((span.end - span.start) / 60), period.place, reading);
    const message = "The period of the procedure gives no length; no minutes are read.";
    issues.add("wrong-format", period.place, message, "Write start and end of the treatment with their times.");
    return [];
  });
}

/** Fractions of a second are dropped: a time log has whole ones. */
function clockOf(period: Element, name: string, { issues }: FhirReading): string {
  return (text(period, name, issues).text ?? "").slice(0, 40).replace(/\.\d{1,9}/, "");
}

function minutesOf(quantity: Element, reading: FhirReading): readonly FoundMinutes[] {
  const { issues } = reading;
  const unit = filled(text(quantity, "code", issues).text) ?? filled(text(quantity, "unit", issues).text);
  if (unit === UCUM_MINUTES) return accepted(number(quantity, "value", issues), quantity.place, reading);
  const message = "The quantity of minutes is not in UCUM min; no minutes are read.";
  issues.add("unknown-value", quantity.place, message, "Write the minutes with UCUM code min.");
  return [];
}

function accepted(minutes: number | undefined, place: string, { issues }: FhirReading): readonly FoundMinutes[] {
  if (minutes !== undefined && Number.isInteger(minutes) && minutes >= 0 && minutes <= DAY_MINUTES) {
    return [{ minutes, place }];
  }
  const message = `The minutes are not a whole number from 0 to ${DAY_MINUTES}; they are left out.`;
  issues.add("out-of-range", place, message, "Write whole minutes of one day.");
  return [];
}
