import * as z from "zod";
import { afterEach, expect, it, vi } from "vitest";
import { serviceSchema } from "../../src/schema/service-schema.js";
import { schemaSource } from "../../src/schema/schema-source.js";
import { service } from "./sample-records.js";

const PARSES = 120;

/** Parses often while counting attempts to make code from text. */
function attempts(): number {
  const source = schemaSource(serviceSchema);
  const make = vi.fn(function () {
    throw new EvalError("code from text is forbidden");
  });
  vi.stubGlobal("Function", make);
  for (let parses = 0; parses < PARSES; parses += 1) {
    const parsed = source("refuse").safeParse(service, { jitless: true });
    if (!parsed.success) throw new Error("the sample is a service");
  }
  return make.mock.calls.length;
}

afterEach(() => {
  vi.unstubAllGlobals();
  z.config({ jitless: false });
});

it("reads on where code from text is forbidden", () => {
  expect(z.util.allowsEval.value).toBe(true); // found out before it is forbidden
  expect(attempts()).toBeGreaterThan(0);
});

it("does not even try where the application says so", () => {
  z.config({ jitless: true });
  expect(attempts()).toBe(0);
});

it("builds no schema before it is asked for one, and one for each use of unknown keys", () => {
  const schemaOf = vi.fn(serviceSchema);
  const source = schemaSource(schemaOf);
  expect(schemaOf).not.toHaveBeenCalled();
  expect(source("refuse")).toBe(source("refuse"));
  expect(source("ignore")).not.toBe(source("refuse"));
  expect(schemaOf).toHaveBeenCalledTimes(2);
});

it("compiles once, after many parses", () => {
  const schemaOf = vi.fn(serviceSchema);
  const source = schemaSource(schemaOf);
  const young = source("refuse");
  for (let parses = 0; parses < PARSES; parses += 1) source("refuse");
  expect(source("refuse")).not.toBe(young);
  expect(schemaOf).toHaveBeenCalledTimes(2);
});
