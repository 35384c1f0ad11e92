import { program } from "../page/frames.ts";
import { markup } from "../page/html.ts";
import { choices, script } from "../page/script.ts";
import type { Style } from "../page/style.ts";
import { kind, spoken } from "./kind.ts";

const texts = spoken(`
noun | a calculator | ein Rechner | une calculatrice | una calculadora
name | Calculator | Rechner | Calculatrice | Calculadora
works | It keeps to the order of operations, takes the keyboard and keeps a history. | Er rechnet Punkt vor Strich, nimmt die Tastatur an und führt einen Verlauf. | Elle respecte les priorités, se commande au clavier et garde un historique. | Respeta la prioridad de las operaciones, usa el teclado y guarda un historial.
next | Make the buttons round / Make it dark | Mach die Tasten rund / Mach ihn dunkel | Arrondis les touches / Mets un fond sombre | Redondea los botones / Ponla oscura
hint | The keyboard works too: Enter for the result, Esc to clear. | Die Tastatur geht auch: Enter für das Ergebnis, Esc löscht. | Le clavier marche aussi : Entrée pour le résultat, Échap pour effacer. | También con el teclado: Intro da el resultado, Esc borra.
zero | Division by zero has no result. | Durch null lässt sich nicht teilen. | On ne peut pas diviser par zéro. | No se puede dividir entre cero.
wrong | This cannot be read. | Das ist keine Rechnung. | Calcul illisible. | No se entiende.
display | Display | Anzeige | Affichage | Pantalla
history | History | Verlauf | Historique | Historial
none | Nothing yet. | Noch nichts. | Rien pour l’instant. | Nada todavía.
keys | AC: clear, delete last, change sign, percent, divided by, times, minus, plus, equals, decimal point, square root, power | AC: löschen, letztes Zeichen löschen, Vorzeichen wechseln, Prozent, geteilt durch, mal, minus, plus, gleich, Komma, Wurzel, hoch | AC : effacer, effacer le dernier, changer le signe, pour cent, divisé par, fois, moins, plus, égale, virgule, racine, puissance | AC: borrar, borrar el último, cambiar el signo, por ciento, entre, por, menos, más, igual, coma, raíz, elevado a
tip | Tip calculator | Trinkgeldrechner | Calcul du pourboire | Calculadora de propinas
tipLead | What each of you pays. | Was jeder zahlt. | Ce que chacun paie. | Lo que paga cada uno.
bill | Bill | Rechnung | Addition | Cuenta
rate | Tip in percent | Trinkgeld in Prozent | Pourboire en pour cent | Propina en porcentaje
people | People | Personen | Personnes | Personas
added | Tip | Trinkgeld | Pourboire | Propina
total | Total | Zusammen | Total | Total
each | Each pays | Jeder zahlt | Chacun paie | Cada uno paga
number | Enter a number here. | Hier fehlt eine Zahl. | Indiquez un nombre. | Escriba un número.`);

export const calculator = kind({
  asked: /calculat|calculette|taschenrechner|\w*rechner\b|calculadora|(tip|bill) split/,
  variants: {
    scientific: /scientific|wissenschaftlich|scientifique|cientific|\bsin\b|trigonomet/,
    tip: /\btips?\b|trinkgeld|pourboire|propina|bill split|split (the|a) bill/,
  },
  layouts: ["pocket", "desk"],
  program: true,
  texts,
  compose: (plan, words) => {
    const { brief, style, layout } = plan;
    const desk = layout === "desk";
    const width = desk ? 210 : 98;
    if (brief.variants.includes("tip")) {
      const money = { style: "currency", currency: brief.currency };
      return program(plan, {
        ...{ title: brief.name ?? words.tip, lead: words.tipLead, width, body: bill(words, desk) },
        ...{ css: billStyles(style), js: script(words, billing, { money }) },
      });
    }
    const keys = brief.variants.includes("scientific") ? `${moreKeys} ${plainKeys}` : plainKeys;
    const body = machine(words, desk, keys, plan.words.lang);
    return program(plan, {
      ...{ title: plan.name, lead: words.hint, width, body },
      ...{ css: styles(style), js: script(words, reckoning) },
    });
  },
});

