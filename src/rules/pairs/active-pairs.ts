import { lookUpPtpEdit } from "../../reference/look-up-ptp-edit.js";
import type { PtpEdit } from "../../reference/ptp-edits.js";
import { missing } from "../outcomes.js";
import type { About, DaySubject, LineSubject, MissingFact, Reading, RuleContext } from "../rule.js";
import { linesInForce } from "./lines-in-force.js";
import { isSameProvider } from "./same-provider.js";

/** Two lines that a pair edit joins. */
export type LinePair = readonly [columnOne: LineSubject, columnTwo: LineSubject];

/** A pair edit in force between codes of a date, with the lines it joins in order of the lines. */
export interface ActivePair {
  readonly edit: Reading<PtpEdit>;
  /** Lines that come from one provider. */
  readonly joined: readonly LinePair[];
  /** Lines that may come from one provider or from two. */
  readonly open: readonly LinePair[];
}

/**
 * Finds the pair edits in force between the codes of a date, in order of the lines.
 *
 * @param day - lines of the date
 * @param context - of the rule
 * @param concerns - whether two lines concern the rule; omitted: all do
 * @returns the pairs
 */
export function activePairsOf(
  day: DaySubject,
  context: RuleContext,
  concerns: (a: LineSubject, b: LineSubject) => boolean = () => true,
): readonly ActivePair[] {
  const { serviceDate } = day;
  const { read, setting, tables } = context;
  const byCode = new Map<string, LineSubject[]>();
  for (const subject of linesInForce(day, context)) {
    const ofCode = byCode.get(subject.line.procedureCode);
    if (ofCode === undefined) byCode.set(subject.line.procedureCode, [subject]);
    else ofCode.push(subject);
  }
  const codes = [...byCode];
  return codes.flatMap(([first, firstLines], index) =>
    codes.slice(index + 1).flatMap(([second, secondLines]): readonly ActivePair[] => {
      const meetings = meetingsOf(firstLines, secondLines, context).filter(({ a, b }) => concerns(a, b));
      if (meetings.length === 0) return [];
      const edit = read(lookUpPtpEdit(first, second, { serviceDate, setting, ...tables }));
      if (edit == null) return [];
      const inOrder = ({ a, b }: Meeting): LinePair => (edit.value.columnOneCode === first ? [a, b] : [b, a]);
      return [
        {
          edit,
          joined: meetings.filter(({ isOneProvider }) => isOneProvider === true).map(inOrder),
          open: meetings.filter(({ isOneProvider }) => isOneProvider === null).map(inOrder),
        },
      ];
    }),
  );
}

interface Meeting {
  readonly a: LineSubject;
  readonly b: LineSubject;
  readonly isOneProvider: boolean | null;
}

function meetingsOf(
  first: readonly LineSubject[],
  second: readonly LineSubject[],
  context: RuleContext,
): readonly Meeting[] {
  return first
    .flatMap((a) => second.map((b) => ({ a, b, isOneProvider: isSameProvider(a, b, context) })))
    .filter(({ isOneProvider }) => isOneProvider !== false);
}

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
