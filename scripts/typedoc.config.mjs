import { builtEntries, root, site } from "./entries.mjs";

/** Stands for the site in links of typedoc's header until `npm run docs` puts the way there. */
export const siteAddress = "https://site.invalid/";

/** @type {Partial<import("typedoc").TypeDocOptions>} */
const config = {
  // Columns are listed by their names in the guide; how a table of columns is held is no part of the interface.
  intentionallyNotExported: ["ClaimColumn", "ColumnSet.names"],
  name: "ot-billing-rules",
  entryPoints: builtEntries.map(({ source }) => `${root}${source}`),
  tsconfig: `${root}tsconfig.library.json`,
  out: `${root}${site}/api`,
  customCss: `${root}docs/site/api.css`,
  titleLink: `${siteAddress}index.html`,
  navigationLinks: {
    Documentation: `${siteAddress}index.html`,
    Calculator: `${siteAddress}calculator/index.html`,
    Rules: `${siteAddress}rules/index.html`,
  },
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
