import { program } from "../page/frames.ts";
import { markup } from "../page/html.ts";
import { script } from "../page/script.ts";
import type { Style } from "../page/style.ts";
import { kind, spoken } from "./kind.ts";
import { type Question, questionsOn, quizTopics } from "./quiz-bank.ts";

const texts = spoken(`
noun | a quiz | ein Quiz | un quiz | un cuestionario
name | Quiz | Quiz | Quiz | Cuestionario
works | Each answer is judged, and what was wrong is listed; it has questions on capitals, space, nature, film, food and general knowledge. | Jede Antwort wird gewertet, und am Ende steht, was falsch war; es gibt Fragen zu Hauptstädten, Weltall, Natur, Film, Essen und Allgemeinwissen. | Chaque réponse est jugée et les erreurs sont listées ; il y a des questions sur les capitales, l’espace, la nature, le cinéma, la cuisine et la culture générale. | Cada respuesta se valora y los fallos se listan; hay preguntas de capitales, espacio, naturaleza, cine, cocina y cultura general.
next | Show four questions / Make it dark | Zeige vier Fragen / Mach es dunkel | Montre quatre questions / Passe-le en sombre | Muestra cuatro preguntas / Hazlo oscuro
general | General knowledge | Allgemeinwissen | Culture générale | Cultura general
capitals | Capitals | Hauptstädte | Capitales | Capitales
space | Space | Weltall | Espace | Espacio
nature | Nature | Natur | Nature | Naturaleza
film | Film | Film | Cinéma | Cine
food | Food | Essen | Cuisine | Cocina
lead | One answer is right each time. | Je eine Antwort stimmt. | Une seule réponse est juste à chaque fois. | En cada una, solo una respuesta es correcta.
of | Question {n} of {m} | Frage {n} von {m} | Question {n} sur {m} | Pregunta {n} de {m}
right | Right. | Richtig. | Exact. | Correcto.
wrong | Not quite: {x}. | Nicht ganz: {x}. | Pas tout à fait : {x}. | No exactamente: {x}.
choose | Choose an answer. | Bitte eine Antwort wählen. | Choisissez une réponse. | Elija una respuesta.
open | Still open: {n}. | Noch offen: {n}. | Encore sans réponse : {n}. | Sin responder: {n}.
check | Check | Prüfen | Vérifier | Comprobar
go | Next | Weiter | Suivante | Siguiente
result | {n} of {m} right | {n} von {m} richtig | {n} sur {m} justes | {n} de {m} correctas
review | To look at again | Zum Nachlesen | À revoir | Para repasar
again | Play again | Noch einmal | Rejouer | Otra vez`);

export const quiz = kind({
  asked: /\bquiz|trivia|ratespiel|wissenstest|cuestionario|juego de preguntas|jeu de questions/,
  variants: {
    capitals: /capital|hauptst(a|ae)dt|geograph|geografi/,
    space: /\bspace\b|planet|astronom|weltraum|weltall|\bespace\b|espacio|universe?/,
    nature: /\bnature?\b|animal|tiere?\b|pflanze|plant|naturaleza/,
    film: /\bfilms?\b|movie|cinema|\bkino|pelicula|\bcine\b/,
    food: /\bfood\b|cooking|cuisine|\bessen\b|kueche|kuche|comida|cocina|gastronom/,
  },
  layouts: ["cards", "sheet"],
  program: true,
  texts,
  compose: (plan, words) => {
    const { brief, random, style, layout } = plan;
    const topic = quizTopics.find((name) => brief.variants.includes(name)) ?? "general";
    const count = Math.min(12, Math.max(3, brief.counts.questions ?? 6));
    const questions = questionsOn(topic, plan.words.lang, count, random);
    const title = brief.name ?? (brief.variants.length > 0 ? `${plan.name}: ${words[topic]}` : plan.name);
    const asked = questions.map((question, at) => fieldset(question, at, random.int(4)));
    const end = markup`<section class="end card" hidden>
      <h2 class="result" tabindex="-1"></h2>
      <div class="wrong">
        <h3>${words.review}</h3>
        <ul class="review"></ul>
      </div>
      <button class="button again" type="button">${words.again}</button>
    </section>`;
    const say = markup`<p class="say" role="status"></p>
      <button class="button" type="submit">${words.check}</button>`;
    return program(plan, {
      title,
      lead: words.lead,
      width: layout === "sheet" ? 200 : 140,
      body:
        layout === "cards"
          ? markup`<form class="one card" novalidate>
                <p class="eyebrow count"></p>
                <div class="bar" aria-hidden="true"><span></span></div>
                <div class="questions">
                  ${asked.map((item) => markup`<div>${item}</div>`)}
                </div>
                <div class="foot">
                  ${say}
                </div>
              </form>
              ${end}`
          : markup`<form class="whole" novalidate>
                <ol class="questions">
                  ${asked.map((item) => markup`<li class="card">${item}</li>`)}
                </ol>
                <div class="foot">
                  ${say}
                </div>
              </form>
              ${end}`,
      css: styles(style),
      js: script(words, `${questioning}\n\n${layout === "cards" ? oneByOne : atOnce}`),
    });
  },
});

