/** Columns whose name is not that of their field. */
const COLUMNS: Readonly<Record<string, string>> = {
  procedureCode: "code",
  lineNumber: "line",
  assistantMinutes: "assistant_minutes",
  furnishedBy: "furnished_by",
  groupSize: "group_size",
  coTreatmentMinutes: "co_treatment_minutes",
  clinicianKey: "clinician",
  serviceDate: "date",
  serviceDateThrough: "date_through",
  diagnosisPointers: "pointers",
  chargeAmount: "charge",
  allowedAmount: "allowed",
  revenueCode: "revenue_code",
  placeOfServiceCode: "place_of_service",
  diagnosisCodes: "diagnosis",
  facilityType: "facility_type",
  receivedOn: "received_on",
};

/**
 * Points to the column of a field.
 *
 * @param field - field of a visit, claim, line, service or time entry; empty for the row itself
 * @returns such as `/code` for `procedureCode`
 */
export function columnPointer(field: string): string {
  return field === "" ? "" : `/${COLUMNS[field] ?? field}`;
}
