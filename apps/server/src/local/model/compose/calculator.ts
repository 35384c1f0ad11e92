import { app } from "./app.ts";
import type { Compose } from "./context.ts";
import { literal, markup } from "../page/html.ts";

export const calculator: Compose = (plan) => {
  const words = plan.words.calculator;
  const point = (1.5).toLocaleString(plan.words.lang).charAt(1);
  const { scientific } = plan;
  const functions = ["sin", "cos", "tan", "deg", "ln", "log", "√", "x²", "^", "1/x", "π", "e"];
  const faces: Record<string, string> = { deg: "DEG", "^": "xʸ" };
  const keys: readonly (readonly [key: string, face: string, label: string | null, tone: string])[] = [
    ["clear", "AC", words.clear, "soft"],
    ["sign", "±", words.sign, "soft"],
    ["%", "%", words.percent, "soft"],
    ["/", "÷", words.divide, "strong"],
    ["7", "7", null, ""],
    ["8", "8", null, ""],
    ["9", "9", null, ""],
    ["*", "×", words.times, "strong"],
    ["4", "4", null, ""],
    ["5", "5", null, ""],
    ["6", "6", null, ""],
    ["-", "−", words.minus, "strong"],
    ["1", "1", null, ""],
    ["2", "2", null, ""],
    ["3", "3", null, ""],
    ["+", "+", words.plus, "strong"],
    ["0", "0", null, ""],
    [".", point, words.point, ""],
    ["back", "⌫", words.back, ""],
    ["=", "=", words.equals, "strong"],
  ];
  return app(plan, {
    title: plan.name,
    lead: words.hint,
    body: markup`
      <div class="machine">
        <section class="panel" aria-label="${plan.name}">
          <div class="display">
            <p class="sum" aria-hidden="true"></p>
            <output class="value" aria-label="${words.display}">0</output>
          </div>
          ${
            scientific &&
            markup`
            <div class="keys functions">
              ${functions.map((key) => markup`<button type="button" class="key soft" data-key="${key}">${faces[key] ?? key}</button>`)}
            </div>`
          }
          <div class="keys">
            ${keys.map(
              ([key, face, label, tone]) =>
                markup`<button type="button" class="key ${tone}" data-key="${key}" aria-label="${label ?? face}">${face}</button>`,
            )}
          </div>
        </section>
        <section class="history" aria-labelledby="history-title">
          <h2 id="history-title">${words.history}</h2>
          <p class="none">${words.none}</p>
          <ol></ol>
        </section>
      </div>`,
    css: styles,
    wide: true,
    js: script
      .replace("TEXT", () => literal({ error: words.error, lang: plan.words.lang, point }))
      .replace("FUNCTIONS", () => (scientific ? functionKeys : "const functionKey = () => false;"))
      .replace("SIGNS", () =>
        scientific
          ? '{ "+": "+", "-": "−", "*": "×", "/": "÷", "^": "^" }'
          : '{ "+": "+", "-": "−", "*": "×", "/": "÷" }',
      ),
  });
};

