import { isCalendarDate } from "../values/calendar-date.js";
import { isDiagnosisCodeShape, isProcedureCodeShape, normalizeCode } from "../values/codes.js";
import type { PayerProfile } from "../claim/payer.js";
import type { ParseOptions } from "../schema/parse-result.js";
import { listPayers, lookUpPayer } from "../reference/look-up-payer.js";
import { cliFailure } from "./cli-failure.js";
import type { OptionSpec } from "./command.js";
import type { RawRecord } from "../adapters/csv/row-kind.js";
import { closestWord } from "../values/closest-word.js";
import type { Arguments } from "./parse-arguments.js";

export const dateOption: OptionSpec = { name: "date", value: "YYYY-MM-DD", description: "Date of service" };
export const payerOption: OptionSpec = {
  name: "payer",
  value: "id",
  description: "Payer, such as medicare-part-b; lookup payer lists all",
};
export const furnishedByOption: OptionSpec = {
  name: "furnished-by",
  value: "who",
  choices: ["therapist", "assistant", "together"],
  description: "Who gave the services of which the input does not say it",
};
export const preferOption: OptionSpec = {
  name: "prefer",
  value: "codes",
  repeats: true,
  description: "Codes to prefer, in order, where remainders are equal",
};
export const columnOption: OptionSpec = {
  name: "column",
  value: "name=title",
  repeats: true,
  description: "Title of a CSV column under its name in the guide, such as minutes=Duration",
};
export const settingOption: OptionSpec = {
  name: "setting",
  value: "setting",
  choices: ["practitioner", "outpatient-hospital"],
  description: "Kind of claim",
};
export const disciplineOption: OptionSpec = {
  name: "discipline",
  value: "discipline",
  choices: ["OT", "PT", "SLP"],
  description: "Discipline of the plan of care",
};
export const placeOfServiceOption: OptionSpec = {
  name: "place-of-service",
  value: "code",
  description: "Two-digit place of service",
};
export const diagnosisOption: OptionSpec = {
  name: "diagnosis",
  value: "codes",
  repeats: true,
  description: "ICD-10-CM codes in order, or none",
};

/**
 * Reads the options that stand in for what a record leaves out.
 *
 * @param args - arguments of the command
 * @returns fields of a visit
 * @throws a usage failure for a value that cannot be
 */
export function visitDefaults(args: Arguments): RawRecord {
  const payer = args.value("payer");
  const placeOfServiceCode = placeOfServiceOf(args);
  const diagnoses = args.list("diagnosis").map(normalizeCode);
  if (payer !== undefined) knownPayer(payer);
  const isNone = diagnoses.length === 1 && diagnoses[0] === "NONE";
  if (!isNone && !diagnoses.every(isDiagnosisCodeShape)) {
    throw cliFailure("usage", "--diagnosis takes ICD-10-CM codes, such as M25.511, or none.");
  }
  return defined({
    serviceDate: dateOf(args),
    payer,
    discipline: args.value("discipline"),
    setting: args.value("setting"),
    furnishedBy: args.value("furnished-by"),
    placeOfServiceCode,
    diagnosisCodes: isNone ? [] : diagnoses.length === 0 ? undefined : diagnoses,
  });
}

/** Reads `--date`; it is never the clock. */
export function dateOf(args: Arguments): string | undefined {
  const date = args.value("date");
  if (date !== undefined && !isCalendarDate(date)) {
    throw cliFailure("usage", "--date is an existing date of service written YYYY-MM-DD.");
  }
  return date;
}

/** Reads `--place-of-service`. */
export function placeOfServiceOf(args: Arguments): string | undefined {
  const code = args.value("place-of-service");
  if (code !== undefined && !/^\d{2}$/.test(code)) {
    throw cliFailure("usage", "--place-of-service is two digits, such as 11.");
  }
  return code;
}

/** Reads `--ignore-unknown-fields`. */
export function parseOptions(args: Arguments): ParseOptions {
  return { unknownKeys: args.has("ignore-unknown-fields") ? "ignore" : "refuse" };
}

/** Reads `--prefer`. */
export function preferredCodes(args: Arguments): readonly string[] {
  const codes = args.list("prefer").map(normalizeCode);
  if (!codes.every(isProcedureCodeShape)) {
    throw cliFailure("usage", "--prefer takes procedure codes, such as 97530,97110.");
  }
  return codes;
}

/** Finds the profile of a payer. */
export function knownPayer(id: string): PayerProfile {
  const profile = lookUpPayer(id);
  if (profile !== undefined) return profile;
  const nearest = closestWord(
    id,
    listPayers().map((payer) => payer.id),
  );
  const hint = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
  throw cliFailure("usage", `There is no such payer.${hint} ot-billing-rules lookup payer lists all.`);
}

function defined(record: RawRecord): RawRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
