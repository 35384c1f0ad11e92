import { app } from "./app.ts";
import type { Compose } from "./context.ts";
import { fill, literal, markup } from "../page/html.ts";

export const tictactoe: Compose = (plan) => {
  const words = plan.words.game;
  return app(plan, {
    title: plan.name,
    lead: words.lead,
    body: markup`
      <section class="panel play" aria-label="${plan.name}">
        <p class="turn" role="status"></p>
        <div class="board">
          ${Array.from({ length: 9 }, (_, index) => {
            const place = fill(words.cell, { r: Math.floor(index / 3) + 1, c: (index % 3) + 1 });
            return markup`<button type="button" data-place="${place}" aria-label="${place}, ${words.empty}"></button>`;
          })}
        </div>
        <div class="play-foot">
          <p class="wins" aria-hidden="true">× <b>0</b> : <b>0</b> ○</p>
          <button class="button" type="button">${words.again}</button>
        </div>
      </section>`,
    css: `${playStyles}\n\n${boardStyles}`,
    js: boardScript.replace("TEXT", () =>
      literal({ turn: words.turn, won: words.won, draw: words.draw, empty: words.empty }),
    ),
  });
};

export const memory: Compose = (plan) => {
  const words = plan.words.game;
  return app(plan, {
    title: plan.name,
    lead: words.memoryLead,
    body: markup`
      <section class="panel play" aria-label="${plan.name}">
        <div class="deck"></div>
        <p class="turn" role="status"></p>
        <div class="play-foot">
          <p class="wins">${words.moves}: <b>0</b> · ${words.pairs}: <b>0</b> / 8</p>
          <button class="button" type="button">${words.again}</button>
        </div>
      </section>`,
    css: `${playStyles}\n\n${cardStyles}`,
    js: cardScript.replace("TEXT", () =>
      literal({ card: words.card, hidden: words.hidden, done: words.done }),
    ),
  });
};

const playStyles = `/* The table */
.play {
  display: grid;
  gap: 1.25rem;
}

.turn {
  font: var(--display-weight) 1.4rem/1.3 var(--display);
}

.turn:empty {
  display: none;
}

.play-foot {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 1rem;
}

.wins {
  font-size: 1.12rem;
  font-variant-numeric: tabular-nums;
}`;

const boardStyles = `/* The board */
.board {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 0.6rem;
  width: min(100%, 26rem);
  margin-inline: auto;
}

.board button {
  aspect-ratio: 1;
  border: 0;
  border-radius: max(var(--radius-card), 10px);
  background: var(--tint);
  color: var(--accent-text);
  font: 600 clamp(2.6rem, 13vw, 4.5rem) / 1 var(--body);
  cursor: pointer;
}

.board button.is-second {
  color: var(--ink);
}

.board button.is-won {
  background: var(--accent);
  color: var(--on-accent);
}`;

const boardScript = `const text = TEXT;
const signs = ["×", "○"];
const rows = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]];
const places = [...document.querySelectorAll(".board button")];
const turn = document.querySelector(".turn");
const wins = [...document.querySelectorAll(".wins b")];

let board;
let player;
let over;

function begin() {
  board = Array(9).fill(null);
  player = 0;
  over = false;
  turn.textContent = text.turn.replace("{x}", signs[player]);
  places.forEach((place) => place.classList.remove("is-won"));
  show();
}

function show() {
  places.forEach((place, index) => {
    const owner = board[index];
    place.textContent = owner === null ? "" : signs[owner];
    place.classList.toggle("is-second", owner === 1);
    place.setAttribute("aria-label", place.dataset.place + ", " + (owner === null ? text.empty : signs[owner]));
  });
}

function move(index) {
  if (over || board[index] !== null) return;
  board[index] = player;
  const row = rows.find((line) => line.every((place) => board[place] === player));
  over = Boolean(row) || !board.includes(null);
  if (row) {
    row.forEach((place) => places[place].classList.add("is-won"));
    wins[player].textContent = Number(wins[player].textContent) + 1;
    turn.textContent = text.won.replace("{x}", signs[player]);
  } else if (over) {
    turn.textContent = text.draw;
  } else {
    player = 1 - player;
    turn.textContent = text.turn.replace("{x}", signs[player]);
  }
  show();
}

places.forEach((place, index) => place.addEventListener("click", () => move(index)));
document.querySelector(".play-foot button").addEventListener("click", begin);
begin();`;