type Texts = (typeof texts)["en"];

const plainKeys = "clear ( ) back 7 8 9 / 4 5 6 * 1 2 3 - 0 . % + sign =";
const moreKeys = "sin cos tan √ ln log ^ π";
/** Keys that are not what they say, in the order of their names, and what stands on them. */
const named = "clear back sign % / * - + = . √ ^".split(" ");
const faces = "AC ⌫ ± % ÷ × − + = . √ ^".split(" ");

function machine(words: Texts, desk: boolean, keys: string, lang: string) {
  const names = words.keys.split(", ");
  const point = (1.5).toLocaleString(lang).charAt(1);
  const key = (id: string) => {
    const at = named.indexOf(id);
    const face = id === "." ? point : (faces[at] ?? id);
    const tone = id === "=" ? "key equals" : /^[0-9.]$/.test(id) ? "key" : "key soft";
    return markup`<button class="${tone}" type="button" data-key="${id}" aria-label="${names[at] ?? id}">${face}</button>`;
  };
  const heading = markup`<h2>${words.history}</h2>`;
  const tape = markup`<p class="none">${words.none}</p>
    <ol class="tape"></ol>`;
  const front = markup`<section class="machine card" aria-label="${words.display}">
    <p class="above" aria-hidden="true"></p>
    <output class="value" aria-label="${words.display}">0</output>
    <div class="keys">
      ${keys.split(" ").map(key)}
    </div>
  </section>`;
  return desk
    ? markup`<div class="pair">
        ${front}
        <section class="paper card">
          ${heading}
          ${tape}
        </section>
      </div>`
    : markup`${front}
      <details class="paper card">
        <summary>${heading}</summary>
        ${tape}
      </details>`;
}

const styles = ({ space, size }: Style) => `/* The calculator */
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(72)}), 1fr)); gap: ${space(6)}; align-items: start; }
.above { min-height: 1.6em; color: var(--muted); text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.value { display: block; min-height: 2.3em; padding-bottom: ${space(4)}; font: 500 ${size(4.4)}/1.15 var(--display); font-variant-numeric: tabular-nums; text-align: right; overflow-wrap: anywhere; }
.value.long { font-size: ${size(2.2)}; line-height: 1.4; }
.keys { display: grid; grid-template-columns: repeat(4, 1fr); gap: ${space(2)}; }
.key { min-width: 0; min-height: ${space(13)}; padding: 0; border: 1px solid var(--line); border-radius: min(var(--radius), ${space(8)}); background: var(--ground); font-size: ${size(2)}; font-variant-numeric: tabular-nums; }
.key:hover { border-color: var(--accent-text); }
.key:active, .key.down { translate: 0 2px; }
.key.soft { background: var(--tint); color: var(--accent-text); font-weight: 600; }
.key.equals { grid-column: span 3; border-color: transparent; background: var(--accent); color: var(--on-accent); font-weight: 700; }
.paper { margin-top: ${space(5)}; }
.pair .paper { margin: 0; }
.paper h2 { display: inline-block; font-size: ${size(2)}; }
.paper summary { min-height: 2rem; cursor: pointer; }
.none { padding-top: ${space(2)}; color: var(--muted); }
.tape li { border-top: 1px dashed var(--line); }
.tape li:first-child { border-top: 0; }
.tape button { display: block; width: 100%; padding: ${space(2.5)} 0; border: 0; background: transparent; text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.tape button:hover { color: var(--accent-text); }
.tape b { display: block; font-size: ${size(2)}; }`;

