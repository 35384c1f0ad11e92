import { inline } from "./change/words.ts";
import { fill } from "./page/html.ts";
import { sectionLink } from "./page/sections.ts";
import { kinds } from "./kinds/index.ts";
import type { Plan } from "./plan.ts";
import { texts } from "./texts/index.ts";
import { type Invention, inventions, talk, type Talk } from "./texts/talk.ts";
import type { Lang, SectionName } from "./texts/types.ts";

export function listed(items: readonly string[], { and }: Talk): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1) ?? ""}`;
}

/** What is said about a new page: what it is, what is in it, what was made up, and two steps from there. */
export function sayBuilt(plan: Plan, steps: readonly string[]): string {
  const { brief, kind, name, sections } = plan;
  const lang = brief.language.talk;
  const says = talk[lang];
  const own = kinds[kind].says[lang];
  const { program } = kinds[kind];
  const made = inventedIn(plan);
  const [open, close] = says.quote;
  const [a, b] = steps.map((step) => `${open}${step}${close}`);
  const first = [
    brief.language.foreign && sayForeign(brief.language.foreign, lang),
    fill(brief.name || !program ? says.built : says.builtPlain, { name: inline(name), kind: own.noun }),
    own.works,
    sections.length > 0 &&
      fill(says.parts, {
        x: listed(
          sections.map((id) =>
            plan.words.lang === lang ? sectionLink(id, plan) : texts[lang].sections[id].nav,
          ),
          says,
        ),
      }),
    isGeneral(plan) && says.unsure,
  ];
  const second = [
    brief.unknown.length > 0 && fill(says.left, { x: inline(listed(brief.unknown, says)) }),
    made.length > 0 &&
      fill(says.invented, {
        x: listed(
          made.map((fact) => says.inventions[fact]),
          says,
        ),
      }),
    a && b && fill(says.next, { a, b }),
  ];
  return [first, second].map((part) => part.filter(Boolean).join(" ")).join("\n\n");
}

/** That the model writes no Italian; `foreign` is the English name of the language. */
export function sayForeign(foreign: string, lang: Lang): string {
  const named = (code: string, tongue: Lang) => new Intl.DisplayNames(tongue, { type: "language" }).of(code);
  const code = [
    "it",
    "pt",
    "nl",
    "pl",
    "tr",
    "cs",
    "ro",
    "sv",
    "fi",
    "ja",
    "ko",
    "zh",
    "ru",
    "uk",
    "ar",
    "he",
    "el",
  ].find((tag) => named(tag, "en") === foreign);
  return fill(talk[lang].foreign, { x: (code && named(code, lang)) ?? foreign });
}

/** Nothing but a page was wished for. */
const isGeneral = ({ brief, kind }: Plan) =>
  kind === "landing" && brief.variants.length === 0 && brief.topic === null && brief.subject === null;

/** What the request did not tell and the page had to have. */
function inventedIn({ brief, kind, sections, topic }: Plan): Invention[] {
  const { program } = kinds[kind];
  const has = (...ids: SectionName[]) => ids.some((id) => sections.includes(id));
  const { contact } = brief;
  const made: Record<Invention, boolean> = {
    name: brief.name === null && !program,
    hours: has("hours") && brief.hours.length === 0,
    street: has("contact", "map", "hours") && contact.street === null,
    phone: has("contact", "hours") && contact.phone === null,
    email: has("contact") && contact.email === null,
    prices: (has("prices", "menu") || kind === "pricing" || kind === "shop") && brief.prices.length === 0,
    people: has("team", "testimonials"),
    dates: (topic === "event" || topic === "wedding") && brief.date === null,
    work: kind === "portfolio",
    texts: !program && kind !== "portfolio",
  };
  return inventions.filter((fact) => made[fact]);
}
