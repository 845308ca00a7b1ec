import type { PayerProfile } from "../claim/payer.js";
import { lookUpPayer } from "../reference/look-up-payer.js";
import type { CheckRun } from "./rule-run.js";

/**
 * Gives the profiles of the payers that come after the one billed.
 *
 * @param run - the claim being checked
 * @returns a profile for each later payer that has one
 */
export function laterPayers({ claim, tables }: CheckRun): readonly PayerProfile[] {
  return (claim.otherPayers ?? []).flatMap((payer) => lookUpPayer(payer, tables) ?? []);
}
