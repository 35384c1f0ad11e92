import type { Provider } from "./seal.ts";

/*
 * What is told of a pasted token before it is sent anywhere: to send one provider's token to another gives it away.
 */

export const PROVIDER_NAMES: Readonly<Record<Provider, string>> = { github: "GitHub", netlify: "Netlify" };

const MIN_LENGTH = 8;
const MAX_LENGTH = 1_000;

/** What begins like this is someone else's, or no token that publishes. */
const FOREIGN: readonly (readonly [RegExp, Provider | null, string])[] = [
  [/^gh[sr]_/, null, "a token that GitHub gives to programs, not to people"],
  [/^(gh[pou]_|github_pat_)/, "github", "a token of GitHub"],
  [/^nf[a-z]_/, "netlify", "a token of Netlify"],
  [/^glpat-/, null, "a token of GitLab"],
  [/^rsr_/, null, "a token of Roseram Builder itself"],
  [/^sb_(secret|publishable)_/, null, "a key of Supabase"],
  [/^(sk|rk|pk)[-_]/, null, "a key of another service"],
  [/^eyJ[\w-]*\.[\w-]+\./, null, "a session's token (a JWT)"],
  [/^https?:\/\//i, null, "an address"],
];

/** The token as it is to be used, or what is wrong with it, for the person. */
export function checkToken(
  provider: Provider,
  typed: string,
): { readonly token: string } | { readonly problem: string } {
  const token = typed.trim();
  const name = PROVIDER_NAMES[provider];
  if (token === "") return problem(`Paste the token that ${name} shows you.`);
  if (token.length > MAX_LENGTH)
    return problem(`A token has ${MAX_LENGTH.toLocaleString("en")} characters at most. Copy only the token.`);
  if (/\s/.test(token))
    return problem(
      "There is a space or a line break inside the token. Copy it again, without what is around it.",
    );
  if (!/^[\x21-\x7e]+$/.test(token))
    return problem(
      "The token holds a character that no token has. Copy it again from the page that shows it.",
    );
  const [, owner, what] = FOREIGN.find(([beginning]) => beginning.test(token)) ?? [];
  if (what !== undefined && owner !== provider)
    return problem(`This is ${what}. It was not sent to ${name}; paste a token of ${name}.`);
  if (token.length < MIN_LENGTH) return problem("This is too short for a token. Copy the whole of it.");
  return { token };
}

const problem = (words: string) => ({ problem: words });
