import { checkClaim } from "ot-billing-rules";
import { operationOutcomeOf, readFhirClaims } from "ot-billing-rules/fhir";

const cpt = (code) => ({ coding: [{ system: "http://www.ama-assn.org/go/cpt", code }] });
const line = { diagnosisSequence: [1], servicedDate: "2026-03-02", modifier: [cpt("GO")] };
const minutes = (sequence, value) => ({
  sequence,
  category: { coding: [{ system: "urn:clinic:information", code: "treatment-minutes" }] },
  valueQuantity: { value, system: "http://unitsofmeasure.org", code: "min" },
});

const resource = {
  resourceType: "Claim",
  type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/claim-type", code: "professional" }] },
  insurer: { identifier: { value: "PART-B" } },
  diagnosis: [
    {
      sequence: 1,
      diagnosisCodeableConcept: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cm", code: "M25.641" }] },
    },
  ],
  supportingInfo: [minutes(1, 24), minutes(2, 20)],
  item: [
    { sequence: 1, ...line, productOrService: cpt("97530"), quantity: { value: 3 }, informationSequence: [1] },
    { sequence: 2, ...line, productOrService: cpt("97110"), quantity: { value: 1 }, informationSequence: [2] },
    { sequence: 3, ...line, productOrService: cpt("97165"), modifier: [] },
  ],
};

const payerOf = ({ payerKey }) => (payerKey === "PART-B" ? "medicare-part-b" : undefined);
const supportingInfoCategory = { system: "urn:clinic:information", code: "treatment-minutes" };

for (const record of readFhirClaims(resource, { payerOf, minutes: { supportingInfoCategory } })) {
  if (!record.ok) continue; // record.issues says why
  const outcome = operationOutcomeOf(checkClaim(record.value.claim), record.value);
  for (const { severity, code, expression, details } of outcome.issue) {
    if (severity === "error") console.log(`${code} at ${expression[0]}\n  ${details.text}`);
  }
}
