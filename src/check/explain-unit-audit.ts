import { counted } from "../values/counted.js";
import { listed } from "../values/listed.js";
import { explainAssistantSplit } from "./explain-assistant-split.js";
import { explainUnitCalculation } from "./explain-unit-calculation.js";
import type { AssistantAudit, CodeAudit, PoolAudit, UnitAudit } from "./unit-audit.js";
import { cited, undeterminedSentences } from "./words.js";

/**
 * Writes an audit of units as an auditor files it: per pool the count step by step, each code as documented, supported and
 * billed, the total, the allocation, the assistant's units, and each finding with its source.
 *
 * @param audit - billed units beside documented minutes
 * @returns sentences without dates or names
 */
export function explainUnitAudit(audit: UnitAudit): readonly string[] {
  const { pools, overUnits, underUnits, overAmount, underAmount, undetermined, editions } = audit;
  return [
    `${counted(pools.length, "pool")} audited: ${counted(overUnits, "unit")} over, ${underUnits} under.`,
    ...(overAmount === null || underAmount === null
      ? []
      : [`By code: $${overAmount} billed beyond the supported units, $${underAmount} supported and not billed.`]),
    ...pools.flatMap(poolSentences),
    ...undeterminedSentences(undetermined),
    ...(editions.length === 0
      ? []
      : [`Tables read: ${editions.map(({ table, edition }) => `${table} (${edition})`).join(", ")}.`]),
  ];
}

function poolSentences(pool: PoolAudit, index: number): readonly string[] {
  const { discipline, calculation, codes, timed, assistant, findings } = pool;
  return [
    `Pool ${index + 1}, ${discipline ?? "discipline not known"}:`,
    ...explainUnitCalculation(calculation),
    ...codes.map(codeSentence),
    ...totalSentences(pool),
    ...(timed.allocation === "unlawful" && timed.total === "within"
      ? ["The total stands, and no lawful allocation gives these units."]
      : []),
    ...assistant.flatMap(assistantSentences),
    ...findings.flatMap(({ message, fix, ruleId, citations }) => [
      `Found: ${message} ${fix} [${ruleId}]`,
      `  Source: ${citations.map(cited).join("; ")}.`,
    ]),
  ];
}

function codeSentence(code: CodeAudit): string {
  const { procedureCode, documentedMinutes, supportedUnits, reason } = code;
  const documented = documentedMinutes === null ? "" : `${counted(documentedMinutes, "minute")} documented, `;
  const supported =
    reason === "not-documented" ? "the record does not show it" : `${supportedUnits ?? "undetermined"} supported`;
  return `${procedureCode}: ${documented}${supported}, ${billedText(counted(code.billedUnits, "unit"), code)}${differenceText(code)}.`;
}

/** A line that states no units is not one of none. */
function billedText(
  units: string,
  { billedUnits, unitsStated }: Pick<CodeAudit, "billedUnits" | "unitsStated">,
): string {
  if (unitsStated) return `${units} billed`;
  return billedUnits === 0 ? "billed without a count of units" : `${units} billed beside a line that states none`;
}

function differenceText({ overUnits, underUnits, overAmount, underAmount }: CodeAudit): string {
  if ((overUnits ?? 0) > 0) return `, ${overUnits ?? 0} over${dollars(overAmount)}`;
  return (underUnits ?? 0) > 0 ? `, ${underUnits ?? 0} under${dollars(underAmount)}` : "";
}

function totalSentences({ timed }: PoolAudit): readonly string[] {
  const { supportedUnits, billableUnits, documentedMinutes, minutesFrom, overUnits, underUnits } = timed;
  const { billedUnits, unitsStated } = timed;
  const billed =
    unitsStated || billedUnits > 0
      ? billedText(counted(billedUnits, "timed unit"), timed)
      : "The timed lines state no count of units";
  if (billedUnits === 0 && unitsStated && (supportedUnits ?? 0) === 0) return [];
  if (supportedUnits === null || documentedMinutes === null) {
    return [`${billed}; what the minutes support is undetermined.`];
  }
  const from = minutesFrom === "note" ? ", by the total of the note" : "";
  const limited =
    billableUnits !== null && billableUnits < supportedUnits ? `, of which limits leave ${billableUnits}` : "";
  const rest = [
    ...(overUnits !== null && overUnits > 0 ? [`${overUnits} over`] : []),
    ...(underUnits !== null && underUnits > 0 ? [`${underUnits} not billed`] : []),
  ];
  const difference = rest.length === 0 ? "" : `: ${listed(rest)}`;
  return [
    `${billed}, ${supportedUnits} supported by ${counted(documentedMinutes, "minute")}${from}${limited}${difference}.`,
  ];
}

function assistantSentences({ verdict, split, billedUnits, modifiedUnits }: AssistantAudit): readonly string[] {
  const verdicts: Readonly<Record<AssistantAudit["verdict"], string>> = {
    right: "as it must be",
    missing: "every unit must",
    unsplit: "the line must be split",
    unsupported: "none needs to",
    undetermined: "whether that is right is undetermined",
  };
  return [
    ...explainAssistantSplit({ ...split, undetermined: [] }),
    `  On the claim ${modifiedUnits} of ${counted(billedUnits, "unit")} ${modifiedUnits === 1 ? "carries" : "carry"} CO or CQ: ${verdicts[verdict]}.`,
  ];
}

function dollars(amount: string | null): string {
  return amount === null ? "" : ` ($${amount})`;
}
