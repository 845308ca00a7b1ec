import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { runCli } from "./run-cli.js";
import type { WorkerStart } from "./workers/worker-message.js";

if (isMainThread || parentPort === null) {
  process.stderr.on("error", () => undefined);
  process.exitCode = await runCli(process.argv.slice(2), process);
} else {
  const { runWorker } = await import("./workers/run-worker.js");
  await runWorker(workerData as WorkerStart, parentPort);
}
