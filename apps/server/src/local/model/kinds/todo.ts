import { program } from "../page/frames.ts";
import { markup, slug } from "../page/html.ts";
import { constants, pick, snippets } from "../page/snippets.ts";
import type { Style } from "../page/style.ts";
import { kind, spoken } from "./kind.ts";

const texts = spoken(`
noun | a to-do list | eine Aufgabenliste | une liste de tâches | una lista de tareas
name | To do | Aufgaben | À faire | Tareas
works | Tasks can be added, ticked off, edited, filtered and deleted, and stay in the browser. | Aufgaben lassen sich eintragen, abhaken, ändern, filtern und löschen und bleiben im Browser. | On y ajoute, coche, modifie, filtre et supprime des tâches ; elles restent dans le navigateur. | Las tareas se añaden, marcan, cambian, filtran y borran, y se quedan en el navegador.
next | Make it dark / Call it “Saturday” | Mach sie dunkel / Nenne sie „Samstag“ | Passe-la en sombre / Appelle-la « Samedi » | Hazla oscura / Llámala «Sábado»
shopping | Shopping list | Einkaufsliste | Liste de courses | Lista de la compra
groceries | Bread, Six eggs, Tomatoes, Coffee | Brot, Sechs Eier, Tomaten, Kaffee | Du pain, Six œufs, Des tomates, Du café | Pan, Seis huevos, Tomates, Café
tasks | Water the plants, Answer Maria’s letter, Book the train, Return the library books | Pflanzen gießen, Marias Brief beantworten, Zug buchen, Bücher zurückbringen | Arroser les plantes, Répondre à Maria, Réserver le train, Rendre les livres | Regar las plantas, Responder a María, Reservar el tren, Devolver los libros
label | New entry | Neuer Eintrag | Nouvelle entrée | Nueva entrada
add | Add | Eintragen | Ajouter | Añadir
need | Write something first. | Bitte erst etwas schreiben. | Écrivez d’abord. | Escriba algo primero.
show | Show | Anzeigen | Afficher | Mostrar
all | All | Alle | Tout | Todo
open | Open | Offen | À faire | Pendiente
doing | In progress | In Arbeit | En cours | En curso
done | Done | Erledigt | Fait | Hecho
begin | Begin: {x} | Beginnen: {x} | Commencer : {x} | Empezar: {x}
back | Put back: {x} | Zurückstellen: {x} | Remettre : {x} | Devolver: {x}
edit | Edit: {x} | Ändern: {x} | Modifier : {x} | Cambiar: {x}
remove | Delete: {x} | Löschen: {x} | Supprimer : {x} | Borrar: {x}
left | {n} of {m} open | {n} von {m} offen | {n} sur {m} à faire | {n} de {m} pendientes
clear | Delete what is done | Erledigtes löschen | Supprimer ce qui est fait | Borrar lo hecho
empty | Nothing here. | Hier steht nichts. | Rien ici. | Aquí no hay nada.
unsaved | This window cannot store anything: the list lasts until it is closed. | Dieses Fenster kann nichts speichern: Die Liste bleibt, bis es geschlossen wird. | Cette fenêtre ne peut rien enregistrer : la liste dure jusqu’à sa fermeture. | Esta ventana no puede guardar nada: la lista dura hasta que se cierre.`);

