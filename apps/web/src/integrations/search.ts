import type { PlaceType } from "../deployments/places.tsx";

/** What the address of the page holds: whom to connect, when another page sends a person here for it. */
export type IntegrationsSearch = { provider?: "github" | "netlify" | undefined };

export const integrationsSearch = ({ provider }: Record<string, unknown>): IntegrationsSearch =>
  provider === "github" || provider === "netlify" ? { provider } : {};

export const wantedProvider = ({ provider }: IntegrationsSearch): PlaceType | null =>
  provider === "github" ? "GITHUB" : provider === "netlify" ? "NETLIFY" : null;
