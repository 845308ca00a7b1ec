import { columnSet } from "./column-set.js";

/** Columns of a time log that lies beside the claims. */
export const timeLogColumns = columnSet({
  claim: "claim claimid claimkey claimnumber visit visitid visitkey visitnumber encounter encounterid encounterkey",
  line_key: "linekey linecontrolnumber linecontrol",
  line: "line linenumber lineno linenum lineitem",
  code: "code procedurecode procedure cpt cptcode hcpcs hcpcscode servicecode",
  date: "date servicedate dateofservice dos treatmentdate",
  start: "start starttime startedat timein begin begintime",
  end: "end endtime endedat timeout stop stoptime",
  interrupted: "interrupted interruptions breaks",
  minutes: "minutes min mins totalminutes treatmentminutes durationminutes durationmin",
  assistant_minutes: "assistantminutes assistantmin assistantmins otaminutes cotaminutes ptaminutes",
  furnished_by: "furnishedby providedby performedby treatedby mode",
  clinician: "clinician clinicianid cliniciankey therapist therapistid",
  discipline: "discipline",
});

/** A column of a time log, by its documented name. */
export type TimeLogColumn = (typeof timeLogColumns.names)[number];
