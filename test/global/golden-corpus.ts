import type { Claim } from "../../src/claim/claim.js";
import type { Visit } from "../../src/claim/visit.js";
import { checkClaim } from "../../src/check/check-claim.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { parseClaim, parseVisit } from "../../src/schema.js";
import { goldenVisits, visitOf } from "../lines/golden.js";
import { claimOf, goldenFiles } from "../rules/golden.js";

/** A record of the golden corpus as text, and what Node answers. */
export interface GoldenText {
  readonly name: string;
  readonly text: string;
  readonly answer: string;
}

/** Every golden claim of the rules. */
export function goldenClaims(): readonly GoldenText[] {
  return goldenFiles().flatMap((file) =>
    file.cases.map((golden) => {
      const claim = claimOf(file, golden);
      return { name: `${file.rule}: ${golden.name}`, text: JSON.stringify(claim), answer: answerOf(claim) };
    }),
  );
}

function answerOf(claim: Claim): string {
  const parsed = parseClaim(JSON.parse(JSON.stringify(claim)));
  return JSON.stringify(
    parsed.ok ? checkClaim(parsed.value) : { kind: "error", about: "record", issues: parsed.issues },
  );
}

/** Every golden visit, without prices. */
export function goldenProposals(): readonly GoldenText[] {
  return goldenVisits().flatMap(({ file, cases }) =>
    cases.map((golden) => {
      const visit: Visit = visitOf(golden);
      const parsed = parseVisit(JSON.parse(JSON.stringify(visit)));
      const answer = parsed.ok ? proposeLines(parsed.value) : { kind: "error", about: "record", issues: parsed.issues };
      return { name: `${file}: ${golden.title}`, text: JSON.stringify(visit), answer: JSON.stringify(answer) };
    }),
  );
}
