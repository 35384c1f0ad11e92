import type { Brief, Mood } from "./understand/brief.ts";
import { type Kind, kinds } from "./kinds/index.ts";
import { type Palette, paletteFor } from "./palette.ts";
import { type Style, styleFor } from "./page/style.ts";
import { type Random, seeded } from "./random.ts";
import { texts } from "./texts/index.ts";
import { type SectionName, sectionNames, type Topic, type Words } from "./texts/types.ts";

/** Everything that is decided before a page is written; the same plan gives the same bytes. */
export interface Plan {
  readonly brief: Brief;
  readonly kind: Kind;
  /** One of the kind's layouts. */
  readonly layout: string;
  readonly words: Words;
  readonly topic: Topic;
  readonly name: string;
  readonly palette: Palette;
  readonly style: Style;
  /** In the order of the page. */
  readonly sections: readonly SectionName[];
  readonly random: Random;
}

/** What a topic wears where the request says nothing: a hue in degrees of oklch, a mood, and names to choose from. */
const dress: Record<Topic, readonly [hue: number, mood: Mood, names: readonly [string, ...string[]]]> = {
  bakery: [52, "warm", ["Korn & Kruste", "Levain", "Old Mill"]],
  cafe: [45, "warm", ["Café Lumen", "Nordwind", "Second Cup"]],
  restaurant: [25, "elegant", ["Fennel", "Ostra", "Table 12"]],
  dentist: [220, "calm", ["Linden 8", "Clara Dental", "Praxis Nord"]],
  practice: [190, "calm", ["Linden 8", "Praxis am Park", "Mira Health"]],
  yoga: [150, "calm", ["Atem", "Lotus 9", "Stillwater"]],
  gym: [30, "bold", ["Iron Yard", "Kraftwerk 7", "Lift House"]],
  hair: [350, "elegant", ["Kamm & Co", "Studio Mira", "Salon Nove"]],
  florist: [0, "warm", ["Wild Stem", "Flora Lind", "Peony"]],
  craft: [65, "plain", ["Hammer & Lot", "Stein Works", "Kestrel"]],
  bike: [185, "bold", ["Spoke & Chain", "Freilauf", "Velo Nord"]],
  law: [255, "elegant", ["Adler & Voss", "Berg Partners", "Moreau Law"]],
  photo: [270, "elegant", ["Mara Voss", "Nils Arden", "Lea Brandt"]],
  architect: [80, "plain", ["Halden Studio", "Nordbau", "Atelier Ferro"]],
  design: [300, "playful", ["Studio Kite", "Form & Fable", "Oda Lind"]],
  music: [320, "bold", ["Low Tide", "Kammerton", "Night Radio"]],
  event: [285, "bold", ["Lumen Days", "Open North", "Forum 21"]],
  wedding: [10, "elegant", ["Anna & Paul", "Lena & Jonas", "Mia & Leo"]],
  hotel: [205, "calm", ["Lakeside Nine", "Casa Verde", "Seehaus"]],
  garden: [140, "calm", ["Moss & Fern", "Grüner Winkel", "Orchard Lane"]],
  school: [240, "playful", ["Lernwerk", "Bright Lane", "Maple School"]],
  pets: [75, "playful", ["Happy Paws", "Fell & Pfote", "Barkley"]],
  fashion: [335, "elegant", ["Tidewater", "Maison Lind", "Fable & Oak"]],
  books: [35, "warm", ["Kabinett", "Page & Pine", "Lesezeichen"]],
  software: [262, "plain", ["Loomly Desk", "Tidy", "Klarwerk"]],
  other: [230, "plain", ["Northlight", "Linden & Co", "Fieldwork"]],
};

/** Decides a page. `seed` is what makes it this one and no other: the request, in its own words. */
export function planFor(brief: Brief, seed: string): Plan {
  const random = seeded(seed.trim().replace(/\s+/g, " "));
  const kind = brief.kind ?? "landing";
  const definition = kinds[kind];
  const words = texts[brief.language.page];
  const topic = brief.topic ?? "other";
  const [topicHue, topicMood, names] = dress[topic];
  // A program about nothing may have any hue.
  const hue = brief.topic === null ? random.int(360) : topicHue;
  const mood = brief.mood ?? (brief.topic === null ? null : topicMood);
  return {
    brief,
    kind,
    layout: definition.layout?.(brief) ?? random.pick(definition.layouts),
    words,
    topic,
    name: brief.name ?? definition.says[words.lang].name ?? random.pick(names),
    palette: paletteFor({ ...brief, mood }, hue, random),
    style: styleFor(mood, random),
    sections: definition.program ? [] : sectionsOf(brief, definition.sections?.(brief, topic) ?? []),
    random,
  };
}

/** Those asked for; where none is, those the kind has by itself. What is to be left out is left out. */
function sectionsOf(brief: Brief, own: readonly SectionName[]): SectionName[] {
  const wanted = new Set([...own, ...brief.sections].filter((name) => !brief.without.includes(name)));
  return sectionNames.filter((name) => wanted.has(name));
}
