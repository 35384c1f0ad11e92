import type { DeviceConnectionStatus } from "../__generated__/graphql.ts";

/** How a sign-in by code ended without a connection: what happened, what is safe. */
export function deviceWords(status: DeviceConnectionStatus, message: string | null | undefined): string {
  switch (status) {
    case "DENIED":
      return "On GitHub the sign-in was declined. Nothing was changed.";
    case "EXPIRED":
      return "The code was not entered in time. Nothing was changed; a new one can be had at once.";
    case "FAILED":
      return message ?? "GitHub could not be asked. Nothing was changed.";
    case "WAITING":
      return "Waiting for GitHub";
    case "CONNECTED":
      return "Connected";
  }
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" });

export const validUntil = (expiresAt: string): string => {
  const at = new Date(expiresAt);
  return Number.isNaN(at.getTime()) ? "" : `The code holds until ${clock.format(at)}.`;
};
