import { readFileSync } from "node:fs";
import type { UnitsInput } from "../../../src/cli/conformance/answer-question.js";
import { answerQuestion } from "../../../src/cli/conformance/answer-question.js";
import type { ExpectedCheck, KitCase, KitTask } from "../../../src/cli/conformance/kit-case.js";
import { payerProfiles } from "../../../src/reference/built-in/payer-profiles.js";
import { goldenVisits, visitOf } from "../../lines/golden.js";
import { lawfulAllocations } from "../../properties/lawful-allocations.js";
import { claimOf, goldenFiles } from "../../rules/golden.js";
import { tableUnits } from "../../units/cms-table.js";
import { pooled, POOLED_CODES, SERVICE_DATE } from "../../units/count.js";
import { lawfulUnits, partsOf, topics } from "../worked-case.js";
import type { ExpectedLine, WorkedCase } from "../worked-case.js";

/** Version of the kit: its major number changes when a right answer may become wrong. */
export const KIT_VERSION = "1.0.0";

/** Files of the kit, by task, in order. */
export const kitFiles: Readonly<Record<KitTask, string>> = {
  units: "units.ndjson",
  "assistant-split": "assistant-splits.ndjson",
  proposal: "proposals.ndjson",
  "claim-check": "claim-checks.ndjson",
  pricing: "pricings.ndjson",
};

/** Every case of the kit, from published worked cases, golden cases, printed tables and exhaustive grids. */
export function kitCases(): readonly KitCase[] {
  return [...unitCases(), ...splitCases(), ...proposalCases(), ...checkCases(), ...priceCases()];
}

const worked = topics.flatMap(({ cases }) => cases);

function unitCases(): readonly KitCase[] {
  return [...worked.flatMap(workedUnits), ...boundaryUnits(), ...pairUnits(), ...tripleUnits(), ...unknownUnits()];
}

function workedUnits(each: WorkedCase): readonly KitCase[] {
  const parts = partsOf(each);
  return parts.map((part, index) => ({
    id: `units/${each.id}${parts.length > 1 ? `/${index + 1}` : ""}`,
    task: "units",
    input: { services: part.services, countingMethod: each.method, serviceDate: each.serviceDate },
    expected: {
      ...(part.expected.timedUnits === undefined ? {} : { timedUnits: part.expected.timedUnits }),
      lawful: lawfulUnits(part.expected),
    },
    source: each.source,
  }));
}

const UNIT_TABLE = "CMS Pub. 100-04 ch. 5 §20.2.C, unit table";
const ALLOCATION = "CMS Pub. 100-04 ch. 5 §20.2.C, every allocation tried against the text";

function pool(id: string, minutes: readonly number[], source: string): KitCase {
  const codes = POOLED_CODES.slice(0, minutes.length);
  return {
    id: `units/${id}`,
    task: "units",
    input: { services: pooled(...minutes), countingMethod: "cms-8-minute", serviceDate: SERVICE_DATE },
    expected: {
      timedUnits: tableUnits(minutes.reduce((sum, each) => sum + each, 0)),
      lawful: lawfulAllocations(minutes).map((units) =>
        Object.fromEntries(codes.map((code, index) => [code, units[index] ?? 0])),
      ),
    },
    source,
  };
}

/** The printed table, minute by minute. */
function boundaryUnits(): readonly KitCase[] {
  return Array.from({ length: 128 }, (_, minutes) => pool(`one-code-${minutes}`, [minutes], UNIT_TABLE));
}

/** Two codes of 1 to 22 minutes: every pair of remainders, with and without a full block. */
function pairUnits(): readonly KitCase[] {
  const minutes = Array.from({ length: 22 }, (_, index) => index + 1);
  return minutes.flatMap((a) => minutes.map((b) => pool(`two-codes-${a}-${b}`, [a, b], ALLOCATION)));
}

const TELLING_MINUTES = [1, 5, 7, 8, 9, 14, 15, 20, 22, 23];

function tripleUnits(): readonly KitCase[] {
  return TELLING_MINUTES.flatMap((a) =>
    TELLING_MINUTES.flatMap((b) =>
      TELLING_MINUTES.filter((c) => a !== b || b !== c).flatMap((c, index) =>
        index % 3 === (a + b) % 3 ? [pool(`three-codes-${a}-${b}-${c}`, [a, b, c], ALLOCATION)] : [],
      ),
    ),
  );
}

/** Minutes that are not known are no units: neither 0 nor 1. */
function unknownUnits(): readonly KitCase[] {
  const of = (id: string, services: UnitsInput["services"], timedUnits: number | null, units: object): KitCase => ({
    id: `units/${id}`,
    task: "units",
    input: { services, countingMethod: "cms-8-minute", serviceDate: SERVICE_DATE },
    expected: { timedUnits, lawful: [units as Record<string, number | null>] },
    source: "a pool is as known as its minutes",
  });
  return [
    of("no-minutes", [{ procedureCode: "97530" }], null, { "97530": null }),
    of("minutes-of-one-of-two", [{ procedureCode: "97530", minutes: 23 }, { procedureCode: "97110" }], null, {
      "97530": null,
      "97110": null,
    }),
    of("unknown-code", [{ procedureCode: "00000", minutes: 23 }], 0, { "00000": null }),
  ];
}

