// A clinic day on one page: `npm run demo`. Every visit of clinic-day.json goes from minutes to units to claim lines.
import { readFileSync } from "node:fs";
import { proposeLines } from "ot-billing-rules";
import { dayPage } from "./demo-page.mjs";

const day = JSON.parse(readFileSync(new URL("clinic-day.json", import.meta.url), "utf8"));
const { perUnit, perEvaluation } = day.prices;

/** KX follows the dollars of the year, so somebody must price a line. Real prices come from a fee schedule. */
function allowedAmount(line) {
  const isEvaluation = /^9716[5-8]$/.test(line.procedureCode);
  return (Number(isEvaluation ? perEvaluation : perUnit) * line.units).toFixed(2);
}

const visits = day.visits.map(({ title, visit }) => ({
  title,
  visit,
  proposal: proposeLines(visit, { allowedAmount }),
}));

const { stdout, env } = process;
const page = dayPage(
  { ...day, visits },
  {
    width: stdout.columns ?? Number(env.COLUMNS ?? 96),
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
  },
);
stdout.on("error", () => process.exit(0)); // `npm run demo | head` closes the pipe early
stdout.write(`${page}\n`);
