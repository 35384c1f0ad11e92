import type { Brief } from "./brief.ts";
import { inventName } from "./brief.ts";
import { sectionOf, titlesOf } from "./asked.ts";
import { colourWord } from "./colours.ts";
import { compose, programs } from "./compose/index.ts";
import { mix } from "./compose/colour.ts";
import { fill } from "./page/html.ts";
import { questionsAsked } from "./numbers.ts";
import { questionsOn } from "./compose/quiz-topics.ts";
import { plain } from "./language.ts";
import { themeFor, type Wishes } from "./compose/theme.ts";
import type { Code } from "./conversation.ts";
import { seeded, type Random } from "./random.ts";
import { words as dictionary } from "./words/index.ts";
import { limits } from "./words/limits.ts";
import { moreWords } from "./words/more.ts";
import {
  sectionNames,
  type Fact,
  type Kind,
  type SectionName,
  type Trade,
  type Words,
} from "./words/types.ts";

/** Whose colours and letters a kind wears when no trade was named. */
const dress: Partial<Record<Kind, Trade>> = {
  portfolio: "architect",
  todo: "software",
  calculator: "software",
  timer: "yoga",
  blog: "shop",
  event: "gym",
  menu: "restaurant",
  pricing: "software",
  gallery: "photo",
  cv: "law",
  invitation: "florist",
  memory: "cafe",
};

export interface Built {
  code: Code;
  prose: string;
}

/** A whole new page from a brief, and what is said about it. */
export function build(brief: Brief, request: string): Built {
  const talk = dictionary[brief.language.talk];
  const words = dictionary[brief.language.page];
  const random = seeded(request.trim().replace(/\s+/g, " "));
  const kind = brief.kind ?? "landing";
  const trade: Trade =
    brief.trade ?? (kind === "menu" ? "restaurant" : kind === "pricing" ? "software" : "other");
  const name =
    brief.name ??
    (kind === "quiz" ? questionsOn(brief.topic, words)?.name : null) ??
    ownName(kind, trade, words, random, titleOf(brief));
  const sections = sectionsOf(kind, trade, brief.sections);
  const theme = themeFor(brief.trade ?? dress[kind] ?? trade, wishes(kind, brief), random);
  const code = compose[kind]({
    words,
    trade,
    name,
    theme,
    sections,
    currency: brief.currency,
    subject: brief.subject,
    headline: brief.headline,
    date: brief.date,
    place: brief.place,
    role: brief.role,
    openings: brief.openings,
    cuisine: brief.cuisine,
    topic: brief.topic,
    scientific: isScientific(request),
    titles: titlesOf(brief.asked, words),
    dated: brief.asked.includes("dates"),
  });
  return { code, prose: proseOf({ brief, request, kind, name, sections, words: talk, random }) };
}

/** A small program in one dark colour is dark all over; elsewhere such a colour is for buttons and bands. */
function wishes(kind: Kind, { colours, dark }: Brief): Wishes {
  const ground = colours.find((colour) => colour.ground)?.hex ?? null;
  const others = colours.filter((colour) => !colour.ground).map((colour) => colour.hex);
  const first = others[0];
  if (!ground && first && isProgram(kind) && colours.every((colour) => colour.shade === "dark"))
    return { colours: others, dark, ground: mix(first, "#000000", 0.35) };
  return { colours: others, dark, ground };
}

/** The person's own words for the thing are its title where it has no name, on a page in their language. */
const titleOf = ({ subject, language }: Brief) => (language.page === language.talk ? subject : null);

const isScientific = (request: string) =>
  /scien|wissenschaft|cientific|wetenschappelijk/.test(plain(request));

const isProgram = (kind: Kind) => programs.includes(kind) && kind !== "cv";

function ownName(kind: Kind, trade: Trade, words: Words, random: Random, subject: string | null): string {
  const own: Partial<Record<Kind, string>> = {
    portfolio: words.portfolio.name,
    todo: words.todo.name,
    calculator: words.calculator.name,
    quiz: words.quiz.name,
    timer: words.timer.name,
    cv: words.cv.name,
    invitation: words.invitation.names,
    tictactoe: words.game.ttt,
    memory: words.game.memory,
    gallery: words.sections.gallery.title,
  };
  return (
    (trade === "photo" && kind === "portfolio" ? null : own[kind]) ?? subject ?? inventName(trade, random)
  );
}

/** Businesses with a door that opens at certain times. */
const withDoor: readonly Trade[] = [
  "bike",
  "bakery",
  "cafe",
  "restaurant",
  "dentist",
  "yoga",
  "hair",
  "florist",
  "gym",
  "shop",
];

