import type { CalendarDate } from "../values/calendar-date.js";
import type { CoverageRow } from "./read-coverage.js";

/** A group of an article: its codes, and the paragraph that says what they are for. */
export interface CoverageGroup {
  readonly group: number;
  readonly paragraph: string;
  readonly codes: readonly string[];
  /** Codes whose asterisk the paragraph explains. */
  readonly asteriskCodes: readonly string[];
}

/** An article of the Medicare Coverage Database with its groups, not yet joined to one another. */
export interface CoverageArticle {
  readonly articleId: string;
  readonly articleVersion: number;
  readonly displayId: string;
  readonly title: string;
  readonly status: string;
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveThrough: CalendarDate | null;
  readonly procedureGroups: readonly CoverageGroup[];
  readonly coveredGroups: readonly CoverageGroup[];
  readonly noncoveredGroups: readonly CoverageGroup[];
}

type Draft = Omit<CoverageArticle, "procedureGroups" | "coveredGroups" | "noncoveredGroups">;
type GroupDraft = {
  readonly group: number;
  paragraph: string;
  readonly codes: string[];
  readonly asteriskCodes: string[];
};
const LISTS = ["procedure", "covered", "noncovered"] as const;
type List = (typeof LISTS)[number];

/**
 * Puts the rows of the export together into articles. Groups of procedures and of diagnoses stay apart: which go together
 * stands in the paragraphs alone, so a person has to confirm it, with `joinCoverageGroups`.
 *
 * @param rows - rows of all tables, in any order
 * @returns the articles in order of their ids, the versions of one article in order
 */
export function coverageArticles(rows: Iterable<CoverageRow>): readonly CoverageArticle[] {
  const drafts = new Map<string, Draft>();
  const groups = new Map<string, Map<number, GroupDraft>>();
  const groupOf = (key: string, list: List, group: number): GroupDraft => {
    const all = groups.get(`${key} ${list}`) ?? new Map<number, GroupDraft>();
    groups.set(`${key} ${list}`, all);
    const draft = all.get(group) ?? { group, paragraph: "", codes: [], asteriskCodes: [] };
    all.set(group, draft);
    return draft;
  };
  for (const row of rows) {
    const key = `${row.articleId} ${row.articleVersion}`;
    if (row.kind === "article") {
      const { kind: _, ...article } = row;
      drafts.set(key, article);
    } else {
      if (!drafts.has(key)) drafts.set(key, nameless(row));
      put(row, (list, group) => groupOf(key, list, group));
    }
  }
  return [...drafts]
    .sort(([, a], [, b]) => Number(a.articleId) - Number(b.articleId) || a.articleVersion - b.articleVersion)
    .map(([key, article]) => {
      const [procedureGroups = [], coveredGroups = [], noncoveredGroups = []] = LISTS.map((list) =>
        [...(groups.get(`${key} ${list}`)?.values() ?? [])].sort((a, b) => a.group - b.group),
      );
      return { ...article, procedureGroups, coveredGroups, noncoveredGroups };
    });
}

function nameless({ articleId, articleVersion }: CoverageRow): Draft {
  const displayId = `A${articleId}`;
  return { articleId, articleVersion, displayId, title: "", status: "", effectiveFrom: null, effectiveThrough: null };
}

function put(row: Exclude<CoverageRow, { kind: "article" }>, groupOf: (list: List, group: number) => GroupDraft): void {
  switch (row.kind) {
    case "procedure":
      groupOf("procedure", row.group).codes.push(row.code);
      return;
    case "diagnosis": {
      const draft = groupOf(row.isCovered ? "covered" : "noncovered", row.group);
      draft.codes.push(row.code);
      if (row.hasAsterisk) draft.asteriskCodes.push(row.code);
      return;
    }
    case "procedure-group":
      groupOf("procedure", row.group).paragraph = row.paragraph;
      return;
    case "covered-group":
      groupOf("covered", row.group).paragraph = row.paragraph;
      return;
    case "noncovered-group":
      groupOf("noncovered", row.group).paragraph = row.paragraph;
  }
}