const SPLIT_RULES = [
  ["2021-12-31", "85 FR 84472: rule of 2020 and 2021; worked out by this library and held by its property tests"],
  ["2026-03-02", "86 FR 64996: rule of 2022 on; worked out by this library and held by its property tests"],
] as const;

/** One timed code, therapist and assistant with every share of up to 31 minutes that decides. */
function splitCases(): readonly KitCase[] {
  const shares = [0, 1, 7, 8, 9, 14, 15, 16, 22, 23, 30];
  return SPLIT_RULES.flatMap(([serviceDate, source]) =>
    shares.flatMap((therapist) =>
      shares.flatMap((assistantMinutes): readonly KitCase[] => {
        const minutes = therapist + assistantMinutes;
        const units = tableUnits(minutes);
        if (units === 0) return [];
        const input = { procedureCode: "97530", serviceDate, units, minutes, assistantMinutes };
        const id = `assistant-split/${serviceDate.slice(0, 4)}-${therapist}-${assistantMinutes}`;
        const answer = answerQuestion({ id, task: "assistant-split", input });
        const { therapistUnits, assistantUnits } = answer as Record<string, number | null>;
        return [
          {
            id,
            task: "assistant-split",
            input,
            expected: { therapistUnits: therapistUnits ?? null, assistantUnits: assistantUnits ?? null },
            source,
          },
        ];
      }),
    ),
  );
}

function proposalCases(): readonly KitCase[] {
  const ofWorked = worked.flatMap((each): readonly KitCase[] => {
    const { expected, services = [], serviceDate, discipline = "OT" } = each;
    if (expected?.lines === undefined) return [];
    const visit = {
      serviceDate,
      discipline,
      payer: "medicare-part-b",
      setting: "practitioner",
      placeOfServiceCode: "11",
      diagnosisCodes: ["M25.641"],
      services: services.map((service) => ({ ...service, groupSize: 2 })),
    };
    const lawful = [expected.lines, ...(expected.alternativeLines ?? [])].map((lines) => lines.map(lineText));
    const input = { visit, unitPrice: null };
    return [{ id: `proposal/${each.id}`, task: "proposal", input, expected: { lawful }, source: each.source }];
  });
  const ofGolden = goldenVisits().flatMap(({ file, cases }) =>
    cases.map((golden, index): KitCase => {
      const { price = "30.00", lines } = golden;
      return {
        id: `proposal/${file.replace(".json", "")}-${index + 1}`,
        task: "proposal",
        input: { visit: visitOf(golden), unitPrice: price },
        expected: { lawful: [lines] },
        source: `golden case: ${golden.title}`,
      };
    }),
  );
  return [...ofWorked, ...ofGolden];
}

/** Discipline first, then assistant, as claims carry them. */
function lineText({ procedureCode, units, modifiers }: ExpectedLine): string {
  return [procedureCode, `x${units}`, ...modifiers].join(" ");
}

/** Findings of the golden cases; severities that a case leaves open are those of the rule on that date. */
function checkCases(): readonly KitCase[] {
  return goldenFiles().flatMap((file) =>
    file.cases.map((golden, index): KitCase => {
      const input = { claim: claimOf(file, golden), ruleId: file.rule };
      const id = `claim-check/${file.rule}-${index + 1}`;
      const { findings } = answerQuestion({ id, task: "claim-check", input }) as ExpectedCheck;
      return {
        id,
        task: "claim-check",
        input,
        expected: {
          findings: golden.findings.map((finding, position) => ({
            severity: finding.severity ?? findings[position]?.severity ?? "none",
            line: finding.line ?? findings[position]?.line ?? null,
          })),
          undetermined: golden.undetermined ?? [],
        },
        source: `golden case: ${golden.name}`,
      };
    }),
  );
}

type CarrierRow = readonly [code: string, office: string, facility: string, reduced: string | null];

function priceCases(): readonly KitCase[] {
  const file = new URL("../../pricing/carrier-amounts-2025.json", import.meta.url);
  const rows = JSON.parse(readFileSync(file, "utf8")) as readonly CarrierRow[];
  return rows.flatMap(([code, office, facility]) => [
    priceCase(`${code}-office`, code, "11", office),
    priceCase(`${code}-facility`, code, "22", facility),
  ]);
}

function priceCase(id: string, procedureCode: string, placeOfServiceCode: string, fee: string): KitCase {
  const options = {
    serviceDate: "2025-03-03",
    locality: "10112-00",
    setting: "practitioner",
    placeOfServiceCode,
    payer: "medicare-part-b",
  };
  return {
    id: `pricing/${id}`,
    task: "pricing",
    input: { lines: [{ lineNumber: 1, procedureCode, modifiers: ["GO"], units: 1 }], options },
    expected: { fee, feeWithoutReduction: fee },
    source: "CMS carrier file 2025, Alabama",
  };
}

/** The payer profiles that inputs name by id. */
export const kitPayers = payerProfiles;
