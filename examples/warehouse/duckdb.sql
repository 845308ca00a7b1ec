-- Lines become claims: one JSON text for each, with the minutes that were documented for them. The names in braces are
-- files, CSV or Parquet.
CREATE TABLE lines AS
SELECT * FROM {claim-lines};

CREATE TABLE minutes AS
SELECT claim_id, list({
    serviceDate: service_date::DATE::VARCHAR, procedureCode: procedure_code::VARCHAR, minutes: minutes::INTEGER,
    discipline: 'OT', furnishedBy: 'therapist'
  } ORDER BY service_date, procedure_code) AS services
FROM {documented-minutes}
GROUP BY claim_id;

CREATE TABLE claims AS
SELECT claim_id, sum(charge_amount::DECIMAL(12, 2)) AS charges, json_merge_patch('{}', to_json({ -- what is NULL is left out: unknown
    payer: any_value(payer),
    diagnosisCodes: string_split(any_value(diagnoses), ' '),
    serviceLines: list({
      lineNumber: line_number::INTEGER,
      procedureCode: procedure_code::VARCHAR,
      modifiers: list_filter(string_split(coalesce(modifiers, ''), ' '), lambda each: each <> ''),
      serviceDate: service_date::DATE::VARCHAR,
      units: units::DOUBLE,
      diagnosisPointers: [1],
      chargeAmount: charge_amount::VARCHAR,
      placeOfServiceCode: '11'
    } ORDER BY line_number::INTEGER),
    services: any_value(services)
  }))::VARCHAR AS claim
FROM lines LEFT JOIN minutes USING (claim_id)
GROUP BY claim_id;

-- One call for each claim. The context is the same for all rows.
CREATE TABLE checks AS
SELECT claim_id, charges, ot_check(claim, '{"setting":"practitioner"}')::JSON AS answer
FROM claims;

-- Findings of claims that were read, and issues of claims that were not: nothing is dropped.
CREATE TABLE findings AS
SELECT claim_id, finding->>'severity' AS kind, finding->>'ruleId' AS rule, finding->>'message' AS message,
  finding->>'fix' AS fix, finding->'path' AS path, charges
FROM (SELECT claim_id, charges, unnest(answer->'$.findings[*]') AS finding FROM checks)
UNION ALL
SELECT claim_id, 'unread', issue->>'code', issue->>'message', issue->>'fix', issue->'path', charges
FROM (SELECT claim_id, charges, unnest(answer->'$.issues[*]') AS issue FROM checks);

COPY (SELECT * FROM findings ORDER BY claim_id, rule, message) TO {findings} (FORMAT parquet);

CREATE TABLE summary AS
SELECT kind, rule, count(*) AS claims, sum(charges) AS charges
FROM (SELECT DISTINCT kind, rule, claim_id, charges FROM findings)
GROUP BY kind, rule
ORDER BY CASE kind WHEN 'unread' THEN 0 WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, rule;

CREATE VIEW report AS
SELECT concat(kind, ' ', rule, ': ', claims, if(claims = 1, ' claim, ', ' claims, '), charges, ' charged') AS text FROM summary
UNION ALL
SELECT concat(count(*), ' findings in findings.parquet') FROM read_parquet({findings});
