import { ZenEngine } from "@gorules/zen-engine";
import { Engine } from "json-rules-engine";
import { checkClaim } from "ot-billing-rules";

// Ten rules of a house that every engine can say.
const MOST_MODIFIERS = 4;
const MOST_POINTERS = 4;
const MOST_UNITS = 8;
const THERAPY = ["GO", "GP", "GN"];
const TELEHEALTH_PLACES = ["02", "10"];

/** @typedef {import("ot-billing-rules").Claim} Claim */
/** @typedef {readonly string[]} Answers - `line rule`, in order */

/**
 * One rule, said three times: to this library, as a condition of json-rules-engine, as an expression of zen-engine.
 *
 * @typedef {object} Saying
 * @property {string} id
 * @property {(line: Claim["serviceLines"][number]) => boolean} isWrong
 * @property {import("json-rules-engine").TopLevelCondition} condition
 * @property {string} expression
 */

/** @type {readonly Saying[]} */
const SAYINGS = [
  {
    id: "units-whole",
    isWrong: ({ units = 0 }) => !Number.isInteger(units) || units < 1,
    condition: {
      any: [
        { fact: "units", operator: "lessThan", value: 1 },
        { fact: "isWhole", operator: "equal", value: false },
      ],
    },
    expression: "units < 1 or isWhole == false",
  },
  {
    id: "modifiers-few",
    isWrong: ({ modifiers }) => modifiers.length > MOST_MODIFIERS,
    condition: { all: [{ fact: "modifierCount", operator: "greaterThan", value: MOST_MODIFIERS }] },
    expression: `modifierCount > ${MOST_MODIFIERS}`,
  },
  {
    id: "therapy-modifier",
    isWrong: ({ modifiers }) => !modifiers.some((modifier) => THERAPY.includes(modifier)),
    condition: { all: THERAPY.map((value) => ({ fact: "modifiers", operator: "doesNotContain", value })) },
    expression: `not(some(modifiers, # in ${JSON.stringify(THERAPY)}))`,
  },
  {
    id: "units-many",
    isWrong: ({ units = 0 }) => units > MOST_UNITS,
    condition: { all: [{ fact: "units", operator: "greaterThan", value: MOST_UNITS }] },
    expression: `units > ${MOST_UNITS}`,
  },
  {
    id: "place-missing",
    isWrong: ({ placeOfServiceCode = "" }) => placeOfServiceCode === "",
    condition: { all: [{ fact: "place", operator: "equal", value: "" }] },
    expression: `place == ""`,
  },
  {
    id: "pointer-missing",
    isWrong: ({ diagnosisPointers }) => diagnosisPointers.length === 0,
    condition: { all: [{ fact: "pointerCount", operator: "equal", value: 0 }] },
    expression: "pointerCount == 0",
  },
  {
    id: "pointers-many",
    isWrong: ({ diagnosisPointers }) => diagnosisPointers.length > MOST_POINTERS,
    condition: { all: [{ fact: "pointerCount", operator: "greaterThan", value: MOST_POINTERS }] },
    expression: `pointerCount > ${MOST_POINTERS}`,
  },
  {
    id: "disciplines-two",
    isWrong: ({ modifiers }) => modifiers.includes("GO") && modifiers.includes("GP"),
    condition: {
      all: ["GO", "GP"].map((value) => ({ fact: "modifiers", operator: "contains", value })),
    },
    expression: `some(modifiers, # == "GO") and some(modifiers, # == "GP")`,
  },
  {
    id: "assistant-without-therapist-plan",
    isWrong: ({ modifiers }) => modifiers.includes("CO") && !modifiers.includes("GO"),
    condition: {
      all: [
        { fact: "modifiers", operator: "contains", value: "CO" },
        { fact: "modifiers", operator: "doesNotContain", value: "GO" },
      ],
    },
    expression: `some(modifiers, # == "CO") and not(some(modifiers, # == "GO"))`,
  },
  {
    id: "telehealth-modifier",
    isWrong: ({ placeOfServiceCode = "", modifiers }) =>
      TELEHEALTH_PLACES.includes(placeOfServiceCode) && !modifiers.includes("95"),
    condition: {
      all: [
        { fact: "place", operator: "in", value: TELEHEALTH_PLACES },
        { fact: "modifiers", operator: "doesNotContain", value: "95" },
      ],
    },
    expression: `place in ${JSON.stringify(TELEHEALTH_PLACES)} and not(some(modifiers, # == "95"))`,
  },
];

/** How many rules are compared. */
export const RULE_COUNT = SAYINGS.length;

const ownRules = SAYINGS.map(ownRule);

/**
 * Answers by this library, with rules of one's own.
 *
 * @param {Claim} claim
 * @returns {Answers}
 */
export function byOurs(claim) {
  const { findings } = checkClaim(claim, { rules: ownRules });
  return findings.map(({ path, ruleId }) => `${claim.serviceLines[Number(path[1])]?.lineNumber} ${ruleId}`).sort();
}

/**
 * @param {Saying} saying
 * @returns {import("ot-billing-rules").LineRule}
 */
function ownRule({ id, isWrong }) {
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
    check: ({ line, path }) =>
      isWrong(line) ? [{ kind: "problem", message: id, fix: id, path, facts: {}, about: {} }] : [],
  };
}

/**
 * Makes ready what answers with json-rules-engine.
 *
 * @returns {(claim: Claim) => Promise<Answers>}
 */
export function jsonRulesEngine() {
  const engine = new Engine(SAYINGS.map(({ id, condition }) => ({ conditions: condition, event: { type: id } })));
  return async (claim) => {
    const answers = [];
    for (const line of claim.serviceLines) {
      const { events } = await engine.run(factsOf(line));
      for (const { type } of events) answers.push(`${line.lineNumber} ${type}`);
    }
    return answers.sort();
  };
}

/**
 * Makes ready what answers with @gorules/zen-engine: a decision table that collects every row that applies.
 *
 * @returns {(claim: Claim) => Promise<Answers>}
 */
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
          rules: SAYINGS.map(({ id, expression }) => ({ _id: id, i: expression, o: `"${id}"` })),
        },
      },
      { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "a", sourceId: "in", targetId: "table", type: "edge" },
      { id: "b", sourceId: "table", targetId: "out", type: "edge" },
    ],
  });
  return async (claim) => {
    const answers = [];
    for (const line of claim.serviceLines) {
      const { result } = await decision.evaluate(factsOf(line));
      for (const { rule } of result) answers.push(`${line.lineNumber} ${rule}`);
    }
    return answers.sort();
  };
}

/** @param {Claim["serviceLines"][number]} line */
function factsOf({ units = 0, modifiers, placeOfServiceCode: place = "", diagnosisPointers }) {
  return {
    units,
    isWhole: Number.isInteger(units),
    modifiers: [...modifiers],
    modifierCount: modifiers.length,
    place,
    pointerCount: diagnosisPointers.length,
  };
}
