import variant from "@jitl/quickjs-wasmfile-release-sync";
import { newQuickJSWASMModuleFromVariant, type QuickJSHandle } from "quickjs-emscripten-core";

/** A one-file script that runs in QuickJS, an engine that shares no code with Node's. */
export interface QuickJsScript {
  readonly call: (name: string, ...texts: readonly string[]) => string;
  readonly dispose: () => void;
}

/** Runs a script in QuickJS. */
export async function inQuickJs(script: string): Promise<QuickJsScript> {
  const engine = await newQuickJSWASMModuleFromVariant(variant);
  const context = engine.newContext();
  context.unwrapResult(context.evalCode(script)).dispose();
  const api = context.getProp(context.global, "otBillingRules");
  // A context is long and the same for thousands of rows.
  const known = new Map<string, QuickJSHandle>();
  const handleOf = (text: string): QuickJSHandle => {
    const handle = known.get(text) ?? context.newString(text);
    if (text.length > 10_000) known.set(text, handle);
    return handle;
  };
  return {
    call: (name, ...texts) => {
      const handles = texts.map(handleOf);
      const method = context.getProp(api, name);
      const answer = context.unwrapResult(context.callFunction(method, context.undefined, ...handles));
      const text = context.getString(answer);
      for (const handle of [answer, method, ...handles.filter((each) => ![...known.values()].includes(each))]) {
        handle.dispose();
      }
      return text;
    },
    dispose: () => {
      for (const handle of [...known.values(), api]) handle.dispose();
      context.dispose();
    },
  };
}
