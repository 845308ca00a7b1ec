// A clinic day on one page: `npm run demo`. Every visit of clinic-day.json goes from minutes to units to claim lines,
// then every claim of claims.json is checked.
import { readFileSync } from "node:fs";
import { checkClaim, proposeLines } from "ot-billing-rules";
import { claimsPage } from "./demo-claims.mjs";
import { dayPage } from "./demo-page.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const day = read("clinic-day.json");
const batch = read("claims.json");
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

const claims = batch.claims.map(({ title, claim }) => ({ title, claim, check: checkClaim(claim) }));

const { stdout, env } = process;
const options = {
  width: stdout.columns ?? Number(env.COLUMNS ?? 96),
  colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
};
stdout.on("error", () => process.exit(0)); // `npm run demo | head` closes the pipe early
stdout.write(`${dayPage({ ...day, visits }, options)}\n\n${claimsPage({ ...batch, claims }, options)}\n`);
