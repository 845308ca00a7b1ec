import type { ClaimCheck, Finding } from "../../check/claim-check.js";
import { auditUnits } from "../../check/audit-units.js";
import { explainUnitAudit } from "../../check/explain-unit-audit.js";
import type { UnitAudit } from "../../check/unit-audit.js";
import { cited } from "../../check/words.js";
import type { Claim } from "../../claim/claim.js";
import type { Reference } from "../../reference/reference.js";
import type { ErrorRecord, Source } from "../input/source-record.js";
import { claimTitle } from "../print/claim-title.js";
import type { Tally } from "../tally.js";

/** A finding as a report shows it. */
export interface ShownFinding {
  readonly ruleId: string;
  readonly severity: Finding["severity"];
  /** The claim by the caller's key, else by its place. */
  readonly claim: string;
  /** The line as billed; absent for a finding about the claim. */
  readonly line?: string;
  readonly message: string;
  readonly fix: string;
  /** What it rests on, by name. */
  readonly facts: readonly (readonly [string, string])[];
  /** The count of the minutes, step by step, where it is about units. */
  readonly working: readonly string[];
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
}

/** What a report shows in full. */
export interface ShownParts {
  readonly findings: ShownFinding[];
  readonly bad: ErrorRecord[];
}

/** Findings and bad records that a report shows in full; all others are counted only, so that memory stays flat. */
export interface ReportTally extends Tally<ShownParts> {
  readonly note: (check: ClaimCheck, claim: Claim, source: Source) => void;
  readonly noteBad: (record: ErrorRecord) => void;
  readonly whole: () => ShownParts;
}

/**
 * Keeps the first findings of each rule and the first bad records.
 *
 * @param most - how many of each
 * @param tables - what the count of the minutes reads
 * @returns a tally that starts with none
 */
export function reportTally(most: number, tables: { readonly reference?: Reference }): ReportTally {
  let part: ShownParts = { findings: [], bad: [] };
  const whole: ShownParts = { findings: [], bad: [] };
  // What one thread has given comes before what it gives later, so beyond the limit nothing of it can be shown.
  const given = new Map<string, number>();
  const added = new Map<string, number>();
  const isWanted = (counts: Map<string, number>, key: string): boolean => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count < most;
  };
  return {
    note: (check, claim, source) => {
      const wanted = check.findings.filter(({ ruleId }) => isWanted(given, ruleId));
      if (wanted.length === 0) return;
      const audit = claim.services === undefined ? undefined : auditUnits(claim, tables);
      part.findings.push(...wanted.map((finding) => shownFinding(finding, claim, source, audit)));
    },
    noteBad: (record) => {
      if (isWanted(given, "")) part.bad.push(record);
    },
    take: () => {
      const taken = part;
      part = { findings: [], bad: [] };
      return taken;
    },
    add: (more) => {
      whole.findings.push(...more.findings.filter(({ ruleId }) => isWanted(added, ruleId)));
      whole.bad.push(...more.bad.filter(() => isWanted(added, "")));
    },
    whole: () => whole,
  };
}

function shownFinding(finding: Finding, claim: Claim, source: Source, audit: UnitAudit | undefined): ShownFinding {
  const { ruleId, severity, message, fix, facts, citations, path } = finding;
  const [record, index] = path;
  const line = record === "serviceLines" && typeof index === "number" ? claim.serviceLines[index] : undefined;
  const units = line?.units === undefined ? "" : `, ${line.units} billed`;
  const codes = line === undefined ? "" : [line.procedureCode || "no code", ...line.modifiers].join(" ");
  return {
    ruleId,
    severity,
    claim: claimTitle(source),
    ...(line === undefined ? {} : { line: `Line ${line.lineNumber}: ${codes}${units}` }),
    message,
    fix,
    facts: Object.entries(facts).map(([name, value]) => [wordsOf(name), String(value).replaceAll(",", ", ")] as const),
    working: audit === undefined ? [] : workingOf(finding, audit),
    sources: citations.map((citation) => ({
      text: cited(citation),
      ...(citation.url === undefined ? {} : { url: citation.url }),
    })),
  };
}

/** The pool in which the audit makes the same finding, without the finding itself. */
function workingOf({ ruleId, path }: Finding, audit: UnitAudit): readonly string[] {
  const same = (found: Finding): boolean => found.ruleId === ruleId && String(found.path) === String(path);
  const pool = audit.pools.find(({ findings }) => findings.some(same));
  if (pool === undefined) return [];
  const sentences = explainUnitAudit({ ...audit, pools: [{ ...pool, findings: [] }], undetermined: [], editions: [] });
  return sentences.slice(sentences.findIndex((sentence) => sentence.startsWith("Pool ")) + 1);
}

function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
