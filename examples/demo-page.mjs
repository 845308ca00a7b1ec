// Lays out the page of demo.mjs. Everything it says comes from the result of proposeLines.
import { findProcedureCode, lookUpPayer } from "ot-billing-rules";
import { capital, counted, createPage, grouped } from "./demo-text.mjs";

const METHODS = {
  "cms-8-minute": "8-minute rule: timed codes counted together",
  "cpt-midpoint": "Mid-point rule: each code counted alone",
  "full-unit-only": "Full units only: each code counted alone",
  "nearest-quarter-hour": "Nearest quarter hour: each code counted alone",
};

/**
 * Writes a day of visits.
 *
 * @param day - title, prices and visits, each with its title, visit and proposal
 * @param options - width of the page (80 to 100 columns are used), whether to colour
 * @returns the page as one text
 */
export function dayPage(day, options) {
  const page = createPage(options);
  const { dim } = page.paint;
  page.line(`${page.paint.bold(day.title)}, ${day.visits[0].visit.serviceDate}`);
  page.line(`${day.visits.length} invented visits: from minutes to units to the lines to bill, and why.`);
  page.gap();
  for (const [sign, meaning] of LEGEND) page.row(sign.length === 1 ? page.mark(sign) : sign, 22, meaning);
  page.row(dim("year"), 22, `towards the KX threshold; prices are made up, $${day.prices.perUnit} a unit`);
  day.visits.forEach((entry, index) => writeVisit(page, entry, index + 1));
  writeTotals(page, day.visits);
  return page.toString();
}

const LEGEND = [
  ["24 = 1 x 15 + 9", "24 minutes: one full block of 15, and 9 left over"],
  [
    "sum",
    "all timed minutes together: (minutes + 7) / 15 units, rounded down; units beyond the full blocks are extra and go to the largest left-overs",
  ],
  ["*", "a line to bill"],
  ["x", "documented, not billed"],
  ["=", "a tie: the clinician may choose"],
  ["!", "set, but a person must confirm it"],
  ["?", "cannot be told: a fact is missing, and nothing is guessed"],
];

function writeVisit(page, { title, visit, proposal }, number) {
  const payer = lookUpPayer(visit.payer)?.label ?? "Unknown payer";
  const method = METHODS[proposal.units.countingMethod] ?? "How it counts is not known";
  page.gap();
  page.rule();
  page.line(`${String(number).padStart(2)}  ${page.paint.bold(title)}`);
  page.row("", 4, page.paint.dim(`${payer}. ${method}.`));
  page.gap();
  writeUnits(page, proposal.units);
  writeShares(page, proposal.assistantSplits);
  writeYear(page, proposal.accrual);
  page.gap();
  writeLines(page, proposal);
  writeOpenPoints(page, proposal, visit);
}

function writeUnits(page, calculation) {
  const { codes, countingMethod, timedMinutes, supportedTimedUnits } = calculation;
  const pool = countingMethod === "cms-8-minute" ? codes.filter((row) => row.pooled && row.minutes !== null) : [];
  const write = (code, minutes, units, why) => {
    const shown = units === null ? "?" : counted(units, "unit");
    page.row(`${code.padEnd(8)}${minutes.padEnd(19)}${page.paint.bold(shown)}`, 41, page.paint.dim(why));
  };
  const full = pool.reduce((units, row) => units + row.fullUnits, 0);
  const extra = (supportedTimedUnits ?? 0) - full;
  for (const row of codes) {
    const rivals = pool.length < 2 ? "none" : extra > 0 ? "for extra units" : "for nothing";
    write(row.procedureCode, minutesOf(row), row.units, whyUnits(row, rivals));
  }
  if (pool.length < 2) return;
  if (timedMinutes === null) write("sum", "  ?", null, "cannot be counted while minutes are missing");
  else write("sum", `${pad(timedMinutes)} minutes`, supportedTimedUnits, whySum(full, extra));
}

function minutesOf({ minutes, fullUnits, remainderMinutes, pooled, timing }) {
  if (minutes === null) return timing === "add-on" ? "  with it" : "  ?";
  return fullUnits !== null && (pooled || timing === "timed")
    ? `${pad(minutes)} = ${fullUnits} x 15 + ${remainderMinutes}`
    : `${pad(minutes)} minutes`;
}

function whySum(full, extra) {
  const blocks = counted(full, "full block");
  return extra === 0 ? `${blocks}, nothing extra` : `${blocks} + ${extra} extra`;
}

function whyUnits({ procedureCode, reason, remainderMinutes, timing }, rivals) {
  const left = `${remainderMinutes} left over`;
  const alone = remainderMinutes < 8 ? `${left}: under 8 earns nothing` : `${left}: 8 or more earn a unit`;
  switch (reason) {
    case "full-units":
      return "nothing left over";
    case "largest-remainder":
      return rivals === "none" ? alone : `${left}: takes an extra unit`;
    case "tie":
      return `${left}, a tie: takes it here`;
    case "tie-not-chosen":
      return `${left}, a tie: the other took it`;
    case "below-cutoff":
      if (rivals === "none") return alone;
      return `${left}: ${rivals === "for nothing" ? "no extra unit to give" : "larger ones come first"}`;
    case "midpoint":
      if (timing === "timed") return remainderMinutes === 0 ? "nothing left over" : alone;
      return `first ${findProcedureCode(procedureCode)?.unitMinutes} minutes, then each 15`;
    default:
      return REASONS[reason] ?? reason.replaceAll("-", " ");
  }
}

