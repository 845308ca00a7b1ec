import type { CoveragePolicy } from "../coverage-policies.js";

// prettier-ignore
const ULTRASOUND_NOT_COVERED = [
  "E84.0", "E84.9", "J40", "J41.0..J41.8", "J42", "J43.0..J43.9", "J44.0", "J44.1", "J44.81", "J44.9",
  "J45.20..J45.998", "J47.0..J47.9", "J60..J67.9", "J81.0", "J82.81..J82.89", "J98.3", "I70.[2-7][34][234589]",
  "I83.0[012][1234589]", "I83.2[012][1234589]", "I87.0[13][1239]", "I87.3[13][1239]", "L89*",
  "L97.[23458][0-9][12349]", "T30.0", "T30.4", "T31*", "T32*",
];

// prettier-ignore
const WOUNDS_AND_BURNS_NGS = [
  "S31.0[24]0[ADS]", "S31.83[24][ADS]", "T2[0-5].[26]??[ADS]", "T81.3[013]X[ADS]", "T81.89X[ADS]",
];

// prettier-ignore
const WOUNDS_AND_BURNS_CGS = [
  "S31.0[24]0A", "S31.83[24]A", "T2[0-5].[26]??A", "T81.3[013]XA", "T81.89XA",
];

// prettier-ignore
const ULTRASOUND_UNCERTAIN = [
  "L97.[19]*", "L97.[23458][0-9][568]", "L98.4*", "S71.[01]*",
];

// prettier-ignore
const CODES_A56566 = [
  "0552T", "29065", "29075", "29085", "29086", "29105", "29125", "29126", "29130", "29131", "29200", "29240",
  "29260", "29280", "29345", "29355", "29365", "29405", "29425", "29445", "29505", "29515", "29520", "29530",
  "29540", "29550", "29580", "29799", "90901", "90912", "90913", "95851", "95852", "95992", "96125", "97010",
  "97012", "97016", "97018", "97022", "97024", "97026", "97028", "97032", "97033", "97034", "97035", "97036",
  "97037", "97039", "97110", "97112", "97113", "97116", "97124", "97129", "97130", "97139", "97140", "97150",
  "97161", "97162", "97163", "97164", "97165", "97166", "97167", "97168", "97530", "97533", "97535", "97537",
  "97542", "97545", "97546", "97602", "97605", "97606", "97607", "97608", "97750", "97755", "97760", "97761",
  "97763", "97799", "G0281", "G0283", "G0295", "G0329",
];

// prettier-ignore
const CODES_A57067 = [
  "29065", "29075", "29085", "29086", "29105", "29125", "29126", "29130", "29131", "29200", "29240", "29260",
  "29280", "29345", "29355", "29365", "29405", "29425", "29445", "29505", "29515", "29520", "29530", "29540",
  "29550", "29580", "29581", "29584", "29799", "90901", "90912", "90913", "95851", "95852", "96125", "97010",
  "97012", "97016", "97018", "97022", "97024", "97026", "97028", "97032", "97033", "97034", "97035", "97036",
  "97039", "97110", "97112", "97113", "97116", "97124", "97129", "97130", "97139", "97140", "97150", "97161",
  "97162", "97163", "97164", "97165", "97166", "97167", "97168", "97530", "97533", "97535", "97537", "97542",
  "97597", "97598", "97602", "97605", "97606", "97607", "97608", "97750", "97755", "97760", "97761", "97763",
  "97799", "G0281", "G0283", "G0329", "98966", "98967", "98968", "98970", "98971", "98972", "98975", "98976",
  "98977", "98980", "98981", "G2010", "G2250", "G2251",
];

// prettier-ignore
const CODES_A53064 = [
  "29065", "29075", "29085", "29086", "29105", "29125", "29126", "29130", "29131", "29200", "29240", "29260",
  "29280", "29345", "29365", "29405", "29505", "29515", "29520", "29530", "29540", "29550", "29799", "90901",
  "90912", "90913", "92526", "92548", "92610", "92626", "92627", "95851", "95852", "96112", "96113", "96125",
  "97010", "97012", "97016", "97018", "97022", "97024", "97026", "97032", "97033", "97034", "97035", "97036",
  "97110", "97112", "97113", "97124", "97129", "97130", "97140", "97150", "97165", "97166", "97167", "97168",
  "97530", "97533", "97535", "97537", "97542", "97545", "97546", "97550", "97551", "97552", "97597", "97598",
  "97602", "97605", "97606", "97750", "97755", "97760", "97761", "97763", "97799", "G0281", "G0283", "G0329",
];

