import { lookUpAddOnBases } from "../../reference/look-up-add-on-bases.js";
import { missing, problem } from "../outcomes.js";
import type { DayRule, LineSubject, Outcome, RuleContext } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { linesByCode } from "./lines-by-code.js";
import { isSameProvider } from "./same-provider.js";

/** An add-on code stands with one of its bases on the same date. */
export const addOnBaseRequired: DayRule = {
  id: "add-on-base-required",
  topic: "pairs",
  title: "An add-on code stands with one of its bases on the same date",
  why: "An add-on is the continuation of another service. Without a line for that service it is denied.",
  scope: "day",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    {
      publication: "CMS NCCI add-on code file",
      section: "type 1 add-ons",
      url: "https://www.cms.gov/national-correct-coding-initiative-ncci",
      mark: "official",
    },
  ],
  reads: ["addOnCodes", "therapyTaxonomies"],
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  check(day, context) {
    const byCode = linesByCode(day, context);
    return [...byCode.values()].flatMap(([first]) => (first === undefined ? [] : judge(first, byCode, context)));
  },
};

function judge(
  subject: LineSubject,
  byCode: ReadonlyMap<string, readonly LineSubject[]>,
  context: RuleContext,
): readonly Outcome[] {
  const { line, path, code, serviceDate } = subject;
  const { procedureCode, lineNumber } = line;
  // The base of monthly management may stand on another date of the month; a rule of its own judges it.
  if (code?.category === "remote-monitoring-management") return [];
  const addOn = context.read(lookUpAddOnBases(procedureCode, { serviceDate, ...context.tables }));
  if (addOn == null || addOn.value.editType !== 1) return [];
  const { baseCodes } = addOn.value;
  const about = { line: lineNumber, code: procedureCode };
  const bases = baseCodes.flatMap((base) => byCode.get(base) ?? []);
  const relations = bases.map((base) => isSameProvider(subject, base, context));
  if (relations.includes(true)) return [];
  if (relations.includes(null)) {
    const taxonomyPath = [...path, "renderingProvider", "taxonomyCode"];
    return [missing(["renderingProvider.taxonomyCode"], taxonomyPath, about)];
  }
  return [
    problem({
      message: `${procedureCode} is an add-on and stands without its base.`,
      fix: `Bill ${procedureCode} only with ${baseCodes.join(" or ")} on the same date, or remove it.`,
      path,
      facts: { procedureCode, baseCodes },
      about,
      restsOn: [addOn],
    }),
  ];
}
