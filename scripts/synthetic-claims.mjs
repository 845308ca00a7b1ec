// Writes invented claims as NDJSON, the same ones every time: node scripts/synthetic-claims.mjs 1000000 > claims.ndjson
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const TIMED = ["97530", "97535", "97110", "97112", "97140", "97129"];
const UNTIMED = ["97165", "97166", "97168", "97018"];
const DIAGNOSES = ["M25.641", "M62.81", "R27.8", "I69.351", "G56.01", "S62.101D", "M25.649", "F82"];
const PAYERS = ["medicare-part-b", "medicare-advantage-cms", "commercial-cpt-midpoint", "commercial-cms-8-minute"];
const PROVIDERS = 40;

/**
 * One invented claim with its documentation. About two in three are billed as documented; the others bill too many
 * units, leave a modifier out, or say less than a rule needs.
 *
 * @param {number} position - from 0; the claim depends on nothing else
 */
export function syntheticClaim(position) {
  const draw = generator(position);
  const payer = PAYERS[draw(10) < 7 ? 0 : draw(PAYERS.length)];
  const serviceDate = `2026-0${1 + draw(6)}-${String(1 + draw(28)).padStart(2, "0")}`;
  const isAssistant = draw(5) === 0;
  const provider = `P${String(draw(PROVIDERS) + 1).padStart(2, "0")}`;
  const taxonomyCode = isAssistant ? "224Z00000X" : "225X00000X";
  const services = codesOf(draw).map((procedureCode) => ({
    procedureCode,
    serviceDate,
    discipline: "OT",
    furnishedBy: isAssistant && !UNTIMED.includes(procedureCode) ? "assistant" : "therapist",
    ...(UNTIMED.includes(procedureCode) || draw(20) === 0 ? {} : { minutes: 8 + draw(38) }),
  }));
  const serviceLines = services.map(({ procedureCode, minutes, furnishedBy }, index) => ({
    lineNumber: index + 1,
    procedureCode,
    modifiers: [
      ...(draw(25) === 0 ? [] : ["GO"]),
      ...(furnishedBy === "assistant" && draw(6) > 0 ? ["CO"] : []),
      ...(draw(12) === 0 ? ["59"] : []),
    ],
    serviceDate,
    units: minutes === undefined ? 1 : Math.max(1, Math.round(minutes / 15) + (draw(15) === 0 ? 1 : 0)),
    diagnosisPointers: [1 + draw(2)],
    placeOfServiceCode: draw(30) === 0 ? "02" : "11",
    chargeAmount: `${60 + draw(90)}.00`,
    renderingProvider: { taxonomyCode, providerKey: provider },
  }));
  const first = draw(DIAGNOSES.length);
  const diagnosisCodes = [DIAGNOSES[first], DIAGNOSES[(first + 1 + draw(DIAGNOSES.length - 1)) % DIAGNOSES.length]];
  return { payer, setting: "practitioner", diagnosisCodes, serviceLines, services, servicesComplete: true };
}

/**
 * Lines of NDJSON. One in a thousand is cut short, as a broken transfer would leave it.
 *
 * @param {number} count
 */
export function* syntheticLines(count) {
  for (let position = 0; position < count; position += 1) {
    const line = JSON.stringify(syntheticClaim(position));
    yield `${position % 1000 === 999 ? line.slice(0, 80) : line}\n`;
  }
}

/** @param {(below: number) => number} draw */
function codesOf(draw) {
  const codes = Array.from({ length: 1 + draw(4) }, () => TIMED[draw(TIMED.length)] ?? "");
  const untimed = draw(8) === 0 ? [UNTIMED[draw(UNTIMED.length)] ?? ""] : [];
  return [...new Set([...codes, ...untimed])];
}

/**
 * Whole numbers below a limit that depend on a seed alone (mulberry32).
 *
 * @param {number} seed
 */
function generator(seed) {
  let state = (seed + 1) * 0x9e3779b9;
  return (/** @type {number} */ below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let text = "";
  for (const line of syntheticLines(Number(process.argv[2] ?? 1000))) {
    text += line;
    if (text.length < 65_536) continue;
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
    text = "";
  }
  process.stdout.write(text);
}
