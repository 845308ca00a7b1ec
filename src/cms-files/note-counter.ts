import type { FileNote } from "./cms-file.js";

/** Counts what is passed over, so that nothing goes missing in silence. */
export interface NoteCounter {
  /** Counts one more. */
  readonly add: (code: string, line: number | null, message: string) => void;
  /** The counts, in order of first appearance. */
  readonly list: () => readonly FileNote[];
}

/**
 * Starts counting.
 *
 * @returns functions that count and list
 */
export function noteCounter(): NoteCounter {
  const notes = new Map<string, { code: string; message: string; count: number; firstLine: number | null }>();
  return {
    add: (code, line, message) => {
      const key = `${code} ${message}`;
      const known = notes.get(key);
      if (known === undefined) notes.set(key, { code, message, count: 1, firstLine: line });
      else known.count += 1;
    },
    list: () => [...notes.values()].map((note) => ({ ...note })),
  };
}
