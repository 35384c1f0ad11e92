import { program } from "../page/frames.ts";
import { markup, slug } from "../page/html.ts";
import { choices, script } from "../page/script.ts";
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
    /\bto-?dos?\b|to do (list|app)|task (list|manager|app|board)|tasks\b|check-?list|kanban|(shopping|grocery|packing) list|aufgaben|einkaufs(liste|zettel)|packliste|(liste|gestionnaire) de(s)? (taches|courses)|\btaches\b|\btareas\b|lista de (la )?compra|una lista(?! d)/,
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
    const stack = (states: string) =>
      markup`<ul class="entries" data-states="${states}"></ul>
      <p class="empty" hidden>${words.empty}</p>`;
    const column = (state: "open" | "doing" | "done") =>
      markup`<section class="column card" aria-labelledby="${state}-title">
        <h2 id="${state}-title">${words[state]} <span class="count"></span></h2>
        ${stack(state)}
      </section>`;
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
      ${choices(
        words.show,
        (["all", "open", "done"] as const).map((state) => [state, words[state]]),
      )}
      <button class="quiet clear" type="button">${words.clear}</button>
    </div>
    <p class="unsaved" hidden>${words.unsaved}</p>`;
    const title = shopping ? (brief.name ?? words.shopping) : plan.name;
    return program(plan, {
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
      css: styles(style),
      js: script(words, list, { samples, key: `todo-${slug(title)}` }),
    });
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
.unsaved { padding-top: ${space(4)}; color: var(--muted); font-size: 0.94rem; }
/* The board */
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(64)}), 1fr)); gap: ${space(5)}; align-items: start; margin-top: ${space(5)}; }
.column h2 { display: flex; justify-content: space-between; margin-bottom: ${space(3)}; font-size: ${size(2.2)}; }
.count { color: var(--muted); font-variant-numeric: tabular-nums; }`;

const list = `const [form, input, clear] = [".new", "#entry", ".clear"].map((name) => find(name));
const lists = all("[data-states]");
const stored = kept(key);
let items = Array.isArray(stored) ? stored : samples.map((words, at) => ({ id: at + 1, words, state: "open" }));
let filter = "all";

function tool(name, sign, label, item, act) {
  const button = make("button", { type: "button", className: "tool", name, ariaLabel: fill(label, { x: item.words }) }, sign);
  button.addEventListener("click", act);
  return button;
}

// The words become a field; Enter keeps what is written there, Escape what was.
function edit(item, line) {
  const field = make("input", { type: "text", value: item.words, maxLength: 200, ariaLabel: fill(text.edit, { x: item.words }) });
  field.addEventListener("blur", () => change(item, { words: field.value.trim() || item.words }, "edit"), { once: true });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // Else the key would press the button that has the focus next.
    event.preventDefault();
    if (event.key === "Escape") field.value = item.words;
    field.blur();
  });
  line.replaceChildren(field);
  field.focus();
  field.setSelectionRange(item.words.length, item.words.length);
}

function row(item) {
  const box = make("input", { type: "checkbox", name: "done", checked: item.state === "done" });
  box.addEventListener("change", () => change(item, { state: box.checked ? "done" : "open" }, "done"));
  const line = make("li", { id: "entry-" + item.id, className: item.state }, make("label", {}, box, make("span", {}, item.words)));
  const [sign, label, state] = item.state === "open" ? ["→", text.begin, "doing"] : ["←", text.back, "open"];
  if (lists.length > 1 && item.state !== "done")
    line.append(tool("move", sign, label, item, () => change(item, { state }, "move")));
  line.append(
    tool("edit", "✎", text.edit, item, () => edit(item, line)),
    tool("remove", "×", text.remove, item, () => change(item, null, "remove")),
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
    const count = find(".count", list.parentElement);
    if (count) count.textContent = shown.length;
  }
  const open = items.filter(({ state }) => state !== "done").length;
  find(".left").textContent = fill(text.left, { n: open, m: items.length });
  clear.hidden = open === items.length;
}

function update(next) {
  items = next;
  find(".unsaved").hidden = keep(key, items);
  show();
}

// Changes an entry, or takes it out. The focus stays at the same control of the first that is still there of the entry,
// the next and the one before; else it goes to the field above.
function change(item, changes, control) {
  const order = all(".entries li").map(({ id }) => id);
  const at = order.indexOf("entry-" + item.id);
  update(items.flatMap((other) => (other !== item ? other : changes ? { ...item, ...changes } : [])));
  const near = [order[at], order[at + 1], order[at - 1]].map((id) => find("#" + id + ' [name="' + control + '"]'));
  (near.find(Boolean) ?? input).focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = input.value.trim();
  judge(input, words ? "" : text.need);
  input.focus();
  if (!words) return;
  input.value = "";
  if (filter === "done") find('[value="all"]').click();
  update([...items, { id: Math.max(0, ...items.map(({ id }) => id)) + 1, words, state: "open" }]);
});
clear.addEventListener("click", () => {
  update(items.filter(({ state }) => state !== "done"));
  input.focus();
});
choices(all(".choices button"), (state) => {
  filter = state;
  show();
});
find(".unsaved").hidden = stored !== undefined;
show();`;