export const todo = kind({
  asked:
    /\bto-?dos?\b|to do (list|app)|task (list|manager|app|board)|tasks\b|check-?list|kanban|(shopping|grocery|packing) list|aufgaben|einkaufs(liste|zettel)|packliste|(liste|gestionnaire) de(s)? (taches|courses)|\btaches\b|\btareas\b|lista de (la )?compra/,
  variants: {
    shopping: /shopping|grocer|einkauf|\bcourses\b|compra/,
    board: /\bboard\b|kanban|tafel|tableau|tablero/,
  },
  layouts: ["list", "board"],
  layout: ({ variants }) =>
    variants.includes("board") ? "board" : variants.includes("shopping") ? "list" : null,
  program: true,
  texts,
  compose: (plan, words) => {
    const { brief, style, layout } = plan;
    const shopping = brief.variants.includes("shopping");
    const own = shopping ? words.groceries.split(", ") : words.tasks.split(", ");
    const samples = brief.items.length > 0 ? brief.items : own.slice(0, brief.counts.items ?? own.length);
    const text = pick(words, "edit", "remove", "left", "need", "begin", "back");
    const stack = (states: string) =>
      markup`<ul class="entries" data-states="${states}"></ul>
      <p class="empty" hidden>${words.empty}</p>`;
    const column = (state: "open" | "doing" | "done") =>
      markup`<section class="column card" aria-labelledby="${state}-title">
        <h2 id="${state}-title">${words[state]} <span class="count"></span></h2>
        ${stack(state)}
      </section>`;
    const filter = (name: "all" | "open" | "done") =>
      markup`<button class="quiet" type="button" data-filter="${name}" aria-pressed="${name === "all" ? "true" : "false"}">${words[name]}</button>`;
    const form = markup`<form class="new field" novalidate>
      <label for="entry">${words.label}</label>
      <div class="line">
        <input id="entry" type="text" maxlength="200" autocomplete="off" aria-describedby="entry-error" />
        <button class="button" type="submit">${words.add}</button>
      </div>
      <p class="error" id="entry-error" role="alert"></p>
    </form>`;
    const foot = markup`<div class="foot">
      <p class="left" role="status"></p>
      <div class="filters" role="group" aria-label="${words.show}">
        ${(["all", "open", "done"] as const).map(filter)}
      </div>
      <button class="quiet clear" type="button">${words.clear}</button>
    </div>
    <p class="unsaved" hidden>${words.unsaved}</p>`;
    const title = shopping ? (brief.name ?? words.shopping) : plan.name;
    return program(
      { ...plan, name: title },
      {
        title,
        width: layout === "board" ? 270 : 140,
        body:
          layout === "board"
            ? markup`<div class="top card">
                ${form}
                ${foot}
              </div>
              <div class="columns">
                ${(["open", "doing", "done"] as const).map(column)}
              </div>`
            : markup`<div class="whole card">
                ${form}
                ${stack("open doing done")}
                ${foot}
              </div>`,
        css: [styles(style)],
        js: [snippets.make, snippets.fill, constants({ text, samples, key: `todo-${slug(title)}` }), script],
      },
    );
  },
});

const styles = ({ space, size }: Style) => `/* The list */
.line { display: flex; flex-wrap: wrap; gap: ${space(2)}; }
.line input { flex: 1 1 ${space(40)}; width: auto; min-width: 0; }
.whole .entries { margin-top: ${space(6)}; }
.entries li { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; padding-block: ${space(1.25)}; border-top: 1px solid var(--line); }
.entries label { display: flex; flex: 1 1 ${space(30)}; gap: ${space(3)}; align-items: center; min-width: 0; min-height: ${space(11)}; overflow-wrap: anywhere; cursor: pointer; }
.entries [type="checkbox"] { flex: none; width: ${space(5.5)}; height: ${space(5.5)}; margin: 0; accent-color: var(--accent); }
.entries [type="text"] { flex: 1 1 ${space(30)}; min-width: 0; min-height: 2.75rem; padding-inline: ${space(2)}; border: 2px solid var(--accent-text); border-radius: min(var(--radius), 16px); background: var(--ground); }
.entries .done span { color: var(--muted); text-decoration: line-through; text-decoration-thickness: 1px; }
.tool { width: 2.75rem; height: 2.75rem; padding: 0; border: 0; border-radius: min(var(--radius), 16px); background: transparent; color: var(--muted); font-size: ${size(1.6)}; line-height: 1; }
.tool:hover { background: var(--tint); color: var(--ink); }
.empty { padding-block: ${space(6)}; border-top: 1px solid var(--line); color: var(--muted); }
.foot { display: flex; flex-wrap: wrap; align-items: center; gap: ${space(3)} ${space(5)}; padding-top: ${space(4)}; }
.whole .foot { border-top: 1px solid var(--line); }
.left { margin-right: auto; font-variant-numeric: tabular-nums; }
.filters { display: flex; flex-wrap: wrap; gap: ${space(1.5)}; }
.unsaved { padding-top: ${space(4)}; color: var(--muted); font-size: 0.94rem; }
/* The board */
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(64)}), 1fr)); gap: ${space(5)}; align-items: start; margin-top: ${space(5)}; }
.column h2 { display: flex; justify-content: space-between; margin-bottom: ${space(3)}; font-size: ${size(2.2)}; }
.count { color: var(--muted); font-variant-numeric: tabular-nums; }`;

