import { moreWords, tradeWords } from "../words/more.ts";
import { fill, markup, slug, type Html } from "../page/html.ts";
import { cardArt, mapArt, scene } from "./art.ts";
import { hoursRows, type Opening } from "../hours.ts";
import type { Dishes } from "./cuisines.ts";
import type { Part } from "./page.ts";
import { formScript, galleryScript } from "./scripts.ts";
import { styles } from "./section-styles.ts";
import type { SectionName, Trade, Words } from "../words/types.ts";

export interface SectionContext {
  words: Words;
  trade: Trade;
  name: string;
  currency: "EUR" | "USD" | "GBP" | "CHF";
  /** The town, where one was named. */
  place?: string | null;
  /** The hours that were named; otherwise samples stand in. */
  openings?: readonly Opening[];
  cuisine?: Dishes | null;
  /** Headings in the person's own terms: a contact form that is a "Registration". */
  titles?: Partial<Record<SectionName, string>>;
  /** The hours are dates of courses and the like. */
  dated?: boolean;
}

/** The sample street, in the town that was named. */
export const streetOf = ({ words, place }: Pick<SectionContext, "words" | "place">) =>
  [words.form.street, place].filter(Boolean).join(", ");

/** Sample prices in the order of a trade's three offers. */
const prices: Record<Trade, readonly [number, number, number]> = {
  bike: [14, 79, 25],
  bakery: [6.2, 5.8, 2.4],
  cafe: [3.8, 4.2, 3.6],
  restaurant: [12.5, 24, 8.5],
  dentist: [95, 140, 60],
  yoga: [16, 14, 18],
  craft: [85, 640, 160],
  law: [180, 240, 220],
  hair: [54, 92, 28],
  florist: [28, 46, 65],
  photo: [220, 1900, 640],
  gym: [22, 18, 16],
  architect: [950, 1400, 1100],
  shop: [34, 120, 25],
  hotel: [118, 132, 189],
  software: [0, 12, 29],
  other: [60, 180, 45],
};
const startingAt: readonly Trade[] = ["dentist", "craft", "law", "photo", "architect", "other"];

const times: Record<Trade, readonly [string, string]> = {
  bike: ["9:00 – 18:30", "10:00 – 14:00"],
  bakery: ["6:30 – 18:00", "7:00 – 14:00"],
  cafe: ["8:00 – 18:30", "9:00 – 18:00"],
  restaurant: ["17:30 – 23:00", "12:00 – 23:00"],
  dentist: ["8:00 – 18:00", "9:00 – 12:00"],
  yoga: ["7:00 – 20:30", "9:00 – 13:00"],
  craft: ["7:00 – 17:00", "8:00 – 12:00"],
  law: ["9:00 – 17:30", "10:00 – 12:00"],
  hair: ["9:00 – 19:00", "9:00 – 16:00"],
  florist: ["9:00 – 18:30", "8:00 – 15:00"],
  photo: ["10:00 – 18:00", "10:00 – 14:00"],
  gym: ["6:00 – 22:00", "8:00 – 18:00"],
  architect: ["9:00 – 18:00", "10:00 – 13:00"],
  shop: ["10:00 – 19:00", "10:00 – 16:00"],
  hotel: ["8:00 – 21:00", "8:00 – 21:00"],
  software: ["9:00 – 18:00", "10:00 – 14:00"],
  other: ["9:00 – 18:00", "10:00 – 14:00"],
};

