import type { Reference } from "../reference/reference.js";
import type { OptionSpec } from "./command.js";
import type { Arguments } from "./parse-arguments.js";

export const referenceOption: OptionSpec = {
  name: "reference",
  value: "pack",
  description: "Pack that data compile wrote: its tables are read instead of the built-in ones",
};

/** Tables of the caller, ready to spread into the options of a function of the library. */
export interface ReferenceTables {
  readonly reference?: Reference;
}

/**
 * Reads the pack of `--reference`. A pack that is cut short or changed is refused before the first record.
 *
 * @param args - arguments of the command
 * @param option - name of the option that names the pack
 * @returns its tables; nothing without the option, so that the built-in tables stand
 * @throws an input failure when it cannot be read or is no sound pack
 */
export async function readReference(args: Arguments, option = "reference"): Promise<ReferenceTables> {
  const path = args.value(option);
  if (path === undefined) return {};
  const [{ readPack }, { loadReference }] = await Promise.all([
    import("./commands/data-read-pack.js"),
    import("../reference/load-reference.js"),
  ]);
  return { reference: loadReference(await readPack(path, `--${option}`)) };
}