const script = `const form = document.querySelector(".new");
const input = document.querySelector("#entry");
const error = document.querySelector("#entry-error");
const lists = [...document.querySelectorAll("[data-states]")];
const filters = [...document.querySelectorAll("[data-filter]")];
const clear = document.querySelector(".clear");
const unsaved = document.querySelector(".unsaved");

let items = stored() ?? samples.map((words, index) => ({ id: index + 1, words, state: "open" }));
let filter = "all";
let editing = null;

// A preview or a private window may refuse storage. The list then lives as long as the window, and says so.
function stored() {
  try {
    const found = JSON.parse(localStorage.getItem(key));
    return Array.isArray(found) ? found.filter((item) => typeof item?.words === "string") : null;
  } catch {
    unsaved.hidden = false;
    return null;
  }
}

function store() {
  try {
    localStorage.setItem(key, JSON.stringify(items));
  } catch {
    unsaved.hidden = false;
  }
}

function tool(name, sign, label, act) {
  const button = make("button", { type: "button", className: "tool", name, ariaLabel: label, textContent: sign });
  button.addEventListener("click", act);
  return button;
}

function row(item) {
  const set = (name, changes) =>
    change(items.map((other) => (other === item ? { ...item, ...changes } : other)), item, name);
  const line = make("li", { id: "entry-" + item.id, className: item.state });
  if (editing === item.id) {
    const field = make("input", { type: "text", name: "words", value: item.words, maxLength: 200, ariaLabel: fill(text.edit, { x: item.words }) });
    const end = (words) => {
      if (editing !== item.id) return;
      editing = null;
      set("edit", { words: words.trim() || item.words });
    };
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "Escape") return;
      // Else the key would press the button that has the focus next.
      event.preventDefault();
      end(event.key === "Enter" ? field.value : item.words);
    });
    field.addEventListener("blur", () => end(field.value));
    line.append(field);
    return line;
  }
  const box = make("input", { type: "checkbox", name: "done", checked: item.state === "done" });
  box.addEventListener("change", () => set("done", { state: box.checked ? "done" : "open" }));
  line.append(make("label", {}, box, make("span", {}, item.words)));
  if (lists.length > 1 && item.state !== "done") {
    const [sign, label, state] = item.state === "open" ? ["→", text.begin, "doing"] : ["←", text.back, "open"];
    line.append(tool("move", sign, fill(label, { x: item.words }), () => set("move", { state })));
  }
  line.append(
    tool("edit", "✎", fill(text.edit, { x: item.words }), () => {
      editing = item.id;
      show();
      const field = focus([item.id], "words");
      field.setSelectionRange(field.value.length, field.value.length);
    }),
    tool("remove", "×", fill(text.remove, { x: item.words }), () => change(items.filter((other) => other !== item), item, "remove")),
  );
  return line;
}

function show() {
  for (const list of lists) {
    const shown = items.filter(
      ({ state }) => list.dataset.states.includes(state) && (filter === "all" || (state === "done") === (filter === "done")),
    );
    list.replaceChildren(...shown.map(row));
    list.nextElementSibling.hidden = shown.length > 0;
    const count = list.parentElement.querySelector(".count");
    if (count) count.textContent = shown.length;
  }
  const open = items.filter(({ state }) => state !== "done").length;
  document.querySelector(".left").textContent = fill(text.left, { n: open, m: items.length });
  clear.hidden = open === items.length;
  for (const button of filters) button.ariaPressed = String(button.dataset.filter === filter);
}

// The same control of the first of these entries that is still there; the field above where none is.
function focus(ids, name) {
  const found = ids.map((id) => document.querySelector("#entry-" + id + ' [name="' + name + '"]'));
  const near = found.find(Boolean) ?? input;
  near.focus();
  return near;
}

function change(next, item, name) {
  const order = [...document.querySelectorAll(".entries li")].map((line) => line.id.slice("entry-".length));
  const at = order.indexOf(String(item.id));
  items = next;
  store();
  show();
  focus([item.id, order[at + 1], order[at - 1]], name);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = input.value.trim();
  error.textContent = words ? "" : text.need;
  input.ariaInvalid = String(!words);
  input.focus();
  if (!words) return;
  input.value = "";
  if (filter === "done") filter = "all";
  items = [...items, { id: Math.max(0, ...items.map(({ id }) => id)) + 1, words, state: "open" }];
  store();
  show();
});

clear.addEventListener("click", () => {
  items = items.filter(({ state }) => state !== "done");
  store();
  show();
  input.focus();
});
for (const button of filters)
  button.addEventListener("click", () => {
    filter = button.dataset.filter;
    show();
  });

show();`;
