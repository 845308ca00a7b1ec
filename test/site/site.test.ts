import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, site } from "../../scripts/entries.mjs";
import { builtInTables } from "../../scripts/site/built-in-tables.mjs";
import { coverageRows } from "../../scripts/site/coverage-rows.mjs";
import { deadLinks } from "../../scripts/site/dead-links.mjs";
import { relativeTo } from "../../scripts/site/layout.mjs";
import { renderMarkdown } from "../../scripts/site/render-markdown.mjs";
import { siteFiles } from "../../scripts/site/site-files.mjs";
import { filesUnder } from "../architecture/source-file.js";
import { buildOnce } from "../examples/run-example.js";

describe("the site", () => {
  let files: Map<string, string>;
  beforeAll(async () => {
    buildOnce();
    files = await siteFiles();
  }, 180_000);

  it.each(["guide", "rules", "decisions", "conformance"])("has a page for every page of docs/%s", (folder) => {
    const pages = filesUnder(`docs/${folder}`, /\.md$/).map((path) =>
      path
        .replace("docs/", "")
        .replace(/README\.md$/, "index.md")
        .replace(/md$/, "html"),
    );
    expect(pages).not.toEqual([]);
    expect(pages.filter((page) => !files.has(page))).toEqual([]);
  });

  it("leads from every page to the calculator, the data, the rules and the guides, and marks where one is", () => {
    for (const [path, html] of files) {
      if (!path.endsWith(".html") || path.startsWith("calculator/")) continue;
      for (const to of ["calculator/index.html", "coverage.html", "rules/index.html", "guide/concepts.html"]) {
        expect(html, path).toContain(`href="${relativeTo(path, to)}"`);
      }
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
    }
    expect(files.get("guide/payers.html")).toContain('href="payers.html" aria-current="page"');
  });

  it("has no dead link", () => {
    const folder = mkdtempSync(join(tmpdir(), "ot-billing-rules-site-"));
    for (const [path, text] of files) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(join(folder, "api"));
    writeFileSync(join(folder, "api", "index.html"), "typedoc's first page");
    const dead = deadLinks(`${folder}/`);
    rmSync(folder, { recursive: true });
    expect(dead).toEqual([]);
  });

  it("finds the words of its titles", () => {
    const window: { searchTitles?: [string, string, string][] } = {};
    // oxlint-disable-next-line typescript/no-implied-eval -- the text was made a moment ago
    (new Function("window", files.get("titles.js") ?? "") as (given: object) => void)(window);
    const titles = window.searchTitles ?? [];
    expect(titles.map(([title]) => title)).toContain("kx-modifier-required");
    expect(titles.filter(([, , path]) => !files.has(path.split("#")[0] ?? ""))).toEqual([]);
  });

  it("has a calculator that may reach no address, and asks for no other file", () => {
    const page = files.get("calculator/index.html") ?? "";
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
    expect(page).not.toMatch(/connect-src|unsafe-inline|<script src|<link rel="stylesheet"/);
  });

  // `npm run docs` builds typedoc's pages too; `npm test` runs it before the tests.
  it.runIf(existsSync(`${root}${site}/api/index.html`))("has no dead link when typedoc's pages are in it", () => {
    expect(deadLinks(`${root}${site}/`)).toEqual([]);
  });
});

describe("the finder of dead links", () => {
  const folder = `${mkdtempSync(join(tmpdir(), "ot-billing-rules-links-"))}/`;
  afterAll(() => rmSync(folder, { recursive: true }));

  it("names a file that is not there, an anchor that is not there, and a folder", () => {
    mkdirSync(`${folder}b`);
    writeFileSync(
      `${folder}a.html`,
      '<a href="b/c.html#there">1</a> <a href="b/c.html#gone">2</a> <a href="d.html">3</a> <a href="b">4</a>',
    );
    writeFileSync(
      `${folder}b/c.html`,
      '<h2 id="there">x</h2> <a href="../a.html">1</a> <a href="#gone">2</a> <a href="https://example.org/x">3</a>',
    );
    expect(deadLinks(folder)).toEqual([
      "a.html links to b/c.html#gone, which has no such anchor",
      "a.html links to d.html, which is not there",
      "a.html links to b, which is not there",
      "b/c.html links to #gone, which has no such anchor",
    ]);
  });
});

describe("Markdown", () => {
  const render = (text: string) => renderMarkdown(text, (link) => link.replace(/\.md/, ".html"));

  it("keeps code as it is written", () => {
    expect(render('```js\nif (a < b && c) "x";\n```').html).toContain("if (a &lt; b &amp;&amp; c) &quot;x&quot;;");
  });

  it("gives headings the anchors of code hosts, each once", () => {
    const { html, title, headings } = render("# The `units` guide\n\n## Split & CO\n\n## Split & CO\n");
    expect(title).toBe("The units guide");
    expect(headings).toEqual([
      { id: "split--co", text: "Split & CO" },
      { id: "split--co-1", text: "Split & CO" },
    ]);
    expect(html).toContain('<h2 id="split--co-1">');
  });

  it("drops comments and leads links to pages", () => {
    expect(render("<!-- example: a.mjs -->\n\n[b](b.md#c)").html.trim()).toBe('<p><a href="b.html#c">b</a></p>');
  });
});

describe("the table of reference data", () => {
  it("has a row for every built-in table, with dates and sources", async () => {
    const tables = await builtInTables();
    const rows = coverageRows(tables);
    const names = readdirSync(`${root}src/reference/built-in`).filter((name) => name.endsWith(".ts"));
    expect(new Set(rows.map(({ table }) => table)).size).toBe(names.length);
    expect(rows.filter(({ sources, marks }) => sources.length === 0 || marks.length === 0)).toEqual([]);
    expect(rows.find(({ table }) => table === "kxThreshold")).toMatchObject({
      from: "2018-01-01",
      through: "2026-12-31",
      verifiedOn: "2026-11-23",
    });
    expect(rows.filter(({ table }) => table === "diagnoses").map(({ edition }) => edition)).toEqual([
      "FY2024",
      "FY2025",
      "FY2026",
    ]);
  });

  it("refuses a table whose form it does not know, rather than leave it out", () => {
    expect(() => coverageRows({ newTable: {} })).toThrow("does not say what newTable holds");
    expect(() => coverageRows({ mue: {} })).toThrow("cannot read the form of mue");
  });
});
