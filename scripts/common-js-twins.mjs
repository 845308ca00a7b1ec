import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";

/**
 * Writes a CommonJS twin of every ESM file, shared chunks included, so that no table is in the package once per entry
 * point. (tsup's own splitting for CommonJS goes through a compiler that turns `?.` and `??` into closures.)
 *
 * @param {string} folder - holds the scripts
 */
export async function writeCommonJsTwins(folder) {
  const scripts = (await readdir(folder)).filter((file) => file.endsWith(".js"));
  await Promise.all(
    scripts.map(async (file) => {
      const { code } = await transform(await readFile(join(folder, file), "utf8"), {
        format: "cjs",
        platform: "node", // names the exports for Node's reader of CommonJS
        target: "es2022",
        banner: '"use strict";',
      });
      const twin = code.replaceAll(/require\("(\.\/[\w-]+)\.js"\)/g, 'require("$1.cjs")');
      await writeFile(join(folder, file.replace(/\.js$/, ".cjs")), twin);
    }),
  );
}
