import { runCli } from "./run-cli.js";

process.stderr.on("error", () => undefined);
process.exitCode = await runCli(process.argv.slice(2), process);
