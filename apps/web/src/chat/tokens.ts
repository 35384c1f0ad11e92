type Kind = "letter" | "digit" | "space" | "break" | "sign" | "accented" | "foreign" | "wide";

/** Characters of a run that share a token, by kind: measured on prose and code against common tokenizers. */
const PER_TOKEN: Readonly<Record<Kind, number>> = {
  letter: 5,
  digit: 3,
  space: 16,
  break: 2,
  sign: 2,
  accented: 2,
  foreign: 2.5,
  wide: 1,
};

/**
 * About how many tokens a text is for a model; the server counts the same way, and both are held to one table of
 * examples (token-vectors.json beside the server's tokens.ts). Deterministic, linear, and never smaller for a longer text: runs of
 * like characters are counted, and a character more never makes a run cheaper. It errs to the high side.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  let run = 0;
  let kind: Kind | null = null;
  const close = () => {
    if (kind !== null) tokens += Math.ceil(run / PER_TOKEN[kind]);
  };
  for (let index = 0; index < text.length; index += 1) {
    const next = kindOf(text.charCodeAt(index));
    if (next === kind) run += 1;
    else {
      close();
      kind = next;
      run = 1;
    }
  }
  close();
  return tokens;
}

function kindOf(code: number): Kind {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return "letter";
  if (code === 32 || code === 9) return "space";
  if (code === 10 || code === 13) return "break";
  if (code >= 48 && code <= 57) return "digit";
  if (code < 128) return "sign";
  if (code < 0x250) return "accented";
  if (code < 0x2e80) return "foreign";
  return "wide";
}
