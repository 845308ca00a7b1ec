import { builtEntries, root } from "./entries.mjs";

/** @type {Partial<import("typedoc").TypeDocOptions>} */
const config = {
  name: "ot-billing-rules",
  entryPoints: builtEntries.map(({ source }) => `${root}${source}`),
  tsconfig: `${root}tsconfig.library.json`,
  out: `${root}docs/api`,
  readme: "none",
  includeVersion: true,
  excludeInternal: true,
  githubPages: false,
  disableSources: true,
  validation: { notDocumented: true, notExported: true, invalidLink: true, rewrittenLink: true },
  requiredToBeDocumented: ["Function", "Interface", "TypeAlias", "Variable"],
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  logLevel: "Warn",
};

export default config;
