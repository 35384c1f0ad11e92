import { program } from "../page/frames.ts";
import { fill, type Html, markup } from "../page/html.ts";
import { script } from "../page/script.ts";
import type { Style } from "../page/style.ts";
import { kind, spoken } from "./kind.ts";

const texts = spoken(`
noun | a game | ein Spiel | un jeu | un juego
name | Game | Spiel | Jeu | Juego
works | It is played with the pointer or the arrow keys, and each move is said aloud to screen readers. | Gespielt wird mit Zeiger oder Pfeiltasten, und jeder Zug wird Vorleseprogrammen angesagt. | On y joue au pointeur ou avec les flèches, et chaque coup est annoncé aux lecteurs d’écran. | Se juega con el puntero o las flechas, y cada jugada se anuncia a los lectores de pantalla.
next | Make it dark / Make the cards green | Mach es dunkel / Mach die Karten grün | Passe-le en sombre / Mets les cartes en vert | Hazlo oscuro / Pon las cartas verdes
memory | Memory | Memory | Memory | Memoria
tictactoe | Tic-tac-toe | Tic-Tac-Toe | Morpion | Tres en raya
memoryLead | Find the {n} pairs. | Finden Sie die {n} Paare. | Trouvez les {n} paires. | Encuentre las {n} parejas.
tictactoeLead | Three in a row win. | Drei in einer Reihe gewinnen. | Trois alignés gagnent. | Gana quien alinea tres.
again | New game | Neues Spiel | Nouvelle partie | Nueva partida
moves | Moves | Züge | Coups | Jugadas
pairs | Pairs | Paare | Paires | Parejas
draws | Draws | Unentschieden | Nuls | Empates
board | Table | Spielfeld | Plateau | Tablero
log | So far | Verlauf | Déroulement | Hasta ahora
card | Card {n} | Karte {n} | Carte {n} | Carta {n}
hidden | face down | verdeckt | face cachée | boca abajo
found | A pair: {x}. | Ein Paar: {x}. | Une paire : {x}. | Una pareja: {x}.
missed | No pair: {x}, {y}. | Kein Paar: {x}, {y}. | Pas de paire : {x}, {y}. | No son pareja: {x}, {y}.
all | All pairs found in {n} moves. | Alle Paare in {n} Zügen gefunden. | Toutes les paires trouvées en {n} coups. | Todas las parejas encontradas en {n} jugadas.
shapes | sun moon heart house star drop leaf wave diamond flower cross ring | Sonne Mond Herz Haus Stern Tropfen Blatt Welle Raute Blume Kreuz Ring | soleil lune cœur maison étoile goutte feuille vague losange fleur croix anneau | sol luna corazón casa estrella gota hoja ola rombo flor cruz anillo
against | Against | Gegen | Contre | Contra
computer | The computer | Den Computer | L’ordinateur | El ordenador
person | A second person | Eine zweite Person | Une autre personne | Otra persona
cell | Row {r}, column {c} | Zeile {r}, Spalte {c} | Ligne {r}, colonne {c} | Fila {r}, columna {c}
empty | empty | leer | vide | vacía
turn | {x} to move. | {x} ist am Zug. | À {x} de jouer. | Le toca a {x}.
won | {x} wins. | {x} gewinnt. | {x} gagne. | Gana {x}.
draw | A draw. | Unentschieden. | Match nul. | Empate.`);

