import { refuse } from "./refuse.js";

/** What a scanner reports. */
export interface XmlHandler {
  /** An element begins; its attributes are cut out by {@link xmlAttribute}. */
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** Text between two tags, entities resolved. */
  readonly text: (text: string) => void;
}

/** Takes XML in pieces. */
export interface XmlScanner {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

const LONGEST_PIECE = 16 * 2 ** 20;
const DEEPEST = 256;

/**
 * Scans XML as machines write it into spreadsheets and code lists, in flat memory: elements, attributes, text, comments
 * and CDATA. It refuses entity declarations, tags that do not match and a text that ends early.
 *
 * @param handler - is told of elements and text
 * @returns functions that take the next piece and the end
 */
export function xmlScanner(handler: XmlHandler): XmlScanner {
  const open: string[] = [];
  let rest = "";
  let hasElement = false;

  const onTag = (tag: string): void => {
    const first = tag.charCodeAt(1);
    if (first === SLASH) {
      const name = localName(tag.slice(2, -1).trimEnd());
      if (open.pop() !== name) throw damaged("tags do not match");
      handler.close(name);
      return;
    }
    if (first === QUESTION || first === EXCLAMATION) {
      if (tag.startsWith("<!DOCTYPE") && tag.includes("[")) throw damaged("it declares entities");
      return;
    }
    const isWhole = tag.charCodeAt(tag.length - 2) === SLASH;
    const inner = tag.slice(1, isWhole ? -2 : -1);
    const blank = inner.search(/\s/);
    const name = localName(blank === -1 ? inner : inner.slice(0, blank));
    hasElement = true;
    handler.open(name, blank === -1 ? "" : inner.slice(blank));
    if (isWhole) handler.close(name);
    else if (open.push(name) > DEEPEST) throw damaged("it is nested too deep");
  };

  const scan = (text: string): number => {
    let at = 0;
    for (;;) {
      const start = text.indexOf("<", at);
      if (start === -1) return at;
      const [opening, closing] = text.startsWith("<!--", start)
        ? ["<!--", "-->"]
        : text.startsWith("<![CDATA[", start)
          ? ["<![CDATA[", "]]>"]
          : ["<", ">"];
      if (text.length - start < LONGEST_OPENING && !text.includes(">", start)) return at;
      const end = text.indexOf(closing, start + opening.length);
      if (end === -1) return at;
      if (start > at) handler.text(resolved(text.slice(at, start)));
      if (opening === "<") onTag(text.slice(start, end + 1));
      else if (closing === "]]>") handler.text(text.slice(start + opening.length, end));
      at = end + closing.length;
    }
  };
  return {
    push: (text) => {
      const whole = rest + text;
      rest = whole.slice(scan(whole));
      if (rest.length > LONGEST_PIECE) throw damaged("a tag is never closed");
    },
    end: () => {
      if (open.length > 0 || !hasElement || rest.trim() !== "") throw damaged("it ends before its last tag");
    },
  };
}

/**
 * Reads an attribute of an element.
 *
 * @param attributes - what {@link XmlHandler.open} was given
 * @param name - name of the attribute, with its prefix
 * @returns its value; `undefined` where the element has none
 */
export function xmlAttribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : resolved(value);
}

const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;
const LONGEST_OPENING = 9;

function damaged(why: string): Error {
  return refuse("damaged-xml", null, `The XML cannot be read: ${why}.`);
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\w{1,8}));/g, (whole, decimal, hex, name) => {
    if (typeof name === "string") return ENTITIES[name] ?? whole;
    const point = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
