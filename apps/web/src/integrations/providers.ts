import { type PlaceType, placeName } from "../deployments/places.tsx";
import { words } from "../words/integrations.ts";

interface ProviderWords {
  readonly name: string;
  /** What it is for, before it is connected. */
  readonly gives: string;
  /** What projects become there, which stays when the connection goes. */
  readonly places: string;
}

export const providerWords: Readonly<Record<PlaceType, ProviderWords>> = {
  GITHUB: { name: placeName.GITHUB, ...words.providers.GITHUB },
  NETLIFY: { name: placeName.NETLIFY, ...words.providers.NETLIFY },
};
