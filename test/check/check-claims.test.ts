import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/check/check-claim.js";
import type { CheckableRecord, CheckedRecord } from "../../src/check/check-claims.js";
import { checkClaims } from "../../src/check/check-claims.js";
import type { AdaptedRecord } from "../../src/adapters/adapted-claim.js";
import type { Claim } from "../../src/claim/claim.js";
import { parseClaim } from "../../src/schema/parse-claim.js";

const claimOf = (units: number): Claim => ({
  payer: "medicare-part-b",
  setting: "practitioner",
  diagnosisCodes: ["M25.641"],
  serviceLines: [{ lineNumber: 1, procedureCode: "97530", modifiers: ["GO"], serviceDate: "2026-03-02", units }],
  services: [{ procedureCode: "97530", serviceDate: "2026-03-02", minutes: 22, discipline: "OT" }],
});

async function all<R>(answers: AsyncIterable<R>): Promise<R[]> {
  const list: R[] = [];
  for await (const answer of answers) list.push(answer);
  return list;
}

const checkOf = (answer: CheckedRecord<unknown> | undefined) => (answer?.ok === true ? answer.check : undefined);

describe("checkClaims", () => {
  it("answers every claim as checkClaim does, in order", async () => {
    const claims = [1, 2, 3].map(claimOf);
    const answers = await all(checkClaims(claims));
    expect(answers.map(({ position, record }) => [position, record])).toEqual(claims.map((each, at) => [at + 1, each]));
    expect(answers.map(checkOf)).toEqual(claims.map((claim) => checkClaim(claim)));
  });

  it("passes options on", async () => {
    const options = { severities: { "timed-units-exceeded": "off" } } as const;
    const [answer] = await all(checkClaims([claimOf(2)], options));
    expect(checkOf(answer)).toEqual(checkClaim(claimOf(2), options));
    expect(checkOf(answer)).not.toEqual(checkClaim(claimOf(2)));
  });

  it("takes results of a parser and records of an adapter, and gives the issues of a bad one in its place", async () => {
    const origin = { format: "x12", place: "2300", claimKey: "A", lines: [], diagnoses: [] } as const;
    const adapted: AdaptedRecord = {
      ok: true,
      value: { kind: "adapted-claim", claim: claimOf(2), origin, remarks: [] },
    };
    const refused: AdaptedRecord = {
      ok: false,
      place: "ST[1]",
      issues: [{ code: "not-supported", place: "ST[1]", message: "It is an 837I.", fix: "Send an 837P." }],
    };
    const source: CheckableRecord[] = [parseClaim(claimOf(1)), parseClaim({}), adapted, refused, claimOf(1)];
    const answers = await all(checkClaims(source));
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true, false, true]);
    expect(checkOf(answers[2])).toEqual(checkClaim(claimOf(2)));
    expect(answers[3]).toEqual({
      kind: "checked-record",
      ok: false,
      position: 4,
      record: refused,
      issues: refused.issues,
    });
  });

  it.each([[null], [7], [{ ok: true }], [{ payer: "medicare-part-b", serviceLines: [{ serviceDate: "ZEBRA" }] }]])(
    "goes on behind what is no claim at all: %j",
    async (odd) => {
      const answers = await all(checkClaims([odd as unknown as Claim, claimOf(1)]));
      expect(answers.map(({ ok }) => ok)).toEqual([false, true]);
      expect(answers[0]).toMatchObject({ issues: [{ code: "not-checked" }] });
      expect(JSON.stringify(answers[0]).replace(JSON.stringify(odd), "")).not.toContain("ZEBRA");
    },
  );

  it("asks for a record only when an answer is asked for, and lets the source end early", async () => {
    let taken = 0;
    let isClosed = false;
    async function* endless(): AsyncGenerator<Claim> {
      try {
        for (;;) {
          taken += 1;
          yield claimOf(1);
        }
      } finally {
        isClosed = true;
      }
    }
    for await (const { position } of checkClaims(endless())) if (position === 3) break;
    expect([taken, isClosed]).toEqual([3, true]);
  });

  it("throws on what the source throws", async () => {
    async function* broken(): AsyncGenerator<Claim> {
      yield claimOf(1);
      throw new RangeError("the connection was lost");
    }
    await expect(all(checkClaims(broken()))).rejects.toThrow("the connection was lost");
  });
});
