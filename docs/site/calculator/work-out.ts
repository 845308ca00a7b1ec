import type { Proposal } from "../../../src/lines/proposal.js";
import type { UnitCalculation } from "../../../src/units/unit-calculation.js";
import type { CountingMethod } from "../../../src/claim/payer.js";
import type { Visit } from "../../../src/claim/visit.js";
import type { ProposalOptions } from "../../../src/lines/propose-lines.js";
import type { Form } from "./form.js";
import { library } from "./library.js";
import { readForm } from "./read-form.js";
import type { Reading } from "./reading.js";

/** Everything the page shows for a form. */
export interface Outcome {
  readonly form: Form;
  readonly reading: Reading;
  /** Lines and units; `null` while the visit is not complete. */
  readonly proposal: Proposal | null;
  /** The same services by every method; `null` while they are not complete. */
  readonly compared: Readonly<Record<CountingMethod, UnitCalculation>> | null;
}

/**
 * Works a form out. Only a wrong program would make the library throw here, but a page that stays silent would look as if
 * nothing was wrong, so what it says is shown as a fault.
 *
 * @param form - what is typed
 * @returns what to show
 */
export function workOut(form: Form): Outcome {
  const reading = readForm(form);
  const { services, visit } = reading;
  const { serviceDate, prefer } = form;
  try {
    const proposal =
      visit === null ? null : library.proposeLines(visit, { preferInTie: prefer, ...pricesFor(visit, form.locality) });
    const compared =
      services === null ? null : library.compareCountingMethods(services, { serviceDate, preferInTie: prefer });
    return { form, reading, proposal, compared };
  } catch (error) {
    const fix =
      error instanceof RangeError || error instanceof TypeError ? error.message : "This cannot be worked out.";
    const faults = [...reading.faults, { field: "date", label: "Visit", fix }];
    return { form, reading: { ...reading, faults, services: null, visit: null }, proposal: null, compared: null };
  }
}

/** Estimated prices, where the reader says which: KX depends on what the year has cost. */
function pricesFor(
  { payer, setting, placeOfServiceCode }: Visit,
  locality: string,
): Pick<ProposalOptions, "allowedAmount"> {
  if (locality === "") return {};
  const place = locality === "national" ? { gpci: library.NATIONAL_GPCI } : { locality };
  const known = { ...(setting && { setting }), ...(placeOfServiceCode && { placeOfServiceCode }) };
  return { allowedAmount: library.allowedAmountBy({ payer, ...place, ...known }) };
}
