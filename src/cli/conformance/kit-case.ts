/** What a case of the conformance kit asks for. */
export const KIT_TASKS = ["units", "assistant-split", "proposal", "claim-check", "pricing"] as const;

/** One of {@link KIT_TASKS}. */
export type KitTask = (typeof KIT_TASKS)[number];

/** Units by code; a code left out has none, `null` is undetermined. */
export type KitUnits = Readonly<Record<string, number | null>>;

/** What the answer to a `units` case must be. */
export interface ExpectedUnits {
  /** Units of the pooled codes together; `null` is undetermined. Absent: not compared. */
  readonly timedUnits?: number | null;
  /** Every lawful answer. */
  readonly lawful: readonly KitUnits[];
}

/** What the answer to an `assistant-split` case must be. */
export interface ExpectedSplit {
  readonly therapistUnits: number | null;
  readonly assistantUnits: number | null;
}

/** What the answer to a `proposal` case must be; lines are written as `97530 x1 GO CO`. */
export interface ExpectedProposal {
  /** Every lawful set of lines, each in any order; the order of modifiers counts. */
  readonly lawful: readonly (readonly string[])[];
}

/** What the answer to a `claim-check` case must be, for the one rule it asks for. */
export interface ExpectedCheck {
  /** In order. */
  readonly findings: readonly { readonly severity: string; readonly line: number | null }[];
  /** Facts that the rule lacks, in order of the alphabet. */
  readonly undetermined: readonly string[];
}

/** What the answer to a `pricing` case must be, in dollars. */
export interface ExpectedPrice {
  readonly fee: string | null;
  readonly feeWithoutReduction: string | null;
}

interface CaseOf<Task extends KitTask, Expected> {
  readonly id: string;
  readonly task: Task;
  readonly input: unknown;
  readonly expected: Expected;
  /** Where the answer is published, or how it was found. */
  readonly source: string;
}

/** One case of the conformance kit: an input, and what a right answer to it is. */
export type KitCase =
  | CaseOf<"units", ExpectedUnits>
  | CaseOf<"assistant-split", ExpectedSplit>
  | CaseOf<"proposal", ExpectedProposal>
  | CaseOf<"claim-check", ExpectedCheck>
  | CaseOf<"pricing", ExpectedPrice>;

/** What is sent to an implementation, one a line. */
export type KitQuestion = Pick<KitCase, "id" | "task" | "input">;
