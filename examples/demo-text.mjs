// The paper under demo-page.mjs and demo-claims.mjs: rows that wrap in a column, marks, rules, colours.

/**
 * Begins a page.
 *
 * @param options - width of the window (80 to 100 columns are used), whether to colour
 * @returns what writes rows on it; `toString` gives the page as one text
 */
export function createPage({ width: columns, colour }) {
  const width = Math.min(100, Math.max(80, columns || 0));
  const sgr = (code) => (text) => (colour && text !== "" ? `\u001b[${code}m${text}\u001b[0m` : text);
  const paint = { bold: sgr("1"), dim: sgr("2") };
  const green = sgr("32");
  const yellow = sgr("33");
  const blue = sgr("34");
  const violet = sgr("35");
  const visitMarks = { "*": green, x: yellow, "=": sgr("36"), "!": blue, "?": violet };
  const claimMarks = { clean: green, error: sgr("31"), warning: yellow, remark: blue, open: violet };
  const marks = { ...visitMarks, ...claimMarks };
  const rows = [];
  return {
    paint,
    mark: (mark) => marks[mark](mark),
    line: (text) => rows.push(text),
    gap: () => rows.push(""),
    rule: () => rows.push(paint.dim("-".repeat(width))),
    row: (head, column, text) => rows.push(...wrapped(`    ${head}`, column, text, width)),
    toString: () => rows.map((row) => row.trimEnd()).join("\n"),
  };
}

/** A head and a text that starts in a column and wraps there; a colour that spans lines is closed and opened again. */
function wrapped(head, column, text, width) {
  const lines = [[]];
  for (const word of text.split(" ")) {
    const current = lines.at(-1);
    if (current.length > 0 && visible([...current, word].join(" ")) > width - column) lines.push([word]);
    else current.push(word);
  }
  let open = "";
  return lines.map((words, index) => {
    const body = `${open}${words.join(" ")}`;
    const started = body.lastIndexOf("\u001b[2m") > body.lastIndexOf("\u001b[0m");
    open = started ? "\u001b[2m" : "";
    const start = index === 0 ? head + " ".repeat(Math.max(0, column - visible(head))) : " ".repeat(column);
    return `${start}${body}${started ? "\u001b[0m" : ""}`;
  });
}

// oxlint-disable-next-line no-control-regex -- colour codes take no room
const visible = (text) => text.replaceAll(/\u001b\[\d+m/g, "").length;

export const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Gathers entries by a key, in order of first appearance. */
export function grouped(entries, keyOf) {
  const groups = new Map();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return [...groups];
}
