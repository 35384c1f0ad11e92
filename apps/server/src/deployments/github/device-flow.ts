import { z } from "zod";
import { githubWebUrl } from "./web-url.ts";

/*
 * GitHub's device flow (RFC 8628; https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps#device-flow):
 * a code for the person, and the question whether it was typed. It needs a client id, and no secret. Nothing is followed to
 * another address, and what comes back is checked before anybody sees it.
 */

export interface DeviceCode {
  /** Opens the account once the person has agreed: a secret. */
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  readonly expiresInSeconds: number;
  readonly intervalSeconds: number;
}

export interface BeginRefusal {
  readonly code: "RATE_LIMITED" | "PROVIDER_UNREACHABLE" | "INVALID";
  /** For the person. */
  readonly message: string;
}

export type DeviceAnswer =
  | { readonly is: "pending" }
  /** `intervalSeconds`: null is five seconds more than before. */
  | { readonly is: "slow-down"; readonly intervalSeconds: number | null }
  | { readonly is: "granted"; readonly token: string; readonly expiresInSeconds: number | null }
  | { readonly is: "denied" }
  | { readonly is: "expired" }
  | { readonly is: "unreachable" }
  | { readonly is: "failed"; readonly message: string };

/** What publishing needs, private repositories included. A GitHub App has permissions instead, and ignores it. */
const SCOPE = "repo";
const MAX_ANSWER_BYTES = 65_536;
const GRANT = "urn:ietf:params:oauth:grant-type:device_code";

const seconds = z.number().finite().min(0).max(31_536_000);
const codeAnswer = z.object({
  device_code: z.string().min(1).max(1_000),
  user_code: z.string().regex(/^[\w-]{4,40}$/),
  verification_uri: z.string().max(2_000),
  expires_in: seconds,
  interval: seconds.default(5),
});
const tokenAnswer = z.object({ access_token: z.string().min(1).max(1_000), expires_in: seconds.optional() });
const errorAnswer = z.object({ error: z.string().max(200), interval: seconds.optional() });

export function createGithubDeviceFlow({ clientId, apiUrl }: { clientId: string; apiUrl: string }) {
  const web = githubWebUrl(apiUrl);

  return {
    async begin(signal: AbortSignal): Promise<DeviceCode | { readonly refusal: BeginRefusal }> {
      const answer = await post("/login/device/code", { client_id: clientId, scope: SCOPE }, signal);
      if (answer === null || answer.status >= 500) return refusal(UNREACHABLE);
      if (answer.status === 429) return refusal(BUSY);
      const found = codeAnswer.safeParse(answer.body);
      if (!found.success) {
        // An unknown client id is a 404, a device flow that is switched off an error of its own.
        const { error } = errorAnswer.safeParse(answer.body).data ?? {};
        return refusal(error === "slow_down" ? BUSY : error === undefined ? UNREACHABLE : NOT_SET_UP);
      }
      const code = found.data;
      const verificationUri = ownAddress(code.verification_uri);
      if (verificationUri === null) return refusal(UNREACHABLE);
      return {
        deviceCode: code.device_code,
        userCode: code.user_code,
        verificationUri,
        expiresInSeconds: code.expires_in,
        intervalSeconds: code.interval,
      };
    },

    async poll(deviceCode: string, signal: AbortSignal): Promise<DeviceAnswer> {
      const asked = { client_id: clientId, device_code: deviceCode, grant_type: GRANT };
      const answer = await post("/login/oauth/access_token", asked, signal);
      if (answer === null || answer.status >= 500 || answer.status === 429) return { is: "unreachable" };
      const granted = tokenAnswer.safeParse(answer.body).data;
      if (granted)
        return { is: "granted", token: granted.access_token, expiresInSeconds: granted.expires_in ?? null };
      const refused = errorAnswer.safeParse(answer.body).data;
      switch (refused?.error) {
        case undefined:
          return { is: "unreachable" };
        case "authorization_pending":
          return { is: "pending" };
        case "slow_down":
          return { is: "slow-down", intervalSeconds: refused?.interval ?? null };
        case "access_denied":
          return { is: "denied" };
        case "expired_token":
          return { is: "expired" };
        case "incorrect_device_code":
          return { is: "failed", message: "GitHub does not know this code any more. Begin again." };
        default:
          return { is: "failed", message: NOT_SET_UP.message };
      }
    },
  };

  /** null when there was no answer, or none that can be read. */
  async function post(path: string, fields: Record<string, string>, signal: AbortSignal) {
    try {
      const response = await fetch(`${web}${path}`, {
        method: "POST",
        headers: { accept: "application/json", "user-agent": "roseram-builder" },
        body: new URLSearchParams(fields),
        // To be sent on to another host would show it the code.
        redirect: "error",
        signal,
      });
      return { status: response.status, body: await jsonOf(response) };
    } catch {
      return null;
    }
  }

  /** The person is sent there: only to the GitHub that was configured. */
  function ownAddress(text: string): string | null {
    if (!URL.canParse(text)) return null;
    const address = new URL(text);
    return address.origin === new URL(web).origin && address.username === "" ? address.href : null;
  }
}

const refusal = (words: BeginRefusal) => ({ refusal: words });

const UNREACHABLE: BeginRefusal = {
  code: "PROVIDER_UNREACHABLE",
  message: "GitHub could not be reached. Nothing was changed; try again in a moment, or paste a token.",
};
const BUSY: BeginRefusal = {
  code: "RATE_LIMITED",
  message: "GitHub asks us to slow down. Nothing was changed; try again in a few minutes, or paste a token.",
};
const NOT_SET_UP: BeginRefusal = {
  code: "INVALID",
  message:
    "GitHub does not let this server connect by a code: whoever runs it should check GITHUB_CLIENT_ID, and that the device " +
    "flow is on for it. Paste a token instead.",
};

async function jsonOf(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new Error("The answer is too long.");
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
}
