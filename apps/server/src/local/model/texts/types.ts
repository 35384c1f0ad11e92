export const langs = ["en", "de", "fr", "es"] as const;
export type Lang = (typeof langs)[number];

export const isLang = (text: string): text is Lang => langs.some((lang) => lang === text);

/** What a page is about; each has copy, a picture and a hue of its own. */
export const topics = [
  "bakery",
  "cafe",
  "restaurant",
  "dentist",
  "practice",
  "yoga",
  "gym",
  "hair",
  "florist",
  "craft",
  "bike",
  "law",
  "photo",
  "architect",
  "design",
  "music",
  "event",
  "wedding",
  "hotel",
  "garden",
  "school",
  "pets",
  "fashion",
  "books",
  "software",
  "other",
] as const;
export type Topic = (typeof topics)[number];

export const sectionNames = [
  "offers",
  "menu",
  "about",
  "gallery",
  "prices",
  "hours",
  "team",
  "testimonials",
  "faq",
  "map",
  "newsletter",
  "contact",
] as const;
export type SectionName = (typeof sectionNames)[number];

export type Pair = readonly [string, string];
export type Three<T> = readonly [T, T, T];

export interface TopicWords {
  /** What it is: "Bakery". */
  readonly label: string;
  readonly headline: string;
  readonly lead: string;
  /** What its first button asks for. */
  readonly action: string;
  /** The heading over its offers. */
  readonly offers: string;
  readonly items: readonly [Pair, Pair, Pair, ...Pair[]];
  /** What its people do. */
  readonly roles: readonly string[];
}

export interface Course {
  readonly title: string;
  readonly dishes: readonly Pair[];
}

/** What the pages of one language share. `{x}` is filled in. What belongs to one kind stands with the kind. */
export interface Words {
  readonly lang: Lang;
  readonly page: {
    readonly skip: string;
    readonly navigation: string;
    readonly top: string;
    /** In the footer: that the texts are examples. */
    readonly footer: string;
    /** "from {x}" */
    readonly from: string;
    readonly and: string;
    readonly menu: string;
    readonly close: string;
  };
  readonly sections: Readonly<Record<SectionName, { readonly nav: string; readonly title: string }>>;
  readonly topics: Readonly<Record<Topic, TopicWords>>;
  readonly hours: {
    readonly week: string;
    readonly saturday: string;
    readonly sunday: string;
    readonly closed: string;
    readonly note: string;
  };
  readonly about: { readonly text: string; readonly facts: Three<Pair> };
  readonly form: {
    readonly lead: string;
    readonly name: string;
    readonly email: string;
    readonly message: string;
    readonly send: string;
    readonly needName: string;
    readonly needEmail: string;
    readonly needMessage: string;
    readonly sent: string;
    readonly phone: string;
    readonly address: string;
    readonly street: string;
  };
  readonly newsletter: { readonly lead: string; readonly action: string; readonly done: string };
  /** A name and a line about the person; what they do is the topic's. */
  readonly people: readonly Pair[];
  /** Who said it, and what. */
  readonly quotes: readonly Pair[];
  readonly questions: readonly Pair[];
  /** Asked of software instead. */
  readonly softwareQuestions: readonly Pair[];
  readonly gallery: {
    readonly lead: string;
    readonly names: readonly string[];
    readonly show: string;
    readonly close: string;
  };
  readonly map: { readonly lead: string; readonly alt: string; readonly route: string };
  /** The card of a restaurant. */
  readonly menu: {
    readonly lead: string;
    readonly note: string;
    readonly groups: readonly Course[];
  };
}
