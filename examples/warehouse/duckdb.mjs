// For an integrator: claim lines and documented minutes from CSV or Parquet, checked inside a SQL query, findings out as Parquet.
//   node examples/warehouse/duckdb.mjs [folder for the results [folder of the data]]
// Needs `npm install @duckdb/node-api`. ot_check is a function of the query: JSON text of a claim in, JSON text of findings out.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { DuckDBInstance, DuckDBScalarFunction, VARCHAR } from "@duckdb/node-api";

const script = readFileSync(createRequire(import.meta.url).resolve("ot-billing-rules/global"), "utf8");
const { checkJson } = runInNewContext(`${script}; otBillingRules`);

const otCheck = DuckDBScalarFunction.create({
  name: "ot_check",
  parameterTypes: [VARCHAR, VARCHAR],
  returnType: VARCHAR,
  mainFunction: (_info, rows, answers) => {
    const [claims, contexts] = [rows.getColumnVector(0), rows.getColumnVector(1)];
    for (let row = 0; row < rows.rowCount; row += 1) {
      answers.setItem(row, checkJson(claims.getItem(row), contexts.getItem(row)));
    }
    answers.flush();
  },
});

const [results = "duckdb-results", data = import.meta.dirname] = process.argv.slice(2);
mkdirSync(results, { recursive: true });
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
connection.registerScalarFunction(otCheck);

const quoted = (path) => `'${path.replaceAll("\\", "/").replaceAll("'", "''")}'`;
const table = (name) =>
  existsSync(join(data, `${name}.parquet`))
    ? `read_parquet(${quoted(join(data, `${name}.parquet`))})`
    : `read_csv(${quoted(join(data, `${name}.csv`))}, all_varchar = true)`;
const sql = readFileSync(new URL("duckdb.sql", import.meta.url), "utf8")
  .replace("{claim-lines}", table("claim-lines"))
  .replace("{documented-minutes}", table("documented-minutes"))
  .replaceAll("{findings}", quoted(join(results, "findings.parquet")));
await connection.run(sql);

const report = await connection.runAndReadAll("SELECT text FROM report");
for (const { text } of report.getRowObjectsJson()) console.log(text);
connection.closeSync();
