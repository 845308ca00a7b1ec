import type { SourceIssue } from "../adapted-claim.js";
import type { PieceDecoder } from "./text-decoder.js";
import { interchangeHeader, isDelimiter } from "./interchange-header.js";
import type { Delimiters, Here, SplitEvent } from "./segment.js";

/** Layer one: text to segments. */
export interface SegmentSplitter {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** Blanks, line breaks and other control characters, such as the mark of the end of a file of old. */
const LAST_BLANK = 32;
const BYTE_ORDER_MARK = 0xfe_ff;
const LINE_FEED = 10;

/** Segments that tell something of the envelope or the claim. The elements of others are not looked at. */
const READ: ReadonlySet<string> = new Set(
  "ISA GS ST SE GE IEA HL PRV NM1 N4 SBR CLM HI REF NTE PWK LX SV1 SV2 SV3 DTP".split(" "),
);

/**
 * Makes a splitter of pieces of any size. It holds one segment at a time and makes no pattern of the characters an ISA
 * chooses.
 *
 * @param longest - characters a segment may have
 * @param sink - takes the segments in their order
 * @param source - where a character of the text stands in the source, and from which on that is asked
 * @returns the splitter
 */
export function segmentSplitter(
  longest: number,
  sink: (event: SplitEvent, here: Here) => void,
  source: Pick<PieceDecoder, "offsetOf" | "forget">,
): SegmentSplitter {
  let rest = "";
  /** Where in `rest` the next segment begins. */
  let at = 0;
  /** How far `rest` is known to hold no terminator. */
  let searched = 0;
  let delimiters: Delimiters | null = null;
  let isSkipping = false;
  let isStray = false;
  let count = 0;
  /** Characters before `rest`. */
  let dropped = 0;
  /** Where in `rest` the segment or fault that is told begins. */
  let told = 0;
  /** How far of `rest` the lines are counted, and the line there. */
  let counted = 0;
  let line = 1;

  const countLines = (to: number): void => {
    for (; counted < to; counted += 1) if (rest.charCodeAt(counted) === LINE_FEED) line += 1;
  };
  const here: Here = () => {
    countLines(told);
    return { segment: Math.max(count, 1), line, offset: source.offsetOf(dropped + told) };
  };
  const fault = (issue: SourceIssue): void => {
    told = at;
    sink({ kind: "fault", issue }, here);
  };
  const moveTo = (position: number): void => {
    at = position;
    searched = position;
  };
  const emit = (text: string, { element, component }: Delimiters): void => {
    told = at;
    const whole = withoutLineBreaks(text).trim();
    const end = whole.indexOf(element);
    const id = (end === -1 ? whole : whole.slice(0, end)).trim();
    if (id === "" && end === -1) return;
    count += 1;
    const elements = READ.has(id) ? whole.split(element) : [id];
    sink({ kind: "segment", segment: { id, elements, component } }, here);
    if (id === "IEA") delimiters = null;
  };

  /** Looks for an ISA; false when more text is needed. */
  const enter = (): boolean => {
    moveTo(afterBlanks(rest, at));
    const left = rest.length - at;
    if (left === 0 || (left < 4 && "ISA".startsWith(rest.slice(at, at + 3)))) return false;
    const isHeader = rest.startsWith("ISA", at);
    const header = isHeader ? interchangeHeader(rest, at) : ({ kind: "not-one" } as const);
    if (header.kind === "more-needed") return false;
    if (header.kind === "not-one") {
      if (!isStray) fault(noInterchange(isHeader && isDelimiter(rest[at + 3])));
      isStray = true;
      const next = rest.indexOf("ISA", at + 1);
      moveTo(next === -1 ? Math.max(rest.length - 2, at + 1) : next);
      return next !== -1;
    }
    isStray = false;
    delimiters = header.delimiters;
    count += 1;
    const { component } = header.delimiters;
    told = at;
    sink({ kind: "segment", segment: { id: "ISA", elements: header.elements, component } }, here);
    moveTo(header.end);
    return true;
  };
  /** Takes a segment; false when more text is needed. */
  const take = (inForce: Delimiters): boolean => {
    if (searched === at && !isSkipping) moveTo(afterBlanks(rest, at, inForce.terminator));
    const end = rest.indexOf(inForce.terminator, searched);
    const isWhole = end !== -1;
    const behind = isWhole ? end + 1 : rest.length;
    if (isSkipping) {
      moveTo(behind);
      isSkipping = !isWhole;
      return isWhole;
    }
    const next = nextInterchange(rest, at, isWhole ? end : rest.length);
    if (next !== -1) {
      emit(rest.slice(at, next), inForce);
      delimiters = null;
      moveTo(next);
      return true;
    }
    if (behind - at > longest + 1) {
      count += 1;
      fault(tooLong(count, longest));
      isSkipping = !isWhole;
      moveTo(behind);
      return isWhole;
    }
    if (!isWhole) {
      searched = rest.length;
      return false;
    }
    emit(rest.slice(at, end), inForce);
    moveTo(behind);
    return true;
  };
  const drain = (): void => {
    while (delimiters === null ? enter() : take(delimiters));
    countLines(at);
    rest = rest.slice(at);
    dropped += at;
    searched -= at;
    counted -= at;
    told -= at;
    at = 0;
    source.forget(dropped);
  };

  return {
    push: (text) => {
      rest += text;
      drain();
    },
    end: () => {
      drain();
      if (delimiters === null && !isStray && rest !== "") fault(noInterchange(rest.startsWith("ISA")));
      if (delimiters !== null && !isSkipping) emit(rest, delimiters);
      rest = "";
    },
  };
}

/** Gives the position behind blanks; a terminator that is a line break stays in its place. */
function afterBlanks(text: string, from: number, terminator?: string): number {
  let position = from;
  while (position < text.length && text[position] !== terminator && isBlank(text.charCodeAt(position))) position += 1;
  return position;
}

function isBlank(code: number): boolean {
  return code <= LAST_BLANK || code === BYTE_ORDER_MARK;
}

/** Some senders break lines after 80 characters, wherever that is. */
function withoutLineBreaks(text: string): string {
  return text.includes("\n") || text.includes("\r") ? text.replaceAll(/[\r\n]/g, "") : text;
}

/** Where the next interchange begins when no terminator stands before it: at the begin, or behind an IEA; else -1. */
function nextInterchange(text: string, from: number, to: number): number {
  if (text.startsWith("ISA", from) && to > from + 3 && isDelimiter(text[from + 3])) return from;
  if (!text.startsWith("IEA", from)) return -1;
  const next = text.indexOf("ISA", from + 3);
  return next < to ? next : -1;
}

function noInterchange(isHeader: boolean): SourceIssue {
  return isHeader
    ? {
        code: "wrong-format",
        place: "ISA",
        message: "The ISA does not have sixteen elements, or does not tell its delimiters.",
        fix: "Send the interchange with its whole ISA.",
      }
    : {
        code: "unreadable",
        place: "ISA",
        message: "The input is no X12 interchange, or has other text around it.",
        fix: "Begin with ISA, and put nothing between IEA and the next ISA.",
      };
}

function tooLong(number: number, longest: number): SourceIssue {
  return {
    code: "too-long",
    place: `segment ${number}`,
    message: `The segment is longer than ${longest} characters.`,
    fix: "Look for a missing segment terminator.",
  };
}
