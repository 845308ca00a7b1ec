import { lookUpCode } from "../../reference/look-up-code.js";
import type { ProcedureCode } from "../../reference/procedure-codes.js";
import { counted } from "../../values/counted.js";
import { listed } from "../../values/listed.js";
import { missing, problem } from "../outcomes.js";
import type { EpisodeRule, LineSubject, Outcome, Reading } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE, YIELDS_TO_INVALID_UNITS } from "../yield-groups.js";
import { aboutLine } from "./about-line.js";
import { lacksBase, managementFault, shortCodeOf } from "./management-fault.js";
import type { ManagementMonth } from "./management-months.js";
import { managementMonths } from "./management-months.js";

const SINCE = "2022-01-01";

/** Remote monitoring management is billed by the minutes and live contacts of the calendar month. */
export const rtmManagementUnsupported: EpisodeRule = {
  id: "rtm-management-unsupported",
  topic: "codes",
  title: "Remote monitoring management is billed by the minutes and live contacts of the calendar month",
  why: "Full minutes of the month decide the code, there is no mid-point, and without one live contact in the month nothing is billable.",
  scope: "episode",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: SINCE,
  effectiveThrough: null,
  citations: [
    { publication: "CY2026 physician fee schedule rule", section: "remote therapeutic monitoring", mark: "secondary" },
    { publication: "CMS CR 14250", section: "remote therapeutic monitoring", mark: "secondary" },
  ],
  reads: ["procedureCodes"],
  procedureCodes: ["98979", "98980", "98981"],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, ...YIELDS_TO_INVALID_UNITS],
  documents: [
    {
      element: "Remote monitoring: management minutes of the month",
      applies: (episode, context) => managementMonths(episode, context, SINCE).length > 0,
      given: (episode, context) => managementMonths(episode, context, SINCE).every(({ minutes }) => minutes !== null),
    },
    {
      element: "Remote monitoring: live contacts of the month",
      applies: (episode, context) => managementMonths(episode, context, SINCE).length > 0,
      given: (episode, context) =>
        managementMonths(episode, context, SINCE).every(({ liveInteractions }) => liveInteractions !== null),
    },
  ],
  check(episode, context) {
    const isHistoryKnown = context.claim.priorServiceLines !== undefined;
    return managementMonths(episode, context, SINCE).flatMap((month): readonly Outcome[] => {
      const [{ line, serviceDate }] = month.lines;
      const reading = context.read(lookUpCode(line.procedureCode, serviceDate, context.tables));
      if (reading == null) return [];
      const fault = managementFault(month, isHistoryKnown);
      if (fault !== undefined) return [faultOf(fault, month, reading)];
      const about = aboutLine(month.lines[0]);
      const unknown = unknownFacts(month);
      return [
        ...(unknown.length === 0 ? [] : [missing(unknown, ["services"], about)]),
        ...(!isHistoryKnown && lacksBase(month) ? [missing(["priorServiceLines"], ["priorServiceLines"], about)] : []),
      ];
    });
  },
};

function unknownFacts({ supported, minutes, liveInteractions }: ManagementMonth): readonly string[] {
  if (supported !== null) return [];
  return [
    ...(minutes === null ? ["services.remoteMonitoring.minutesInMonth"] : []),
    ...(liveInteractions === null ? ["services.remoteMonitoring.liveInteractions"] : []),
  ];
}

function faultOf(fault: LineSubject, month: ManagementMonth, reading: Reading<ProcedureCode>): Outcome {
  const { lines, minutes, liveInteractions, supported } = month;
  const procedureCodes = [...new Set(lines.map(({ line }) => line.procedureCode))];
  const instead = [...(supported ?? [])].map(([code, units]) => (units === 1 ? code : `${code} x${units}`));
  return problem({
    message: `${listed(procedureCodes)}: the month does not support what is billed.`,
    fix: fixFor(month, procedureCodes, instead),
    path: [...fault.path, "procedureCode"],
    facts: {
      procedureCodes,
      supported: instead,
      ...(minutes === null ? {} : { minutesInMonth: minutes }),
      ...(liveInteractions === null ? {} : { liveInteractions }),
    },
    about: aboutLine(fault),
    restsOn: [reading],
  });
}

function fixFor(month: ManagementMonth, billed: readonly string[], instead: readonly string[]): string {
  const { minutes, liveInteractions, supported, members } = month;
  const measured = listed([
    ...(minutes === null ? [] : [counted(minutes, "minute")]),
    ...(liveInteractions === null ? [] : [counted(liveInteractions, "live interaction")]),
  ]);
  if (instead.length > 0) return `Bill ${listed(instead)}: ${measured} in the month.`;
  if (supported !== null) return `Remove ${listed(billed)}: ${measured} in the month.`;
  const short = shortCodeOf(month);
  const addOn = members.find(({ addOnTo }) => addOnTo.length > 0);
  const long = `${listed(addOn?.addOnTo ?? [])} before any ${addOn?.code ?? "add-on"}`;
  return short === undefined ? `Bill ${long} in a month.` : `Bill ${short} alone in a month, or ${long}.`;
}