export function money(
  amount: number,
  { words, currency }: Pick<SectionContext, "words" | "currency">,
): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(words.lang, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** The heading a section has for this trade; an offer is "From the oven" at a bakery. */
export function sectionTitle(
  name: SectionName,
  { words, trade, titles }: Pick<SectionContext, "words" | "trade" | "titles">,
): string {
  const own = titles?.[name];
  if (own) return own;
  if (name === "offers") return tradeWords(words, trade).offers;
  if (name === "prices" && trade === "restaurant") return upper(words.say.kinds.menu.replace(/^\S+\s+/, ""));
  return words.sections[name].title;
}

export function sectionLink(
  name: SectionName,
  context: Pick<SectionContext, "words" | "trade" | "titles">,
): string {
  return context.titles?.[name] || name === "offers" || (name === "prices" && context.trade === "restaurant")
    ? sectionTitle(name, context)
    : context.words.sections[name].nav;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function section(name: SectionName, context: SectionContext): Part {
  const made = bodies[name](context);
  const surface =
    name === "hours" ? " on-deep" : name === "testimonials" || name === "prices" ? " on-sheet" : "";
  return {
    html: markup`<section class="section ${name}${surface}" id="${name}" aria-labelledby="${name}-title">
      <div class="wrap">
        <h2 id="${name}-title">${sectionTitle(name, context)}</h2>
        ${made.html}
      </div>
    </section>`,
    css: [styles.shared, ...made.css].join("\n\n"),
    ...(made.js ? { js: made.js } : {}),
  };
}

/** The style sheets one section needs, apart, so a page takes each only once. */
export function sectionStyles(name: SectionName, context: SectionContext): string[] {
  return [styles.shared, ...bodies[name](context).css];
}

interface Body {
  html: Html;
  css: readonly string[];
  js?: string;
}

/** Three Saturdays, a month apart. They are fixed, so the same request makes the same page. */
function sampleDates({ lang }: Words): [string, string][] {
  const day = new Intl.DateTimeFormat(lang, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const first = Date.UTC(2027, 2, 6);
  return [0, 28, 56].map((days) => [upper(day.format(first + days * 86_400_000)), "10:00 – 16:00"]);
}

const bodies: Record<SectionName, (context: SectionContext) => Body> = {
  offers({ words, trade, cuisine }) {
    const dishes = trade === "restaurant" ? cuisine : null;
    const items = dishes
      ? dishes.map((group) => [group[0] ?? "", group.slice(1).join(", ")] as const)
      : tradeWords(words, trade).items;
    const drawn = !dishes && cardArt(trade, 0) !== null;
    const list = items.map(
      ([title, text], index) =>
        markup`<li>
          ${cardArt(trade, index) && markup`<div class="card-art">${cardArt(trade, index)}</div>`}
          <h3>${title}</h3>
          <p>${text}</p>
        </li>`,
    );
    return drawn
      ? {
          html: markup`<ul class="cards">
            ${list}
          </ul>`,
          css: [styles.cards],
        }
      : {
          html: markup`<ol class="rows">
            ${list}
          </ol>`,
          css: [styles.rows],
        };
  },

  about({ words }) {
    return {
      html: markup`<div class="columns">
        <p class="lead">${words.about.text}</p>
        <dl class="facts">
          ${words.about.facts.map(
            ([figure, what]) =>
              markup`<div>
                <dt>${what}</dt>
                <dd>${figure}</dd>
              </div>`,
          )}
        </dl>
      </div>`,
      css: [styles.about],
    };
  },

  gallery({ words }) {
    return {
      html: markup`<p class="intro">${words.gallery.lead}</p>
        <ul class="pictures">
          ${words.gallery.names.map(
            (name, index) =>
              markup`<li>
                <button type="button" class="picture-button" aria-label="${words.gallery.show}: ${name}">
                  ${scene(index, name)}
                </button>
                <p>${name}</p>
              </li>`,
          )}
        </ul>
        <dialog class="viewer" aria-label="${words.sections.gallery.title}">
          <div class="viewer-picture"></div>
          <p class="viewer-name"></p>
          <button type="button" class="button viewer-close">${words.gallery.close}</button>
        </dialog>`,
      css: [styles.gallery],
      js: galleryScript,
    };
  },

  prices(context) {
    const { words, trade } = context;
    if (trade === "software") return plans(context);
    if (trade === "restaurant") return menuLists(context);
    return {
      html: markup`<ul class="price-list">
        ${tradeWords(words, trade).items.map(
          ([title, text], index) =>
            markup`<li>
              <div>
                <h3>${title}</h3>
                <p>${text}</p>
              </div>
              <p class="price">
                ${startingAt.includes(trade) ? `${words.page.from} ` : ""}${money(prices[trade][index] ?? 0, context)}
              </p>
            </li>`,
        )}
      </ul>`,
      css: [styles.prices],
    };
  },

  hours(context) {
    const { words, trade, name, openings, dated } = context;
    const [week, saturday] = times[trade];
    const rows: readonly (readonly [string, string])[] = openings?.length
      ? hoursRows(openings, words)
      : dated
        ? sampleDates(words)
        : [
            [words.hours.days[0], week],
            [words.hours.days[1], saturday],
            [words.hours.days[2], words.hours.closed],
          ];
    return {
      html: markup`<div class="columns">
          ${hoursList(rows)}
          <p class="hours-place"><strong>${name}</strong><br />${streetOf(context)}</p>
        </div>
        ${!dated && markup`<p class="note">${words.hours.note}</p>`}`,
      css: [styles.hours],
    };
  },

  team({ words }) {
    return {
      html: markup`<ul class="people">
        ${words.people.map(
          ([name, role, line]) =>
            markup`<li>
              <span class="initials" aria-hidden="true">${initials(name)}</span>
              <h3>${name}</h3>
              <p class="role">${role}</p>
              <p>${line}</p>
            </li>`,
        )}
      </ul>`,
      css: [styles.team],
    };
  },

  testimonials({ words }) {
    return {
      html: markup`<div class="quotes">
        ${words.quotes.map(
          ([text, who]) =>
            markup`<figure>
              <blockquote><p>${text}</p></blockquote>
              <figcaption>${who}</figcaption>
            </figure>`,
        )}
      </div>`,
      css: [styles.testimonials],
    };
  },

  faq({ words, trade }) {
    const questions = trade === "software" ? moreWords(words.lang).software : words.questions;
    return {
      html: markup`<div class="questions">
        ${questions.map(
          ([question, reply]) =>
            markup`<details>
              <summary>${question}</summary>
              <p>${reply}</p>
            </details>`,
        )}
      </div>`,
      css: [styles.faq],
    };
  },

  map(context) {
    const { words, name } = context;
    return {
      html: markup`<p class="intro">${words.map.lead}</p>
        <figure class="map-figure">
          ${mapArt(words.map.alt)}
          <figcaption><strong>${name}</strong>, ${streetOf(context)}. ${words.map.route}</figcaption>
        </figure>`,
      css: [styles.map],
    };
  },

  newsletter({ words }) {
    return {
      html: markup`<p class="intro">${words.newsletter.lead}</p>
        <form class="inline-form" novalidate data-check data-done="${words.newsletter.done}">
          ${field({ id: "newsletter-email", type: "email", label: words.form.email, error: words.form.needEmail, fill: "email" })}
          <button class="button" type="submit">${words.newsletter.action}</button>
          <p class="status" role="status"></p>
        </form>`,
      css: [styles.form, styles.newsletter],
      js: formScript,
    };
  },

  contact(context) {
    const { words, name } = context;
    const host = slug(name);
    return {
      html: markup`<div class="columns">
        <div class="reach">
          <p class="lead">${words.form.lead}</p>
          <dl>
            <div>
              <dt>${words.form.address}</dt>
              <dd>${streetOf(context)}</dd>
            </div>
            <div>
              <dt>${words.form.phone}</dt>
              <dd><a href="tel:+15550100">+1 555 0100</a></dd>
            </div>
            <div>
              <dt>${words.form.email}</dt>
              <dd><a href="mailto:hello@${host}.example">hello@${host}.example</a></dd>
            </div>
          </dl>
        </div>
        <form class="form" novalidate data-check data-done="${words.form.sent}">
          ${field({ id: "contact-name", type: "text", label: words.form.name, error: words.form.needName, fill: "name" })}
          ${field({ id: "contact-email", type: "email", label: words.form.email, error: words.form.needEmail, fill: "email" })}
          ${field({ id: "contact-message", type: "area", label: words.form.message, error: words.form.needMessage, fill: "off" })}
          <button class="button" type="submit">${words.form.send}</button>
          <p class="status" role="status"></p>
        </form>
      </div>`,
      css: [styles.columns, styles.form, styles.contact],
      js: formScript,
    };
  },
};

export const hoursList = (rows: readonly (readonly [string, string])[]): Html =>
  markup`<dl class="hours-list">
    ${rows.map(
      ([day, time]) =>
        markup`<div>
          <dt>${day}</dt>
          <dd>${time}</dd>
        </div>`,
    )}
  </dl>`;

export function field(options: {
  id: string;
  type: "text" | "email" | "area" | "number";
  label: string;
  error: string;
  fill: string;
}): Html {
  const { id, type, label, error } = options;
  return markup`<div class="field">
    <label for="${id}">${label}</label>
    ${
      type === "area"
        ? markup`<textarea
            id="${id}"
            name="${id}"
            rows="5"
            required
            aria-describedby="${id}-error"
            data-error="${error}"
          ></textarea>`
        : markup`<input
            id="${id}"
            name="${id}"
            type="${type}"
            autocomplete="${options.fill}"
            required
            aria-describedby="${id}-error"
            data-error="${error}"
          />`
    }
    <p class="error" id="${id}-error"></p>
  </div>`;
}

export function plans(context: SectionContext): Body {
  const { words } = context;
  return {
    html: markup`<p class="intro">${words.plans.lead}</p>
      <ul class="plans">
        ${words.plans.list.map(
          ([name, line, features], index) => markup`<li class="${index === 1 ? "plan best" : "plan"}">
            ${index === 1 && markup`<p class="badge">${words.plans.best}</p>`}
            <h3>${name}</h3>
            <p>${line}</p>
            <p class="amount"><strong>${money(prices.software[index] ?? 0, context)}</strong> ${words.plans.month}</p>
            <ul>
              ${features.map((feature) => markup`<li>${feature}</li>`)}
            </ul>
            <a class="button" href="mailto:hello@${slug(context.name)}.example">${fill(words.plans.choose, { plan: name })}</a>
          </li>`,
        )}
      </ul>`,
    css: [styles.plans],
  };
}

const dishPrices = [7.5, 9, 12, 17, 24, 22, 8, 7.5, 11];

export function menuLists(context: SectionContext): Body {
  const { words, cuisine } = context;
  const groups = words.menu.groups.map((group, index) => ({
    title: group.title,
    dishes: cuisine ? (cuisine[index] ?? []).map((dish) => [dish, ""] as const) : group.dishes,
  }));
  return {
    html: markup`<div class="menu-groups">
        ${groups.map(
          (group, groupIndex) =>
            markup`<div>
              <h3>${group.title}</h3>
              <ul class="dishes">
                ${group.dishes.map(
                  ([dish, with_], index) =>
                    markup`<li>
                      <div>
                        <strong>${dish}</strong>
                        ${with_ !== "" && markup`<p>${with_}</p>`}
                      </div>
                      <span class="price">${money(dishPrices[groupIndex * 3 + index] ?? 9, context)}</span>
                    </li>`,
                )}
              </ul>
            </div>`,
        )}
      </div>
      <p class="note">${words.menu.note}</p>`,
    css: [styles.menu],
  };
}

export const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");
