import { program } from "../page/frames.ts";
import { markup } from "../page/html.ts";
import { choices, script } from "../page/script.ts";
import type { Style } from "../page/style.ts";
import type { Brief } from "../understand/brief.ts";
import { kind, spoken } from "./kind.ts";

const texts = spoken(`
noun | a timer | ein Timer | un minuteur | un temporizador
name | Timer | Timer | Minuteur | Temporizador
works | It keeps to the clock, also in a tab that is not looked at, and says when the time is over. | Er hält sich an die Uhr, auch im Tab im Hintergrund, und sagt, wenn die Zeit um ist. | Il suit l’horloge, même dans un onglet caché, et annonce la fin du temps. | Sigue el reloj, también en una pestaña oculta, y avisa cuando se acaba el tiempo.
next | Make it dark / Make the text larger | Mach ihn dunkel / Mach die Schrift größer | Passe-le en sombre / Agrandis le texte | Hazlo oscuro / Agranda el texto
pomodoro | Focus timer | Fokus-Timer | Minuteur de concentration | Temporizador de concentración
stopwatch | Stopwatch | Stoppuhr | Chronomètre | Cronómetro
countdown | Countdown | Countdown | Compte à rebours | Cuenta atrás
focus | Focus | Fokus | Concentration | Concentración
short | Short break | Kurze Pause | Pause courte | Pausa corta
long | Long break | Lange Pause | Pause longue | Pausa larga
minutes | Minutes | Minuten | Minutes | Minutos
wrong | 1 to 600 minutes. | 1 bis 600 Minuten. | De 1 à 600 minutes. | De 1 a 600 minutos.
start | Start | Starten | Démarrer | Empezar
pause | Pause | Anhalten | Suspendre | Pausar
reset | Reset | Zurücksetzen | Remettre à zéro | Reiniciar
lap | Lap | Runde | Tour | Vuelta
laps | Laps | Runden | Tours | Vueltas
rounds | Finished: {n} | Geschafft: {n} | Terminées : {n} | Terminadas: {n}
over | Time is up. | Die Zeit ist um. | Le temps est écoulé. | Se acabó el tiempo.
then | Next: {x}. | Als Nächstes: {x}. | À suivre : {x}. | A continuación: {x}.`);

type Variant = "pomodoro" | "stopwatch" | "countdown";

/** A number of minutes without more is a countdown; a timer without more is for work and rest. */
const variantOf = ({ variants, counts }: Brief): Variant =>
  (["stopwatch", "pomodoro", "countdown"] as const).find((name) => variants.includes(name)) ??
  (counts.minutes ? "countdown" : "pomodoro");

export const timer = kind({
  asked:
    /\btimer\b|pomodoro|stop ?watch|stoppuhr|eieruhr|countdown|minuteur|chronometre|temporizador|cronometro|compte a rebours|cuenta atras|focus clock/,
  variants: {
    pomodoro: /pomodoro|focus|fokus|concentrat|concentracion/,
    stopwatch: /stop ?watch|stoppuhr|chronometre|cronometro/,
    countdown: /count ?down|eieruhr|egg timer|compte a rebours|cuenta atras/,
  },
  layouts: ["dial", "digits"],
  program: true,
  texts,
  compose: (plan, words) => {
    const { brief, style, layout } = plan;
    const variant = variantOf(brief);
    const title = brief.name ?? words[variant];
    const asked = Math.min(600, Math.max(1, brief.counts.minutes ?? (variant === "pomodoro" ? 25 : 10)));
    const face = variant === "stopwatch" ? "00:00.0" : `${String(asked).padStart(2, "0")}:00`;
    const choose = {
      pomodoro: choices(words.minutes, [
        [asked, words.focus],
        [5, words.short],
        [15, words.long],
      ]),
      countdown: markup`<div class="field length">
        <label for="minutes">${words.minutes}</label>
        <input id="minutes" type="number" min="1" max="600" value="${asked}" aria-describedby="minutes-error" />
        <p class="error" id="minutes-error"></p>
      </div>`,
      stopwatch: null,
    }[variant];
    const controls = markup`<div class="controls">
      <button class="button go" type="button">${words.start}</button>
      ${variant === "stopwatch" && markup`<button class="quiet lap" type="button" disabled>${words.lap}</button>`}
      <button class="quiet reset" type="button">${words.reset}</button>
    </div>
    <p class="status" role="status"></p>`;
    const after = {
      pomodoro: markup`<p class="rounds"></p>`,
      countdown: null,
      stopwatch: markup`<section class="laps" hidden>
        <h2>${words.laps}</h2>
        <ol reversed></ol>
      </section>`,
    }[variant];
    const body =
      layout === "dial"
        ? markup`<div class="clock card">
            ${choose}
            <div class="face">
              <svg viewBox="0 0 240 240" aria-hidden="true">
                ${Array.from({ length: 60 }, (_, at) => markup`<path class="${at % 5 === 0 ? "mark hour" : "mark"}" d="M120 4v${at % 5 === 0 ? 12 : 6}" transform="rotate(${at * 6} 120 120)" />`)}
                <circle class="track" cx="120" cy="120" r="92" />
                <circle class="ring" cx="120" cy="120" r="92" pathLength="1" transform="rotate(-90 120 120)" />
              </svg>
              <p class="time" role="timer">${face}</p>
            </div>
            ${controls}
            ${after}
          </div>`
        : markup`<div class="wide card">
            <p class="time" role="timer">${face}</p>
            <div class="track"><span class="ring"></span></div>
            <div class="under">
              ${choose}
              ${controls}
            </div>
            ${after}
          </div>`;
    return program(plan, {
      title,
      width: layout === "digits" ? 240 : 130,
      body,
      css: styles(style),
      js: script(words, `${clock}\n\n${{ pomodoro: rounds, stopwatch: laps, countdown: length }[variant]}`),
    });
  },
});

