import { familyOf } from "../../reference/look-up-code.js";
import { lookUpMue } from "../../reference/look-up-mue.js";
import type { ComparedCode } from "../../units/compared-code.js";
import { unitsOf } from "../../units/compared-code.js";
import { counted } from "../../values/counted.js";
import { problem } from "../outcomes.js";
import type { DayRule, LineSubject, RuleContext } from "../rule.js";
import type { DayPool } from "./day-pools.js";
import { dayPools } from "./day-pools.js";

/** The base code of a family is billed once a day, and its add-on for the rest. */
export const familyUnitsSplit: DayRule = {
  id: "family-units-split",
  topic: "units",
  title: "The base code of a family is billed once a day, and its add-on for the rest",
  why: "Families such as 97129 and 97130 have a code for the first unit and another for every further one. Medicare allows the first code once a day and denies the line otherwise.",
  scope: "day",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS NCCI MUE values", section: "adjudication indicator 2", mark: "official" },
    { publication: "CMS NCCI add-on code file", section: "type 1 add-ons", mark: "official" },
  ],
  reads: ["procedureCodes", "mue"],
  concerns: ({ code }) => code?.timing === "base",
  yieldsTo: [{ ruleId: "units-invalid", on: "line" }],
  check(day, context) {
    return dayPools(day, context).flatMap((pool) =>
      familiesOf(pool).flatMap(({ base, lines, addOnUnits, supportedUnits }) => {
        const units = unitsOf(lines);
        const [first] = lines;
        const addOn = addOnOf(base, first, context);
        if (first === undefined || addOn === undefined || units <= 1) return [];
        const { setting, serviceDate, tables } = context;
        const maximum = context.read(lookUpMue(base, { serviceDate, setting, ...tables }));
        if (maximum == null) return [];
        const { maximumUnits, adjudicationIndicator } = maximum.value;
        if (maximumUnits !== 1 || adjudicationIndicator !== 2) return [];
        // Minutes that support fewer units leave fewer add-ons: another rule finds those.
        const further = Math.max(0, Math.min(units + addOnUnits, supportedUnits ?? Infinity) - 1);
        const rest = further === 0 ? "" : ` and ${addOn} x${further}`;
        return [
          problem({
            message: `${base} is billed for ${counted(units, "unit")}; it stands for the first unit of the day.`,
            fix: `Bill ${base} x1${rest}, not ${base} x${units}.`,
            path: [...first.path, "units"],
            facts: { procedureCode: base, addOnCode: addOn, billedUnits: units, addOnUnits: further },
            about: { ...pool.about, code: base },
            restsOn: [maximum],
          }),
        ];
      }),
    );
  },
};

interface BilledFamily {
  readonly base: string;
  readonly lines: readonly LineSubject[];
  readonly addOnUnits: number;
  readonly supportedUnits: number | null;
}

function familiesOf({ pool, codes }: DayPool): readonly BilledFamily[] {
  const bases = new Set(pool.lines.flatMap(({ code }) => (code?.timing === "base" ? [code.code] : [])));
  return [...bases].map((base) => {
    const ofFamily = pool.lines.filter(({ code }) => code?.family === base);
    const isBase = ({ line }: LineSubject): boolean => line.procedureCode === base;
    const compared: ComparedCode<LineSubject> | undefined = codes.find((code) => code.procedureCode === base);
    return {
      base,
      lines: ofFamily.filter(isBase),
      addOnUnits: unitsOf(ofFamily.filter((line) => !isBase(line))),
      supportedUnits: compared?.supportedUnits ?? null,
    };
  });
}

function addOnOf(base: string, line: LineSubject | undefined, { tables }: RuleContext): string | undefined {
  const family = line?.code === undefined ? [] : familyOf(line.code, tables);
  return family.find((member) => member.timing === "add-on" && member.addOnTo.includes(base))?.code;
}