/** The page holds its questions; the script only reads them. So one is added by writing another fieldset. */
function fieldset({ ask, answers: [right = "", ...wrong] }: Question, at: number, place: number) {
  const answers = [...wrong.slice(0, place), right, ...wrong.slice(place)];
  return markup`<fieldset class="question" data-answer="${right}">
    <legend>${ask}</legend>
    ${answers.map((answer) => markup`<label class="answer"><input type="radio" name="question-${at + 1}" value="${answer}" /><span>${answer}</span></label>`)}
  </fieldset>`;
}

const styles = ({ space, size, family }: Style) => `/* The quiz */
.bar { height: ${space(1.5)}; margin-bottom: ${space(6)}; background: var(--tint); }
.bar span { display: block; width: 0; height: 100%; background: var(--accent); transition: width 0.3s ease; }
.question legend { margin-bottom: ${space(4)}; padding: 0; font: ${family === "editorial" ? 400 : 600} ${size(2.4)}/1.3 var(--display); text-wrap: balance; }
.answer { display: flex; gap: ${space(3)}; align-items: center; min-height: ${space(13)}; margin-top: ${space(2)}; padding: ${space(2)} ${space(4)}; border: 1px solid var(--line); border-radius: min(var(--radius), ${space(5)}); background: var(--ground); cursor: pointer; }
.answer:hover { border-color: var(--accent-text); }
.answer:has(:checked) { border-color: var(--accent-text); background: var(--tint); box-shadow: inset 0 0 0 1px var(--accent-text); }
.answer:has(:focus-visible) { outline: 3px solid var(--accent-text); outline-offset: 2px; }
.answer input { flex: none; width: ${space(5)}; height: ${space(5)}; margin: 0; accent-color: var(--accent); }
.answer span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.answer.is-right { border-color: var(--accent-text); }
.answer.is-right::after { color: var(--accent-text); font-weight: 700; content: "✓" / ""; }
.answer.is-wrong span { text-decoration: line-through; }
.answer.is-wrong::after { color: var(--muted); font-weight: 700; content: "✕" / ""; }
.foot { display: flex; flex-wrap: wrap; align-items: center; gap: ${space(4)}; margin-top: ${space(6)}; }
.say { flex: 1 1 ${space(40)}; min-height: 1.6em; font-weight: 600; }
ol.questions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(78)}), 1fr)); gap: ${space(6)}; }
.end { display: grid; gap: ${space(6)}; justify-items: start; }
.whole + .end { margin-top: ${space(7)}; }
.result { font-size: ${size(4)}; }
.review li { padding-block: ${space(3)}; border-top: 1px solid var(--line); }
.review b { display: block; }
.wrong { width: 100%; }
.wrong h3 { margin-bottom: ${space(3)}; }`;

const questioning = `const form = find("form");
const questions = all(".question");
const [say, submit, end, again] = [".say", "[type=submit]", ".end", ".again"].map((name) => find(name));

const chosen = (question) => find(":checked", question)?.value ?? null;
const isRight = (question) => chosen(question) === question.dataset.answer;
const focus = (question) => find("input", question).focus();

function mark(question) {
  for (const answer of all(".answer", question)) {
    const input = find("input", answer);
    input.disabled = true;
    answer.classList.toggle("is-right", input.value === question.dataset.answer);
    answer.classList.toggle("is-wrong", input.checked && !isRight(question));
  }
}

function finish() {
  const missed = questions.filter((question) => !isRight(question));
  const review = missed.map((question) => make("li", {}, find("legend", question).textContent, make("b", {}, question.dataset.answer)));
  find(".wrong").hidden = missed.length === 0;
  find(".review").replaceChildren(...review);
  find(".result").textContent = fill(text.result, { n: questions.length - missed.length, m: questions.length });
  end.hidden = false;
  find(".result").focus();
}

function begin() {
  form.reset();
  for (const input of all("input")) input.disabled = false;
  for (const answer of all(".answer")) answer.classList.remove("is-right", "is-wrong");
  say.textContent = "";
  end.hidden = true;
  form.hidden = submit.hidden = false;
}`;

const oneByOne = `let at = 0;
let checked = false;

function show() {
  questions.forEach((question, index) => (question.hidden = index !== at));
  find(".bar span").style.width = ((at + (checked ? 1 : 0)) / questions.length) * 100 + "%";
  find(".count").textContent = fill(text.of, { n: at + 1, m: questions.length });
  submit.textContent = checked ? text.go : text.check;
}

function ask(next) {
  at = next;
  checked = false;
  say.textContent = "";
  form.hidden = at === questions.length;
  if (form.hidden) return finish();
  show();
  focus(questions[at]);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = questions[at];
  if (checked) return ask(at + 1);
  if (chosen(question) === null) {
    say.textContent = text.choose;
    return focus(question);
  }
  checked = true;
  mark(question);
  say.textContent = isRight(question) ? text.right : fill(text.wrong, { x: question.dataset.answer });
  show();
});
again.addEventListener("click", () => {
  begin();
  ask(0);
});
show();`;

const atOnce = `form.addEventListener("submit", (event) => {
  event.preventDefault();
  const open = questions.filter((question) => chosen(question) === null);
  say.textContent = open.length > 0 ? fill(text.open, { n: open.length }) : "";
  if (open.length > 0) return focus(open[0]);
  questions.forEach(mark);
  submit.hidden = true;
  finish();
});
again.addEventListener("click", () => {
  begin();
  focus(questions[0]);
});`;
