import type { AssistantSplit, AssistantSplitReason } from "../units/split-assistant-units.js";
import { counted } from "../values/counted.js";
import { cited, undeterminedSentences } from "./words.js";

/**
 * Writes the working of an assistant split.
 *
 * @param split - units with and without the assistant modifier
 * @returns the minutes, the rule and the result
 */
export function explainAssistantSplit(split: AssistantSplit): readonly string[] {
  const { inputs, therapistUnits, assistantUnits } = split;
  const { procedureCode, units, minutes, assistantMinutes } = inputs;
  const shares =
    minutes === null || assistantMinutes === null
      ? "minutes of therapist and assistant not known"
      : `therapist (alone or together) ${minutes - assistantMinutes}, assistant alone ${assistantMinutes} minutes`;
  const result =
    therapistUnits === null || assistantUnits === null
      ? "undetermined"
      : `${counted(therapistUnits, "unit")} without and ${assistantUnits} with the assistant modifier`;
  const sources = split.citations.length === 0 ? "" : ` (${split.citations.map(cited).join("; ")})`;
  return [
    `${procedureCode}, ${counted(units, "unit")}: ${shares}: ${result} - ${because(split)}${sources}.`,
    ...(split.beyondPublishedText
      ? ["CMS publishes two remaining units only for 9 to 14 minutes each; one of each is the natural reading here."]
      : []),
    ...undeterminedSentences(split.undetermined),
  ];
}

function because({ reason, method, inputs }: AssistantSplit): string {
  const assistant = inputs.assistantMinutes ?? 0;
  const therapist = (inputs.minutes ?? 0) - assistant;
  const left = `left over: therapist ${therapist % 15}, assistant ${assistant % 15}`;
  const tenth = `${assistant} of ${inputs.minutes ?? 0} minutes, ${method} test of the tenth`;
  const reasons: Readonly<Record<AssistantSplitReason, string>> = {
    "no-assistant-minutes": "the assistant gave none of it alone",
    "assistant-throughout": "the assistant gave all of it alone",
    "full-blocks": "full 15-minute blocks go to the person who gave them",
    "last-unit-therapist": `full blocks first; ${left}: the last unit is the therapist's`,
    "last-unit-assistant": `full blocks first; ${left}: the therapist has fewer than 8 minutes of the last unit and the assistant more than a tenth`,
    "two-remaining-units": `full blocks first; ${left}: of two remaining units each has one`,
    "tenth-of-remaining-units": `full blocks first; ${left}: until 2021 the test of the tenth decides the rest`,
    "tenth-exceeded": `${tenth}: more than a tenth, so every unit carries it`,
    "tenth-not-exceeded": `${tenth}: not more than a tenth`,
    "fewer-units-than-blocks":
      "fewer units than full blocks are billed, so any of the blocks may stay unbilled; the therapist's are billed first",
    "no-units": "there is no unit to split",
    evaluation: "an evaluation never carries it: the therapist furnishes it",
    "device-supply": "device supply never carries it",
    "before-assistant-modifiers": "there was no assistant modifier on the date of service",
    "units-exceed-minutes": "the units are more than the minutes can hold",
    "missing-minutes": "minutes are missing",
    "missing-method": "there is no rule for the date of service in the tables given",
    "unknown-code": "the table of procedure codes does not hold the code",
  };
  return reasons[reason];
}