// prettier-ignore
const COVERED_A53064 = [
  "F02.818", "F02.A18", "F02.B18", "F02.C18", "F07.0", "F07.89", "F48.2", "F50.819", "F50.82", "F50.83", "F50.84",
  "F50.9", "F81.2", "F98.29", "G04.1", "G04.82", "G14", "G20.A1", "G20.A2", "G20.B1", "G20.B2", "G20.C", "G25.82",
  "G25.89", "G31.80", "G31.85", "G31.86", "G32.0", "G32.81", "G55", "G58.0", "G59", "G61.0", "G61.82", "G62.81",
  "G70.80", "G70.81", "G73.1", "G82.21", "G82.22", "G99.2", "N39.3", "N39.41", "N39.42", "N39.46", "R13.0", "R13.11",
  "R13.12", "R13.13", "R13.14", "R13.19", "R15.9", "R20.0", "R20.1", "R20.2", "R20.3", "R20.8", "R22.0", "R22.1",
  "R22.2", "R22.31", "R22.32", "R22.33", "R22.41", "R22.42", "R22.43", "R25.0", "R25.1", "R25.2", "R25.3", "R25.8",
  "R26.0", "R26.1", "R26.2", "R26.81", "R26.89", "R27.0", "R27.8", "R29.3", "R29.4", "R29.5", "R29.6", "R29.810",
  "R29.818", "R29.891", "R29.898", "R30.1", "R39.2", "R39.89", "R41.4", "R41.840", "R41.841", "R41.842", "R41.843",
  "R41.844", "R41.85", "R42", "R48.0", "R48.1", "R48.2", "R48.8", "R60.0", "R60.1", "R62.7", "R63.39", "Z44.002",
  "Z44.009", "Z44.022", "Z44.029", "Z44.102", "Z44.109", "Z44.122", "Z44.8", "Z45.812", "Z45.9", "Z46.89", "Z46.9",
  "Z47.82", "Z47.89", "Z48.00", "Z48.03", "Z48.89", "Z51.89", "Z89.012", "Z89.019", "Z89.022", "Z89.029", "Z89.112",
  "Z89.119", "Z89.122", "Z89.129", "Z89.202", "Z89.209", "Z89.212", "Z89.219", "Z89.222", "Z89.229", "Z89.232",
  "Z89.239", "Z89.512", "Z89.519", "Z89.522", "Z89.529", "Z89.619", "Z89.622", "Z89.629", "Z91.81", "Z96.60",
  "Z96.612", "Z96.619", "Z96.622", "Z96.629", "Z96.631", "Z96.639", "Z96.641", "Z96.642", "Z96.649", "Z96.651",
  "Z96.652", "Z96.653", "Z96.659", "Z96.661", "Z96.662", "Z96.669", "Z96.692", "Z96.693", "Z96.698", "Z96.7",
  "Z97.10", "Z97.11", "Z97.12", "Z97.13", "Z97.14", "Z97.15", "Z97.16", "Z99.3", "F50.810..F50.814", "G11.0..G11.9",
  "G12.0..G12.9", "G24.01..G24.8", "G54.0..G54.9", "G58.7..G58.9", "G60.0..G60.9", "G62.0..G62.2", "G71.00..G71.29",
  "G72.0..G72.81", "G80.0..G80.9", "G82.51..G82.54", "G83.0..G83.9", "G90.511..G90.59", "G95.0..G95.89",
  "G56.[0-9][123]", "G57.[0-9][123]", "G81.[019][1-4]", "I69.[012389]1[0-8]", "I69.[012389][345][1-4]",
  "I69.[012389]9[0-8]", "M24.5?[12]", "M25.5?[12]", "M25.6?[12]", "M54.2", "M54.51", "M54.59", "M62.81", "M62.85",
  "M65.3[1-5][12]", "M65.4", "M65.9[1-7][12]", "M79.1*", "M79.6?[1245]",
];

/** From the Medicare Coverage Database by way of one public extract: advice until a user imports the export. */
const ARTICLE = {
  kind: "lcd-article",
  payers: ["medicare-part-b"],
  effectiveFrom: null,
  effectiveThrough: null,
  verifiedFrom: "2026-10-01",
  verifiedThrough: "2026-11-23",
} as const;