function sectionsOf(kind: Kind, trade: Trade, asked: readonly SectionName[]): SectionName[] {
  if (programs.includes(kind)) return [];
  const more: Partial<Record<Kind, SectionName[]>> = {
    landing:
      asked.length === 0
        ? [
            trade === "bike" ? "prices" : "offers",
            "about",
            ...(withDoor.includes(trade) ? (["hours"] as const) : (["testimonials"] as const)),
            "contact",
          ]
        : [...(asked.includes("prices") ? [] : (["offers"] as const)), "about"],
    portfolio: ["contact"],
    blog: asked.length === 0 ? ["newsletter"] : [],
    event: asked.length === 0 ? ["map"] : [],
    menu: asked.length === 0 ? ["hours"] : [],
    pricing: asked.length === 0 ? ["faq", "contact"] : [],
  };
  const wanted = new Set([...(more[kind] ?? []), ...asked]);
  // Already on these pages under another name.
  if (kind === "invitation" || kind === "soon")
    for (const key of ["contact", "newsletter", "hours"] as const) wanted.delete(key);
  if (kind === "portfolio") for (const key of ["about", "gallery", "offers"] as const) wanted.delete(key);
  if (kind === "menu" || kind === "pricing" || kind === "event") wanted.delete("prices");
  return sectionNames.filter((key) => wanted.has(key));
}

export function listed(items: readonly string[], words: Words): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${words.say.and} ${items.at(-1) ?? ""}`;
}

function factsOf(kind: Kind, sections: readonly SectionName[], brief: Brief): Fact[] {
  const program = isProgram(kind);
  const named = brief.name !== null;
  const dated = brief.asked.includes("dates");
  const facts: Record<Fact, boolean> = {
    name: !named && titleOf(brief) === null && !program,
    hours: sections.includes("hours") && brief.openings.length === 0 && !dated,
    address: sections.includes("contact") || sections.includes("map") || kind === "cv",
    prices: sections.includes("prices") || ["menu", "pricing", "event"].includes(kind),
    people: sections.includes("team") || sections.includes("testimonials"),
    dates: kind === "event" || kind === "invitation" || (dated && sections.includes("hours")),
    work: kind === "portfolio" || kind === "cv",
    texts: !program && kind !== "cv" && kind !== "portfolio",
  };
  const order: Fact[] = ["name", "hours", "address", "prices", "people", "dates", "work", "texts"];
  return order.filter((fact) => facts[fact]);
}

function proseOf(made: {
  brief: Brief;
  request: string;
  kind: Kind;
  name: string;
  sections: readonly SectionName[];
  words: Words;
  random: Random;
}): string {
  const { brief, request, kind, name, sections, words, random } = made;
  const { say } = words;
  const facts = factsOf(kind, sections, brief);
  const program = programs.includes(kind);
  // Some kinds have these built in, under headings of their own.
  const builtIn: Partial<Record<Kind, SectionName[]>> = {
    soon: ["newsletter"],
    portfolio: (["about", "gallery"] as const).filter((key) => brief.sections.includes(key)),
  };
  const parts = [...(builtIn[kind] ?? []), ...sections];
  const own = new Map(brief.asked.map((key) => [sectionOf[key], moreWords(words.lang).asked[key].part]));
  const colours = [...new Set(brief.colours.map((colour) => colourWord(colour, words)))];
  const first = [
    brief.language.foreign && fill(say.otherLanguage, { x: brief.language.foreign }),
    fill(brief.name || !programs.includes(kind) ? say.built : say.builtPlain, {
      name: inline(name),
      kind: say.kinds[kind],
    }),
    kind === "quiz" && brief.topic === "other" ? `${say.app.quiz ?? ""} ${say.noQuestions}` : say.app[kind],
    kind === "quiz" && wrongNumber(request, brief, words),
    kind === "calculator" && isScientific(request) && "sin, cos, tan, ln, log, √, x², xʸ, 1/x, π, e.",
    parts.length > 0 &&
      fill(say.with, {
        parts: listed(
          parts.map((key) => own.get(key) ?? say.parts[key]),
          words,
        ),
      }),
    colours.length > 0 && fill(say.colours, { x: listed(colours, words) }),
    brief.kind === null && brief.trade === null && titleOf(brief) === null && say.unsure,
  ];
  const second = [
    facts.length > 0 &&
      fill(say.invented, {
        x: listed(
          facts.map((fact) => say.facts[fact]),
          words,
        ),
      }),
    fill(say.next, { x: programs.includes(kind) ? say.examples[0] : random.pick(say.examples) }),
    !program &&
      brief.unknown.length > 0 &&
      fill(say.notIncluded, { x: inline(listed(brief.unknown, words)) }),
  ];
  return [first, second].map((part) => part.filter(Boolean).join(" ")).join("\n\n");
}

/** That there are not as many questions as were asked for; null when there are, or nobody said how many. */
function wrongNumber(request: string, { language, topic }: Brief, talk: Words): string | null {
  const page = dictionary[language.page];
  const m = (questionsOn(topic, page)?.questions ?? page.quiz.questions).length;
  const n = questionsAsked(request);
  return n === null || n === m ? null : fill(limits[talk.lang].questions, { n, m });
}

/** A name in the prose must not turn into other Markdown. */
export const inline = (text: string) => text.replace(/[*_`[\]<>\\]/g, (sign) => `\\${sign}`);
