import { lookUpPtpEdit } from "../../reference/look-up-ptp-edit.js";
import type { PtpEdit } from "../../reference/ptp-edits.js";
import type { DaySubject, LineSubject, Reading, RuleContext } from "../rule.js";
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
      const answer = lookUpPtpEdit(first, second, { serviceDate, setting, ...tables });
      // An add-on is paid only beside its base, so no edit keeps the two apart, held by the table or not.
      if (answer.status === "not-covered" && answer.lastKnown === undefined && isFamily(meetings)) return [];
      const edit = read(answer);
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

function isFamily(meetings: readonly Meeting[]): boolean {
  return meetings.every(
    ({ a, b }) =>
      a.code?.addOnTo.includes(b.line.procedureCode) === true ||
      b.code?.addOnTo.includes(a.line.procedureCode) === true,
  );
}
