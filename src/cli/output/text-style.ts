import type { Terminal } from "../cli-io.js";

/** How text for people is written. */
export interface TextStyle {
  /** Columns of the terminal. */
  readonly width: number;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const DEFAULT_WIDTH = 100;
const LEAST_WIDTH = 40;

/**
 * Chooses width and weight of text. `NO_COLOR` switches escape sequences off, `FORCE_COLOR` switches them on.
 *
 * @param stdout - where the text goes
 * @param env - environment
 * @returns the style
 */
export function textStyle(stdout: Terminal, env: Readonly<Record<string, string | undefined>>): TextStyle {
  const isSet = (name: string): boolean => (env[name] ?? "") !== "";
  const isForced = isSet("FORCE_COLOR") && env["FORCE_COLOR"] !== "0";
  const hasWeight = !isSet("NO_COLOR") && env["TERM"] !== "dumb" && (stdout.isTTY === true || isForced);
  const weigh = (code: number) => (text: string) =>
    hasWeight && text !== "" ? `\u001b[${code}m${text}\u001b[0m` : text;
  const width = Math.max(LEAST_WIDTH, stdout.columns ?? DEFAULT_WIDTH);
  return { width, strong: weigh(1), faint: weigh(2) };
}
