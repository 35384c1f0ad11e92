import { type PlaceType, placeName } from "../deployments/places.tsx";

interface ProviderWords {
  readonly name: string;
  /** What it is for, before it is connected. */
  readonly gives: string;
  /** What projects become there, which stays when the connection goes. */
  readonly places: string;
}

export const providerWords: Readonly<Record<PlaceType, ProviderWords>> = {
  GITHUB: {
    name: placeName.GITHUB,
    gives: "Keeps what you publish as commits in a repository of yours.",
    places: "repositories",
  },
  NETLIFY: {
    name: placeName.NETLIFY,
    gives: "Gives every project an address of its own.",
    places: "sites",
  },
};
