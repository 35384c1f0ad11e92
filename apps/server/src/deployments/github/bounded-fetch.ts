/** More than any answer that is read here. */
const ANSWER_LIMIT = 16 * 1024 * 1024;

/** GitHub sends on from a repository's old name to the new one, and no further. */
const MOVES = 3;

/**
 * fetch with a time limit for each request, repetitions included one by one. The answer is read to its end here: the vendor's
 * client takes one that broke off for an empty one. What is sent, people's sites and tokens, goes to the address that was
 * configured and to no other.
 */
export function boundedFetch(options: { timeoutMs: number; signal?: AbortSignal }): typeof fetch {
  return async (input, init) => {
    const limit = AbortSignal.timeout(options.timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
    const response = await fetchWithin(new URL(input instanceof Request ? input.url : input), {
      ...init,
      signal,
    });
    const bytes = await readAll(response);
    const { status, statusText, headers } = response;
    return new Response(bytes.length === 0 ? null : bytes, { status, statusText, headers });
  };
}

async function fetchWithin(address: URL, init: RequestInit): Promise<Response> {
  for (let moves = 0; ; moves += 1) {
    const response = await fetch(address, { ...init, redirect: "manual" });
    const location = [301, 302, 307, 308].includes(response.status) ? response.headers.get("location") : null;
    if (location === null) return response;
    await response.body?.cancel();
    const next = new URL(location, address);
    if (next.origin !== address.origin) throw new Error("The answer leads to another address.");
    if (moves === MOVES) throw new Error("The answer leads on and on.");
    address = next;
  }
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
