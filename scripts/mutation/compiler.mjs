import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

/**
 * Prepares to ask the compiler about mutants.
 *
 * @param {string} root of the code before it was mutated
 * @param {readonly string[]} mutable files that may be mutated, by path from the root; read now
 * @returns {(mutant: Pick<import("@stryker-mutator/api/core").Mutant, "fileName" | "location" | "replacement">) => string | null}
 *   why the mutant does not compile; `null` if it does
 */
export function mutantCompiler(root, mutable) {
  const configFile = ts.readConfigFile(resolve(root, "tsconfig.library.json"), (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(configFile.config, ts.sys, root);
  // A mutant often leaves a name unused or a line unreached: that alone shows nothing.
  Object.assign(options, {
    noUnusedLocals: false,
    noUnusedParameters: false,
    allowUnreachableCode: true,
    noEmit: true,
  });
  const originals = new Map(mutable.map((file) => [resolve(root, file), readFileSync(resolve(root, file), "utf8")]));
  /** @type {{ file: string, text: string, version: number }} */
  let mutated = { file: "", text: "", version: 0 };
  const textOf = (/** @type {string} */ file) =>
    file === mutated.file ? mutated.text : (originals.get(file) ?? ts.sys.readFile(file));
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => (file === mutated.file ? `mutant ${mutated.version}` : "original"),
    getScriptSnapshot: (file) => {
      const text = textOf(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
  });
  // The first answer takes seconds; given here, it is not taken for a mutant that never ends.
  for (const file of originals.keys()) service.getSemanticDiagnostics(file);
  return ({ fileName, location: { start, end }, replacement }) => {
    const text = originals.get(fileName);
    if (text === undefined) return null;
    const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022);
    const at = (/** @type {{ line: number, column: number }} */ { line, column }) =>
      source.getPositionOfLineAndCharacter(line, column);
    mutated = {
      file: fileName,
      text: text.slice(0, at(start)) + replacement + text.slice(at(end)),
      version: mutated.version + 1,
    };
    const [first] = [...service.getSyntacticDiagnostics(fileName), ...service.getSemanticDiagnostics(fileName)];
    mutated = { file: "", text: "", version: mutated.version };
    return first === undefined ? null : ts.flattenDiagnosticMessageText(first.messageText, " ");
  };
}
