-- Once: ot_check.sql, and the big tables as one row.
CREATE TABLE ot_tables (context VARCHAR);
CREATE STAGE ot_stage;
PUT file://node_modules/ot-billing-rules/dist/global/ot-billing-rules.tables.json @ot_stage;
COPY INTO ot_tables FROM (SELECT $1 FROM @ot_stage)
  FILE_FORMAT = (TYPE = CSV FIELD_DELIMITER = NONE RECORD_DELIMITER = NONE ESCAPE_UNENCLOSED_FIELD = NONE);

-- claims.claim holds the JSON text of one claim. One context for all rows, so that its tables are decoded once.
CREATE TABLE checks AS
SELECT claim_id, PARSE_JSON(ot_check(claim, context)) AS answer
FROM claims CROSS JOIN ot_tables;

-- Findings of claims that were read, and issues of those that were not: nothing is dropped.
SELECT claim_id, found.value:severity::VARCHAR AS severity, found.value:ruleId::VARCHAR AS rule,
  found.value:fix::VARCHAR AS fix
FROM checks, LATERAL FLATTEN(input => COALESCE(answer:findings, answer:issues)) AS found;
