import { describe, expect, it } from "vitest";
import { kindNames, kinds } from "./kinds/index.ts";
import { contrast } from "./page/oklch.ts";
import { ask, built, elementsOf, faultsOf, textOf, token, wordsOf } from "./test-page.ts";
import { texts } from "./texts/index.ts";
import { talk } from "./texts/talk.ts";

/** A request for a page of each kind. */
const requests = {
  landing: "a website for a bakery with opening hours, prices and a contact form",
  portfolio: "a portfolio for a photographer",
  shop: "an online shop for ceramics",
  blog: "a blog about gardening",
  pricing: "a pricing page with three plans",
  todo: "a todo list",
  calculator: "a calculator",
  quiz: "a quiz",
  timer: "a pomodoro timer",
  game: "a memory game",
  dashboard: "a sales dashboard",
} as const;

/** Of which kind a page says it is. */
const kindOf = (html: string | undefined) => /<body class="(\w+)/.exec(html ?? "")?.[1];

describe("a new page", () => {
  it.each(kindNames)("of the kind %s comes with a few honest words and two steps from there", (kind) => {
    const { code, prose } = ask(requests[kind]);
    expect(kindOf(code?.html)).toBe(kind);
    expect(code && faultsOf(code)).toEqual([]);
    expect(prose.split(/\s+/).length).toBeLessThan(110);
    expect(prose.match(/“[^”]+”/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it.each(kindNames)("of the kind %s takes each of the two steps it names, in every language", (kind) => {
    for (const lang of ["en", "de", "fr", "es"] as const)
      for (const step of kinds[kind].says[lang].next.slice(0, 2)) {
        const page = built(requests[kind], lang);
        const { code, prose } = ask(step, page);
        expect([lang, step, prose, code !== null]).toEqual([lang, step, prose, true]);
        expect([step, code && faultsOf(code)]).toEqual([step, []]);
      }
  });

  it.each([
    "a website for a dentist with testimonials, faq and team, dark green header",
    "a dark portfolio for a photographer with testimonials",
    "a dark pomodoro timer",
    "a green todo list called Saturday, dark mode",
    "un sitio oscuro para un restaurante con testimonios",
    "eine dunkle Preisseite mit Kundenstimmen",
  ])("names no step that would change nothing: %s", (request) => {
    const { code, prose } = ask(request);
    const steps = [...prose.matchAll(/[“„«]\s?([^”“»]+?)\s?[”“»](?= (?:or|oder|ou|o) |\.$)/g)].map(
      ([, step = ""]) => step,
    );
    expect(steps).toHaveLength(2);
    for (const step of steps) {
      const after = ask(step, code).code;
      expect([step, after === null || JSON.stringify(after) === JSON.stringify(code)]).toEqual([step, false]);
    }
  });

  it.each([
    "a shop called Lumen",
    "Create a shop called Lumen",
    'Shop named "Lumen"',
    "a shop called Lumen with two products",
    'a shop called "Lumen" with products: Lamp 5 €, Bulb 6 €',
  ])("is a shop where one is named: %s", (request) => {
    const { html } = built(request);
    expect([kindOf(html), /<title>([^<]*)/.exec(html)?.[1]]).toEqual(["shop", "Lumen"]);
  });

  it.each([
    ["un panel oscuro", "dashboard"],
    ["una lista oscura", "todo"],
  ])("is Spanish where it is asked for in Spanish: %s", (request, kind) => {
    const { html } = built(request);
    expect([kindOf(html), /<html lang="(..)"/.exec(html)?.[1]]).toEqual([kind, "es"]);
  });

  it.each([
    "a website for a cleaner, from 20 €/hour",
    "a bakery with prices: 5 €, 6 €",
    "A restaurant with a menu: Pizza Margherita 9,50 EUR, Lasagne 12 EUR",
    "A plumber. Open Mon-Fri 8-5. Call-out 60 €, boiler service 90 €",
  ])("has no heading without words: %s", (request) => {
    expect(faultsOf(built(request))).toEqual([]);
  });

  it("calls no day closed of which something else was said", () => {
    const week = (request: string) =>
      /class="week">(.*?)<\/dl>/s
        .exec(built(`a bakery, ${request}`).html)?.[1]
        ?.replace(/<[^>]*>|\s+/g, " ") ?? "";
    expect(week("open Mon-Fri 8-17, Sat by appointment")).toMatch(
      /Saturday +by appointment .*Sunday +Closed/,
    );
    expect(week("open Mon-Fri 8-17, Sat until late")).not.toContain("Saturday");
  });

  it("is the same for the same request, and another for another", () => {
    expect(ask("a bakery website").text).toBe(ask("a bakery website").text);
    expect(built("a bakery website").css).not.toBe(built("a website for our bakery").css);
  });

  it("stays readable in whatever colour", () => {
    for (const colour of [
      "dark mode",
      "in red",
      "yellow",
      "white and gold",
      "in #ff8800",
      "black and orange",
    ])
      for (const kind of kindNames) {
        const { css } = built(`${requests[kind]}, ${colour}`);
        for (const [ink, surface] of [
          ["ink", "ground"],
          ["ink", "sheet"],
          ["ink", "tint"],
          ["muted", "ground"],
          ["accent-text", "tint"],
          ["on-accent", "accent"],
          ["on-deep", "deep"],
          ["on-header", "header"],
        ] as const) {
          const is = contrast(token(css, ink), token(css, surface));
          expect(is, `${kind} ${colour}: ${ink} on ${surface}`).toBeGreaterThanOrEqual(4.5);
        }
      }
  });

  it("is general where only a website was wished for, and says so", () => {
    const { prose, code } = ask("a website");
    expect(kindOf(code?.html)).toBe("landing");
    expect(prose).toContain("No kind of page was named");
  });

  it("takes the place of another only where another is asked for", () => {
    const page = built(requests.landing);
    expect(kindOf(ask("make a quiz instead", page).code?.html)).toBe("quiz");
    expect(kindOf(ask("Erstelle eine neue Seite für eine Zahnarztpraxis", page).code?.html)).toBe("landing");
    expect(wordsOf(ask("add testimonials", page).code?.html ?? "")).toContain(
      texts.en.sections.testimonials.title,
    );
    expect(kindOf(ask("add a calculator link to the menu", page).code?.html)).not.toBe("calculator");
  });

  it("still comes of what was said before when the first answer never came", () => {
    const { code } = ask("in blue please, thank you", null, { earlier: ["a bakery called Crumb & Co"] });
    expect(wordsOf(code?.html ?? "")).toContain("Crumb & Co");
  });
});

describe("hostile words", () => {
  it("stand on the page as the letters they are", () => {
    const code = built(`<script>alert(1)</script> menu page called "Bob's <b>Burgers</b>" #ff8800`);
    expect(faultsOf(code)).toEqual([]);
    expect(wordsOf(code.html)).toContain("Bob's <b>Burgers</b>");
    expect(code.html).not.toContain("alert(1)");
  });

  it.each(kindNames)("break out of no file of a page: %s", (kind) => {
    for (const name of [
      "</script><img src=x onerror=alert(1)>",
      "A & B's `${1}` $&",
      "*/ } body { color: red",
    ]) {
      const code = built(`${requests[kind]} called “${name}”`);
      expect(faultsOf(code)).toEqual([]);
      expect(elementsOf(code.html).some((element) => element.tagName === "img")).toBe(false);
      expect(code.css).not.toContain("body { color: red");
      expect(textOf(elementsOf(code.html).find((element) => element.tagName === "title"))).toContain(name);
    }
  });
});

describe("what it cannot do", () => {
  it("is said in prose, without files, with how to plug in a real model", () => {
    const { blocks, prose } = ask("a 3D multiplayer racing simulation with login and payments");
    expect(blocks).toEqual([]);
    expect(prose).toContain("The demo model cannot do that.");
    for (const says of Object.values(talk)) expect(says.cannot).toMatch(/OPENAI_API_KEY.*OPENAI_MODEL/);
  });

  it.each([
    ["レストランのウェブサイトを作ってください。名前は「さくら亭」", "Japanese", "さくら亭"],
    ["Сделай сайт для пекарни «Колос»", "Russian", "Колос"],
    ["Zrób stronę dla piekarni", "Polish", null],
    ["crea un sito per un ristorante chiamato Da Nino con menu e orari", "Italian", "Da Nino"],
  ])("names the language it does not write: %s", (request, language, name) => {
    const { prose, code } = ask(request);
    expect(prose).toContain(`writes no ${language}`);
    expect(code?.html).toContain('<html lang="en">');
    if (name) expect(wordsOf(code?.html ?? "")).toContain(name);
  });

  it("asks for more where there is nothing to go by", () => {
    expect(ask("hello").code).toBe(null);
    expect(ask("").prose).toContain("Say in one sentence");
  });

  it("changes nothing where there is no page yet", () => {
    for (const request of [
      "remove the contact form",
      "dark mode",
      "rename it to Lumen",
      "Füge ein FAQ hinzu",
    ]) {
      const { code, blocks } = ask(request);
      expect([request, code, blocks]).toEqual([request, null, []]);
    }
    expect(ask("remove the contact form").prose).toContain("There is no page yet to change.");
  });

  it("follows no standing instructions, and says so once", () => {
    const standing = "Never write prices.";
    const sentence = "so this one was left aside: “Never write prices”.";
    const first = ask("a bakery called Mill", null, { standing });
    expect(first.prose).toContain(sentence);
    const again = { standing, answered: [first.prose] };
    expect(ask("make it blue", first.code, again).prose).not.toContain(sentence);
    const other = { standing, answered: ["…: “Be brief.”."] };
    expect(ask("make it blue", first.code, other).prose).toContain(sentence);
    const { prose } = ask("Eine Bäckerei namens Mühle", null, { standing: `a *b*\n${"x".repeat(500)}` });
    expect(prose).toMatch(/diese blieb unbeachtet: „a \\\*b\\\* x{60,120}\.\.\.“\.$/);
  });
});

describe("a script that was broken", () => {
  it("is put back however long the conversation was", () => {
    const first = "a todo list called Tasks";
    const page = built(first);
    const earlier = [
      first,
      ...Array.from({ length: 120 }, (_, at) => (at % 2 ? "make it blue" : "make it red")),
    ];
    const fix =
      "The page reports this error:\n\n`TypeError: x is null` (script.js, line 3)\n\nFind the cause.";
    const { code } = ask(fix, { ...page, javascript: "x.y();\n" }, { earlier });
    expect(code?.javascript).toBe(page.javascript);
  });
});

describe("a question", () => {
  it.each(["How should I structure the page?", "Welche Farben passen?", "make the header green", ""])(
    "in discuss mode writes no files: %s",
    (request) => {
      for (const page of [null, built("a bakery called Mill")]) {
        const { text, blocks } = ask(request, page, { mode: "discuss" });
        expect(blocks).toEqual([]);
        expect(text).not.toContain("@@roseram");
        expect(text.trim().length).toBeGreaterThan(20);
      }
    },
  );

  it.each([
    ["What makes a good headline?", "in one sentence under ten words"],
    ["Wie finde ich heraus, ob die Seite barrierefrei ist?", "nur mit der Tastatur"],
    ["Comment publier la page ?", "mentions légales"],
    ["¿Qué colores quedan bien?", "Basta un color fuerte"],
  ])("gets an answer in prose, whether or not there is a page: %s", (request, words) => {
    for (const page of [null, built("a bakery called Mill")]) {
      const { prose, code } = ask(request, page);
      expect(code).toBe(null);
      expect(prose).toContain(words);
    }
  });

  it("about the page's colours is answered from its styles", () => {
    const page = { html: '<p style="color:#abcdef">x</p>', css: ":root{--ink:#111}", javascript: "" };
    expect(ask("which colours does the page use?", page).prose).toBe(
      "The page uses these colours:\n\n- `#111`: ink\n- `#abcdef`",
    );
    expect(
      ask("welche Farben verwendet die Seite?", { ...page, html: "<p>x</p>", css: "p{" }).prose,
    ).toContain("Die Seite nennt keine Farben");
  });
});
