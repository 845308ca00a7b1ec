// The table of published facts: what each series holds, for which dates of service, when it was compared with its
// source, and where that is published.

/**
 * One edition of a table.
 *
 * @typedef {{ table: string, about: string, edition: string, from: string | null, through: string | null, verifiedOn: string | null, sources: string[], marks: string[] }} CoverageRow
 */

/** What the tables that are no series hold. */
const ABOUT = /** @type {Readonly<Record<string, string>>} */ ({
  addOnCodes: "Add-on codes and the codes they are billed with",
  coveragePolicies: "Coverage policies: diagnoses listed for procedure codes",
  diagnoses: "ICD-10-CM codes that are billable, with sides, unspecified forms and notes of exclusion",
  gpci: "Geographic practice cost indices of the payment localities",
  modifiers: "Modifiers that a therapy claim meets",
  mue: "Unit limits of a day (NCCI medically unlikely edits)",
  payerProfiles: "Payer profiles: what each payer asks for",
  procedureCodes: "Procedure codes: how they are counted, when they are in force, and whose they are",
  ptpEdits: "Code pairs that are not paid together (NCCI procedure-to-procedure edits)",
  relativeValues: "Relative values of the Medicare physician fee schedule",
  telehealthCodes: "Medicare telehealth list",
});

const SWITCHES = /^(?:id|label)$/;

/**
 * Reads the rows out of the built-in tables; a table of a form that is not known here is an error, so that none is left out.
 *
 * @param {Readonly<Record<string, any>>} tables
 * @returns {CoverageRow[]}
 */
export function coverageRows(tables) {
  return Object.entries(tables)
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .flatMap(([table, value]) => rowsOf(table, value));
}

/**
 * @param {string} table
 * @param {any} value
 * @returns {CoverageRow[]}
 */
function rowsOf(table, value) {
  const about = value.description ?? ABOUT[table];
  if (about === undefined) throw new Error(`scripts/site/coverage-rows.mjs does not say what ${table} holds.`);
  if (Array.isArray(value.versions)) return [seriesRow(table, about, value)];
  if (Array.isArray(value.editions))
    return value.editions.map((/** @type {any} */ each) => editionRow(table, about, each, each.citation));
  if (value.edition !== undefined) return [editionRow(table, about, value.edition, value.citation)];
  if (table === "payerProfiles") return value.map((/** @type {any} */ profile) => profileRow(table, about, profile));
  if (table === "coveragePolicies") {
    return value.map((/** @type {any} */ policy) =>
      editionRow(
        table,
        `${about}: ${policy.label}`,
        { ...policy, edition: `${policy.id}${policy.version ? `, version ${policy.version}` : ""}` },
        policy.citation,
      ),
    );
  }
  throw new Error(`scripts/site/coverage-rows.mjs cannot read the form of ${table}.`);
}

/**
 * @param {string} table
 * @param {string} about
 * @param {any} series
 * @returns {CoverageRow}
 */
function seriesRow(table, about, { unit, verifiedOn, verifiedThrough, versions }) {
  return {
    table,
    about: `${about} (${unit})`,
    edition: versions.length === 1 ? "1 version" : `${versions.length} versions`,
    from: versions[0].effectiveFrom,
    through: verifiedThrough,
    verifiedOn,
    sources: distinct(versions.map((/** @type {any} */ { citation }) => sourceOf(citation))),
    marks: distinct(versions.map((/** @type {any} */ { citation }) => citation.mark)),
  };
}

/**
 * @param {string} table
 * @param {string} about
 * @param {any} edition
 * @param {any} citation
 * @returns {CoverageRow}
 */
function editionRow(table, about, { edition, setting, verifiedFrom, verifiedThrough }, citation) {
  return {
    table,
    about: setting === undefined ? about : `${about}, ${setting}`,
    edition,
    from: verifiedFrom ?? null,
    through: verifiedThrough ?? null,
    verifiedOn: /^\d{4}-\d\d-\d\d$/.test(edition) ? edition : null,
    sources: [sourceOf(citation)],
    marks: [citation.mark],
  };
}

/**
 * @param {string} table
 * @param {string} about
 * @param {any} profile
 * @returns {CoverageRow}
 */
function profileRow(table, about, profile) {
  const switches = Object.entries(profile).filter(([name]) => !SWITCHES.test(name));
  return {
    table,
    about: `${about}: ${profile.label}`,
    edition: `${profile.id}, ${switches.length} switches known`,
    from: null,
    through: null,
    verifiedOn: null,
    sources: ["each switch has a mark of its own"],
    marks: distinct(switches.map(([, { mark }]) => mark)),
  };
}

/** @param {{ publication: string, section: string }} citation */
function sourceOf({ publication, section }) {
  return `${publication}, ${section}`;
}

/** @param {string[]} texts */
function distinct(texts) {
  return [...new Set(texts)];
}
