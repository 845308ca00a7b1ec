import { expect, it } from "vitest";
import { coverageArticles } from "../../src/cms-files/coverage-articles.js";
import { joinCoverageGroups } from "../../src/cms-files/join-coverage-groups.js";
import type { CoverageRow } from "../../src/cms-files/read-coverage.js";
import { readCmsFile } from "../../src/cms-files/read-cms-file.js";
import { fixture, zip } from "./published.js";

const ARTICLE =
  'article_id,article_version,title,article_eff_date,article_end_date,status,display_id\n90001,3,"Billing: \u00c3\u00a9valuation",2026-10-01 00:00:00,,A,A90001\n';

async function readExport(): Promise<readonly CoverageRow[]> {
  const inner = zip({
    "article.csv": ARTICLE,
    "article_x_hcpc_code.csv": fixture("mcd-article_x_hcpc_code-sample.csv"),
    "article_x_icd10_covered.csv": fixture("mcd-article_x_icd10_covered-sample.csv"),
    "article_x_icd10_covered_group.csv": fixture("mcd-article_x_icd10_covered_group-sample.csv"),
    "article_x_contractor.csv": "article_id,article_version,contractor_id\n90001,3,12\n",
  });
  const content = zip({ "current_article_csv.zip": inner, "readme.txt": "What the tables hold." });
  const rows: CoverageRow[] = [];
  const reading = await readCmsFile({ name: "current_article.zip", content }, { coverage: (row) => rows.push(row) });
  expect(reading).toMatchObject({ ok: true });
  return rows;
}

it("articles come with their groups and paragraphs, from a zip in a zip", async () => {
  const [article, ...others] = coverageArticles(await readExport());
  expect(others).toEqual([]);
  expect(article).toMatchObject({
    displayId: "A90001",
    title: "Billing: \u00e9valuation",
    effectiveFrom: "2026-10-01",
    effectiveThrough: null,
  });
  expect(article?.procedureGroups).toMatchObject([
    { group: 1, codes: ["T0001"] },
    { group: 2, codes: ["T0002"] },
  ]);
  expect(article?.coveredGroups).toEqual([
    {
      group: 1,
      paragraph: "<p>Demo paragraph for group 1, any code of procedure group 1.</p>",
      codes: ["M25.511"],
      asteriskCodes: [],
    },
    {
      group: 2,
      paragraph: "<p>Demo paragraph for group 2.</p>",
      codes: ["R41.840", "R41.844"],
      asteriskCodes: ["R41.840", "R41.844"],
    },
  ]);
});

it("procedures are joined to diagnoses by a confirmed mapping alone", async () => {
  const [article] = coverageArticles(await readExport());
  if (article === undefined) throw new Error("The article is missing.");
  const key = { articleId: "90001", articleVersion: 3 };
  expect(joinCoverageGroups(article, { ...key, pairs: [{ procedureGroup: 1, coveredGroup: 2 }] })).toEqual([
    { procedureCode: "T0001", diagnosisCodes: ["R41.840", "R41.844"], asteriskCodes: ["R41.840", "R41.844"] },
  ]);
  expect(joinCoverageGroups(article, { ...key, pairs: [] })).toEqual([]);
  expect(() => joinCoverageGroups(article, { ...key, articleVersion: 4, pairs: [] })).toThrow(
    /another article or version/,
  );
  expect(() => joinCoverageGroups(article, { ...key, pairs: [{ procedureGroup: 3, coveredGroup: 1 }] })).toThrow(
    RangeError,
  );
});
