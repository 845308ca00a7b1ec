import { ZenEngine } from "@gorules/zen-engine";
import { Engine } from "json-rules-engine";
import { checkClaim } from "ot-billing-rules";

// Three rules that every engine can say: whole units, at most four modifiers, a therapy modifier.
const MOST_MODIFIERS = 4;
const THERAPY = ["GO", "GP", "GN"];

/** @typedef {import("ot-billing-rules").Claim} Claim */
/** @typedef {readonly string[]} Answers - `line rule`, in order */

/**
 * Answers by this library, with three rules of one's own.
 *
 * @param {Claim} claim
 * @returns {Answers}
 */
export function byOurs(claim) {
  const { findings } = checkClaim(claim, { rules: ownRules });
  return findings.map(({ path, ruleId }) => `${claim.serviceLines[Number(path[1])]?.lineNumber} ${ruleId}`).sort();
}

/** @type {readonly import("ot-billing-rules").LineRule[]} */
const ownRules = [
  ownRule("units-whole", ({ line }) => !Number.isInteger(line.units) || (line.units ?? 0) < 1),
  ownRule("modifiers-few", ({ line }) => line.modifiers.length > MOST_MODIFIERS),
  ownRule("therapy-modifier", ({ line }) => !line.modifiers.some((modifier) => THERAPY.includes(modifier))),
];

/**
 * @param {string} id
 * @param {(subject: import("ot-billing-rules").LineSubject) => boolean} isWrong
 * @returns {import("ot-billing-rules").LineRule}
 */
function ownRule(id, isWrong) {
  return {
    id,
    topic: "claim",
    title: id,
    why: id,
    scope: "line",
    severity: "error",
    governs: { payers: "all" },
    effectiveFrom: null,
    effectiveThrough: null,
    citations: [{ publication: "House rules", section: "1", mark: "official" }],
    reads: [],
    check: (subject) =>
      isWrong(subject) ? [{ kind: "problem", message: id, fix: id, path: subject.path, facts: {}, about: {} }] : [],
  };
}

/** Makes ready what answers with json-rules-engine. */
export function jsonRulesEngine() {
  const engine = new Engine([
    {
      conditions: {
        any: [
          { fact: "units", operator: "lessThan", value: 1 },
          { fact: "isWhole", operator: "equal", value: false },
        ],
      },
      event: { type: "units-whole" },
    },
    {
      conditions: { all: [{ fact: "modifierCount", operator: "greaterThan", value: MOST_MODIFIERS }] },
      event: { type: "modifiers-few" },
    },
    {
      conditions: {
        all: THERAPY.map((value) => ({ fact: "modifiers", operator: "doesNotContain", value })),
      },
      event: { type: "therapy-modifier" },
    },
  ]);
  return async (/** @type {Claim} */ claim) => {
    const answers = [];
    for (const line of claim.serviceLines) {
      const { events } = await engine.run(factsOf(line));
      for (const { type } of events) answers.push(`${line.lineNumber} ${type}`);
    }
    return answers.sort();
  };
}

/** Makes ready what answers with @gorules/zen-engine: a decision table that collects every row that applies. */
export function zenEngine() {
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
      {
        id: "table",
        name: "table",
        type: "decisionTableNode",
        position: { x: 1, y: 0 },
        content: {
          hitPolicy: "collect",
          inputs: [{ id: "i", name: "condition" }],
          outputs: [{ id: "o", name: "rule", field: "rule" }],
          rules: [
            { _id: "1", i: "units < 1 or isWhole == false", o: '"units-whole"' },
            { _id: "2", i: `modifierCount > ${MOST_MODIFIERS}`, o: '"modifiers-few"' },
            { _id: "3", i: `not(some(modifiers, # in ${JSON.stringify(THERAPY)}))`, o: '"therapy-modifier"' },
          ],
        },
      },
      { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "a", sourceId: "in", targetId: "table", type: "edge" },
      { id: "b", sourceId: "table", targetId: "out", type: "edge" },
    ],
  });
  return async (/** @type {Claim} */ claim) => {
    const answers = [];
    for (const line of claim.serviceLines) {
      const { result } = await decision.evaluate(factsOf(line));
      for (const { rule } of result) answers.push(`${line.lineNumber} ${rule}`);
    }
    return answers.sort();
  };
}

/** @param {Claim["serviceLines"][number]} line */
function factsOf({ units = 0, modifiers }) {
  return { units, isWhole: Number.isInteger(units), modifiers: [...modifiers], modifierCount: modifiers.length };
}
