// Lays out the claims of demo.mjs. Everything it says comes from the result of checkClaim.
import { lookUpPayer } from "ot-billing-rules";
import { counted, createPage, grouped } from "./demo-text.mjs";

/**
 * Writes checked claims.
 *
 * @param batch - title and claims, each with its title, claim and check
 * @param options - width of the page (80 to 100 columns are used), whether to colour
 * @returns the page as one text
 */
export function claimsPage(batch, options) {
  const page = createPage(options);
  page.rule();
  page.gap();
  page.line(page.paint.bold(batch.title));
  page.line(`${batch.claims.length} invented claims: what is wrong, what to do, and where it is published.`);
  page.gap();
  for (const [word, meaning] of LEGEND) page.row(page.mark(word), 16, meaning);
  batch.claims.forEach((entry, index) => writeClaim(page, entry, index + 1));
  writeTotals(page, batch.claims);
  return page.toString();
}

const LEGEND = [
  ["error", "as billed it contradicts a published rule: correct it before the claim is sent"],
  ["warning", "a denial is likely, the record is weak, or the source is not firm: a person looks at it"],
  ["remark", "worth knowing; nothing has to change"],
  ["open", "could not be judged, because a fact is missing. It is no fault, and it is no pass"],
  ["clean", "no rule finds a fault, and none lacks a fact"],
];

const SETTINGS = { practitioner: "practice", "outpatient-hospital": "hospital" };

function writeClaim(page, { title, claim, check }, number) {
  const payer = lookUpPayer(claim.payer)?.label ?? "Unknown payer";
  const { findings, undetermined, governed } = check;
  page.gap();
  page.rule();
  page.line(`${String(number).padStart(2)}  ${page.paint.bold(title)}`);
  page.row("", 4, page.paint.dim(`${payer}, ${SETTINGS[claim.setting]}. ${counted(governed.length, "rule")} apply.`));
  page.gap();
  writeBilled(page, claim);
  page.gap();
  for (const finding of findings) writeFinding(page, finding, claim);
  if (findings.length === 0) writeNoFault(page, check);
  if (undetermined.length > 0) writeOpen(page, undetermined);
}

/** Each line as billed, with the documented minutes of its code. */
function writeBilled(page, { serviceLines, services, diagnosisCodes }) {
  for (const { lineNumber, procedureCode, modifiers, units, diagnosisPointers } of serviceLines) {
    const code = `${[procedureCode, ...modifiers].join(" ").padEnd(14)} x${units}`;
    const documented = services?.find((service) => service.procedureCode === procedureCode);
    const pointed = diagnosisPointers.map((pointer) => diagnosisCodes[pointer - 1]).join(", ");
    const facts = `${pointed}${documented === undefined ? "" : `; ${minutesOf(documented)}`}`;
    page.row(`line ${lineNumber}   ${page.paint.bold(code)}`, 34, page.paint.dim(facts));
  }
  const codes = serviceLines.map(({ procedureCode }) => procedureCode);
  for (const service of (services ?? []).filter(({ procedureCode }) => !codes.includes(procedureCode))) {
    page.row(`         ${service.procedureCode}`, 34, page.paint.dim(`not billed; ${minutesOf(service)}`));
  }
}

function minutesOf({ minutes, assistantMinutes }) {
  const share = assistantMinutes === undefined ? "" : `, ${assistantMinutes} of them by the assistant`;
  return `${counted(minutes, "minute")} documented${share}`;
}

const WORDS = { error: "error", warning: "warning", information: "remark" };

function writeFinding(page, { severity, message, fix, path, citations }, claim) {
  const word = WORDS[severity];
  const [{ publication, section }] = citations;
  page.row(`${page.mark(word)}${" ".repeat(10 - word.length)}${placeOf(path, claim)}`, 26, message);
  page.row(`${" ".repeat(20)}>`, 26, page.paint.bold(fix));
  page.row("", 26, page.paint.dim(`${publication} ${section}`));
}

const PLACES = { diagnosisCodes: "diagnosis", plansOfCare: "plan", treatmentNotes: "note", services: "record" };

function placeOf([record, position], { serviceLines }) {
  if (record !== "serviceLines") return PLACES[record] ?? "claim";
  return `line ${serviceLines[position].lineNumber}`;
}

function writeNoFault(page, { governed, undetermined }) {
  const rules = `${counted(governed.length, "rule")} looked at it, and none finds a fault`;
  if (undetermined.length === 0) page.row(page.mark("clean"), 26, `${rules} or lacks a fact.`);
  else page.row("no fault", 26, `${rules}. It is not clean yet: see what is open.`);
}

/** Facts as a person would ask for them; a contract's are asked for together. */
function writeOpen(page, undetermined) {
  const contract = undetermined.filter(({ missing }) => missing[0].startsWith("payer."));
  const facts = undetermined.filter((entry) => !contract.includes(entry));
  for (const [missing, entries] of grouped(facts, ({ missing }) => missing.join())) {
    page.row(page.mark("open"), 26, QUESTIONS[missing] ?? entries[0].message ?? `Not known: ${missing}.`);
  }
  if (contract.length === 0) return;
  const switches = [...new Set(contract.flatMap(({ missing }) => missing))].map((name) => SWITCHES[name] ?? name);
  const ask = `What does the contract say about ${switches.join(", ")}? ${counted(contract.length, "rule")} wait for it.`;
  page.row(page.mark("open"), 26, ask);
}

const QUESTIONS = {
  "services.minutes": "How many minutes of each code are documented? Then the units can be judged.",
  "services.furnishedBy": "Who furnished it, therapist or assistant? Then CO can be judged.",
  priorAllowed: "What has Medicare allowed for therapy this year? Then KX can be judged.",
  contractor: "Which Medicare contractor, or which state? Then its coverage policy can be read.",
  planOfCare: "Is there a plan of care, and what does it hold?",
  "reference.coveragePolicies": "The coverage policy of the place is not verified for this date; it can only advise.",
};

const SWITCHES = {
  "payer.disciplineModifiers": "GO",
  "payer.ncciEdits": "code pairs",
  "payer.habilitativeModifiers": "96 and 97",
  "payer.requiredModifiers": "other modifiers",
  "payer.mue": "unit limits",
  "payer.coveragePolicies": "covered diagnoses",
  "payer.certification": "plans of care and notes",
  "payer.authorizationRequired": "authorization",
};

function writeTotals(page, claims) {
  const findings = claims.flatMap(({ check }) => check.findings);
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const row = (word, number, text) => page.row(`${page.mark(word)}${" ".repeat(10 - word.length)}${number}`, 20, text);
  page.gap();
  page.rule();
  page.row(page.paint.bold(`The ${claims.length} claims`), 20, "");
  page.gap();
  row("error", count("error"), "to correct before they are sent");
  row("warning", count("warning"), "for a person to look at");
  row("remark", count("information"), "to know");
  row("open", claims.filter(({ check }) => check.undetermined.length > 0).length, "claims that lack a fact");
  row("clean", claims.filter(({ check }) => isClean(check)).length, "claim ready to send");
}

const isClean = ({ findings, undetermined }) => findings.length === 0 && undetermined.length === 0;
