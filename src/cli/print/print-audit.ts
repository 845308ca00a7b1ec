import type { AssistantAudit, CodeAudit, PoolAudit } from "../../check/unit-audit.js";
import { counted } from "../../values/counted.js";
import type { AuditResult } from "../audit-record.js";
import type { CsvCell } from "../../adapters/csv/csv-line.js";
import type { Printer } from "../output/record-writer.js";
import type { TextStyle } from "../output/text-style.js";
import { textTable } from "../output/text-table.js";
import { claimTitle } from "./claim-title.js";
import { findingLines } from "./finding-lines.js";
import { notJudgedLines } from "./not-judged-lines.js";
import { sourceLines } from "./source-lines.js";
import { hangingLines } from "./undetermined-lines.js";

/** How audited units look. */
export const auditPrinter: Printer<AuditResult> = {
  title: claimTitle,
  plain: ({ audit, lines: _lines, ...more }) => ({ ...audit, ...more }),
  table: ({ audit, lines, ...source }, style) => [
    ...(audit.pools.length === 0 ? ["No line to audit."] : []),
    ...audit.pools.flatMap((pool, index) => [
      ...(index === 0 ? [] : [""]),
      ...poolLines(pool, style),
      ...findingLines(pool.findings, lines, style, source.places?.[index]),
    ]),
    ...notJudgedLines(audit.undetermined, style),
    ...sourceLines(source, style),
    ...(audit.pools.length < 2 ? [] : [`All pools: ${sums(audit, audit.pools.every(isWhole))}`]),
  ],
  keyColumn: "claim",
  columns: [
    "service_date",
    "discipline",
    "counting_method",
    "procedure_code",
    "documented_minutes",
    "supported_units",
    "billed_units",
    "over_units",
    "under_units",
    "reason",
    "lines",
    "pool_minutes",
    "pool_supported_units",
    "pool_billed_units",
    "pool_total",
    "pool_allocation",
    "assistant_units_billed",
    "assistant_units_required",
    "assistant_verdict",
    "rules",
    "over_amount",
    "under_amount",
  ],
  rows: ({ audit }) => audit.pools.flatMap(poolRows),
};

function poolLines(pool: PoolAudit, style: TextStyle): readonly string[] {
  const { serviceDate, discipline, countingMethod, timed } = pool;
  const method = countingMethod === null ? "no counting method: the payer's is not known" : `by ${countingMethod}`;
  return [
    ...hangingLines("", `${serviceDate}, ${discipline ?? "discipline not known"}, ${method}`, style),
    ...hangingLines("", timedSentence(timed), style),
    ...codeTable(pool.codes, style),
    ...tieLines(timed, style),
    ...assistantTable(pool.assistant, style),
    ...hangingLines("", `Together: ${sums(pool, isWhole(pool))}`, style),
  ];
}

const ALLOCATIONS: Readonly<Record<PoolAudit["timed"]["allocation"], string>> = {
  lawful: "; each code has its units",
  unlawful: "; the units stand on the wrong codes",
  undetermined: "",
  "not-pooled": "; each code is counted alone",
};

function timedSentence(timed: PoolAudit["timed"]): string {
  const { documentedMinutes, minutesFrom, supportedUnits, billableUnits, billedUnits, unitsStated, total, allocation } =
    timed;
  if (supportedUnits === 0 && billedUnits === 0 && unitsStated) return "No timed units.";
  const minutes =
    documentedMinutes === null ? "not known" : `${documentedMinutes}${minutesFrom === "note" ? " (note)" : ""}`;
  const limit =
    billableUnits === null || billableUnits === supportedUnits ? "" : `, ${billableUnits} within unit limits`;
  const totals = { within: "", exceeded: "; the total is too high", undetermined: "; undetermined" } as const;
  return `Timed minutes ${minutes}: units supported ${known(supportedUnits)}${limit}, billed ${billedOf(timed)}${totals[total]}${total === "within" && unitsStated ? ALLOCATIONS[allocation] : ""}`;
}

function codeTable(codes: readonly CodeAudit[], style: TextStyle): readonly string[] {
  const columns = [
    { title: "code" },
    { title: "minutes", align: "right" },
    { title: "supported", align: "right" },
    { title: "billed", align: "right" },
    { title: "difference", align: "right" },
    { title: "dollars", align: "right" },
    { title: "why" },
  ] as const;
  const rows = codes.map((code) => [
    code.procedureCode,
    code.documentedMinutes === null ? "" : String(code.documentedMinutes),
    known(code.supportedUnits),
    billedOf(code),
    differenceOf(code),
    dollarsOf(code),
    words(code.reason),
  ]);
  return rows.length === 0 ? [] : textTable(columns, rows, style);
}

