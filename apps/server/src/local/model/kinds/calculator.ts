import { program } from "../page/frames.ts";
import { type Html, literal, markup } from "../page/html.ts";
import { snippets } from "../page/snippets.ts";
import type { Style } from "../page/style.ts";
import { kind, spoken } from "./kind.ts";

const texts = spoken(`
noun | a calculator | ein Rechner | une calculatrice | una calculadora
name | Calculator | Rechner | Calculatrice | Calculadora
works | It keeps to the order of operations, takes the keyboard and keeps a history. | Er rechnet Punkt vor Strich, nimmt die Tastatur an und führt einen Verlauf. | Elle respecte les priorités, se commande au clavier et garde un historique. | Respeta la prioridad de las operaciones, usa el teclado y guarda un historial.
next | Make the buttons round / Make it scientific | Mach die Tasten rund / Mach ihn wissenschaftlich | Arrondis les touches / Fais-en une calculatrice scientifique | Redondea los botones / Hazla científica
hint | The keyboard works too: Enter for the result, Esc to clear. | Die Tastatur geht auch: Enter für das Ergebnis, Esc löscht. | Le clavier marche aussi : Entrée pour le résultat, Échap pour effacer. | También con el teclado: Intro da el resultado, Esc borra.
zero | Division by zero has no result. | Durch null lässt sich nicht teilen. | On ne peut pas diviser par zéro. | No se puede dividir entre cero.
wrong | This cannot be read. | Das ist keine Rechnung. | Calcul illisible. | No se entiende.
display | Display | Anzeige | Affichage | Pantalla
history | History | Verlauf | Historique | Historial
none | Nothing yet. | Noch nichts. | Rien pour l’instant. | Nada todavía.
keys | clear,delete last,change sign,percent,divided by,times,minus,plus,equals,decimal point,square root,power | löschen,letztes Zeichen löschen,Vorzeichen wechseln,Prozent,geteilt durch,mal,minus,plus,gleich,Komma,Wurzel,hoch | effacer,effacer le dernier,changer le signe,pour cent,divisé par,fois,moins,plus,égale,virgule,racine,puissance | borrar,borrar el último,cambiar el signo,por ciento,entre,por,menos,más,igual,coma,raíz,elevado a
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
    const { brief, style, layout, name } = plan;
    const tip = brief.variants.includes("tip");
    const scientific = brief.variants.includes("scientific");
    const title = tip ? (brief.name ?? words.tip) : name;
    return program(
      { ...plan, name: title },
      {
        title,
        lead: tip ? words.tipLead : words.hint,
        width: layout === "desk" ? 210 : 98,
        body: tip ? bill(words, layout) : machine(words, layout, scientific, plan.words.lang),
        css: [tip ? billStyles(style) : styles(style)],
        js: tip
          ? [
              `const text = ${literal({ lang: plan.words.lang, currency: brief.currency, number: words.number })};\n${billScript}`,
            ]
          : [
              snippets.make,
              `const text = ${literal({ lang: plan.words.lang, zero: words.zero, wrong: words.wrong })};\n${script}`,
            ],
      },
    );
  },
});

type Texts = (typeof texts)["en"];

const faces: Readonly<Record<string, string>> = {
  "/": "÷",
  "*": "×",
  "-": "−",
  clear: "AC",
  back: "⌫",
  sign: "±",
};
const named = ["clear", "back", "sign", "%", "/", "*", "-", "+", "=", ".", "√", "^"];
const plainKeys = "clear ( ) back 7 8 9 / 4 5 6 * 1 2 3 - 0 . % + sign =".split(" ");
const moreKeys = "sin cos tan √ ln log ^ π".split(" ");

function machine(words: Texts, layout: string, scientific: boolean, lang: string): Html {
  const names = words.keys.split(",");
  const point = (1.5).toLocaleString(lang).charAt(1);
  const key = (id: string) => {
    const tone = id === "=" ? "key equals" : /^[0-9.]$/.test(id) ? "key" : "key soft";
    const face = id === "." ? point : (faces[id] ?? id);
    return markup`<button class="${tone}" type="button" data-key="${id}" aria-label="${id === "clear" ? "AC, " : ""}${names[named.indexOf(id)] ?? id}">${face}</button>`;
  };
  const heading = markup`<h2>${words.history}</h2>`;
  const tape = markup`<p class="none">${words.none}</p>
    <ol class="tape"></ol>`;
  const front = markup`<section class="machine card" aria-label="${words.display}">
    <p class="sum" aria-hidden="true"></p>
    <output class="value" aria-label="${words.display}">0</output>
    <div class="keys">
      ${[...(scientific ? moreKeys : []), ...plainKeys].map(key)}
    </div>
  </section>`;
  return layout === "desk"
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
.sum { min-height: 1.6em; color: var(--muted); text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
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

const script = `const [sum, value, none, tape] = [".sum", ".value", ".none", ".tape"].map((name) => document.querySelector(name));
const signs = { "*": "×", "/": "÷", "-": "−" };
const point = (1.5).toLocaleString(text.lang).charAt(1);
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
    for (;;) {
      const sign = take("*", "/");
      // "2(3+4)" multiplies too.
      if (!sign && !/^[0-9.(a-zπ√]/.test(parts[at] ?? "")) return left;
      const right = power();
      if (sign === "/" && right === 0) throw new Error(text.zero);
      left = sign === "/" ? left / right : left * right;
    }
  }

  function power() {
    if (take("-")) return -power();
    const base = single();
    return take("^") ? base ** power() : base;
  }

  function single() {
    const part = parts[at++];
    let number = part === "π" ? Math.PI : Number(part);
    if (part === "(") {
      number = total();
      take(")");
    } else if (part in functions) number = functions[part](single());
    while (take("%")) number /= 100;
    return number;
  }

  const number = total();
  if (at < parts.length || !Number.isFinite(number)) throw new Error(text.wrong);
  return Number(number.toPrecision(12));
}

