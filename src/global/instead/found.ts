/** What was found, in the form of zod's issues as far as `toIssues` reads them. */
export interface Found {
  readonly code: string;
  readonly path: (string | number)[];
  readonly input: unknown;
  readonly message: string;
  /** As in zod: `false` stops further checks of the field, `true` stops nothing, absent stops checks that need the type. */
  readonly continue?: boolean;
  readonly expected?: string;
  readonly origin?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly string[];
  readonly errors?: readonly (readonly Found[])[];
}

/** The words of an issue, or how to make them. */
export type Message = string | ((issue: { readonly code: string }) => string);

/** Notes an issue with a value. */
export function found(
  code: string,
  input: unknown,
  error: Message,
  more: Omit<Partial<Found>, "code" | "path" | "input" | "message">,
): Found {
  return { code, path: [], input, message: typeof error === "string" ? error : error({ code }), ...more };
}

/** Puts issues found inside a value under their step of the path. */
export function below(step: string | number, issues: readonly Found[]): readonly Found[] {
  return issues.map((issue) => ({ ...issue, path: [step, ...issue.path] }));
}

/** Whether checks that need the type of the value are stopped. */
export function isAborted(issues: readonly Found[]): boolean {
  return issues.some((issue) => issue.continue !== true);
}

/** Whether all further checks are stopped. */
export function isStopped(issues: readonly Found[]): boolean {
  return issues.some((issue) => issue.continue === false);
}
