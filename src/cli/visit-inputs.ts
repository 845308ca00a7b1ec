import { cliFailure } from "./cli-failure.js";
import type { CommandContext } from "./command.js";
import type { ReadOptions } from "./input/read-records.js";
import type { SeenKeys } from "./input/seen-keys.js";
import type { VisitColumn } from "./input/visit-columns.js";

/**
 * How commands over visits read their input: visits, services of one visit, time entries of one visit, or CSV rows.
 *
 * @param context - arguments and streams
 * @returns what `runRecords` needs to know
 */
export function visitInputs({ args, io }: CommandContext): Omit<ReadOptions, "from"> {
  let seen: SeenKeys | undefined;
  return {
    isOneRecord: (array) => array.length === 0 || isServiceOrEntry(array[0]),
    csvReader: async (readContext) => {
      const [{ csvVisitReader }, { seenKeys }, { simpleTitle, visitColumns }] = await Promise.all([
        import("./input/csv-visit-reader.js"),
        import("./input/seen-keys.js"),
        import("./input/visit-columns.js"),
      ]);
      seen ??= seenKeys();
      const titles = new Map<string, VisitColumn>();
      for (const given of columnArguments(args.all("column"))) {
        const column = visitColumns.find((name) => name === given.name);
        if (column === undefined) throw cliFailure("usage", `--column knows these names: ${visitColumns.join(", ")}.`);
        titles.set(simpleTitle(given.title), column);
      }
      return csvVisitReader(readContext, {
        defaultDate: args.value("date"),
        titles,
        seen,
        onHeader: ({ leftOut }) => {
          if (leftOut.length === 0) return;
          io.stderr.write(
            `ot-billing-rules: left out, because their titles are not known: column ${leftOut.join(", ")}.\n`,
          );
        },
      });
    },
  };
}

function isServiceOrEntry(value: unknown): boolean {
  return typeof value === "object" && value !== null && "procedureCode" in value && !("services" in value);
}

function columnArguments(values: readonly string[]): readonly { readonly name: string; readonly title: string }[] {
  return values.map((value) => {
    const at = value.indexOf("=");
    if (at < 1) throw cliFailure("usage", "--column takes a name and a title, such as minutes=Duration.");
    return { name: value.slice(0, at).toLowerCase().replaceAll("-", "_"), title: value.slice(at + 1) };
  });
}