const grouped = (number) => {
  const [whole, rest] = number.split(".");
  if (number.includes("e")) return number.replace(".", point);
  return Number(whole).toLocaleString(text.lang) + (rest === undefined ? "" : point + rest);
};
const pretty = (source) =>
  source.replace(/[0-9.]+(e[-+]?[0-9]+)?/g, grouped).replace(/[*/-]/g, (sign) => signs[sign]).replace(/(?<=[^(])([+×÷−])(?=.)/g, " $1 ");

function show(message = pretty(entry) || "0") {
  value.textContent = message;
  value.classList.toggle("long", message.length > 12);
}

function finish() {
  if (/^-?[0-9.]*$/.test(entry)) return;
  sum.textContent = pretty(entry) + " =";
  try {
    const result = String(compute(entry));
    const again = make("button", { type: "button" }, sum.textContent, make("b", {}, pretty(result)));
    again.addEventListener("click", () => put(result));
    none.hidden = true;
    tape.prepend(make("li", {}, again));
    while (tape.children.length > 8) tape.lastChild.remove();
    put(result);
  } catch (error) {
    show(error.message);
  }
}

function put(result) {
  entry = result;
  done = true;
  show();
}

function press(key) {
  if (key === "=") return finish();
  sum.textContent = "";
  if (key === "clear") entry = "";
  else if (key === "back") entry = done ? "" : entry.replace(/([a-z√]+[(]|.)$/, "");
  else if (key === "sign") entry = entry.replace(/(^|[-+*/^(])(-?)([0-9.]+)$/, (all, before, minus, number) => before + (minus ? "" : "-") + number);
  else if ("+*/^".includes(key)) entry = (key === "^" && entry.startsWith("-") && done ? "(" + entry + ")" : entry.replace(/[-+*/^]+$/, "") || "0") + key;
  else if (key === "-") entry = entry.replace(/[-+]$/, "") + key;
  else if (key === ")" || key === "%") entry += entry && key;
  else {
    // After a result a number begins anew, and a sign goes on with it.
    const before = done ? "" : entry;
    const full = key === "." ? /[.][0-9]*$/ : /[0-9.]{15}$/;
    entry = /[0-9.]/.test(key) && full.test(before) ? before : before + key + (key in functions ? "(" : "");
  }
  done = false;
  show();
}

const buttons = [...document.querySelectorAll("[data-key]")];
for (const button of buttons) button.addEventListener("click", () => press(button.dataset.key));

const keyboard = { Enter: "=", ",": ".", x: "*", "×": "*", ":": "/", "÷": "/", Backspace: "back", Delete: "clear", Escape: "clear" };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  // A button that was reached with Tab is pressed by Enter.
  if (event.key === "Enter" && event.target.matches("button:focus-visible, summary")) return;
  const key = keyboard[event.key] ?? event.key;
  const button = buttons.find(({ dataset }) => dataset.key === key);
  if (!button) return;
  event.preventDefault();
  press(key);
  button.classList.add("down");
});
document.addEventListener("keyup", () => buttons.forEach((button) => button.classList.remove("down")));`;

function bill(words: Texts, layout: string): Html {
  const field = (id: string, label: string, value: number) => markup`<div class="field">
    <label for="${id}">${label}</label>
    <input id="${id}" type="text" inputmode="decimal" value="${value}" autocomplete="off" aria-describedby="${id}-error" />
    <p class="error" id="${id}-error"></p>
  </div>`;
  const rates = markup`<div class="rates" role="group" aria-label="${words.rate}">
    ${[5, 10, 15, 20].map((rate) => markup`<button class="quiet" type="button" data-rate="${rate}" aria-pressed="false">${rate} %</button>`)}
  </div>`;
  const lines = [
    ["added", words.added],
    ["total", words.total],
    ["each", words.each],
  ] as const;
  const slip =
    layout === "desk"
      ? markup`<dl class="slip card">
        ${lines.map(([id, line]) => markup`<div class="${id}"><dt>${line}</dt><dd data-out="${id}"></dd></div>`)}
      </dl>`
      : markup`<table class="slip card">
        <tbody>
          ${lines.map(([id, line]) => markup`<tr class="${id}"><th scope="row">${line}</th><td data-out="${id}"></td></tr>`)}
        </tbody>
      </table>`;
  return markup`<div class="pair">
    <form class="form card" novalidate>
      ${field("amount", words.bill, 48)}
      ${field("rate", words.rate, 10)}
      ${rates}
      ${field("people", words.people, 2)}
    </form>
    ${slip}
    <p class="quiet-label" role="status"></p>
  </div>`;
}

const billStyles = ({ space, size }: Style) => `/* The bill */
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(72)}), 1fr)); gap: ${space(6)}; align-items: start; }
.rates { display: flex; flex-wrap: wrap; gap: ${space(2)}; margin-top: -${space(2)}; }
.slip { display: grid; width: 100%; gap: ${space(4)}; margin: 0; }
.slip tbody { display: grid; gap: ${space(4)}; }
.slip div, .slip tr { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 ${space(4)}; }
.slip th { font-weight: 400; }
.slip dd, .slip td { padding: 0; font-variant-numeric: tabular-nums; }
.slip .each { padding-top: ${space(4)}; border-top: 1px dashed var(--muted); }
.slip .each dd, .slip .each td { font: 600 ${size(4)}/1.1 var(--display); }`;

const billScript = `const [amount, rate, people] = ["amount", "rate", "people"].map((id) => document.getElementById(id));
const presets = [...document.querySelectorAll("[data-rate]")];
const money = new Intl.NumberFormat(text.lang, { style: "currency", currency: text.currency });

function numberIn(field, smallest) {
  const number = Number(field.value.trim().replace(",", ".") || NaN);
  const right = Number.isFinite(number) && number >= smallest;
  field.ariaInvalid = String(!right);
  document.getElementById(field.id + "-error").textContent = right ? "" : text.number;
  return right ? number : NaN;
}

function show() {
  const bill = numberIn(amount, 0);
  const added = (bill * numberIn(rate, 0)) / 100;
  const each = (bill + added) / Math.round(numberIn(people, 1));
  for (const [name, sum] of Object.entries({ added, total: bill + added, each }))
    document.querySelector('[data-out="' + name + '"]').textContent = Number.isFinite(sum) ? money.format(sum) : "–";
  for (const button of presets) button.ariaPressed = String(button.dataset.rate === rate.value.trim());
}

document.querySelector("form").addEventListener("input", show);
document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
document.querySelector("form").addEventListener("change", () => {
  document.querySelector("[role=status]").textContent = document.querySelector(".each").textContent;
});
for (const button of presets)
  button.addEventListener("click", () => {
    rate.value = button.dataset.rate;
    show();
  });
show();`;
