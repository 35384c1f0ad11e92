import type { Kind } from "../kinds/index.ts";
import type { Lang, SectionName, Topic } from "../texts/types.ts";
import type { NamedColour } from "./colours.ts";

export const moods = ["plain", "warm", "calm", "elegant", "bold", "playful"] as const;
export type Mood = (typeof moods)[number];

/** Things of a page that a request gives a number of: "five questions", "three plans". */
export const countables = [
  "questions",
  "plans",
  "items",
  "posts",
  "projects",
  "products",
  "people",
  "minutes",
  "pairs",
] as const;
export type Countable = (typeof countables)[number];

/**
 * Opening hours of some days; Monday is 0. Without a time (null) the days are closed; where something was said of them
 * that could not be read ("") nothing is known.
 */
export interface Opening {
  readonly from: number;
  readonly to: number;
  readonly time: string | null;
}

/** "Sourdough 6.50 €": a price as it was written, and what it is of. */
export interface Price {
  readonly of: string;
  readonly text: string;
  readonly amount: number;
}

export interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
  /** Street and number, with what follows them up to the next comma that ends it. */
  readonly street: string | null;
  readonly town: string | null;
}

export interface Language {
  /** Of the conversation. */
  readonly talk: Lang;
  /** Of the page; differs where a page in another language is asked for. */
  readonly page: Lang;
  /** The English name of a language that this model does not write. */
  readonly foreign: string | null;
  /** False where the text gives no hint, such as a bare name. */
  readonly sure: boolean;
}

/** A request, as far as this model understands it. Nothing in it is invented. */
export interface Brief {
  readonly language: Language;
  readonly kind: Kind | null;
  /** Which of the kind's variants were named: "memory" of the games, "scientific" of the calculators. */
  readonly variants: readonly string[];
  readonly topic: Topic | null;
  readonly name: string | null;
  /** What the person calls the thing: "dog groomer". */
  readonly subject: string | null;
  readonly headline: string | null;
  readonly colours: readonly NamedColour[];
  readonly mood: Mood | null;
  readonly dark: boolean;
  /** Asked for, in their order. */
  readonly sections: readonly SectionName[];
  /** Asked to be left out. */
  readonly without: readonly SectionName[];
  readonly counts: Partial<Record<Countable, number>>;
  readonly contact: Contact;
  readonly prices: readonly Price[];
  readonly hours: readonly Opening[];
  readonly date: { readonly iso: string | null; readonly text: string } | null;
  /** What stands in a list: "with tasks: buy milk, call Anna". */
  readonly items: readonly string[];
  readonly currency: "EUR" | "USD" | "GBP" | "CHF";
  /** A page is meant, although no kind was named. */
  readonly site: boolean;
  /** A program is meant that this model may not know. */
  readonly program: boolean;
  /** Asked for, and nothing this model has, in the person's words. */
  readonly unknown: readonly string[];
}
