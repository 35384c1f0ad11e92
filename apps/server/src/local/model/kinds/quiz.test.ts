import { describe, expect, test } from "vitest";
import { everyPage, inLanguage, pageOf } from "../test-brief.ts";
import { attribute, elementsOf, faultsOf, wordsOf } from "../test-page.ts";
import { seeded } from "../random.ts";
import { langs } from "../texts/types.ts";
import { kinds } from "./index.ts";
import { questionsOn, quizTopics } from "./quiz-bank.ts";

const questionsIn = (html: string) => elementsOf(html).filter((element) => element.tagName === "fieldset");

describe("a quiz", () => {
  test.each(everyPage("quiz"))("is a page without faults: $called", ({ code }) => {
    expect(faultsOf(code)).toEqual([]);
    expect(questionsIn(code.html)).toHaveLength(6);
  });

  test.each([
    [5, 5],
    [1, 3],
    [12, 12],
    [40, 12],
  ])("asked for %i questions it has %i", (asked, shown) => {
    const { html } = pageOf("quiz", { counts: { questions: asked } });
    expect(questionsIn(html)).toHaveLength(shown);
  });

  test("has the right answer of each question among its answers, and not always in one place", () => {
    const places = questionsIn(pageOf("quiz", { counts: { questions: 12 } }).html).map((question) => {
      const values = inside(question).flatMap((element) => attribute(element, "value") ?? []);
      expect(new Set(values).size).toBe(4);
      return values.indexOf(attribute(question, "data-answer") ?? "");
    });
    expect(places).not.toContain(-1);
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  test("is about what was asked, in its language", () => {
    const words = wordsOf(pageOf("quiz", { variants: ["capitals"], ...inLanguage("fr") }).html);
    expect(words).toContain("Quiz: Capitales");
    expect(words).toContain("quelle ville est la capitale ?");
  });

  test.each(["a quiz about space", "trivia night", "ein ratespiel", "un cuestionario"])(
    "is asked for by: %s",
    (request) => expect(request).toMatch(kinds.quiz?.asked ?? ""),
  );
});

describe.each(quizTopics)("the questions on %s", (topic) => {
  test.each(langs)("are twelve different ones in %s, each with four different answers", (lang) => {
    const questions = questionsOn(topic, lang, 12, seeded(topic));
    expect(new Set(questions.map(({ ask }) => ask)).size).toBe(12);
    for (const { ask, answers } of questions) {
      expect(new Set(answers).size, ask).toBe(4);
      expect(`${ask}${answers.join("")}`).not.toMatch(/[{}|:]$|undefined/);
    }
  });
});

const inside = (element: ReturnType<typeof questionsIn>[number]): ReturnType<typeof questionsIn> =>
  element.childNodes.flatMap((node) => ("tagName" in node ? [node, ...inside(node)] : []));
