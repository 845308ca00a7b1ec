import type { ThresholdBucket } from "../../claim/discipline.js";
import { thresholdBucketOf } from "../../claim/discipline.js";
import { isBilledForDenial, isLiabilityModifier } from "../../claim/liability-notice.js";
import { switchOn } from "../../claim/payer-switch.js";
import type { Accrual } from "../../lines/accrue.js";
import { accrue, placeAt } from "../../lines/accrue.js";
import { lookUpThreshold } from "../../reference/look-up-threshold.js";
import { isTherapyLine } from "../../rules/modifiers/therapy-line.js";
import type { LineSubject } from "../../rules/rule.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { yearOf } from "../../values/calendar-date.js";
import type { Citation } from "../../values/citation.js";
import { counted } from "../../values/counted.js";
import type { Usd } from "../../values/usd.js";
import { isUsd } from "../../values/usd.js";
import type { FactCounter } from "./fact-counter.js";
import { factCounter } from "./fact-counter.js";
import { groupByKey } from "./group-by-key.js";
import { outcomeOfGroups } from "./outcome-of-groups.js";
import type { Screen } from "./screen.js";
import type { ScreenedClaim } from "./screened-claim.js";
import { spanOf } from "./screened-claim.js";
import type { ScreenResult } from "./screening.js";

const LEAST_LINES = 10;

interface YearLine {
  readonly serviceDate: CalendarDate;
  readonly lineNumber: number;
  readonly hasKx: boolean;
  /** Whether it may carry KX: GA, GX, GY and GZ exclude it. */
  readonly mayHaveKx: boolean;
  readonly amount: Usd | null;
}

interface PatientYear {
  readonly patientKey: string;
  readonly isPatientKnown: boolean;
  readonly year: number;
  readonly bucket: ThresholdBucket;
  readonly threshold: Usd;
  readonly lines: YearLine[];
  /** What was allowed before the earliest claim that says so. */
  prior: { readonly before: CalendarDate; readonly amount: Usd } | null;
}

const citations: readonly Citation[] = [
  { publication: "42 USC", section: "1395l(g)", mark: "official" },
  { publication: "CMS Pub. 100-04", section: "ch. 5 §10.3", mark: "official" },
];

/** KX follows what the year has cost, and is neither on every line from January nor missing above the threshold. */
export const kxWithoutAccrual: Screen = {
  id: "kx-without-accrual",
  title: "KX follows what the year has cost",
  why: "KX states that the record supports services above the yearly threshold. Set on every line from the start it states nothing, and above the threshold without it lines are denied.",
  measures:
    "Each patient's allowed amounts of a year, OT apart from PT with SLP, replayed in order of date of service. KX on every line although the total is known to be below the threshold; or none on any line that stands above it.",
  sampleUnit: "lines of a patient's year",
  leastSample: LEAST_LINES,
  citations,
  start: () => {
    const years = new Map<string, PatientYear>();
    const facts = factCounter();
    return {
      add: (claim) => {
        if (!claim.isPatientKnown) facts.miss("patientKey");
        for (const subject of claim.lines) addLine(claim, subject, years, facts);
      },
      end: () =>
        outcomeOfGroups(years, {
          isLarge: ({ lines }) => lines.length >= LEAST_LINES,
          resultOf,
          missing: facts.missing,
        }),
    };
  },
};

