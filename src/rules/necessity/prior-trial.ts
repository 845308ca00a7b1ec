import type { CoverageTrial } from "../../reference/coverage-policies.js";
import type { Service } from "../../claim/service.js";
import type { LineSubject } from "../rule.js";

/** Whether the record shows an earlier treatment, and which facts are missing to tell. */
export interface TrialState {
  readonly state: "met" | "not-met" | "unknown";
  readonly missing: readonly string[];
}

/**
 * Judges whether the documented services of a line show the earlier treatment that a policy asks for.
 *
 * @param subject - the line with its services
 * @param trial - kind, days and outcome asked for
 * @returns met, not met, or unknown with the missing facts
 */
export function trialState({ services }: LineSubject, trial: CoverageTrial): TrialState {
  const states = (services ?? []).map((service) => stateOf(service, trial));
  return (
    states.find(({ state }) => state === "met") ??
    states.find(({ state }) => state === "not-met") ??
    states[0] ?? { state: "unknown", missing: ["services.priorTrial"] }
  );
}

function stateOf({ priorTrial }: Service, { kind, days, failed }: CoverageTrial): TrialState {
  if (priorTrial === null) return { state: "not-met", missing: [] };
  // A trial of another kind says nothing of the one asked for.
  if (priorTrial === undefined || plain(priorTrial.kind) !== plain(kind)) {
    return { state: "unknown", missing: ["services.priorTrial"] };
  }
  if (priorTrial.days < days) return { state: "not-met", missing: [] };
  if (failed !== true) return { state: "met", missing: [] };
  if (priorTrial.failed === undefined) return { state: "unknown", missing: ["services.priorTrial.failed"] };
  return { state: priorTrial.failed ? "met" : "not-met", missing: [] };
}

function plain(kind: string): string {
  return kind.toLowerCase().replaceAll(/[^0-9a-z]/g, "");
}
