// Which files of the repository become pages, where they stand on the site, and in which part of its navigation.
import { existsSync, readdirSync } from "node:fs";
import { root } from "../entries.mjs";

/**
 * A file that becomes a page.
 *
 * @typedef {{ source: string, path: string, part: string }} SourcePage
 */

/** Guides in the order in which they are read; one that is not named here follows by name. */
const GUIDES = [
  "concepts",
  "first-visit",
  "first-claim",
  "payers",
  "auditing",
  "own-rules",
  "own-policies",
  "updating-reference-data",
  "interop",
  "pricing",
  "command-line",
  "bulk",
  "screening",
  "performance",
  "scale-out",
  "privacy",
  "limits",
];

/** @returns {SourcePage[]} */
export function sourcePages() {
  const markdownIn = (/** @type {string} */ folder) =>
    existsSync(`${root}docs/${folder}`)
      ? readdirSync(`${root}docs/${folder}`)
          .filter((name) => name.endsWith(".md"))
          .sort()
      : [];
  const place = (/** @type {string} */ name) => {
    const at = GUIDES.indexOf(name.replace(/\.md$/, ""));
    return at === -1 ? GUIDES.length : at;
  };
  const folder = (/** @type {string} */ name, /** @type {string} */ part) =>
    markdownIn(name).map((file) => ({ source: `docs/${name}/${file}`, path: `${name}/${pageName(file)}`, part }));
  return [
    { source: "README.md", path: "index.html", part: "Start" },
    ...folder("guide", "Guides").sort((a, b) => place(a.source.slice(11)) - place(b.source.slice(11))),
    ...folder("rules", "Rules"),
    ...folder("conformance", "Conformance"),
    ...folder("decisions", "Decisions"),
    { source: "test/conformance/README.md", path: "project/worked-cases.html", part: "Project" },
    ...["CHANGELOG", "CONTRIBUTING", "SECURITY"].map((name) => ({
      source: `${name}.md`,
      path: `project/${name.toLowerCase()}.html`,
      part: "Project",
    })),
  ].filter(({ source }) => existsSync(`${root}${source}`));
}

/** @param {string} file */
function pageName(file) {
  return file === "README.md" ? "index.html" : file.replace(/\.md$/, ".html");
}