const reckoning = `const [display, above, none, tape] = [".value", ".above", ".none", ".tape"].map((name) => find(name));
const buttons = all("[data-key]");
const signs = { "*": "×", "/": "÷", "-": "−" };
const point = format(1.5).charAt(1);
// Binary fractions leave sin 180° a hair off zero.
const degrees = (turn) => (angle) => Number(turn((angle * Math.PI) / 180).toFixed(14));
const functions = { sin: degrees(Math.sin), cos: degrees(Math.cos), tan: degrees(Math.tan), "√": Math.sqrt, ln: Math.log, log: Math.log10 };

let entry = "";
let done = false;

// Powers before products, products before sums, brackets before all. Twelve digits hide what binary fractions get wrong.
function compute(source) {
  const parts = source.match(/[0-9.]+(?:e[-+]?[0-9]+)?|[a-z]+|./g) ?? [];
  let at = 0;
  const take = (...wanted) => (wanted.includes(parts[at]) ? parts[at++] : null);
  function total() {
    let left = product();
    for (let sign = take("+", "-"); sign; sign = take("+", "-")) {
      const begin = at;
      let right = product();
      // "200 + 10 %" adds ten percent of the 200.
      if (at === begin + 2 && parts[at - 1] === "%") right *= left;
      left = sign === "+" ? left + right : left - right;
    }
    return left;
  }
  function product() {
    let left = power();
    // "2(3+4)" multiplies too.
    while (/^[*/0-9.(a-zπ√]/.test(parts[at] ?? "")) {
      const sign = take("*", "/");
      const right = power();
      if (sign === "/" && right === 0) throw new Error(text.zero);
      left = sign === "/" ? left / right : left * right;
    }
    return left;
  }
  function power() {
    if (take("-")) return -power();
    const base = single();
    return take("^") ? base ** power() : base;
  }
  function single() {
    const part = parts[at++];
    let number = part === "π" ? Math.PI : part === "(" ? total() : part in functions ? functions[part](single()) : Number(part);
    if (part === "(") take(")");
    while (take("%")) number /= 100;
    return number;
  }
  const number = total();
  if (at < parts.length || !Number.isFinite(number)) throw new Error(text.wrong);
  return Number(number.toPrecision(12));
}

function grouped(number) {
  const [whole, rest] = number.split(".");
  if (number.includes("e")) return number.replace(".", point);
  return format(Number(whole)) + (rest === undefined ? "" : point + rest);
}

const pretty = (source) =>
  source.replace(/[0-9.]+(e[-+]?[0-9]+)?/g, grouped).replace(/[*/-]/g, (sign) => signs[sign]).replace(/(?<=[^(])([+×÷−])(?=.)/g, " $1 ");

function show(message = pretty(entry) || "0") {
  display.textContent = message;
  display.classList.toggle("long", message.length > 12);
}

function put(next, isResult) {
  entry = next;
  done = isResult;
  show();
}

function finish() {
  if (/^-?[0-9.]*$/.test(entry)) return;
  above.textContent = pretty(entry) + " =";
  try {
    const result = String(compute(entry));
    const again = make("button", { type: "button" }, above.textContent, make("b", {}, pretty(result)));
    again.addEventListener("click", () => put(result, true));
    none.hidden = true;
    tape.prepend(make("li", {}, again));
    if (tape.children.length > 8) tape.lastChild.remove();
    put(result, true);
  } catch (error) {
    show(error.message);
  }
}

// What is typed after a key. After a result a number begins anew, and a sign goes on with it.
function typed(key) {
  if (key === "clear") return "";
  if (key === "back") return done ? "" : entry.replace(/([a-z√]+[(]|.)$/, "");
  if (key === "sign") return entry.replace(/(^|[-+*/^(])(-?)([0-9.]+)$/, (whole, before, minus, number) => before + (minus ? "" : "-") + number);
  if (key === "^" && done && entry.startsWith("-")) return "(" + entry + ")^";
  if ("+*/^".includes(key)) return (entry.replace(/[-+*/^]+$/, "") || "0") + key;
  if (key === "-") return entry.replace(/[-+]$/, "") + key;
  if (key === ")" || key === "%") return entry && entry + key;
  const before = done ? "" : entry;
  if (/[0-9.]/.test(key) && (key === "." ? /[.][0-9]*$/ : /[0-9.]{15}$/).test(before)) return before;
  return before + key + (key in functions ? "(" : "");
}

function press(key) {
  if (key === "=") return finish();
  above.textContent = "";
  put(typed(key), false);
}

for (const button of buttons) button.addEventListener("click", () => press(button.dataset.key));

const keyboard = { Enter: "=", ",": ".", x: "*", "×": "*", ":": "/", "÷": "/", Backspace: "back", Delete: "clear", Escape: "clear" };
document.addEventListener("keydown", (event) => {
  // A button that was reached with Tab is pressed by Enter.
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key === "Enter" && event.target.matches("button:focus-visible, summary"))) return;
  const key = keyboard[event.key] ?? event.key;
  if (!buttons.some(({ dataset }) => dataset.key === key)) return;
  event.preventDefault();
  press(key);
});`;

