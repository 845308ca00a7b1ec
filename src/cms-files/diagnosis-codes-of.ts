import type { DiagnosisEdition } from "../reference/diagnoses.js";
import { decodeDiagnosisGraph } from "../reference/diagnoses-graph.js";

/**
 * Lists the billable codes of the last of some editions, each of which is whole or changes the one before.
 *
 * @param editions - editions in order, the first whole
 * @returns codes with the number of their class
 */
export function diagnosisCodesOf(editions: readonly DiagnosisEdition[]): ReadonlyMap<string, number> {
  const codes = new Map<string, number>();
  const add = (text: string): void => {
    const graph = decodeDiagnosisGraph(text);
    graph.visitBelow("", (code) => {
      codes.set(code, graph.classOf(code));
      return true;
    });
  };
  for (const { codes: whole, added, ended } of editions) {
    if (whole !== undefined) {
      codes.clear();
      add(whole);
    }
    if (added !== undefined) add(added);
    for (const code of ended?.split(" ") ?? []) codes.delete(code);
  }
  return codes;
}
