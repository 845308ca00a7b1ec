import type { PayerId, PayerProfile } from "../claim/payer.js";
import { switchOn } from "../claim/payer-switch.js";
import type { Setting } from "../claim/visit.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isWithinDates } from "../values/calendar-date.js";
import type { Edition } from "../values/citation.js";
import { codeMatcher } from "./code-matcher.js";
import type { CoveragePolicy } from "./coverage-policies.js";
import type { LookUp } from "./effective-series.js";
import { lookUpPayer } from "./look-up-payer.js";
import type { Reference } from "./reference.js";

/** Whom and where a coverage policy must be for. An omitted field is unknown. */
export interface CoverageScope {
  readonly serviceDate: CalendarDate;
  readonly payer: PayerProfile | PayerId;
  readonly setting?: Setting;
  /** Key of the contractor, such as `NGS` or `J15`; where given, it decides and not the state. */
  readonly contractor?: string;
  /** State of service, two letters. */
  readonly state?: string;
  readonly reference?: Reference;
}

/** A policy that is for a payer, place and setting, and whether it governs the date. */
export interface PolicyInReach {
  /** The version that governs the date, else the last version held. */
  readonly policy: CoveragePolicy;
  readonly answer: LookUp<CoveragePolicy>;
}

/** Policies of a payer by whether they are for a place. */
export interface PoliciesInReach {
  readonly policies: readonly PolicyInReach[];
  /** Policies of the payer that hold in some places, where the place is not known. */
  readonly elsewhere: readonly CoveragePolicy[];
}

/**
 * Finds the policies of a payer that hold at a place on a date, whatever codes they speak of.
 *
 * @param policies - all policies
 * @param scope - date, payer, place, setting
 * @returns policies in reach, and those that may be in reach where the place is not known
 */
export function policiesInReach(policies: readonly CoveragePolicy[], scope: CoverageScope): PoliciesInReach {
  const ofPayer = policies.filter((policy) => isForPayer(policy, scope) && isForSetting(policy, scope));
  const here = ofPayer.filter((policy) => isForPlace(policy, scope) === true);
  const ids = [...new Set(here.map(({ id }) => id))];
  return {
    policies: ids.flatMap((id) =>
      versionsOn(
        here.filter((policy) => policy.id === id),
        scope.serviceDate,
      ),
    ),
    elsewhere: ofPayer.filter((policy) => isForPlace(policy, scope) === undefined),
  };
}

/**
 * Says whether a policy speaks of a procedure code, in a list or beside its lists.
 *
 * @param policy - the policy
 * @param procedureCode - procedure code by number
 * @returns true when it names the code
 */
export function speaksOf({ procedureCodes = NONE, lists }: CoveragePolicy, procedureCode: string): boolean {
  return (
    codeMatcher(procedureCodes)(procedureCode) ||
    lists.some((list) => list.procedureCodes !== null && codeMatcher(list.procedureCodes)(procedureCode))
  );
}

const NONE: readonly string[] = [];

function isForPayer({ payers, medicarePartB }: CoveragePolicy, scope: CoverageScope): boolean {
  const { payer, serviceDate, reference } = scope;
  if (payers.includes(typeof payer === "string" ? payer : payer.id)) return true;
  if (medicarePartB !== true) return false;
  const profile = lookUpPayer(payer, reference === undefined ? {} : { reference });
  return switchOn(profile?.medicarePartB, serviceDate) === true;
}

function isForSetting({ settings }: CoveragePolicy, { setting }: CoverageScope): boolean {
  return settings === undefined || setting === undefined || settings.includes(setting);
}

/** Whether a policy holds at the place; `undefined` where the claim does not say enough. */
function isForPlace(
  { contractors, states }: CoveragePolicy,
  { contractor, state }: CoverageScope,
): boolean | undefined {
  if (contractors === undefined && states === undefined) return true;
  if (contractor !== undefined && contractors !== undefined) return contractors.some((key) => isSame(key, contractor));
  if (state !== undefined && states !== undefined) return states.some((key) => isSame(key, state));
  return undefined;
}

function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(key: string): string {
  return key.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
}

/** The versions of one policy that govern the date; where none does, the policy does not reach the date. */
function versionsOn(versions: readonly CoveragePolicy[], serviceDate: CalendarDate): readonly PolicyInReach[] {
  const inForce = versions.filter(({ effectiveFrom, effectiveThrough }) =>
    isWithinDates(serviceDate, effectiveFrom, effectiveThrough),
  );
  if (inForce.length === 0) {
    return versions
      .slice(-1)
      .map((policy) => ({ policy, answer: { status: "not-covered", edition: editionOf(policy) } }));
  }
  return inForce.map((policy) => ({ policy, answer: answerOf(policy, serviceDate) }));
}

function answerOf(policy: CoveragePolicy, serviceDate: CalendarDate): LookUp<CoveragePolicy> {
  const edition = editionOf(policy);
  const known = { value: policy, citation: policy.citation };
  return isWithinDates(serviceDate, edition.verifiedFrom, edition.verifiedThrough)
    ? { status: "found", ...known, edition }
    : { status: "not-covered", edition, lastKnown: known };
}

function editionOf(policy: CoveragePolicy): Edition {
  const { id, version, effectiveFrom, effectiveThrough } = policy;
  return {
    table: "coveragePolicies",
    edition: version === undefined ? id : `${id} version ${version}`,
    verifiedFrom: policy.verifiedFrom ?? effectiveFrom,
    verifiedThrough: policy.verifiedThrough ?? effectiveThrough,
  };
}