/** On a desk the slip lies beside the form, in a pocket it ends it. */
function bill(words: Texts, desk: boolean) {
  const field = (id: string, label: string, value: number) => markup`<div class="field">
    <label for="${id}">${label}</label>
    <input id="${id}" type="text" inputmode="decimal" value="${value}" autocomplete="off" aria-describedby="${id}-error" />
    <p class="error" id="${id}-error"></p>
  </div>`;
  const line = (id: string, label: string) => markup`<div class="${id}"><dt>${label}</dt><dd></dd></div>`;
  const slip = markup`<dl class="${desk ? "slip card" : "slip"}">
    ${line("added", words.added)}
    ${line("total", words.total)}
    ${line("each", words.each)}
  </dl>`;
  return markup`<div class="pair">
    <form class="form card" novalidate>
      ${field("amount", words.bill, 48)}
      ${field("rate", words.rate, 10)}
      ${choices(
        words.rate,
        [5, 10, 15, 20].map((percent) => [percent, `${percent} %`] as const),
        10,
      )}
      ${field("people", words.people, 2)}
      ${!desk && slip}
    </form>
    ${desk && slip}
    <p class="quiet-label" role="status"></p>
  </div>`;
}

const billStyles = ({ space, size }: Style) => `/* The bill */
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(72)}), 1fr)); gap: ${space(6)}; align-items: start; }
.form .choices { margin-top: -${space(2)}; }
.slip { display: grid; gap: ${space(4)}; }
.slip div { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 ${space(4)}; }
.slip dd { font-variant-numeric: tabular-nums; }
.slip .each { padding-top: ${space(4)}; border-top: 1px dashed var(--muted); }
.slip .each dd { font: 600 ${size(4)}/1.1 var(--display); }`;

const billing = `const [form, amount, rate, people] = ["form", "#amount", "#rate", "#people"].map((name) => find(name));
const presets = all(".choices button");

function numberIn(field, smallest) {
  const number = Number(field.value.trim().replace(",", ".") || NaN);
  judge(field, number >= smallest ? "" : text.number);
  return number >= smallest ? number : NaN;
}

function show() {
  const bill = numberIn(amount, 0);
  const added = (bill * numberIn(rate, 0)) / 100;
  const sums = { added, total: bill + added, each: (bill + added) / Math.round(numberIn(people, 1)) };
  for (const [name, value] of Object.entries(sums))
    find("." + name + " dd").textContent = Number.isFinite(value) ? format(value, money) : "–";
  for (const button of presets) button.ariaPressed = String(button.value === rate.value.trim());
}

form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", () => (find("[role=status]").textContent = find(".each").textContent));
choices(presets, (percent) => {
  rate.value = percent;
  show();
});
show();`;
