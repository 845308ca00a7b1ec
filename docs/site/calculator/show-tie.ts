import type { Tie } from "../../../src/units/allocate-by-remainder.js";
import type { UnitCalculation } from "../../../src/units/unit-calculation.js";
import { element } from "./element.js";
import { counted } from "./words.js";

/**
 * Asks which code takes the extra unit where remainders are equal. Every choice is lawful, so it is the reader's.
 *
 * @param units - the calculation
 * @param choose - receives the codes to prefer
 * @returns the question
 */
export function showTie(units: UnitCalculation, choose: (prefer: readonly string[]) => void): HTMLElement | null {
  const { tie } = units;
  if (tie === null) return null;
  const chosen = chosenOf(units, tie);
  const many = tie.extraUnits > 1;
  const options = tie.candidates.map((code) => {
    const box = element("input", {
      type: many ? "checkbox" : "radio",
      name: "tie",
      id: `tie-${code}`,
      value: code,
      checked: chosen.includes(code),
    });
    box.addEventListener("change", () => {
      const others = chosen.filter((each) => each !== code);
      choose(box.checked ? [code, ...others].slice(0, tie.extraUnits) : others);
    });
    return element("label", { class: "choice" }, box, element("span", { class: "code" }, code));
  });
  const question = many ? `Which ${tie.extraUnits} codes take the extra units?` : "Which code takes the extra unit?";
  return element(
    "fieldset",
    { class: "tie" },
    element("legend", {}, `Tie. ${question}`),
    element(
      "p",
      {},
      `Remainders are equal for ${counted(tie.extraUnits, "extra unit")}. Any choice is lawful; price must not decide.`,
    ),
    ...options,
  );
}

function chosenOf({ codes }: UnitCalculation, { candidates }: Tie): readonly string[] {
  return candidates.filter((code) => codes.some((row) => row.procedureCode === code && row.reason === "tie"));
}
