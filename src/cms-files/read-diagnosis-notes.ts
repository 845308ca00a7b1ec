import type { FormatContext } from "./format-context.js";
import { proseText } from "./latin1-text.js";
import { refuse } from "./refuse.js";
import type { XmlScanner } from "./xml-scanner.js";
import { xmlAttribute, xmlScanner } from "./xml-scanner.js";

/** Kinds of notes in the tabular list. */
export type DiagnosisNoteKind =
  "includes" | "excludes1" | "excludes2" | "codeFirst" | "useAdditionalCode" | "codeAlso" | "sevenChrNote";

/** A note, or the seventh characters, of a chapter, section or code. What lies below inherits them. */
export type DiagnosisNoteRow = {
  /** `21` for a chapter, `T00-T09` for a section, `T01.1` for a code. */
  readonly at: string;
  readonly level: "chapter" | "section" | "code";
} & (
  | {
      readonly kind: DiagnosisNoteKind;
      readonly text: string;
      /** Codes as the note writes them: `T02.-` is all below T02, `G20-G26` a range; none where it names no code. */
      readonly targets: readonly string[];
    }
  | {
      readonly kind: "seventhCharacters";
      readonly characters: readonly { readonly character: string; readonly text: string }[];
    }
);

const NOTES: ReadonlySet<string> = new Set<DiagnosisNoteKind>([
  "includes", "excludes1", "excludes2", "codeFirst", "useAdditionalCode", "codeAlso", "sevenChrNote",
]); // prettier-ignore
const PLACES = ["chapter", "section", "diag"];

/** Takes the tabular list in pieces. */
export interface XmlSink {
  readonly scanner: XmlScanner;
  readonly end: () => void;
}

/**
 * Reads the tabular list of ICD-10-CM: the notes of chapters, sections and codes, with the codes they name, and seventh
 * characters, which the list does not spell out. The fiscal year stands in the name.
 *
 * @param context - names, notes, and where rows go
 * @returns takes the XML
 */
export function diagnosisNoteSink({ facts, assumed, begin }: FormatContext<DiagnosisNoteRow>): XmlSink {
  const places: { level: DiagnosisNoteRow["level"]; at: string }[] = [];
  const path: string[] = [];
  let emit: ((row: DiagnosisNoteRow, line: number) => void) | undefined;
  let characters: { character: string; text: string }[] = [];
  let character = "";
  let text = "";
  let rows = 0;

  const put = (row: DiagnosisNoteRow): void => {
    if (emit === undefined) {
      const year = facts.year ?? assumed.year;
      if (year === undefined) throw refuse("missing-edition", null, "The name does not say the fiscal year. Say it.");
      const dates = { effectiveFrom: `${year - 1}-10-01`, effectiveThrough: `${year}-09-30` };
      emit = begin({ edition: `FY${year}`, ...dates, setting: null, part: null });
    }
    rows += 1;
    emit(row, rows);
  };
  const scanner = xmlScanner({
    open: (name, attributes) => {
      if (path.length === 0 && name !== "ICD10CM.tabular")
        throw refuse("damaged-xml", null, "The XML is no tabular list.");
      path.push(name);
      text = "";
      if (PLACES.includes(name)) {
        const level = name === "diag" ? "code" : name === "section" ? "section" : "chapter";
        places.push({ level, at: xmlAttribute(attributes, "id") ?? "" });
      }
      if (name === "sevenChrDef") characters = [];
      if (name === "extension") character = xmlAttribute(attributes, "char") ?? "";
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      path.pop();
      const parent = path.at(-1) ?? "";
      const place = places.at(-1);
      const content = proseText(text.replaceAll(/\s+/g, " ").trim());
      if (name === "name" && place !== undefined && PLACES.includes(parent)) {
        place.at = content;
      } else if (name === "note" && NOTES.has(parent) && place !== undefined) {
        put({ ...place, kind: parent as DiagnosisNoteKind, text: content, targets: targetsIn(content) });
      } else if (name === "extension") {
        characters.push({ character, text: content });
      } else if (name === "sevenChrDef" && place !== undefined) {
        put({ ...place, kind: "seventhCharacters", characters });
      } else if (PLACES.includes(name)) {
        places.pop();
      }
      text = "";
    },
  });
  return {
    scanner,
    end: () => {
      if (rows === 0) throw refuse("no-rows", null, "The list holds no note.");
    },
  };
}

const CODE = "[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?";
const TARGET = new RegExp(`^${CODE}(?:\\.?-(?:${CODE}-?)?)?$`);

/** Codes stand in brackets in prose, in lists and ranges. */
function targetsIn(note: string): readonly string[] {
  return [...note.matchAll(/[([]([^()[\]]*)[)\]]/g)].flatMap(([, inner = ""]) =>
    inner
      .split(/[,;]|\band\b/)
      .map((item) => item.trim())
      .filter((item) => TARGET.test(item)),
  );
}
