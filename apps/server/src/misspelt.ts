/** Nobody else's variables begin like these, so one that is not known is a mistake. */
const OURS = ["LIMIT_", "MODEL_", "DEMO_MODEL_", "ROSERAM_", "LOCAL_DEPLOY", "SITES_"];
/** Other tools read variables of these names too (OPENAI_ORG_ID, GITHUB_TOKEN): only a near miss is a mistake. */
const SHARED = ["OPENAI_", "SUPABASE_", "GITHUB_", "NETLIFY_", "ENCRYPTION_", "SITE_"];
/** Read by the example program, not by the server. */
const READ_ELSEWHERE = ["ROSERAM_URL"];
const NEAR = 2;

type Source = Readonly<Record<string, string | undefined>>;

/** One line for each variable that looks like a setting and is none; its value is never repeated. */
export function misspelt(source: Source, known: readonly string[]): string[] {
  return Object.keys(source)
    .filter((name) => source[name]?.trim() && !known.includes(name) && !READ_ELSEWHERE.includes(name))
    .sort()
    .flatMap((name) => {
      const begins = (starts: readonly string[]) => starts.some((start) => name.startsWith(start));
      const [nearest] = known
        .map((other) => ({ other, letters: distance(name, other) }))
        .sort((a, b) => a.letters - b.letters);
      if (nearest && nearest.letters <= NEAR && begins([...OURS, ...SHARED]))
        return [`${name} is no setting and was ignored; did you mean ${nearest.other}?`];
      return begins(OURS) ? [`${name} is no setting and was ignored; .env.example names them all.`] : [];
    });
}

/** Letters to add, leave out or change, to make one text of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
