/** What a column may hold and the names it goes by, in lower case without spaces, dots, dashes and underlines. */
const ALIASES = {
  visit: "visit visitid visitkey visitnumber encounter encounterid encounterkey claim claimid claimkey",
  patient: "patient patientid patientkey client clientid clientkey mrn",
  date: "date servicedate dateofservice dos treatmentdate",
  code: "code procedurecode procedure cpt cptcode hcpcs hcpcscode servicecode",
  minutes: "minutes min mins totalminutes treatmentminutes durationminutes durationmin",
  assistant_minutes: "assistantminutes assistantmin assistantmins otaminutes cotaminutes ptaminutes",
  furnished_by: "furnishedby providedby performedby treatedby",
  quantity: "quantity qty count",
  sessions: "sessions groupsessions",
  group_size: "groupsize patientsingroup",
  co_treatment_minutes: "cotreatmentminutes cotreatminutes",
  side: "side laterality",
  clinician: "clinician clinicianid cliniciankey therapist therapistid",
  start: "start starttime startedat timein begin begintime",
  end: "end endtime endedat timeout stop stoptime",
  interrupted: "interrupted interruptions breaks",
  discipline: "discipline",
  payer: "payer payerid payerkey payerprofile",
  setting: "setting",
  place_of_service: "placeofservice placeofservicecode pos poscode",
  diagnosis: "diagnosis diagnoses diagnosiscode diagnosiscodes icd icd10 icd10cm icd10code icd10codes dx",
} as const;

/** A column that is read. */
export type VisitColumn = keyof typeof ALIASES;

/** Names of the columns, in the order of the guide. */
export const visitColumns = Object.keys(ALIASES) as readonly VisitColumn[];

const BY_ALIAS: ReadonlyMap<string, VisitColumn> = new Map(
  visitColumns.flatMap((column) => ALIASES[column].split(" ").map((alias) => [alias, column] as const)),
);

/** Every name a column goes by, for suggestions. */
export const columnAliases: readonly string[] = [...BY_ALIAS.keys()];

/**
 * Finds the column a title stands for.
 *
 * @param title - title as written in the header row
 * @param given - titles the caller has given to columns, by simplified title
 * @returns the column, or `undefined` for a title that is not known
 */
export function columnOf(title: string, given: ReadonlyMap<string, VisitColumn>): VisitColumn | undefined {
  const simple = simpleTitle(title);
  return given.get(simple) ?? BY_ALIAS.get(simple);
}

/**
 * Writes a title in lower case with letters and digits only.
 *
 * @param title - title as written
 * @returns such as `procedurecode` for `Procedure Code`
 */
export function simpleTitle(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** Columns whose name is not that of their field. */
const COLUMNS: Readonly<Record<string, string>> = {
  procedureCode: "code",
  assistantMinutes: "assistant_minutes",
  furnishedBy: "furnished_by",
  groupSize: "group_size",
  coTreatmentMinutes: "co_treatment_minutes",
  clinicianKey: "clinician",
  serviceDate: "date",
  placeOfServiceCode: "place_of_service",
  diagnosisCodes: "diagnosis",
};

/**
 * Points to the column of a field.
 *
 * @param field - field of a visit, service or time entry; empty for the row itself
 * @returns such as `/code` for `procedureCode`
 */
export function columnPointer(field: string): string {
  return field === "" ? "" : `/${COLUMNS[field] ?? field}`;
}
