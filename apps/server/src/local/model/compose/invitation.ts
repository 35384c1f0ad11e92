import type { Compose } from "./context.ts";
import { literal, markup } from "../page/html.ts";
import { document, skipLink } from "./page.ts";
import { field, section, sectionStyles } from "./sections.ts";
import { styles } from "./section-styles.ts";

export const invitation: Compose = (plan) => {
  const { words, name, theme, sections } = plan;
  const copy = words.invitation;
  const date = plan.date?.text ?? copy.date;
  const parts = sections.map((key) => section(key, plan));
  return document({
    title: `${name} · ${date}`,
    description: `${copy.headline}: ${name}, ${date}.`,
    name,
    words,
    theme,
    body: markup`
      ${skipLink(words)}
      <main id="main">
        <section class="card-top" aria-labelledby="names">
          <svg class="garland" viewBox="0 0 600 120" aria-hidden="true" focusable="false">
            <path d="M20 34c140 92 420 92 560 0" fill="none" stroke="var(--shape)" stroke-width="3" />
            <g fill="var(--shape)" opacity=".75"><path d="M92 72c6-26 30-34 46-30-6 22-22 34-46 30ZM168 96c0-28 20-40 38-40 0 24-14 38-38 40ZM430 96c0-28-20-40-38-40 0 24 14 38 38 40ZM508 72c-6-26-30-34-46-30 6 22 22 34 46 30Z" /></g>
            <g fill="var(--accent)"><circle cx="126" cy="88" r="11" /><circle cx="226" cy="103" r="9" /><circle cx="300" cy="103" r="16" /><circle cx="374" cy="103" r="9" /><circle cx="474" cy="88" r="11" /></g>
            <circle cx="300" cy="103" r="7" fill="var(--tint)" />
          </svg>
          <p class="kicker">${copy.headline}</p>
          <h1 id="names">${plan.headline ?? name}</h1>
          <p class="card-lead">${copy.lead}</p>
          <p class="card-date">${date}<br />${plan.place ?? copy.place}</p>
          <a class="button" href="#reply">${copy.reply}</a>
        </section>
        <section class="plan" aria-labelledby="plan-title">
          <h2 id="plan-title">${copy.plan}</h2>
          <ol>
            ${copy.steps.map(([time, what]) => markup`<li><span>${time}</span> ${what}</li>`)}
          </ol>
        </section>
        ${parts.map((part) => part.html)}
        <section class="reply" id="reply" aria-labelledby="reply-title">
          <h2 id="reply-title">${copy.reply}</h2>
          <form class="form reply-form" novalidate>
            ${field({ id: "reply-name", type: "text", label: words.form.name, error: words.form.needName, fill: "name" })}
            <fieldset>
              <legend class="hidden-label">${copy.reply}</legend>
              <label><input type="radio" name="coming" value="yes" aria-describedby="coming-error" /> ${copy.coming}</label>
              <label><input type="radio" name="coming" value="no" aria-describedby="coming-error" /> ${copy.notComing}</label>
              <p class="error" id="coming-error"></p>
            </fieldset>
            <div class="field guests">
              <label for="reply-guests">${copy.guests}</label>
              <input id="reply-guests" name="guests" type="number" min="1" max="8" value="1" inputmode="numeric" />
            </div>
            <button class="button" type="submit">${copy.send}</button>
            <p class="status" role="status"></p>
          </form>
        </section>
      </main>`,
    css: [...sections.flatMap((key) => sectionStyles(key, plan)), styles.form, css],
    js: [
      ...parts.map((part) => part.js ?? ""),
      script.replace("TEXT", () => literal({ needChoice: copy.needChoice, sent: copy.sent })),
    ],
  });
};

const css = `/* The card */
.card-top {
  display: grid;
  justify-items: center;
  padding: clamp(2rem, 6vw, 4rem) var(--gutter) clamp(3rem, 8vw, 6rem);
  background: var(--tint);
  text-align: center;
}

.garland {
  width: min(100%, 36rem);
  margin-bottom: 2.5rem;
}

.kicker {
  color: var(--accent-text);
  font-size: 1.12rem;
}

.card-top h1 {
  margin-block: 0.9rem 1.5rem;
  font-size: clamp(3rem, 1.2rem + 8vw, 6.8rem);
}

.card-lead {
  max-width: 26em;
  font-size: 1.2rem;
}

.card-date {
  margin-block: 1.75rem 2.25rem;
  padding-block: 1.1rem;
  border-block: 1px solid color-mix(in srgb, var(--ink) 35%, transparent);
  font: var(--display-weight) 1.35rem/1.5 var(--display);
}

/* The day */
.plan,
.reply {
  width: min(100%, 40rem);
  margin-inline: auto;
  padding: var(--space) var(--gutter) 0;
}

.reply {
  padding-bottom: var(--space);
}

.plan h2,
.reply h2 {
  margin-bottom: 1.75rem;
}

.plan li {
  display: grid;
  grid-template-columns: 5.5rem 1fr;
  padding-block: 1.1rem;
  border-top: 1px solid var(--line);
  font-size: 1.12rem;
}

.plan span {
  color: var(--accent-text);
  font-variant-numeric: tabular-nums;
}

fieldset {
  display: grid;
  gap: 0.6rem;
  width: 100%;
  margin: 0;
  padding: 0;
  border: 0;
}

fieldset label {
  display: flex;
  gap: 0.75rem;
  align-items: center;
  min-height: 3rem;
  padding: 0.5rem 1rem;
  border: 1px solid color-mix(in srgb, var(--ink) 40%, var(--ground));
  border-radius: min(var(--radius-card), 12px);
  cursor: pointer;
}

fieldset label:has(:checked) {
  border: 2px solid var(--accent);
  background: var(--tint);
}

fieldset input {
  width: 1.2rem;
  height: 1.2rem;
  accent-color: var(--accent);
}

.guests input {
  max-width: 8rem;
}`;

const script = `// The reply: checks the name and the choice. Nothing is sent until a service is connected here.
const text = TEXT;
const form = document.querySelector(".reply-form");
const name = document.querySelector("#reply-name");
const guests = document.querySelector(".guests");
const status = form.querySelector("[role=status]");

const say = (id, message) => (document.getElementById(id).textContent = message);

form.addEventListener("change", () => {
  guests.hidden = form.elements.coming.value === "no";
});
form.addEventListener("input", () => {
  say("reply-name-error", "");
  say("coming-error", "");
  name.removeAttribute("aria-invalid");
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const noName = name.value.trim() === "";
  const noChoice = form.elements.coming.value === "";
  name.setAttribute("aria-invalid", String(noName));
  say("reply-name-error", noName ? name.dataset.error : "");
  say("coming-error", noChoice ? text.needChoice : "");
  status.textContent = "";
  if (noName) return name.focus();
  if (noChoice) return form.querySelector("[type=radio]").focus();
  status.textContent = text.sent;
  form.reset();
  guests.hidden = false;
});`;
