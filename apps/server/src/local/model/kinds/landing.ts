import { drawing } from "../page/art.ts";
import { site } from "../page/frames.ts";
import { fill, type Html, literal, markup } from "../page/html.ts";
import { sectionStyles } from "../page/section-styles.ts";
import { formScript } from "../page/section-scripts.ts";
import { block, field, hoursOf, reach, terms } from "../page/sections.ts";
import type { Style } from "../page/style.ts";
import type { Plan } from "../plan.ts";
import type { SectionName, Topic } from "../texts/types.ts";
import type { Brief } from "../understand/brief.ts";
import { kind, spoken } from "./kind.ts";

const layouts = ["split", "arch", "band", "type"] as const;
const occasions = ["event", "wedding", "soon", "menu"] as const;
type Layout = (typeof layouts)[number] | (typeof occasions)[number];

/** Steps of a day are "time = what", between slashes. */
const texts = spoken(`
noun | a one-page website | eine Website auf einer Seite | un site d’une page | un sitio de una página
works | It reads well on a phone, and works by keyboard. | Sie liest sich auch am Telefon gut und geht mit der Tastatur. | Il se lit bien sur un téléphone et s’utilise au clavier. | Se lee bien en el teléfono y se maneja con el teclado.
next | Make the header dark green / Add testimonials | Mach die Kopfzeile dunkelgrün / Füge Kundenstimmen hinzu | Mets l’en-tête en vert foncé / Ajoute des témoignages | Pon la cabecera en verde oscuro / Añade testimonios
glance | At a glance | Auf einen Blick | En bref | De un vistazo
soon | Something good is on its way. | Hier entsteht etwas Gutes. | Quelque chose de beau se prépare. | Algo bueno está en camino.
soonLead | We are still sanding the edges. Leave your address and hear from us first. | Wir schleifen noch an den Kanten. Hinterlassen Sie Ihre Adresse, dann erfahren Sie es zuerst. | Nous ponçons encore les angles. Laissez votre adresse et vous serez prévenus avant tout le monde. | Aún estamos lijando los bordes. Deje su correo y lo sabrá antes que nadie.
days | days | Tage | jours | días
hours | hours | Stunden | heures | horas
minutes | minutes | Minuten | minutes | minutos
begun | It has begun. See you there. | Es hat begonnen. Bis gleich. | C’est commencé. À tout de suite. | Ya ha empezado. Nos vemos allí.
eventDate | 12 and 13 June | 12. und 13. Juni | 12 et 13 juin | 12 y 13 de junio
eventPlace | Old Harbour | Alter Hafen | Vieux-Port | Puerto Viejo
programme | Programme | Programm | Programme | Programa
acts | Saturday 10:00 = Doors open, coffee on the quay / Saturday 11:00 = Seven short talks and one long question / Saturday 19:00 = Supper at the long table / Sunday 10:00 = Workshops in small groups / Sunday 16:00 = What we take home | Samstag 10:00 = Einlass, Kaffee am Kai / Samstag 11:00 = Sieben kurze Vorträge und eine lange Frage / Samstag 19:00 = Abendessen an der langen Tafel / Sonntag 10:00 = Workshops in kleinen Gruppen / Sonntag 16:00 = Was wir mitnehmen | Samedi 10 h = Ouverture, café sur le quai / Samedi 11 h = Sept exposés courts et une longue question / Samedi 19 h = Souper à la grande table / Dimanche 10 h = Ateliers en petits groupes / Dimanche 16 h = Ce que nous emportons | Sábado 10:00 = Apertura, café en el muelle / Sábado 11:00 = Siete charlas cortas y una pregunta larga / Sábado 19:00 = Cena en la mesa larga / Domingo 10:00 = Talleres en grupos pequeños / Domingo 16:00 = Lo que nos llevamos
weddingDate | Saturday, 5 September | Samstag, 5. September | Samedi 5 septembre | Sábado, 5 de septiembre
weddingPlace | Orangery in the park | Orangerie im Park | L’Orangerie du parc | El invernadero del parque
day | The day | Der Tag | La journée | El día
steps | 14:00 = Ceremony in the garden / 15:30 = Cake and lawn games / 18:30 = Dinner at the long table / 21:00 = Dancing until late | 14:00 = Trauung im Garten / 15:30 = Kuchen und Spiele auf der Wiese / 18:30 = Abendessen an der langen Tafel / 21:00 = Tanz bis spät in die Nacht | 14 h = Cérémonie au jardin / 15 h 30 = Gâteau et jeux sur la pelouse / 18 h 30 = Dîner à la grande table / 21 h = On danse jusque tard | 14:00 = Ceremonia en el jardín / 15:30 = Tarta y juegos en el césped / 18:30 = Cena en la mesa larga / 21:00 = Baile hasta tarde
reply | Will you come? | Kommt ihr? | Serez-vous des nôtres ? | ¿Nos acompañan?
choose | Please choose | Bitte wählen | Veuillez choisir | Elija, por favor
yes | Yes, with pleasure | Ja, sehr gern | Oui, avec plaisir | Sí, con mucho gusto
no | Sadly not | Leider nicht | Malheureusement non | Por desgracia, no
needChoice | Choose yes or no. | Wählt Ja oder Nein. | Choisissez oui ou non. | Falta elegir sí o no.
guests | How many people | Wie viele Personen | Nombre de personnes | Número de personas
send | Send reply | Antwort senden | Envoyer la réponse | Enviar respuesta`);
type Texts = (typeof texts)["en"];

