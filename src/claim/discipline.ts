import type { Discipline } from "./service.js";

/** Modifier that says under which discipline's plan of care a line stands. */
export type DisciplineModifier = "GO" | "GP" | "GN";

/** Modifier that says an assistant furnished a line in whole or in part. */
export type AssistantModifier = "CO" | "CQ";

/** Therapy total of the year in which a discipline's allowed amounts add up. */
export type ThresholdBucket = "OT" | "PT-SLP";

const DISCIPLINES: readonly Discipline[] = ["OT", "PT", "SLP"];
const DISCIPLINE_MODIFIER: Readonly<Record<Discipline, DisciplineModifier>> = { OT: "GO", PT: "GP", SLP: "GN" };

const DISCIPLINE_OF: ReadonlyMap<string, Discipline> = /* @__PURE__ */ new Map(
  DISCIPLINES.map((discipline) => [DISCIPLINE_MODIFIER[discipline], discipline]),
);

/**
 * Gives the modifier of a discipline's plan of care.
 *
 * @param discipline - OT, PT or SLP
 * @returns GO, GP or GN
 */
export function disciplineModifierOf(discipline: Discipline): DisciplineModifier {
  return DISCIPLINE_MODIFIER[discipline];
}

/**
 * Gives the discipline whose plan of care a modifier names.
 *
 * @param modifier - a modifier of a line
 * @returns OT for GO, PT for GP, SLP for GN; `undefined` for any other modifier
 */
export function disciplineOfModifier(modifier: string): Discipline | undefined {
  return DISCIPLINE_OF.get(modifier);
}

/**
 * Gives the assistant modifier of a discipline.
 *
 * @param discipline - OT, PT or SLP
 * @returns CO or CQ; `null` for SLP, which has none
 */
export function assistantModifierOf(discipline: Discipline): AssistantModifier | null {
  return discipline === "OT" ? "CO" : discipline === "PT" ? "CQ" : null;
}

/**
 * Says whether a modifier says that an assistant furnished a line.
 *
 * @param modifier - a modifier of a line
 * @returns true for CO and CQ
 */
export function isAssistantModifier(modifier: string): modifier is AssistantModifier {
  return modifier === "CO" || modifier === "CQ";
}

/**
 * Gives the yearly total that a discipline's allowed amounts count towards.
 *
 * @param discipline - OT, PT or SLP
 * @returns OT alone, or PT and SLP together
 */
export function thresholdBucketOf(discipline: Discipline): ThresholdBucket {
  return discipline === "OT" ? "OT" : "PT-SLP";
}
