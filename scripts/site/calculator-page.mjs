// Makes the calculator page: one file that holds its style, its script and the library's browser script, so that it works
// from a folder or a mail attachment.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { root } from "../entries.mjs";

const folder = `${root}docs/site/`;
const library = `${root}dist/global/ot-billing-rules.global.js`;

/**
 * Gives the text of the calculator page. Its content policy lets nothing run but these scripts and lets the page reach
 * no address at all, so the browser itself sees to it that nothing is sent.
 *
 * @returns {Promise<string>}
 */
export async function calculatorPage() {
  const page = await readFile(`${folder}calculator/index.html`, "utf8");
  const style = `\n${await readFile(`${folder}site.css`, "utf8")}${await readFile(`${folder}calculator/calculator.css`, "utf8")}`;
  const scripts = [await readFile(library, "utf8"), await bundledScript()].map((text) =>
    text.replaceAll("</script", "<\\/script"),
  );
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(" ")}`,
    `style-src ${hashOf(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return put(page, [
    [
      '<meta charset="utf-8" />',
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    ],
    ["<style></style>", `<style>${style}</style>`],
    ["<script></script>", `<script>${scripts[0]}</script>`],
    ["<script></script>", `<script>${scripts[1]}</script>`],
  ]);
}

async function bundledScript() {
  const { outputFiles } = await build({
    entryPoints: [`${folder}calculator/main.ts`],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    tsconfig: `${folder}tsconfig.json`,
  });
  return outputFiles[0]?.text ?? "";
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/**
 * Replaces the first place of each text; one that is not there is a fault of the page.
 *
 * @param {string} page
 * @param {readonly (readonly [string, string])[]} texts
 */
function put(page, texts) {
  return texts.reduce((text, [place, instead]) => {
    if (!text.includes(place)) throw new Error(`The calculator page has no ${place}.`);
    return text.replace(place, () => instead);
  }, page);
}
