import type { Claim, TreatmentNote } from "../claim/claim.js";
import type { PayerProfile } from "../claim/payer.js";
import type { PlanOfCare } from "../claim/plan-of-care.js";
import type { Discipline, Service } from "../claim/service.js";
import type { ServiceLine } from "../claim/service-line.js";
import type { Setting } from "../claim/visit.js";
import type { LookUp } from "../reference/effective-series.js";
import type { ProcedureCode } from "../reference/procedure-codes.js";
import type { Reference } from "../reference/reference.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Edition, Path } from "../values/citation.js";

/** `error` contradicts a cited text as billed; `warning` likely denial or weak support; `information` worth knowing. */
export type Severity = "error" | "warning" | "information";

/** What one call of a rule receives: a line, the lines of a date, the claim on a date, or the episode. */
export type RuleScope = "line" | "day" | "claim" | "episode";

/** Topic of a rule: its folder and its section of the catalogue. */
export type RuleTopic =
  "units" | "codes" | "modifiers" | "pairs" | "diagnoses" | "necessity" | "telehealth" | "documentation" | "claim";

/** Facts of a finding: codes, modifiers, counts, minutes, dollars; never a date, name or identifier. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>;

/** What a problem is about, so that one fault gives one finding. */
export interface About {
  /** Line number. */
  readonly line?: number;
  /** Procedure code. */
  readonly code?: string;
  /** Procedure codes, where the problem is about several; each counts as one it is about. */
  readonly codes?: readonly string[];
  /** Two procedure codes, column one first. */
  readonly pair?: readonly [string, string];
  readonly modifiers?: readonly string[];
  readonly diagnosis?: string;
  /** Date of service. */
  readonly day?: CalendarDate;
  readonly discipline?: Discipline;
}

/** A fact read from a table. `stale` says that the table is not verified for the date. */
export interface Reading<T> {
  readonly value: T;
  readonly citation: Citation;
  readonly edition: Edition;
  readonly stale: boolean;
}

/** Something wrong with the claim. */
export interface Problem {
  readonly kind: "problem";
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do, in the imperative. */
  readonly fix: string;
  readonly path: Path;
  readonly facts: Facts;
  readonly about: About;
  /** Readings the problem rests on: a weak or stale one lowers its severity. */
  readonly restsOn?: readonly Reading<unknown>[];
  /** Severity of this problem where it is lower than the rule's. */
  readonly severity?: Severity;
  /** Rules this problem yields to beside those its rule names, where that depends on the facts. */
  readonly alsoYieldsTo?: readonly Yield[];
}

/** A fact that is missing to judge. */
export interface MissingFact {
  readonly kind: "missing";
  /** Names of fields such as `services.minutes`, or tables such as `reference.mue`. */
  readonly missing: readonly string[];
  readonly path: Path;
  readonly about: About;
}

/** One answer of a rule. No answer means that nothing is wrong. */
export type Outcome = Problem | MissingFact;

/** A service line with what is known of it. */
export interface LineSubject {
  readonly line: ServiceLine;
  /** Path of the line in the claim. */
  readonly path: Path;
  /** Date of service of the line; the engine gives rules only lines that have one. */
  readonly serviceDate: CalendarDate;
  /** The code in force on the date, or its last known form; `undefined` when not in force or not in the table. */
  readonly code: ProcedureCode | undefined;
  /** Discipline by modifier, else by the services of the code, else by the only plan; `null` when nothing tells. */
  readonly discipline: Discipline | null;
  /** Documented services of the code, date and discipline; `null` when the claim holds no documentation. */
  readonly services: readonly Service[] | null;
  /** The same of every discipline. */
  readonly sameCodeServices: readonly Service[] | null;
  /** Plan of care of the line's discipline. */
  readonly plan: PlanOfCare | undefined;
}

/** Lines and documentation of one date. */
export interface DaySubject {
  readonly serviceDate: CalendarDate;
  readonly lines: readonly LineSubject[];
  /** Documented services of the date; `null` when the claim holds no documentation. */
  readonly services: readonly Service[] | null;
  readonly notes: readonly TreatmentNote[] | null;
}

/** The claim as judged on one of its dates. */
export interface ClaimSubject {
  readonly serviceDate: CalendarDate;
  readonly lines: readonly LineSubject[];
}

/** The episode of one discipline up to the latest date of service on the claim. */
export interface EpisodeSubject {
  /** Latest date of service on the claim: there is no clock. */
  readonly serviceDate: CalendarDate;
  readonly discipline: Discipline | null;
  /** Lines of the discipline in order of date, then line number. */
  readonly lines: readonly LineSubject[];
  /** Plan of the discipline; `null` is known to be none, `undefined` is unknown. */
  readonly plan: PlanOfCare | null | undefined;
  /** Path of the plan in the claim. */
  readonly planPath: Path;
}

