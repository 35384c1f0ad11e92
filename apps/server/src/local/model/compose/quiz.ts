import { app } from "./app.ts";
import type { Compose } from "./context.ts";
import { literal, markup } from "../page/html.ts";
import { questionsOn } from "./quiz-topics.ts";

export const quiz: Compose = (plan) => {
  const words = plan.words.quiz;
  const questions = questionsOn(plan.topic, plan.words)?.questions ?? words.questions;
  const { question, score, right, wrong, next, finish, result, verdicts } = words;
  return app(plan, {
    title: plan.name,
    lead: words.lead,
    body: markup`
      <section class="panel" aria-label="${plan.name}">
        <div class="start">
          <p class="big" aria-hidden="true">?</p>
          <button class="button" type="button">${words.start}</button>
        </div>
        <div class="round" hidden>
          <div class="bar"><span></span></div>
          <p class="count"></p>
          <h2 class="ask" tabindex="-1"></h2>
          <div class="options"></div>
          <p class="verdict" role="status"></p>
          <button class="button next" type="button" hidden>${words.next}</button>
        </div>
        <div class="end" hidden>
          <h2 class="result" tabindex="-1"></h2>
          <p class="comment"></p>
          <ol class="review"></ol>
          <button class="button" type="button">${words.again}</button>
        </div>
      </section>`,
    css: styles,
    js: script
      .replace("TEXT", () => literal({ question, score, right, wrong, next, finish, result, verdicts }))
      .replace("QUESTIONS", () => JSON.stringify(questions, null, 2).replaceAll("<", "\\u003c")),
  });
};

const styles = `/* The quiz */
.start {
  display: grid;
  justify-items: center;
  gap: 1rem;
  padding-block: 1rem 1.5rem;
}

.big {
  display: grid;
  place-items: center;
  width: 9rem;
  aspect-ratio: 1;
  border-radius: 50% 50% 50% 12px;
  background: var(--tint);
  color: var(--accent-text);
  font: var(--display-weight) 5.5rem/1 var(--display);
}

.bar {
  height: 6px;
  border-radius: 3px;
  background: var(--tint);
  overflow: hidden;
}

.bar span {
  display: block;
  width: 0;
  height: 100%;
  background: var(--accent);
  transition: width 0.3s ease;
}

.count {
  margin-block: 1rem 0.4rem;
  color: var(--muted);
  font-variant-numeric: tabular-nums;
}

.ask,
.result {
  margin-bottom: 1.25rem;
  font-size: clamp(1.4rem, 1.2rem + 1.2vw, 1.9rem);
}

.ask:focus,
.result:focus {
  outline: none;
}

.options {
  display: grid;
  gap: 0.6rem;
}

.option {
  display: flex;
  justify-content: space-between;
  gap: 1rem;
  min-height: 3.4rem;
  padding: 0.8rem 1.1rem;
  border: 1px solid color-mix(in srgb, var(--ink) 40%, var(--ground));
  border-radius: min(max(var(--radius), 8px), 16px);
  background: var(--ground);
  text-align: left;
  cursor: pointer;
}

.option:not([aria-disabled]):hover {
  background: var(--tint);
}

.option[aria-disabled] {
  cursor: default;
}

.option.is-right {
  border: 2px solid light-dark(#1f7a45, #7fd6a2);
  background: color-mix(in srgb, #2f9c5c 16%, var(--sheet));
}

.option.is-wrong {
  border: 2px solid light-dark(#a4260f, #ff9d86);
  background: color-mix(in srgb, #c8402f 12%, var(--sheet));
}

.verdict {
  min-height: 3.2em;
  margin-block: 1rem;
}

.end .comment {
  margin-bottom: 1.25rem;
  color: var(--muted);
}

.review {
  margin-bottom: 1.5rem;
}

.review li {
  display: flex;
  gap: 0.75rem;
  padding-block: 0.7rem;
  border-top: 1px solid var(--line);
}

.review b {
  color: var(--accent-text);
}`;

const script = `const text = TEXT;

// The first option of each question is the right one; they are shuffled when they are shown.
const questions = QUESTIONS;

const start = document.querySelector(".start");
const round = document.querySelector(".round");
const end = document.querySelector(".end");
const bar = document.querySelector(".bar span");
const count = document.querySelector(".count");
const ask = document.querySelector(".ask");
const options = document.querySelector(".options");
const verdict = document.querySelector(".verdict");
const next = document.querySelector(".next");

let at = 0;
let answers = [];

function shuffled(list) {
  const copy = [...list];
  for (let index = copy.length - 1; index > 0; index--) {
    const other = Math.floor(Math.random() * (index + 1));
    [copy[index], copy[other]] = [copy[other], copy[index]];
  }
  return copy;
}

function begin() {
  at = 0;
  answers = [];
  start.hidden = end.hidden = true;
  round.hidden = false;
  show();
}

function show() {
  const question = questions[at];
  bar.style.width = (at / questions.length) * 100 + "%";
  count.textContent = text.question.replace("{n}", at + 1).replace("{m}", questions.length);
  ask.textContent = question.ask;
  verdict.textContent = "";
  next.hidden = true;
  options.replaceChildren(
    ...shuffled(question.options).map((option) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "option";
      button.textContent = option;
      button.addEventListener("click", () => choose(option));
      return button;
    }),
  );
  ask.focus();
}

function choose(option) {
  if (answers.length > at) return;
  const question = questions[at];
  const right = option === question.options[0];
  answers.push(right);
  for (const button of options.children) {
    const name = button.textContent;
    button.setAttribute("aria-disabled", "true");
    const mark = name === question.options[0] ? "✓" : name === option ? "✕" : "";
    if (!mark) continue;
    button.classList.add(mark === "✓" ? "is-right" : "is-wrong");
    button.append(Object.assign(document.createElement("span"), { textContent: mark, ariaHidden: "true" }));
  }
  verdict.textContent = (right ? text.right : text.wrong) + " " + question.why;
  bar.style.width = (answers.length / questions.length) * 100 + "%";
  next.textContent = answers.length < questions.length ? text.next : text.finish;
  next.hidden = false;
  next.focus();
}

function finish() {
  const right = answers.filter(Boolean).length;
  round.hidden = true;
  end.hidden = false;
  const level = right === questions.length ? 2 : right * 2 >= questions.length ? 1 : 0;
  const result = end.querySelector(".result");
  result.textContent = text.result.replace("{n}", right).replace("{m}", questions.length);
  end.querySelector(".comment").textContent = text.verdicts[level];
  end.querySelector(".review").replaceChildren(
    ...questions.map((question, index) => {
      const line = document.createElement("li");
      const mark = document.createElement("b");
      mark.textContent = answers[index] ? "✓" : "✕";
      mark.ariaLabel = answers[index] ? text.right : text.wrong;
      mark.setAttribute("role", "img");
      line.append(mark, question.ask + " " + question.options[0]);
      return line;
    }),
  );
  result.focus();
}

start.querySelector("button").addEventListener("click", begin);
end.querySelector("button").addEventListener("click", begin);
next.addEventListener("click", () => {
  at += 1;
  if (at < questions.length) show();
  else finish();
});`;
