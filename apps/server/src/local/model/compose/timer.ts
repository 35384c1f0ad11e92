import { app } from "./app.ts";
import type { Compose } from "./context.ts";
import { literal, markup } from "../page/html.ts";

export const timer: Compose = (plan) => {
  const words = plan.words.timer;
  const { focus, short, long, start, pause, over, rounds } = words;
  return app(plan, {
    title: plan.name,
    lead: words.lead,
    body: markup`
      <section class="panel clock" aria-label="${plan.name}">
        <div class="modes" role="group" aria-label="${plan.name}">
          <button class="quiet" type="button" data-mode="focus" aria-pressed="true">${focus}</button>
          <button class="quiet" type="button" data-mode="short" aria-pressed="false">${short}</button>
          <button class="quiet" type="button" data-mode="long" aria-pressed="false">${long}</button>
        </div>
        <div class="dial">
          <svg viewBox="0 0 240 240" aria-hidden="true" focusable="false">
            <circle class="track" cx="120" cy="120" r="108" />
            <circle class="ring" cx="120" cy="120" r="108" pathLength="1" transform="rotate(-90 120 120)" />
          </svg>
          <p class="time" role="timer">25:00</p>
        </div>
        <div class="controls">
          <button class="button go" type="button">${start}</button>
          <button class="quiet reset" type="button">${words.reset}</button>
        </div>
        <p class="message" role="status"></p>
        <p class="rounds">${rounds}: <b>0</b></p>
      </section>`,
    css: styles,
    js: script.replace("TEXT", () => literal({ focus, short, long, start, pause, over })),
  });
};

const styles = `/* The clock */
.clock {
  display: grid;
  justify-items: center;
  gap: 1.5rem;
}

.modes,
.controls {
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: 0.5rem;
}

.dial {
  position: relative;
  width: min(100%, 18rem);
}

.dial circle {
  fill: none;
  stroke-width: 12;
}

.track {
  stroke: var(--tint);
}

.ring {
  stroke: var(--accent);
  stroke-linecap: round;
  stroke-dasharray: 1;
}

.time {
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
  font: var(--display-weight) clamp(3rem, 14vw, 4.2rem) / 1 var(--display);
  font-variant-numeric: tabular-nums;
  letter-spacing: -0.02em;
}

.controls .button {
  min-width: 9rem;
}

.controls .quiet {
  min-height: 3rem;
}

.message:empty {
  display: none;
}

.rounds {
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}`;

const script = `const text = TEXT;
const minutes = { focus: 25, short: 5, long: 15 };

const time = document.querySelector(".time");
const ring = document.querySelector(".ring");
const go = document.querySelector(".go");
const message = document.querySelector(".message");
const rounds = document.querySelector(".rounds b");
const modes = [...document.querySelectorAll("[data-mode]")];
const title = document.title;

let mode = "focus";
let left = minutes.focus * 60;
let endsAt = null;
let ticking = null;
let done = 0;

function show() {
  const seconds = Math.max(0, Math.ceil(left));
  const face = String(Math.floor(seconds / 60)).padStart(2, "0") + ":" + String(seconds % 60).padStart(2, "0");
  time.textContent = face;
  ring.style.strokeDashoffset = 1 - left / (minutes[mode] * 60);
  document.title = endsAt ? face + " · " + title : title;
  go.textContent = endsAt ? text.pause : text.start;
  for (const button of modes) button.setAttribute("aria-pressed", String(button.dataset.mode === mode));
}

function stop() {
  clearInterval(ticking);
  endsAt = null;
}

function set(next) {
  stop();
  mode = next;
  left = minutes[mode] * 60;
  show();
}

function tick() {
  // Measured against the clock, because timers of a hidden tab come late.
  left = (endsAt - Date.now()) / 1000;
  if (left > 0) return show();
  if (mode === "focus") rounds.textContent = done += 1;
  const next = mode !== "focus" ? "focus" : done % 4 === 0 ? "long" : "short";
  set(next);
  message.textContent = text.over.replace("{x}", text[next]);
}

go.addEventListener("click", () => {
  message.textContent = "";
  if (endsAt) {
    stop();
  } else {
    endsAt = Date.now() + left * 1000;
    ticking = setInterval(tick, 250);
  }
  show();
});
document.querySelector(".reset").addEventListener("click", () => {
  message.textContent = "";
  set(mode);
});
for (const button of modes)
  button.addEventListener("click", () => {
    message.textContent = "";
    set(button.dataset.mode);
  });

show();`;