const styles = `/* The calculator */
.machine {
  display: grid;
  grid-template-columns: minmax(0, 24rem) minmax(0, 1fr);
  gap: 2rem;
  align-items: start;
}

.display {
  display: flex;
  flex-direction: column;
  justify-content: flex-end;
  min-height: 7rem;
  padding: 0.5rem 0.5rem 1.25rem;
  text-align: right;
}

.sum {
  min-height: 1.6em;
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}

.value {
  display: block;
  font: var(--display-weight) clamp(2rem, 9vw, 3rem) / 1.15 var(--display);
  font-variant-numeric: tabular-nums;
  letter-spacing: -0.03em;
  overflow-wrap: anywhere;
}

.value.is-long {
  font-size: 1.5rem;
}

.keys {
  display: grid;
  grid-template-columns: repeat(4, 1fr);
  gap: 0.55rem;
}

.key {
  min-height: 3.6rem;
  border: 1px solid var(--line);
  border-radius: min(max(var(--radius), 8px), 18px);
  background: var(--ground);
  font-size: 1.3rem;
  font-variant-numeric: tabular-nums;
  cursor: pointer;
  transition: transform 0.08s ease;
}

.functions {
  margin-bottom: 0.55rem;
}

.functions .key {
  min-height: 2.9rem;
  font-size: 1.05rem;
}

.key:hover {
  background: var(--tint);
}

.key:active,
.key.is-pressed {
  transform: scale(0.95);
}

.key.soft {
  background: var(--tint);
}

.key.strong {
  border-color: transparent;
  background: var(--accent);
  color: var(--on-accent);
}

.key.strong:hover {
  filter: brightness(1.1);
}

.history {
  padding: 1.25rem 0;
}

.history h2 {
  margin-bottom: 0.75rem;
  font-size: 1.15rem;
  color: var(--on-header);
}

.history .none {
  color: var(--on-header);
}

.history ol {
  border-radius: max(var(--radius-card), 10px);
  background: var(--sheet);
  overflow: hidden;
}

.history li {
  padding: 0.7rem 1.1rem;
  border-top: 1px solid var(--line);
  text-align: right;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}

.history li span {
  display: block;
  color: var(--muted);
  font-size: 0.9rem;
}

@media (max-width: 44rem) {
  .machine {
    grid-template-columns: minmax(0, 1fr);
  }

  .history h2,
  .history .none {
    color: var(--ink);
  }

  .history .none {
    color: var(--muted);
  }
}`;

const functionKeys = `// Angles count in degrees until the key DEG is turned to RAD.
let degrees = true;
const angle = (number) => (degrees ? (number * Math.PI) / 180 : number);
// Binary fractions leave sin 180° a hair off zero.
const exact = (number) => Math.round(number * 1e14) / 1e14;
const functions = {
  sin: (number) => exact(Math.sin(angle(number))),
  cos: (number) => exact(Math.cos(angle(number))),
  tan: (number) => exact(Math.sin(angle(number))) / exact(Math.cos(angle(number))),
  ln: Math.log,
  log: Math.log10,
  "√": Math.sqrt,
  "x²": (number) => number * number,
  "1/x": (number) => 1 / number,
};

function functionKey(key) {
  if (key === "deg") {
    degrees = !degrees;
    document.querySelector('[data-key="deg"]').textContent = degrees ? "DEG" : "RAD";
    return true;
  }
  if (key === "π" || key === "e") {
    entry = String(key === "π" ? Math.PI : Math.E);
    fresh = true;
    typed = true;
    show();
    return true;
  }
  if (!(key in functions)) return false;
  const number = Number(entry);
  const result = functions[key](number);
  if (!Number.isFinite(result)) {
    clear();
    show("–");
    return true;
  }
  const name = key === "x²" ? pretty(number) + "²" : key === "1/x" ? "1/" + pretty(number) : key + " " + pretty(number);
  remember(name, tidy(result));
  entry = String(tidy(result));
  fresh = true;
  typed = true;
  show();
  return true;
}`;

