import type { Setting } from "../../claim/visit.js";
import type { IssueList } from "../issue-list.js";
import { filled } from "../read-fields.js";
import type { Element } from "./element.js";
import { child, children, text } from "./element.js";
import type { FhirReading } from "./fhir-reading.js";

const CLAIM_TYPES = ["http://terminology.hl7.org/CodeSystem/claim-type", "http://hl7.org/fhir/ex-claimtype", ""];
const SETTINGS: Readonly<Record<string, Setting>> = {
  professional: "practitioner",
  institutional: "outpatient-hospital",
};
const OTHER_TYPES = ["oral", "pharmacy", "vision"];

/**
 * Reads the setting from the type of the claim. The type wins over its title and over what the caller says of claims that
 * do not tell; inpatient, dental, pharmacy and vision claims are refused.
 *
 * @param claim - `Claim` or `ExplanationOfBenefit`
 * @param reading - options, remarks and faults
 * @returns the setting; `undefined` is a fault that is noted
 */
export function readSetting(claim: Element, { issues, faults, options }: FhirReading): Setting | undefined {
  const place = `${claim.place}.type`;
  const types = codesOf(claim, "type", CLAIM_TYPES, issues);
  if (types.some((type) => OTHER_TYPES.includes(type))) {
    const message = "The claim is of a type that is not read: oral, pharmacy or vision.";
    faults.add("not-supported", place, message, "Send professional or outpatient claims.");
    return undefined;
  }
  const setting = types.map((type) => SETTINGS[type]).find((known) => known !== undefined) ?? options.setting;
  if (setting === undefined) {
    const fix = "Write professional or institutional, or pass setting.";
    faults.add("unknown-setting", place, "The type of the claim does not tell its setting.", fix);
  }
  if (!types.includes("institutional")) return setting;
  if (codesOf(claim, "subType", undefined, issues).includes("inpatient")) {
    const message = "The claim is for an inpatient stay, which is not read.";
    faults.add("not-supported", `${claim.place}.subType`, message, "Send professional or outpatient claims.");
    return undefined;
  }
  const message =
    "The claim is institutional: it is read as an outpatient claim, without bill type, occurrences and values.";
  issues.add(
    "not-supported",
    place,
    message,
    "Send a practitioner's claim as professional; else check what is left out.",
  );
  return setting;
}

function codesOf(
  claim: Element,
  name: string,
  systems: readonly string[] | undefined,
  issues: IssueList,
): readonly string[] {
  const concept = child(claim, name, issues);
  return (concept === undefined ? [] : children(concept, "coding", issues))
    .filter((coding) => systems?.includes(filled(text(coding, "system", issues).text) ?? "") ?? true)
    .flatMap((coding) => filled(text(coding, "code", issues).text)?.toLowerCase() ?? []);
}
