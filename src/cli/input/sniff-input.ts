import type { JsonShape } from "./adapted-reader.js";

/** Shape of an input. */
export type InputFormat = "json" | "ndjson" | "csv" | "x12" | JsonShape;

/** What the first bytes of an input say; other shapes than our own may come in JSON. */
export type Sniffed =
  | { readonly format: Exclude<InputFormat, JsonShape>; readonly shape?: JsonShape }
  | { readonly format: "empty" }
  | { readonly format: "unreadable"; readonly problem: string };

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x1f, 0x8b], "It is compressed with gzip: unpack it first, for instance with gzip -dc."],
  [[0x50, 0x4b, 0x03, 0x04], "It is a zip archive or a workbook: save the sheet as CSV, or unpack the archive."],
  [[0xff, 0xfe], "It is UTF-16: save it as UTF-8."],
  [[0xfe, 0xff], "It is UTF-16: save it as UTF-8."],
  [[0x25, 0x50, 0x44, 0x46], "It is a PDF."],
  [[0x3c], "It is XML or HTML: this command reads JSON, NDJSON and CSV."],
];

/**
 * Tells the format of an input from its first bytes.
 *
 * `{` or `[` is JSON. It is NDJSON when the first line is not the beginning of a longer JSON text: its brackets close on
 * the line, or it breaks off inside a string. Anything else is CSV.
 *
 * @param head - the first bytes without a byte-order mark, at least a whole line where there is one
 * @returns the format, or why it cannot be read
 */
export function sniffInput(head: Uint8Array): Sniffed {
  const signature = SIGNATURES.find(([bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (signature !== undefined) return { format: "unreadable", problem: signature[1] };
  if (head.includes(0)) return { format: "unreadable", problem: "It holds zero bytes: it is not a text in UTF-8." };
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString("latin1").trimStart();
  if (text === "") return { format: "empty" };
  if (/^ISA[^A-Za-z0-9 \r\n]/.test(text)) return { format: "x12" };
  if (!text.startsWith("{") && !text.startsWith("[")) return { format: "csv" };
  return { format: jsonFormat(text), ...shapeOf(text) };
}

/** A field that claims of our own do not have. */
function shapeOf(text: string): { readonly shape?: JsonShape } {
  const found = SHAPES.find(([field]) => field.test(text));
  return found === undefined ? {} : { shape: found[1] };
}

const SHAPES: readonly (readonly [RegExp, JsonShape])[] = [
  [/"resourceType"\s*:/, "fhir"],
  [/"claimInformation"\s*:/, "json837"],
  [/"box24"\s*:/, "cms1500"],
];

function jsonFormat(text: string): "json" | "ndjson" {
  const end = text.indexOf("\n");
  if (end === -1) return text.startsWith("[") ? "json" : "ndjson";
  return isCutShort(text.slice(0, end)) && !/^\s*\{/.test(text.slice(end)) ? "json" : afterOpening(text, end);
}

/** `[` or `{` alone opens a JSON text also where the next line starts with a brace. */
function afterOpening(text: string, end: number): "json" | "ndjson" {
  return /[[,{:]\s*$/.test(text.slice(0, end)) ? "json" : "ndjson";
}

function isCutShort(line: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index];
    if (isInString) {
      if (character === "\\") index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
  }
  return depth > 0 && !isInString;
}
