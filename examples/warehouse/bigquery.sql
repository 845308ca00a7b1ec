-- Once: put dist/global/ot-billing-rules.global.js of the package into a bucket. It holds every table.
CREATE OR REPLACE FUNCTION clinic.ot_check(claim STRING, context STRING)
RETURNS STRING
DETERMINISTIC
LANGUAGE js
OPTIONS (library = ["gs://your-bucket/ot-billing-rules.global.js"])
AS r"""
return otBillingRules.checkJson(claim, context);
""";

CREATE OR REPLACE TABLE clinic.checks AS
SELECT claim_id, PARSE_JSON(clinic.ot_check(claim, '{"setting":"practitioner"}')) AS answer
FROM clinic.claims;

-- Findings of claims that were read, and issues of those that were not: nothing is dropped.
SELECT claim_id, STRING(found.severity) AS severity, STRING(found.ruleId) AS rule, STRING(found.fix) AS fix
FROM clinic.checks, UNNEST(JSON_QUERY_ARRAY(COALESCE(answer.findings, answer.issues))) AS found;
