import type { ClaimColumn } from "./claim-columns.js";
import { amountColumns, claimColumns, diagnosisColumns, modifierColumns } from "./claim-columns.js";
import type { ColumnSet } from "./column-set.js";
import { simpleTitle } from "./column-set.js";

/** A published layout of claim lines: Tuva's `medical_claim`, or the carrier research files of CMS. */
export type CsvPreset = "tuva" | "cms-carrier";

type Titles = Partial<Record<ClaimColumn, string>>;

/**
 * Titles of the columns that are read of each layout. The carrier file has no diagnoses of the claim that belong to a
 * line by position, so those of its lines are taken.
 *
 * @see https://thetuvaproject.com (medical_claim); https://github.com/CMSgov/beneficiary-fhir-data (carrier)
 */
const TITLES: Readonly<Record<CsvPreset, Titles>> = {
  tuva: {
    claim: "claim_id",
    line: "claim_line_number",
    setting: "claim_type",
    date: "claim_line_start_date",
    place_of_service: "place_of_service_code",
    revenue_code: "revenue_center_code",
    units: "service_unit_quantity",
    code: "hcpcs_code",
    ...numbered(modifierColumns, "hcpcs_modifier_"),
    ...numbered(diagnosisColumns, "diagnosis_code_"),
    rendering_provider: "rendering_npi",
    paid_amount: "paid_amount",
    allowed_amount: "allowed_amount",
    charge_amount: "charge_amount",
  },
  "cms-carrier": {
    claim: "CLM_ID",
    line: "LINE_NUM",
    code: "HCPCS_CD",
    modifier_1: "HCPCS_1ST_MDFR_CD",
    modifier_2: "HCPCS_2ND_MDFR_CD",
    units: "LINE_SRVC_CNT",
    unit_indicator: "CARR_LINE_MTUS_CD",
    line_diagnosis: "LINE_ICD_DGNS_CD",
    place_of_service: "LINE_PLACE_OF_SRVC_CD",
    date: "LINE_1ST_EXPNS_DT",
    date_through: "LINE_LAST_EXPNS_DT",
    rendering_provider: "PRF_PHYSN_NPI",
  },
};

/**
 * Gives the columns of a published layout. Its other columns are left out without a word.
 *
 * @param preset - the layout
 * @returns the columns, called by their titles in the layout
 */
export function presetColumns(preset: CsvPreset): ColumnSet<ClaimColumn> {
  const titles = TITLES[preset];
  const names: readonly ClaimColumn[] = [...claimColumns.names, ...amountColumns];
  const byTitle = new Map(names.map((name) => [simpleTitle(titles[name] ?? ""), name] as const));
  byTitle.delete("");
  return {
    names: claimColumns.names,
    aliases: [],
    isOpen: true,
    columnOf: (title, given) => {
      const simple = simpleTitle(title);
      const named = given.get(simple);
      return claimColumns.names.find((name) => name === named) ?? byTitle.get(simple);
    },
    shownName: (column) => titles[column] ?? column,
  };
}

function numbered(columns: readonly ClaimColumn[], stem: string): Titles {
  return Object.fromEntries(columns.map((column, index) => [column, `${stem}${index + 1}`]));
}
