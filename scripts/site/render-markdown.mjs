// Markdown of this repository as HTML: headings with anchors, tables that scroll, links that lead to built pages.
import { Marked } from "marked";

/**
 * A page of text: its HTML, its title, and its headings of the second level as anchors to find.
 *
 * @typedef {{ html: string, title: string, headings: { id: string, text: string }[] }} Rendered
 */

/**
 * Renders a page.
 *
 * @param {string} markdown
 * @param {(link: string) => string} linkTo where a link of the page leads on the site
 * @returns {Rendered}
 */
export function renderMarkdown(markdown, linkTo) {
  /** @type {Rendered["headings"]} */
  const headings = [];
  const used = new Map();
  let title = "";
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const inner = this.parser.parseInline(tokens);
        const text = plain(inner);
        const slug = slugOf(text);
        const count = used.get(slug) ?? 0;
        used.set(slug, count + 1);
        const id = count === 0 ? slug : `${slug}-${count}`;
        if (depth === 1 && title === "") title = text;
        if (depth === 2) headings.push({ id, text });
        return `<h${depth} id="${id}">${inner}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${escape(linkTo(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      code({ text, lang }) {
        const kind = lang === undefined || lang === "" ? "" : ` class="language-${escape(lang)}"`;
        return `<pre tabindex="0"><code${kind}>${escape(text)}</code></pre>\n`;
      },
      table(token) {
        const cells = (/** @type {typeof token.header} */ row, /** @type {string} */ name) =>
          row
            .map(
              (cell) =>
                `<${name}${cell.align ? ` class="${cell.align}"` : ""}>${this.parser.parseInline(cell.tokens)}</${name}>`,
            )
            .join("");
        const rows = token.rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
        return `<div class="scroll" tabindex="0"><table><thead><tr>${cells(token.header, "th")}</tr></thead><tbody>\n${rows}\n</tbody></table></div>\n`;
      },
      html({ text }) {
        return text.trim().startsWith("<!--") ? "" : text;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { html, title, headings };
}

/**
 * The anchor of a heading, as code hosts make it, so that links work in both places.
 *
 * @param {string} text
 */
export function slugOf(text) {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
}

/**
 * Writes text so that it stays text in HTML.
 *
 * @param {string} text
 */
export function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** @param {string} html */
function plain(html) {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
