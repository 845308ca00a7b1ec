// For an integrator: writes the SQL that makes ot_check(claim, context) a function of Snowflake, with the script in its body.
//   node examples/warehouse/snowflake.mjs > ot_check.sql
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const script = readFileSync(createRequire(import.meta.url).resolve("ot-billing-rules/global/udf"), "utf8").trim();
// Without `var` the name is global in a function body, so the next row finds it. Snowflake may forget it: then it is made anew.
const setUp = script.replace(/^"use strict";var otBillingRules=/, "otBillingRules = ");
if (setUp === script || script.includes("$$")) throw new Error("The script is not of the form this file expects.");

// Snowflake hands arguments over under upper-case names.
console.log(`CREATE OR REPLACE FUNCTION ot_check(claim VARCHAR, context VARCHAR)
RETURNS VARCHAR
LANGUAGE JAVASCRIPT
IMMUTABLE
AS $$
if (typeof otBillingRules === "undefined") {
${setUp}
}
return otBillingRules.checkJson(CLAIM, CONTEXT);
$$;`);
