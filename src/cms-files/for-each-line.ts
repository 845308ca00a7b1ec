import { latin1Text } from "./latin1-text.js";
import { refuse } from "./refuse.js";

/** Chunks of bytes, from a file or unpacked on the way. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** No line of a published table comes near this; a file without line breaks would fill the memory. */
const LONGEST_LINE = 2 ** 20;
const BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

/**
 * Reads lines of a text as they come, in flat memory. LF and CRLF end a line; a byte-order mark is left out.
 *
 * @param chunks - bytes of the text
 * @param onLine - is given each line without its end, and its number from 1
 * @throws a refusal for a line over 1 MiB
 */
export async function forEachLine(chunks: Chunks, onLine: (line: string, number: number) => void): Promise<void> {
  let rest = "";
  let number = 0;
  for await (const chunk of chunks) {
    const text = rest + latin1Text(chunk);
    let start = 0;
    for (;;) {
      const end = text.indexOf("\n", start);
      if (end === -1) break;
      number += 1;
      const last = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      onLine(number === 1 ? withoutMark(text.slice(start, last)) : text.slice(start, last), number);
      start = end + 1;
    }
    rest = text.slice(start);
    if (rest.length > LONGEST_LINE) throw refuse("not-text", number + 1, "A line is longer than 1 MiB.");
  }
  if (rest !== "") onLine(number === 0 ? withoutMark(rest) : rest, number + 1);
}

function withoutMark(line: string): string {
  return line.startsWith(BYTE_ORDER_MARK) ? line.slice(BYTE_ORDER_MARK.length) : line;
}
