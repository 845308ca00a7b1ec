import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";
import { root } from "../../scripts/entries.mjs";

/** A source file: its path from the root of the repository, and its syntax. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly syntax: ts.SourceFile;
}

/** One import, re-export, `import()` or `import("…")` type of a file. */
export interface Import {
  readonly specifier: string;
  /** Path of the imported source from the root of the repository; `null` for a package. */
  readonly path: string | null;
  readonly reExports: boolean;
}

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Paths of all files under a folder, from the root of the repository; none when the folder is absent. */
export function filesUnder(folder: string, accept: RegExp): string[] {
  if (!existsSync(`${root}${folder}`)) return [];
  return readdirSync(`${root}${folder}`, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && accept.test(file.name))
    .map((file) => posix.join(file.parentPath.slice(root.length), file.name))
    .sort();
}

/** Every TypeScript file of the library. */
export function readSourceFiles(): SourceFile[] {
  return filesUnder("src", /\.ts$/).map((path) => sourceFile(path, readFileSync(`${root}${path}`, "utf8")));
}

export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  walk(file.syntax, (node) => {
    const specifier = specifierOf(node);
    if (specifier !== null) {
      found.push({ specifier, path: resolve(file.path, specifier), reExports: ts.isExportDeclaration(node) });
    }
  });
  return found;
}

function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literal(node.arguments[0]) ?? "a computed import";
  }
  return null;
}

function literal(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