const REASONS = {
  "add-on-units": "the family's units after the first",
  untimed: "untimed: minutes add no units",
  "group-sessions": "untimed: one unit a session",
  "missing-minutes": "its minutes are missing",
  "pool-undetermined": "depends on the missing minutes",
  "code-not-in-force": "not counted: the code has ended",
};

function writeShares(page, splits) {
  const blocks = (minutes) => `${minutes} = ${Math.floor(minutes / 15)} x 15 + ${minutes % 15}`;
  for (const { inputs, therapistUnits, assistantUnits } of splits) {
    const { procedureCode, minutes, assistantMinutes } = inputs;
    if (!assistantMinutes || minutes === null) continue;
    const therapist = minutes - assistantMinutes;
    const last = therapist % 15 < 8 ? "; under 8 left over, so the last unit is not the therapist's" : "";
    page.row(procedureCode, 13, `therapist  ${blocks(therapist)}: ${therapistUnits} without CO${page.paint.dim(last)}`);
    page.row("", 13, `assistant  ${blocks(assistantMinutes)}: ${assistantUnits} with CO`);
  }
}

function writeYear(page, accrual) {
  const [first] = accrual;
  if (first === undefined) return;
  const added = accrual.reduce((sum, step) => sum + Number(step.allowedAmount), 0);
  const after = Number(first.before) + added;
  const verdict = after > Number(first.threshold) ? "KX" : "no KX";
  const sum = `${money(first.before)} before + ${money(added)} today = ${money(after)} of ${money(first.threshold)}`;
  page.row(page.paint.dim("year"), 13, page.paint.dim(`${sum}: ${verdict}`));
}

function writeLines(page, { lines, modifierReasons, unbilled }) {
  for (const { lineNumber, procedureCode, modifiers, units } of lines) {
    const why = modifierReasons
      .filter((reason) => reason.lineNumber === lineNumber)
      .map(({ message }) => `${message.replace(`${procedureCode} is `, "")}.`);
    const code = [procedureCode, ...modifiers].join(" ").padEnd(14);
    const text = `${nameOf(procedureCode)}. ${page.paint.dim(why.join(" "))}`;
    page.row(`${page.mark("*")} ${page.paint.bold(code)} x${units}`, 26, text);
  }
  for (const { procedureCode, message } of unbilled.filter(isSettled)) {
    const why = message.replace(`${procedureCode} is `, "");
    page.row(`${page.mark("x")} ${procedureCode}`, 26, `${nameOf(procedureCode)}. ${page.paint.dim(capital(why))}`);
  }
}

function writeOpenPoints(page, { unbilled, units, suggestions, undetermined }, visit) {
  if (units.tie !== null) {
    const codes = units.tie.candidates.join(" or ");
    page.row(`${page.mark("=")} tie`, 26, `${codes} may take the extra unit; price must not decide.`);
  }
  for (const [message, entries] of grouped(suggestions, ({ message }) => message)) {
    page.row(`${page.mark("!")} line ${entries.map(({ lineNumber }) => lineNumber).join(", ")}`, 26, message);
  }
  const facts = undetermined.filter(isOpen);
  const said = facts.map(({ path }) => visit.services[path[1]]?.procedureCode);
  for (const { procedureCode, message } of unbilled.filter((entry) => !isSettled(entry))) {
    if (!said.includes(procedureCode)) page.row(`${page.mark("?")} ${procedureCode}`, 26, message);
  }
  for (const [, [first, ...others]] of grouped(facts, ({ missing }) => missing.join())) {
    const subject = visit.services[first.path[1]]?.procedureCode ?? first.missing[0].split(".")[0];
    const more = others.length === 0 ? "" : ` Likewise ${counted(others.length, "more line")}.`;
    page.row(`${page.mark("?")} ${subject}`, 26, `${first.message}${more}`);
  }
}

/** Whether a service is known to stay off the claim, rather than waiting for a fact. */
const isSettled = ({ reason }) => reason !== "units-undetermined";

/** An ended code is named among the services that are not billed. */
const isOpen = ({ missing }) => !missing.includes("services.procedureCode");

function writeTotals(page, visits) {
  const all = (pick) => visits.flatMap(({ proposal }) => pick(proposal));
  const minutes = visits.flatMap(({ visit }) => visit.services).reduce((sum, { minutes: m }) => sum + (m ?? 0), 0);
  const lines = all((proposal) => proposal.lines);
  const units = lines.reduce((sum, line) => sum + line.units, 0);
  const held = all((proposal) => proposal.unbilled).filter(isSettled);
  const count = (test) => visits.filter(({ proposal }) => test(proposal)).length;
  const row = (sign, number, text) => page.row(`${sign} ${String(number).padStart(3)}`, 12, text);
  page.gap();
  page.rule();
  page.row(page.paint.bold("The day"), 12, "");
  page.gap();
  row(" ", visits.length, `visits with ${minutes} documented minutes`);
  row(page.mark("*"), lines.length, `lines to bill, ${units} units`);
  row(page.mark("x"), held.length, "services documented and not billed");
  row(
    page.mark("="),
    count(({ units: { tie } }) => tie !== null),
    "visit with a tie, for the clinician to choose",
  );
  row(
    page.mark("!"),
    count(({ suggestions }) => suggestions.length > 0),
    "visit with a point to confirm",
  );
  row(
    page.mark("?"),
    count(({ undetermined }) => undetermined.some(isOpen)),
    "visits that lack a fact",
  );
}

const pad = (minutes) => String(minutes).padStart(3);
const money = (amount) => `$${Number(amount).toLocaleString("en-US", { minimumFractionDigits: 2 })}`;
const nameOf = (code) => findProcedureCode(code)?.label ?? "Unknown code";
