import type { RawRecord, RowGroup } from "./row-kind.js";

/** A claim before the schema judges it, and the rows it comes from. */
export interface ClaimOfRows {
  readonly raw: RawRecord;
  /** The rows without those whose service says nothing. */
  readonly group: RowGroup;
}

const FACTS = ["minutes", "quantity", "sessions"];

/**
 * Makes a claim of its rows. A row that bills a code and documents nothing adds no service where another row of its code
 * and date does, so that all minutes of a code may stand in one row.
 *
 * @param group - rows of one claim
 * @returns the claim in the making
 */
export function claimOfRows(group: RowGroup): ClaimOfRows {
  const hasFacts = (service: RawRecord): boolean => FACTS.some((fact) => fact in service);
  const isSame = (a: RawRecord, b: RawRecord): boolean =>
    ["procedureCode", "serviceDate", "discipline"].every((field) => a[field] === b[field]);
  const isKept = group.services.map((service, index, all) => {
    if (hasFacts(service)) return true;
    return !all.some((other, at) => isSame(service, other) && (hasFacts(other) || at < index));
  });
  const services = group.services.filter((_, index) => isKept[index] === true);
  const serviceRows = group.serviceRows.filter((_, index) => isKept[index] === true);
  const serviceLines = group.claimLines.map((line, index) => ({ lineNumber: index + 1, ...line }));
  const raw = { ...group.fields, serviceLines, ...(services.length === 0 ? {} : { services }) };
  return { raw, group: { ...group, services, serviceRows } };
}
