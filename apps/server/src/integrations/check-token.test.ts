import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkToken } from "./check-token.ts";

describe("a pasted token", () => {
  it.each([
    ["github", "ghp_0123456789abcdef0123456789abcdef0123"],
    ["github", "github_pat_11ABCDEFG0_abcdefghijklmnop"],
    ["github", "gho_0123456789abcdef0123456789abcdef0123"],
    ["github", "ghu_0123456789abcdef0123456789abcdef0123"],
    ["github", "0123456789abcdef0123456789abcdef01234567"],
    ["netlify", "nfp_0123456789abcdef0123456789abcdef0123"],
    ["netlify", "0123456789abcdef0123456789abcdef0123456789ab"],
  ] as const)("for %s may be %s", (provider, token) => {
    expect(checkToken(provider, token)).toEqual({ token });
    expect(checkToken(provider, `  ${token}\r\n`)).toEqual({ token });
  });

  it.each([
    ["github", "", "Paste the token that GitHub shows you"],
    ["netlify", " \n ", "Paste the token that Netlify shows you"],
    ["github", "ghp_0123456789 abcdef", "a space or a line break inside"],
    ["github", "ghp_0123456789\nabcdef", "a space or a line break inside"],
    ["github", "Bearer ghp_0123456789abcdef", "a space or a line break inside"],
    ["github", "ghp_0123456789\u00a0abcdef", "a space or a line break inside"],
    ["github", "ghp_0123\u0000456789", "a character that no token has"],
    ["github", "ghp_0123\u200b456789", "a character that no token has"],
    ["github", "ghp_пароль0123456789", "a character that no token has"],
    ["netlify", "x".repeat(1_001), "1,000 characters at most"],
    ["netlify", "short", "too short"],
  ] as const)("for %s is not %j", (provider, typed, words) => {
    expect(checkToken(provider, typed)).toEqual({ problem: expect.stringContaining(words) });
  });

  it.each([
    ["netlify", "ghp_0123456789abcdef0123", "a token of GitHub. It was not sent to Netlify"],
    ["netlify", "github_pat_11ABCDEFG0_abc", "a token of GitHub. It was not sent to Netlify"],
    ["netlify", "gho_0123456789abcdef0123", "a token of GitHub. It was not sent to Netlify"],
    ["github", "nfp_0123456789abcdef0123", "a token of Netlify. It was not sent to GitHub"],
    ["github", "ghs_0123456789abcdef0123", "gives to programs"],
    ["github", "glpat-0123456789abcdef", "GitLab"],
    ["github", "rsr_0123456789abcdef0123", "Roseram Builder"],
    ["github", "sb_secret_0123456789abcdef", "Supabase"],
    ["netlify", "sk-proj-0123456789abcdef", "another service"],
    ["github", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "a session"],
    ["github", "https://github.com/settings/tokens", "an address"],
  ] as const)("for %s is not someone else's: %s", (provider, typed, words) => {
    expect(checkToken(provider, typed)).toEqual({ problem: expect.stringContaining(words) });
  });

  it("is never quoted in what is said of it", () => {
    fc.assert(
      fc.property(fc.constantFrom("github", "netlify"), fc.string({ minLength: 12 }), (provider, typed) => {
        const checked = checkToken(provider, typed);
        if ("problem" in checked && typed.trim().length >= 12)
          expect(checked.problem).not.toContain(typed.trim());
      }),
    );
  });
});
