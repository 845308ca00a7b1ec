import type { CmsFile, CmsTable, FileIdentity, FileIssue, FileReading, FileReport } from "./cms-file.js";
import { csvSplitter } from "./csv-splitter.js";
import { factsInNames } from "./edition-in-name.js";
import type { Chunks } from "./for-each-line.js";
import { forEachLine } from "./for-each-line.js";
import type { Assumptions, FormatContext, LineSink, ReadOptions, RecordSink } from "./format-context.js";
import { latin1Text } from "./latin1-text.js";
import type { NoteCounter } from "./note-counter.js";
import { noteCounter } from "./note-counter.js";
import type { OpenedTable } from "./open-file.js";
import { openFile } from "./open-file.js";
import { addOnSink } from "./read-add-on-codes.js";
import { coverageSink } from "./read-coverage.js";
import type { XmlSink } from "./read-diagnosis-notes.js";
import { diagnosisNoteSink } from "./read-diagnosis-notes.js";
import { diagnosisSink } from "./read-diagnosis-order.js";
import { gpciSink } from "./read-gpci.js";
import { localitySink } from "./read-localities.js";
import { mueSink } from "./read-mue.js";
import { ptpEditSink } from "./read-ptp-edits.js";
import { relativeValueTextSink } from "./read-relative-value-text.js";
import { relativeValueSink } from "./read-relative-values.js";
import { therapyCodeSink } from "./read-therapy-codes.js";
import type { TextFormat } from "./recognise-text.js";
import { recogniseText } from "./recognise-text.js";
import { isRefusal, refuse } from "./refuse.js";
import type { RowVisitor, RowVisitors, TableRows } from "./row-visitors.js";

/**
 * Reads a file exactly as CMS or NCHS publishes it: text, csv, xlsx, XML, or the zip they come in. It finds out what the
 * file is, hands on its rows as they are read, in flat memory, and counts what it passes over. A file it does not
 * recognise, that is damaged, or whose rows are not what they should be, is refused with the line and the reason; rows
 * handed on before that are to be dropped.
 *
 * @param file - name as published, and content as bytes in chunks
 * @param visitors - functions that take the rows, by table; other tables are passed over
 * @param options - edition, setting or year of files whose names do not say them; another SHA-256
 * @returns a report on each table in the file, or why the file is refused
 * @example
 * ```ts
 * import { readCmsFile } from "ot-billing-rules/cms-files";
 * const content = '"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator\n97530,6,3 Clinical\n';
 * const units: number[] = [];
 * const reading = await readCmsFile(
 *   { name: "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv", content },
 *   { mue: (row) => units.push(row.maximumUnits) },
 * );
 * units; //=> [6]
 * reading.ok && reading.reports[0]?.edition; //=> "2027Q1"
 * ```
 */
export async function readCmsFile(
  file: CmsFile,
  visitors: RowVisitors,
  options: ReadOptions = {},
): Promise<FileReading> {
  const unfinished: (() => FileReport)[] = [];
  const passedOver: FileIssue[] = [];
  let entry: string | null = null;
  try {
    for await (const table of openFile(file, options.startHash)) {
      entry = table.entry;
      const notes = noteCounter();
      const format = formatOf(table);
      if (typeof format !== "string") {
        if (table.entry === null) throw format.refusal;
        passedOver.push(issueOf(format.refusal, file.name, table.entry));
        continue;
      }
      const report = await readTable(table, format, { file: file.name, visitors, assumed: options, notes });
      if (report !== null) unfinished.push(() => ({ ...report, ...table.measure(), notes: notes.list() }));
    }
    if (unfinished.length > 0) return { ok: true, reports: unfinished.map((finish) => finish()) };
    if (passedOver.length > 0) return { ok: false, issues: passedOver };
    return { ok: true, reports: [] };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { ok: false, issues: [issueOf(error, file.name, entry)] };
  }
}

type Refused = ReturnType<typeof refuse>;

function issueOf({ code, line, message }: Refused, file: string, entry: string | null): FileIssue {
  return { file, entry, line, code, message };
}

/** A zip holds layouts and readme files too; only where it holds nothing else are they worth an issue. */
function formatOf(table: OpenedTable): TextFormat | { readonly refusal: Refused } {
  try {
    return recogniseText(table.form === "text" ? table.head : headOfSheet(table.forEachRow));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { refusal: error };
  }
}

const HEAD_ROWS = 40;

