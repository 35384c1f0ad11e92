import type { Compose } from "./context.ts";
import { markup, slug } from "../page/html.ts";
import { document, skipLink } from "./page.ts";
import { streetOf } from "./sections.ts";

export const cv: Compose = (plan) => {
  const { words, name, theme } = plan;
  const copy = words.cv;
  const does = plan.role ?? copy.role;
  const address = `${slug(name)}@example.com`;
  return document({
    title: `${name} · ${does}`,
    description: `${name}, ${does}. ${copy.profileText}`,
    name,
    words,
    theme,
    body: markup`
      ${skipLink(words)}
      <main class="sheet" id="main">
        <header class="head">
          <div>
            <h1>${name}</h1>
            <p class="role">${does}</p>
          </div>
          <p class="reach"><a href="mailto:${address}">${address}</a><br />+1 555 0100<br />${streetOf(plan)}</p>
        </header>
        <section aria-labelledby="profile">
          <h2 id="profile">${copy.profile}</h2>
          <p class="profile">${copy.profileText}</p>
        </section>
        <section aria-labelledby="experience">
          <h2 id="experience">${copy.experience}</h2>
          <ol>
            ${copy.jobs.map(
              ([time, role, place, text]) => markup`
              <li class="job">
                <p class="time">${time}</p>
                <div>
                  <h3>${plan.role ?? role}</h3>
                  <p class="place">${place}</p>
                  <p>${text}</p>
                </div>
              </li>`,
            )}
          </ol>
        </section>
        <section aria-labelledby="education">
          <h2 id="education">${copy.education}</h2>
          <div>
            <h3>${copy.degree[0]}</h3>
            <p class="place">${copy.degree[1]}</p>
          </div>
        </section>
        <section aria-labelledby="skills">
          <h2 id="skills">${copy.skills}</h2>
          <ul class="chips">
            ${copy.list.map((skill) => markup`<li>${skill}</li>`)}
          </ul>
        </section>
        <section aria-labelledby="languages">
          <h2 id="languages">${copy.languages}</h2>
          <ul>
            ${copy.spoken.map((language) => markup`<li>${language}</li>`)}
          </ul>
        </section>
        <p class="print"><button class="button" type="button">${copy.print}</button></p>
      </main>`,
    css: [css],
    js: [`document.querySelector(".print button").addEventListener("click", () => window.print());`],
  });
};

const css = `/* The sheet */
body {
  background: var(--tint);
}

.sheet {
  width: min(100% - 2rem, 56rem);
  margin: clamp(1rem, 4vw, 3.5rem) auto;
  padding: clamp(1.5rem, 6vw, 4.5rem);
  border-top: 10px solid var(--accent);
  background: var(--sheet);
  box-shadow: 0 18px 50px -24px rgb(0 0 0 / 0.35);
}

.head {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 1.25rem 3rem;
  margin-bottom: 2.5rem;
}

.head .role {
  margin-top: 0.5rem;
  color: var(--accent-text);
  font-size: 1.25rem;
}

.reach {
  color: var(--muted);
  font-size: 0.94rem;
  overflow-wrap: anywhere;
}

.sheet section {
  display: grid;
  grid-template-columns: 10.5rem minmax(0, 1fr);
  gap: 0.75rem 2rem;
  padding-block: 1.75rem;
  border-top: 1px solid var(--line);
}

.sheet h2 {
  font: 600 1rem/1.6 var(--body);
  letter-spacing: 0;
}

.profile {
  font-size: 1.12rem;
}

.job + .job {
  margin-top: 1.75rem;
}

.time {
  color: var(--muted);
  font-size: 0.94rem;
  font-variant-numeric: tabular-nums;
}

.place {
  margin-bottom: 0.35rem;
  color: var(--muted);
}

.chips {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
}

.chips li {
  padding: 0.3rem 0.85rem;
  border-radius: 999px;
  background: var(--tint);
}

.print {
  margin-top: 1.5rem;
}

@media (max-width: 40rem) {
  .sheet section {
    grid-template-columns: minmax(0, 1fr);
  }
}

@media print {
  body,
  .sheet {
    margin: 0;
    padding: 0;
    background: #fff;
    box-shadow: none;
  }

  .print {
    display: none;
  }
}`;
