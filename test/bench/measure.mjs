import { Bench } from "tinybench";

/**
 * Measures functions side by side, in turns, and takes the fastest run of each: what else the machine does can only make
 * a run slower.
 *
 * @template {string} Name
 * @param {Readonly<Record<Name, () => unknown>>} works
 * @param {boolean} quick - a few runs, to see that it works
 * @returns {Promise<Record<Name, number>>} microseconds
 */
export async function measure(works, quick) {
  const names = /** @type {Name[]} */ (Object.keys(works));
  const fastest = /** @type {Record<Name, number>} */ (Object.fromEntries(names.map((name) => [name, Infinity])));
  for (let turn = 0; turn < (quick ? 1 : 5); turn += 1) {
    const bench = new Bench({ time: quick ? 1 : 300, warmupTime: quick ? 1 : 200, iterations: quick ? 2 : 64 });
    for (const name of names) bench.add(name, works[name]);
    for (const { name, result } of await bench.run()) {
      if (!("latency" in result)) throw new Error(`${name} did not run`, { cause: result });
      const known = /** @type {Name} */ (name);
      fastest[known] = Math.min(fastest[known], result.latency.min * 1000);
    }
  }
  return fastest;
}
