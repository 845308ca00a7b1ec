import { describe, expect, it } from "vitest";
import type { AdaptedClaim, AdaptedRecord } from "../../../src/adapters/adapted-claim.js";
import { csvClaimReader } from "../../../src/adapters/csv/csv-claim-reader.js";
import { csvPlace } from "../../../src/adapters/csv/csv-place.js";
import type { CsvClaimOptions } from "../../../src/adapters/csv/csv-options.js";
import { readCsvClaims } from "../../../src/adapters/csv/read-csv-claims.js";
import { checkClaim } from "../../../src/check/check-claim.js";

const known = { payerOf: "medicare-part-b", setting: "practitioner" } as const;
const MARK = "ZEBRAFISH";

function claims(records: readonly AdaptedRecord[]): readonly AdaptedClaim[] {
  return records.map((record) => {
    if (!record.ok) throw new Error(JSON.stringify(record.issues));
    return record.value;
  });
}

function only(text: string, options: CsvClaimOptions = known): AdaptedClaim {
  const [first, ...others] = claims(readCsvClaims(text, options));
  if (first === undefined || others.length > 0) throw new Error("not one claim");
  return first;
}

const OWN =
  "claim,line,line key,code,modifiers,units,date,pointers,dx1,dx2,pos,charge,minutes\r\n" +
  "A,1,K1,97530,GO CO,2,2026-03-02,AB,M25.641,R27.8,11,$90.00,30\r\n" +
  'A,2,K2,97165,GO,1,2026-03-02,A,M25.641,R27.8,11,"1,100.50",\r\n' +
  "B,1,K3,97110,GO,1,3/3/2026,1,M25.641,,11,45,15\r\n";

describe("our own columns", () => {
  it("give claims with lines, documentation and keys", () => {
    const [a, b] = claims(readCsvClaims(OWN, known));
    expect(a?.claim).toEqual({
      payer: "medicare-part-b",
      setting: "practitioner",
      diagnosisCodes: ["M25.641", "R27.8"],
      serviceLines: [
        {
          lineNumber: 1,
          procedureCode: "97530",
          modifiers: ["GO", "CO"],
          units: 2,
          serviceDate: "2026-03-02",
          diagnosisPointers: [1, 2],
          chargeAmount: "90.00",
          placeOfServiceCode: "11",
        },
        {
          lineNumber: 2,
          procedureCode: "97165",
          modifiers: ["GO"],
          units: 1,
          serviceDate: "2026-03-02",
          diagnosisPointers: [1],
          chargeAmount: "1100.50",
          placeOfServiceCode: "11",
        },
      ],
      services: [
        { procedureCode: "97530", serviceDate: "2026-03-02", minutes: 30 },
        { procedureCode: "97165", serviceDate: "2026-03-02" },
      ],
    });
    expect(a?.origin).toMatchObject({
      format: "csv",
      place: "line 2",
      claimKey: "A",
      lines: [
        { place: "line 2", lineKey: "K1" },
        { place: "line 3", lineKey: "K2" },
      ],
      diagnoses: ["line 2, column diagnosis_1", "line 2, column diagnosis_2"],
    });
    expect(b?.claim.serviceLines[0]?.serviceDate).toBe("2026-03-03");
  });

  it("are the same however the text is cut, and with a byte-order mark", () => {
    const whole = readCsvClaims(OWN, known);
    for (const size of [1, 2, 7, 64]) {
      const reader = csvClaimReader(known);
      const text = `\uFEFF${OWN}`;
      const records: AdaptedRecord[] = [];
      for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size)));
      expect([...records, ...reader.end()]).toEqual(whole);
    }
  });

  it("may be cut by semicolons, tabs or bars, and quoted over lines", () => {
    for (const separator of [";", "\t", "|"]) {
      const text = `claim,code,modifiers,units,dx\nA,97530,"GO\nKX",2,M25.641\n`.replaceAll(",", separator);
      expect(only(text).claim.serviceLines[0]?.modifiers).toEqual(["GO", "KX"]);
    }
  });

  it("take titles of the caller", () => {
    const text = "Fall,Leistung,mods,Menge,dx\nA,97530,GO,2,M25.641\n";
    const { claim } = only(text, { ...known, columns: { claim: "Fall", code: "Leistung", units: "Menge" } });
    expect(claim.serviceLines[0]).toMatchObject({ procedureCode: "97530", units: 2 });
  });

  it("show places of findings", () => {
    const { claim, origin } = only(OWN.split("\r\nB")[0]?.replace("97530,GO CO,2", "97530,GO CO,0") ?? "");
    const places = checkClaim(claim)
      .findings.filter(({ ruleId }) => ruleId === "units-invalid")
      .map(({ path }) => csvPlace(origin, path));
    expect(places).toEqual(["line 2, column units"]);
    expect(csvPlace(origin, ["serviceLines", 1, "modifiers", 0])).toBe("line 3, column modifiers");
    expect(csvPlace(origin, ["serviceLines", 1, "revenueCode"])).toBe("line 3");
    expect(csvPlace(origin, ["diagnosisCodes", 1])).toBe("line 2, column diagnosis_2");
    expect(csvPlace(origin, ["plansOfCare"])).toBe("line 2");
  });
});