/** Places with a door that opens at certain times. */
const doors = "bakery cafe restaurant dentist practice yoga gym hair florist bike hotel pets books fashion";
/** Where one comes by appointment, so the first button leads to the form. */
const appointed = "dentist practice yoga craft law hair photo hotel restaurant pets garden architect";
const among = (topics: string, topic: Topic) => topics.split(" ").includes(topic);

const occasionOf = ({ variants, sections, topic }: Brief): Layout | null => {
  if (variants.includes("menu")) return sections.every((id) => id === "menu") ? "menu" : null;
  const named = occasions.find((occasion) => variants.includes(occasion));
  return named ?? (topic === "wedding" || topic === "event" ? topic : null);
};

function sectionsFor(brief: Brief, topic: Topic): readonly SectionName[] {
  const own = openings[occasionOf(brief) ?? "split"].sections;
  if (own) return brief.sections.length > 0 ? own.slice(0, 1) : own;
  const told: SectionName[] = [];
  if (brief.prices.length > 0) told.push(topic === "restaurant" ? "menu" : "prices");
  if (brief.hours.length > 0) told.push("hours");
  if (brief.sections.length > 0) return ["offers", "about", ...told];
  const trust = among(doors, topic) ? "hours" : "testimonials";
  return [topic === "restaurant" ? "menu" : "offers", "about", ...told, trust, "contact"];
}

