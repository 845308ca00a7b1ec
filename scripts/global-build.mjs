// How the one-file scripts of dist/global are built: by tsup for the package, by the tests for themselves.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { root } from "./entries.mjs";

/** Tables too big for a function of a warehouse: they come with the context, from `ot-billing-rules.tables.json`. */
export const bulkTables = ["ptpEdits", "diagnoses", "coveragePolicies"];

/** The scripts: source, and whether the big tables are in it. */
export const globalScripts = [
  { name: "ot-billing-rules", source: "src/global.ts", tables: true },
  { name: "ot-billing-rules.udf", source: "src/global/check-json.ts", tables: false },
];

const inSource = /[\\/]src[\\/].+\.ts$/;
const instead = `${root}src/global/instead/`;

/**
 * Plugin of esbuild for a one-file script.
 *
 * @param {{ readonly tables: boolean }} script
 * @returns {import("esbuild").Plugin}
 */
export function globalPlugin({ tables }) {
  return {
    name: "one-file-script",
    setup(plugin) {
      // Packages that are large or compile code, each by what the library uses of it.
      plugin.onResolve({ filter: /^zod$/ }, () => ({ path: `${instead}zod.ts` }));
      plugin.onResolve({ filter: /^decimal\.js$/ }, () => ({ path: `${instead}decimal.ts` }));
      plugin.onResolve({ filter: /^date-fns\// }, () => ({ path: `${instead}date-fns.ts` }));
      plugin.onLoad({ filter: inSource }, async ({ path }) => {
        const table = tableOf(path);
        if (!tables && table !== null && bulkTables.includes(table)) {
          return { contents: `export const ${table} = undefined;`, loader: "js" };
        }
        return { contents: rewrite(path, await readFile(path, "utf8")), loader: "ts" };
      });
    },
  };
}

/** @param {string} path */
function tableOf(path) {
  if (!/[\\/]built-in[\\/][^\\/]+$/.test(path)) return null;
  return basename(path, ".ts").replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/**
 * Takes out prose that no answer of a script holds, and writes functions younger than ES2019 with older ones. Fails
 * where it cannot.
 *
 * @param {string} path
 * @param {string} text
 */
function rewrite(path, text) {
  const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {{ start: number; end: number; text: string }[]} */
  const edits = [];
  visit(syntax, (node) => {
    const edit = withoutProse(path, node) ?? olderCall(path, node);
    if (edit !== null) edits.push(edit);
  });
  return edits
    .sort((a, b) => a.start - b.start)
    .reduceRight((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

/**
 * @param {ts.Node} node
 * @param {(node: ts.Node) => void} see
 */
function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/**
 * What a rule is for stands in its documentation; what a field is for stands in the JSON Schema.
 *
 * @param {string} path
 * @param {ts.Node} node
 */
function withoutProse(path, node) {
  const isRuleText =
    /[\\/]rules[\\/]/.test(path) && ts.isPropertyAssignment(node) && /^(?:title|why)$/.test(node.name.getText());
  if (isRuleText && ts.isStringLiteralLike(node.initializer)) return replace(node.initializer, '""');
  const isWords = path.endsWith("-schema.ts") && ts.isStringLiteral(node) && node.text.includes(" ");
  return isWords ? replace(node, '""') : null;
}

/**
 * @param {string} path
 * @param {ts.Node} node
 */
function olderCall(path, node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const { name } = node.expression;
  const [first, second] = node.arguments;
  if (name.text === "at" && first?.getText() === "-1") {
    return { start: name.getStart(), end: node.end, text: "slice(-1)[0]" };
  }
  if (name.text === "replaceAll" && first !== undefined && second !== undefined) {
    if (ts.isRegularExpressionLiteral(first)) return replace(name, "replace");
    if (ts.isStringLiteral(first) && ts.isStringLiteral(second)) {
      const end = `split(${first.getText()}).join(${second.getText()})`;
      return { start: name.getStart(), end: node.end, text: end };
    }
  }
  if (
    !/^(?:at|replaceAll|matchAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|hasOwn)$/.test(name.text)
  ) {
    return null;
  }
  throw new Error(`${path}: ${node.getText()} is younger than ES2019.`);
}

/**
 * @param {ts.Node} node
 * @param {string} text
 */
function replace(node, text) {
  return { start: node.getStart(), end: node.end, text };
}

/**
 * Builds one script, for a test.
 *
 * @param {string} name
 * @returns {Promise<string>} its text
 */
export async function buildGlobalScript(name) {
  const script = globalScripts.find((each) => each.name === name);
  if (script === undefined) throw new Error(`There is no script ${name}.`);
  const { outputFiles } = await build({
    entryPoints: [`${root}${script.source}`],
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "otBillingRules",
    target: "es2019",
    platform: "browser",
    tsconfig: `${root}tsconfig.library.json`,
    plugins: [globalPlugin(script)],
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** The big tables as text of a context: what `dist/global/ot-billing-rules.tables.json` holds. */
export async function tablesContext() {
  const imports = bulkTables.map(
    (table) => `export { ${table} } from "./src/reference/built-in/${kebabCase(table)}.js";`,
  );
  const { outputFiles } = await build({
    stdin: { contents: imports.join("\n"), resolveDir: root },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  const tables = await import(`data:text/javascript;base64,${code}`);
  return JSON.stringify({ reference: Object.fromEntries(bulkTables.map((table) => [table, tables[table]])) });
}

/** @param {string} camelCase */
function kebabCase(camelCase) {
  return camelCase.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
