/** Code system of the rule ids in `details.coding`: `docs/rules` describes each. */
export const RULE_CODE_SYSTEM = "urn:ot-billing-rules:rule";

/** Code system of the faults and remarks of the readers: the codes of `SourceIssue`. */
export const SOURCE_ISSUE_CODE_SYSTEM = "urn:ot-billing-rules:source-issue";