/** What every rule may ask. */
export interface RuleContext {
  readonly claim: Claim;
  readonly profile: PayerProfile;
  readonly setting: Setting;
  /** Date on which dated facts are resolved. */
  readonly serviceDate: CalendarDate;
  /** All complete lines of the claim, in order of date, then line number. */
  readonly lines: readonly LineSubject[];
  /** Tables, ready to hand to a look-up. */
  readonly tables: { readonly reference?: Reference };
  /**
   * Takes the answer of a look-up. Found, or stale under `staleReference: "advise"`: the reading. None: `null`. Not
   * covered: `undefined`, and the engine notes the table as missing.
   */
  readonly read: <T>(answer: LookUp<T>) => Reading<T> | null | undefined;
  /** Reads a switch of the payer on the date: `null` known not to hold, `undefined` unset. */
  readonly payerSwitch: <K extends keyof PayerProfile>(name: K) => SwitchValue<PayerProfile[K]> | null | undefined;
}

/** Value of a payer switch. */
export type SwitchValue<S> = Exclude<S, undefined> extends { readonly value: infer T } ? T : never;

/** Payers and settings a rule is for. The rule governs when any of its switches is on. */
export interface Governs {
  /** `all` payers, or switches of which one must be on. */
  readonly payers: "all" | readonly PayerCondition[];
  readonly setting?: Setting;
}

/** A switch of the payer profile that must hold. */
export interface PayerCondition {
  readonly switch: Exclude<keyof PayerProfile, "id" | "label">;
  /** Values that count as on; omitted: anything but `false`, `null`, `none` and an empty list. */
  readonly values?: readonly (string | number | boolean)[];
  /** Whether an unset switch simply does not govern, instead of leaving the rule undetermined. */
  readonly optional?: boolean;
  /** Whether the switch is read in the profiles of the later payers of the claim, of which one must have it on. */
  readonly laterPayers?: boolean;
}

/** A rule whose finding on the same thing silences this rule's finding. */
export interface Yield {
  readonly ruleId: string;
  readonly on: "line" | "code" | "pair" | "modifier" | "diagnosis" | "day";
}

/** An element of the record that a rule looks for: an entry of the documentation checklist. */
export interface DocumentedElement<Subject> {
  /** The element, as a clinician would name it. */
  readonly element: string;
  /** Whether the element is needed for this subject at all. */
  applies(subject: Subject, context: RuleContext): boolean;
  /** Whether the claim carries the facts that show it; omitted facts make it unknown. */
  given(subject: Subject, context: RuleContext): boolean;
  /** Whether a problem of the rule is about this element; omitted: every problem is. */
  isFault?(found: Problem): boolean;
}

/** What every rule says of itself, and how it judges its subject. */
export interface RuleOf<Scope extends RuleScope, Subject> {
  readonly id: string;
  readonly topic: RuleTopic;
  readonly title: string;
  /** Why the rule exists, for people: one or two sentences. */
  readonly why: string;
  readonly scope: Scope;
  readonly severity: Severity;
  readonly governs: Governs;
  /** First and last date of service; `null` is open. */
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveThrough: CalendarDate | null;
  readonly citations: readonly Citation[];
  /** Keys of the tables it reads. */
  readonly reads: readonly string[];
  /** Codes it is limited to; omitted: every code. */
  readonly procedureCodes?: readonly string[];
  /**
   * Whether a line concerns the rule, where that depends on facts of its code, line or claim; omitted: every line does.
   * Where no line concerns it, a payer switch that is not set is no question.
   */
  concerns?(line: LineSubject, claim: Claim): boolean;
  readonly yieldsTo?: readonly Yield[];
  /** Whether it also judges lines without a code or a date. */
  readonly judgesIncompleteLines?: boolean;
  readonly documents?: readonly DocumentedElement<Subject>[];
  /** Judges one subject: problems, missing facts, or nothing when all is well. */
  check(subject: Subject, context: RuleContext): readonly Outcome[];
}

/** A rule that judges one line at a time. */
export type LineRule = RuleOf<"line", LineSubject>;
/** A rule that judges the lines of one date together. */
export type DayRule = RuleOf<"day", DaySubject>;
/** A rule that judges the claim on each of its dates; equal findings merge. */
export type ClaimRule = RuleOf<"claim", ClaimSubject>;
/** A rule that judges the episode of each discipline. */
export type EpisodeRule = RuleOf<"episode", EpisodeSubject>;

/** A rule of the catalogue, or one of your own. */
export type Rule = LineRule | DayRule | ClaimRule | EpisodeRule;
