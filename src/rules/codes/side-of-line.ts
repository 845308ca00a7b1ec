import type { LineSubject } from "../rule.js";

/** A side of the body. */
export type Side = "left" | "right";

const LEFT: readonly string[] = ["LT", "FA", "F1", "F2", "F3", "F4", "50"];
const RIGHT: readonly string[] = ["RT", "F5", "F6", "F7", "F8", "F9", "50"];

/**
 * Tells the sides that a line stands for, by its modifiers, else by its documented services.
 *
 * @param subject - the line
 * @returns left, right or both; empty when neither tells
 */
export function sidesOf({ line, services }: LineSubject): readonly Side[] {
  const bySide = (isLeft: boolean, isRight: boolean): readonly Side[] => [
    ...(isLeft ? (["left"] as const) : []),
    ...(isRight ? (["right"] as const) : []),
  ];
  const stated = bySide(
    line.modifiers.some((modifier) => LEFT.includes(modifier)),
    line.modifiers.some((modifier) => RIGHT.includes(modifier)),
  );
  if (stated.length > 0) return stated;
  const documented = (services ?? []).map((service) => service.side);
  return bySide(
    documented.includes("left") || documented.includes("bilateral"),
    documented.includes("right") || documented.includes("bilateral"),
  );
}
