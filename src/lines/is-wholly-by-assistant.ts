import type { Service } from "../claim/service.js";

/**
 * Says whether an assistant alone furnished a service, from the first minute to the last.
 *
 * @param service - a documented service
 * @returns true when the record says so; false when it says otherwise or does not tell
 */
export function isWhollyByAssistant({ minutes, assistantMinutes, furnishedBy }: Service): boolean {
  if (minutes === undefined || assistantMinutes === undefined) return furnishedBy === "assistant";
  return assistantMinutes > 0 && assistantMinutes === minutes;
}
