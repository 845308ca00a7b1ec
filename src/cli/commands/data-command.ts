import { claimOptions } from "../claim-options.js";
import { cliFailure } from "../cli-failure.js";
import type { Command } from "../command.js";
import { closestWord } from "../../values/closest-word.js";
import { recordOptions } from "../run-records.js";

const ACTIONS = ["compile", "inspect", "diff", "verify"];

/** Published files to packs, and what changes with them. */
export const dataCommand: Command = {
  name: "data",
  summary: "Compile files as CMS and NCHS publish them into a pack of tables, and see what changes.",
  usage: [
    "data compile <file> ... --out <pack> [--codes therapy] [--onto <pack> | --alone]",
    "data inspect <pack or file> ...",
    "data diff [[<old pack>] <new pack>] --on <date> [--claims <file>]",
    "data verify <pack> [<file> ...]",
  ],
  options: [
    { name: "out", value: "pack", description: "Where compile writes the pack; standard output without it" },
    {
      name: "codes",
      value: "codes",
      choices: ["all", "therapy"],
      description: "Codes to keep or compare; compile keeps all unless told, diff compares those the library knows",
    },
    { name: "onto", value: "pack", description: "Pack whose tables compile carries on, instead of the built-in ones" },
    { name: "alone", description: "Compile carries no other tables on" },
    { name: "on", value: "YYYY-MM-DD", description: "First date of service of the new tables, for diff" },
    {
      name: "against",
      value: "YYYY-MM-DD",
      description: "Last date of the old tables, for diff; the day before --on without it",
    },
    { name: "code", value: "codes", repeats: true, description: "Procedure codes that diff compares" },
    {
      name: "locality",
      value: "numbers",
      repeats: true,
      description: "Contractor and locality whose GPCI diff lists, such as 10112-00; without it they are only counted",
    },
    { name: "claims", value: "file", description: "Claims of the past, of which diff says which would change" },
    { name: "name", value: "name", description: "Published name of what comes from standard input" },
    {
      name: "edition",
      value: "quarter",
      description: "Edition of NCCI files whose names do not say it, such as 2027Q1",
    },
    { name: "year", value: "year", description: "Year of files whose names do not say it; fiscal year for ICD-10-CM" },
    ...claimOptions,
    ...recordOptions,
  ],
  examples: [
    {
      says: "a file of unit limits to a pack",
      input:
        "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator\\n97530,6,3 Date of Service Edit: Clinical\\n",
      arguments: "data compile - --name MCR_MUE_PractitionerServices_Eff_01-01-2027.csv",
    },
    {
      says: "what changed for some codes on 1 January 2026",
      arguments: "data diff --on 2026-01-01 --code 97530,97535",
    },
  ],
  notes: [
    "Files are given as published, zipped or not, all parts of a table together: editions stand in their names. A file that is not recognised, damaged or incomplete is refused with line and reason, and no pack is written.",
    "diff ends with 1 when something changes, verify when a row of a file is not what the pack answers.",
  ],
  run: async (context) => {
    const [action, ...paths] = context.args.positionals;
    switch (action) {
      case "compile":
        return (await import("./data-compile.js")).compileData(context, paths);
      case "inspect":
        return (await import("./data-inspect.js")).inspectData(context, paths);
      case "diff":
        return (await import("./data-diff.js")).diffData(context, paths);
      case "verify":
        return (await import("./data-verify.js")).verifyData(context, paths);
      default: {
        const nearest = action === undefined ? undefined : closestWord(action, ACTIONS);
        const hint = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
        throw cliFailure("usage", `data takes one of ${ACTIONS.join(", ")}.${hint}`);
      }
    }
  },
};
