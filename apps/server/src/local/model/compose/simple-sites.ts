import { heroArt } from "./art.ts";
import type { Compose } from "./context.ts";
import { markup } from "../page/html.ts";
import { formScript } from "./scripts.ts";
import { styles } from "./section-styles.ts";
import { field, menuLists, plans, section, sectionStyles } from "./sections.ts";
import { site } from "./site.ts";

/** A page that opens with a plain title and then shows one thing. */
const titled = (title: string, lead: string | null) => markup`
  <section class="opening" aria-labelledby="opening-title">
    <div class="wrap">
      <h1 id="opening-title">${title}</h1>
      ${lead && markup`<p>${lead}</p>`}
    </div>
  </section>`;

const titledStyles = `/* Opening */
.opening {
  padding-block: clamp(2.5rem, 7vw, 5.5rem) clamp(2rem, 4vw, 3rem);
}

.opening h1 {
  font-size: clamp(2.8rem, 1.2rem + 6.5vw, 5.6rem);
}

.opening p {
  max-width: 34em;
  margin-top: 1.1rem;
  color: var(--muted);
  font-size: 1.2rem;
}

.only {
  padding-bottom: var(--space);
}`;

export const menu: Compose = (plan) => {
  const { words, name } = plan;
  const made = menuLists(plan);
  const label = words.say.kinds.menu.replace(/^\S+\s+/, "");
  return site(plan, {
    title: `${name} · ${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    description: `${name}: ${words.menu.lead}`,
    links: [],
    body: [
      titled(plan.headline ?? name, words.menu.lead),
      markup`
        <section class="only" id="menu" aria-labelledby="menu-title">
          <div class="wrap">
            <h2 class="hidden-label" id="menu-title">${label.charAt(0).toUpperCase()}${label.slice(1)}</h2>
            ${made.html}
          </div>
        </section>`,
    ],
    css: [titledStyles, styles.shared, ...made.css],
    deepHeader: true,
  });
};

export const pricing: Compose = (plan) => {
  const { words, name } = plan;
  const made = plans(plan);
  return site(plan, {
    title: `${name} · ${words.sections.prices.title}`,
    description: `${name}: ${words.plans.lead}`,
    links: [],
    body: [
      titled(plan.headline ?? words.trades.software.headline, words.trades.software.lead),
      markup`
        <section class="only" id="plans" aria-labelledby="plans-title">
          <div class="wrap">
            <h2 class="hidden-label" id="plans-title">${words.sections.prices.title}</h2>
            ${made.html}
          </div>
        </section>`,
    ],
    css: [titledStyles, styles.shared, ...made.css],
  });
};

export const gallery: Compose = (plan) => {
  const { words, name } = plan;
  const part = section("gallery", plan);
  return site(
    { ...plan, sections: plan.sections.filter((key) => key !== "gallery") },
    {
      title: name,
      description: `${name}: ${words.gallery.lead}`,
      links: [],
      body: [titled(plan.headline ?? name, null), part.html],
      css: [titledStyles, ...sectionStyles("gallery", plan)],
      js: [part.js ?? ""],
    },
  );
};

export const soon: Compose = (plan) => {
  const { words, name, trade } = plan;
  return site(plan, {
    title: name,
    description: `${name}: ${words.soon.headline}`,
    links: [],
    body: [
      markup`
        <section class="soon" aria-labelledby="soon-title">
          <div class="wrap">
            <div>
              ${plan.date && markup`<p class="soon-date">${plan.date.text}</p>`}
              <h1 id="soon-title">${plan.headline ?? words.soon.headline}</h1>
              <p class="soon-lead">${words.soon.lead}</p>
              <form class="inline-form" novalidate data-check data-done="${words.newsletter.done}">
                ${field({ id: "soon-email", type: "email", label: words.form.email, error: words.form.needEmail, fill: "email" })}
                <button class="button" type="submit">${words.newsletter.action}</button>
                <p class="status" role="status"></p>
              </form>
            </div>
            ${heroArt(trade)}
          </div>
        </section>`,
    ],
    css: [
      styles.form,
      styles.newsletter,
      `/* Coming soon */
.soon {
  display: grid;
  align-items: center;
  min-height: 76vh;
  padding-block: 2.5rem;
  background: light-dark(var(--tint), var(--ground));
}

.soon > .wrap {
  display: grid;
  grid-template-columns: 1.2fr 0.8fr;
  gap: clamp(2rem, 6vw, 5rem);
  align-items: center;
}

.soon-lead {
  max-width: 30em;
  margin-block: 1.25rem 2rem;
  color: var(--muted);
  font-size: 1.2rem;
}

.soon-date {
  margin-bottom: 0.8rem;
  color: var(--accent-text);
  font-weight: 600;
}

@media (max-width: 48rem) {
  .soon > .wrap {
    grid-template-columns: minmax(0, 1fr);
  }
}`,
    ],
    js: [formScript],
  });
};
