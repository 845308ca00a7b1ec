import type { Service } from "../claim/service.js";
import type { Setting } from "../claim/visit.js";
import { sumOrNull } from "../units/code-totals.js";
import type { Undetermined } from "../values/citation.js";
import type { EarnedUnits } from "./assistant-lines.js";
import type { Suggestion, UnbilledService } from "./proposal.js";

/** Earned units after an edit of the payer, and what the edit holds back. */
export interface HeldBack {
  readonly kept: readonly EarnedUnits[];
  readonly unbilled: readonly UnbilledService[];
  readonly suggestions: readonly Suggestion[];
  readonly undetermined: readonly Undetermined[];
}

/**
 * Keeps everything.
 *
 * @param earned - codes with their units
 * @param undetermined - what would have to be known to hold something back
 * @returns all codes as they are
 */
export function keepAll(earned: readonly EarnedUnits[], undetermined: readonly Undetermined[] = []): HeldBack {
  return { kept: earned, unbilled: [], suggestions: [], undetermined };
}

/**
 * Names what is missing to apply an edit.
 *
 * @param questions - fields and tables that are missing
 * @param subject - what cannot be told, for people
 * @returns one entry for each
 */
export function unanswered(questions: readonly string[], subject: string): readonly Undetermined[] {
  return questions.map((question) => ({
    missing: [question],
    path: question.split("."),
    message: `Without ${question} it cannot be told ${subject}.`,
    citations: [],
  }));
}

/**
 * Names what an edit would have to know of payer and visit to hold something back.
 *
 * @param wanted - the payer's switch; `undefined` when unset
 * @param name - name of the switch
 * @param setting - setting of the visit
 * @returns one entry for each missing field; the same for pairs and limits
 */
export function openQuestions(
  wanted: boolean | undefined,
  name: "ncciEdits" | "mue",
  setting: Setting | undefined,
): readonly Undetermined[] {
  const questions = [...(wanted === undefined ? [`payer.${name}`] : []), ...(setting === undefined ? ["setting"] : [])];
  return unanswered(questions, "what pair edits and unit limits hold back");
}

/**
 * Lists the settings a visit may be billed in.
 *
 * @param setting - setting of the visit, where it is known
 * @returns that setting, or all
 */
export function possibleSettings(setting: Setting | undefined): readonly Setting[] {
  return setting === undefined ? ["practitioner", "outpatient-hospital"] : [setting];
}

/**
 * Names units of a code that are held back, with its documented minutes.
 *
 * @param earned - the code
 * @param units - units held back
 * @param services - services of the visit
 * @returns the start of an entry
 */
export function heldUnits(
  { code }: EarnedUnits,
  units: number,
  services: readonly Service[],
): Pick<UnbilledService, "procedureCode" | "minutes" | "units"> {
  const own = services.filter((service) => service.procedureCode === code.code);
  const minutes = own.length === 0 ? null : sumOrNull(own.map((service) => service.minutes));
  return { procedureCode: code.code, ...(minutes === null ? {} : { minutes }), units };
}
