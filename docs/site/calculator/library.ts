import type * as global from "../../../src/global.js";

declare const otBillingRules: typeof global;

/** The library as the page loads it: the browser script of the package. */
export const library: typeof global = otBillingRules;
