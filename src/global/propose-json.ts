import { proposeLines } from "../lines/propose-lines.js";
import { parseVisit } from "../schema/parse-visit.js";
import { jsonAnswer } from "./json-answer.js";
import { parseOptionsOf } from "./parse-options-of.js";

/**
 * Turns one documented visit into service lines: JSON text in, JSON text out, as `checkJson` does with claims.
 *
 * @param visitJson - JSON text of a visit
 * @param contextJson - JSON text of a `JsonContext`: payer, tables, charges; omitted or empty is none
 * @returns JSON text of a `Proposal`, the same bytes as `JSON.stringify(proposeLines(visit, options))`
 */
export function proposeJson(visitJson: string, contextJson?: string): string {
  return jsonAnswer(
    visitJson,
    contextJson,
    (record, context) => parseVisit(record, parseOptionsOf(context)),
    (visit, context) => proposeLines(visit, context),
  );
}
