// For an integrator: the library as an AWS Lambda function behind a function URL or an HTTP API.
// Nothing is read or decoded before the first request, so a cold start is short.
import { answer } from "./answer.mjs";

/** Handler of the function; `event` is in payload format 2.0. */
export async function handler({ rawPath, body = "", isBase64Encoded = false }) {
  const text = isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body;
  const { status, body: record } = answer(rawPath, text);
  return {
    statusCode: status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(record),
  };
}
