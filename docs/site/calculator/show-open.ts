import type { Proposal } from "../../../src/lines/proposal.js";
import { element } from "./element.js";

/** Fields of the page that answer a question the library leaves open. */
const ANSWERED_BY: Readonly<Record<string, readonly [field: string, label: string]>> = {
  priorAllowed: ["prior", "Allowed so far this year"],
  setting: ["setting", "Kind of claim"],
  placeOfServiceCode: ["place", "Place of service"],
  "serviceLines.allowedAmount": ["locality", "Prices by locality"],
  diagnosisCodes: ["diagnoses", "Diagnosis codes"],
};

/** Facts this page does not ask for, by the beginning of their name. */
const NOT_ASKED = /^services\.remoteMonitoring/;

/**
 * Shows what is not on the lines: services held back, questions left open, and points for a person to decide.
 *
 * @param proposal - lines
 * @returns a list for each that has something in it
 */
export function showOpen(proposal: Proposal): readonly HTMLElement[] {
  return [
    ...list("Threshold", thresholdOf(proposal)),
    ...list(
      "Not billed",
      proposal.unbilled.map(({ procedureCode, message }) =>
        element("li", {}, element("span", { class: "code" }, procedureCode), ` ${message}`),
      ),
    ),
    ...list(
      "Open questions",
      proposal.undetermined.map(({ message, missing }) =>
        element("li", {}, message ?? `${missing.join(", ")} is not known.`, ...answers(missing)),
      ),
    ),
    ...list(
      "For you to decide",
      proposal.suggestions.map(({ message }) => element("li", {}, message)),
    ),
  ];
}

/** How far the visit carries the year towards the KX threshold, where every price is known. */
function thresholdOf({ accrual }: Proposal): readonly HTMLElement[] {
  const [first, last] = [accrual[0], accrual.at(-1)];
  if (first === undefined || last?.allowedAmount == null) return [];
  const after = dollars(last.before) + dollars(last.allowedAmount);
  const place = after > dollars(last.threshold) ? "above" : "within";
  const text = `Allowed this year: $${first.before} before this visit, $${after.toFixed(2)} after it; ${place} the $${last.threshold} above which KX is needed. Prices are estimates.`;
  return [element("li", {}, text)];
}

function dollars(amount: string): number {
  return Math.round(Number(amount) * 100) / 100;
}

function list(title: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
  return items.length === 0 ? [] : [element("h3", {}, title), element("ul", { class: "open" }, ...items)];
}

function answers(missing: readonly string[]): readonly (Node | string)[] {
  return missing.flatMap((name) => {
    const field = ANSWERED_BY[name];
    if (field !== undefined)
      return [" ", element("a", { href: `#${field[0]}`, class: "screen" }, `Fill in: ${field[1]}`)];
    return NOT_ASKED.test(name) ? [" This page does not ask for it; the library does."] : [];
  });
}
