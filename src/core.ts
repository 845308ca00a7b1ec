/**
 * The same as `ot-billing-rules` without tables, for those who bring their own: look-ups say that there is no table, and what
 * depends on one is undetermined, until a `reference` is passed.
 *
 * @packageDocumentation
 */

// The same functions as the package's front door. The build leaves every built-in table out of this entry.
export * from "./index.js";