/** Units of the lines that state some; a question mark stands for those that state none. */
function billedOf({ billedUnits, unitsStated }: Pick<CodeAudit, "billedUnits" | "unitsStated">): string {
  if (unitsStated) return String(billedUnits);
  return billedUnits === 0 ? "?" : `${billedUnits} + ?`;
}

function differenceOf({ overUnits, underUnits, supportedUnits, billedUnits, unitsStated }: CodeAudit): string {
  if (overUnits !== null && overUnits > 0) return `+${overUnits}`;
  if (underUnits !== null && underUnits > 0) return `-${underUnits}`;
  const isSame = (unitsStated && supportedUnits === billedUnits) || (overUnits !== null && underUnits !== null);
  return isSame ? "0" : "?";
}

/** Dollars of the difference with its sign; empty where nothing differs or nothing is priced. */
function dollarsOf({ overUnits, underUnits, overAmount, underAmount }: CodeAudit): string {
  if ((overUnits ?? 0) > 0) return overAmount === null ? "" : `+${overAmount}`;
  return (underUnits ?? 0) > 0 && underAmount !== null ? `-${underAmount}` : "";
}

function tieLines({ tie }: PoolAudit["timed"], style: TextStyle): readonly string[] {
  if (tie === null) return [];
  const choice = `any of ${tie.candidates.join(", ")} may take ${tie.extraUnits} extra; price must not decide.`;
  return hangingLines("Tie: ", choice, style);
}

function assistantTable(assistant: readonly AssistantAudit[], style: TextStyle): readonly string[] {
  const columns = [
    { title: "assistant" },
    { title: "minutes", align: "right" },
    { title: "of them", align: "right" },
    { title: "billed", align: "right" },
    { title: "CO or CQ", align: "right" },
    { title: "due", align: "right" },
    { title: "verdict" },
    { title: "why" },
  ] as const;
  const rows = assistant.map(({ procedureCodes, billedUnits, modifiedUnits, requiredUnits, verdict, split }) => [
    procedureCodes.join(" "),
    known(split.inputs.minutes),
    known(split.inputs.assistantMinutes),
    String(billedUnits),
    String(modifiedUnits),
    known(requiredUnits),
    words(verdict),
    words(split.reason),
  ]);
  return rows.length === 0 ? [] : textTable(columns, rows, style);
}

function isWhole({ timed, codes }: PoolAudit): boolean {
  return timed.supportedUnits !== null && codes.every((code) => code.supportedUnits !== null && code.unitsStated);
}

function sums(
  {
    overUnits,
    underUnits,
    overAmount,
    underAmount,
  }: Pick<PoolAudit, "overUnits" | "underUnits" | "overAmount" | "underAmount">,
  isComplete: boolean,
): string {
  const dollars =
    overAmount === null || underAmount === null ? "" : `; dollars ${overAmount} over, ${underAmount} under`;
  return `${counted(overUnits, "unit")} over, ${underUnits} under${dollars}${isComplete ? "" : ", as far as the facts tell"}.`;
}

function poolRows(pool: PoolAudit): readonly (readonly CsvCell[])[] {
  const { serviceDate, discipline, countingMethod, timed, codes, assistant, findings } = pool;
  return codes.map((code) => {
    const split = assistant.find(({ procedureCodes }) => procedureCodes.includes(code.procedureCode));
    const rules = findings.filter(({ facts }) => Object.values(facts).flat().includes(code.procedureCode));
    return [
      serviceDate,
      discipline,
      countingMethod,
      code.procedureCode,
      code.documentedMinutes,
      code.supportedUnits,
      code.unitsStated ? code.billedUnits : null,
      code.overUnits,
      code.underUnits,
      code.reason,
      code.lineNumbers.join(" "),
      timed.documentedMinutes,
      timed.supportedUnits,
      timed.unitsStated ? timed.billedUnits : null,
      timed.total,
      timed.allocation,
      split?.modifiedUnits,
      split?.requiredUnits,
      split?.verdict,
      [...new Set(rules.map(({ ruleId }) => ruleId))].join(" "),
      code.overAmount,
      code.underAmount,
    ];
  });
}

function known(count: number | null): string {
  return count === null ? "?" : String(count);
}

function words(reason: string): string {
  return reason.replaceAll("-", " ");
}
