import { lookUpTherapyTaxonomy } from "../../reference/look-up-therapy-taxonomy.js";
import { codeFact, codeOrLine } from "../code-or-line.js";
import { problem } from "../outcomes.js";
import type { LineRule } from "../rule.js";

/** The rendering provider is a therapist, never an assistant. */
export const renderingProviderAssistant: LineRule = {
  id: "rendering-provider-assistant",
  topic: "claim",
  title: "The rendering provider is a therapist, not an assistant",
  why: "Medicare enrolls therapists, not assistants. What an assistant furnished is billed by the supervising therapist and marked by a modifier.",
  scope: "line",
  severity: "error",
  governs: { payers: [{ switch: "medicarePartB" }] },
  effectiveFrom: null,
  effectiveThrough: null,
  citations: [
    { publication: "CMS Pub. 100-02", section: "ch. 15 §230.2", mark: "secondary" },
    { publication: "CMS Part B therapy billing scenarios", section: "services of assistants", mark: "secondary" },
  ],
  reads: ["therapyTaxonomies"],
  concerns: ({ line }) => line.renderingProvider?.taxonomyCode !== undefined,
  check({ line, path, serviceDate }, { read, tables }) {
    const { procedureCode, lineNumber, renderingProvider } = line;
    const named = codeOrLine(procedureCode);
    if (renderingProvider?.taxonomyCode === undefined) return [];
    const profession = read(lookUpTherapyTaxonomy(renderingProvider.taxonomyCode, serviceDate, tables));
    if (profession?.value.isAssistant !== true) return [];
    return [
      problem({
        message: `The rendering provider of ${named} is a therapy assistant.`,
        fix: `Report the supervising therapist as rendering provider of ${named}.`,
        path: [...path, "renderingProvider", "taxonomyCode"],
        facts: { ...codeFact(procedureCode), discipline: profession.value.discipline },
        about: { line: lineNumber, code: procedureCode },
      }),
    ];
  },
};
