import { columnSet } from "./column-set.js";

/** Columns of documented visits and of time logs. */
export const visitColumns = columnSet({
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
});

/** A column that is read. */
export type VisitColumn = (typeof visitColumns.names)[number];