const DATABASE = "https://www.cms.gov/medicare-coverage-database";

/** National coverage determinations hold for every payer under Medicare Part B law; dates are recalled. */
const NCD = {
  kind: "ncd",
  payers: [],
  medicarePartB: true,
  effectiveFrom: null,
  effectiveThrough: null,
} as const;

const NCD_MANUAL = "CMS Pub. 100-03";

const CHRONIC_WOUND_TRIAL = { kind: "standard-wound-care", days: 30 } as const;

/** Four weeks, as recalled. */
const PELVIC_EXERCISE_TRIAL = { kind: "pelvic-exercise", days: 28, failed: true } as const;

/**
 * Medicare coverage policies that speak of occupational therapy: articles of three contractors, one without lists, and
 * national determinations. Most of the country has no list for therapy. Articles on speech therapy, home health and
 * surgery name therapy codes too; they are left out, because being named attaches no list of theirs to a code.
 */
export const coveragePolicies: readonly CoveragePolicy[] = [
  {
    ...ARTICLE,
    id: "A56566",
    version: "46",
    label: "Outpatient physical and occupational therapy, National Government Services",
    relatedPolicy: "L33631",
    // prettier-ignore
    contractors: [
      "NGS", "National Government Services", "Wellpoint Federal", "J6", "JK", "06102", "06202", "06302", "13102", "13202",
      "13282", "13292", "14112", "14212", "14312", "14412", "14512",
    ],
    states: ["CT", "IL", "MA", "ME", "MN", "NH", "NY", "RI", "VT", "WI"],
    citation: { publication: "Medicare coverage article", section: "A56566", url: DATABASE, mark: "single" },
    procedureCodes: CODES_A56566,
    lists: [
      {
        group: "benign positional vertigo",
        kind: "covered",
        strength: "firm",
        procedureCodes: ["95992"],
        diagnoses: ["H81.11", "H81.12", "H81.13"],
      },
      {
        group: "ultrasound",
        kind: "not-covered",
        strength: "firm",
        procedureCodes: ["97035"],
        diagnoses: [...ULTRASOUND_NOT_COVERED, ...WOUNDS_AND_BURNS_NGS],
        uncertain: ULTRASOUND_UNCERTAIN,
      },
    ],
  },
  {
    ...ARTICLE,
    id: "A57067",
    version: "34",
    label: "Outpatient physical and occupational therapy, CGS Administrators",
    relatedPolicy: "L34049",
    contractors: ["CGS", "CGS Administrators", "J15", "15102", "15202"],
    states: ["KY", "OH"],
    citation: { publication: "Medicare coverage article", section: "A57067", url: DATABASE, mark: "single" },
    procedureCodes: CODES_A57067,
    lists: [
      {
        group: "ultrasound",
        kind: "not-covered",
        strength: "firm",
        procedureCodes: ["97035"],
        // prettier-ignore
        diagnoses: [
          ...ULTRASOUND_NOT_COVERED, ...WOUNDS_AND_BURNS_CGS, "I89.0", "I97.2", "Q82.0", "N39.3", "N39.4[1236]", "N39.490",
          "R15.0", "R15.1", "R15.2", "R15.9", "R33.8", "R35.0",
        ],
        uncertain: ULTRASOUND_UNCERTAIN,
      },
    ],
  },
  {
    ...ARTICLE,
    id: "A53064",
    version: "90",
    label: "Outpatient occupational therapy, Palmetto GBA",
    relatedPolicy: "L34427",
    // prettier-ignore
    contractors: [
      "Palmetto", "Palmetto GBA", "JJ", "JM", "10112", "10212", "10312", "11202", "11302", "11402", "11502",
    ],
    states: ["AL", "GA", "NC", "SC", "TN", "VA", "WV"],
    citation: { publication: "Medicare coverage article", section: "A53064", url: DATABASE, mark: "single" },
    procedureCodes: CODES_A53064,
    lists: [
      {
        group: "whole article",
        kind: "covered",
        strength: "advice",
        procedureCodes: CODES_A53064,
        diagnoses: COVERED_A53064,
        // Known to be left out, though their chapters were not all transcribed.
        // prettier-ignore
        except: ["G30*", "G31.84", "G35*", "M25.50", "M25.5?9", "M25.60", "M25.6?9", "M54.50", "S82.311S"],
        uncertain: ["G*", "I*", "J*", "K*", "L*", "M*", "Q*", "S*", "T*"],
      },
    ],
    note: "One list for all its codes, with gaps that look accidental. In Virginia, Arlington, Fairfax and Alexandria belong to another contractor (recalled).",
  },
  {
    ...ARTICLE,
    id: "A55710",
    version: "16",
    label: "Decongestive treatment of lymphoedema, Noridian",
    // prettier-ignore
    contractors: [
      "Noridian", "JE", "JF", "01112", "01182", "01212", "01312", "02102", "02202", "02302", "02402", "03102", "03202",
      "03302", "03402", "03502", "03602",
    ],
    // prettier-ignore
    states: ["AK", "AS", "AZ", "CA", "MP", "GU", "HI", "ID", "MT", "ND", "NV", "OR", "SD", "UT", "WA", "WY"],
    citation: { publication: "Medicare coverage article", section: "A55710", url: DATABASE, mark: "single" },
    procedureCodes: ["29581", "29584", "97140", "97535"],
    lists: [],
  },
  {
    ...NCD,
    id: "NCD 240.3",
    label: "Heat treatment of lung conditions",
    citation: { publication: NCD_MANUAL, section: "NCD 240.3", mark: "secondary" },
    lists: [
      {
        group: "lung conditions",
        kind: "not-covered",
        strength: "firm",
        procedureCodes: ["97024", "97035"],
        diagnoses: ["J00..J99"],
        condition: "heat is not covered for lung conditions",
        mark: "recall",
      },
    ],
  },
  {
    ...NCD,
    id: "NCD 270.6",
    label: "Infrared therapy",
    effectiveFrom: "2006-10-24",
    citation: { publication: NCD_MANUAL, section: "NCD 270.6", mark: "secondary" },
    lists: [
      {
        group: "neuropathy, wounds, ulcers",
        kind: "not-covered",
        strength: "firm",
        procedureCodes: ["97026"],
        // prettier-ignore
        diagnoses: [
          "G56..G65", "E0[89].4[0-3]", "E1[013].4[0-3]", "E0[89].62[12]", "E1[013].62[12]", "L89*", "L97*", "L98.4*",
        ],
        condition: "infrared is not covered for neuropathy, wounds or ulcers",
        mark: "recall",
      },
    ],
  },
  {
    ...NCD,
    id: "NCD 270.1",
    label: "Electrical stimulation and electromagnetic therapy of wounds",
    effectiveFrom: "2004-07-01",
    citation: { publication: NCD_MANUAL, section: "NCD 270.1", mark: "secondary" },
    lists: [
      {
        group: "never covered",
        kind: "not-covered",
        strength: "firm",
        procedureCodes: ["G0282", "G0295"],
        diagnoses: ["*"],
        condition: "it is covered for no condition",
        mark: "recall",
      },
      {
        group: "chronic ulcers",
        kind: "covered",
        strength: "firm",
        procedureCodes: ["G0281", "G0329"],
        // prettier-ignore
        diagnoses: [
          "L89.??[34]", "L89.[49][34]", "L97*", "I70.2[345]*", "I83.0*", "I83.2*", "I87.0[13]*", "I87.3[13]*",
          "E0[89].62[12]", "E1[013].62[12]",
        ],
        priorTrial: CHRONIC_WOUND_TRIAL,
        condition: "a chronic ulcer of a listed kind and at least 30 days of standard wound care first",
        mark: "recall",
      },
    ],
    note: "One of G0281 and G0329, not both, looked at again every 30 days; G0282 and G0295 are never covered.",
  },
  {
    ...NCD,
    id: "NCD 30.1.1",
    label: "Biofeedback for urinary incontinence",
    effectiveFrom: "2001-07-01",
    citation: { publication: NCD_MANUAL, section: "NCD 30.1.1", mark: "recall" },
    lists: [
      {
        group: "stress and urge incontinence",
        kind: "covered",
        strength: "firm",
        procedureCodes: ["90912", "90913"],
        diagnoses: ["N39.3", "N39.41", "N39.46"],
        priorTrial: PELVIC_EXERCISE_TRIAL,
        condition: "stress or urge incontinence after a failed trial of pelvic floor exercise of about four weeks",
      },
    ],
  },
  {
    ...NCD,
    id: "NCD 160.15",
    label: "Electrotherapy for facial palsy",
    citation: { publication: NCD_MANUAL, section: "NCD 160.15", mark: "recall" },
    lists: [
      {
        group: "facial palsy",
        kind: "not-covered",
        strength: "firm",
        procedureCodes: ["97032", "G0283"],
        diagnoses: ["G51.0"],
        condition: "electrical stimulation is not covered for facial palsy",
      },
    ],
  },
  {
    ...NCD,
    id: "NCD 30.1",
    label: "Biofeedback",
    citation: { publication: NCD_MANUAL, section: "NCD 30.1", mark: "recall" },
    procedureCodes: ["90901"],
    lists: [],
    note: "Muscle re-education, or spasm or weakness after usual measures failed; not tension.",
  },
  {
    ...NCD,
    id: "NCD 150.5",
    label: "Diathermy",
    citation: { publication: NCD_MANUAL, section: "NCD 150.5", mark: "recall" },
    procedureCodes: ["97024"],
    lists: [],
    note: "An accepted heat modality; see NCD 240.3.",
  },
  {
    ...NCD,
    id: "NCD 150.8",
    label: "Fluidised dry heat",
    citation: { publication: NCD_MANUAL, section: "NCD 150.8", mark: "recall" },
    procedureCodes: ["97022", "97039"],
    lists: [],
    note: "An accepted heat modality for disorders of the extremities.",
  },
  {
    ...NCD,
    id: "NCD 160.2",
    label: "Electrical nerve stimulation for motor disorders",
    citation: { publication: NCD_MANUAL, section: "NCD 160.2", mark: "recall" },
    procedureCodes: ["97032", "G0283"],
    lists: [],
    note: "Not covered, for instance in multiple sclerosis.",
  },
  {
    ...NCD,
    id: "NCD 160.7.1",
    label: "Trial of electrical nerve stimulation",
    citation: { publication: NCD_MANUAL, section: "NCD 160.7.1", mark: "recall" },
    procedureCodes: ["97032"],
    lists: [],
    note: "Limits the trial.",
  },
  {
    ...NCD,
    id: "NCD 160.12",
    label: "Neuromuscular electrical stimulation",
    citation: { publication: NCD_MANUAL, section: "NCD 160.12", mark: "recall" },
    procedureCodes: ["97032", "97112", "97116"],
    lists: [],
    note: "Disuse atrophy with intact nerve supply; walking after spinal cord injury.",
  },
  {
    ...NCD,
    id: "NCD 170.1",
    label: "Patient education",
    citation: { publication: NCD_MANUAL, section: "NCD 170.1", mark: "recall" },
    procedureCodes: ["97535", "97537"],
    lists: [],
    note: "Only as part of covered treatment.",
  },
  {
    ...NCD,
    id: "NCD 170.3",
    label: "Swallowing services",
    citation: { publication: NCD_MANUAL, section: "NCD 170.3", mark: "recall" },
    procedureCodes: ["92526", "92610"],
    lists: [],
    note: "Treatment of swallowing disorders.",
  },
  {
    ...NCD,
    id: "NCD 230.8",
    label: "Pelvic floor stimulation",
    citation: { publication: NCD_MANUAL, section: "NCD 230.8", mark: "recall" },
    procedureCodes: ["97032", "G0283"],
    lists: [],
    note: "Stress or urge incontinence after failed pelvic floor exercise.",
  },
  {
    ...NCD,
    id: "NCD 270.4",
    label: "Treatment of pressure ulcers",
    citation: { publication: NCD_MANUAL, section: "NCD 270.4", mark: "recall" },
    procedureCodes: ["97022", "97028"],
    lists: [],
    note: "Limits hydrotherapy and the like.",
  },
  {
    ...NCD,
    id: "NCD 280.3",
    label: "Mobility equipment",
    effectiveFrom: "2005-05-05",
    citation: { publication: NCD_MANUAL, section: "NCD 280.3", mark: "recall" },
    procedureCodes: ["97542", "97755"],
    lists: [],
    note: "A stepwise test of the need for a device.",
  },
  {
    ...NCD,
    id: "NCD 280.6",
    label: "Pneumatic compression",
    citation: { publication: NCD_MANUAL, section: "NCD 280.6", mark: "recall" },
    procedureCodes: ["97016"],
    lists: [],
    note: "Lymphoedema, or venous ulcers, after conservative care.",
  },
];
