// What the service and the Lambda function have in common: a request as text, an answer as a status and a record.
import { checkClaim, proposeLines } from "ot-billing-rules";
import { parseClaim, parseVisit } from "ot-billing-rules/schema";

const operations = {
  "/check": (record) => answered(parseClaim(record), checkClaim),
  "/propose": (record) => answered(parseVisit(record), proposeLines),
};

/** Answers one request. Nothing of a request that cannot be read comes back or is logged: it may be patient data. */
export function answer(path, text) {
  const operation = Object.hasOwn(operations, path) ? operations[path] : undefined;
  if (operation === undefined) return refused(404, "not-found", "There is no such operation.", "See openapi.json.");
  let record;
  try {
    record = JSON.parse(text);
  } catch {
    return refused(400, "unreadable", "The request is not JSON.", "Send one record as JSON.");
  }
  return operation(record);
}

/** A refusal in the form of the library's own issues. */
export function refused(status, code, message, fix) {
  return { status, body: { kind: "error", issues: [{ path: [], pointer: "", code, message, fix }] } };
}

function answered(parsed, work) {
  if (!parsed.ok) return { status: 400, body: { kind: "error", issues: parsed.issues } };
  return { status: 200, body: work(parsed.value) };
}
