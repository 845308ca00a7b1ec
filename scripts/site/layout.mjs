// The frame of every page of text: header, navigation, search, notices.
import { posix } from "node:path";
import { escape } from "./render-markdown.mjs";

/**
 * A page of the site before it is framed.
 *
 * @typedef {{ path: string, title: string, part: string, html: string, headings: { id: string, text: string }[] }} Page
 */

/** @typedef {readonly { part: string, links: readonly { title: string, path: string }[] }[]} Navigation */

/**
 * Frames a page.
 *
 * @param {Page} page
 * @param {Navigation} navigation
 * @param {string} version
 */
export function layout(page, navigation, version) {
  const to = (/** @type {string} */ path) => escape(relativeTo(page.path, path));
  const parts = navigation.map(
    ({ part, links }) => `
        <h2>${part}</h2>
        <ul>${links.map((link) => item(link, page, to)).join("")}
        </ul>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(page.title)} - ot-billing-rules</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${to("site.css")}" />
    <link rel="stylesheet" href="${to("pages.css")}" />
    <script src="${to("search.js")}" data-root="${to("")}" defer></script>
  </head>
  <body class="docs">
    <a class="skip" href="#text">Skip to the text</a>
    <header class="top">
      <a class="brand" href="${to("index.html")}">ot-billing-rules <span class="quiet">${version}</span></a>
      <nav aria-label="Site">
        <a href="${to("calculator/index.html")}">Calculator</a>
        <a href="${to("rules/index.html")}">Rules</a>
        <a href="${to("coverage.html")}">Data</a>
        <a href="${to("api/index.html")}">API</a>
      </nav>
    </header>
    <div class="frame">
      <details class="menu" id="menu">
        <summary>Contents</summary>
        <nav aria-label="Contents">
          <search class="search" hidden>
            <label for="search">Search titles</label>
            <input type="search" id="search" autocomplete="off" />
            <ul id="found" aria-live="polite"></ul>
          </search>${parts.join("")}
        </nav>
      </details>
      <main id="text" tabindex="-1">
${page.html}
      </main>
    </div>
    <footer>
      <p><strong>Findings are advice for human review; they are no legal, coding or payment advice.</strong></p>
      <p>CPT is a registered trademark of the American Medical Association. Codes are named by number only; no CPT descriptors are used. <a href="${to("files/NOTICE.txt")}">Notice and disclaimer</a>.</p>
    </footer>
  </body>
</html>
`;
}

/**
 * @param {{ title: string, path: string }} link
 * @param {Page} page
 * @param {(path: string) => string} to
 */
function item({ title, path }, page, to) {
  const current = path === page.path ? ' aria-current="page"' : "";
  return `
          <li><a href="${to(path)}"${current}>${escape(title)}</a></li>`;
}

/**
 * The way from one page to another place of the site.
 *
 * @param {string} from
 * @param {string} to
 */
export function relativeTo(from, to) {
  if (to === "") return "../".repeat(from.split("/").length - 1) || "./";
  const [path = "", anchor] = to.split("#");
  const way = posix.relative(posix.dirname(from), path);
  return anchor === undefined ? way : `${way}#${anchor}`;
}
