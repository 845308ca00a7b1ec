import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/entries.mjs";
import { checkClaim } from "../../src/check/check-claim.js";
import { proposeLines } from "../../src/lines/propose-lines.js";
import { claim, visit } from "../schema/sample-records.js";
import { buildOnce, plainEnvironment } from "./run-example.js";

const openApi = readFileSync(`${root}docs/openapi.json`, "utf8");
const MARKER = "Zq7patient";

describe("the service", () => {
  let server: ChildProcess;
  let address = "";

  beforeAll(async () => {
    buildOnce();
    server = spawn(process.execPath, ["examples/service/server.mjs"], {
      cwd: root,
      env: { ...plainEnvironment(), PORT: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [said] = (await once(server.stdout ?? server, "data")) as [Buffer];
    address = said.toString().trim().replace("/openapi.json", "");
  }, 120_000);

  afterAll(async () => {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    expect(await ended).toEqual([
      process.platform === "win32" ? null : 0,
      process.platform === "win32" ? "SIGTERM" : null,
    ]);
  });

  async function post(path: string, body: string) {
    const response = await fetch(`${address}${path}`, { method: "POST", body });
    return { status: response.status, text: await response.text() };
  }

  it("listens on this machine and gives its OpenAPI document", async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(`${address}/openapi.json`);
    expect(await response.json()).toEqual(JSON.parse(openApi));
  });

  it("checks claims and proposes lines", async () => {
    expect(await post("/check", JSON.stringify(claim))).toEqual({
      status: 200,
      text: JSON.stringify(checkClaim(claim)),
    });
    const proposed = JSON.stringify(proposeLines(visit));
    expect(await post("/propose", JSON.stringify(visit))).toEqual({ status: 200, text: proposed });
  });

  it.each([
    ["/check", `{"${MARKER}`, 400],
    ["/check", JSON.stringify({ ...claim, [MARKER]: MARKER }), 400],
    ["/check", JSON.stringify({ ...claim, payer: MARKER }), 400],
    [`/${MARKER}`, "{}", 404],
    ["/check", MARKER.repeat(200_000), 413],
  ])("refuses at %s what it cannot read, and repeats nothing of it (%#)", async (path, body, status) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ kind: "error", issues: expect.any(Array) as unknown });
    expect(answer.text).not.toContain(MARKER);
  });
});

describe("the Lambda handler", () => {
  async function invoke(event: object) {
    const { handler } = (await import(`${root}examples/service/lambda.mjs`)) as {
      handler: (event: object) => Promise<{ statusCode: number; body: string }>;
    };
    return handler(event);
  }

  it("answers requests as text and as base64", async () => {
    const body = JSON.stringify(claim);
    const plain = await invoke({ rawPath: "/check", body });
    expect(plain).toMatchObject({ statusCode: 200, body: JSON.stringify(checkClaim(claim)) });
    const base64 = Buffer.from(body).toString("base64");
    expect(await invoke({ rawPath: "/check", body: base64, isBase64Encoded: true })).toEqual(plain);
  });

  it("refuses what it cannot read", async () => {
    expect((await invoke({ rawPath: "/check" })).statusCode).toBe(400);
    expect((await invoke({ rawPath: "/constructor", body: "{}" })).statusCode).toBe(404);
  });
});
