/** Words of a provider, a page or an error for a person to read: on one line, cut, and without anything that looks like a secret. */
export function scrub(text: string, secret: string | null = null, limit = 200): string {
  let clean = text;
  if (secret) clean = clean.replaceAll(secret, "***");
  return clean
    .replace(/\b(?:sk|pk|rk|rsr|sb|gh[pousr]|nfp)[-_][A-Za-z0-9_*-]{6,}/g, "***")
    .replace(/\b(bearer)\s+\S+/gi, "$1 ***")
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, "***")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, limit)
    .toWellFormed();
}
