// For an integrator: the library behind HTTP. POST a claim to /check or a visit to /propose; GET /openapi.json describes both.
//   PORT=8080 node examples/service/server.mjs
// Needs `npm install hono @hono/node-server`. It listens on this machine only: sign-in, TLS, audit and retention belong to
// the host in front of it.
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { answer, refused } from "./answer.mjs";

const MOST_BYTES = 1024 * 1024;
const openApi = JSON.parse(readFileSync(new URL("../../docs/openapi.json", import.meta.url), "utf8"));

const send = (context, { status, body }) => context.json(body, status);
const tooLarge = refused(413, "too-long", "The request is too large.", "Send one record of at most 1 MiB.");

const app = new Hono()
  .get("/openapi.json", (context) => context.json(openApi))
  .use(bodyLimit({ maxSize: MOST_BYTES, onError: (context) => send(context, tooLarge) }))
  .post("*", async (context) => send(context, answer(context.req.path, await context.req.text())))
  .notFound((context) => send(context, refused(404, "not-found", "There is no such page.", "See openapi.json.")));

const server = serve(
  { fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env.PORT ?? 8080) },
  ({ port }) => {
    console.log(`http://127.0.0.1:${port}/openapi.json`);
  },
);
process.once("SIGTERM", () => server.close());
