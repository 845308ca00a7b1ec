import type { PayerOf } from "../adapters/adapted-claim.js";
import type { PayerProfile } from "../claim/payer.js";
import type { Setting } from "../claim/visit.js";
import { cliFailure } from "./cli-failure.js";
import type { OptionSpec } from "./command.js";
import type { ShapeOptions } from "./input/adapted-reader.js";
import type { Arguments } from "./parse-arguments.js";
import { recordOptions } from "./run-records.js";
import { knownPayer } from "./visit-options.js";

/** Options of commands that take claims in standard shapes and published layouts. */
export const shapeOptions: readonly OptionSpec[] = [
  {
    name: "payer-of",
    value: "key=id",
    repeats: true,
    description: "Payer of claims that name it by this key or filing code, such as MB=medicare-part-b",
  },
  {
    name: "preset",
    value: "layout",
    choices: ["tuva", "cms-carrier"],
    description: "Published layout of a CSV file of claim lines",
  },
];

/** The options of every command over records, with the standard shapes. */
export const claimRecordOptions: readonly OptionSpec[] = recordOptions.map((option) =>
  option.name === "from"
    ? { ...option, choices: [...(option.choices ?? []), "x12", "fhir", "json837", "cms1500"] }
    : option,
);

/**
 * Reads who pays the claims of a standard shape, and their setting.
 *
 * @param args - arguments of the command
 * @param fallback - the payer where no option names one
 * @returns what an adapter is told
 * @throws a usage failure for a payer that is not known
 */
export function readShapeOptions(args: Arguments, fallback?: PayerProfile): ShapeOptions {
  const payer = args.value("payer");
  const byKey = new Map(args.all("payer-of").map(payerArgument));
  const setting = args.value("setting") as Setting | undefined;
  const payerOf: PayerOf =
    payer ?? (({ payerKey, filingCode }) => byKey.get(payerKey ?? "") ?? byKey.get(filingCode ?? "") ?? fallback);
  return { payerOf, ...(setting === undefined ? {} : { setting }) };
}

function payerArgument(value: string): readonly [string, string] {
  const at = value.lastIndexOf("=");
  if (at < 1) throw cliFailure("usage", "--payer-of takes a key and a payer, such as MB=medicare-part-b.");
  const id = value.slice(at + 1);
  knownPayer(id);
  return [value.slice(0, at), id];
}
