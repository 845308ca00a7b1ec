import { readFileSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import { root } from "../../scripts/entries.mjs";
import { importsOf, walk, type SourceFile } from "./source-file.js";

/** A rule of the house: says what is wrong with one file. */
export type Check = (file: SourceFile) => string[];

/** Rooms in their one order: a file imports from its own room or an earlier one. */
export const ROOMS = [
  "values",
  "claim",
  "reference",
  "time",
  "units",
  "lines",
  "pricing",
  "rules",
  "check",
  "schema",
  "adapters",
  "cms-files",
  "global",
  "cli",
];

const BANNED_GLOBALS = new Set(
  (
    "Date Intl process console performance setTimeout setInterval setImmediate queueMicrotask fetch crypto globalThis " +
    "Buffer require window document navigator XMLHttpRequest Worker __dirname __filename eval Function"
  ).split(" "),
);

function isEntry(path: string): boolean {
  return /^src\/[^/]+\.ts$/.test(path);
}

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

export const roomOrder: Check = (file) =>
  importsOf(file).flatMap(({ path }) => {
    if (path === null) return [];
    if (isEntry(path)) return isEntry(file.path) ? [] : [`imports the entry point ${path}`];
    const there = ROOMS.indexOf(roomOf(path));
    if (!path.startsWith("src/") || there < 0) return [`imports ${path}, which is in no room`];
    if (isEntry(file.path)) return roomOf(path) === "cli" ? [`imports ${path} of the command line`] : [];
    const here = ROOMS.indexOf(roomOf(file.path));
    if (here < 0) return ["is in no room"];
    return there > here ? [`imports ${path} of a later room`] : [];
  });

/** A rule's file is named by its id; what rules share lies beside them under another name. */
const ruleIds: ReadonlySet<string> = new Set(
  (JSON.parse(readFileSync(`${root}test/rules/catalogue.json`, "utf8")) as readonly { id: string }[]).map(
    ({ id }) => id,
  ),
);

export const rulesStandAlone: Check = (file) => {
  const isRule = (path: string) => /^src\/rules\/[^/]+\/.+\.ts$/.test(path) && ruleIds.has(basename(path, ".ts"));
  if (!isRule(file.path)) return [];
  return importsOf(file).flatMap(({ path }) =>
    path !== null && (isRule(path) || path === "src/rules/index.ts") ? [`imports the rule ${path}`] : [],
  );
};

export const noBarrels: Check = (file) => {
  if (isEntry(file.path) || file.path === "src/rules/index.ts") return [];
  const imported = new Set<string>();
  walk(file.syntax, (node) => {
    if (ts.isImportSpecifier(node) || ts.isNamespaceImport(node)) imported.add(node.name.text);
  });
  const problems: string[] = [];
  walk(file.syntax, (node) => {
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) problems.push("re-exports another module");
    if (ts.isExportSpecifier(node) && imported.has((node.propertyName ?? node.name).text)) {
      problems.push(`re-exports ${node.name.text}, which it imports`);
    }
  });
  return problems;
};

export const packagesInTheirPlace: Check = (file) =>
  importsOf(file).flatMap(({ specifier, path }) => {
    if (path !== null || mayImport(file.path, specifier)) return [];
    return [`imports ${specifier}, which has no place here`];
  });

function mayImport(path: string, specifier: string): boolean {
  const room = roomOf(path);
  if (specifier === "decimal.js") return path === "src/values/usd.ts";
  if (isBuiltin(specifier)) return room === "cli";
  if (specifier === "zod" || specifier.startsWith("zod/")) {
    return ["schema", "adapters", "cms-files", "cli"].includes(room);
  }
  if (/^date-fns(?:\/|$)/.test(specifier)) return path === "src/values/calendar-days.ts" && specifier !== "date-fns";
  if (specifier === "big.js") return path === "src/global/instead/decimal.ts";
  return ["adapters", "cms-files", "cli"].includes(room); // packages bundled into one entry point
}

function isBuiltin(specifier: string): boolean {
  return /^node:|^(fs|path|os|crypto|stream|util|url|zlib|events|buffer|child_process|worker_threads)(\/|$)/.test(
    specifier,
  );
}

export const noBannedGlobals: Check = (file) => {
  if (roomOf(file.path) === "cli") return [];
  const declared = new Set<string>();
  walk(file.syntax, (node) => {
    if (isDeclaration(node) && ts.isIdentifier(node.name)) declared.add(node.name.text);
  });
  const problems: string[] = [];
  walk(file.syntax, (node) => {
    if (ts.isIdentifier(node) && BANNED_GLOBALS.has(node.text) && !declared.has(node.text) && !isMemberName(node)) {
      problems.push(`uses ${node.text}`);
    }
    if (ts.isPropertyAccessExpression(node) && node.getText() === "Math.random") problems.push("uses Math.random");
  });
  return problems;
};

function isDeclaration(node: ts.Node): node is ts.NamedDeclaration & { name: ts.Node } {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node)
  );
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isJSDoc(parent.parent)
  );
}

export const noClassesNoEnums: Check = (file) => {
  const problems: string[] = [];
  walk(file.syntax, (node) => {
    if (ts.isClassLike(node)) problems.push("declares a class");
    if (ts.isEnumDeclaration(node)) problems.push("declares an enum");
  });
  return problems;
};

export const kebabCaseName: Check = (file) =>
  /^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(file.path)) ? [] : ["is not named in kebab-case"];

/** `./core` replaces these modules by one undefined export, so nothing else may be in them. */
export const oneTablePerBuiltInFile: Check = (file) => {
  if (!file.path.startsWith("src/reference/built-in/")) return [];
  const expected = basename(file.path, ".ts").replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const names = exportedNames(file.syntax);
  if (names.length === 1 && names[0] === expected) return [];
  return [`exports ${names.join(", ") || "nothing"}; it should export ${expected} alone`];
};

function exportedNames(syntax: ts.SourceFile): string[] {
  return syntax.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return ["default"];
    if (ts.isExportDeclaration(statement)) return [statement.getText()];
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    const { name } = statement as ts.Statement & { name?: ts.Node };
    return [name?.getText() ?? "something without a name"];
  });
}

/** Neither folders of somebody's machine nor hosts of a package registry stand in a text that is published. */
export function machineNamesIn(text: string): string[] {
  const patterns = [
    /(?<![\w.:/-])\/(?:home|root|work|Users|tmp|mnt|opt|private|var)\/[\w.-]+/g,
    /\b[A-Z]:\\{1,2}(?:Users|Windows|Temp)\b/g,
    /\bfile:\/\/\/\w+/g,
    /\b(?:registry|artifactory|nexus|verdaccio|npm-mirror)\.[\w-]+(?:\.[\w-]+)*/gi,
    /\b[\w-]+\.(?:corp|internal|lan)\b/g,
    /(?:\.\.\/)+shared\//g,
  ];
  return patterns.flatMap((pattern) => text.match(pattern) ?? []);
}
