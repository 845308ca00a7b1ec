import type { IssueList } from "../issue-list.js";
import type { Element } from "./element.js";
import type { FhirOptions } from "./fhir-options.js";

/** What the readers of one resource share. */
export interface FhirReading {
  readonly options: FhirOptions;
  /** Takes remarks: the claim can be checked all the same. */
  readonly issues: IssueList;
  /** Takes what keeps the resource from being a claim. */
  readonly faults: IssueList;
  /** Finds the resource that a Reference names, contained or in the same Bundle. */
  readonly find: (reference: Element | undefined) => Element | undefined;
}
