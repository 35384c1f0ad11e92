import type { Placed } from "./editor.ts";
import type { FormatRequest, Unreadable } from "./format.ts";
import FormatWorker from "./format.worker.ts?worker";

/** The same as `formatted`, in a worker: a long file takes a second, and who types must not wait for it. */
export const formattedAway = (request: FormatRequest): Promise<Placed | Unreadable> => {
  const worker = new FormatWorker();
  return new Promise<Placed | Unreadable>((resolve, reject) => {
    const fail = () => reject(new Error("The formatter did not answer."));
    worker.addEventListener("error", fail);
    worker.addEventListener("message", ({ data }: MessageEvent<Placed | Unreadable | null>) => {
      if (data) resolve(data);
      else fail();
    });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
};
