import { inspect } from "node:util";
import ts from "typescript";

/** One `@example` of a documentation comment. */
export interface DocExample {
  readonly path: string;
  readonly line: number;
  readonly code: string;
}

/** Loads the module an example imports. */
export type LoadModule = (specifier: string) => Promise<Record<string, unknown>>;

const FENCE = /```(?:ts|js|typescript|javascript)?\n([\s\S]*?)```/g;
const COMMENT = /\/\*\*[\s\S]*?\*\//g;

/** Finds the examples of a source file: the code fences under every `@example` tag. */
export function docExamplesOf(path: string, text: string): DocExample[] {
  const found: DocExample[] = [];
  for (const comment of text.matchAll(COMMENT)) {
    const line = text.slice(0, comment.index).split("\n").length;
    const plain = comment[0].replace(/^\/\*\*|\*\/$/g, "").replaceAll(/^[ \t]*\* ?/gm, "");
    for (const tag of plain.split(/^(?=@\w+)/m)) {
      if (!tag.startsWith("@example")) continue;
      const fences = [...tag.matchAll(FENCE)].map((match) => match[1] ?? "");
      const codes = fences.length > 0 ? fences : [tag.replace(/^@example[^\n]*\n?/, "")];
      found.push(...codes.map((code) => ({ path, line, code })));
    }
  }
  return found;
}

/**
 * Runs an example and compares every statement that is followed by `//=> value` with that value. The value is written
 * as JavaScript; `...` at the end of an object or array means "and more"; `throws RangeError` means that it throws.
 *
 * @returns what differs, in words; empty when the example is true
 */
export async function runDocExample(code: string, loadModule: LoadModule): Promise<string[]> {
  const syntax = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const expectations: string[] = [];
  const modules: Record<string, unknown>[] = [];
  const body: string[] = [];

  for (const statement of syntax.statements) {
    if (ts.isImportDeclaration(statement)) {
      const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
      modules.push(await loadModule(specifier));
      body.push(bindImport(statement, modules.length - 1));
      continue;
    }
    const expected = expectationAfter(statement, code);
    if (expected === null) body.push(statement.getText());
    else body.push(recordStatement(statement, expectations.push(expected) - 1));
  }
  if (expectations.length === 0) return ["states no result: write //=> value after a statement"];
  for (const specifier of modules.keys()) {
    for (const name of importedNames(syntax, specifier)) {
      if (!(name in (modules[specifier] ?? {}))) problems.push(`imports ${name}, which is not exported`);
    }
  }
  if (problems.length > 0) return problems;

  const record = (index: number, got: () => unknown) => {
    const problem = compare(got, expectations[index] ?? "");
    if (problem !== null) problems.push(problem);
  };
  const script = ts.transpileModule(`async function example() {${body.join("\n")}\n}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  }).outputText;
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is this repository's own
  const example = new Function("__modules", "__record", `${script}; return example();`) as (
    ...given: unknown[]
  ) => Promise<void>;
  await example(modules, record);
  return problems;
}

function bindImport(statement: ts.ImportDeclaration, index: number): string {
  const bindings = statement.importClause?.namedBindings;
  if (bindings === undefined || statement.importClause?.isTypeOnly) return "";
  if (ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = __modules[${index}];`;
  const names = valueSpecifiers(bindings).map(({ propertyName, name }) =>
    propertyName ? `${propertyName.text}: ${name.text}` : name.text,
  );
  return `const { ${names.join(", ")} } = __modules[${index}];`;
}

function importedNames(syntax: ts.SourceFile, index: number): string[] {
  const bindings = syntax.statements.filter(ts.isImportDeclaration)[index]?.importClause;
  if (bindings?.isTypeOnly || !bindings?.namedBindings || ts.isNamespaceImport(bindings.namedBindings)) return [];
  return valueSpecifiers(bindings.namedBindings).map(({ propertyName, name }) => (propertyName ?? name).text);
}

function valueSpecifiers(bindings: ts.NamedImports): ts.ImportSpecifier[] {
  return bindings.elements.filter(({ isTypeOnly }) => !isTypeOnly);
}

/** The text after `//=>` behind a statement, on its line or the next, with the comment lines that continue it. */
function expectationAfter(statement: ts.Statement, code: string): string | null {
  const rest = code.slice(statement.end);
  const match = /^[ \t]*;?[ \t]*(?:\n[ \t]*)?\/\/ ?=>[ \t]*(.*(?:\n[ \t]*\/\/(?! ?=>).*)*)/.exec(rest);
  return match?.[1] === undefined ? null : match[1].replaceAll(/\n[ \t]*\/\//g, "\n").trim();
}

function recordStatement(statement: ts.Statement, index: number): string {
  if (ts.isExpressionStatement(statement)) {
    return `__record(${index}, () => (${statement.expression.getText()}));`;
  }
  const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.name : undefined;
  if (declared === undefined) throw new Error(`//=> stands behind a statement without a value: ${statement.getText()}`);
  const value = ts.isIdentifier(declared) ? declared.text : declared.getText();
  return `${statement.getText()}\n__record(${index}, () => (${value}));`;
}

function compare(got: () => unknown, expected: string): string | null {
  const thrown = /^throws (\w+)/.exec(expected)?.[1];
  try {
    const value = got();
    if (thrown !== undefined) return `expected ${expected}, got ${show(value)}`;
    return matches(value, parseExpectation(expected)) ? null : `expected ${expected}, got ${show(value)}`;
  } catch (error) {
    if (thrown !== undefined && error instanceof Error && error.name === thrown) return null;
    return `expected ${expected}, got ${String(error)}`;
  }
}

const AND_MORE = "\u2026and more";

function parseExpectation(expected: string): unknown {
  const text = expected.replaceAll(/(?:\.\.\.|\u2026)\s*,?\s*([}\]])/g, (_, close: string) =>
    close === "}" ? `${JSON.stringify(AND_MORE)}: true }` : `${JSON.stringify(AND_MORE)} ]`,
  );
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is this repository's own
  return (new Function(`return (${text});`) as () => unknown)();
}

/** Equality of plain values; an omitted field and `undefined` are the same, as in JSON. */
function matches(value: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) {
    const open = expected.at(-1) === AND_MORE;
    const items = open ? expected.slice(0, -1) : expected;
    if (!Array.isArray(value) || (open ? value.length < items.length : value.length !== items.length)) return false;
    return items.every((item, index) => matches(value[index], item));
  }
  if (typeof expected !== "object" || expected === null) return Object.is(value, expected);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const fields = value as Record<string, unknown>;
  const wanted = Object.entries(expected).filter(([key]) => key !== AND_MORE);
  const present = Object.keys(fields).filter((key) => fields[key] !== undefined);
  const closed = !(AND_MORE in expected);
  if (closed && present.length !== wanted.filter(([, item]) => item !== undefined).length) return false;
  return wanted.every(([key, item]) => matches(fields[key], item));
}

function show(value: unknown): string {
  return inspect(value, { depth: 8, breakLength: 100 });
}
