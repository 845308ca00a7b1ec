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
  renderingProvider: "rendering_provider",
};

/**
 * Points to the column of a field.
 *
 * @param field - field of a visit, claim, line, service or time entry; empty for the row itself
 * @param shownColumns - how the columns of the file are shown, where that is another name than ours
 * @returns such as `/code` for `procedureCode`
 */
export function columnPointer(field: string, shownColumns: Readonly<Record<string, string>> = {}): string {
  if (field === "") return "";
  const column = COLUMNS[field] ?? field;
  return `/${shownColumns[column] ?? column}`;
}
