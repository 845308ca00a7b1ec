import { thresholdBucketOf } from "../../claim/discipline.js";
import type { ThresholdBucket } from "../../claim/discipline.js";
import { lookUpThreshold } from "../../reference/look-up-threshold.js";
import { yearOf } from "../../values/calendar-date.js";
import { compareUsd } from "../../values/usd.js";
import { problem } from "../outcomes.js";
import type { ClaimRule, Outcome, RuleContext } from "../rule.js";
import { isTherapyLine } from "./therapy-line.js";
import { accrueYear } from "./yearly-accrual.js";

/** Above the review threshold a record may be asked for. */
export const reviewThresholdReached: ClaimRule = {
  id: "review-threshold-reached",
  topic: "modifiers",
  title: "Above the review threshold a record may be asked for",
  why: "Above this yearly amount Medicare may choose claims for targeted medical review. Nothing on the claim changes, but the record should be ready.",
  scope: "claim",
  severity: "information",
  governs: { payers: [{ switch: "kxThreshold" }] },
  effectiveFrom: "2018-01-01",
  effectiveThrough: "2027-12-31",
  citations: [{ publication: "42 USC", section: "1395l(g)(7)(B)", mark: "official" }],
  reads: ["reviewThreshold"],
  check({ serviceDate, lines }, context) {
    const buckets: ThresholdBucket[] = [];
    for (const line of lines) {
      if (line.discipline === null) continue;
      const bucket = thresholdBucketOf(line.discipline);
      if (!buckets.includes(bucket) && isTherapyLine(line)) buckets.push(bucket);
    }
    return buckets.flatMap((bucket) => judge(serviceDate, bucket, context));
  },
};

function judge(serviceDate: string, bucket: ThresholdBucket, context: RuleContext): readonly Outcome[] {
  const accrual = accrueYear(yearOf(serviceDate), bucket, context);
  if ("kind" in accrual) return [];
  const threshold = context.read(lookUpThreshold("review", serviceDate, context.tables));
  if (threshold == null || compareUsd(accrual.total, threshold.value) <= 0) return [];
  return [
    problem({
      message: `The year's allowed amounts (${bucket}) with this claim are ${accrual.total} dollars.`,
      fix: `Keep the record ready: targeted medical review is possible above ${threshold.value} dollars.`,
      path: ["priorAllowed"],
      facts: { bucket, accrued: accrual.total, threshold: threshold.value },
      about: {},
      restsOn: [threshold],
    }),
  ];
}