const cardStyles = `/* The cards */
.deck {
  display: grid;
  grid-template-columns: repeat(4, 1fr);
  gap: clamp(0.4rem, 1.5vw, 0.75rem);
}

.deck button {
  display: grid;
  place-items: center;
  aspect-ratio: 3 / 4;
  padding: 12%;
  border: 0;
  border-radius: max(var(--radius-card), 10px);
  background: var(--deep);
  cursor: pointer;
}

.deck button::before {
  width: 46%;
  aspect-ratio: 1;
  border-radius: 50% 50% 50% 4px;
  background: var(--accent);
  content: "";
}

.deck button.is-open::before {
  display: none;
}

.deck button.is-open {
  background: var(--tint);
}

.deck button.is-found {
  background: color-mix(in srgb, #2f9c5c 26%, var(--sheet));
  cursor: default;
}

.deck svg {
  max-width: 5rem;
}`;

const cardScript = `const text = TEXT;

// Eight pictures, each drawn in one colour.
const pictures = [
  ["☀", '<circle cx="20" cy="20" r="9" fill="#e0a021"/><g stroke="#e0a021" stroke-width="3" stroke-linecap="round"><path d="M20 3v4M20 33v4M3 20h4M33 20h4M8 8l3 3M29 29l3 3M32 8l-3 3M8 32l3-3"/></g>'],
  ["♥", '<path d="M20 35C4 23 4 9 13 8c4 0 6 3 7 5 1-2 3-5 7-5 9 1 9 15-7 27Z" fill="#c23b4b"/>'],
  ["⌂", '<path d="M5 20 20 6l15 14v15H5Z" fill="#35607c"/><path d="M16 35V24h8v11Z" fill="#fff"/>'],
  ["♣", '<path d="M20 22v15" stroke="#6b4a2f" stroke-width="5"/><circle cx="20" cy="15" r="12" fill="#3f7d4a"/>'],
  ["☾", '<path d="M27 34A16 16 0 1 1 24 5a13 13 0 1 0 3 29Z" fill="#5a4a96"/>'],
  ["≈", '<g fill="none" stroke="#1f7f93" stroke-width="4" stroke-linecap="round"><path d="M4 13q8-8 16 0t16 0M4 22q8-8 16 0t16 0M4 31q8-8 16 0t16 0"/></g>'],
  ["◆", '<path d="M20 3 36 20 20 37 4 20Z" fill="#c2602b"/>'],
  ["✿", '<g fill="#b8477f"><circle cx="20" cy="10" r="7"/><circle cx="30" cy="18" r="7"/><circle cx="26" cy="30" r="7"/><circle cx="14" cy="30" r="7"/><circle cx="10" cy="18" r="7"/></g><circle cx="20" cy="21" r="6" fill="#f2cf5b"/>'],
];

const table = document.querySelector(".deck");
const turn = document.querySelector(".turn");
const [movesBox, pairsBox] = document.querySelectorAll(".wins b");

let open;
let moves;
let pairs;
let waiting;

function shuffled(list) {
  const copy = [...list];
  for (let index = copy.length - 1; index > 0; index--) {
    const other = Math.floor(Math.random() * (index + 1));
    [copy[index], copy[other]] = [copy[other], copy[index]];
  }
  return copy;
}

function begin() {
  clearTimeout(waiting);
  open = [];
  moves = pairs = 0;
  waiting = null;
  turn.textContent = "";
  const cards = shuffled([...pictures.keys(), ...pictures.keys()]).map((picture, index) => {
    const card = document.createElement("button");
    card.type = "button";
    card.dataset.picture = picture;
    card.dataset.name = text.card.replace("{n}", index + 1);
    card.addEventListener("click", () => turnOver(card));
    close(card);
    return card;
  });
  table.replaceChildren(...cards);
  score();
}

function close(card) {
  card.classList.remove("is-open");
  card.replaceChildren();
  card.setAttribute("aria-label", card.dataset.name + ", " + text.hidden);
}

function turnOver(card) {
  if (card.classList.contains("is-open")) return;
  // A third card closes the two that did not match.
  if (open.length === 2) closeBoth();
  const [sign, drawing] = pictures[card.dataset.picture];
  card.classList.add("is-open");
  card.innerHTML = '<svg viewBox="0 0 40 40" aria-hidden="true">' + drawing + "</svg>";
  card.setAttribute("aria-label", card.dataset.name + ", " + sign);
  open.push(card);
  if (open.length < 2) return;
  moves += 1;
  if (open[0].dataset.picture === open[1].dataset.picture) {
    open.forEach((found) => found.classList.add("is-found"));
    open = [];
    pairs += 1;
    if (pairs === pictures.length) turn.textContent = text.done.replace("{n}", moves);
  } else {
    waiting = setTimeout(closeBoth, 1100);
  }
  score();
}

function closeBoth() {
  clearTimeout(waiting);
  open.forEach(close);
  open = [];
}

function score() {
  movesBox.textContent = moves;
  pairsBox.textContent = pairs;
}

document.querySelector(".play-foot button").addEventListener("click", begin);
begin();`;
