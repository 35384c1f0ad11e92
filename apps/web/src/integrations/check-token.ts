/**
 * What is wrong with a pasted token at first sight, before it leaves the page; null when it may be one. The server looks
 * closer, and whether it is one the provider says.
 */
export function tokenProblem(pasted: string, provider: string): string | null {
  const token = pasted.trim();
  if (!token) return `Paste the token from ${provider} first.`;
  return /\s/.test(token)
    ? "There is a space or a line break inside the token. Nothing was sent; copy it again in one piece."
    : null;
}
