import { drawing } from "../page/art.ts";
import type { Part } from "../page/document.ts";
import { site } from "../page/frames.ts";
import { type Html, markup } from "../page/html.ts";
import { hoursOf, reach } from "../page/sections.ts";
import { sectionStyles } from "../page/section-styles.ts";
import type { Style } from "../page/style.ts";
import type { Plan } from "../plan.ts";
import type { SectionName, Topic } from "../texts/types.ts";
import type { Brief } from "../understand/brief.ts";
import { kind, type KindTexts } from "./kind.ts";

const layouts = ["split", "arch", "band", "type"] as const;
type Layout = (typeof layouts)[number];

interface Texts extends KindTexts {
  readonly today: string;
}

/** Places with a door that opens at certain times. */
const doors: readonly Topic[] = [
  "bakery",
  "cafe",
  "restaurant",
  "dentist",
  "practice",
  "yoga",
  "gym",
  "hair",
  "florist",
  "bike",
  "hotel",
  "pets",
  "books",
  "fashion",
];

function sections({ sections: asked, prices, hours }: Brief, topic: Topic): readonly SectionName[] {
  const priced: readonly SectionName[] =
    prices.length > 0 ? [topic === "restaurant" ? "menu" : "prices"] : [];
  const opened: readonly SectionName[] = hours.length > 0 ? ["hours"] : [];
  if (asked.length > 0) return ["offers", "about", ...priced, ...opened];
  const trust: SectionName = doors.includes(topic) ? "hours" : "testimonials";
  return [topic === "restaurant" ? "menu" : "offers", "about", ...priced, ...opened, trust, "contact"];
}

/** Where the first button leads: whoever works by appointment is written to. */
const byAppointment: readonly Topic[] = [
  "dentist",
  "practice",
  "yoga",
  "craft",
  "law",
  "hair",
  "photo",
  "hotel",
  "restaurant",
  "pets",
  "garden",
];

function goal({ topic, sections: on }: Plan): SectionName | undefined {
  const order: readonly SectionName[] = byAppointment.includes(topic)
    ? ["contact", "offers", "menu", "prices"]
    : ["menu", "offers", "prices", "contact"];
  return order.find((id) => on.includes(id)) ?? on[0];
}

export const landing = kind<Texts>({
  asked:
    /landing ?page|one[- ]?pager|web ?site|home ?page|webseite|internetseite|site (web|internet)|sitio|pagina web/,
  layouts,
  program: false,
  sections,
  texts: {
    en: {
      noun: "a one-page website",
      name: null,
      works: "The menu leads to each part; forms check what is written.",
      next: ["Make the header dark green", "Add testimonials"],
      today: "At a glance",
    },
    de: {
      noun: "eine Website auf einer Seite",
      name: null,
      works: "Das Menü führt zu jedem Teil; Formulare prüfen, was eingetragen wird.",
      next: ["Mach die Kopfzeile dunkelgrün", "Füge Kundenstimmen hinzu"],
      today: "Auf einen Blick",
    },
    fr: {
      noun: "un site d’une page",
      name: null,
      works: "Le menu mène à chaque partie ; les formulaires vérifient la saisie.",
      next: ["Mets l’en-tête en vert foncé", "Ajoute des témoignages"],
      today: "En bref",
    },
    es: {
      noun: "un sitio de una página",
      name: null,
      works: "El menú lleva a cada parte; los formularios comprueban lo escrito.",
      next: ["Pon la cabecera en verde oscuro", "Añade testimonios"],
      today: "De un vistazo",
    },
  },
  compose: (plan, texts) => {
    const { words, topic, name, brief, style } = plan;
    const copy = words.topics[topic];
    const layout = layouts.find((known) => known === plan.layout) ?? "split";
    const hero = heroes[layout](plan, texts);
    return site(plan, {
      title: [...new Set([name, brief.subject ?? copy.label])].join(" · "),
      description: `${name}: ${copy.lead}`,
      header: layout === "band" ? "deep" : "ground",
      body: [markup`<section class="hero" aria-labelledby="hero-title">${hero.html}</section>`],
      css: [sectionStyles(style), heroStyles(style), hero.css ?? ""],
    });
  },
});

interface Pieces {
  readonly eyebrow: Html;
  readonly title: Html;
  readonly lead: Html;
  readonly action: Html | null;
  readonly art: Html;
}

function piecesOf(plan: Plan): Pieces {
  const { words, topic, brief } = plan;
  const copy = words.topics[topic];
  const to = goal(plan);
  const label = [brief.subject ?? copy.label, brief.contact.town].filter(Boolean).join(" · ");
  return {
    eyebrow: markup`<p class="eyebrow">${label}</p>`,
    title: markup`<h1 id="hero-title">${brief.headline ?? copy.headline}</h1>`,
    lead: markup`<p class="lead">${copy.lead}</p>`,
    action: to ? markup`<p><a class="button" href="#${to}">${copy.action}</a></p>` : null,
    art: markup`<div class="hero-art">${drawing(topic)}</div>`,
  };
}

