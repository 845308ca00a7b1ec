/**
 * How the units of a timed code are split between therapist and assistant.
 * `tenth-of-every-unit`: the 10 percent test alone decides every unit, the last one too.
 * `last-unit`: a last unit with 8 or more therapist minutes takes no assistant modifier, and of two remaining units each
 * person has one.
 */
export type AssistantMethod = "tenth-of-every-unit" | "last-unit";
