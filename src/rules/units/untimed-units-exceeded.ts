import type { ComparedCode } from "../../units/compared-code.js";
import { isOnceADay, judgedUnits } from "../../units/judged-units.js";
import { counted } from "../../values/counted.js";
import { missing, problem } from "../outcomes.js";
import type { DayRule, LineSubject, Outcome } from "../rule.js";
import { dayPools, readingsOf } from "./day-pools.js";

/** An untimed code is one unit a day, whatever its minutes. */
export const untimedUnitsExceeded: DayRule = {
  id: "untimed-units-exceeded",
  topic: "units",
  title: "An untimed code is one unit a day, whatever its minutes",
  why: "Evaluations, supervised modalities and group sessions are paid by the session. An hour of evaluation is one unit, not four; only separate group sessions of a day add up.",
  scope: "day",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-04", section: "ch. 5 §20.2.B", mark: "secondary" }],
  reads: ["procedureCodes"],
  concerns: ({ code }) => code !== undefined && isOnceADay(code),
  yieldsTo: [{ ruleId: "units-invalid", on: "line" }],
  check(day, context) {
    return dayPools(day, context).flatMap((pool) =>
      pool.codes.flatMap((code): readonly Outcome[] => {
        const [line] = code.lines;
        if (line?.code === undefined || !isOnceADay(line.code) || code.billedUnits <= 1) return [];
        const { procedureCode, billedUnits } = code;
        const about = { ...pool.about, code: procedureCode };
        const isGroup = line.code.category === "group";
        const sessions = judgedUnits(code, line.code);
        if (sessions === null) return [missing(["services.sessions"], ["services"], about)];
        if (billedUnits <= sessions) return [];
        return [
          problem({
            message: `${procedureCode} is untimed and billed for ${counted(billedUnits, "unit")}.`,
            fix: `Bill ${procedureCode} x${sessions}: ${isGroup ? sessionText(sessions) : untimedText(code)}.`,
            path: [...line.path, "units"],
            facts: {
              procedureCode,
              billedUnits,
              supportedUnits: sessions,
              ...(code.minutes === null ? {} : { minutes: code.minutes }),
            },
            about,
            restsOn: readingsOf(pool, [code], context),
          }),
        ];
      }),
    );
  },
};

function sessionText(sessions: number): string {
  return `it is untimed, and ${counted(sessions, "separate group session")} ${sessions === 1 ? "is" : "are"} recorded`;
}

function untimedText({ minutes }: ComparedCode<LineSubject>): string {
  return minutes === null
    ? "it is untimed, minutes do not add units"
    : `it is untimed, ${minutes} minutes do not add units`;
}
