import type { CountingMethod } from "../../../src/claim/payer.js";
import type { UnitCalculation } from "../../../src/units/unit-calculation.js";
import { element, shape } from "./element.js";
import { library } from "./library.js";
import { counted } from "./words.js";

const LEFT = 44;
const RIGHT = 20;
const TOP = 34;
const BOTTOM = 40;
const HEIGHT = 300;
const LEAST_MINUTES = 60;
const UNIT_MINUTES = 15;

/** A place on the stairs: codes with so many minutes have so many units. */
interface Mark {
  readonly codes: readonly string[];
  readonly minutes: number;
  readonly units: number;
}

/**
 * Draws the stairs that lead from minutes to units, with the visit on them: once with all its pooled minutes, as CMS
 * counts, and once for each code alone, as the CPT mid-point counts.
 *
 * @param compared - the same services by every method
 * @param width - width of the drawing in pixels
 * @returns a sentence and the drawing; a sentence alone when nothing is pooled
 */
export function showStairs(
  compared: Readonly<Record<CountingMethod, UnitCalculation>>,
  width: number,
): readonly (HTMLElement | SVGElement)[] {
  const { timedMinutes, supportedTimedUnits } = compared["cms-8-minute"];
  const alone = marksOf(compared["cpt-midpoint"]);
  if (timedMinutes === null || supportedTimedUnits === null || alone.length === 0) {
    return [element("p", {}, "There are no 15-minute codes with minutes to place on the stairs.")];
  }
  const most = Math.ceil((Math.max(LEAST_MINUTES, timedMinutes) + UNIT_MINUTES) / UNIT_MINUTES) * UNIT_MINUTES;
  const top = library.countTimedUnits(most);
  const x = (minutes: number): number => LEFT + (minutes / most) * (width - LEFT - RIGHT);
  const y = (units: number): number => HEIGHT - BOTTOM - (units / top) * (HEIGHT - TOP - BOTTOM);
  const said = sentence(timedMinutes, supportedTimedUnits, alone);
  const drawing = shape(
    "svg",
    { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, class: "stairs", role: "img", "aria-label": said },
    ...axes(most, top, width, x, y),
    shape("path", { class: "stair", d: stairs(most, x, y) }),
    ...alone.flatMap((mark) => diamond(mark, x, y, mark.minutes === timedMinutes)),
    ...circle({ codes: [], minutes: timedMinutes, units: supportedTimedUnits }, x, y, width),
  );
  return [element("p", {}, said), drawing, legend()];
}

/** Pooled codes, a family as one, those of equal minutes and units together. */
function marksOf({ codes }: UnitCalculation): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const row of codes) {
    if (!row.pooled || row.minutes === null) continue;
    const members = row.family === null ? [row] : codes.filter(({ family, pooled }) => pooled && family === row.family);
    if (members.some(({ units }) => units === null)) continue;
    const units = members.reduce((sum, member) => sum + (member.units ?? 0), 0);
    const key = `${row.minutes} ${units}`;
    marks.set(key, { codes: [...(marks.get(key)?.codes ?? []), row.procedureCode], minutes: row.minutes, units });
  }
  return [...marks.values()];
}

function sentence(minutes: number, units: number, alone: readonly Mark[]): string {
  const next = stepTo(units + 1) - minutes;
  const above = units === 0 ? "" : `, ${counted(minutes - stepTo(units), "minute")} above the step to ${units}`;
  const codes = alone.map((mark) => `${mark.codes.join(" and ")} ${mark.minutes} → ${mark.units}`).join(", ");
  return `All ${minutes} timed minutes together reach ${counted(units, "unit")}${above}; the next unit takes ${next} more. Each code alone: ${codes}.`;
}

/** Fewest minutes that make so many units. */
function stepTo(units: number): number {
  let minutes = units * UNIT_MINUTES;
  while (minutes > 0 && library.countTimedUnits(minutes - 1) >= units) minutes -= 1;
  return minutes;
}

