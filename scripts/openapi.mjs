// The OpenAPI document of a small service around the library, made from its JSON Schemas. `examples/service` serves it.

/** @typedef {Record<string, unknown>} Json */

const text = { type: "string" };
const path = {
  type: "array",
  items: { type: ["string", "integer"] },
  description: "Steps from the record to the field",
};
const listOf = (/** @type {Json} */ items, /** @type {string} */ description) => ({
  type: "array",
  items,
  description,
});
const ref = (/** @type {string} */ name) => ({ $ref: `#/components/schemas/${name}` });
const record = (
  /** @type {string} */ description,
  /** @type {Json} */ required,
  /** @type {Json} */ optional = {},
) => ({
  type: "object",
  description,
  properties: { ...required, ...optional },
  required: Object.keys(required),
});

/** Answers of the library; a test holds them against what it gives. */
const answers = {
  Citation: record(
    "Where a fact is published",
    { publication: text, section: text, mark: { enum: ["official", "secondary", "single", "recall"] } },
    { url: text },
  ),
  Edition: record("The edition of a table and the dates of service it was verified for", {
    table: text,
    edition: text,
    verifiedFrom: { type: ["string", "null"] },
    verifiedThrough: { type: ["string", "null"] },
  }),
  Undetermined: record(
    "An answer that cannot be given, with what is missing for it: never a pass",
    {
      missing: listOf(text, "Missing fields and tables"),
      path,
      citations: listOf(ref("Citation"), "Why it is needed"),
    },
    { ruleId: text, message: text },
  ),
  Finding: record(
    "A fault, or something worth knowing, with what to do and where it is published",
    {
      ruleId: text,
      severity: { enum: ["error", "warning", "information"] },
      message: text,
      fix: text,
      path,
      facts: { type: "object", description: "Codes, modifiers, counts, minutes and dollars the finding rests on" },
      citations: listOf(ref("Citation"), "Citations of the rule and of the data it read"),
    },
    { overrideReason: text },
  ),
  ClaimCheck: record("What was found on a claim, what could not be judged, and what was judged at all", {
    kind: { const: "claim-check" },
    findings: listOf(ref("Finding"), "Findings in order of date and line, then of the rules"),
    undetermined: listOf(ref("Undetermined"), "What could not be judged"),
    governed: listOf(text, "Rules that governed at least one date of the claim"),
    editions: listOf(ref("Edition"), "Editions of the tables that were read"),
    overridden: listOf(ref("Finding"), "Findings set aside"),
  }),
  Unbilled: record(
    "A documented service, or some of its units, that is not billed, and why",
    { procedureCode: text, reason: text, message: text, citations: listOf(ref("Citation"), "Why") },
    { minutes: { type: "integer" }, units: { type: "integer" }, ruleId: text },
  ),
  Suggestion: record("Something that only a person can decide", {
    lineNumber: { type: ["integer", "null"] },
    procedureCode: { type: ["string", "null"] },
    modifiers: listOf(text, "Modifiers of which one may be added"),
    message: text,
    citations: listOf(ref("Citation"), "Why"),
  }),
  Proposal: record("Service lines proposed for a visit, and everything that is not on them", {
    kind: { const: "proposal" },
    serviceDate: { type: "string", format: "date" },
    payerId: text,
    lines: listOf(ref("ServiceLine"), "Lines in order of first appearance of their code"),
    unbilled: listOf(ref("Unbilled"), "What is not on a line"),
    suggestions: listOf(ref("Suggestion"), "What a person may add"),
    units: { type: "object", description: "How the units were counted" },
    undetermined: listOf(ref("Undetermined"), "What could not be told"),
  }),
  Refusal: record("A record that cannot be read, or a request that is not understood", {
    kind: { const: "error" },
    issues: listOf(
      record("One fault; nothing of the input is in it", { path, pointer: text, code: text, message: text, fix: text }),
      "Every fault that was found",
    ),
  }),
};

/**
 * Makes the document.
 *
 * @param {{ readonly version: string; readonly claim: Json; readonly visit: Json }} parts JSON Schemas of the records
 * @returns {Json}
 */
export function openApi({ version, claim, visit }) {
  const records = [...hoisted("Claim", claim), ...hoisted("Visit", visit)];
  return {
    openapi: "3.1.0",
    info: {
      title: "ot-billing-rules",
      version,
      description:
        "Therapy billing: claims to findings, visits to service lines. Findings are advisory. Requests hold no name, birth date, member number, address or free text; answers repeat nothing of a request that cannot be read.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths: {
      "/check": operation(
        "checkClaim",
        "Check a claim by the rules in force on each date of service",
        "Claim",
        "ClaimCheck",
      ),
      "/propose": operation("proposeLines", "Propose service lines for a documented visit", "Visit", "Proposal"),
    },
    components: { schemas: { ...Object.fromEntries(records), ...answers } },
  };
}

/**
 * @param {string} operationId
 * @param {string} summary
 * @param {string} takes
 * @param {string} gives
 */
function operation(operationId, summary, takes, gives) {
  const content = (/** @type {string} */ name) => ({ "application/json": { schema: ref(name) } });
  return {
    post: {
      operationId,
      summary,
      requestBody: { required: true, content: content(takes) },
      responses: {
        200: { description: "The answer", content: content(gives) },
        400: { description: "The record cannot be read", content: content("Refusal") },
        413: { description: "The request is too large", content: content("Refusal") },
      },
    },
  };
}

/**
 * Puts a schema and its parts among the components, where code generators look for them.
 *
 * @param {string} name
 * @param {Json} schema
 * @returns {readonly (readonly [string, unknown])[]}
 */
function hoisted(name, schema) {
  const { $schema: _, $id: __, $defs, ...rest } = schema;
  const moved = JSON.parse(
    JSON.stringify({ [name]: rest, .../** @type {Json} */ ($defs) }).replaceAll("#/$defs/", "#/components/schemas/"),
  );
  return Object.entries(moved);
}
