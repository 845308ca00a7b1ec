import type { Setting } from "../claim/visit.js";
import { priceUnit } from "../pricing/price-unit.js";
import type { LookUp } from "../reference/effective-series.js";
import { lookUpAddOnBases } from "../reference/look-up-add-on-bases.js";
import { lookUpAssistantMethod } from "../reference/look-up-assistant-method.js";
import { findProcedureCode, lookUpCode } from "../reference/look-up-code.js";
import { lookUpConversionFactor } from "../reference/look-up-conversion-factor.js";
import { lookUpDiagnosis } from "../reference/look-up-diagnosis.js";
import { listLocalities, lookUpGpci } from "../reference/look-up-gpci.js";
import { lookUpMedicareStatus } from "../reference/look-up-medicare-status.js";
import { lookUpModifier } from "../reference/look-up-modifier.js";
import { lookUpMue } from "../reference/look-up-mue.js";
import { listPayers } from "../reference/look-up-payer.js";
import { lookUpPtpEdit } from "../reference/look-up-ptp-edit.js";
import { lookUpTelehealthCode } from "../reference/look-up-telehealth-code.js";
import { lookUpTelehealthWindow } from "../reference/look-up-telehealth-window.js";
import { lookUpThreshold } from "../reference/look-up-threshold.js";
import type { CalendarDate } from "../values/calendar-date.js";
import { isDiagnosisCodeShape, isModifierShape, isProcedureCodeShape, normalizeCode } from "../values/codes.js";
import { cliFailure } from "./cli-failure.js";
import type { GivenFees } from "./fee-options.js";
import { hasFeePlace } from "./fee-options.js";
import type { LookUpResult } from "./print/print-look-up.js";
import type { ReferenceTables } from "./reference-option.js";
import { knownPayer } from "./visit-options.js";

/** What was asked for. */
export interface LookUpRequest {
  readonly keys: readonly string[];
  readonly date: CalendarDate | undefined;
  readonly setting: string | undefined;
  readonly placeOfServiceCode: string | undefined;
  readonly fees: GivenFees;
  readonly tables: ReferenceTables;
}

/** The tables that can be asked, by name. */
export const lookUps: Readonly<Record<string, (request: LookUpRequest) => readonly LookUpResult[]>> = {
  code: (request) => {
    const date = dateIn(request, "code");
    return codesIn(request, "code").map((code) =>
      withEnd(answer("code", [code], date, lookUpCode(code, date, request.tables)), request.tables),
    );
  },
  modifier: (request) => {
    const date = dateIn(request, "modifier");
    const keys = keysIn(request, "modifier", isModifierShape, "a modifier, two letters or digits");
    return keys.map((modifier) => answer("modifier", [modifier], date, lookUpModifier(modifier, date, request.tables)));
  },
  threshold: (request) => {
    const date = dateIn(request, "threshold");
    const keys = keysIn(request, "threshold", (key) => key === "KX" || key === "REVIEW", "kx or review");
    return keys.map((key) => {
      const threshold = key === "KX" ? "kx" : "review";
      return answer("threshold", [threshold], date, lookUpThreshold(threshold, date, request.tables));
    });
  },
  payer: ({ keys, date }) => {
    const profiles = keys.length === 0 ? listPayers() : keys.map(knownPayer);
    const dated = date === undefined ? {} : { serviceDate: date };
    return profiles.map((value) => ({
      kind: "look-up",
      table: "payer",
      keys: [value.id],
      ...dated,
      status: "found",
      value,
    }));
  },
  telehealth: (request) => {
    const date = dateIn(request, "telehealth");
    return codesIn(request, "telehealth").map((code) =>
      answer("telehealth", [code], date, lookUpTelehealthCode(code, date, request.tables)),
    );
  },
  "telehealth-window": (request) => {
    const date = dateIn(request, "telehealth-window");
    return [answer("telehealth-window", [], date, lookUpTelehealthWindow(date, request.tables))];
  },
  "assistant-method": (request) => {
    const date = dateIn(request, "assistant-method");
    return [answer("assistant-method", [], date, lookUpAssistantMethod(date, request.tables))];
  },
  pair: (request) => {
    const serviceDate = dateIn(request, "pair");
    const setting = settingIn(request, "pair");
    const [codeA, codeB, ...more] = codesIn(request, "pair");
    if (codeA === undefined || codeB === undefined || more.length > 0)
      throw cliFailure("usage", "lookup pair takes two codes.");
    return [
      {
        ...answer(
          "pair",
          [codeA, codeB],
          serviceDate,
          lookUpPtpEdit(codeA, codeB, { serviceDate, setting, ...request.tables }),
        ),
        setting,
      },
    ];
  },
  mue: (request) => {
    const serviceDate = dateIn(request, "mue");
    const setting = settingIn(request, "mue");
    return codesIn(request, "mue").map((code) => ({
      ...answer("mue", [code], serviceDate, lookUpMue(code, { serviceDate, setting, ...request.tables })),
      setting,
    }));
  },
  diagnosis: (request) => {
    const date = dateIn(request, "diagnosis");
    const keys = keysIn(request, "diagnosis", isDiagnosisCodeShape, "an ICD-10-CM code, such as M25.511");
    return keys.map((code) => answer("diagnosis", [code], date, lookUpDiagnosis(code, date, request.tables)));
  },
  "add-on": (request) => {
    const serviceDate = dateIn(request, "add-on");
    return codesIn(request, "add-on").map((code) =>
      answer("add-on", [code], serviceDate, lookUpAddOnBases(code, { serviceDate, ...request.tables })),
    );
  },
  status: (request) => {
    const date = dateIn(request, "status");
    return codesIn(request, "status").map((code) =>
      answer("status", [code], date, lookUpMedicareStatus(code, date, request.tables)),
    );
  },
  fee: (request) => {
    const serviceDate = dateIn(request, "fee");
    if (!hasFeePlace(request.fees))
      throw cliFailure("usage", "lookup fee needs the place: --locality <number>, --gpci <indices> or --national.");
    return codesIn(request, "fee").map((code) => feeOf(code, serviceDate, request));
  },
  locality: (request) => {
    const date = dateIn(request, "locality");
    const places = request.keys.length > 0 ? request.keys : allLocalities(date, request.tables);
    return places.map((place) =>
      answer("locality", [place.toUpperCase()], date, lookUpGpci(place, date, request.tables)),
    );
  },
  "conversion-factor": (request) => {
    const date = dateIn(request, "conversion-factor");
    const { apmParticipation = "none" } = request.fees;
    return [
      answer("conversion-factor", [], date, lookUpConversionFactor(date, { apmParticipation, ...request.tables })),
    ];
  },
};

