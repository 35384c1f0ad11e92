import { app } from "./app.ts";
import type { Compose } from "./context.ts";
import { literal, markup, slug } from "../page/html.ts";

export const todo: Compose = (plan) => {
  const words = plan.words.todo;
  const text = {
    left: words.left,
    leftOne: words.leftOne,
    remove: words.remove,
    empty: words.empty,
    emptyFilter: words.emptyFilter,
    notSaved: words.notSaved,
    need: words.need,
  };
  return app(plan, {
    title: plan.name,
    body: markup`
      <section class="panel" aria-label="${plan.name}">
        <form class="new" novalidate>
          <label for="new-text">${words.label}</label>
          <div class="new-row">
            <input id="new-text" type="text" maxlength="200" autocomplete="off" placeholder="${words.placeholder}" aria-describedby="new-error" />
            <button class="button" type="submit">${words.add}</button>
          </div>
          <p class="error" id="new-error" role="alert"></p>
        </form>
        <ul class="items"></ul>
        <p class="empty" hidden></p>
        <div class="foot">
          <p class="left" role="status"></p>
          <div class="filters" role="group" aria-label="${words.all}, ${words.open}, ${words.done}">
            <button class="quiet" type="button" data-filter="all" aria-pressed="true">${words.all}</button>
            <button class="quiet" type="button" data-filter="open" aria-pressed="false">${words.open}</button>
            <button class="quiet" type="button" data-filter="done" aria-pressed="false">${words.done}</button>
          </div>
          <button class="quiet clear" type="button" hidden>${words.clear}</button>
        </div>
        <p class="not-saved" hidden></p>
      </section>`,
    css: styles,
    js: script
      .replace("TEXT", () => literal(text))
      .replace("SAMPLES", () => literal(words.samples))
      .replace("KEY", () => literal(`todos-${slug(plan.name)}`)),
  });
};

const styles = `/* The list */
.new label {
  display: block;
  margin-bottom: 0.35rem;
  font-weight: 600;
}

.new-row {
  display: flex;
  gap: 0.6rem;
}

.new-row input {
  flex: 1;
  min-width: 0;
  min-height: 3rem;
  padding: 0.6rem 0.9rem;
  border: 1px solid color-mix(in srgb, var(--ink) 55%, var(--ground));
  border-radius: min(var(--radius), 12px);
  background: var(--ground);
}

.error:not(:empty) {
  margin-top: 0.4rem;
  color: light-dark(#a4260f, #ff9d86);
  font-size: 0.94rem;
}

.items {
  margin-top: 1.25rem;
}

.items li {
  display: flex;
  align-items: center;
  gap: 0.5rem;
  border-top: 1px solid var(--line);
}

.items label {
  display: flex;
  flex: 1;
  gap: 0.9rem;
  align-items: center;
  min-width: 0;
  padding-block: 0.85rem;
  overflow-wrap: anywhere;
  cursor: pointer;
}

.items input {
  flex: none;
  width: 1.35rem;
  height: 1.35rem;
  accent-color: var(--accent);
}

.items .is-done span {
  color: var(--muted);
  text-decoration: line-through;
}

.delete {
  width: 2.75rem;
  height: 2.75rem;
  border: 0;
  border-radius: 50%;
  background: transparent;
  color: var(--muted);
  font-size: 1.35rem;
  line-height: 1;
  cursor: pointer;
}

.delete:hover {
  background: var(--tint);
  color: var(--ink);
}

.empty {
  padding-block: 2rem;
  border-top: 1px solid var(--line);
  color: var(--muted);
  text-align: center;
}

.foot {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.75rem 1rem;
  padding-top: 1.1rem;
  border-top: 1px solid var(--line);
}

.left {
  margin-right: auto;
  font-variant-numeric: tabular-nums;
}

.filters {
  display: flex;
  gap: 0.35rem;
}

.not-saved {
  margin-top: 1rem;
  color: var(--muted);
  font-size: 0.94rem;
}`;

const script = `const text = TEXT;
const samples = SAMPLES;
const key = KEY;

// Storage can be closed to a page (a preview, a private window). The list then lives as long as the window.
const storage = {
  read() {
    try {
      const saved = JSON.parse(localStorage.getItem(key));
      return Array.isArray(saved) ? saved : null;
    } catch {
      return null;
    }
  },
  write(items) {
    try {
      localStorage.setItem(key, JSON.stringify(items));
      return true;
    } catch {
      return false;
    }
  },
};

const form = document.querySelector(".new");
const input = document.querySelector("#new-text");
const error = document.querySelector("#new-error");
const list = document.querySelector(".items");
const empty = document.querySelector(".empty");
const left = document.querySelector(".left");
const clear = document.querySelector(".clear");
const notSaved = document.querySelector(".not-saved");
const filters = [...document.querySelectorAll("[data-filter]")];

let items = storage.read() ?? samples.map((sample, index) => ({ text: sample, done: index === 2 }));
let filter = "all";

function change(next) {
  items = next;
  notSaved.textContent = text.notSaved;
  notSaved.hidden = storage.write(items);
  show();
}

function row(item) {
  const line = document.createElement("li");
  line.className = item.done ? "is-done" : "";
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = item.done;
  box.addEventListener("change", () => {
    const place = items.indexOf(item);
    change(items.map((other) => (other === item ? { ...other, done: box.checked } : other)));
    list.querySelectorAll("input")[Math.min(place, list.children.length - 1)]?.focus();
  });
  const words = document.createElement("span");
  words.textContent = item.text;
  label.append(box, words);
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "delete";
  remove.textContent = "×";
  remove.setAttribute("aria-label", text.remove.replace("{x}", item.text));
  remove.addEventListener("click", () => {
    change(items.filter((other) => other !== item));
    input.focus();
  });
  line.append(label, remove);
  return line;
}

function show() {
  const shown = items.filter((item) => filter === "all" || item.done === (filter === "done"));
  const open = items.filter((item) => !item.done).length;
  list.replaceChildren(...shown.map(row));
  empty.hidden = shown.length > 0;
  empty.textContent = items.length > 0 ? text.emptyFilter : text.empty;
  left.textContent = open === 1 ? text.leftOne : text.left.replace("{n}", open);
  clear.hidden = open === items.length;
  for (const button of filters) button.setAttribute("aria-pressed", String(button.dataset.filter === filter));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = input.value.trim();
  error.textContent = words ? "" : text.need;
  input.focus();
  if (!words) return;
  input.value = "";
  if (filter === "done") filter = "all";
  change([...items, { text: words, done: false }]);
});

input.addEventListener("input", () => (error.textContent = ""));
clear.addEventListener("click", () => {
  change(items.filter((item) => !item.done));
  input.focus();
});
for (const button of filters)
  button.addEventListener("click", () => {
    filter = button.dataset.filter;
    show();
  });

show();`;
