import {
  type PlaceTarget,
  type PlaceType,
  placeName,
  shortAddress,
  webAddress,
} from "../deployments/places.tsx";
import { words } from "../words/projects.ts";

export interface Published {
  readonly type: PlaceType;
  readonly target: PlaceTarget;
  readonly url?: string | null;
  /** What visitors see there; null before the first deploy got through. */
  readonly deployment?: object | null;
}

export interface LivePlace {
  readonly type: PlaceType;
  readonly target: PlaceTarget;
  readonly href: string;
  /** As a card has room for it: whose place it is. */
  readonly word: string;
  /** In full, for the screen reader and on hover. */
  readonly name: string;
}

const said = words.places;
const thing: Readonly<Record<PlaceType, string>> = said.things;

/** "the site on Netlify"; what stands in for a provider is never called by its name. */
export const placeWords = ({ type, target }: Pick<Published, "type" | "target">): string =>
  said.named(thing[type], target === "LOCAL" ? said.thisMachine : placeName[type]);

const order = ({ type, target }: Published) => (target === "LOCAL" ? 2 : 0) + (type === "GITHUB" ? 1 : 0);

const live = (publications: readonly Published[]) =>
  publications.filter(({ deployment }) => deployment != null).sort((a, b) => order(a) - order(b));

/** Where a project can be seen now: providers before this machine, a site before a repository. */
export const livePlaces = (publications: readonly Published[]): LivePlace[] =>
  live(publications).flatMap(({ type, target, url }) => {
    const href = webAddress(url);
    if (href === null) return [];
    const place = placeWords({ type, target });
    return {
      type,
      target,
      href,
      word: target === "LOCAL" ? said.local(thing[type]) : placeName[type],
      name: said.open(place, shortAddress(href)),
    };
  });

/** What goes on existing when the project is deleted: a place that was made stays, whatever came of the deploy. */
export const remains = (publications: readonly Published[]): string[] =>
  [...publications].sort((a, b) => order(a) - order(b)).map(placeWords);