const styles = ({ space, size }: Style) => `/* The clock */
.clock { display: grid; gap: ${space(6)}; justify-items: center; text-align: center; }
.clock .choices { justify-content: center; }
.controls { display: flex; flex-wrap: wrap; justify-content: center; gap: ${space(2)}; }
.controls .button { min-width: ${space(36)}; }
.controls :disabled { opacity: 0.5; cursor: default; }
.length { width: ${space(34)}; }
.time { font: 600 ${size(6)}/1 var(--display); font-variant-numeric: tabular-nums; letter-spacing: -0.03em; }
.face { position: relative; width: min(100%, ${space(84)}); }
.face svg { width: 100%; }
.face .time { position: absolute; inset: 0; display: grid; place-items: center; }
.mark { stroke: var(--muted); stroke-width: 1.5; }
.mark.hour { stroke: var(--ink); stroke-width: 2.5; }
.face circle { fill: none; stroke-width: ${space(2.5)}; }
.face .track { stroke: var(--tint); }
.face .ring { stroke: var(--accent); stroke-dasharray: 1; }
.wide { display: grid; gap: ${space(7)}; }
.wide .time { font-size: clamp(3.4rem, 17vw, ${space(56)}); text-align: center; }
.wide .track { height: ${space(2)}; background: var(--tint); }
.wide .ring { display: block; height: 100%; background: var(--accent); }
.under { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: ${space(4)} ${space(8)}; }
.rounds { color: var(--muted); font-variant-numeric: tabular-nums; }
.laps { width: 100%; text-align: left; }
.laps h2 { margin-bottom: ${space(2)}; font-size: ${size(2)}; }
.laps li { display: flex; justify-content: space-between; padding-block: ${space(2)}; border-top: 1px solid var(--line); font-variant-numeric: tabular-nums; }`;

const clock = `const [time, ring, go, reset, message] = [".time", ".ring", ".go", ".reset", ".status"].map((name) => find(name));
const title = document.title;

// What has passed is read off the clock: the ticks of a hidden tab come late. A length of null counts up for ever.
let length = null;
let passed = 0;
let since = null;
let ticking = null;
let ended = () => {};

const now = () => passed + (since === null ? 0 : Date.now() - since);

function faceOf(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (number) => String(number).padStart(2, "0");
  return two(Math.floor(seconds / 60)) + ":" + two(seconds % 60);
}

function show() {
  const left = length === null ? now() : Math.max(0, length - now());
  const face = length === null ? faceOf(left) + "." + (Math.floor(left / 100) % 10) : faceOf(Math.ceil(left / 1000) * 1000);
  const share = length === null ? (now() % 60000) / 60000 : left / length;
  time.textContent = face;
  ring.style.strokeDashoffset = 1 - share;
  ring.style.width = share * 100 + "%";
  document.title = since === null ? title : face + " · " + title;
  go.textContent = since === null ? text.start : text.pause;
}

function stop() {
  passed = now();
  since = null;
  clearInterval(ticking);
  show();
}

function set(minutes) {
  length = minutes === null ? null : minutes * 60000;
  stop();
  passed = 0;
  show();
}

function tick() {
  show();
  if (length === null || now() < length) return;
  stop();
  message.textContent = text.over;
  ended();
}

go.addEventListener("click", () => {
  if (since !== null) return stop();
  if (length !== null && now() >= length) passed = 0;
  message.textContent = "";
  since = Date.now();
  ticking = setInterval(tick, 100);
  show();
});

reset.addEventListener("click", () => {
  message.textContent = "";
  set(length === null ? null : length / 60000);
});`;

const rounds = `const modes = all(".choices button");
const [focus, short, long] = modes;
let mode = focus;
let done = 0;

choices(modes, (minutes, button) => {
  mode = button;
  message.textContent = "";
  set(Number(minutes));
});

// After every fourth round the break is a long one.
ended = () => {
  if (mode === focus) done += 1;
  find(".rounds").textContent = fill(text.rounds, { n: done });
  (mode !== focus ? focus : done % 4 === 0 ? long : short).click();
  message.textContent = text.over + " " + fill(text.then, { x: mode.textContent });
};
set(Number(focus.value));`;

const length = `const field = find("#minutes");

field.addEventListener("input", () => {
  const right = field.value !== "" && field.checkValidity();
  judge(field, right ? "" : text.wrong);
  if (right) set(Number(field.value));
});
set(Number(field.value));`;

const laps = `const [lap, list] = [find(".lap"), find(".laps")];
let last = 0;

lap.addEventListener("click", () => {
  const total = now();
  list.hidden = false;
  const tenths = (milliseconds) => faceOf(milliseconds) + "." + (Math.floor(milliseconds / 100) % 10);
  find("ol", list).prepend(make("li", {}, make("span", {}, tenths(total - last)), make("b", {}, tenths(total))));
  last = total;
});
go.addEventListener("click", () => (lap.disabled = since === null));
reset.addEventListener("click", () => {
  last = 0;
  lap.disabled = list.hidden = true;
  find("ol", list).replaceChildren();
});
set(null);`;
