import type { Compose } from "./context.ts";
import { literal, markup } from "../page/html.ts";
import { styles } from "./section-styles.ts";
import { money } from "./sections.ts";
import { site } from "./site.ts";

export const event: Compose = (plan) => {
  const { words, name } = plan;
  const copy = words.event;
  const date = plan.date?.text ?? copy.date;
  return site(plan, {
    title: `${name} · ${date}`,
    description: `${name}, ${date}, ${plan.place ?? copy.place}. ${copy.lead}`,
    links: [
      { href: "#programme", text: copy.programme },
      { href: "#tickets", text: copy.tickets },
    ],
    deepHeader: true,
    body: [
      markup`
        <section class="poster" aria-labelledby="poster-title">
          <div class="wrap">
            <p class="when">${date} · ${plan.place ?? copy.place}</p>
            <h1 id="poster-title">${plan.headline ?? name}</h1>
            <p class="poster-lead">${copy.headline} ${copy.lead}</p>
            <a class="button" href="#tickets">${copy.book}</a>
            <div class="until">
              <p class="until-label">${copy.until}</p>
              <p class="clock" role="timer"><span><b data-part="days">–</b> ${copy.days}</span> <span><b data-part="hours">–</b> ${copy.hours}</span> <span><b data-part="minutes">–</b> ${copy.minutes}</span></p>
            </div>
          </div>
          <svg class="skyline" viewBox="0 0 1200 220" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
            <circle cx="930" cy="96" r="66" fill="var(--accent)" />
            <path d="M0 150c110-60 200-60 320-8s220 40 330-14 190-48 290 4 170 44 260 8v80H0Z" fill="color-mix(in srgb, var(--accent) 42%, var(--deep))" />
            <path d="M0 186c150-30 260-22 390 2s240 16 370-10 280-24 440 6v36H0Z" fill="var(--ground)" />
          </svg>
        </section>`,
      markup`
        <section class="section" id="programme" aria-labelledby="programme-title">
          <div class="wrap">
            <h2 id="programme-title">${copy.programme}</h2>
            <ol class="programme">
              ${copy.acts.map(([time, act]) => markup`<li><span>${time}</span> <strong>${act}</strong></li>`)}
            </ol>
          </div>
        </section>`,
      markup`
        <section class="section on-sheet" id="tickets" aria-labelledby="tickets-title">
          <div class="wrap">
            <h2 id="tickets-title">${copy.tickets}</h2>
            <ul class="tickets">
              ${[copy.acts[0], copy.acts[2], copy.acts[3]].map(([time], index) => markup`<li><h3>${time.replace(/\s*\d{1,2}[:.h]\d{0,2}.*/, "")}</h3><p>${money([28, 34, 18][index] ?? 28, plan)}</p></li>`)}
            </ul>
          </div>
        </section>`,
    ],
    css: [styles.shared, css],
    js: [
      script.replace("DATE", () =>
        literal({
          day: plan.date?.day ?? 12,
          month: plan.date?.month ?? 6,
          year: plan.date?.year ?? null,
          begun: copy.begun,
        }),
      ),
    ],
  });
};

const css = `/* Poster */
.poster {
  padding-top: clamp(2.5rem, 7vw, 5.5rem);
  background: var(--deep);
  color: var(--on-deep);
}

.poster h1 {
  max-width: 10em;
  margin-block: 0.8rem 1.25rem;
  font-size: clamp(3rem, 1rem + 9vw, 7.5rem);
  line-height: 0.95;
}

.poster-lead {
  max-width: 34em;
  margin-bottom: 2rem;
  font-size: 1.2rem;
}

.when {
  font-weight: 600;
}

.until {
  margin-top: 2.5rem;
}

.until-label {
  font-size: 0.94rem;
}

.clock {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 2rem;
}

.clock b {
  font: var(--display-weight) 2.4rem/1.2 var(--display);
  font-variant-numeric: tabular-nums;
}

.skyline {
  height: clamp(7rem, 16vw, 14rem);
}

/* Programme */
.programme li {
  display: grid;
  grid-template-columns: minmax(9rem, 0.35fr) 1fr;
  gap: 0.25rem 1.5rem;
  padding-block: 1.25rem;
  border-top: 1px solid var(--line);
}

.programme strong {
  font: var(--display-weight) 1.35rem/1.3 var(--display);
}

.programme span {
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}

/* Tickets */
.tickets {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  gap: 1.25rem;
}

.tickets li {
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  gap: 1rem;
  padding: 1.75rem 1.5rem;
  border-radius: var(--radius-card);
  background: radial-gradient(circle at 0 50%, var(--sheet) 12px, transparent 13px), radial-gradient(circle at 100% 50%, var(--sheet) 12px, transparent 13px), var(--tint);
  padding-inline: 2rem;
}

.tickets p {
  font: var(--display-weight) 1.6rem/1.2 var(--display);
  font-variant-numeric: tabular-nums;
}

@media (max-width: 36rem) {
  .programme li {
    grid-template-columns: 1fr;
  }
}`;

const script = `// Countdown. Without a year the next such day is meant.
const date = DATE;
const clock = document.querySelector(".clock");
const parts = [...document.querySelectorAll("[data-part]")];

function begin() {
  const now = new Date();
  const year = date.year ?? now.getFullYear();
  const start = new Date(year, date.month - 1, date.day, 18);
  if (!date.year && start < now) start.setFullYear(year + 1);
  return start;
}

function show() {
  const minutes = Math.floor((begin() - Date.now()) / 60000);
  if (minutes < 0) {
    clock.textContent = date.begun;
    return;
  }
  const left = { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
  for (const part of parts) part.textContent = left[part.dataset.part];
}

show();
setInterval(show, 20000);`;