const script = `const text = TEXT;
const value = document.querySelector(".value");
const sum = document.querySelector(".sum");
const history = document.querySelector(".history ol");
const none = document.querySelector(".history .none");
const signs = SIGNS;

let entry = "0";
let first = null;
let operator = null;
let fresh = true;
let typed = false;
let again = null;

// Twelve digits hide what binary fractions get wrong: 0.1 + 0.2 is 0.3 here.
const tidy = (number) => Number(number.toPrecision(12));
const pretty = (number) =>
  Math.abs(number) >= 1e15 || (number !== 0 && Math.abs(number) < 1e-9)
    ? number.toExponential(6).replace(".", text.point)
    : number.toLocaleString(text.lang, { maximumFractionDigits: 11 });

function faceOf(typed) {
  const [whole, part] = typed.split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const grouped = typed.includes("e") ? typed : sign + Math.abs(Number(whole)).toLocaleString(text.lang, { maximumFractionDigits: 0 });
  return part === undefined || typed.includes("e") ? grouped : grouped + text.point + part;
}

function show(message) {
  value.textContent = message ?? (fresh ? pretty(Number(entry)) : faceOf(entry));
  value.classList.toggle("is-long", value.textContent.length > 13);
  sum.textContent = operator ? pretty(first) + " " + signs[operator] : "";
}

function clear() {
  entry = "0";
  first = operator = again = null;
  fresh = true;
  typed = false;
}

function compute(a, sign, b) {
  if (sign === "/" && b === 0) return null;
  return tidy(sign === "+" ? a + b : sign === "-" ? a - b : sign === "*" ? a * b : sign === "^" ? a ** b : a / b);
}

function remember(line, result) {
  none.hidden = true;
  const item = document.createElement("li");
  const how = document.createElement("span");
  how.textContent = line + " =";
  item.append(how, pretty(result));
  history.prepend(item);
  while (history.children.length > 6) history.lastChild.remove();
}

function resolve(sign, b) {
  const result = compute(first, sign, b);
  if (result === null || !Number.isFinite(result)) {
    clear();
    show(text.error);
    return false;
  }
  remember(pretty(first) + " " + signs[sign] + " " + pretty(b), result);
  entry = String(result);
  fresh = true;
  return true;
}

FUNCTIONS

function press(key) {
  if (functionKey(key)) return;
  if (/^[0-9]$/.test(key)) {
    if (fresh) entry = key;
    else if (entry.replace(/[^0-9]/g, "").length < 15) entry = entry === "0" ? key : entry === "-0" ? "-" + key : entry + key;
    if (fresh && !operator) again = null;
    fresh = false;
  } else if (key === ".") {
    if (fresh) entry = "0";
    if (!entry.includes(".")) entry += ".";
    fresh = false;
  } else if (key in signs) {
    if (operator && (!fresh || typed) && !resolve(operator, Number(entry))) return;
    first = Number(entry);
    typed = false;
    operator = key;
    fresh = true;
    again = null;
  } else if (key === "=") {
    const sign = operator ?? again?.sign;
    if (!sign) return;
    const b = operator ? Number(entry) : again.b;
    if (!operator) first = Number(entry);
    if (!resolve(sign, b)) return;
    again = { sign, b };
    operator = null;
  } else if (key === "%") {
    const number = Number(entry) / 100;
    entry = String(tidy(operator && (operator === "+" || operator === "-") ? first * number : number));
    fresh = false;
  } else if (key === "sign") {
    if (Number(entry) !== 0) entry = entry.startsWith("-") ? entry.slice(1) : "-" + entry;
  } else if (key === "back") {
    if (fresh) return;
    entry = entry.length > 1 && !/^-[0-9]$/.test(entry) ? entry.slice(0, -1) : "0";
  } else if (key === "clear") {
    clear();
  }
  show();
}

for (const button of document.querySelectorAll("[data-key]"))
  button.addEventListener("click", () => press(button.dataset.key));

const keyboard = { Enter: "=", ",": ".", x: "*", "×": "*", "÷": "/", Backspace: "back", Delete: "clear", Escape: "clear", c: "clear" };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  // A key that was reached with Tab is pressed by Enter, not the equals sign.
  if (event.key === "Enter" && event.target.matches("button:focus-visible")) return;
  const key = keyboard[event.key] ?? event.key;
  const button = document.querySelector('[data-key="' + CSS.escape(key) + '"]');
  if (!button) return;
  event.preventDefault();
  press(key);
  button.classList.add("is-pressed");
  setTimeout(() => button.classList.remove("is-pressed"), 90);
});

show();`;
