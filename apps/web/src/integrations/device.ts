import type { DeviceConnectionStatus } from "../__generated__/graphql.ts";
import { words } from "../words/integrations.ts";

/** How a sign-in by code ended without a connection: what happened, what is safe. */
export function deviceWords(status: DeviceConnectionStatus, message: string | null | undefined): string {
  switch (status) {
    case "DENIED":
      return words.code.denied;
    case "EXPIRED":
      return words.code.expired;
    case "FAILED":
      return message ?? words.code.failed;
    case "WAITING":
      return words.code.waiting;
    case "CONNECTED":
      return words.code.connected;
  }
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" });

export const validUntil = (expiresAt: string): string => {
  const at = new Date(expiresAt);
  return Number.isNaN(at.getTime()) ? "" : words.code.holds(clock.format(at));
};
