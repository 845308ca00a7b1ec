import type { PayerProfile } from "../claim/payer.js";
import { switchOn } from "../claim/payer-switch.js";
import type { Service } from "../claim/service.js";
import type { ServiceLine } from "../claim/service-line.js";
import type { Visit } from "../claim/visit.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";
import type { Usd } from "../values/usd.js";

/** What every step of a proposal reads. */
export interface VisitContext {
  readonly visit: Visit;
  readonly profile: PayerProfile;
  /** Services with the visit's furnisher filled in. */
  readonly services: readonly Service[];
  /** Tables, ready to hand to a look-up. */
  readonly tables: { readonly reference?: Reference };
}

/** A line before its number, modifiers in order, and price. */
export interface DraftLine {
  readonly code: ProcedureCode;
  readonly units: number;
  readonly byAssistant: boolean;
  /** Documented services it stands for. */
  readonly services: readonly Service[];
}

/** Prices a line, so that the yearly threshold can be followed; `null` when the price is not known. */
export type AllowedAmount = (line: ServiceLine, lines: readonly ServiceLine[]) => Usd | null;

/**
 * Reads a switch of the visit's payer on the date of service.
 *
 * @param context - the visit
 * @param name - the switch
 * @returns its value; `null` when known not to hold on the date; `undefined` when the profile leaves it unset
 */
export function payerSwitch<K extends keyof PayerProfile>(
  { profile, visit }: VisitContext,
  name: K,
): SwitchValue<PayerProfile[K]> | null | undefined {
  const found = profile[name] as Parameters<typeof switchOn<SwitchValue<PayerProfile[K]>>>[0];
  return switchOn(found, visit.serviceDate);
}

type SwitchValue<S> = Exclude<S, undefined> extends { readonly value: infer T } ? T : never;
