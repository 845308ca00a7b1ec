import type { CoverageArticle } from "./coverage-articles.js";

/** What a person has read in the paragraphs of one version of an article. */
export interface ConfirmedMapping {
  readonly articleId: string;
  readonly articleVersion: number;
  /** Which covered diagnoses go with which procedures, by group. */
  readonly pairs: readonly { readonly procedureGroup: number; readonly coveredGroup: number }[];
}

/** Procedures with the diagnoses that support them. */
export interface CoveredProcedure {
  readonly procedureCode: string;
  /** As the article writes them, with their dots. */
  readonly diagnosisCodes: readonly string[];
  /** Of those, codes whose asterisk the paragraph explains. */
  readonly asteriskCodes: readonly string[];
}

/**
 * Joins the procedures of an article to the diagnoses that support them, by a mapping that a person has confirmed. There
 * is no other way: the export does not hold it, and a guess would deny claims.
 *
 * @param article - the article
 * @param mapping - pairs of groups, for exactly this version of the article
 * @returns each procedure with its diagnoses, in order of code
 * @throws RangeError when the mapping is for another article or version, or names a group that is not there
 * @example
 * ```ts
 * import { coverageArticles, joinCoverageGroups } from "ot-billing-rules/cms-files";
 * const key = { articleId: "90001", articleVersion: 3 };
 * const [article] = coverageArticles([
 *   { ...key, kind: "procedure", group: 1, code: "97530" },
 *   { ...key, kind: "diagnosis", group: 2, code: "M25.641", isCovered: true, hasAsterisk: false },
 * ]);
 * const mapping = { ...key, pairs: [{ procedureGroup: 1, coveredGroup: 2 }] };
 * article && joinCoverageGroups(article, mapping)[0]?.diagnosisCodes; //=> ["M25.641"]
 * ```
 */
export function joinCoverageGroups(article: CoverageArticle, mapping: ConfirmedMapping): readonly CoveredProcedure[] {
  if (mapping.articleId !== article.articleId || mapping.articleVersion !== article.articleVersion) {
    throw new RangeError(
      "mapping is for another article or version. Read the paragraphs of this version and confirm again.",
    );
  }
  const diagnoses = new Map<string, { readonly all: Set<string>; readonly asterisk: Set<string> }>();
  for (const { procedureGroup, coveredGroup } of mapping.pairs) {
    const procedures = article.procedureGroups.find(({ group }) => group === procedureGroup);
    const covered = article.coveredGroups.find(({ group }) => group === coveredGroup);
    if (procedures === undefined || covered === undefined) {
      throw new RangeError("mapping.pairs names a group that the article does not have.");
    }
    for (const code of procedures.codes) {
      const known = diagnoses.get(code) ?? { all: new Set<string>(), asterisk: new Set<string>() };
      covered.codes.forEach((each) => known.all.add(each));
      covered.asteriskCodes.forEach((each) => known.asterisk.add(each));
      diagnoses.set(code, known);
    }
  }
  return [...diagnoses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([procedureCode, { all, asterisk }]) => ({
      procedureCode,
      diagnosisCodes: [...all].sort(),
      asteriskCodes: [...asterisk].sort(),
    }));
}
