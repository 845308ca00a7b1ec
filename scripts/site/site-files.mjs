// Every file of the documentation site except typedoc's: path on the site and contents.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { root } from "../entries.mjs";
import { calculatorPage } from "./calculator-page.mjs";
import { coveragePage } from "./coverage-page.mjs";
import { layout, relativeTo } from "./layout.mjs";
import { escape, renderMarkdown } from "./render-markdown.mjs";
import { sourcePages } from "./source-pages.mjs";

/** @typedef {import("./layout.mjs").Page} Page */

const STYLES = ["site.css", "pages.css", "search.js"];

/** @returns {Promise<Map<string, string>>} */
export async function siteFiles() {
  /** @type {Map<string, string>} */
  const files = new Map();
  const pages = [...textPages(files), await coveragePage()];
  pages.push(decisionIndex(pages));
  const navigation = navigationOf(pages);
  const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  for (const page of pages) files.set(page.path, layout(page, navigation, version));
  for (const name of STYLES) files.set(name, readFileSync(`${root}docs/site/${name}`, "utf8"));
  files.set("calculator/index.html", await calculatorPage());
  files.set("files/NOTICE.txt", readFileSync(`${root}NOTICE`, "utf8"));
  files.set("titles.js", titles(pages));
  return files;
}

/**
 * Pages made of Markdown. What they link to in the repository, beside other pages, goes onto the site as it is.
 *
 * @param {Map<string, string>} files takes those files
 * @returns {Page[]}
 */
function textPages(files) {
  const sources = sourcePages();
  const built = new Map(sources.map(({ source, path }) => [source, path]));
  built.set("docs/decisions", "decisions/index.html");
  built.set("docs/site/calculator/index.html", "calculator/index.html");
  return sources.map(({ source, path, part }) => {
    const linkTo = (/** @type {string} */ link) => {
      if (/^(?:[a-z]+:|#)/.test(link)) return link;
      const [file = "", anchor] = link.split("#");
      const target = posix.normalize(posix.join(posix.dirname(source), file));
      const place =
        built.get(target) ?? built.get(`${target.replace(/\/$/, "")}/README.md`) ?? copied(target, source, files);
      return relativeTo(path, anchor === undefined ? place : `${place}#${anchor}`);
    };
    const rendered = renderMarkdown(readFileSync(`${root}${source}`, "utf8"), linkTo);
    const html = source === "README.md" ? withStart(rendered.html) : rendered.html;
    return {
      path,
      part,
      title: source === "README.md" ? "Overview" : rendered.title,
      html,
      headings: rendered.headings,
    };
  });
}

/**
 * @param {string} target
 * @param {string} source
 * @param {Map<string, string>} files
 */
function copied(target, source, files) {
  const file = `${root}${target}`;
  if (!existsSync(file)) throw new Error(`${source} links to ${target}, which is not there.`);
  if (statSync(file).isDirectory()) return listed(target.replace(/\/$/, ""), files);
  const place = `files/${/\.\w+$/.test(target) ? target : `${target}.txt`}`;
  files.set(place, readFileSync(file, "utf8"));
  return place;
}

/**
 * A folder becomes a list of its files.
 *
 * @param {string} folder
 * @param {Map<string, string>} files
 */
function listed(folder, files) {
  const place = `files/${folder}/index.html`;
  if (files.has(place)) return place;
  files.set(place, "");
  const links = readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => {
      const path = copied(`${folder}/${name}`, folder, files);
      return `<li><a href="${escape(relativeTo(place, path))}">${escape(name)}</a></li>`;
    });
  files.set(
    place,
    `<!doctype html><html lang="en"><title>${escape(folder)}</title><h1>${escape(folder)}</h1><ul>${links.join("\n")}</ul></html>`,
  );
  return place;
}

/** @param {string} html */
function withStart(html) {
  const links = [
    ["calculator/index.html", "Open the calculator"],
    ["guide/first-visit.html", "Minutes to lines"],
    ["guide/first-claim.html", "Check a claim"],
    ["guide/auditing.html", "Audit a day"],
  ];
  const list = links.map(([path, text]) => `<li><a href="${path}">${text}</a></li>`).join("");
  return html.replace("</h1>\n", `</h1>\n<ul class="start">${list}</ul>\n`);
}

/**
 * @param {readonly Page[]} pages
 * @returns {Page}
 */
function decisionIndex(pages) {
  const links = pages
    .filter(({ part }) => part === "Decisions")
    .map(({ path, title }) => `<li><a href="${relativeTo("decisions/index.html", path)}">${escape(title)}</a></li>`)
    .join("\n");
  const html = `<h1>Decisions</h1>\n<p>Choices a newcomer would question, each with its reasons.</p>\n<ul>\n${links}\n</ul>`;
  return { path: "decisions/index.html", title: "Decisions", part: "Decisions", html, headings: [] };
}

/**
 * @param {readonly Page[]} pages
 * @returns {import("./layout.mjs").Navigation}
 */
function navigationOf(pages) {
  const part = (/** @type {string} */ name) =>
    pages.filter((page) => page.part === name).map(({ title, path }) => ({ title, path }));
  const indexOf = (/** @type {string} */ name) => part(name).filter(({ path }) => path.endsWith("/index.html"));
  const reference = [
    ...indexOf("Rules"),
    { title: "Reference data", path: "coverage.html" },
    { title: "API", path: "api/index.html" },
    ...indexOf("Decisions"),
  ];
  return [
    { part: "Start", links: [...part("Start"), { title: "Units calculator", path: "calculator/index.html" }] },
    { part: "Guides", links: part("Guides") },
    { part: "Reference", links: reference },
    { part: "Conformance", links: part("Conformance") },
    { part: "Project", links: part("Project") },
  ].filter(({ links }) => links.length > 0);
}

/**
 * What can be searched: titles of pages, and the headings of guides.
 *
 * @param {readonly Page[]} pages
 */
function titles(pages) {
  const rows = [
    ["Units calculator", "Start", "calculator/index.html"],
    ...pages.flatMap(({ title, part, path, headings }) => [
      [title, part, path],
      ...(part === "Guides" || part === "Start" ? headings.map(({ id, text }) => [text, title, `${path}#${id}`]) : []),
    ]),
  ];
  return `window.searchTitles = ${JSON.stringify(rows)};\n`;
}
