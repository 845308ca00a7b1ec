import type { Service } from "../claim/service.js";
import type { MinuteTally } from "../time/minute-tally.js";
import { counted } from "../values/counted.js";
import { cited, undeterminedSentences } from "./words.js";

const NOTE = cited({ publication: "CMS Pub. 100-02", section: "ch. 15 §220.3.E", mark: "official" });

/**
 * Writes the working of a time log: minutes per code, what overlaps, and which entries were refused.
 *
 * @param tally - a counted time log
 * @returns sentences without dates, times or clinicians
 */
export function explainMinuteTally(tally: MinuteTally): readonly string[] {
  const { totalTreatmentMinutes: total } = tally;
  return [
    ...tally.services.map(serviceSentence),
    total === null
      ? "Total treatment time cannot be told: an entry was refused."
      : `Total treatment time: ${counted(total, "minute")}, seconds added per code and then dropped (${NOTE}).`,
    ...tally.overlaps.map(
      (overlap) => `Entries ${overlap.entries.map((entry) => entry + 1).join(" and ")} overlap (${overlap.kind}).`,
    ),
    ...tally.refused.map(({ index, field, fix }) => `Entry ${index + 1} was refused at ${field}: ${fix}`),
    ...undeterminedSentences(tally.undetermined),
  ];
}

function serviceSentence({ procedureCode, minutes, assistantMinutes }: Service): string {
  if (minutes === undefined)
    return `${procedureCode}: its minutes cannot be told, because one of its entries was refused.`;
  const share = assistantMinutes === undefined ? "" : `, of them ${assistantMinutes} by the assistant alone`;
  return `${procedureCode}: ${counted(minutes, "minute")}${share}.`;
}