export const landing = kind<Texts>({
  asked:
    /landing ?page|one[- ]?pager|web ?site|home ?page|webseite|internetseite|site (web|internet)|sitio|pagina web|invitation|einladung|invitacion|faire[- ]part|save the date|coming soon|demnachst|bientot|proximamente|festival|conference|konferenz|speisekarte|menu card/,
  variants: {
    event:
      /festival|conference|konferenz|\btagung|\bconcert|\bkonzert|\bevent\b(?! (agency|plan))|veranstaltung|evenement|\bevento\b|meet-?up|\bparty\b|ausstellung|exhibition|exposition|exposicion|hackathon|conferencia|congres|street fair|weihnachtsmarkt|\bfete\b|\bfiesta\b/,
    wedding:
      /(wedding|hochzeits?|mariage|boda)[- ]?(invitation|einladung|page|site|website|seite|webseite)|einladung zur hochzeit|invitation (de|au) mariage|invitacion de boda|faire[- ]part|save the date|\brsvp\b/,
    soon: /coming soon|under construction|launch(ing|es)? soon|opening soon|wait(ing)?[- ]?list|demnachst|in kurze|wartungsseite|bientot|proximamente/,
    menu: /speisekarte|menu (page|card)\b|(restaurant|cafe|food|drinks?|bar|lunch|dinner)('s)? menu|\bmenu for\b|\bcarte (du|de mon|d'un|de notre) (restaurant|cafe|bistro)|la carta de|carta del? (un )?(restaurante|bar)/,
  },
  layouts,
  layout: occasionOf,
  program: false,
  sections: sectionsFor,
  texts,
  compose: (plan, said) => {
    const { name, style } = plan;
    const layout = [...layouts, ...occasions].find((known) => known === plan.layout) ?? "split";
    const { body, css, parts, header } = openings[layout];
    const made = piecesOf(plan, said, layout);
    const extra = parts?.(plan, said) ?? [];
    return site(plan, {
      title: [...new Set([name, made.label])].join(" · "),
      description: `${name}: ${made.lead}`,
      header,
      links: extra.map(({ id, title }) => ({ href: `#${id}`, text: title })),
      body: [
        markup`
          <section class="hero" aria-labelledby="hero-title">
            ${body(made)}
          </section>`,
        ...extra.map(({ id, title, html }) => block(id, title, html)),
      ],
      css: [sectionStyles(style), openingStyles(style), css(style)],
      js: [layout === "wedding" ? formScript : "", made.counts ? countdown(plan.brief, said) : ""],
    });
  },
});

/** What an opening says; the topic says what is left out. */
interface Said {
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  /** The part that the button leads to; none where there is no button. */
  readonly goal: string | null;
  /** Whether the days until then are counted. */
  readonly counts: boolean;
}

interface Pieces extends Said {
  /** What it is, and the main heading. */
  readonly head: readonly [Html, Html];
  readonly more: readonly (Html | null)[];
  readonly art: Html;
  readonly glance: Html;
}

interface Extra {
  readonly id: string;
  readonly title: string;
  readonly html: Html;
}

interface Opening {
  readonly body: (made: Pieces) => Html;
  readonly css: (style: Style) => string;
  readonly header?: "deep";
  /** An occasion has words, sections and parts of its own. */
  readonly says?: (plan: Plan, said: Texts) => Partial<Said>;
  readonly sections?: readonly SectionName[];
  readonly parts?: (plan: Plan, said: Texts) => readonly Extra[];
}

function piecesOf(plan: Plan, texts: Texts, layout: Layout): Pieces {
  const { words, brief, sections } = plan;
  const topic = plan.topic === "other" && (layout === "event" || layout === "wedding") ? layout : plan.topic;
  const copy = words.topics[topic];
  const { street, phone, email } = reach(plan);
  const order: readonly SectionName[] = ["menu", "offers", "prices", "contact"];
  const wanted = among(appointed, topic) ? [...order].reverse() : order;
  const said: Said = {
    label: [brief.subject ?? copy.label, brief.contact.town].filter(Boolean).join(" · "),
    title: copy.headline,
    lead: copy.lead,
    action: copy.action,
    goal: wanted.find((id) => sections.includes(id)) ?? sections[0] ?? null,
    counts: false,
    ...openings[layout].says?.(plan, texts),
  };
  const [days = "", time = ""] = hoursOf(plan)[0] ?? [];
  const units = [texts.days, texts.hours, texts.minutes].map(
    (unit, at) => markup`<span><b data-unit="${at}">0</b> ${unit}</span>`,
  );
  return {
    ...said,
    head: [
      markup`<p class="eyebrow">${said.label}</p>`,
      markup`<h1 id="hero-title">${brief.headline ?? said.title}</h1>`,
    ],
    more: [
      said.counts ? markup`<p class="countdown" role="timer">${units}</p>` : null,
      markup`<p class="lead">${said.lead}</p>`,
      said.goal === null ? null : markup`<p><a class="button" href="#${said.goal}">${said.action}</a></p>`,
    ],
    art: markup`<div class="hero-art">${drawing(topic)}</div>`,
    glance: terms("glance", [
      among(doors, topic) ? [days, time] : [words.form.email, email],
      [words.form.address, street],
      [words.form.phone, phone],
    ]),
  };
}