export const game = kind({
  asked:
    /\bgames?\b|\bspiel|\bjeux?\b|\bjuegos?\b|memory\b|memoria|tic ?-?tac|morpion|tres en raya|noughts and crosses|pairs\b/,
  variants: {
    memory: /memory|memoria|memoire|pairs|paare|paires|parejas/,
    tictactoe: /tic ?-?tac|morpion|tres en raya|noughts/,
  },
  layouts: ["table", "match"],
  program: true,
  texts,
  compose: (plan, words) => {
    const { brief, style, layout, random } = plan;
    const named = (["memory", "tictactoe"] as const).find((name) => brief.variants.includes(name));
    const which = named ?? (brief.counts.pairs ? "memory" : random.pick(["memory", "tictactoe"]));
    const pairs = Math.min(12, Math.max(2, brief.counts.pairs ?? 8));
    const title = brief.name ?? words[which];
    const memory = which === "memory";
    const scores = memory
      ? { moves: words.moves, pairs: words.pairs }
      : { x: "×", o: "○", draws: words.draws };
    const score = markup`<dl class="score">
      ${Object.entries(scores).map(([id, label]) => markup`<div><dt>${label}</dt><dd id="${id}">0</dd></div>`)}
    </dl>`;
    const again = markup`<button class="button again" type="button">${words.again}</button>`;
    const status = markup`<p class="happened" role="status"></p>`;
    const log = markup`<h2>${words.log}</h2>
      <ol class="log" reversed></ol>`;
    const board = memory ? deck(words, pairs) : cells(words);
    const who = !memory && opponent(words);
    return program(plan, {
      title,
      lead: memory ? fill(words.memoryLead, { n: pairs }) : words.tictactoeLead,
      width: layout === "match" ? 230 : 130,
      body:
        layout === "match"
          ? markup`<div class="sides">
                <section class="card" aria-label="${words.board}">
                  ${board}
                </section>
                <aside class="card" aria-label="${title}">
                  ${status}
                  ${score}
                  ${who}
                  ${again}
                  ${log}
                </aside>
              </div>`
          : markup`<div class="play card">
                ${who}
                ${status}
                ${board}
                <div class="foot">
                  ${score}
                  ${again}
                </div>
              </div>`,
      css: styles(style),
      js: memory
        ? script(words, `${playing}\n\n${pairing}`, { names: words.shapes.split(" ").slice(0, pairs) })
        : script(words, `${playing}\n\n${aligning}`),
    });
  },
});

type Texts = (typeof texts)["en"];

/** On a field of 40 by 40. */
const drawings = [
  markup`<circle cx="20" cy="20" r="9"/><path d="M20 3v5M20 32v5M3 20h5M32 20h5M8 8l4 4M28 28l4 4M32 8l-4 4M8 32l4-4" class="stroke"/>`,
  markup`<path d="M27 34A16 16 0 1 1 24 5a13 13 0 1 0 3 29Z"/>`,
  markup`<path d="M20 35C4 23 4 9 13 8c4 0 6 3 7 5 1-2 3-5 7-5 9 1 9 15-7 27Z"/>`,
  markup`<path d="M5 20 20 6l15 14v15H24V24h-8v11H5Z"/>`,
  markup`<path d="m20 3 5 12 12 1-9 9 3 12-11-7-11 7 3-12-9-9 12-1Z"/>`,
  markup`<path d="M20 3c8 11 12 16 12 22a12 12 0 0 1-24 0c0-6 4-11 12-22Z"/>`,
  markup`<path d="M6 34C4 14 16 4 36 4c0 20-9 31-25 29M6 36 22 18" class="stroke"/>`,
  markup`<path d="M3 13q8.5-8 17 0t17 0M3 22q8.5-8 17 0t17 0M3 31q8.5-8 17 0t17 0" class="stroke"/>`,
  markup`<path d="M20 3 36 20 20 37 4 20Z"/>`,
  markup`<circle cx="20" cy="9" r="7"/><circle cx="31" cy="17" r="7"/><circle cx="27" cy="30" r="7"/><circle cx="13" cy="30" r="7"/><circle cx="9" cy="17" r="7"/>`,
  markup`<path d="M15 4h10v11h11v10H25v11H15V25H4V15h11Z"/>`,
  markup`<circle cx="20" cy="20" r="13" class="stroke"/>`,
];

const deck = (words: Texts, pairs: number): Html => markup`<svg class="drawings" aria-hidden="true">
    ${drawings.slice(0, pairs).map((drawing, at) => markup`<symbol id="drawing-${at}" viewBox="0 0 40 40">${drawing}</symbol>`)}
  </svg>
  <div class="deck" role="group" aria-label="${words.board}"></div>`;

