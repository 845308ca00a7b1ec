import type { PayerProfile } from "../claim/payer.js";
import { claimKindOf } from "./claim-kind-of.js";
import type { CommandContext } from "./command.js";
import type { ReadOptions } from "./input/read-records.js";
import { rowInputs } from "./row-inputs.js";

/**
 * How commands over claims read their input: claims, claims in standard shapes, or CSV rows of claim lines.
 *
 * @param context - arguments and streams
 * @param fallbackPayer - payer of claims in standard shapes where no option names one
 * @returns what `runRecords` needs to know
 */
export function claimInputs(context: CommandContext, fallbackPayer?: PayerProfile): Omit<ReadOptions, "from"> {
  return rowInputs(context, {
    isOneRecord: () => false,
    hasShapes: true,
    ...(fallbackPayer === undefined ? {} : { fallbackPayer }),
    loadRowKinds: async () => [await claimKindOf(context.args)],
  });
}
