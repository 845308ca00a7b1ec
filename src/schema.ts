/**
 * Reading JSON from outside, and JSON Schemas of what can be read.
 *
 * @packageDocumentation
 */

export { claimJsonSchema } from "./schema/claim-json-schema.js";
export { coveragePoliciesJsonSchema } from "./schema/coverage-policies-json-schema.js";
export { parseClaim } from "./schema/parse-claim.js";
export { parseCoveragePolicies } from "./schema/parse-coverage-policies.js";
export { parsePayerProfile } from "./schema/parse-payer-profile.js";
export type { Issue, IssueCode, ParseOptions, ParseResult } from "./schema/parse-result.js";
export { parseServices } from "./schema/parse-services.js";
export { parseTimeEntries } from "./schema/parse-time-entries.js";
export { parseVisit } from "./schema/parse-visit.js";
export { payerProfileJsonSchema } from "./schema/payer-profile-json-schema.js";
export { servicesJsonSchema } from "./schema/services-json-schema.js";
export { timeEntriesJsonSchema } from "./schema/time-entries-json-schema.js";
export type { JsonSchema } from "./schema/to-json-schema.js";
export { visitJsonSchema } from "./schema/visit-json-schema.js";
