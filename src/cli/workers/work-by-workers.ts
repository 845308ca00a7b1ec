import { Worker } from "node:worker_threads";
import { cliFailure } from "../cli-failure.js";
import type { CommandContext } from "../command.js";
import type { InputRecord } from "../input/source-record.js";
import type { BatchResult } from "../work-batch.js";
import type { WorkerAnswer, WorkerStart, WorkerTask } from "./worker-message.js";

/** A worker and the batches it has not answered. */
interface Hand {
  readonly worker: Worker;
  /** Why it takes no more batches. */
  ended: Error | undefined;
  readonly waiting: { readonly resolve: (result: BatchResult) => void; readonly reject: (error: Error) => void }[];
}

/** Batches each worker may have at once: one in work, the others so that it never waits. */
const BATCHES_EACH = 3;
/** A batch is cut to so many records, so that a file of one chunk is shared too. */
const MOST_RECORDS = 256;

/**
 * Hands batches of records to workers and gives the results in the order of the batches. The next batch is read only when
 * a worker is free for it, so memory stays flat, and a slow reader of the results slows the reading.
 *
 * @param batches - records in order
 * @param count - number of workers
 * @param context - arguments and streams of the command
 * @yields a result for each batch
 */
export async function* workByWorkers(
  batches: AsyncIterable<readonly InputRecord[]>,
  count: number,
  { argv, io }: CommandContext,
): AsyncGenerator<BatchResult> {
  const { isTTY, columns } = io.stdout;
  const terminal = { ...(isTTY === undefined ? {} : { isTTY }), ...(columns === undefined ? {} : { columns }) };
  const hands = Array.from({ length: count }, () => hire({ argv, env: io.env, terminal }));
  const source = cutTo(MOST_RECORDS, batches);
  const results: Promise<BatchResult>[] = [];
  let reading: Promise<ReadEvent> | undefined;
  let end: { readonly error?: unknown } | undefined;
  try {
    for (;;) {
      const isWanted = end === undefined && results.length < count * BATCHES_EACH;
      if (isWanted) reading ??= source.next().then(readEvent, (error: unknown) => ({ end: { error } }));
      const [first] = results;
      if (first === undefined && reading === undefined) break;
      // Whichever is there first: a result that can be written, or a batch that can be handed out.
      const event = await Promise.race([
        ...(first === undefined ? [] : [first.then((result) => ({ result }))]),
        ...(reading === undefined ? [] : [reading]),
      ]);
      if ("result" in event) {
        void results.shift();
        yield event.result;
        continue;
      }
      reading = undefined;
      if ("end" in event) end = event.end;
      else results.push(handOut(event.batch, hands));
    }
    // What came before an input that cannot be read has been worked out first.
    if (end?.error !== undefined) throw end.error;
  } finally {
    if (end === undefined) io.stdin.destroy(); // nobody waits for more of it
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }
}

type ReadEvent = { readonly batch: readonly InputRecord[] } | { readonly end: { readonly error?: unknown } };

function readEvent(read: IteratorResult<readonly InputRecord[], void>): ReadEvent {
  return read.done === true ? { end: {} } : { batch: read.value };
}

async function* cutTo(
  most: number,
  batches: AsyncIterable<readonly InputRecord[]>,
): AsyncGenerator<readonly InputRecord[], void, undefined> {
  for await (const batch of batches) {
    for (let at = 0; at < batch.length; at += most) yield batch.slice(at, at + most);
  }
}

/** Workers run the same program, which sees that it is one. */
function hire(start: WorkerStart): Hand {
  const worker = new Worker(new URL("./main.js", import.meta.url), { workerData: start });
  const hand: Hand = { worker, waiting: [], ended: undefined };
  const end = (error: Error): void => {
    hand.ended ??= error;
    for (const { reject } of hand.waiting.splice(0)) reject(hand.ended);
  };
  worker.on("message", (result: WorkerAnswer) => {
    const { failure } = result;
    if (failure !== undefined) hand.ended ??= cliFailure(failure.cliFailure, failure.message);
    hand.waiting.shift()?.resolve(result);
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("A worker has ended.")));
  return hand;
}

function handOut(batch: WorkerTask, hands: readonly Hand[]): Promise<BatchResult> {
  const [hand] = [...hands].sort((a, b) => a.waiting.length - b.waiting.length);
  const result = new Promise<BatchResult>((resolve, reject) => {
    if (hand === undefined || hand.ended !== undefined) return reject(hand?.ended ?? new Error("There is no worker."));
    hand.waiting.push({ resolve, reject });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of Node, not a window
    hand.worker.postMessage(batch);
  });
  // A batch behind one that ended the run is never asked for.
  result.catch(() => undefined);
  return result;
}
