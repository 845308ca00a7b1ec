import type { Authorization } from "../../claim/claim.js";
import { switchOn } from "../../claim/payer-switch.js";
import { isWithinDates } from "../../values/calendar-date.js";
import { counted } from "../../values/counted.js";
import { missing, problem } from "../outcomes.js";
import type { ClaimRule, LineSubject, Problem } from "../rule.js";

/** The services of a claim stay within the payer's authorization. */
export const authorizationExceeded: ClaimRule = {
  id: "authorization-exceeded",
  topic: "claim",
  title: "The services of a claim stay within the payer's authorization",
  why: "A payer that asks for authorization pays only the units or visits, and only the dates, it has authorized.",
  scope: "claim",
  severity: "warning",
  governs: { payers: [{ switch: "authorizationRequired" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "Payer policy in the profile", section: "authorization", mark: "recall" }],
  reads: [],
  check(_, { claim, profile, lines }) {
    const { authorization } = claim;
    if (authorization === undefined) return [missing(["authorization"], ["authorization"])];
    const governed = lines.filter(({ serviceDate }) => switchOn(profile.authorizationRequired, serviceDate) === true);
    if (authorization === null) {
      return [exceeded("No service of the claim is authorized", "visit", visitsOf(governed), ["authorization"])];
    }
    const { from, through, unitsRemaining, visitsRemaining } = authorization;
    const covered = governed.filter(({ serviceDate }) => isWithinDates(serviceDate, from, through));
    const visitsOutside = visitsOf(governed) - visitsOf(covered);
    const unitsOver = unitsRemaining === undefined ? 0 : unitsOf(covered) - unitsRemaining;
    const visitsOver = visitsRemaining === undefined ? 0 : visitsOf(covered) - visitsRemaining;
    const path = (field: keyof Authorization): readonly string[] => ["authorization", field];
    return [
      ...(visitsOutside > 0
        ? [exceeded("The authorization does not cover every date of service", "visit", visitsOutside, path("through"))]
        : []),
      ...(unitsOver > 0
        ? [exceeded("The claim holds more units than are authorized", "unit", unitsOver, path("unitsRemaining"))]
        : []),
      ...(visitsOver > 0
        ? [exceeded("The claim holds more visits than are authorized", "visit", visitsOver, path("visitsRemaining"))]
        : []),
      ...(unitsRemaining === undefined && visitsRemaining === undefined
        ? [missing(["authorization.unitsRemaining", "authorization.visitsRemaining"], path("unitsRemaining"))]
        : []),
    ];
  },
};

function visitsOf(lines: readonly LineSubject[]): number {
  return new Set(lines.map((line) => line.serviceDate)).size;
}

/** Units that are no whole number, or not given, are another rule's finding. */
function unitsOf(lines: readonly LineSubject[]): number {
  return lines.reduce((sum, { line: { units = 0 } }) => sum + (Number.isInteger(units) && units > 0 ? units : 0), 0);
}

function exceeded(message: string, noun: "unit" | "visit", lacking: number, path: readonly string[]): Problem {
  return problem({
    message: `${message}.`,
    fix: `Obtain authorization for ${counted(lacking, `more ${noun}`)}.`,
    path,
    facts: { [`${noun}sLacking`]: lacking },
    about: {},
  });
}