const cells = (words: Texts): Html => markup`<div class="board" role="group" aria-label="${words.board}">
    ${Array.from({ length: 9 }, (_, at) => {
      const place = fill(words.cell, { r: Math.floor(at / 3) + 1, c: (at % 3) + 1 });
      return markup`<button class="cell" type="button" data-place="${place}" aria-label="${place}, ${words.empty}"></button>`;
    })}
  </div>`;

const opponent = (words: Texts): Html => markup`<fieldset class="who">
    <legend>${words.against}</legend>
    <label><input type="radio" name="against" value="computer" checked /> ${words.computer}</label>
    <label><input type="radio" name="against" value="person" /> ${words.person}</label>
  </fieldset>`;

const styles = ({ space, size }: Style) => `/* The game */
.play { display: grid; gap: ${space(5)}; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(76)}), 1fr)); gap: ${space(6)}; align-items: start; }
aside.card { display: grid; gap: ${space(5)}; justify-items: start; }
.happened { min-height: 1.4em; font: 600 ${size(2.2)}/1.3 var(--display); }
.foot { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: ${space(4)}; }
.score { display: flex; flex-wrap: wrap; gap: ${space(7)}; }
.score dt { color: var(--muted); }
.score dd { font: 600 ${size(3)}/1.1 var(--display); font-variant-numeric: tabular-nums; }
.who { display: flex; flex-wrap: wrap; gap: 0 ${space(5)}; }
.who legend { color: var(--muted); }
.who label { display: flex; gap: ${space(2)}; align-items: center; min-height: 2.75rem; cursor: pointer; }
.who input { width: ${space(5)}; height: ${space(5)}; margin: 0; accent-color: var(--accent); }
.log { width: 100%; max-height: ${space(60)}; overflow: auto; }
.log li { padding-block: ${space(1.5)}; border-top: 1px solid var(--line); color: var(--muted); }
aside h2 { font-size: ${size(2)}; }
.board { display: grid; grid-template-columns: repeat(3, 1fr); gap: ${space(2)}; width: min(100%, ${space(104)}); margin-inline: auto; }
.cell { aspect-ratio: 1; min-width: 0; padding: 0; border: 0; border-radius: min(var(--radius), ${space(6)}); background: var(--tint); color: var(--accent-text); font: 500 clamp(2.6rem, 13vw, ${space(18)})/1 var(--text); }
.cell.o { color: var(--ink); }
.cell.won { background: var(--accent); color: var(--on-accent); }
.drawings { position: absolute; width: 0; height: 0; }
.deck { display: grid; grid-template-columns: repeat(4, 1fr); gap: ${space(2)}; }
.turned { display: grid; aspect-ratio: 4 / 5; min-width: 0; place-items: center; padding: 12%; border: 0; border-radius: min(var(--radius), ${space(4)}); background: var(--deep); }
.turned::before { width: 34%; aspect-ratio: 1; border-radius: 50% 50% 50% 12%; background: var(--second); content: ""; }
.turned.open { border: 2px solid var(--accent-text); background: var(--sheet); }
.turned.open::before { display: none; }
.turned.found { border-color: transparent; background: var(--tint); }
.turned svg { width: min(100%, ${space(16)}); fill: var(--accent-text); }
.stroke { fill: none; stroke: var(--accent-text); stroke-width: 4; stroke-linecap: round; }`;

const playing = `const [happened, log, again] = [".happened", ".log", ".again"].map((name) => find(name));

function say(words) {
  happened.textContent = words;
  log?.prepend(make("li", {}, words));
}

// The arrow keys go from place to place; a row has this many.
function walk(table, columns) {
  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
  table.addEventListener("keydown", (event) => {
    const to = table.children[[...table.children].indexOf(event.target) + steps[event.key]];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}`;

