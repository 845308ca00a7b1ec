import { columnSet } from "./column-set.js";

const MODIFIER_POSITIONS = [1, 2, 3, 4, 5] as const;
const DIAGNOSIS_POSITIONS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
] as const;

/** Columns of claim lines, with what is documented for them where the same file has it. */
export const claimColumns = columnSet({
  claim: "claim claimid claimkey claimnumber visit visitid visitkey visitnumber encounter encounterid encounterkey",
  patient: "patient patientid patientkey client clientid clientkey mrn",
  line: "line linenumber lineno linenum lineitem",
  line_key: "linekey linecontrolnumber linecontrol linekeyid",
  code: "code procedurecode procedure cpt cptcode hcpcs hcpcscode servicecode",
  modifiers: "modifiers modifier mods mod",
  ...numbered("modifier", MODIFIER_POSITIONS, ["modifier", "mod"]),
  units: "units unit billedunits unitsbilled",
  date: "date servicedate dateofservice dos treatmentdate datefrom servicedatefrom",
  date_through: "datethrough datethru dateto servicedatethrough servicedateto enddate",
  pointers: "pointers pointer diagnosispointers diagnosispointer dxpointers dxpointer dxptr",
  diagnosis: "diagnosis diagnoses diagnosiscode diagnosiscodes icd icd10 icd10cm icd10code icd10codes dx",
  line_diagnosis: "linediagnosis linediagnosiscode linedx",
  ...numbered("diagnosis", DIAGNOSIS_POSITIONS, ["diagnosis", "diagnosiscode", "icd", "dx", "diag"]),
  charge: "charge charges chargeamount linecharge billedamount",
  allowed: "allowed allowedamount",
  place_of_service: "placeofservice placeofservicecode pos poscode",
  revenue_code: "revenuecode revcode rev",
  rendering_provider: "renderingprovider renderingproviderkey renderingnpi providerkey",
  rendering_taxonomy: "renderingtaxonomy taxonomy taxonomycode",
  payer: "payer payerid payerkey payerprofile",
  setting: "setting",
  facility_type: "facilitytype",
  received_on: "receivedon receiveddate datereceived received",
  discipline: "discipline",
  unit_indicator: "unitindicator",
  minutes: "minutes min mins totalminutes treatmentminutes durationminutes durationmin documentedminutes",
  assistant_minutes: "assistantminutes assistantmin assistantmins otaminutes cotaminutes ptaminutes",
  furnished_by: "furnishedby providedby performedby treatedby",
  quantity: "quantity qty count",
  sessions: "sessions groupsessions",
  group_size: "groupsize patientsingroup",
  billed: "billed isbilled",
});

/** Amounts of a published layout, of which only the sign is read. */
export const amountColumns = ["paid_amount", "allowed_amount", "charge_amount"] as const;

/** A column that is read. */
export type ClaimColumn = (typeof claimColumns.names)[number] | (typeof amountColumns)[number];

/** Columns of single modifiers, in order. */
export const modifierColumns = MODIFIER_POSITIONS.map((position) => `modifier_${position}` as const);

/** Columns of single diagnoses, in order. */
export const diagnosisColumns = DIAGNOSIS_POSITIONS.map((position) => `diagnosis_${position}` as const);

/** One column for each position: `modifier_1` goes by `modifier1` and `mod1`. */
function numbered<N extends string, P extends number>(
  name: N,
  positions: readonly P[],
  stems: readonly string[],
): Readonly<Record<`${N}_${P}`, string>> {
  const columns = positions.map((position) => [
    `${name}_${position}`,
    stems.map((stem) => `${stem}${position}`).join(" "),
  ]);
  return Object.fromEntries(columns) as Record<`${N}_${P}`, string>;
}
