import ts from "typescript";

/**
 * Lets a bundler drop what a user does not use. The library does nothing when it is loaded, but a bundler cannot see
 * that of a constant that is worked out by a call, so each such constant is marked as pure. An import that takes
 * nothing would only load a chunk in vain, so it goes.
 *
 * @param {string} code - an ES module of the build
 * @returns {string}
 */
export function markDroppable(code) {
  const syntax = ts.createSourceFile("chunk.js", code, ts.ScriptTarget.Latest, true);
  /** @type {{ start: number; end: number; text: string }[]} */
  const edits = [];
  for (const statement of syntax.statements) {
    const [start, end] = [statement.getStart(), statement.end];
    if (ts.isImportDeclaration(statement) && statement.importClause === undefined) {
      edits.push({ start, end, text: "" });
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const { initializer } of statement.declarationList.declarations) {
      if (initializer === undefined || !runsCode(initializer)) continue;
      const text = `/* @__PURE__ */ (() => (${initializer.getText()}))()`;
      edits.push({ start: initializer.getStart(), end: initializer.end, text });
    }
  }
  return edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/**
 * Whether a bundler would keep an expression for what working it out might do.
 *
 * @param {ts.Node} node
 * @returns {boolean}
 */
function runsCode(node) {
  if (ts.isFunctionLike(node)) return false;
  return (
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node) ||
    ts.isBinaryExpression(node) ||
    (ts.forEachChild(node, runsCode) ?? false)
  );
}
