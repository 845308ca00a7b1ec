import type { Form, Row } from "./form.js";

/**
 * Writes a form as the part of an address behind `#`. A browser sends that part to no server.
 *
 * @param form - what is typed
 * @returns text to put behind `#`
 */
export function writeLink(form: Form): string {
  const fields: readonly (readonly [string, string])[] = [
    ["v", "1"],
    ["date", form.serviceDate],
    ["payer", form.payer],
    ["discipline", form.discipline],
    ["setting", form.setting],
    ["place", form.placeOfService],
    [
      "diagnoses",
      form.diagnoses
        .trim()
        .split(/[\s,;]+/)
        .join(" "),
    ],
    ["prior", form.priorAllowed],
    ["locality", form.locality],
    ["mode", form.mode],
    ["prefer", form.prefer.join(" ")],
    ...form.rows.map((row): readonly [string, string] => ["row", rowText(row, form.mode)]),
  ];
  return new URLSearchParams(fields.filter(([, text]) => text !== "").map((field) => [...field])).toString();
}

function rowText(row: Row, mode: Form["mode"]): string {
  const time = mode === "minutes" ? row.minutes : row.start + row.end === "" ? "" : `${row.start}-${row.end}`;
  const cells = [row.code, time, row.furnishedBy, row.count, row.sessions, row.groupSize];
  return cells
    .map((cell) => cell.trim().replaceAll("~", ""))
    .join("~")
    .replace(/~+$/, "");
}
