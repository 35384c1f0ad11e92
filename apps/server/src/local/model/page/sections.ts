import type { Plan } from "../plan.ts";
import { samples } from "../texts/samples.ts";
import type { Pair, SectionName, Words } from "../texts/types.ts";
import type { Opening } from "../understand/brief.ts";
import { drawing, map, portrait, scene } from "./art.ts";
import type { Part } from "./document.ts";
import { fill, type Html, markup, slug } from "./html.ts";
import { formScript, galleryScript } from "./section-scripts.ts";
import { sectionStyles } from "./section-styles.ts";
import type { Family } from "./style.ts";

/** The heading of a section; what a bakery offers comes "From the oven". */
export const sectionTitle = (id: SectionName, { words, topic }: Plan): string =>
  id === "offers" ? words.topics[topic].offers : words.sections[id].title;

export const sectionLink = (id: SectionName, plan: Plan): string =>
  id === "offers" ? sectionTitle(id, plan) : plan.words.sections[id].nav;

/** Sections that a family turns to the dark side of the palette. */
const turned: Partial<Record<Family, readonly SectionName[]>> = {
  clean: ["hours"],
  soft: ["testimonials"],
  poster: ["hours", "testimonials"],
};

/** The frame of every part below the opening. */
export const block = (
  id: string,
  title: string,
  html: Html | readonly (Html | false)[],
  kind = "",
): Html => markup`
  <section class="${`section ${kind}`.trim()}" id="${id}" aria-labelledby="${id}-title">
    <div class="wrap">
      <h2 id="${id}-title">${title}</h2>
      <div class="content">
        ${html}
      </div>
    </div>
  </section>`;

/** One section with all it needs, so that it can be put into a page later too. */
export function section(id: SectionName, plan: Plan): Part {
  const { style } = plan;
  const { html, js } = bodies[id](plan);
  const surface = turned[style.family]?.includes(id) ? `${id} inverse` : id;
  return {
    html: block(id, sectionTitle(id, plan), html, surface),
    css: sectionStyles(style),
    js,
  };
}

/** What the page knows of how to reach somebody; examples stand where the request says nothing. */
export function reach({ brief: { contact }, words, name }: Plan) {
  return {
    street: [contact.street ?? words.form.street, contact.town].filter(Boolean).join(", "),
    phone: contact.phone ?? "+1 555 0100",
    email: contact.email ?? `hello@${slug(name)}.example`,
  };
}

