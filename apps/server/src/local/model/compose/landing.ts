import { tradeWords } from "../words/more.ts";
import { heroArt } from "./art.ts";
import type { Compose, Plan } from "./context.ts";
import { markup } from "../page/html.ts";
import type { Part } from "./page.ts";
import { site } from "./site.ts";
import type { Opening } from "./theme.ts";
import type { SectionName } from "../words/types.ts";

export const landing: Compose = (plan) => {
  const { words, trade, name, theme } = plan;
  const copy = tradeWords(words, trade);
  const hero = opening(plan);
  return site(plan, {
    title: [...new Set([name, plan.subject ?? copy.label])].join(" · "),
    description: `${name}: ${copy.lead}`,
    links: [],
    body: [hero.html],
    css: [hero.css],
    deepHeader: theme.opening === "arch" || theme.opening === "band",
  });
};

function opening(plan: Plan): Part {
  const { words, trade, theme, sections } = plan;
  const copy = tradeWords(words, trade);
  const label = [plan.subject ?? (trade === "other" && plan.place ? null : copy.label), plan.place]
    .filter(Boolean)
    .join(" · ");
  const asks = ["dentist", "yoga", "craft", "law", "hair", "photo", "hotel", "restaurant"].includes(trade);
  const order: SectionName[] = asks ? ["contact", "offers", "prices"] : ["offers", "prices", "contact"];
  const first = order.find((key) => sections.includes(key)) ?? sections[0];
  const heading = markup`<h1 id="hero-title">${plan.headline ?? copy.headline}</h1>`;
  const text = markup`
    <p class="hero-lead">${copy.lead}</p>
    ${first && markup`<a class="button" href="#${first}">${copy.action}</a>`}`;
  const art = markup`
    <div class="hero-art">
      ${heroArt(trade)}
    </div>`;
  const body =
    theme.opening === "type"
      ? markup`
        <div class="wrap">
          <p class="eyebrow">${label}</p>
          ${heading}
          <div class="hero-panels">
            ${art}
            <div class="hero-text">
              ${text}
            </div>
          </div>
        </div>`
      : markup`
        <div class="hero-grid">
          <div class="hero-text">
            <p class="eyebrow">${label}</p>
            ${heading}
            ${text}
          </div>
          ${art}
        </div>`;
  return {
    html: markup`
      <section class="hero hero-${theme.opening}" aria-labelledby="hero-title">
        ${body}
      </section>`,
    css: `${heroStyles}\n\n${openings[theme.opening]}`,
  };
}

const heroStyles = `/* Opening */
.hero .eyebrow {
  margin-bottom: 1rem;
  color: var(--accent-text);
  font-size: 0.94rem;
  font-weight: 600;
  overflow-wrap: anywhere;
}

.hero-lead {
  max-width: 34em;
  margin-block: 1.4rem 2rem;
  color: var(--muted);
  font-size: clamp(1.06rem, 1rem + 0.35vw, 1.25rem);
}

.hero-art {
  display: grid;
  place-items: end center;
  overflow: hidden;
}

.hero-art .picture {
  width: min(88%, 30rem);
}`;

const openings: Record<Opening, string> = {
  arch: `.hero-arch {
  background: var(--tint);
}

.hero-grid {
  display: grid;
  grid-template-columns: 1.1fr 0.9fr;
  gap: clamp(2rem, 5vw, 4.5rem);
  align-items: center;
  width: min(100%, 74rem);
  margin-inline: auto;
  padding: clamp(2.5rem, 6vw, 5rem) var(--gutter);
}

.hero-arch .hero-art {
  padding-top: 4.5rem;
  border-radius: 20rem 20rem var(--radius-card) var(--radius-card);
  background: color-mix(in srgb, var(--accent) 26%, var(--ground));
}

@media (max-width: 52rem) {
  .hero-grid {
    grid-template-columns: 1fr;
  }

  .hero-arch .hero-art {
    padding-top: 2.5rem;
  }
}`,

  split: `.hero-grid {
  display: grid;
  grid-template-columns: 1fr 1fr;
  min-height: min(42rem, 82vh);
}

.hero-split .hero-text {
  align-self: center;
  width: min(100%, 37rem);
  margin-left: auto;
  padding: clamp(2.5rem, 6vw, 5rem) clamp(2rem, 4vw, 4rem) clamp(2.5rem, 6vw, 5rem) var(--gutter);
}

.hero-split .hero-art {
  place-items: center;
  background: color-mix(in srgb, var(--accent) 24%, var(--ground));
}

@media (max-width: 52rem) {
  .hero-grid {
    grid-template-columns: 1fr;
    min-height: 0;
  }

  .hero-split .hero-text {
    width: 100%;
    padding-inline: var(--gutter);
  }

  .hero-split .hero-art {
    padding-block: 2rem;
  }
}`,

  band: `.hero-band {
  background: var(--deep);
  color: var(--on-deep);
}

.hero-band .eyebrow,
.hero-band .hero-lead {
  color: inherit;
}

.hero-grid {
  display: grid;
  grid-template-columns: 1.25fr 0.75fr;
  gap: clamp(2rem, 5vw, 4rem);
  align-items: end;
  width: min(100%, 74rem);
  margin-inline: auto;
  padding: clamp(2.5rem, 7vw, 6rem) var(--gutter) 0;
}

.hero-band .hero-text {
  padding-bottom: clamp(2.5rem, 7vw, 6rem);
}

.hero-band .hero-art {
  padding: 2.5rem 1rem 0;
  border-radius: var(--radius-card) var(--radius-card) 0 0;
  background: color-mix(in srgb, var(--accent) 30%, var(--sheet));
}

@media (max-width: 52rem) {
  .hero-grid {
    grid-template-columns: 1fr;
  }

  .hero-band .hero-text {
    padding-bottom: 0;
  }
}`,

  type: `.hero-type {
  padding-block: clamp(2rem, 5vw, 4.5rem) 0;
}

.hero-type h1 {
  max-width: 12em;
  font-size: clamp(2.8rem, 1.1rem + 7.4vw, 6.4rem);
  line-height: 0.98;
}

.hero-panels {
  display: grid;
  grid-template-columns: 1.5fr 1fr;
  gap: 1rem;
  margin-top: clamp(2rem, 5vw, 4rem);
}

.hero-type .hero-art {
  min-height: clamp(16rem, 34vw, 25rem);
  border-radius: var(--radius-card);
  background: color-mix(in srgb, var(--accent) 26%, var(--ground));
}

.hero-type .hero-text {
  display: flex;
  flex-direction: column;
  justify-content: end;
  align-items: start;
  padding: clamp(1.5rem, 3vw, 2.5rem);
  border-radius: var(--radius-card);
  background: var(--deep);
  color: var(--on-deep);
}

.hero-type .hero-lead {
  color: inherit;
}

@media (max-width: 52rem) {
  .hero-panels {
    grid-template-columns: 1fr;
  }
}`,
};
