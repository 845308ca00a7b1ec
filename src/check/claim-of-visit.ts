import type { Claim } from "../claim/claim.js";
import type { Visit } from "../claim/visit.js";

/**
 * Makes the claim that a visit would become, before units and modifiers are known: one line for each code.
 *
 * @param visit - a documented visit
 * @returns a claim of its codes, with the visit as documentation
 */
export function claimOfVisit(visit: Visit): Claim {
  const { serviceDate, discipline, payer, setting, facilityType, diagnosisCodes, priorAllowed, patientAtHome } = visit;
  const codes = [...new Set(visit.services.map((service) => service.procedureCode))];
  return {
    payer,
    setting: setting ?? "practitioner",
    ...(facilityType === undefined ? {} : { facilityType }),
    ...(priorAllowed === undefined ? {} : { priorAllowed }),
    ...(patientAtHome === undefined ? {} : { patientAtHome }),
    diagnosisCodes,
    serviceLines: codes.map((procedureCode, index) => ({
      lineNumber: index + 1,
      procedureCode,
      modifiers: [],
      serviceDate,
      ...(visit.placeOfServiceCode === undefined ? {} : { placeOfServiceCode: visit.placeOfServiceCode }),
    })),
    services: visit.services.map((service) => ({ serviceDate, discipline, ...furnisher(visit), ...service })),
  };
}

function furnisher({ furnishedBy }: Visit): Pick<Visit, "furnishedBy"> {
  return furnishedBy === undefined ? {} : { furnishedBy };
}
