import vm from "node:vm";

/** The functions of a one-file script. */
export interface GlobalScript {
  readonly checkJson: (claimJson?: unknown, contextJson?: unknown) => string;
  readonly proposeJson: (visitJson?: unknown, contextJson?: unknown) => string;
}

/** What no engine of ES2019 has, and what a warehouse may forbid. */
const TAKEN_AWAY = `
  "Intl Date WebAssembly SharedArrayBuffer Atomics BigInt BigInt64Array BigUint64Array WeakRef FinalizationRegistry AggregateError eval Function Promise Proxy Reflect escape unescape console queueMicrotask structuredClone"
    .split(" ").forEach((name) => { delete globalThis[name]; });
  delete Math.random;
  "at replaceAll matchAll isWellFormed toWellFormed".split(" ").forEach((name) => { delete String.prototype[name]; });
  "at findLast findLastIndex toSorted toReversed toSpliced with group groupToMap".split(" ").forEach((name) => { delete Array.prototype[name]; });
  delete Object.hasOwn; delete Object.groupBy; delete Map.groupBy;
  delete globalThis.globalThis;
`;

/** A realm of its own, without code from text, clock, locale, or anything younger than ES2019. */
export function bareRealm(): vm.Context {
  const context = vm.createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  vm.runInContext(TAKEN_AWAY, context);
  return context;
}

/**
 * Runs a script in a bare realm.
 *
 * @returns its functions, and the names it put on the global object
 */
export function runInBareRealm(script: string): { readonly api: GlobalScript; readonly added: readonly string[] } {
  const context = bareRealm();
  const names = "Object.getOwnPropertyNames(this)";
  const before = vm.runInContext(names, context) as string[];
  vm.runInContext(script, context, { filename: "ot-billing-rules.js" });
  const after = vm.runInContext(names, context) as string[];
  const api = vm.runInContext("otBillingRules", context) as GlobalScript;
  return { api, added: after.filter((name) => !before.includes(name)) };
}
