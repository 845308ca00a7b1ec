import { refuse } from "./refuse.js";

/** Formats of text this room reads. */
export type TextFormat =
  | "ptp-tabs"
  | "mue-csv"
  | "add-on-csv"
  | "relative-values-csv"
  | "relative-values-text"
  | "gpci-csv"
  | "localities-csv"
  | "diagnosis-order"
  | "diagnosis-codes"
  | "diagnosis-xml"
  | "coverage-csv"
  | "therapy-codes-csv";

const FORMATS: readonly (readonly [TextFormat, RegExp])[] = [
  ["ptp-tabs", /^"?Column ?1"?[\t,]"?Column ?2\b/im],
  ["mue-csv", /CPT Code"?,"?[^,\n]*MUE Values/i],
  ["add-on-csv", /^"?(?:[^,\n]*,)?"?add[-_ ]?on[-_ ]code[^,\n]*,/im],
  ["relative-values-csv", /^"?HCPCS"?,"?MOD"?,"?DESCRIPTION/im],
  ["relative-values-text", /^HDR /m],
  ["localities-csv", /Locality Number.*Fee Schedule Area/i],
  ["gpci-csv", /Locality Number.*GPCI/i],
  ["diagnosis-xml", /<ICD10CM\.tabular/i],
  ["coverage-csv", /^"?article_id"?,"?article_version/i],
  ["therapy-codes-csv", /^"?code"?,"?disposition/i],
  ["diagnosis-order", /^\d{5} [A-Z][0-9A-Z]{2,6} +[01] /m],
  ["diagnosis-codes", /^(?=[^\n]{8}\S)[A-Z](?=[0-9A-Z]*\d)[0-9A-Z]{2,6} {1,5}\S/],
];

/**
 * Finds out which published file a text is the beginning of.
 *
 * @param head - the first characters, or the first rows of a sheet with their cells joined by commas
 * @returns the format
 * @throws a refusal for a web page, another kind of file, or a text that is none of these
 */
export function recogniseText(head: string): TextFormat {
  const text = head.replace(/^\u00ef\u00bb\u00bf/, "");
  if (text.trim() === "") throw refuse("empty-file", null, "The file is empty.");
  if (/^\s*(?:<!DOCTYPE html|<html|<head|<body|<script)/i.test(text) || /<html[\s>]/i.test(text.slice(0, 2000))) {
    throw refuse(
      "web-page",
      null,
      "The file is a web page, not the table. Open the link in a browser, accept the licence and save the file.",
    );
  }
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(text))
    throw refuse("not-text", null, "The file is UTF-16. Save it as plain text.");
  if (text.startsWith("%PDF")) throw refuse("not-text", null, "The file is a PDF. Take the text or csv beside it.");
  if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
    throw refuse(
      "not-text",
      null,
      "The file is an old workbook (xls). Take the text or csv beside it, or save it as xlsx.",
    );
  }
  if (text.charCodeAt(0) === 0x1f) throw refuse("not-text", null, "The file is packed with gzip. Unpack it first.");
  const found = FORMATS.find(([, pattern]) => pattern.test(text));
  if (found !== undefined) return found[0];
  if (text.includes("\0")) throw refuse("not-text", null, "The file is not a text, and not a zip or xlsx either.");
  throw refuse(
    "not-recognised",
    1,
    "The first lines are those of no table this reader knows: NCCI pairs, unit limits or add-ons, relative values, GPCI, localities, ICD-10-CM, coverage articles, therapy codes.",
  );
}
