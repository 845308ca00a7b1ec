// For an integrator: visits in, proposed lines out, one JSON record a line.
//   node examples/stream-visits.mjs < examples/visits.ndjson
// A record that cannot be read becomes an error record in its place; the stream goes on.
import { createInterface } from "node:readline";
import { proposeLines } from "ot-billing-rules";
import { parseVisit } from "ot-billing-rules/schema";

function propose(text) {
  let input;
  try {
    input = JSON.parse(text);
  } catch {
    return { error: "not JSON" }; // the parser's own message would repeat the input
  }
  const visit = parseVisit(input);
  if (!visit.ok) return { error: "not a visit", issues: visit.issues.map(({ pointer, fix }) => `${pointer}: ${fix}`) };
  const { lines, unbilled, suggestions, undetermined } = proposeLines(visit.value);
  return { lines, unbilled, suggestions, undetermined };
}

let lineNumber = 0;
for await (const text of createInterface({ input: process.stdin })) {
  lineNumber += 1;
  if (text.trim() !== "") console.log(JSON.stringify({ line: lineNumber, ...propose(text) }));
}