const narrow = (rules: string) => `@media (max-width: 54rem) {\n${rules}\n}`;

/** When and where it is, as far as the request says. */
const whenAndWhere = ({ brief: { date, contact } }: Plan, day: string, place: string) =>
  [date?.text ?? day, [contact.street, contact.town].filter(Boolean).join(", ") || place].join(" · ");

const split: Opening = {
  body: ({ head, more, art }) => markup`
    <div class="halves">
      <div class="hero-text">
        ${head}
        ${more}
      </div>
      ${art}
    </div>`,
  css: (style) => `.halves { display: grid; grid-template-columns: 1fr 1fr; min-height: min(44rem, 84vh); }
.hero-text { align-self: center; width: min(100%, ${style.space(140)}); margin-left: auto; padding: ${style.fluid(10, 20)} ${style.fluid(5, 14)}; }
.hero-art { background: color-mix(in oklab, var(--tint), var(--accent) 18%); }
.hero-art svg { width: min(78%, 34rem); }
${narrow(`.halves { grid-template-columns: minmax(0, 1fr); min-height: 0; }
.hero-art { order: -1; }
.hero-art svg { width: min(70%, 18rem); margin-block: ${style.space(6)}; }`)}`,
};

const openings: Record<Layout, Opening> = {
  split,
  arch: {
    body: ({ head, more, art, glance }) => markup`
      <div class="wrap arched">
        <div>
          ${head}
          ${more}
        </div>
        ${art}
        ${glance}
      </div>`,
    css: (style) => `.hero { padding-block: ${style.fluid(8, 16)} ${style.fluid(8, 18)}; }
.arched { display: grid; grid-template-columns: 1.15fr 0.85fr; gap: ${style.fluid(8, 16)}; align-items: center; }
.hero-art { padding: ${style.space(20)} ${style.space(6)} 0; border-radius: 50vw 50vw var(--radius-card) var(--radius-card); background: color-mix(in oklab, var(--tint), var(--second) 30%); }
.hero-art svg { width: 100%; }
.glance { grid-column: 1 / -1; }
${narrow(`.arched { grid-template-columns: minmax(0, 1fr); }
.hero-art { padding-top: ${style.space(14)}; }`)}`,
  },
  band: {
    header: "deep",
    body: ({ head, more, art }) => markup`
      <div class="band-text inverse">
        <div class="wrap">
          ${head}
          ${more}
        </div>
      </div>
      <div class="wrap">${art}</div>`,
    css: (
      style,
    ) => `.band-text { padding-block: ${style.fluid(10, 22)} ${style.fluid(30, 60)}; background: var(--ground); text-align: center; }
.band-text h1, .band-text .lead, .band-text .eyebrow { margin-inline: auto; }
.band-text .eyebrow { width: fit-content; }
.band-text h1 { max-width: 14em; }
.hero-art { height: ${style.fluid(56, 104)}; margin-top: ${style.fluid(-24, -46)}; border-radius: var(--radius-card); background: color-mix(in oklab, var(--tint), var(--accent) 22%); }
.hero-art svg { width: min(80%, 34rem); max-height: 92%; }`,
  },
  type: {
    body: ({ head, more, art }) => markup`
      <div class="wrap">
        ${head}
        <div class="panels">
          ${art}
          <div class="panel inverse">
            ${more}
          </div>
        </div>
      </div>`,
    css: (style) => `.hero { padding-block: ${style.fluid(8, 18)}; }
.hero h1 { max-width: 11em; font-size: clamp(${style.size(5)}, 1rem + 7.6vw, ${style.size(10)}); line-height: 0.98; }
.panels { display: grid; grid-template-columns: 1.6fr 1fr; gap: ${style.space(4)}; margin-top: ${style.fluid(8, 15)}; }
.hero-art { min-height: ${style.fluid(60, 100)}; border-radius: var(--radius-card); background: color-mix(in oklab, var(--tint), var(--second) 32%); }
.hero-art svg { width: min(72%, 28rem); }
.panel { display: grid; align-content: end; padding: ${style.fluid(6, 10)}; border-radius: var(--radius-card); background: var(--ground); }
${narrow(".panels { grid-template-columns: minmax(0, 1fr); }")}`,
  },
  event: {
    header: "deep",
    sections: ["map", "newsletter"],
    says: (plan, said) => ({
      label: whenAndWhere(plan, said.eventDate, said.eventPlace),
      title: plan.name,
      action: plan.words.topics.event.action,
      goal: "programme",
      counts: true,
    }),
    parts: (_, said) => [{ id: "programme", title: said.programme, html: steps(said.acts) }],
    body: ({ head, more, art }) => markup`
      <div class="poster inverse">
        <div class="wrap">
          ${head}
          <div class="panels">
            <div>
              ${more}
            </div>
            ${art}
          </div>
        </div>
      </div>`,
    css: (style) => `.poster { padding-block: ${style.fluid(10, 20)} 0; background: var(--ground); }
.poster h1 { max-width: 10em; font-size: clamp(${style.size(5.5)}, 1rem + 9vw, ${style.size(11)}); line-height: 0.95; }
.panels { display: grid; grid-template-columns: 1fr 1fr; gap: ${style.fluid(6, 14)}; align-items: end; }
.panels > div:first-child { padding-bottom: ${style.fluid(10, 20)}; }
.hero-art svg { width: min(100%, 34rem); }
${narrow(`.panels { grid-template-columns: minmax(0, 1fr); }
.panels > div:first-child { padding-bottom: 0; }`)}`,
  },
  wedding: {
    sections: ["map"],
    says: (plan, said) => ({
      label: whenAndWhere(plan, said.weddingDate, said.weddingPlace),
      title: plan.name,
      lead: plan.words.topics.wedding.lead,
      action: plan.words.topics.wedding.action,
      goal: "reply",
    }),
    parts: (plan, said) => [
      { id: "day", title: said.day, html: steps(said.steps) },
      { id: "reply", title: said.reply, html: reply(plan, said) },
    ],
    body: ({ head: [date, names], more, art }) => markup`
      <div class="wrap invitation">
        ${art}
        ${names}
        ${date}
        ${more}
      </div>`,
    css: (style) => `.hero { background: var(--tint); }
.invitation { display: grid; grid-template-columns: minmax(0, 1fr); justify-items: center; gap: ${style.space(4)}; padding-block: ${style.fluid(9, 20)}; text-align: center; }
.invitation > * { max-width: 100%; }
.invitation h1 { font-size: clamp(${style.size(5)}, 1.2rem + 7vw, ${style.size(9.5)}); }
.hero-art svg { width: min(64vw, 20rem); }
.invitation .eyebrow { padding-block: ${style.space(4)}; border: solid var(--muted); border-width: 1px 0; color: var(--ink); font: ${style.weight} ${style.size(2.2)}/1.4 var(--display); }`,
  },
  soon: {
    ...split,
    sections: ["newsletter"],
    says: ({ brief, words }, said) => ({
      title: said.soon,
      lead: said.soonLead,
      action: words.newsletter.action,
      goal: "newsletter",
      counts: brief.date !== null,
    }),
  },
  menu: {
    sections: ["menu", "hours", "map"],
    says: ({ name }) => ({ title: name, goal: null }),
    body: ({ head, more, glance }) => markup`
      <div class="wrap cover">
        ${head}
        ${more}
        ${glance}
      </div>`,
    css: (
      style,
    ) => `.cover { padding-block: ${style.fluid(12, 26)} ${style.fluid(4, 8)}; text-align: center; }
.cover h1 { font-size: clamp(${style.size(5)}, 1rem + 7vw, ${style.size(9)}); }
.cover .lead, .cover .eyebrow { margin-inline: auto; }
.cover .eyebrow { width: fit-content; }`,
  },
};

