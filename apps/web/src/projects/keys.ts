/** A key that makes a repeated request the same request. randomUUID is missing on plain http addresses. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
