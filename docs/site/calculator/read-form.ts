import type { Service } from "../../../src/claim/service.js";
import type { TimeEntry } from "../../../src/claim/time-entry.js";
import type { PriorAllowed, Visit } from "../../../src/claim/visit.js";
import type { MinuteTally } from "../../../src/time/minute-tally.js";
import type { Form, Row } from "./form.js";
import { library } from "./library.js";
import type { Reading, Remark } from "./reading.js";
import { counted } from "./words.js";

const MOST_MINUTES = 1440;
/** Stands for whoever gave the services: two codes at one time are too many minutes, whether one or two people were there. */
const SOMEBODY = "somebody";

/**
 * Reads what is typed into a visit. Empty rows are passed over; nothing is put in for what is missing.
 *
 * @param form - what is typed
 * @returns the visit, or what stands in its way, field by field
 */
export function readForm(form: Form): Reading {
  const rows = form.rows.flatMap((row, index) => (isEmpty(row, form.mode) ? [] : [{ row, number: index + 1 }]));
  const faults: Remark[] = [...rows.flatMap((each) => rowFaults(each, form.mode)), ...visitFaults(form)];
  const gaps: Remark[] = [...dateGaps(form), ...rows.flatMap((each) => rowGaps(each, form))];
  if (rows.length === 0)
    gaps.push({ field: rowField(form.rows[0], "code"), label: "Code", fix: "Enter a procedure code." });
  const entries =
    form.mode === "times" && faults.length + gaps.length === 0 ? rows.map(({ row }) => entryOf(row, form)) : [];
  const tally = entries.length > 0 ? library.tallyMinutes(entries) : null;
  if (tally !== null) faults.push(...tallyFaults(tally, rows));
  const ready = faults.length + gaps.length === 0;
  const services = !ready ? null : tally === null ? rows.map(({ row }) => serviceOf(row)) : counts(tally, rows);
  if (form.payer === "")
    gaps.push({ field: "payer", label: "Payer", fix: "Choose the payer for lines and modifiers." });
  const visit = services === null || form.payer === "" ? null : visitOf(form, services);
  return { faults, gaps, entries, tally, services, visit };
}

interface NumberedRow {
  readonly row: Row;
  readonly number: number;
}

function isEmpty(row: Row, mode: Form["mode"]): boolean {
  const time = mode === "minutes" ? row.minutes : row.start + row.end;
  return (row.code + time + row.count + row.sessions + row.groupSize).trim() === "";
}

/** The `id` of a field of a row. */
function rowField(row: Row | undefined, name: string): string {
  return `row-${row?.key ?? 1}-${name}`;
}

function rowFaults({ row, number }: NumberedRow, mode: Form["mode"]): readonly Remark[] {
  const remark = (name: string, label: string, fix: string | null): readonly Remark[] =>
    fix === null ? [] : [{ field: rowField(row, name), label: `Service ${number}, ${label}`, fix }];
  return [
    ...remark("code", "code", codeFix(row.code.trim())),
    ...(mode === "minutes" ? remark("minutes", "minutes", minutesFix(row.minutes.trim())) : []),
    ...remark("count", "count", wholeNumberFix(row.count.trim(), "Write how many were furnished, such as 2.")),
    ...remark("sessions", "sessions", wholeNumberFix(row.sessions.trim(), "Write how many sessions, such as 1.")),
    ...remark("groupSize", "patients", wholeNumberFix(row.groupSize.trim(), "Write how many patients, such as 3.")),
  ];
}

function codeFix(code: string): string | null {
  if (code === "" || /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/i.test(code)) return null;
  if (/^\w{5}[\s:.-]+\w{2}/.test(code)) return "Write the code alone, such as 97530: modifiers are worked out here.";
  return "Write the five characters of the code, such as 97530.";
}

function minutesFix(minutes: string): string | null {
  if (minutes === "") return null;
  if (/^\d+[:h]\d*/.test(minutes)) return "Write hours as minutes: 1:05 is 65.";
  if (minutes.startsWith("-")) return "Write minutes of 0 or more.";
  if (/^\d+[.,]\d+$/.test(minutes)) return "Write whole minutes: drop the seconds, do not round up.";
  if (!/^\d+$/.test(minutes)) return "Write whole minutes in digits, such as 24.";
  return Number(minutes) > MOST_MINUTES ? `Write the minutes of one day, at most ${MOST_MINUTES}.` : null;
}

function wholeNumberFix(text: string, fix: string): string | null {
  return text === "" || /^[1-9]\d{0,3}$/.test(text) ? null : fix;
}

function visitFaults(form: Form): readonly Remark[] {
  const faults: Remark[] = [];
  const prior = dollars(form.priorAllowed);
  if (prior !== "" && !/^\d{1,7}(?:\.\d\d)?$/.test(prior)) {
    faults.push({ field: "prior", label: "Allowed so far this year", fix: "Write dollars and cents, such as 640.00." });
  }
  const bad = diagnosesOf(form).some((code) => !/^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/.test(code));
  if (bad) {
    faults.push({
      field: "diagnoses",
      label: "Diagnosis codes",
      fix: "Write ICD-10-CM codes with blanks between them, such as M25.641 S52.501D.",
    });
  }
  return faults;
}

