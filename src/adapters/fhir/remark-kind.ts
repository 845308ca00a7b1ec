import type { Element } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";

/** Says of a `use` or `status` that the resource is no claim for services that were furnished. */
const USES: Readonly<Record<string, string>> = {
  preauthorization: "The resource asks for authorization; it is read as if its services were furnished.",
  predetermination: "The resource asks for an estimate; it is read as if its services were furnished.",
};
const STATUSES: Readonly<Record<string, string>> = {
  cancelled: "The claim is cancelled; it is read as if it were not.",
  "entered-in-error": "The claim was entered in error; it is read as if it were not.",
};

/**
 * Remarks on what a resource is besides an active claim, and on whole parts of it that are not read.
 *
 * @param claim - `Claim` or `ExplanationOfBenefit`
 * @param reading - takes the remarks
 */
export function remarkKind(claim: Element, { issues }: FhirReading): void {
  const { use, status, addItem, modifierExtension } = claim.json;
  const asked = typeof use === "string" && Object.hasOwn(USES, use) ? USES[use] : undefined;
  if (asked !== undefined) issues.add("not-supported", `${claim.place}.use`, asked, "Send claims, with use claim.");
  else if (use !== undefined && use !== "claim") {
    const fix = "Write claim, preauthorization or predetermination.";
    issues.add("unknown-value", `${claim.place}.use`, "The use is none that FHIR knows; it is read as a claim.", fix);
  }
  const ended = typeof status === "string" && Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined;
  if (ended !== undefined) issues.add("not-supported", `${claim.place}.status`, ended, "Leave it out of the check.");
  if (addItem != null) {
    const message = "Lines that the payer added are not read.";
    issues.add("not-supported", `${claim.place}.addItem`, message, "Check them as a claim of their own.");
  }
  if (modifierExtension != null) {
    const message = "The resource carries an extension that may change its meaning; it is read without it.";
    issues.add("not-supported", `${claim.place}.modifierExtension`, message, "See what the extension says.");
  }
}
