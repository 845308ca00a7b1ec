const HEADER =
  "Notice.\t\t\t\t\t\t\r\nColumn 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n" +
  "\t\tprior to 1996\tDate\tDate\t0=not allowed\t\r\n\t\t\t\t*=no data\t1=allowed\t\r\n\t\t\t\t\t9=not applicable\t\r\n";
const PARTNERS = 170;

const PARTS = [1, 2, 3, 4];

/**
 * Writes files of invented pair edits in the published layout and its four parts; codes of therapy are among the second
 * column, so that look-ups meet rows.
 *
 * @param {number} pairs - a multiple of four
 */
export function pairFiles(pairs) {
  const rows = pairs / PARTS.length;
  return PARTS.map((part) => ({ name: `ccipra-v330r0-f${part}.txt`, content: pieces(rows, 10_000 + part * 4000) }));
}

/**
 * @param {number} rows
 * @param {number} firstCode
 */
async function* pieces(rows, firstCode) {
  const encoder = new TextEncoder();
  let text = HEADER;
  for (let row = 0; row < rows; row += 1) {
    const one = Math.floor(row / PARTNERS);
    const two = 90_000 + (((row % PARTNERS) * 58 + one * 7) % 9_990);
    text += `${firstCode + one}\t${two}\t\t20200101\t*\t${row % 2}\tStandards of medical/surgical practice\r\n`;
    if (text.length > 1_000_000 || row === rows - 1) {
      yield encoder.encode(text);
      text = "";
    }
  }
}