/** A fee rests on several tables, so it may be undetermined where each of them answers. */
function feeOf(code: string, serviceDate: CalendarDate, request: LookUpRequest): LookUpResult {
  const { setting, placeOfServiceCode, fees, tables } = request;
  const unit = priceUnit(code, {
    serviceDate,
    ...fees,
    ...(isSetting(setting) ? { setting } : {}),
    ...(placeOfServiceCode === undefined ? {} : { placeOfServiceCode }),
    ...tables,
  });
  const { citations, editions } = unit;
  const asked = { kind: "look-up", table: "fee", keys: [code], serviceDate, ...(setting && { setting }) } as const;
  if (unit.outcome === "priced") {
    const { fee, reducedFee, place, factors, exactFee, exactReducedFee, practiceExpenseShare } = unit;
    const value = { fee, reducedFee, place, ...factors, practiceExpenseShare, exactFee, exactReducedFee };
    return { ...asked, status: "found", value, citations: [...citations, ...unit.reductionCitations], editions };
  }
  const { outcome, reason, undetermined } = unit;
  if (outcome === "no-amount") return { ...asked, status: "none", value: { reason }, citations, editions };
  return { ...asked, status: "undetermined", undetermined, citations, editions };
}

function allLocalities(serviceDate: CalendarDate, tables: ReferenceTables): readonly string[] {
  const places = listLocalities(serviceDate, tables).map(({ contractor, locality }) => `${contractor}-${locality}`);
  if (places.length > 0) return places;
  throw cliFailure("usage", "The localities of this year are not held. data compile makes a pack for --reference.");
}

function answer(
  table: string,
  keys: readonly string[],
  serviceDate: CalendarDate,
  found: LookUp<unknown>,
): LookUpResult {
  return { kind: "look-up", table, keys, serviceDate, ...found };
}

/** A code that has ended is told from one that is not known. */
function withEnd(result: LookUpResult, tables: ReferenceTables): LookUpResult {
  const code = result.status === "none" ? findProcedureCode(result.keys[0] ?? "", tables) : undefined;
  if (code === undefined) return result;
  const { effectiveFrom, effectiveThrough, replacedBy } = code;
  return { ...result, notInForce: { effectiveFrom, effectiveThrough, replacedBy } };
}

function dateIn({ date }: LookUpRequest, table: string): CalendarDate {
  if (date === undefined) throw cliFailure("usage", `lookup ${table} needs the date of service: --date YYYY-MM-DD.`);
  return date;
}

function settingIn({ setting }: LookUpRequest, table: string): Setting {
  if (isSetting(setting)) return setting;
  throw cliFailure(
    "usage",
    `lookup ${table} needs the kind of claim: --setting practitioner or --setting outpatient-hospital.`,
  );
}

function isSetting(setting: string | undefined): setting is Setting {
  return setting === "practitioner" || setting === "outpatient-hospital";
}

function codesIn(request: LookUpRequest, table: string): readonly string[] {
  return keysIn(request, table, isProcedureCodeShape, "a procedure code, such as 97530");
}

function keysIn(
  { keys }: LookUpRequest,
  table: string,
  isKey: (key: string) => boolean,
  what: string,
): readonly string[] {
  const normal = keys.flatMap((key) => key.split(",")).map(normalizeCode);
  if (normal.length === 0 || !normal.every(isKey)) throw cliFailure("usage", `lookup ${table} takes ${what}.`);
  return normal;
}
