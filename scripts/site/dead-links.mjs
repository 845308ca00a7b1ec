// Finds links of built pages that lead nowhere: to a file that is not there, or to an anchor its page does not have.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";

const LINK = /\s(?:href|src)="([^"]*)"/g;
const ANCHOR = /\s(?:id|name)="([^"]*)"/g;

/**
 * Lists dead links of all pages under a folder. Links to other hosts are not followed.
 *
 * @param {string} folder ends in a slash
 * @returns {string[]} one sentence for each
 */
export function deadLinks(folder) {
  /** @type {Map<string, Set<string>>} */
  const anchors = new Map();
  const anchorsOf = (/** @type {string} */ path) => {
    const known = anchors.get(path) ?? new Set([...read(path).matchAll(ANCHOR)].map(([, id = ""]) => text(id)));
    anchors.set(path, known);
    return known;
  };
  const read = (/** @type {string} */ path) =>
    readFileSync(`${folder}${path}`, "utf8").replaceAll(/<script>[\s\S]*?<\/script>/g, "");
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"));
  return pages.flatMap((page) =>
    [...new Set([...read(page).matchAll(LINK)].map(([, link = ""]) => text(link)))].flatMap((link) => {
      if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(link)) return [];
      const [path = "", anchor = ""] = link.split("#");
      const target =
        path === ""
          ? page
          : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(path.split("?")[0] ?? "")));
      const isThere = existsSync(`${folder}${target}`) && (statSync(`${folder}${target}`).isFile() || link === "./");
      if (!isThere) return [`${page} links to ${link}, which is not there`];
      const isFound = anchor === "" || !target.endsWith(".html") || anchorsOf(target).has(decodeURIComponent(anchor));
      return isFound ? [] : [`${page} links to ${link}, which has no such anchor`];
    }),
  );
}

/** @param {string} html */
function text(html) {
  return html
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