const steps = (list: string) => markup`
  <ol class="steps">
    ${list.split(" / ").map((step) => markup`<li><span>${step.split(" = ")[0]}</span> <strong>${step.split(" = ")[1]}</strong></li>`)}
  </ol>`;

const reply = ({ words: { form } }: Plan, said: Texts) => markup`
  <form class="form reply" novalidate data-done="${form.sent}">
    ${field("reply-name", "text", form.name, form.needName)}
    <div class="field">
      <label for="reply-coming">${said.reply}</label>
      <select id="reply-coming" name="coming" required aria-describedby="reply-coming-error" data-need="${said.needChoice}">
        <option value="">${said.choose}</option>
        <option>${said.yes}</option>
        <option>${said.no}</option>
      </select>
      <p class="error" id="reply-coming-error"></p>
    </div>
    <div class="field">
      <label for="reply-guests">${said.guests}</label>
      <input id="reply-guests" name="guests" type="number" min="1" max="8" value="1" />
    </div>
    <button class="button" type="submit">${said.send}</button>
    <p class="status" role="status"></p>
  </form>`;

const countdown = ({ date }: Brief, { begun }: Texts) =>
  fill(
    `// Countdown to the evening of the day; without a year the next one is meant.
const day = {day};
const clock = document.querySelector(".countdown");

function minutesLeft() {
  const now = new Date();
  const start = day ? new Date(day + "T18:00") : new Date(now.getFullYear(), 5, 12, 18);
  if (!day && start < now) start.setFullYear(start.getFullYear() + 1);
  return Math.floor((start - now) / 60000);
}

function showCountdown() {
  const left = minutesLeft();
  if (left < 0) {
    clock.textContent = {begun};
    return;
  }
  const parts = [Math.floor(left / 1440), Math.floor(left / 60) % 24, left % 60];
  for (const number of clock.querySelectorAll("[data-unit]")) number.textContent = parts[number.dataset.unit];
}

showCountdown();
setInterval(showCountdown, 20000);`,
    { day: literal(date?.iso ?? null), begun: literal(begun) },
  );

