import { procedureCodeInactive } from "./codes/procedure-code-inactive.js";
import type { Rule } from "./rule.js";
import { unitsInvalid } from "./units/units-invalid.js";

/** The rules of the catalogue, in order of topic. */
export const rules: readonly Rule[] = [unitsInvalid, procedureCodeInactive];
