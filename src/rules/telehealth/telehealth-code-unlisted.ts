import { lookUpTelehealthCode } from "../../reference/look-up-telehealth-code.js";
import { missing, problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";
import { isTelehealthLine, YIELDS_TO_NO_TELEHEALTH, YIELDS_TO_REMOTE_SERVICE } from "./telehealth-line.js";

/** A telehealth line holds a code of the Medicare telehealth list; for another payer, one that is not hands-on. */
export const telehealthCodeUnlisted: LineRule = {
  id: "telehealth-code-unlisted",
  topic: "telehealth",
  title: "A telehealth line holds a code that may be furnished at a distance",
  why: "Medicare pays by telehealth only what is on its list of the year. Hands-on procedures, modalities and wound care are not, and no payer expects them at a distance.",
  scope: "line",
  severity: "warning",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS list of telehealth services", section: "list of the calendar year", mark: "recall" }],
  reads: ["telehealthCodes"],
  yieldsTo: [...YIELDS_TO_BROKEN_CODE, ...YIELDS_TO_NO_TELEHEALTH, ...YIELDS_TO_REMOTE_SERVICE],
  concerns: ({ line }) => isTelehealthLine(line),
  check({ line, path, serviceDate }, { read, tables, payerSwitch }) {
    const { procedureCode, lineNumber } = line;
    if (!isTelehealthLine(line)) return [];
    const listing = read(lookUpTelehealthCode(procedureCode, serviceDate, tables));
    if (listing == null || listing.value === "listed") return [];
    const about = { line: lineNumber, code: procedureCode };
    const codePath = [...path, "procedureCode"];
    const isPartB = payerSwitch("medicarePartB");
    if (isPartB !== true && listing.value !== "hands-on") {
      return isPartB === undefined ? [missing(["payer.medicarePartB"], ["payer", "medicarePartB"], about)] : [];
    }
    if (listing.value === "unknown") return [missing(["reference.telehealthCodes"], codePath, about)];
    const reason = isPartB === true ? "is not on the telehealth list" : "is a hands-on service";
    return [
      problem({
        message: `${procedureCode} is billed as telehealth and ${reason}.`,
        fix: `Furnish ${procedureCode} in person: it ${reason}.`,
        path: codePath,
        facts: { procedureCode },
        about,
        restsOn: [listing],
      }),
    ];
  },
};
