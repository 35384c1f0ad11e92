import { diffOf, isDiffRequest } from "./diff.ts";

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (isDiffRequest(data)) postMessage(diffOf(data));
});