function addLine(
  claim: ScreenedClaim,
  subject: LineSubject,
  years: Map<string, PatientYear>,
  { miss }: FactCounter,
): void {
  const { patientKey, isPatientKnown, profile, tables } = claim;
  const { serviceDate, discipline, line } = subject;
  if (discipline === null || !isTherapyLine(subject)) return;
  if (switchOn<unknown>(profile.kxThreshold, serviceDate) !== true) return;
  const threshold = lookUpThreshold("kx", serviceDate, tables);
  if (threshold.status !== "found") {
    miss("reference.kxThreshold");
    return;
  }
  const year = yearOf(serviceDate);
  const bucket = thresholdBucketOf(discipline);
  const patientYear = groupByKey(years, `${year} ${bucket} ${patientKey}`, () => ({
    patientKey,
    isPatientKnown,
    year,
    bucket,
    threshold: threshold.value,
    lines: [],
    prior: null,
  }));
  const amount = amountOf(subject);
  if (amount === null) miss("serviceLines.allowedAmount");
  const { lineNumber, modifiers } = line;
  const hasKx = modifiers.includes("KX");
  patientYear.lines.push({ serviceDate, lineNumber, hasKx, mayHaveKx: !modifiers.some(isLiabilityModifier), amount });
  const before = claim.lines[0]?.serviceDate ?? serviceDate;
  const prior = claim.claim.priorAllowed?.find((each) => each.year === year)?.[bucket];
  if (prior === undefined || !isUsd(prior)) return;
  if (patientYear.prior === null || before < patientYear.prior.before) patientYear.prior = { before, amount: prior };
}

function amountOf({ line: { allowedAmount, modifiers } }: LineSubject): Usd | null {
  if (allowedAmount !== undefined) return isUsd(allowedAmount) ? allowedAmount : null;
  return isBilledForDenial(modifiers) ? "0.00" : null;
}

function resultOf(patientYear: PatientYear): ScreenResult | null {
  const { lines: given, threshold } = patientYear;
  const lines = [...given].sort(byDateThenNumber);
  const steps = stepsOf(patientYear, lines);
  const places = steps.map((step) => placeAt(step, threshold));
  const above = lines.filter(({ hasKx, mayHaveKx }, index) => places[index] === "reached" && (hasKx || mayHaveKx));
  const below = lines.filter((_, index) => places[index] === "below");
  const withKx = lines.filter(({ hasKx }) => hasKx);
  const facts = { lines: lines.length, linesWithKx: withKx.length, linesAbove: above.length, linesBelow: below.length };
  if (withKx.length === lines.length && below.length > 0) {
    return {
      ...shared(patientYear, lines),
      question: `KX stands on all ${lines.length} lines of the year, of which ${below.length} ${below.length === 1 ? "is" : "are"} known to be below the threshold: is it set by habit instead of by accrual?`,
      statistic: {
        name: "lines with KX below the threshold",
        value: below.length,
        expected: 0,
        probability: null,
      },
      facts: { ...facts, threshold },
    };
  }
  if (above.length === 0 || above.some(({ hasKx }) => hasKx)) return null;
  return {
    ...shared(patientYear, lines),
    question: `${counted(above.length, "line")} ${above.length === 1 ? "stands" : "stand"} above the threshold and none of the year's ${lines.length} carries KX there: is the year's total followed?`,
    statistic: { name: "lines above the threshold without KX", value: above.length, expected: 0, probability: null },
    facts: { ...facts, threshold },
  };
}

/** Where it is not known what came before the first line, amounts are at least what the lines add up to. */
function stepsOf({ prior }: PatientYear, lines: readonly YearLine[]): readonly Accrual[] {
  const amounts = lines.map(({ amount }) => amount);
  const isFromStart = prior !== null && prior.before <= (lines[0]?.serviceDate ?? "");
  return isFromStart ? accrue(prior.amount, amounts) : accrue("0.00", [null, ...amounts]).slice(1);
}

function byDateThenNumber(a: YearLine, b: YearLine): number {
  if (a.serviceDate !== b.serviceDate) return a.serviceDate < b.serviceDate ? -1 : 1;
  return a.lineNumber - b.lineNumber;
}

function shared(
  { patientKey, isPatientKnown, year, bucket }: PatientYear,
  lines: readonly YearLine[],
): Pick<ScreenResult, "kind" | "screenId" | "group" | "sampleSize" | "citations"> {
  const group = { ...(isPatientKnown ? { patientKey } : {}), year, bucket };
  return {
    kind: "screen-result",
    screenId: kxWithoutAccrual.id,
    group: { ...group, ...spanOf(lines.map(({ serviceDate }) => serviceDate)) },
    sampleSize: lines.length,
    citations,
  };
}
