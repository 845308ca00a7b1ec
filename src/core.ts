// The same functions as the package's front door. The build leaves every built-in table out of this entry.
export * from "./index.js";
