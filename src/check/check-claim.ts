import type { Claim } from "../claim/claim.js";
import type { Reference } from "../reference/reference.js";
import { rules as allRules } from "../rules/index.js";
import type { Rule, Severity } from "../rules/rule.js";
import type { Edition } from "../values/citation.js";
import type { UnitPrice } from "./audit-code.js";
import type { ClaimCheck, Finding } from "./claim-check.js";
import { findingsOf } from "./findings-of.js";
import type { StaleReference } from "./rule-run.js";
import { runRules } from "./run-rules.js";
import { withoutSilenced } from "./silence.js";
import { startRun } from "./start-run.js";
import { undeterminedOf } from "./undetermined-of.js";
import { withAmounts } from "./with-amounts.js";

/** A finding that a person has decided to set aside. */
export interface Override {
  readonly ruleId: string;
  /** Line it is set aside for; omitted: every line. */
  readonly lineNumber?: number;
  /** Why: it stays visible in the result. */
  readonly reason: string;
}

/** How {@link checkClaim} checks. */
export interface CheckOptions {
  /** Rules to run; all of the catalogue unless told. Add, remove or replace freely. */
  readonly rules?: readonly Rule[];
  readonly reference?: Reference;
  /** What to do where a table is not verified for the date of service. */
  readonly staleReference?: StaleReference;
  /** Severity of a rule for this payer, or `off`. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  readonly overrides?: readonly Override[];
  /** Dollars of one unit of a code on a date, to put them on findings about units; `unitPriceBy` of `./pricing` gives them. */
  readonly unitPrice?: UnitPrice;
}

/**
 * Checks a claim by the rules in force on each date of service, for its payer and setting.
 *
 * @param claim - one patient, one billing provider
 * @param options - rules, tables, severities, overrides
 * @throws RangeError when a `unitPrice` is no dollar amount
 * @returns findings with their fix and citation, and what could not be judged: silence is never a pass
 * @example
 * ```ts
 * import { checkClaim } from "ot-billing-rules";
 * const check = checkClaim({
 *   payer: "medicare-part-b", setting: "practitioner", diagnosisCodes: ["M25.641"],
 *   serviceLines: [{
 *     lineNumber: 1, procedureCode: "97530", modifiers: [], serviceDate: "2026-03-02", units: 1,
 *     diagnosisPointers: [1], placeOfServiceCode: "11",
 *   }],
 *   services: [{ procedureCode: "97530", minutes: 15, furnishedBy: "therapist", discipline: "OT" }],
 * });
 * check.findings.map((finding) => finding.fix); //=> ["Add GO to 97530."]
 * ```
 */
export function checkClaim(claim: Claim, options: CheckOptions = {}): ClaimCheck {
  const {
    rules = allRules,
    reference,
    staleReference = "advise",
    severities = {},
    overrides = [],
    unitPrice,
  } = options;
  const started = startRun(claim, reference, staleReference);
  if (started === null) return withoutPayer();
  const { run, incomplete } = started;
  const active = isAnyOff(severities) ? rules.filter((rule) => severities[rule.id] !== "off") : rules;
  const { outcomes, governed } = runRules(active, run, incomplete);
  const standing = withoutSilenced(outcomes);
  const findings: Finding[] = [];
  const overridden: Finding[] = [];
  for (const finding of findingsOf(standing, run, severities)) {
    const override = overrideOf(finding, claim, overrides);
    if (override === undefined) findings.push(finding);
    else overridden.push({ ...finding, overrideReason: override.reason });
  }
  return {
    kind: "claim-check",
    findings: unitPrice === undefined ? findings : withAmounts(findings, run, unitPrice),
    undetermined: undeterminedOf(standing, run),
    governed,
    editions: distinctEditions(run.editions),
    overridden,
  };
}

function isAnyOff(severities: Readonly<Record<string, Severity | "off">>): boolean {
  for (const id in severities) if (severities[id] === "off") return true;
  return false;
}

function withoutPayer(): ClaimCheck {
  const message = "The payer has no profile, so no rule can be judged. Pass a profile or a known key.";
  const undetermined = [{ missing: ["payer"], path: ["payer"], message, citations: [] }];
  return { kind: "claim-check", findings: [], undetermined, governed: [], editions: [], overridden: [] };
}

/** Of equal editions the last one read stands, in the place of the first. */
function distinctEditions(editions: ReadonlySet<Edition>): readonly Edition[] {
  const distinct: Edition[] = [];
  for (const edition of editions) {
    const known = distinct.findIndex(({ table, edition: name }) => table === edition.table && name === edition.edition);
    distinct[known === -1 ? distinct.length : known] = edition;
  }
  return distinct;
}

function overrideOf(finding: Finding, claim: Claim, overrides: readonly Override[]): Override | undefined {
  if (overrides.length === 0) return undefined;
  const index = finding.path[0] === "serviceLines" ? finding.path[1] : undefined;
  const lineNumber = typeof index === "number" ? claim.serviceLines[index]?.lineNumber : undefined;
  return overrides.find(
    (override) =>
      override.ruleId === finding.ruleId && (override.lineNumber === undefined || override.lineNumber === lineNumber),
  );
}