export function money(amount: number, { words, brief }: Plan): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(words.lang, {
    style: "currency",
    currency: brief.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** What is on offer: the things the request lists, else the topic's. */
const offersOf = ({ brief, words, topic }: Plan): readonly Pair[] =>
  brief.items.length > 0
    ? brief.items.map((item) => [item, ""])
    : words.topics[topic].items.slice(0, brief.counts.items);

/** What costs how much: the prices of the request, else examples. */
function pricesOf(plan: Plan): readonly (readonly [name: string, line: string, price: string])[] {
  const { prices, from } = samples[plan.topic];
  if (plan.brief.prices.length > 0) return plan.brief.prices.map(({ of, text }) => [of, "", text]);
  return plan.words.topics[plan.topic].items.map(([name, line], at) => {
    const price = money(prices[at % prices.length] ?? 0, plan);
    return [name, line, from ? fill(plan.words.page.from, { x: price }) : price];
  });
}

const dayName = ({ lang }: Words, day: number) => {
  const name = new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" });
  const text = name.format(Date.UTC(2024, 0, 1 + day));
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** The rows of a week: days that the request does not name are closed, those it names unclearly are left out. */
export function hoursOf({ brief, words, topic }: Plan): readonly Pair[] {
  const { hours } = words;
  const [week, saturday] = samples[topic].hours;
  if (brief.hours.length === 0)
    return [
      [hours.week, week],
      [hours.saturday, saturday],
      [hours.sunday, hours.closed],
    ];
  const times = Array.from({ length: 7 }, (_, day) => timeOn(brief.hours, day));
  return times.flatMap((time, from): Pair[] => {
    if (time === "" || (from > 0 && times[from - 1] === time)) return [];
    const after = times.findIndex((other, day) => day > from && other !== time);
    const to = after < 0 ? 6 : after - 1;
    const days = from === to ? dayName(words, from) : `${dayName(words, from)} – ${dayName(words, to)}`;
    return [[days, time ?? hours.closed]];
  });
}

/** Where two say something of a day, the later one counts. */
const timeOn = (hours: readonly Opening[], day: number) =>
  hours.findLast(({ from, to }) => from <= day && day <= to)?.time ?? null;

const rows = (list: readonly (readonly [name: string, line: string, price: string])[]): Html => markup`
  <ul class="rows">
    ${list.map(
      ([name, line, price]) => markup`
      <li>
        ${
          name &&
          markup`
          <div>
            <h3>${name}</h3>
            ${line && markup`<p>${line}</p>`}
          </div>`
        }
        <p class="price">${price}</p>
      </li>`,
    )}
  </ul>`;

export const terms = (kind: string, list: readonly (readonly [string, string | Html])[]): Html => markup`
  <dl class="${kind}">
    ${list.map(([term, what]) => markup`<div><dt>${term}</dt><dd>${what}</dd></div>`)}
  </dl>`;

/** A labelled field that says beside it what it lacks. */
export function field(id: string, type: "text" | "email" | "area", label: string, need: string): Html {
  const fills = { text: "name", email: "email", area: "off" }[type];
  return markup`
    <div class="field">
      <label for="${id}">${label}</label>
      ${
        type === "area"
          ? markup`<textarea id="${id}" name="${id}" rows="5" required aria-describedby="${id}-error" data-need="${need}"></textarea>`
          : markup`<input id="${id}" name="${id}" type="${type}" autocomplete="${fills}" required aria-describedby="${id}-error" data-need="${need}" />`
      }
      <p class="error" id="${id}-error"></p>
    </div>`;
}

/** Parts of the drawing, so that offers have pictures of their own. */
const details = ["20 90 200 140", "190 50 200 140", "110 180 200 140"] as const;
const dishPrices = [7.5, 9, 12, 17, 24, 22, 8, 7.5, 11] as const;

const bodies: Record<SectionName, (plan: Plan) => { html: Html; js?: string }> = {
  offers: (plan) => ({
    html: markup`
      <ul class="offer-list">
        ${offersOf(plan).map(
          ([name, line], at) => markup`
          <li class="card">
            ${
              ["clean", "soft"].includes(plan.style.family) &&
              markup`<div class="offer-art">${drawing(plan.topic, details[at % details.length])}</div>`
            }
            <h3>${name}</h3>
            ${line && markup`<p>${line}</p>`}
          </li>`,
        )}
      </ul>`,
  }),

  menu: (plan) => ({
    html: markup`
      <p class="lead">${plan.words.menu.lead}</p>
      <div class="courses">
        ${
          plan.brief.prices.length > 0
            ? rows(pricesOf(plan))
            : plan.words.menu.groups.map(
                ({ title, dishes }, course) => markup`
                <div class="course">
                  <h3>${title}</h3>
                  <ul class="rows">
                    ${dishes.map(
                      ([dish, line], at) => markup`
                      <li>
                        <div><strong>${dish}</strong><p>${line}</p></div>
                        <p class="price">${money(dishPrices[course * 3 + at] ?? 9, plan)}</p>
                      </li>`,
                    )}
                  </ul>
                </div>`,
              )
        }
      </div>
      <p class="note">${plan.words.menu.note}</p>`,
  }),

  about: ({ words }) => ({
    html: markup`
      <p class="story">${words.about.text}</p>
      ${terms(
        "facts",
        words.about.facts.map(([figure, what]) => [what, figure]),
      )}`,
  }),

  gallery: ({ words }) => ({
    html: markup`
      <p class="lead">${words.gallery.lead}</p>
      <ul class="pictures">
        ${words.gallery.names.map(
          (name, at) => markup`
          <li>
            <button type="button" class="picture" aria-label="${words.gallery.show}: ${name}">
              ${scene(at, name)}
            </button>
          </li>`,
        )}
      </ul>
      <dialog class="viewer" aria-label="${words.sections.gallery.title}">
        <div class="viewer-picture"></div>
        <p class="viewer-name" role="status"></p>
        <button type="button" class="button viewer-close">${words.gallery.close}</button>
      </dialog>`,
    js: galleryScript,
  }),

  prices: (plan) => ({ html: rows(pricesOf(plan)) }),

  hours: (plan) => {
    const { street, phone } = reach(plan);
    return {
      html: markup`
        ${terms("week", hoursOf(plan))}
        <div class="place">
          <p><strong>${plan.name}</strong><br />${street}<br /><a href="tel:${phone.replace(/[^+\d]/g, "")}">${phone}</a></p>
          <p class="note">${plan.words.hours.note}</p>
        </div>`,
    };
  },

  team: ({ brief, words, topic }) => ({
    html: markup`
      <ul class="people">
        ${words.people.slice(0, brief.counts.people ?? 3).map(
          ([name, line], at) => markup`
          <li>
            ${portrait(at)}
            <div>
              <h3>${name}</h3>
              <p class="role">${words.topics[topic].roles[at % words.topics[topic].roles.length]}</p>
              <p>${line}</p>
            </div>
          </li>`,
        )}
      </ul>`,
  }),

  testimonials: ({ words }) => ({
    html: markup`
      <ul class="quotes">
        ${words.quotes.map(
          ([who, text]) => markup`
          <li class="card">
            <figure>
              <blockquote><p>${text}</p></blockquote>
              <figcaption>${who}</figcaption>
            </figure>
          </li>`,
        )}
      </ul>`,
  }),

  faq: ({ brief, words, topic }) => ({
    html: markup`
      <div class="questions">
        ${(topic === "software" ? words.softwareQuestions : words.questions)
          .slice(0, brief.counts.questions)
          .map(([ask, reply]) => markup`<details><summary>${ask}</summary><p>${reply}</p></details>`)}
      </div>`,
  }),

  map: (plan) => ({
    html: markup`
      <figure class="map-figure">
        ${map(plan.words.map.alt)}
        <figcaption><strong>${plan.name}</strong>, ${reach(plan).street}. ${plan.words.map.lead} ${plan.words.map.route}</figcaption>
      </figure>`,
  }),

  newsletter: ({ words }) => ({
    html: markup`
      <p class="lead">${words.newsletter.lead}</p>
      <form class="form line" novalidate data-done="${words.newsletter.done}">
        ${field("newsletter-email", "email", words.form.email, words.form.needEmail)}
        <button class="button" type="submit">${words.newsletter.action}</button>
        <p class="status" role="status"></p>
      </form>`,
    js: formScript,
  }),

  contact: (plan) => {
    const { words } = plan;
    const { street, phone, email } = reach(plan);
    return {
      html: markup`
        <div class="reach">
          <p class="lead">${words.form.lead}</p>
          ${terms("ways", [
            [words.form.address, street],
            [words.form.phone, markup`<a href="tel:${phone.replace(/[^+\d]/g, "")}">${phone}</a>`],
            [words.form.email, markup`<a href="mailto:${email}">${email}</a>`],
          ])}
        </div>
        <form class="form" novalidate data-done="${words.form.sent}">
          ${field("contact-name", "text", words.form.name, words.form.needName)}
          ${field("contact-email", "email", words.form.email, words.form.needEmail)}
          ${field("contact-message", "area", words.form.message, words.form.needMessage)}
          <button class="button" type="submit">${words.form.send}</button>
          <p class="status" role="status"></p>
        </form>`,
      js: formScript,
    };
  },
};
