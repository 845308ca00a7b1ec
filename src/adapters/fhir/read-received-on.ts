import type { CalendarDate } from "../../values/calendar-date.js";
import { filled } from "../read-fields.js";
import type { Element } from "./element.js";
import { child, children, LIST_LIMIT, text } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";
import { readDay } from "./read-service-date.js";

/** Category under which CARIN Blue Button gives the date on which the payer received the claim. */
const RECEIVED = "clmrecvddate";

/**
 * Reads when the payer received the claim. `created` is no such date: a claim may wait long before it is sent.
 *
 * @param claim - `Claim` or `ExplanationOfBenefit`
 * @param reading - remarks
 * @returns the date; `undefined` when the resource does not tell
 */
export function readReceivedOn(claim: Element, { issues }: FhirReading): CalendarDate | undefined {
  const received = children(claim, "supportingInfo", issues, LIST_LIMIT).find((info) => {
    const category = child(info, "category", issues);
    const codings = category === undefined ? [] : children(category, "coding", issues);
    return codings.some((coding) => filled(text(coding, "code", issues).text) === RECEIVED);
  });
  return received && readDay(text(received, "timingDate", issues, "timing"), issues);
}