type Scale = (value: number) => number;

function stairs(most: number, x: Scale, y: Scale): string {
  const path = [`M${x(0)} ${y(0)}`];
  for (let minutes = 1; minutes <= most; minutes += 1) {
    const [before, after] = [library.countTimedUnits(minutes - 1), library.countTimedUnits(minutes)];
    if (after > before) path.push(`H${x(minutes)}`, `V${y(after)}`);
  }
  return `${path.join("")}H${x(most)}`;
}

function axes(most: number, top: number, width: number, x: Scale, y: Scale): readonly SVGElement[] {
  const every = Math.max(1, Math.ceil((top * 34) / (width - LEFT - RIGHT)));
  const everyUnit = Math.ceil(top / 9);
  const steps = Array.from({ length: top }, (_, index) => index + 1);
  return [
    ...steps
      .filter((units) => units % everyUnit === 0)
      .flatMap((units) => [
        shape("path", { class: "rule", d: `M${LEFT} ${y(units)}H${width - RIGHT}` }),
        shape("text", { x: LEFT - 10, y: y(units) + 4, "text-anchor": "end" }, String(units)),
      ]),
    shape("path", { class: "axis", d: `M${LEFT} ${TOP - 10}V${y(0)}H${width - RIGHT}` }),
    ...steps
      .filter((units) => (units - 1) % every === 0)
      .map((units) =>
        shape("text", { x: x(stepTo(units)), y: y(0) + 18, "text-anchor": "middle" }, String(stepTo(units))),
      ),
    shape("text", { class: "title", x: 4, y: TOP - 18 }, "Units"),
    shape(
      "text",
      { class: "title", x: width - RIGHT, y: HEIGHT - 4, "text-anchor": "end" },
      `Minutes (0 to ${most}; steps marked)`,
    ),
  ];
}

function circle(mark: Mark, x: Scale, y: Scale, width: number): readonly SVGElement[] {
  const [atX, atY] = [x(mark.minutes), y(mark.units)];
  const isRight = atX > width / 2;
  return [
    shape("path", { class: "guide", d: `M${atX} ${y(0)}V${atY}H${LEFT}` }),
    shape("circle", { class: "pooled", cx: atX, cy: atY, r: 6 }),
    shape(
      "text",
      { class: "strong", x: isRight ? atX + 4 : atX, y: atY - 14, "text-anchor": isRight ? "end" : "start" },
      `${mark.minutes} min, ${counted(mark.units, "unit")}`,
    ),
  ];
}

function diamond({ codes, minutes, units }: Mark, x: Scale, y: Scale, isCovered: boolean): readonly SVGElement[] {
  const [atX, atY] = [x(minutes), y(units)];
  const names = codes.length > 2 ? `${codes[0] ?? ""} +${codes.length - 1}` : codes.join(", ");
  return [
    shape("path", { class: "alone", d: `M${atX} ${atY - 8}L${atX + 8} ${atY}L${atX} ${atY + 8}L${atX - 8} ${atY}Z` }),
    ...(isCovered
      ? []
      : [
          shape(
            "text",
            {
              x: units === 0 ? atX : atX + 12,
              y: atY + (units === 0 ? -14 : 17),
              "text-anchor": units === 0 ? "middle" : "start",
            },
            names,
          ),
        ]),
  ];
}

function legend(): HTMLElement {
  const sign = (...parts: readonly SVGElement[]): SVGElement =>
    shape("svg", { class: "stairs", width: 18, height: 18, viewBox: "0 0 18 18", "aria-hidden": "true" }, ...parts);
  return element(
    "ul",
    { class: "legend" },
    element(
      "li",
      {},
      sign(shape("circle", { class: "pooled", cx: 9, cy: 9, r: 6 })),
      "all timed minutes together (CMS)",
    ),
    element(
      "li",
      {},
      sign(shape("path", { class: "alone", d: "M9 1L17 9L9 17L1 9Z" })),
      "one code alone (CPT mid-point)",
    ),
  );
}
