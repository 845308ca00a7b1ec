// The page that shows which facts the library holds, for which dates, and from where.
import { builtInTables } from "./built-in-tables.mjs";
import { coverageRows } from "./coverage-rows.mjs";
import { escape } from "./render-markdown.mjs";

/** @returns {Promise<import("./layout.mjs").Page>} */
export async function coveragePage() {
  const rows = coverageRows(await builtInTables());
  const body = rows.map(tableRow).join("\n");
  const html = `<h1>Reference data</h1>
<p>Every fact carries the dates of service it governs and where it is published. This table is generated from the library's own
tables: ${rows.length} editions and series. Outside these dates a rule still runs unless you say otherwise, its findings drop to
warnings, and the answer names the table (see <a href="guide/limits.html">limits</a>).</p>
<p>The marks say how firm a source is: <code>official</code> is the text or file itself, <code>secondary</code> several independent
sources, <code>single</code> one source, <code>recall</code> professional knowledge without a confirmed text. To bring newer
tables, see <a href="guide/updating-reference-data.html">updating reference data</a>.</p>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Table</th><th scope="col">Edition</th><th scope="col">Dates of service</th><th scope="col">Verified on</th><th scope="col">Published in</th></tr></thead><tbody>
${body}
</tbody></table></div>`;
  return { path: "coverage.html", title: "Reference data", part: "Reference", html, headings: [] };
}

/** @param {import("./coverage-rows.mjs").CoverageRow} row */
function tableRow({ table, about, edition, from, through, verifiedOn, sources, marks }) {
  const open = '<span class="quiet">open</span>';
  const dates = from === null && through === null ? open : `${from ?? open} to<br />${through ?? open}`;
  const verified = verifiedOn ?? '<span class="quiet">with its edition</span>';
  return [
    `<tr><th scope="row"><code>${table}</code><br />${escape(about)}</th>`,
    `<td>${escape(edition)}</td><td class="date">${dates}</td><td class="date">${verified}</td>`,
    `<td>${sources.map(escape).join("<br />")}<br /><span class="quiet">${marks.join(", ")}</span></td></tr>`,
  ].join("");
}
