import type { PayerProfile } from "../claim/payer.js";
import { cliFailure } from "./cli-failure.js";
import type { CommandContext } from "./command.js";
import type { ReadOptions } from "./input/read-records.js";
import type { Arguments } from "./parse-arguments.js";
import type { RowKind } from "../adapters/csv/row-kind.js";
import type { SeenKeys } from "../adapters/csv/seen-keys.js";

/** What the inputs of a command hold. */
export interface InputKinds {
  /** Whether a JSON array is one record; another array is a record for each of its elements. */
  readonly isOneRecord: (array: readonly unknown[]) => boolean;
  /** Whether claims in standard shapes are read. */
  readonly hasShapes?: boolean;
  /** Payer of claims in standard shapes where no option names one. */
  readonly fallbackPayer?: PayerProfile;
  /** Kinds of CSV files; a file is of the first one its header serves, else of the last. */
  readonly loadRowKinds: () => Promise<readonly [RowKind, ...RowKind[]]>;
}

/**
 * How commands read their inputs.
 *
 * @param context - arguments and streams
 * @param kinds - what the inputs hold
 * @returns what `runRecords` needs to know
 */
export function rowInputs({ args, io }: CommandContext, kinds: InputKinds): Omit<ReadOptions, "from"> {
  let seen: SeenKeys | undefined;
  return {
    isOneRecord: kinds.isOneRecord,
    ...(kinds.hasShapes === true ? { shapeReader: readerOfShapes(args, kinds.fallbackPayer) } : {}),
    csvReader: async (readContext) => {
      const [{ csvReader }, { seenKeys }, { simpleTitle }, rowKinds] = await Promise.all([
        import("./input/csv-reader.js"),
        import("../adapters/csv/seen-keys.js"),
        import("../adapters/csv/column-set.js"),
        kinds.loadRowKinds(),
      ]);
      seen ??= seenKeys();
      const names = [...new Set(rowKinds.flatMap((kind) => kind.columns.names))];
      const titles = new Map<string, string>();
      for (const { name, title } of columnArguments(args.all("column"))) {
        if (!names.includes(name)) throw cliFailure("usage", `--column knows these names: ${names.join(", ")}.`);
        titles.set(simpleTitle(title), name);
      }
      return csvReader(readContext, {
        kindOf: (header) => rowKindOf(header, titles, rowKinds),
        defaultDate: args.value("date"),
        titles,
        titleOption: "--column <name>=<title>",
        seen,
        onHeader: (reading) => {
          if (!reading.ok)
            throw cliFailure("input", `The header row of the CSV input cannot be used. ${reading.message}`);
          const { leftOut } = reading.header;
          if (leftOut.length === 0) return;
          io.stderr.write(
            `ot-billing-rules: left out, because their titles are not known: column ${leftOut.join(", ")}.\n`,
          );
        },
      });
    },
  };
}

function readerOfShapes(args: Arguments, fallback: PayerProfile | undefined): ReadOptions["shapeReader"] {
  return async (shape, context, jsonReader) => {
    const [{ adaptedReader }, { readShapeOptions }] = await Promise.all([
      import("./input/adapted-reader.js"),
      import("./shape-options.js"),
    ]);
    return adaptedReader(shape, context, readShapeOptions(args, fallback), jsonReader);
  };
}

function rowKindOf(
  header: readonly string[],
  titles: ReadonlyMap<string, string>,
  rowKinds: readonly [RowKind, ...RowKind[]],
): RowKind {
  const serves = (kind: RowKind): boolean => {
    const held = new Set(header.map((title) => kind.columns.columnOf(title, titles)));
    return kind.refuse((column) => held.has(column)) === null;
  };
  return rowKinds.find(serves) ?? rowKinds.at(-1) ?? rowKinds[0];
}

function columnArguments(values: readonly string[]): readonly { readonly name: string; readonly title: string }[] {
  return values.map((value) => {
    const at = value.indexOf("=");
    if (at < 1) throw cliFailure("usage", "--column takes a name and a title, such as minutes=Duration.");
    return { name: value.slice(0, at).toLowerCase().replaceAll("-", "_"), title: value.slice(at + 1) };
  });
}
