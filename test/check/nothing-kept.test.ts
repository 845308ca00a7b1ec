import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { auditUnits } from "../../src/check/audit-units.js";
import { checkClaim } from "../../src/check/check-claim.js";
import { documentationChecklist } from "../../src/check/documentation-checklist.js";
import type { Claim } from "../../src/claim/claim.js";
import { rules } from "../../src/rules/index.js";
import type { LineRule } from "../../src/rules/rule.js";

const claim: Claim = {
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641", "S62.101D"],
  serviceLines: ["97530", "97110", "97140"].map((procedureCode, index) => ({
    lineNumber: index + 1,
    procedureCode,
    modifiers: ["GO", "59"],
    units: 2,
    serviceDate: "2026-03-02",
    allowedAmount: "30.00",
  })),
  services: [{ procedureCode: "97530", minutes: 20, furnishedBy: "together" }],
  plansOfCare: [{ discipline: "OT", diagnosisCodes: ["M25.641"], treatmentDays: [] }],
  priorAllowed: [{ year: 2026, OT: "2400.00" }],
};

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Gives a claim of its own to a function and lists the paths of what is still held of it afterwards. */
async function heldAfter(work: (claim: Claim) => unknown): Promise<readonly string[]> {
  const parts = workOn(structuredClone(claim), work);
  // A reference is only let go of between tasks.
  await new Promise((resolve) => setTimeout(resolve, 1));
  collectGarbage();
  return parts.filter(({ part }) => part.deref() !== undefined).map(({ path }) => path);
}

function workOn(own: Claim, work: (claim: Claim) => unknown): readonly Part[] {
  work(own);
  return partsOf("claim", own);
}

interface Part {
  readonly path: string;
  readonly part: WeakRef<object>;
}

function partsOf(path: string, value: unknown): readonly Part[] {
  if (typeof value !== "object" || value === null) return [];
  const within = Object.entries(value).flatMap(([key, each]) => partsOf(`${path}.${key}`, each));
  return [{ path, part: new WeakRef(value) }, ...within];
}

it.each<[string, (own: Claim) => unknown]>([
  ["checkClaim", checkClaim],
  ["auditUnits", auditUnits],
  ["documentationChecklist", documentationChecklist],
])("nothing of a claim stays in memory after %s", async (_, work) => {
  expect(await heldAfter(work)).toEqual([]);
});

it("nor after a rule of one's own threw", async () => {
  const [first] = rules;
  const broken = { ...first, id: "broken", scope: "line", check: fail } as LineRule;
  const throwing = (own: Claim): void => {
    expect(() => checkClaim(own, { rules: [...rules, broken] })).toThrow("broken rule");
  };
  expect(await heldAfter(throwing)).toEqual([]);
});

it("a claim that is still held is seen to be", async () => {
  let kept: Claim | undefined;
  expect(await heldAfter((own) => (kept = own))).toEqual(partsOf("claim", kept).map(({ path }) => path));
});

function fail(): never {
  throw new Error("broken rule");
}
