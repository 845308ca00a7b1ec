import type { PtpEdit } from "../../reference/ptp-edits.js";
import { missing } from "../outcomes.js";
import type { About, LineSubject, MissingFact, Reading } from "../rule.js";
import type { LinePair } from "./line-pairs.js";

/**
 * States that the rendering specialties of two lines are not known.
 *
 * @param pair - the lines
 * @param edit - the edit that joins their codes
 * @returns the missing fact
 */
export function specialtyMissing([one, two]: LinePair, { value }: Reading<PtpEdit>): MissingFact {
  const lacking = two.line.renderingProvider?.taxonomyCode === undefined ? two : one;
  const path = [...lacking.path, "renderingProvider", "taxonomyCode"];
  return missing(["renderingProvider.taxonomyCode"], path, aboutPair(two, value));
}

/**
 * Says what a finding about a pair is about.
 *
 * @param subject - the line it stands at
 * @param edit - the pair edit
 * @returns the line, the codes, and the pair with column one first
 */
export function aboutPair({ line }: LineSubject, { columnOneCode, columnTwoCode }: PtpEdit): About {
  const { lineNumber } = line;
  return { line: lineNumber, code: columnTwoCode, codes: [columnOneCode], pair: [columnOneCode, columnTwoCode] };
}