const pairing = `const deck = find(".deck");
let open = [];
let moves = 0;
let found = 0;

function drawing(at) {
  const [svg, use] = ["svg", "use"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  use.setAttribute("href", "#drawing-" + at);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

function show(card, face) {
  card.className = "turned " + face;
  card.replaceChildren(...(face ? [drawing(card.value)] : []));
  card.ariaLabel = fill(text.card, { n: [...deck.children].indexOf(card) + 1 }) + ", " + (face ? names[card.value] : text.hidden);
}

function score() {
  find("#moves").textContent = moves;
  find("#pairs").textContent = found;
}

function turn(card) {
  if (card.classList.contains("open") || card.classList.contains("found")) return;
  // Two that do not match lie open until the next one is turned.
  if (open.length === 2) open.splice(0).forEach((other) => show(other, ""));
  show(card, "open");
  open.push(card);
  if (open.length < 2) return void (happened.textContent = names[card.value]);
  moves += 1;
  const [x, y] = open.map(({ value }) => names[value]);
  if (x === y) {
    open.splice(0).forEach((other) => show(other, "found"));
    found += 1;
  }
  say(fill(found === names.length ? text.all : x === y ? text.found : text.missed, { x, y, n: moves }));
  score();
}

function begin() {
  open = [];
  moves = found = 0;
  happened.textContent = "";
  log?.replaceChildren();
  const values = shuffled([...names.keys(), ...names.keys()]);
  deck.replaceChildren(...values.map((value) => make("button", { type: "button", value })));
  for (const card of deck.children) {
    show(card, "");
    card.addEventListener("click", () => turn(card));
  }
  score();
}

walk(deck, 4);
again.addEventListener("click", begin);
begin();`;

const aligning = `const board = find(".board");
const cells = [...board.children];
const lines = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]];
const faces = { x: "×", o: "○" };
const wins = { x: 0, o: 0, draws: 0 };
let places = [];
let player = "x";
let first = "o";

const free = () => [...places.keys()].filter((at) => places[at] === null);
const lineOf = (who) => lines.find((line) => line.every((at) => places[at] === who));
const isOver = () => Boolean(lineOf("x") || lineOf("o")) || free().length === 0;
const other = (who) => (who === "x" ? "o" : "x");

// What a place is worth to the one who takes it, when both go on as well as they can; an early win is worth more.
function worth(at, who) {
  places[at] = who;
  const left = free();
  const value = lineOf(who) ? 1 + left.length : left.length === 0 ? 0 : -Math.max(...left.map((next) => worth(next, other(who))));
  places[at] = null;
  return value;
}

function best() {
  // Any first move is as good as another, and makes each game a new one.
  if (free().length === 9) return Math.floor(Math.random() * 9);
  const values = free().map((at) => [worth(at, player), at]);
  return values.sort(([a], [b]) => b - a)[0][1];
}

function show() {
  cells.forEach((cell, at) => {
    const who = places[at];
    cell.className = "cell" + (who ? " " + who : "");
    cell.textContent = faces[who] ?? "";
    cell.ariaLabel = cell.dataset.place + ", " + (faces[who] ?? text.empty);
  });
  for (const [name, count] of Object.entries(wins)) find("#" + name).textContent = count;
}

function take(at) {
  places[at] = player;
  const line = lineOf(player);
  const place = cells[at].dataset.place + ": " + faces[player] + ". ";
  if (line) say(place + fill(text.won, { x: faces[player] }));
  else if (isOver()) say(place + text.draw);
  else say(place + fill(text.turn, { x: faces[other(player)] }));
  if (isOver()) wins[line ? player : "draws"] += 1;
  else player = other(player);
  show();
  line?.forEach((won) => cells[won].classList.add("won"));
}

const answers = () => player === "o" && find("[name=against]:checked").value === "computer" && !isOver();

function begin() {
  places = Array(9).fill(null);
  player = first = other(first);
  log?.replaceChildren();
  happened.textContent = fill(text.turn, { x: faces[player] });
  show();
  if (answers()) take(best());
}

cells.forEach((cell, at) =>
  cell.addEventListener("click", () => {
    if (places[at] !== null || isOver()) return;
    take(at);
    if (answers()) take(best());
  }),
);
for (const choice of all("[name=against]"))
  choice.addEventListener("change", () => {
    first = "o";
    begin();
  });
walk(board, 3);
again.addEventListener("click", begin);
begin();`;
