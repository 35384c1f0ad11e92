import { tradeWords } from "../words/more.ts";
import { scene } from "./art.ts";
import type { Compose } from "./context.ts";
import { markup } from "../page/html.ts";
import { cover } from "./posters.ts";
import { styles } from "./section-styles.ts";
import { site } from "./site.ts";

/** Which of the three groups a project belongs to. */
const groups = [0, 1, 0, 1, 2, 1];

export const portfolio: Compose = (plan) => {
  const { words, name, trade } = plan;
  const copy = words.portfolio;
  const photos = trade === "photo";
  const headline = plan.headline ?? (trade === "other" ? copy.headline : tradeWords(words, trade).headline);
  const lead = trade === "other" ? copy.lead : tradeWords(words, trade).lead;
  const projects = copy.projects.map(([title, text], index) => ({
    title: photos ? (words.gallery.names[index] ?? title) : title,
    text: photos ? null : text,
    group: groups[index] ?? 0,
  }));
  return site(plan, {
    title: plan.subject ? `${name} · ${plan.subject}` : name,
    description: `${name}: ${lead}`,
    links: [
      { href: "#work", text: copy.work },
      { href: "#me", text: copy.about },
    ],
    body: [
      markup`
        <section class="intro-big" aria-labelledby="intro-title">
          <div class="wrap">
            <h1 id="intro-title">${headline}</h1>
            <p>${lead}</p>
          </div>
        </section>`,
      markup`
        <section class="work" id="work" aria-labelledby="work-title">
          <div class="wrap">
            <div class="work-head">
              <h2 id="work-title">${copy.work}</h2>
              ${
                !photos &&
                markup`
                <div class="filters" role="group" aria-label="${copy.work}">
                  <button type="button" data-group="all" aria-pressed="true">${copy.all}</button>
                  ${copy.filters.map((filter, index) => markup`<button type="button" data-group="${index}" aria-pressed="false">${filter}</button>`)}
                </div>`
              }
            </div>
            <ul class="projects">
              ${projects.map(
                (project, index) => markup`
                <li data-in="${project.group}">
                  ${photos ? scene(index, project.title) : cover(index, project.title)}
                  <h3>${project.title}</h3>
                  ${project.text && markup`<p>${project.text}</p>`}
                </li>`,
              )}
            </ul>
          </div>
        </section>`,
      markup`
        <section class="section me on-deep" id="me" aria-labelledby="me-title">
          <div class="wrap columns">
            <div>
              <h2 id="me-title">${copy.about}</h2>
              <p class="me-text">${copy.aboutText}</p>
            </div>
            <ul class="skills">
              ${copy.skills.map((skill) => markup`<li>${skill}</li>`)}
            </ul>
          </div>
        </section>`,
    ],
    css: [css, styles.shared],
    js: photos ? [] : [script],
  });
};

const css = `/* Opening */
.intro-big {
  padding-block: clamp(2.5rem, 8vw, 6.5rem) clamp(2rem, 5vw, 4rem);
}

.intro-big h1 {
  max-width: 11em;
  font-size: clamp(2.8rem, 1rem + 8vw, 6.8rem);
  line-height: 0.98;
}

.intro-big p {
  max-width: 32em;
  margin-top: 1.5rem;
  color: var(--muted);
  font-size: clamp(1.1rem, 1rem + 0.5vw, 1.35rem);
}

/* Work */
.work {
  padding-bottom: var(--space);
}

.work-head {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: 1rem 2rem;
  margin-bottom: 1.75rem;
}

.filters {
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;
}

.filters button {
  min-height: 2.75rem;
  padding: 0.3rem 1rem;
  border: 1px solid color-mix(in srgb, var(--ink) 45%, var(--ground));
  border-radius: 999px;
  background: transparent;
  cursor: pointer;
}

.filters button:hover {
  background: var(--tint);
}

.filters [aria-pressed="true"] {
  border-color: var(--ink);
  background: var(--ink);
  color: var(--ground);
}

.projects {
  display: grid;
  grid-template-columns: repeat(4, 1fr);
  gap: 2rem 1.25rem;
}

.projects li:nth-child(-n + 2) {
  grid-column: span 2;
}

.projects svg {
  margin-bottom: 0.9rem;
  border-radius: var(--radius-card);
  aspect-ratio: 4 / 3;
}

.projects p {
  color: var(--muted);
}

@media (max-width: 44rem) {
  .projects li {
    grid-column: span 2;
  }
}

@media (max-width: 30rem) {
  .projects li:nth-child(n) {
    grid-column: 1 / -1;
  }
}

/* About */
.me-text {
  max-width: 34em;
  font-size: 1.2rem;
}

.skills li {
  padding-block: 0.8rem;
  border-top: 1px solid color-mix(in srgb, currentcolor 35%, transparent);
  font-size: 1.12rem;
}`;

const script = `// Work: the buttons show one group at a time.
const groups = [...document.querySelectorAll("[data-group]")];
for (const button of groups) {
  button.addEventListener("click", () => {
    for (const other of groups) other.setAttribute("aria-pressed", String(other === button));
    for (const project of document.querySelectorAll("[data-in]"))
      project.hidden = button.dataset.group !== "all" && project.dataset.in !== button.dataset.group;
  });
}`;
