import { isWhollyByAssistant } from "../../lines/is-wholly-by-assistant.js";
import { listed } from "../../values/listed.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";
import { YIELDS_TO_BROKEN_CODE } from "../yield-groups.js";

const ASSISTANT_MODIFIERS: readonly string[] = ["CO", "CQ"];

/** An evaluation or re-evaluation is furnished by the therapist. */
export const evaluationByAssistant: LineRule = {
  id: "evaluation-by-assistant",
  topic: "codes",
  title: "An evaluation or re-evaluation is furnished by the therapist",
  why: "Evaluating needs the judgement of a therapist. An assistant may help, but a line with CO or CQ says that the assistant gave part of the evaluation itself.",
  scope: "line",
  severity: "error",
  governs: { payers: "all" },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [{ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.C and §230.2", mark: "secondary" }],
  reads: [],
  // prettier-ignore
  procedureCodes: [
    "97161", "97162", "97163", "97164", "97165", "97166", "97167", "97168", "92521", "92522", "92523", "92524",
  ],
  yieldsTo: YIELDS_TO_BROKEN_CODE,
  check({ line, path, services }) {
    const { procedureCode, lineNumber } = line;
    const modifiers = ASSISTANT_MODIFIERS.filter((modifier) => line.modifiers.includes(modifier));
    const byAssistant = (services ?? []).some(isWhollyByAssistant);
    if (modifiers.length === 0 && !byAssistant) return [];
    const takeOff = modifiers.length === 0 ? "" : `; take off ${listed(modifiers)} if the therapist did`;
    return [
      problem({
        message: byAssistant
          ? `${procedureCode} is an evaluation, and the record shows that an assistant furnished it.`
          : `${procedureCode} is an evaluation and carries ${listed(modifiers)}.`,
        fix: `Have the therapist furnish ${procedureCode}, or remove it${takeOff}.`,
        path: [...path, modifiers.length === 0 ? "procedureCode" : "modifiers"],
        facts: { procedureCode, modifiers },
        about: { line: lineNumber, code: procedureCode, modifiers },
      }),
    ];
  },
};
