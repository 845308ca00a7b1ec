import { deepEqual, equal } from "node:assert/strict";
import { calculateUnits, checkClaim, rules } from "ot-billing-rules";
import { compilePack } from "ot-billing-rules/cms-files";
import { loadReference } from "ot-billing-rules/reference";
import { parseClaim } from "ot-billing-rules/schema";
import { claimOf } from "./claim-of.mjs";
import { byOurs, jsonRulesEngine, RULE_COUNT, zenEngine } from "./engines.mjs";
import { measure } from "./measure.mjs";
import { pairFiles } from "./pair-files.mjs";

/** @typedef {import("ot-billing-rules").Claim} Claim */

/**
 * Measures functions inside one process, each against `JSON.parse` of its input.
 *
 * @param {boolean} quick
 * @returns {Promise<readonly import("./run.mjs").Row[]>}
 */
export async function inProcess(quick) {
  const [one, ten, fifty] = [1, 10, 50].map((lines) => /** @type {Claim} */ (claimOf(lines)));
  if (one === undefined || ten === undefined || fifty === undefined) throw new Error("no claims");
  const text = JSON.stringify(ten);
  const services = (ten.services ?? []).slice(0, 4);
  const servicesText = JSON.stringify(services);
  const tenRules = rules.slice(0, 10);
  /** @type {readonly []} */
  const nothing = [];
  const silentRules = rules.map((rule) => ({ ...rule, check: () => nothing }));
  const { reference, pairs } = await bigTable(quick);
  const fastest = await measure(
    {
      parse: () => JSON.parse(text),
      parseServices: () => JSON.parse(servicesText),
      parseClaim: () => parseClaim(JSON.parse(text)),
      units: () => calculateUnits(services, { countingMethod: "cms-8-minute", serviceDate: "2026-03-02" }),
      check: () => checkClaim(ten),
      checkSilent: () => checkClaim(ten, { rules: silentRules }),
      checkOne: () => checkClaim(one),
      checkFifty: () => checkClaim(fifty),
      checkTenRules: () => checkClaim(ten, { rules: tenRules }),
      checkBigTable: () => checkClaim(ten, { reference }),
    },
    quick,
  );
  const { parse, check } = fastest;
  return [
    row(
      "`calculateUnits`, a day of four codes, to `JSON.parse` of it",
      times(fastest.units, fastest.parseServices),
      "",
    ),
    row("`checkClaim`, all rules, ten lines, to `JSON.parse` of the claim", times(check, parse), "at most 1.0 x"),
    row("the same with rules that look at nothing, to `JSON.parse`", times(fastest.checkSilent, parse), ""),
    row(
      "`parseClaim` without `JSON.parse`, to `JSON.parse`",
      times(fastest.parseClaim - parse, parse),
      "at most 0.5 x",
    ),
    ...(await engines(ten, quick)),
    row("`checkClaim`, 10 lines to 1", times(check, fastest.checkOne), "at most 10 x"),
    row("`checkClaim`, 50 lines to 10", times(fastest.checkFifty, check), "at most 5 x"),
    row(`\`checkClaim\`, all ${rules.length} rules to 10`, times(check, fastest.checkTenRules), ""),
    row(`\`checkClaim\`, ${pairs} pairs to the therapy pairs`, times(fastest.checkBigTable, check), "about 1 x"),
  ];
}

/**
 * Measures rule engines against ours over a sound claim and one with a fault in every line, after seeing that they answer
 * alike.
 *
 * @param {Claim} sound
 * @param {boolean} quick
 */
async function engines(sound, quick) {
  const [byJsonRules, byZen] = [jsonRulesEngine(), zenEngine()];
  const rows = [];
  for (const [claim, kind, broken] of /** @type {const} */ ([
    [sound, "sound", 0],
    [withFaults(sound), "faulty", RULE_COUNT],
  ])) {
    const answers = byOurs(claim);
    equal(new Set(answers.map((answer) => answer.split(" ")[1])).size, broken);
    deepEqual(await byJsonRules(claim), answers);
    deepEqual(await byZen(claim), answers);
    const { ours, jsonRules, zen } = await measure(
      { ours: () => byOurs(claim), jsonRules: () => byJsonRules(claim), zen: () => byZen(claim) },
      quick,
    );
    const what = `${RULE_COUNT} rules over ten ${kind} lines`;
    rows.push(row(`${what}: json-rules-engine to ours`, times(jsonRules, ours), "at least 100 x"));
    rows.push(row(`${what}: @gorules/zen-engine to ours`, times(zen, ours), "at least 100 x"));
  }
  return rows;
}

/**
 * @param {number} a
 * @param {number} b
 */
function times(a, b) {
  return `${(a / b).toPrecision(3)} x`;
}

/**
 * @param {string} what
 * @param {string} measured
 * @param {string} target
 */
function row(what, measured, target) {
  return { what, measured, target };
}

/** @param {boolean} quick */
async function bigTable(quick) {
  const wanted = quick ? 2_000 : 2_600_000;
  const made = await compilePack(pairFiles(wanted));
  if (!made.ok) throw new Error(made.issues.map(({ message }) => message).join());
  return { reference: loadReference(made.pack), pairs: wanted };
}

/**
 * A fault for every rule of the comparison.
 *
 * @param {Claim} claim
 * @returns {Claim}
 */
function withFaults(claim) {
  /** @type {Partial<Claim["serviceLines"][number]>[]} */
  const faults = [
    { units: 0 },
    { units: 1.5 },
    { modifiers: ["GO", "KX", "59", "76", "77"] },
    { modifiers: [] },
    { units: 9 },
    { diagnosisPointers: [] },
    { diagnosisPointers: [1, 2, 1, 2, 1] },
    { modifiers: ["GO", "GP"] },
    { modifiers: ["GP", "CO"] },
    { placeOfServiceCode: "10" },
  ];
  const serviceLines = claim.serviceLines.map((line, index) => ({ ...line, ...faults[index] }));
  const [first, ...others] = serviceLines;
  return { ...claim, serviceLines: first === undefined ? [] : [{ ...first, placeOfServiceCode: "" }, ...others] };
}
