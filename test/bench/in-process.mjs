import { deepStrictEqual } from "node:assert";
import { calculateUnits, checkClaim, rules } from "ot-billing-rules";
import { compilePack } from "ot-billing-rules/cms-files";
import { loadReference } from "ot-billing-rules/reference";
import { parseClaim } from "ot-billing-rules/schema";
import { claimOf } from "./claim-of.mjs";
import { byOurs, jsonRulesEngine, zenEngine } from "./engines.mjs";
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
  const { reference, pairs } = await bigTable(quick);
  const faulty = withFaults(ten);
  const byJsonRules = jsonRulesEngine();
  const byZen = zenEngine();
  deepStrictEqual(await byJsonRules(faulty), byOurs(faulty));
  deepStrictEqual(await byZen(faulty), byOurs(faulty));
  const fastest = await measure(
    {
      parse: () => JSON.parse(text),
      parseServices: () => JSON.parse(servicesText),
      parseClaim: () => parseClaim(JSON.parse(text)),
      units: () => calculateUnits(services, { countingMethod: "cms-8-minute", serviceDate: "2026-03-02" }),
      check: () => checkClaim(ten),
      checkOne: () => checkClaim(one),
      checkFifty: () => checkClaim(fifty),
      checkTenRules: () => checkClaim(ten, { rules: tenRules }),
      checkBigTable: () => checkClaim(ten, { reference }),
      ours: () => byOurs(faulty),
      jsonRules: () => byJsonRules(faulty),
      zen: () => byZen(faulty),
    },
    quick,
  );
  const { parse, check } = fastest;
  const times = (/** @type {number} */ a, /** @type {number} */ b) => `${(a / b).toPrecision(3)} x`;
  return [
    row(
      "`calculateUnits`, a day of four codes, to `JSON.parse` of it",
      times(fastest.units, fastest.parseServices),
      "",
    ),
    row("`checkClaim`, all rules, ten lines, to `JSON.parse` of the claim", times(check, parse), "at most 1.0 x"),
    row(
      "`parseClaim` without `JSON.parse`, to `JSON.parse`",
      times(fastest.parseClaim - parse, parse),
      "at most 0.5 x",
    ),
    row(
      "three rules over ten lines: json-rules-engine to ours",
      times(fastest.jsonRules, fastest.ours),
      "at least 100 x",
    ),
    row("three rules over ten lines: @gorules/zen-engine to ours", times(fastest.zen, fastest.ours), "at least 100 x"),
    row("`checkClaim`, 10 lines to 1", times(check, fastest.checkOne), "at most 10 x"),
    row("`checkClaim`, 50 lines to 10", times(fastest.checkFifty, check), "at most 5 x"),
    row(`\`checkClaim\`, all ${rules.length} rules to 10`, times(check, fastest.checkTenRules), ""),
    row(`\`checkClaim\`, ${pairs} pairs to the therapy pairs`, times(fastest.checkBigTable, check), "about 1 x"),
  ];
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
 * @param {Claim} claim
 * @returns {Claim}
 */
function withFaults(claim) {
  const faults = [{ units: 0 }, { units: 1.5 }, { modifiers: ["KX", "59", "XU", "76", "77"] }, { modifiers: [] }];
  return {
    ...claim,
    serviceLines: claim.serviceLines.map((line, index) => ({ ...line, ...faults[index] })),
  };
}
