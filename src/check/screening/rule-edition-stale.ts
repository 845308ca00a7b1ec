import type { CalendarDate } from "../../values/calendar-date.js";
import type { Citation } from "../../values/citation.js";
import { counted } from "../../values/counted.js";
import { checkClaim } from "../check-claim.js";
import type { ClaimCheck } from "../claim-check.js";
import { factCounter } from "./fact-counter.js";
import { groupByKey } from "./group-by-key.js";
import type { Screen } from "./screen.js";
import { spanOf } from "./screened-claim.js";
import type { ScreenResult } from "./screening.js";

interface RuleChange {
  readonly ruleId: string;
  appeared: number;
  gone: number;
  dates: Set<CalendarDate>;
}

const citations: readonly Citation[] = [
  { publication: "Reference tables of the library", section: "two editions, each with its dates", mark: "official" },
];

/** Claims are judged alike under two editions of the tables. */
export const ruleEditionStale: Screen = {
  id: "rule-edition-stale",
  title: "Claims are judged alike under two editions of the tables",
  why: "A code, threshold, edit or policy taken from another year judges claims wrongly in both directions. Replaying claims shows which ones.",
  measures:
    "Every claim is checked twice, with the tables in use and with the other ones; findings that appear and go are counted for each rule.",
  sampleUnit: "claims",
  leastSample: 1,
  citations,
  start: ({ reference, otherReference }) => {
    const rules = new Map<string, RuleChange>();
    const { miss, missing } = factCounter();
    let claims = 0;
    return {
      add: ({ claim, lines }) => {
        if (otherReference === undefined) return;
        claims += 1;
        const before = checkClaim(claim, reference === undefined ? {} : { reference });
        const after = checkClaim(claim, { reference: otherReference });
        for (const fact of tablesLacking(after)) miss(fact);
        const dates = lines.map(({ serviceDate }) => serviceDate);
        const note = (ruleId: string, change: "appeared" | "gone"): void => {
          const group = groupByKey(rules, ruleId, (): RuleChange => ({
            ruleId,
            appeared: 0,
            gone: 0,
            dates: new Set(),
          }));
          group[change] += 1;
          for (const date of dates) group.dates.add(date);
        };
        for (const ruleId of rulesOf(after, before)) note(ruleId, "appeared");
        for (const ruleId of rulesOf(before, after)) note(ruleId, "gone");
      },
      end: () => {
        const results = [...rules.values()]
          .sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1))
          .map((change) => resultOf(change, claims));
        return { groups: rules.size, screenedGroups: rules.size, results, missing };
      },
    };
  },
};

function tablesLacking({ undetermined }: ClaimCheck): readonly string[] {
  return [...new Set(undetermined.flatMap((entry) => entry.missing))].filter((fact) => fact.startsWith("reference."));
}

/** Rules with a finding in one check that the other does not have. */
function rulesOf(check: ClaimCheck, other: ClaimCheck): ReadonlySet<string> {
  const known = new Set(other.findings.map(({ ruleId, path, message }) => JSON.stringify([ruleId, path, message])));
  const fresh = check.findings.filter(
    ({ ruleId, path, message }) => !known.has(JSON.stringify([ruleId, path, message])),
  );
  return new Set(fresh.map(({ ruleId }) => ruleId));
}

function resultOf({ ruleId, appeared, gone, dates }: RuleChange, claims: number): ScreenResult {
  return {
    kind: "screen-result",
    screenId: ruleEditionStale.id,
    group: { ruleId, ...spanOf([...dates]) },
    question: `With the other tables this rule finds something new in ${counted(appeared, "claim")} and something less in ${counted(gone, "claim")} of ${claims}: which edition was in force on the dates of service?`,
    statistic: { name: "claims judged otherwise", value: appeared + gone, expected: 0, probability: null },
    sampleSize: claims,
    facts: { claimsWithNewFinding: appeared, claimsWithLostFinding: gone },
    citations,
  };
}
