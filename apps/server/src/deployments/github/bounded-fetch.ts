/** More than any answer that is read here. */
const ANSWER_LIMIT = 16 * 1024 * 1024;

/**
 * fetch with a time limit for each request, repetitions included one by one. The answer is read to its end here: the vendor's
 * client takes one that broke off for an empty one.
 */
export function boundedFetch(options: { timeoutMs: number; signal?: AbortSignal }): typeof fetch {
  return async (input, init) => {
    const limit = AbortSignal.timeout(options.timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
    const response = await fetch(input, { ...init, signal });
    const bytes = await readAll(response);
    const { status, statusText, headers } = response;
    return new Response(bytes.length === 0 ? null : bytes, { status, statusText, headers });
  };
}

async function readAll(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > ANSWER_LIMIT) throw new Error("The answer is too long.");
    parts.push(part);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
