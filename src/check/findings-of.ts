import type { Problem, Rule, Severity } from "../rules/rule.js";
import type { Citation, Mark, Path } from "../values/citation.js";
import type { Finding } from "./claim-check.js";
import { governingMark } from "./governing-mark.js";
import type { CheckRun } from "./rule-run.js";
import { markOf } from "./rule-run.js";
import type { RuleOutcome } from "./run-rules.js";

/**
 * Makes findings of the problems that stand.
 *
 * @param standing - what the rules answered
 * @param run - the claim being checked
 * @param severities - severity of a rule for this payer
 * @returns findings about the claim first, then those of each line; within a line in the order of the rules
 */
export function findingsOf(
  standing: readonly RuleOutcome[],
  run: CheckRun,
  severities: Readonly<Record<string, Severity | "off">>,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const { rule, outcome, serviceDate } of standing) {
    if (outcome.kind !== "problem") continue;
    const { message, fix, path, facts } = outcome;
    const chosen = severities[rule.id];
    const severity = chosen === undefined || chosen === "off" ? severityOf(rule, outcome, run, serviceDate) : chosen;
    found.push({ ruleId: rule.id, severity, message, fix, path, facts, citations: citationsOf(rule, outcome) });
  }
  return found.length < 2 ? found : inOrderOfLines(distinctFindings(found), run);
}

/** A finding is never more severe than the rows of data it rests on, the switch of the payer's profile among them. */
function severityOf(rule: Rule, { severity, restsOn = [] }: Problem, run: CheckRun, serviceDate: string): Severity {
  const declared = severity ?? rule.severity;
  if (declared !== "error") return declared;
  const isWeak = restsOn.some((reading) => reading.stale || isUnsure(markOf(reading)));
  return isWeak || isUnsure(governingMark(rule, run, serviceDate)) ? "warning" : "error";
}

function isUnsure(mark: Mark): boolean {
  return mark === "single" || mark === "recall";
}

/** Citations of the rule, then of the data it read; each publication and section once. */
function citationsOf({ citations }: Rule, { restsOn = [] }: Problem): readonly Citation[] {
  const distinct: Citation[] = [];
  for (const citation of citations) addCitation(citation, distinct);
  for (const { citation } of restsOn) addCitation(citation, distinct);
  return distinct;
}

function addCitation(citation: Citation, distinct: Citation[]): void {
  const { publication, section } = citation;
  if (distinct.some((known) => known.publication === publication && known.section === section)) return;
  distinct.push(citation);
}

/** Equal findings merge; the most severe of them stands. */
function distinctFindings(found: readonly Finding[]): readonly Finding[] {
  const distinct: Finding[] = [];
  const atPlace = new Map<Path[number] | undefined, number[]>();
  for (const each of found) {
    const [record, place = record] = each.path;
    const known = atPlace.get(place);
    const same = known?.find((index) => isSameFinding(distinct[index], each));
    if (same === undefined) {
      if (known === undefined) atPlace.set(place, [distinct.length]);
      else known.push(distinct.length);
      distinct.push(each);
    } else if (RANK[each.severity] > RANK[distinct[same]?.severity ?? "error"]) distinct[same] = each;
  }
  return distinct;
}

const RANK: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2 };

function isSameFinding(a: Finding | undefined, b: Finding): boolean {
  if (a?.ruleId !== b.ruleId || !isSamePath(a.path, b.path)) return false;
  return JSON.stringify(a.facts) === JSON.stringify(b.facts);
}

function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

function inOrderOfLines(found: readonly Finding[], run: CheckRun): readonly Finding[] {
  const afterAll = run.claim.serviceLines.length;
  // Lines without a code or a date are no subject; what is said of them stands last.
  const places = new Uint32Array(afterAll).fill(afterAll);
  run.lines.forEach(({ path: [, index] }, place) => {
    places[Number(index)] = place;
  });
  const placeOf = ({ path: [record, index] }: Finding): number =>
    record === "serviceLines" ? (places[Number(index)] ?? afterAll) : -1;
  return [...found].sort((a, b) => placeOf(a) - placeOf(b));
}