describe("faults", () => {
  const issuesOf = (record: AdaptedRecord | undefined) =>
    record === undefined || record.ok ? [] : record.issues.map(({ code, place }) => [code, place]);

  it("cost their own claim and no other", () => {
    const text =
      "claim,code,modifiers,units,date,dx\n" +
      `A,97530,GO,${MARK},2026-03-02,M25.641\n` +
      "B,97530,GO,1,2026-03-02,M25.641\n" +
      `C,97530,GO,1,2026-02-30,M25.641\n` +
      'D,97530,"GO,1,2026-03-02,M25.641\n' +
      "E,97530,GO,1,2026-03-02,M25.641\n";
    const records = readCsvClaims(text, known);
    expect(records.map(({ ok }) => ok)).toEqual([false, true, false, false, true]);
    expect(issuesOf(records[0])).toEqual([["wrong-type", "line 2, column units"]]);
    expect(issuesOf(records[2])).toEqual([["wrong-format", "line 4, column date"]]);
    expect(issuesOf(records[3])).toEqual([["unreadable", "line 5"]]);
    expect(JSON.stringify(records)).not.toContain(MARK);
  });

  it("are told where rows of a claim do not stand together", () => {
    const row = (claim: string) => `${claim},97530,GO,1,2026-03-02,M25.641\n`;
    const text = `claim,code,modifiers,units,date,dx\n${row("A")}${row("B")}${row("A")}`;
    const records = readCsvClaims(text, known);
    expect(records.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(issuesOf(records[2])).toEqual([["repeated", "line 4, column claim"]]);
  });

  it.each([
    ["code,units\n97530,1\n", "no column for modifiers"],
    ["claim,code,modifiers,unitts,units\n", "nearly units"],
    ["claim,claim id,code,modifiers,units\n", "Two columns hold claim"],
    ["\n\n,,\n", "no column for the procedure code"],
    [`"${MARK}\n`, "no column for the procedure code"],
  ])("of the header %j are one issue, and no row is read", (text, part) => {
    const records = readCsvClaims(`${text}A,97530,GO,1\nB,97530,GO,1\n`, known);
    expect(records).toMatchObject([{ ok: false, issues: [{ code: "unreadable" }] }]);
    expect(JSON.stringify(records)).toContain(part);
    expect(JSON.stringify(records)).not.toContain(MARK);
  });

  it("name the payer, setting and diagnoses that nobody tells", () => {
    const [record] = readCsvClaims("claim,code,modifiers,units,date\nA,97530,GO,1,2026-03-02\n");
    expect(issuesOf(record)).toEqual([
      ["unknown-payer", "line 2"],
      ["unknown-setting", "line 2"],
      ["missing", "line 2"],
    ]);
    const text = `claim,code,modifiers,units,payer,dx\nA,97530,GO,1,${MARK},M25.641\n`;
    const [named] = readCsvClaims(text, { setting: "practitioner" });
    expect(issuesOf(named)).toEqual([["unknown-payer", "line 2, column payer"]]);
    expect(JSON.stringify(named)).not.toContain(MARK);
  });

  it("of a line are left to the rules where a rule judges them", () => {
    const { claim } = only("claim,code,modifiers,units,dx\nA,,GO,1.5,M25.641\n");
    expect(claim.serviceLines[0]).toMatchObject({ procedureCode: "", units: 1.5 });
  });
});

describe("payers", () => {
  it("are told by the column, by a function of it, or for every claim", () => {
    const text = "claim,code,modifiers,units,payer,dx\nA,97530,GO,1,commercial-cpt-midpoint,M25.641\n";
    const setting = "practitioner";
    expect(only(text, { setting }).claim.payer).toBe("commercial-cpt-midpoint");
    expect(only(text, { setting, payerOf: "medicare-part-b" }).claim.payer).toBe("medicare-part-b");
    const payerOf: CsvClaimOptions["payerOf"] = ({ payerKey }) =>
      payerKey === "commercial-cpt-midpoint" ? "medicare-advantage-cms" : undefined;
    expect(only(text, { setting, payerOf }).claim.payer).toBe("medicare-advantage-cms");
  });
});

describe("Tuva medical_claim", () => {
  const titles =
    "claim_id,claim_line_number,claim_type,patient_id,claim_start_date,claim_line_start_date,place_of_service_code," +
    "revenue_center_code,service_unit_quantity,hcpcs_code,hcpcs_modifier_1,hcpcs_modifier_2,hcpcs_modifier_3," +
    "hcpcs_modifier_4,hcpcs_modifier_5,paid_amount,diagnosis_code_type,diagnosis_code_1,diagnosis_code_2,rendering_npi,bill_type_code";
  const text =
    `${titles}\n` +
    "1001,1,professional,P,2026-03-02,2026-03-02,11,,2.0,97530,GO,CO,,,,30,icd-10-cm,M25641,R278,9999999991,\n" +
    "1001,2,professional,P,2026-03-02,,11,,1,97110,GO,,KX,,,30,icd-10-cm,M25641,R278,9999999991,\n" +
    "1002,1,institutional,P,2026-03-03,2026-03-03,,0430,1,97110,GO,KX,59,CO,76,30,icd-10-cm,M25641,,,131\n";

  it("is read with its settings, gaps and five modifiers", () => {
    const [a, b] = claims(readCsvClaims(text, { preset: "tuva", payerOf: "medicare-part-b" }));
    expect(a?.claim).toMatchObject({
      setting: "practitioner",
      diagnosisCodes: ["M25641", "R278"],
      serviceLines: [
        { lineNumber: 1, units: 2, modifiers: ["GO", "CO"], renderingProvider: { providerKey: "9999999991" } },
        { lineNumber: 2, units: 1, modifiers: ["GO", "KX"] },
      ],
    });
    expect(a?.claim.serviceLines[1]).not.toHaveProperty("serviceDate");
    expect(b?.claim).toMatchObject({
      setting: "outpatient-hospital",
      serviceLines: [{ units: 1, revenueCode: "0430" }],
    });
    const checked = b && checkClaim(b.claim);
    const found = checked?.findings.filter(({ ruleId }) => ruleId === "modifier-count-exceeded");
    expect(found?.map(({ path }) => b && csvPlace(b.origin, path))).toEqual([expect.stringMatching(/^line 4/)]);
    expect([a, b].map((each) => each?.remarks)).toEqual([[], []]);
  });

  it.each([
    ["negative units", "-2,97530,GO,,,,,30", "service_unit_quantity"],
    ["a negative amount", "2,97530,GO,,,,,-30.00", "paid_amount"],
    ["both", "-2.0,97530,GO,,,,,-30", "service_unit_quantity"],
  ])("reports a row with %s as a reversal, and takes it for no line", (_, middle, column) => {
    const row = (line: number, cells: string): string =>
      `1001,${line},professional,P,2026-03-02,2026-03-02,11,,${cells},icd-10-cm,M25641,,,\n`;
    const options = { preset: "tuva", payerOf: "medicare-part-b" } as const;
    const all = titles + "\n" + row(1, "2,97530,GO,,,,,30") + row(2, middle) + row(3, "0,97110,GO,,,,,0");
    const [both] = claims(readCsvClaims(all, options));
    expect(both?.claim.serviceLines.map(({ lineNumber, units }) => [lineNumber, units])).toEqual([
      [1, 2],
      [3, 0],
    ]);
    expect(both && csvPlace(both.origin, ["serviceLines", 1, "units"])).toBe("line 4, column service_unit_quantity");
    expect(both?.remarks.map(({ code, place }) => [code, place])).toEqual([["left-out", `line 3, column ${column}`]]);
    const [alone] = claims(readCsvClaims(`${titles}\n${row(1, middle)}`, options));
    expect(alone?.claim.serviceLines).toEqual([]);
    expect(alone?.remarks.map(({ place }) => place)).toEqual([`line 2, column ${column}`]);
  });

  it("knows a reversal by allowed or charged amounts too, and leaves those of other rows unread", () => {
    const row = (allowed: string, charge: string): string =>
      `A,1,professional,2026-03-02,2,97530,GO,M25641,${allowed},${charge}\n`;
    const header =
      "claim_id,claim_line_number,claim_type,claim_line_start_date,service_unit_quantity,hcpcs_code,hcpcs_modifier_1," +
      "diagnosis_code_1,allowed_amount,charge_amount\n";
    const lines = (rows: string) =>
      claims(readCsvClaims(header + rows, { preset: "tuva", payerOf: "medicare-part-b" }))[0]?.claim.serviceLines;
    expect(lines(row("-1", "5") + row("1", "-5.5"))).toEqual([]);
    const [line] = lines(row("80.00", "100.00")) ?? [];
    expect(line).toMatchObject({ units: 2 });
    expect(line).not.toHaveProperty("allowedAmount");
    expect(line).not.toHaveProperty("chargeAmount");
  });

  it("names its own columns in issues", () => {
    const [record] = readCsvClaims(`${titles}\n1,x,professional,,,,11,,1,97530,GO,,,,,1,,M25641,,,\n`, {
      preset: "tuva",
      payerOf: "medicare-part-b",
    });
    expect(record).toMatchObject({ ok: false, issues: [{ place: "line 2, column claim_line_number" }] });
  });
});

describe("carrier research files", () => {
  const titles =
    "CLM_ID|LINE_NUM|PRF_PHYSN_NPI|PRVDR_SPCLTY|LINE_SRVC_CNT|LINE_PLACE_OF_SRVC_CD|LINE_1ST_EXPNS_DT|LINE_LAST_EXPNS_DT|" +
    "HCPCS_CD|HCPCS_1ST_MDFR_CD|HCPCS_2ND_MDFR_CD|CARR_LINE_MTUS_CNT|CARR_LINE_MTUS_CD|LINE_ICD_DGNS_CD";
  const text =
    `${titles}\n` +
    "-1|1|9999999991|67|2|11|02-MAR-2026|02-MAR-2026|97530|GO|CO|2|3|M25641\n" +
    "-1|2|9999999991|67|45|11|02-MAR-2026|03-MAR-2026|97110|GO||45|2|R278\n" +
    "-1|3|9999999991|67|1|11|27-OCT-1999|27-OCT-1999|97140|GO||1|3|M25641\n";

  it("are read with their dates, one diagnosis a line, and units that count services only", () => {
    const adapted = only(text, { ...known, preset: "cms-carrier" });
    expect(adapted.claim).toMatchObject({
      diagnosisCodes: ["M25641", "R278"],
      serviceLines: [
        {
          procedureCode: "97530",
          units: 2,
          serviceDate: "2026-03-02",
          diagnosisPointers: [1],
          modifiers: ["GO", "CO"],
        },
        { procedureCode: "97110", serviceDateThrough: "2026-03-03", diagnosisPointers: [2] },
        { procedureCode: "97140", units: 1, serviceDate: "1999-10-27", diagnosisPointers: [1] },
      ],
    });
    expect(adapted.claim.serviceLines[1]).not.toHaveProperty("units");
    expect(adapted.remarks).toMatchObject([{ code: "left-out", place: "line 3, column LINE_SRVC_CNT" }]);
    expect(adapted.origin).toMatchObject({
      claimKey: "-1",
      diagnoses: ["line 2, column LINE_ICD_DGNS_CD", "line 3, column LINE_ICD_DGNS_CD"],
    });
    expect(csvPlace(adapted.origin, ["serviceLines", 0, "modifiers", 1])).toBe("line 2, column HCPCS_2ND_MDFR_CD");
  });
});

it("a claim in rows is judged as the same claim in JSON", () => {
  const { claim } = only(OWN.split("B,1")[0] ?? "");
  const given = JSON.parse(JSON.stringify(claim)) as typeof claim;
  expect(checkClaim(claim)).toEqual(checkClaim(given));
});