/** What somebody wants to know who stands in the street: when, where, how to call. */
function facts(plan: Plan, texts: Texts): Html {
  const { words } = plan;
  const { street, phone } = reach(plan);
  const [days = "", time = ""] = hoursOf(plan)[0] ?? [];
  return markup`
    <dl class="glance" aria-label="${texts.today}">
      <div><dt>${days}</dt><dd>${time}</dd></div>
      <div><dt>${words.form.address}</dt><dd>${street}</dd></div>
      <div><dt>${words.form.phone}</dt><dd>${phone}</dd></div>
    </dl>`;
}

const heroStyles = (style: Style) => `/* Opening */
.hero-art { display: grid; place-items: center; overflow: hidden; }
.hero .lead { margin-block: ${style.space(5)} ${style.space(8)}; }`;

const heroes: Record<Layout, (plan: Plan, texts: Texts) => Part> = {
  split: (plan) => {
    const { eyebrow, title, lead, action, art } = piecesOf(plan);
    const { style } = plan;
    return {
      html: markup`
        <div class="hero-split">
          <div class="hero-text">
            ${eyebrow}
            ${title}
            ${lead}
            ${action}
          </div>
          ${art}
        </div>`,
      css: `.hero-split { display: grid; grid-template-columns: 1fr 1fr; min-height: min(44rem, 84vh); }
.hero-text { align-self: center; width: min(100%, ${style.space(150)}); margin-left: auto; padding: ${style.fluid(10, 20)} ${style.fluid(5, 16)}; }
.hero-art { background: color-mix(in oklch, var(--tint), var(--accent) 18%); }
.hero-art svg { width: min(78%, 34rem); }
@media (max-width: 54rem) {
  .hero-split { grid-template-columns: minmax(0, 1fr); min-height: 0; }
  .hero-art { order: -1; }
  .hero-art svg { width: min(70%, 18rem); margin-block: ${style.space(6)}; }
}`,
    };
  },
  arch: (plan, texts) => {
    const { eyebrow, title, lead, action, art } = piecesOf(plan);
    const { style } = plan;
    return {
      html: markup`
        <div class="wrap hero-arch">
          <div>
            ${eyebrow}
            ${title}
            ${lead}
            ${action}
          </div>
          ${art}
          ${facts(plan, texts)}
        </div>`,
      css: `.hero { padding-block: ${style.fluid(8, 16)} ${style.fluid(8, 18)}; }
.hero-arch { display: grid; grid-template-columns: 1.15fr 0.85fr; gap: ${style.fluid(8, 16)}; align-items: center; }
.hero-art { padding: ${style.space(20)} ${style.space(6)} 0; border-radius: 50vw 50vw var(--radius-card) var(--radius-card); background: color-mix(in oklch, var(--tint), var(--second) 30%); }
.hero-art svg { width: 100%; }
.glance { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: ${style.space(4)} ${style.space(8)}; padding-top: ${style.space(5)}; border-top: 1px solid var(--line); }
.glance dt { color: var(--muted); font-size: 0.94rem; }
.glance dd { font-weight: 600; }
@media (max-width: 54rem) {
  .hero-arch { grid-template-columns: minmax(0, 1fr); }
  .hero-art { padding-top: ${style.space(14)}; }
}`,
    };
  },
  band: (plan) => {
    const { eyebrow, title, lead, action, art } = piecesOf(plan);
    const { style } = plan;
    return {
      html: markup`
        <div class="hero-band inverse">
          <div class="wrap">
            ${eyebrow}
            ${title}
            ${lead}
            ${action}
          </div>
        </div>
        <div class="wrap">${art}</div>`,
      css: `.hero-band { padding-block: ${style.fluid(10, 22)} ${style.fluid(30, 60)}; background: var(--ground); text-align: center; }
.hero-band h1, .hero-band .lead { margin-inline: auto; }
.hero-band h1 { max-width: 14em; }
.hero-art { height: ${style.fluid(56, 104)}; margin-top: ${style.fluid(-24, -46)}; border-radius: var(--radius-card); background: color-mix(in oklch, var(--tint), var(--accent) 22%); }
.hero-art svg { width: min(80%, 34rem); }`,
    };
  },
  type: (plan) => {
    const { eyebrow, title, lead, action, art } = piecesOf(plan);
    const { style } = plan;
    return {
      html: markup`
        <div class="wrap">
          ${title}
          <div class="hero-panels">
            ${art}
            <div class="hero-panel inverse">
              ${eyebrow}
              ${lead}
              ${action}
            </div>
          </div>
        </div>`,
      css: `.hero { padding-block: ${style.fluid(8, 18)}; }
.hero h1 { max-width: 11em; font-size: clamp(${style.size(5)}, 1rem + 7.6vw, ${style.size(10)}); line-height: 0.98; }
.hero-panels { display: grid; grid-template-columns: 1.6fr 1fr; gap: ${style.space(4)}; margin-top: ${style.fluid(8, 15)}; }
.hero-art { min-height: ${style.fluid(60, 100)}; border-radius: var(--radius-card); background: color-mix(in oklch, var(--tint), var(--second) 32%); }
.hero-art svg { width: min(72%, 28rem); }
.hero-panel { display: grid; align-content: end; padding: ${style.fluid(6, 10)}; border-radius: var(--radius-card); background: var(--ground); }
@media (max-width: 54rem) {
  .hero-panels { grid-template-columns: minmax(0, 1fr); }
}`,
    };
  },
};
