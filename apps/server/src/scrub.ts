/** So much is read for each character that is shown: a page may say megabytes, and no more than this is ever searched. */
const READ_PER_SHOWN = 10;

/** Words of a provider, a page or an error for a person to read: on one line, cut, and without anything that looks like a secret. */
export function scrub(text: string, secret: string | null = null, limit = 200): string {
  let clean = text.slice(0, limit * READ_PER_SHOWN);
  if (secret) clean = clean.replaceAll(secret, "***");
  return clean
    .replace(/\b(?:sk|pk|rk|rs[lr]|sb|gh[pousr]|github_pat|nf[a-z])[-_][A-Za-z0-9_*-]{6,}/g, "***")
    .replace(/\b(bearer)\s+\S+/gi, "$1 ***")
    .replace(/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, "***")
    .replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()
    .slice(0, limit)
    .toWellFormed();
}
