/** What ends a run: wrong usage, input that cannot be read, output that cannot be written, or a reader that has gone. */
export type CliFailureKind = "usage" | "input" | "output" | "broken-pipe";

/** An error that ends a run with a message for people. Its message never holds input. */
export type CliFailure = Error & { readonly cliFailure: CliFailureKind };

/**
 * Makes an error that ends the run.
 *
 * @param kind - what ended it
 * @param message - one or two sentences that name the fix
 * @returns the error to throw
 */
export function cliFailure(kind: CliFailureKind, message: string): CliFailure {
  return Object.assign(new Error(message), { cliFailure: kind });
}

/** Tells an expected end of a run from a fault of the program. */
export function isCliFailure(error: unknown): error is CliFailure {
  return error instanceof Error && "cliFailure" in error;
}
