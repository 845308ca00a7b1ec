import type { Setting } from "../claim/visit.js";
import type { CalendarDate } from "../values/calendar-date.js";
import type { Citation, Mark } from "../values/citation.js";

/** Who made a coverage policy: an article of a Medicare contractor, a national determination, or another payer. */
export type CoveragePolicyKind = "lcd-article" | "ncd" | "payer";

/**
 * A coverage policy as data: for whom, where and when it holds, and which diagnoses it lists for which procedure codes.
 * Codes may be written as patterns: `M25.511`, `L89*`, `S52.5?1[ADG]`, `J40..J47.9`.
 */
export interface CoveragePolicy {
  /** Key of the policy, such as `A56566`; its versions share it. */
  readonly id: string;
  readonly version?: string;
  readonly kind: CoveragePolicyKind;
  /** What it is about, in your own words. */
  readonly label: string;
  /** Policy it belongs to, such as the LCD of an article. */
  readonly relatedPolicy?: string;
  /** Ids of the payer profiles it is for. */
  readonly payers: readonly string[];
  /** Whether it is for every payer under Medicare Part B law, whatever its id. */
  readonly medicarePartB?: boolean;
  /** Keys of the contractors that made it, and states it holds in; both omitted: everywhere. Either settles the place. */
  readonly contractors?: readonly string[];
  readonly states?: readonly string[];
  /** Kinds of claim it is for; omitted: both. */
  readonly settings?: readonly Setting[];
  /** First and last date of service it governs; `null` is open. */
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveThrough: CalendarDate | null;
  /** Dates of service for which it was seen to be current; omitted: all it governs. On other dates it only advises. */
  readonly verifiedFrom?: CalendarDate;
  readonly verifiedThrough?: CalendarDate;
  readonly citation: Citation;
  /** Procedure codes it speaks of besides those of its lists: it limits no diagnosis for them. */
  readonly procedureCodes?: readonly string[];
  readonly lists: readonly CoverageList[];
  /** What it says beyond its lists, in your own words. */
  readonly note?: string;
}

/** One list of diagnoses of a policy, for one group of procedure codes. */
export interface CoverageList {
  /** Number or name of the group in the policy. */
  readonly group: string;
  /** `covered`: a line needs a diagnosis of the list. `not-covered`: the list names what is not covered, and nothing else. */
  readonly kind: "covered" | "not-covered";
  /** `advice`: the list is known to have gaps, so a diagnosis off it is worth a look and no more. */
  readonly strength: "firm" | "advice";
  /** Codes the list is for; `null`: the policy does not say, so the list is not judged until a person maps it. */
  readonly procedureCodes: readonly string[] | null;
  /** Who decided which codes the list is for, where the policy says so in prose only. */
  readonly confirmedBy?: string;
  readonly diagnoses: readonly string[];
  /** Diagnoses that are not on the list although a pattern of it takes them in. */
  readonly except?: readonly string[];
  /** Diagnoses of which it is not known whether the list holds them: undetermined. */
  readonly uncertain?: readonly string[];
  /** Diagnoses that count only with something else: the asterisks of a list. */
  readonly needs?: readonly CoverageNeed[];
  /** Earlier treatment that a covered service needs. */
  readonly priorTrial?: CoverageTrial;
  /** What the list asks for or rules out, in your own words. */
  readonly condition?: string;
  /** How firm the list is, where weaker than the policy's citation. */
  readonly mark?: Mark;
}

/** A further condition of some diagnoses of a list: a companion diagnosis, or something the record must show. */
export interface CoverageNeed {
  readonly diagnoses: readonly string[];
  /** Diagnoses of which one must be on the line too. */
  readonly companions?: readonly string[];
  /** What the record must show, in your own words. */
  readonly condition?: string;
}

/** Earlier treatment that must have been given: see `Service.priorTrial`. */
export interface CoverageTrial {
  /** Kind of trial, such as `standard-wound-care`. */
  readonly kind: string;
  readonly days: number;
  /** Whether it must have failed. */
  readonly failed?: boolean;
}
