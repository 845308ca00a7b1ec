import { describe, expect, it } from "vitest";
import {
  parseClaim,
  parseCoveragePolicies,
  parsePayerProfile,
  parseServices,
  parseTimeEntries,
  parseVisit,
} from "../../src/schema.js";
import { coveragePolicy } from "./coverage-sample.js";
import { claim, profile, service, timeEntry, visit } from "./sample-records.js";

const parsers = [parseClaim, parseVisit, parseServices, parsePayerProfile, parseTimeEntries, parseCoveragePolicies];
const MODES = [{}, { unknownKeys: "ignore" }] as const;

function nested(depth: number): unknown {
  return JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
}

function throwing(): never {
  throw new Error("SECRET-MARKER");
}

const inputs: readonly [string, () => unknown][] = [
  [
    "a key __proto__",
    () => JSON.parse('{"__proto__": {"payer": "medicare-part-b"}, "constructor": {"prototype": {}}}'),
  ],
  ["a claim with __proto__ in it", () => ({ ...claim, serviceLines: [JSON.parse('{"__proto__": {"units": 1}}')] })],
  ["deep arrays", () => nested(5000)],
  ["deep arrays in a field", () => ({ ...claim, diagnosisCodes: nested(5000), payer: nested(5000) })],
  ["deep records", () => JSON.parse(`${'{"payer":'.repeat(3000)}1${"}".repeat(3000)}`)],
  ["a long list of nothing", () => Array.from({ length: 300_000 }, () => null)],
  ["a sparse list", () => ({ ...claim, serviceLines: Array(4_000_000_000) })],
  ["lists at the limit, all wrong", () => ({ ...claim, services: Array.from({ length: 10_000 }, () => ({ a: 1 })) })],
  ["many keys", () => Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, at]))],
  ["a long key", () => ({ ["x".repeat(2_000_000)]: 1 })],
  [
    "long text in every kind of text",
    () => ({ ...claim, state: "A".repeat(2_000_000), facilityType: "a-".repeat(1e6) }),
  ],
  ["many hyphens", () => ({ ...claim, facilityType: `${"a-".repeat(500_000)}!` })],
  ["many blanks", () => [{ ...service, procedureCode: " ".repeat(2_000_000) }]],
  [
    "a getter that throws",
    () => ({
      ...claim,
      get payer() {
        return throwing();
      },
    }),
  ],
  [
    "a getter that throws in a list",
    () => [
      {
        get procedureCode() {
          return throwing();
        },
      },
    ],
  ],
  ["a proxy that throws", () => new Proxy({}, { get: throwing, ownKeys: throwing, has: throwing })],
  [
    "a revoked proxy",
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ],
  ["an object without prototype", () => Object.assign(Object.create(null) as object, { a: 1 })],
  ["a function", () => () => "SECRET-MARKER"],
  ["a symbol", () => Symbol("SECRET-MARKER")],
  ["a bigint", () => 12n],
  ["a map", () => new Map([["payer", "medicare-part-b"]])],
  ["a symbol key", () => ({ [Symbol("SECRET-MARKER")]: 1 })],
  ["a text that is JSON", () => JSON.stringify(claim)],
  [
    "a list of itself",
    () => {
      const list: unknown[] = [];
      list.push(list);
      return list;
    },
  ],
];

describe("hostile input is refused without an exception", () => {
  it.each(inputs)("%s", (_, make) => {
    for (const parse of parsers) {
      for (const options of MODES) {
        const parsed = parse(make(), options);
        expect(parsed.ok).toBe(false);
        expect(JSON.stringify(parsed)).not.toContain("SECRET-MARKER");
        expect(JSON.stringify(parsed).length).toBeLessThan(200_000);
      }
    }
  });

  it("what cannot be read says so", () => {
    const parsed = parseClaim({
      ...claim,
      get payer() {
        return throwing();
      },
    });
    expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(["unreadable"]);
  });

  it("nothing reaches the prototype of other objects", () => {
    parseClaim(JSON.parse('{"__proto__": {"polluted": 1}}'), { unknownKeys: "ignore" });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("the input stays as it is", () => {
  const freeze = (value: unknown): unknown => {
    if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  it.each([
    [parseClaim, claim],
    [parseVisit, visit],
    [parseServices, [service]],
    [parsePayerProfile, profile],
    [parseTimeEntries, [timeEntry]],
    [parseCoveragePolicies, [coveragePolicy]],
  ] as const)("%o", (parse, record) => {
    const text = JSON.stringify(record);
    expect(parse(freeze(structuredClone(record))).ok).toBe(true);
    expect(parse(freeze([structuredClone(record), null])).ok).toBe(false);
    expect(JSON.stringify(record)).toBe(text);
  });
});
