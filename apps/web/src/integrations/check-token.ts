import { words } from "../words/integrations.ts";

/**
 * What is wrong with a pasted token at first sight, before it leaves the page; null when it may be one. The server looks
 * closer, and whether it is one the provider says.
 */
export function tokenProblem(pasted: string, provider: string): string | null {
  const token = pasted.trim();
  if (!token) return words.field.missing(provider);
  return /\s/.test(token) ? words.field.inPieces : null;
}