function dateGaps({ serviceDate }: Form): readonly Remark[] {
  const isFilled = /^\d{4}-\d\d-\d\d$/.test(serviceDate);
  return isFilled
    ? []
    : [
        {
          field: "date",
          label: "Date of service",
          fix: "Enter the date of service: it decides which rules are in force.",
        },
      ];
}

function rowGaps({ row, number }: NumberedRow, { mode, serviceDate }: Form): readonly Remark[] {
  const gap = (name: string, fix: string): Remark => ({
    field: rowField(row, name),
    label: `Service ${number}`,
    fix: `${fix} of service ${number}.`,
  });
  const gaps: Remark[] = [];
  if (row.code.trim() === "") gaps.push(gap("code", "Enter the code"));
  if (mode === "minutes" && row.minutes.trim() === "" && needsMinutes(row.code, serviceDate))
    gaps.push(gap("minutes", "Enter the minutes"));
  if (mode === "minutes") return gaps;
  if (row.start === "") gaps.push(gap("start", "Enter the start"));
  if (row.end === "") gaps.push(gap("end", "Enter the end"));
  if (row.furnishedBy === "") gaps.push(gap("by", "Choose the clinician"));
  return gaps;
}

function needsMinutes(code: string, serviceDate: string): boolean {
  const found = library.findProcedureCode(code.trim().toUpperCase());
  return (
    serviceDate !== "" &&
    found !== undefined &&
    ["timed", "base", "add-on"].includes(found.timing) &&
    found.unitMinutes !== null
  );
}

function entryOf(row: Row, { serviceDate }: Form): TimeEntry {
  return {
    procedureCode: row.code.trim().toUpperCase(),
    start: `${serviceDate}T${row.start}`,
    end: `${serviceDate}T${row.end}`,
    furnishedBy: row.furnishedBy === "" ? "therapist" : row.furnishedBy,
    clinicianKey: SOMEBODY,
  };
}

function tallyFaults(tally: MinuteTally, rows: readonly NumberedRow[]): readonly Remark[] {
  const at = (index: number, name: string, fix: string): readonly Remark[] => {
    const found = rows[index];
    return found === undefined
      ? []
      : [{ field: rowField(found.row, name), label: `Service ${found.number}, ${name}`, fix }];
  };
  return [
    ...tally.refused.flatMap(({ index, field, fix }) => at(index, field === "start" ? "start" : "end", fix)),
    ...tally.overlaps
      .filter(({ countedTwice }) => countedTwice)
      .flatMap(({ entries, minutes, procedureCodes }) =>
        at(
          entries.at(-1) ?? 0,
          "start",
          `${procedureCodes.join(" and ")} claim the same ${minutes === 0 ? "time" : counted(minutes, "minute")}, which counts once: end one where the other begins.`,
        ),
      ),
  ];
}

/** Services of a tally, with what the rows say besides time. */
function counts(tally: MinuteTally, rows: readonly NumberedRow[]): readonly Service[] {
  return tally.services.map((service) => {
    const said = rows.filter(({ row }) => row.code.trim().toUpperCase() === service.procedureCode);
    return Object.assign({}, service, ...said.map(({ row }) => extrasOf(row))) as Service;
  });
}

function serviceOf(row: Row): Service {
  return {
    procedureCode: row.code.trim().toUpperCase(),
    ...(row.minutes.trim() === "" ? {} : { minutes: Number(row.minutes) }),
    ...(row.furnishedBy === "" ? {} : { furnishedBy: row.furnishedBy }),
    ...extrasOf(row),
  };
}

function extrasOf(row: Row): Pick<Service, "quantity" | "sessions" | "groupSize"> {
  return {
    ...(row.count.trim() === "" ? {} : { quantity: Number(row.count) }),
    ...(row.sessions.trim() === "" ? {} : { sessions: Number(row.sessions) }),
    ...(row.groupSize.trim() === "" ? {} : { groupSize: Number(row.groupSize) }),
  };
}

function visitOf(form: Form, services: readonly Service[]): Visit {
  return {
    serviceDate: form.serviceDate,
    discipline: form.discipline,
    payer: form.payer,
    ...(form.setting === "" ? {} : { setting: form.setting }),
    ...(form.placeOfService === "" ? {} : { placeOfServiceCode: form.placeOfService }),
    services,
    diagnosisCodes: diagnosesOf(form),
    ...(form.priorAllowed.trim() === "" ? {} : { priorAllowed: [priorOf(form)] }),
  };
}

function priorOf(form: Form): PriorAllowed {
  const year = Number(form.serviceDate.slice(0, 4));
  const amount = dollars(form.priorAllowed).replace(/^\d+$/, "$&.00");
  return form.discipline === "OT" ? { year, OT: amount } : { year, "PT-SLP": amount };
}

function dollars(text: string): string {
  return text.trim().replaceAll(/[$,]/g, "");
}

function diagnosesOf({ diagnoses }: Form): readonly string[] {
  return diagnoses
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
}
