import { lookUpCode } from "../../reference/look-up-code.js";
import type { ProcedureCode } from "../../reference/procedure-codes.js";
import { familyMembersOn } from "../../units/family-members-on.js";
import { monitoringFact } from "../../units/monitoring-fact.js";
import { supportedDeviceCode } from "../../units/supported-device-code.js";
import type { CalendarDate } from "../../values/calendar-date.js";
import { counted } from "../../values/counted.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { familyServices } from "./family-services.js";

const DAYS = "services.remoteMonitoring.daysOfData";

/** The device supply of remote monitoring is billed by the days with data. */
export const rtmSupplyTier: LineRule = {
  id: "rtm-supply-tier",
  topic: "codes",
  title: "The device supply of remote monitoring is billed by the days with data",
  why: "Since 2026 there are two codes for each device: one for 2 to 15 days with data in 30, one for 16 to 30. Fewer than 2 days pay nothing. Before, there was one code, from 16 days on.",
  scope: "line",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: "2022-01-01",
  effectiveThrough: null,
  citations: [
    {
      publication: "CY2026 physician fee schedule rule",
      section: "remote therapeutic monitoring",
      url: "https://www.nixonlawgroup.com/resources/cms-finalizes-2026-remote-monitoring-reimbursement-updates-what-changed-for-rpm-and-rtm",
      mark: "secondary",
    },
  ],
  reads: ["procedureCodes"],
  procedureCodes: ["98976", "98977", "98978", "98984", "98985", "98986"],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, { ruleId: "rtm-code-repeated", on: "line" }],
  documents: [
    {
      element: "Remote monitoring: days with data in the period",
      applies: () => true,
      given: (subject, context) => monitoringFact(familyServices(subject, context), "daysOfData") !== null,
    },
  ],
  check(subject, context) {
    const { line, path, serviceDate } = subject;
    const { procedureCode, lineNumber } = line;
    const reading = context.read(lookUpCode(procedureCode, serviceDate, context.tables));
    if (reading == null) return [];
    const code = reading.value;
    const about = { line: lineNumber, code: procedureCode };
    const daysOfData = monitoringFact(familyServices(subject, context), "daysOfData");
    if (daysOfData === null) return [missing([DAYS], ["services"], about)];
    const supported = supportedDeviceCode(familyMembersOn(code, serviceDate, context.tables), daysOfData)?.code;
    if (supported === procedureCode) return [];
    const days = `${counted(daysOfData, "day")} of data`;
    return [
      problem({
        message: `${procedureCode} is billed for ${days}.`,
        fix:
          supported === undefined
            ? `Remove ${procedureCode}: ${days}.`
            : `Bill ${supported}, not ${procedureCode}: ${days}.`,
        path: [...path, "procedureCode"],
        facts: { procedureCode, daysOfData, ...(supported === undefined ? {} : { supported }) },
        about,
        restsOn: [reading],
        // One device's codes, and the days that were needed before there were tiers, are known from memory alone.
        ...(isRecalled(code, serviceDate) ? { severity: "warning" } : {}),
      }),
    ];
  },
};

const TIERS_SINCE: CalendarDate = "2026-01-01";

function isRecalled({ datesMark }: ProcedureCode, serviceDate: CalendarDate): boolean {
  return datesMark === "recall" || datesMark === "single" || serviceDate < TIERS_SINCE;
}
