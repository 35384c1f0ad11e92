import { ProviderError, type ProviderErrorCode } from "../deployments/provider-error.ts";
import type { Access, Publisher } from "../deployments/publish.ts";
import type { AccountAnswer, AskAccount } from "../integrations/connect.ts";

type Refusal = Extract<AccountAnswer, { refusal: unknown }>["refusal"];

/** Whose a token is, asked by the publishers' own clients: the slices know nothing of each other. */
export function providerAccounts(
  publishers: Readonly<Record<"github" | "netlify", Pick<Publisher, "account">>>,
  apiUrls: Readonly<Record<"github" | "netlify", string>>,
): AskAccount {
  return async (provider, token, signal) => {
    const access: Access = { apiUrl: apiUrls[provider], token, local: false };
    try {
      return { account: await publishers[provider].account(access, signal) };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return { refusal: { code: kindOf(error.code), message: error.message, retryAt: error.retryAt } };
    }
  };
}

function kindOf(code: ProviderErrorCode): Refusal["code"] {
  switch (code) {
    case "TOKEN_INVALID":
    case "RATE_LIMITED":
    case "UNREACHABLE":
      return code;
    // The address of the API leads to something else: nothing was said of the token.
    case "TIMED_OUT":
    case "NOT_FOUND":
      return "UNREACHABLE";
    default:
      return "REFUSED";
  }
}
