import { gzipSync } from "node:zlib";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { buildGlobalScript, tablesContext } from "../../scripts/global-build.mjs";
import { goldenClaims, goldenProposals, type GoldenText } from "./golden-corpus.js";
import { inQuickJs } from "./quick-js.js";
import { runInBareRealm } from "./realm.js";

let full = "";
let udf = "";
let tables = "";
let claims: readonly GoldenText[] = [];
const visits = goldenProposals();

beforeAll(async () => {
  [full, udf, tables] = await Promise.all([
    buildGlobalScript("ot-billing-rules"),
    buildGlobalScript("ot-billing-rules.udf"),
    tablesContext(),
  ]);
  claims = goldenClaims();
}, 300_000);

function differing(records: readonly GoldenText[], answer: (text: string) => string): readonly string[] {
  return records.filter((record) => answer(record.text) !== record.answer).map(({ name }) => name);
}

/** The golden corpus takes seconds in each engine, more on a busy machine. */
const PATIENT = 300_000;

describe("the warehouse script, with the big tables in its context", () => {
  it("gives the bytes of Node for every golden claim in a bare realm", { timeout: PATIENT }, () => {
    const { api, added } = runInBareRealm(udf);
    expect(added).toEqual(["otBillingRules"]);
    expect(claims.length).toBeGreaterThan(2000);
    expect(differing(claims, (text) => api.checkJson(text, tables))).toEqual([]);
  });

  it("gives the bytes of Node for every golden claim in QuickJS", { timeout: PATIENT }, async () => {
    const quickJs = await inQuickJs(udf);
    expect(differing(claims, (text) => quickJs.call("checkJson", text, tables))).toEqual([]);
    quickJs.dispose();
  });

  it("says which table it lacks when the context does not bring it", () => {
    const { api } = runInBareRealm(udf);
    const claim = claims.find(({ name }) => name.startsWith("ptp-pair-forbidden"))?.text ?? "";
    expect(api.checkJson(claim, "{}")).toContain('"reference.ptpEdits"');
    expect(api.checkJson(claim, tables)).not.toContain('"reference.ptpEdits"');
  });
});

describe("the script with all tables", () => {
  it("gives the bytes of Node for golden claims and visits in a bare realm", { timeout: PATIENT }, () => {
    const { api, added } = runInBareRealm(full);
    expect(added).toEqual(["otBillingRules"]);
    const some = claims.filter((_, index) => index % 7 === 0);
    expect(differing(some, (text) => api.checkJson(text))).toEqual([]);
    expect(visits.length).toBeGreaterThan(90);
    expect(differing(visits, (text) => api.proposeJson(text, "{}"))).toEqual([]);
  });

  it("gives the bytes of Node for golden visits in QuickJS", { timeout: PATIENT }, async () => {
    const quickJs = await inQuickJs(full);
    expect(differing(visits, (text) => quickJs.call("proposeJson", text, "{}"))).toEqual([]);
    quickJs.dispose();
  });
});

describe("the text of a script", () => {
  it("is small: compressed, as a warehouse keeps it, under 100 kB", () => {
    expect(gzipSync(udf, { level: 9 }).length).toBeLessThan(100_000);
    expect(udf.length).toBeLessThan(335_000);
    expect(gzipSync(full, { level: 9 }).length).toBeLessThan(165_000);
    expect(tables.length).toBeLessThan(130_000);
  });

  it("holds no syntax or name that such engines forbid", () => {
    for (const script of [full, udf]) expect(forbiddenIn(script)).toEqual([]);
    expect(forbiddenIn("const a = async () => new Date(1n); eval('1'); a?.b; new Function('1')")).toEqual([
      "async",
      "Date",
      "1n",
      "eval",
      "?.",
      "Function",
    ]);
  });
});

const FORBIDDEN = new Set(
  "Date Intl eval Function WebAssembly TextEncoder TextDecoder BigInt Promise process console globalThis window setTimeout require".split(
    " ",
  ),
);

function forbiddenIn(script: string): readonly string[] {
  const found: string[] = [];
  const see = (node: ts.Node): void => {
    const isName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    if (ts.isIdentifier(node) && FORBIDDEN.has(node.text) && !isName) found.push(node.text);
    if (ts.isBigIntLiteral(node)) found.push(node.text);
    if (node.kind === ts.SyntaxKind.AsyncKeyword) found.push("async");
    if (node.kind === ts.SyntaxKind.QuestionDotToken) found.push("?.");
    if (node.kind === ts.SyntaxKind.QuestionQuestionToken) found.push("??");
    ts.forEachChild(node, see);
  };
  ts.createSourceFile("script.js", script, ts.ScriptTarget.ESNext, true).forEachChild(see);
  return found;
}
