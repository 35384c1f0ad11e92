export type Lang = "en" | "de" | "fr" | "es" | "it" | "pt" | "nl";

export const trades = [
  "bakery",
  "cafe",
  "restaurant",
  "dentist",
  "yoga",
  "craft",
  "law",
  "hair",
  "florist",
  "photo",
  "gym",
  "architect",
  "shop",
  "hotel",
  "software",
  "other",
] as const;
/** A bicycle workshop has its words apart, in more.ts. */
export type Trade = (typeof trades)[number] | "bike";

export const sectionNames = [
  "offers",
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

export const kinds = [
  "landing",
  "portfolio",
  "todo",
  "calculator",
  "quiz",
  "blog",
  "event",
  "menu",
  "pricing",
  "soon",
  "timer",
  "gallery",
  "cv",
  "invitation",
  "tictactoe",
  "memory",
] as const;
export type Kind = (typeof kinds)[number];

type Three<T> = readonly [T, T, T];
type Pair = readonly [string, string];

export interface TradeWords {
  label: string;
  headline: string;
  lead: string;
  action: string;
  offers: string;
  items: Three<Pair>;
}

export interface Question {
  ask: string;
  /** The first is right; the page shuffles them. */
  options: readonly [string, string, string, string];
  why: string;
}

/** Everything one language says: on pages, and in the conversation. `{x}` is filled in. */
export interface Words {
  lang: Lang;
  page: {
    skip: string;
    navigation: string;
    footer: string;
    top: string;
    sample: string;
    from: string;
    home: string;
  };
  sections: Record<SectionName, { nav: string; title: string }>;
  trades: Record<(typeof trades)[number], TradeWords>;
  hours: { days: Three<string>; closed: string; note: string };
  about: { title: string; text: string; facts: Three<Pair> };
  form: {
    name: string;
    email: string;
    message: string;
    send: string;
    needName: string;
    needEmail: string;
    needMessage: string;
    sent: string;
    lead: string;
    phone: string;
    address: string;
    street: string;
  };
  newsletter: { lead: string; action: string; done: string };
  people: Three<readonly [name: string, role: string, line: string]>;
  quotes: Three<readonly [text: string, who: string]>;
  questions: readonly [Pair, Pair, Pair, Pair];
  gallery: {
    lead: string;
    names: readonly [string, string, string, string, string, string];
    show: string;
    close: string;
  };
  map: { lead: string; alt: string; route: string };
  plans: {
    lead: string;
    month: string;
    best: string;
    choose: string;
    list: Three<readonly [name: string, line: string, features: readonly string[]]>;
  };
  portfolio: {
    headline: string;
    lead: string;
    work: string;
    all: string;
    filters: Three<string>;
    projects: readonly [Pair, Pair, Pair, Pair, Pair, Pair];
    about: string;
    aboutText: string;
    skills: readonly string[];
    name: string;
  };
  todo: {
    name: string;
    label: string;
    placeholder: string;
    add: string;
    all: string;
    open: string;
    done: string;
    left: string;
    leftOne: string;
    clear: string;
    remove: string;
    empty: string;
    emptyFilter: string;
    samples: Three<string>;
    notSaved: string;
    need: string;
  };
  calculator: {
    name: string;
    display: string;
    clear: string;
    back: string;
    error: string;
    history: string;
    hint: string;
    none: string;
    plus: string;
    minus: string;
    times: string;
    divide: string;
    equals: string;
    percent: string;
    sign: string;
    point: string;
  };
  quiz: {
    name: string;
    lead: string;
    start: string;
    question: string;
    score: string;
    right: string;
    wrong: string;
    next: string;
    finish: string;
    result: string;
    again: string;
    verdicts: Three<string>;
    questions: readonly Question[];
  };
  timer: {
    name: string;
    focus: string;
    short: string;
    long: string;
    start: string;
    pause: string;
    reset: string;
    rounds: string;
    over: string;
    lead: string;
  };
  blog: {
    lead: string;
    read: string;
    minutes: string;
    posts: Three<readonly [tag: string, title: string, text: string]>;
    latest: string;
    back: string;
  };
  event: {
    headline: string;
    lead: string;
    date: string;
    place: string;
    programme: string;
    acts: readonly [Pair, Pair, Pair, Pair];
    tickets: string;
    book: string;
    days: string;
    hours: string;
    minutes: string;
    begun: string;
    until: string;
  };
  menu: {
    lead: string;
    groups: Three<{ title: string; dishes: Three<Pair> }>;
    note: string;
    vegetarian: string;
  };
  soon: { headline: string; lead: string };
  cv: {
    name: string;
    role: string;
    profile: string;
    profileText: string;
    experience: string;
    jobs: Three<readonly [time: string, role: string, place: string, text: string]>;
    education: string;
    degree: Pair;
    skills: string;
    list: readonly string[];
    languages: string;
    spoken: readonly string[];
    print: string;
  };
  invitation: {
    headline: string;
    names: string;
    lead: string;
    date: string;
    place: string;
    plan: string;
    steps: readonly [Pair, Pair, Pair, Pair];
    reply: string;
    coming: string;
    notComing: string;
    guests: string;
    send: string;
    sent: string;
    needChoice: string;
  };
  game: {
    ttt: string;
    memory: string;
    turn: string;
    won: string;
    draw: string;
    again: string;
    cell: string;
    empty: string;
    moves: string;
    pairs: string;
    done: string;
    card: string;
    hidden: string;
    lead: string;
    memoryLead: string;
  };
  /** What the conversation says. */
  say: {
    kinds: Record<Kind, string>;
    built: string;
    builtPlain: string;
    with: string;
    parts: Record<SectionName, string>;
    colours: string;
    invented: string;
    facts: Record<Fact, string>;
    next: string;
    examples: Three<string>;
    app: Partial<Record<Kind, string>>;
    and: string;
    renamed: string;
    recoloured: string;
    recolouredPart: string;
    added: string;
    already: string;
    removed: string;
    missing: string;
    replaced: string;
    notOnPage: string;
    /** The same where the page has a name. */
    elsewhere: string;
    headline: string;
    larger: string;
    smaller: string;
    headlineLarger: string;
    headlineSmaller: string;
    dark: string;
    light: string;
    rounded: string;
    square: string;
    shorter: string;
    which: string;
    cannot: string;
    unsure: string;
    notIncluded: string;
    rewritten: string;
    otherLanguage: string;
    nothing: string;
    sectionNote: string;
    noQuestions: string;
    header: string;
    background: string;
    buttons: string;
    tips: {
      colour: string;
      text: string;
      structure: string;
      search: string;
      access: string;
      publish: string;
      general: string;
      empty: string;
    };
  };
  colours: Record<ColourName, string>;
  /** "dark {x}", "{x} foncé". */
  shade: { dark: string; light: string };
}

export type Fact = "hours" | "address" | "prices" | "people" | "dates" | "texts" | "work" | "name";

export const colourNames = [
  "red",
  "orange",
  "yellow",
  "green",
  "teal",
  "blue",
  "navy",
  "purple",
  "pink",
  "brown",
  "black",
  "white",
  "grey",
  "cream",
  "gold",
  "olive",
  "burgundy",
  "turquoise",
] as const;
export type ColourName = (typeof colourNames)[number];
