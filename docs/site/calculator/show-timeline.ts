import type { Form } from "./form.js";
import { element, shape } from "./element.js";
import { library } from "./library.js";
import type { Reading } from "./reading.js";
import { clinicianNames } from "./words.js";

/** A stretch of the day: a code, who gave it, and its first and last minute. */
interface Stretch {
  readonly code: string;
  readonly by: keyof typeof clinicianNames;
  readonly from: number;
  readonly to: number;
}

const LANES = ["therapist", "assistant", "together", ""] as const;
const LEFT = 92;
const RIGHT = 14;
const LANE = 44;
const AXIS = 34;
const COLOURS = 6;
const TICKS = [5, 10, 15, 30, 60, 120, 240] as const;

/**
 * Draws the day: a lane for each clinician, a colour for each code, and the same as a table. Typed minutes stand one
 * after another; typed times stand where they were.
 *
 * @param form - what is typed
 * @param reading - what it says
 * @param width - width of the drawing in pixels
 * @returns a sentence, the drawing and the table
 */
export function showTimeline(form: Form, reading: Reading, width: number): readonly (HTMLElement | SVGElement)[] {
  const stretches = form.mode === "times" ? byClock(reading) : oneAfterAnother(reading);
  if (stretches.length === 0) return [element("p", {}, "No service has minutes.")];
  const isClock = form.mode === "times";
  const first = isClock ? Math.floor(Math.min(...stretches.map(({ from }) => from)) / 15) * 15 : 0;
  const last = Math.max(...stretches.map(({ to }) => to));
  const lanes = LANES.filter((lane) => stretches.some(({ by }) => by === lane));
  const height = lanes.length * LANE + AXIS;
  const x = (minute: number): number => LEFT + ((minute - first) / Math.max(1, last - first)) * (width - LEFT - RIGHT);
  const codes = [...new Set(stretches.map(({ code }) => code))];
  const bars = stretches.flatMap(({ code, by, from, to }) => {
    const [atX, atY, wide] = [x(from), lanes.indexOf(by) * LANE + 6, x(to) - x(from)];
    return [
      shape("rect", {
        class: `bar colour-${codes.indexOf(code) % COLOURS}`,
        x: atX + 0.75,
        y: atY,
        width: Math.max(1.5, wide - 1.5),
        height: LANE - 12,
        rx: 3,
      }),
      ...(wide < 44
        ? []
        : [shape("text", { class: "bar-text", x: atX + wide / 2, y: atY + 21, "text-anchor": "middle" }, code)]),
    ];
  });
  const about = isClock ? "Each service at its time" : "Services one after another, in the order entered";
  return [
    element("p", {}, `${about}; one lane for each clinician, one colour for each code.`),
    shape(
      "svg",
      {
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        class: "timeline",
        role: "img",
        "aria-label": `${about}: the table below says the same.`,
      },
      ...lanes.flatMap((lane, index) => [
        shape("text", { class: "lane", x: 0, y: index * LANE + 27 }, clinicianNames[lane]),
        shape("path", { class: "rule", d: `M${LEFT} ${(index + 1) * LANE}H${width - RIGHT}` }),
      ]),
      ...ticks(first, last, width, lanes.length * LANE, x, isClock),
      ...bars,
    ),
    table(stretches, codes, isClock),
  ];
}

function byClock({ entries }: Reading): readonly Stretch[] {
  return entries
    .map(({ procedureCode, furnishedBy, start, end }) => ({
      code: procedureCode,
      by: furnishedBy,
      from: minuteOf(start),
      to: minuteOf(end),
    }))
    .sort((a, b) => a.from - b.from);
}

function oneAfterAnother({ services }: Reading): readonly Stretch[] {
  let at = 0;
  return (services ?? []).flatMap(({ procedureCode, minutes, furnishedBy }) => {
    if (minutes === undefined || minutes === 0) return [];
    const from = at;
    at += minutes;
    return [{ code: procedureCode, by: furnishedBy ?? ("" as const), from, to: at }];
  });
}

function minuteOf(localTime: string): number {
  const [hours = "0", minutes = "0"] = localTime.slice(11).split(":");
  return Number(hours) * 60 + Number(minutes);
}

function ticks(
  first: number,
  last: number,
  width: number,
  y: number,
  x: (minute: number) => number,
  isClock: boolean,
): readonly SVGElement[] {
  const room = (width - LEFT - RIGHT) / 52;
  const every = TICKS.find((step) => (last - first) / step <= room) ?? 480;
  const marks: SVGElement[] = [];
  for (let minute = Math.ceil(first / every) * every; minute <= last; minute += every) {
    const anchor = x(minute) > width - 34 ? "end" : "middle";
    marks.push(
      shape("path", { class: "rule", d: `M${x(minute)} 0V${y + 6}` }),
      shape(
        "text",
        { x: anchor === "end" ? width - RIGHT + 12 : x(minute), y: y + 22, "text-anchor": anchor },
        isClock ? clock(minute) : `${minute} min`,
      ),
    );
  }
  return marks;
}

function table(stretches: readonly Stretch[], codes: readonly string[], isClock: boolean): HTMLElement {
  const rows = stretches.map(({ code, by, from, to }) =>
    element(
      "tr",
      {},
      element(
        "th",
        { scope: "row" },
        element("span", { class: `swatch colour-${codes.indexOf(code) % COLOURS}`, "aria-hidden": "true" }),
        element("span", { class: "code" }, code),
        element("span", { class: "label" }, library.findProcedureCode(code)?.label ?? ""),
      ),
      element("td", {}, clinicianNames[by]),
      element("td", { class: "number" }, isClock ? `${clock(from)}–${clock(to)}` : `${from}–${to}`),
      element("td", { class: "number" }, String(to - from)),
    ),
  );
  return element(
    "table",
    { class: "day" },
    element("caption", { class: "hidden" }, "The day by code and clinician"),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "Code"),
        element("th", { scope: "col" }, "Clinician"),
        element("th", { scope: "col", class: "number" }, isClock ? "Time" : "From–to minute"),
        element("th", { scope: "col", class: "number" }, "Minutes"),
      ),
    ),
    element("tbody", {}, ...rows),
  );
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