function headOfSheet(forEachRow: (onRecord: (cells: readonly string[]) => void) => void): string {
  const rows: string[] = [];
  const enough = refuse("too-large", null, "");
  try {
    forEachRow((cells) => {
      rows.push(cells.map((cell) => cell.replaceAll(/\s+/g, " ")).join(","));
      if (rows.length >= HEAD_ROWS) throw enough;
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return rows.join("\n");
}

interface Reading {
  readonly file: string;
  readonly visitors: RowVisitors;
  readonly assumed: Assumptions;
  readonly notes: NoteCounter;
}

type Unmeasured = Omit<FileReport, "bytes" | "sha256" | "notes">;

async function readTable(table: OpenedTable, format: TextFormat, reading: Reading): Promise<Unmeasured | null> {
  const facts = factsInNames(table.names);
  let identity: FileIdentity | undefined;
  let rows = 0;
  const context = <Row>(name: CmsTable, visitor: RowVisitor<Row>): FormatContext<Row> => ({
    facts,
    assumed: reading.assumed,
    notes: reading.notes,
    begin: (found) => {
      const from: FileIdentity = { file: reading.file, entry: table.entry, table: name, ...found };
      identity = from;
      return (row, line) => {
        rows += 1;
        visitor(row, from, line);
      };
    },
  });
  const sink = sinkOf(format, reading.visitors, context);
  if (sink === null) return null;
  await feed(table, format, sink);
  sink.end();
  return identity === undefined ? null : { kind: "file-report", ...identity, rows };
}

type ContextOf = <Row>(name: CmsTable, visitor: RowVisitor<Row>) => FormatContext<Row>;
type Sink = RecordSink | LineSink | XmlSink;

function sinkOf(format: TextFormat, visitors: RowVisitors, context: ContextOf): Sink | null {
  const table = TABLES[format];
  const made = <Name extends CmsTable>(
    name: Name,
    make: (context: FormatContext<TableRows[Name]>) => Sink,
  ): Sink | null => {
    const visitor: RowVisitor<TableRows[Name]> | undefined = visitors[name];
    return visitor === undefined ? null : make(context(table, visitor));
  };
  switch (format) {
    case "ptp-tabs":
      return made("ptpEdits", ptpEditSink);
    case "mue-csv":
      return made("mue", mueSink);
    case "add-on-csv":
      return made("addOnCodes", addOnSink);
    case "relative-values-csv":
      return made("relativeValues", relativeValueSink);
    case "relative-values-text":
      return made("relativeValues", relativeValueTextSink);
    case "gpci-csv":
      return made("gpci", gpciSink);
    case "localities-csv":
      return made("localities", localitySink);
    case "diagnosis-order":
    case "diagnosis-codes":
      return made("diagnoses", (each) => diagnosisSink(each, format));
    case "diagnosis-xml":
      return made("diagnosisNotes", diagnosisNoteSink);
    case "coverage-csv":
      return made("coverage", coverageSink);
    case "therapy-codes-csv":
      return made("therapyCodes", therapyCodeSink);
  }
}

const TABLES: Readonly<Record<TextFormat, CmsTable>> = {
  "ptp-tabs": "ptpEdits",
  "mue-csv": "mue",
  "add-on-csv": "addOnCodes",
  "relative-values-csv": "relativeValues",
  "relative-values-text": "relativeValues",
  "gpci-csv": "gpci",
  "localities-csv": "localities",
  "diagnosis-order": "diagnoses",
  "diagnosis-codes": "diagnoses",
  "diagnosis-xml": "diagnosisNotes",
  "coverage-csv": "coverage",
  "therapy-codes-csv": "therapyCodes",
};

async function feed(table: OpenedTable, format: TextFormat, sink: Sink): Promise<void> {
  if (table.form === "sheet") {
    if (!("record" in sink))
      throw refuse("not-recognised", null, "This table is not read from a workbook. Take the text.");
    table.forEachRow(sink.record);
  } else if ("scanner" in sink) {
    for await (const chunk of table.chunks) sink.scanner.push(latin1Text(chunk));
    sink.scanner.end();
  } else if ("line" in sink) {
    await forEachLine(table.chunks, sink.line);
  } else if (format === "ptp-tabs") {
    await forEachLine(table.chunks, (line, number) => sink.record(line.split("\t"), number));
  } else {
    await feedCsv(table.chunks, sink);
  }
}

async function feedCsv(chunks: Chunks, sink: RecordSink): Promise<void> {
  let isFirst = true;
  const splitter = csvSplitter(sink.record);
  for await (const chunk of chunks) {
    const text = latin1Text(chunk);
    splitter.push(isFirst ? text.replace(/^\u00ef\u00bb\u00bf/, "") : text);
    isFirst = false;
  }
  splitter.end();
}
