/**
 * Says where something stands in a CSV file.
 *
 * @param line - line of the file, from 1; the header is usually line 1
 * @param column - name of the column
 * @returns such as `line 3` or `line 3, column units`
 */
export function rowPlace(line: number, column?: string): string {
  return column === undefined || column === "" ? `line ${line}` : `line ${line}, column ${column}`;
}
