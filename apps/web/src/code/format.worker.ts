import { formatted, isFormatRequest } from "./format.ts";

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (!isFormatRequest(data)) return;
  formatted(data.file, data, data.tabWidth).then(postMessage, () => postMessage(null));
});