const openingStyles = (style: Style) => `/* Opening */
.hero-art { display: grid; place-items: center; overflow: hidden; }
.hero .lead { margin-block: ${style.space(5)} ${style.space(8)}; }
.glance { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: ${style.space(4)} ${style.space(8)}; padding-top: ${style.space(5)}; border-top: 1px solid var(--line); }
.glance dt { color: var(--muted); font-size: 0.94rem; }
.glance dd { font-weight: 600; overflow-wrap: anywhere; }
.steps li { display: grid; grid-template-columns: minmax(8rem, 0.4fr) 1fr; gap: ${style.space(1)} ${style.space(6)}; padding-block: ${style.space(5)}; border-bottom: 1px solid var(--line); }
.steps span { color: var(--muted); font-variant-numeric: tabular-nums; }
.steps strong { font: ${style.weight} ${style.size(2.2)}/1.3 var(--display); }
.countdown { display: flex; flex-wrap: wrap; gap: ${style.space(2)} ${style.space(9)}; margin-block: ${style.space(7)}; }
.countdown b { font: ${style.weight} ${style.size(5.4)}/1 var(--display); font-variant-numeric: tabular-nums; }
.reply { max-width: 34rem; justify-items: start; }
.reply .field { width: 100%; }
@media (max-width: 36rem) {
  .steps li { grid-template-columns: minmax(0, 1fr); }
}`;
