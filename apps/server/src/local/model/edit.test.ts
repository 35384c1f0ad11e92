import { describe, expect, it } from "vitest";
import { editsBetween } from "./blocks.ts";
import { contrast, luminance } from "./compose/colour.ts";
import { programs } from "./compose/index.ts";
import type { Code } from "./conversation.ts";
import { ask, attribute, built, changed, elementsOf, faultsOf, textOf, token, wordsOf } from "./test-page.ts";
import { kinds, type Kind } from "./words/types.ts";

const pages: Record<Kind, string> = {
  landing: "a website for a bakery called Old Mill with opening hours and a contact form",
  portfolio: "a portfolio called Old Mill",
  todo: "a to-do list called Old Mill",
  calculator: "a calculator called Old Mill",
  quiz: "a quiz called Old Mill",
  blog: "a blog called Old Mill",
  event: "a festival called Old Mill",
  menu: "a restaurant menu called Old Mill",
  pricing: "a pricing page called Old Mill",
  soon: "a coming soon page called Old Mill",
  timer: "a pomodoro timer called Old Mill",
  gallery: "a photo gallery called Old Mill",
  cv: "a CV called Old Mill",
  invitation: "a wedding invitation called Old Mill",
  tictactoe: "tic-tac-toe called Old Mill",
  memory: "a memory game called Old Mill",
};

const idsOf = (html: string) => elementsOf(html).map((element) => attribute(element, "id"));
const readable = (css: string, ink: string, paper: string) => contrast(token(css, ink), token(css, paper));

/** A change sends edits, not whole files: what it does not name stays as it is, byte for byte. */
function change(code: Code, request: string, files: string[]): Code {
  const answered = ask(request, code);
  expect(answered.blocks).toEqual(files.map((file) => `edit ${file}`));
  const after = answered.code;
  if (!after) throw new Error(`No change for "${request}"`);
  expect(faultsOf(after)).toEqual([]);
  return after;
}

describe.each(kinds.map((kind) => [kind]))("a change to a page: %s", (kind) => {
  const code = built(pages[kind]);

  it("gives the header the colour that was asked for, with readable text on it", () => {
    const { css } = change(code, "Make the header dark green", ["css"]);
    expect(token(css, "header")).toBe("#1f3d2f");
    expect(readable(css, "on-header", "header")).toBeGreaterThan(4.5);
    expect(token(css, "accent")).toBe(token(code.css, "accent"));
  });

  it("takes a new main colour and keeps text readable", () => {
    const { css } = change(code, "change the accent colour to #7c3aed", ["css"]);
    expect(token(css, "accent")).toBe("#7c3aed");
    for (const [ink, paper] of [
      ["on-accent", "accent"],
      ["accent-text", "ground"],
      ["on-deep", "deep"],
      ["muted", "tint"],
    ] as const)
      expect(readable(css, ink, paper)).toBeGreaterThan(4.5);
  });

  it("turns dark, and light again", () => {
    const dark = change(code, "dark mode", ["css"]);
    expect(luminance(token(dark.css, "ground"))).toBeLessThan(0.05);
    expect(dark.css).toContain("color-scheme: dark;");
    expect(readable(dark.css, "ink", "ground")).toBeGreaterThan(7);
    expect(readable(dark.css, "on-accent", "accent")).toBeGreaterThan(4.5);
    const light = change(dark, "light mode", ["css"]);
    expect(luminance(token(light.css, "ground"))).toBeGreaterThan(0.7);
    expect(readable(light.css, "muted", "ground")).toBeGreaterThan(4.5);
  });

  it("gets larger text, step by step, and smaller again", () => {
    const larger = change(code, "make the text bigger", ["css"]);
    const twice = change(larger, "make the text bigger", ["css"]);
    const [first, second, third] = [code, larger, twice].map(({ css }) =>
      Number.parseFloat(token(css, "text-size")),
    );
    expect(second).toBeGreaterThan(first ?? 0);
    expect(third).toBeGreaterThan(second ?? 0);
    expect(Number.parseFloat(token(changed(twice, "smaller text please").css, "text-size"))).toBeLessThan(
      third ?? 0,
    );
  });

  it("goes by a new name wherever it named the old one", () => {
    const after = change(code, "Rename it to Old Mill & Sons <3", ["html"]);
    expect(wordsOf(after.html)).toContain("Old Mill & Sons <3");
    expect(after.html).not.toMatch(/Old Mill(?! &amp; Sons &lt;3)/);
    const title = elementsOf(after.html).find((element) => element.tagName === "title");
    expect(textOf(title)).toContain("Old Mill & Sons <3");
    expect(change(after, "rename it to Lumen House", ["html"]).html).not.toContain("Sons");
  });

  it("gets a section with all it needs, once, and loses it again", () => {
    if (idsOf(code.html).includes("faq")) return;
    const added = ask("Add an FAQ", code);
    expect(added.blocks).toEqual(["edit css", "edit html"]);
    const page = changed(code, "Add an FAQ");
    expect(faultsOf(page)).toEqual([]);
    expect(idsOf(page.html)).toContain("faq");
    expect(page.css).toContain(".questions summary {");
    const again = ask("Add an FAQ", page);
    expect(again.blocks).toEqual([]);
    expect(again.prose).toContain("already on the page");
    const removed = change(page, "remove the FAQ", ["html"]);
    expect(idsOf(removed.html)).not.toContain("faq");
    expect(removed.html).toBe(code.html);
  });

  it("gets a form that works, with its script", () => {
    if (idsOf(code.html).includes("contact")) return;
    const page = changed(code, "add a contact form");
    expect(faultsOf(page)).toEqual([]);
    expect(idsOf(page.html)).toContain("contact-email");
    expect(page.javascript).toContain("form[data-check]");
    expect(page.javascript).not.toContain("needs no script");
  });

  it("gets the hours that were told", () => {
    const page = changed(code, "add opening hours: Monday to Friday 8-17");
    expect(faultsOf(page)).toEqual([]);
    expect(wordsOf(page.html)).toContain("Monday – Friday 8:00 – 17:00 Saturday – Sunday Closed");
    expect(wordsOf(page.html).split("Opening hours")).toHaveLength(2);
    const later = change(page, "change the opening hours to Mon-Sat 9:30am - 6pm", ["html"]);
    expect(wordsOf(later.html)).toContain("Monday – Saturday 9:30 – 18:00 Sunday Closed");
    expect(later.html).not.toContain("8:00 – 17:00");
  });

  it("gets another headline", () => {
    const page = change(code, 'change the headline to "Two > one & more"', ["html"]);
    const heading = elementsOf(page.html).find((element) => element.tagName === "h1");
    expect(textOf(heading)).toBe("Two > one & more");
  });

  it("gets several things at once", () => {
    const page = changed(code, "Rename it to Lumen, make the header navy and add testimonials");
    expect(faultsOf(page)).toEqual([]);
    expect(wordsOf(page.html)).toContain("Lumen");
    expect(token(page.css, "header")).toBe("#1d2f55");
    expect(idsOf(page.html)).toContain("testimonials");
  });

  it("stays as it is when nothing in the request is a change", () => {
    for (const request of ["translate it into Klingon", "add a login with payments", "hmm"]) {
      const { blocks, prose, code: after } = ask(request, code);
      expect(blocks).toEqual([]);
      expect(after).toBe(null);
      expect(prose).toContain("The demo model cannot do that.");
    }
    expect(ask("translate it into Klingon", code).prose).not.toContain("It is not clear");
  });

  it("keeps what the person has written by hand", () => {
    const own: Code = {
      html: code.html.replace("<main", "<!-- mine --><main").replace("</main>", "<p>By hand</p></main>"),
      css: `${code.css}\n.mine { color: rebeccapurple }\n`,
      javascript: `${code.javascript}console.log("mine");\n`,
    };
    const page = changed(own, "add testimonials, make the header black and rename it to Lumen");
    expect(page.html).toContain("<!-- mine --><main");
    expect(page.html).toContain("<p>By hand</p>");
    expect(page.css).toContain(".mine { color: rebeccapurple }");
    expect(page.javascript).toContain('console.log("mine");');
  });
});

describe("sections of a page of the demo model", () => {
  it("stand below a small program in the order in which they came", () => {
    const page = changed(changed(built(pages.todo), "add testimonials"), "add an FAQ");
    const ids = idsOf(page.html).filter((id) => ["main", "testimonials", "faq"].includes(id ?? ""));
    expect(ids).toEqual(["main", "testimonials", "faq"]);
  });

  const code = built(pages.landing);

  it("go with their link, and links to them lead elsewhere", () => {
    const page = change(code, "remove the contact form", ["html"]);
    expect(idsOf(page.html)).not.toContain("contact");
    expect(page.html).not.toContain('href="#contact"');
  });

  it("come before the contact form, and into the menu", () => {
    const page = change(code, "Add testimonials", ["css", "html"]);
    const ids = idsOf(page.html).filter((id) => id === "testimonials" || id === "contact");
    expect(ids).toEqual(["testimonials", "contact"]);
    expect(page.html).toContain('<li><a href="#testimonials">');
  });

  it("keep a rule that the person has changed", () => {
    const faq = changed(code, "add an FAQ");
    const own = {
      ...faq,
      css: faq.css.replace(/\.questions summary \{[^}]*\}/, ".questions summary { padding-block: 3rem; }"),
    };
    const page = changed(changed(own, "remove the faq"), "add an FAQ");
    expect(page.css.match(/\.questions summary \{/g)).toHaveLength(1);
    expect(page.css).toContain(".questions summary { padding-block: 3rem; }");
  });

  it("that are not there cannot be removed, which is said", () => {
    const { blocks, prose } = ask("remove the newsletter", code);
    expect(blocks).toEqual([]);
    expect(prose).toContain("nothing was removed");
  });
});

describe("a page that somebody else has written", () => {
  const own: Code = {
    html: [
      "<!DOCTYPE html>",
      '<html lang="en">',
      "<head><title>Tide &amp; Stone | Home</title></head>",
      "<body>",
      "<header><h1>Tide & Stone</h1><nav><ul><li><a href='#a'>A</a></li></ul></nav></header>",
      "<section><h2>Questions and answers</h2><p>None.</p></section>",
      '<p class="x">Tide & Stone, since 1998. Ask us.</p>',
      "</body>",
      "</html>",
      "",
    ].join("\n"),
    css: "body{margin:0}\np{color:#333}\n",
    javascript: "",
  };

  it("is renamed in its texts, with a bare & and without", () => {
    const page = changed(own, "rename it to Tide & Stone Works");
    expect(page.html).toContain("<title>Tide &amp; Stone Works | Home</title>");
    expect(wordsOf(page.html)).toContain("Tide & Stone Works, since 1998.");
    expect(wordsOf(page.html)).not.toContain("Works Works");
  });

  it("gets colours by rules of its own", () => {
    const page = changed(own, "make the header dark green");
    expect(page.css).toContain("header {\n  background: #1f3d2f;");
    expect(page.css.startsWith(own.css.trimEnd())).toBe(true);
    expect(changed(own, "dark mode").css).toContain("body {\n  background:");
  });

  it("gets a section that brings its own colours and leaves the rest alone", () => {
    const page = changed(own, "add testimonials");
    expect(page.html).toContain('id="testimonials"');
    expect(page.css).toContain("--accent-text:");
    expect(page.css).not.toMatch(/^(\*|h1|ul|svg|a) ?[,{]/m);
    for (const [, name = ""] of page.css.matchAll(/var\((--[\w-]+)/g)) expect(page.css).toContain(`${name}:`);
  });

  it("loses a section that is known by its heading alone", () => {
    expect(wordsOf(changed(own, "remove the FAQ").html)).not.toContain("Questions and answers");
  });

  it("has a text replaced, and only there", () => {
    const page = changed(own, 'replace "since 1998" with "since <1899>"');
    expect(page.html).toContain("Tide & Stone, since &lt;1899&gt;. Ask us.");
    const { blocks, prose } = ask('replace "nowhere" with "somewhere"', own);
    expect(blocks).toEqual([]);
    expect(prose).toBe("“nowhere” does not occur on this page; its name is “Tide & Stone”.");
  });

  it("has its headline sized alone, and says where there is none", () => {
    const page = changed(changed(own, "make the headline bigger"), "make the headline bigger");
    expect(page.css).toBe(`${own.css.trimEnd()}\n\nh1 {\n  font-size: calc(2em * 1.21);\n}\n`);
    const shared = { ...own, css: "h1, h2 { font-size: 3rem }\n" };
    expect(changed(shared, "make the headline bigger").css).toContain("font-size: calc(3rem * 1.1);");
    const none = { ...own, html: own.html.replaceAll("h1>", "h4>") };
    expect(ask("make the headline bigger", none).blocks).toEqual([]);
  });

  it("has single letters replaced only where they stand alone", () => {
    expect(ask("Schreibe statt „X“ überall „Y“", own).prose).toBe(
      "„X“ kommt auf dieser Seite nicht vor; ihr Name ist „Tide & Stone“.",
    );
    expect(ask("Change X to Y", own).prose).toContain("“X” does not occur on this page");
    expect(wordsOf(changed(own, 'change "A" to "Tides"').html)).toContain("Tides");
  });

  it("is written whole where it has no last line end, or lines no edit can name", () => {
    const bare = { ...own, html: own.html.trimEnd() };
    expect(ask("rename it to Kelp", bare).blocks).toEqual(["file html"]);
    const marked = { ...own, html: own.html.replace("<body>", "<body>\n<<<<<<< HEAD") };
    expect(faultsOf(marked)).not.toEqual([]);
    expect(changed(marked, "rename it to Kelp").html).toContain("<<<<<<< HEAD");
  });

  it("may have Windows line ends, repeated lines and an empty file", () => {
    const windows = { ...own, html: own.html.replaceAll("\n", "\r\n") };
    expect(changed(windows, "rename it to Kelp").html).toContain("<title>Kelp | Home</title>");
    const repeated = { ...own, css: "a {\n}\na {\n}\na {\n}\n" };
    expect(changed(repeated, "make the header red").css.startsWith("a {\n}\na {\n}\na {\n}")).toBe(true);
    expect(changed({ ...own, css: "" }, "make the header red").css).toContain("header {");
  });
});

describe("a sample that is called by what it is", () => {
  it.each([
    [
      "a bakery called Mill",
      "Replace the phone number with +49 30 123456",
      "+49 30 123456",
      'href="tel:+4930123456"',
    ],
    ["a CV called Mill", "Replace the phone with +49 30 123456", "+49 30 123456", "+49 30 123456<br />"],
    [
      "a bakery called Mill",
      "change the email address to me@mill.test",
      "me@mill.test",
      'href="mailto:me@mill.test"',
    ],
    [
      "a bakery called Mill",
      "Replace the address with 5 Mill Lane, Ely",
      "5 Mill Lane, Ely",
      "<dd>5 Mill Lane, Ely</dd>",
    ],
    [
      "Eine Bäckerei namens Mühle",
      "Ersetze die Telefonnummer durch 030 123456",
      "030 123456",
      'href="tel:030123456"',
    ],
    [
      "une boulangerie appelée Moulin",
      "remplace le numéro de téléphone par 01 23 45 67 89",
      "01 23 45 67 89",
      'href="tel:0123456789"',
    ],
    [
      "una panadería llamada Molino",
      "cambia el teléfono por 91 123 45 67",
      "91 123 45 67",
      'href="tel:911234567"',
    ],
    [
      "un panificio chiamato Mulino",
      "sostituisci il numero di telefono con 06 123456",
      "06 123456",
      'href="tel:06123456"',
    ],
    [
      "uma padaria chamada Moinho",
      "substitua o telefone por 21 123 4567",
      "21 123 4567",
      'href="tel:211234567"',
    ],
    [
      "een bakkerij genaamd Molen",
      "vervang het telefoonnummer door 020 123 4567",
      "020 123 4567",
      'href="tel:0201234567"',
    ],
  ])("%s: %s", (request, wish, text, markup) => {
    const before = built(request);
    const first = change(before, wish, ["html"]);
    expect(wordsOf(first.html)).toContain(text);
    expect(first.html).toContain(markup);
    expect(first.html).not.toMatch(text.includes("@") ? /\.example/ : /Mill.*555 0100(?!.*\.example)/);
    expect(first.html.split("\n")).toHaveLength(before.html.split("\n").length);
  });

  it("may be replaced again, and is no place for what cannot be one", () => {
    const page = changed(built("a bakery called Mill"), "Replace the phone number with +49 30 123456");
    const again = changed(page, "Replace the phone number with +49 40 654321");
    expect(again.html).toContain('<a href="tel:+4940654321">+49 40 654321</a>');
    expect(ask("replace the phone number with our fax", page).blocks).toEqual([]);
  });
});

describe("the number of questions that were asked for", () => {
  it.each([
    ["A quiz on capitals with ten questions", "Asked for were 10 questions; the demo model has 6"],
    ["a quiz called Mill with 4 hard questions", "Asked for were 4 questions; the demo model has 6"],
    ["Ein Quiz über Hauptstädte mit zehn Fragen", "Gewünscht waren 10 Fragen; das Demo-Modell hat 6"],
    [
      "Un quiz sulla storia di Roma con 8 domande",
      "Sono state chieste 8 domande; il modello dimostrativo ne ha 6",
    ],
  ])("is set right: %s", (request, words) => {
    expect(ask(request).prose).toContain(words);
  });

  it("is not mentioned where it is kept, or nobody named one", () => {
    for (const request of ["a quiz on capitals with six questions", "a quiz on capitals"])
      expect(ask(request).prose).not.toContain("Asked for were");
  });
});

describe("a question about the colours of the page", () => {
  const code = changed(built(pages.landing), "change the accent colour to #7c3aed");
  const talk = (request: string, page: Code | null) => ask(request, page, { mode: "discuss" }).prose;

  it.each([
    "which colours does the page use",
    "What colors are used on this page?",
    "Welche Farben verwendet die Seite?",
    "quelles couleurs utilise la page ?",
    "¿qué colores usa la página?",
    "quali colori usa la pagina?",
    "quais cores a página usa?",
    "welke kleuren gebruikt de pagina?",
  ])("is answered with them: %s", (request) => {
    expect(talk(request, code)).toMatch(/:\n\n- `#/);
    expect(talk(request, code)).toContain("- `#7c3aed`: accent");
  });

  it("is answered from the styles of a page written by hand, and where it has none", () => {
    const own = {
      html: '<p style="color: Tomato">red and blue</p>\n',
      css: "/* pink */ a { color: rgb(1, 2, 3) }",
      javascript: "",
    };
    expect(talk("which colours does the page use?", own)).toBe(
      "The page uses these colours:\n\n- `rgb(1, 2, 3)`\n- `tomato`",
    );
    expect(talk("which colours does the page use?", { ...own, html: "<p>x</p>", css: "" })).toContain(
      "names no colours",
    );
  });

  it("is no wish for advice, and no question without a page", () => {
    for (const request of ["which colours would suit the page better?", "which colours should the page use?"])
      expect(talk(request, code)).toContain("One strong colour is enough");
    expect(talk("which colours does the page use", null)).toContain("One strong colour is enough");
  });
});

describe("a section asked for under another name", () => {
  it("comes in under that name", () => {
    const page = changed(built("a website for a bakery called Mill with a map"), "add a booking form");
    expect(wordsOf(page.html)).toContain("Booking");
    expect(idsOf(page.html)).toContain("contact-email");
  });
});

describe("other languages", () => {
  it.each([
    ["Eine Bäckerei namens Mühle", "Mach die Kopfzeile dunkelgrün", "header", "#1f3d2f"],
    [
      "Crée une page pour une boulangerie appelée Moulin",
      "mets l'en-tête en vert foncé",
      "header",
      "#1f3d2f",
    ],
    ["una página para una panadería llamada Molino", "pon la cabecera en verde oscuro", "header", "#1f3d2f"],
    ["crea un sito per un forno chiamato Mulino", "rendi l'intestazione verde scuro", "header", "#1f3d2f"],
    ["crie um site para uma padaria chamada Moinho", "deixe o cabeçalho verde escuro", "header", "#1f3d2f"],
    ["een pagina voor een bakkerij genaamd De Molen", "maak de kop donkergroen", "header", "#1f3d2f"],
  ])("%s: %s", (request, wish, name, value) => {
    expect(token(changed(built(request), wish).css, name)).toBe(value);
  });

  it.each([
    ["Eine Bäckerei namens Mühle", "Nenne die Seite Sonne", "Sonne"],
    ["Crée une page pour une boulangerie appelée Moulin", "renomme la page en Soleil", "Soleil"],
    ["una página para una panadería llamada Molino", "renombra la página a Sol y Mar", "Sol y Mar"],
    ["crea un sito per un forno chiamato Mulino", "rinominalo in Sole", "Sole"],
    ["crie um site para uma padaria chamada Moinho", "mude o nome para Sol", "Sol"],
    ["een pagina voor een bakkerij genaamd De Molen", "hernoem de pagina naar De Zon", "De Zon"],
  ])("%s: %s", (request, wish, name) => {
    expect(wordsOf(changed(built(request), wish).html)).toContain(name);
  });

  it.each([
    ['instead of "Bread" write "Cake"', "Cake"],
    ["write Cake instead of Bread", "Cake"],
    ["replace Bread by Cake", "Cake"],
    ['change "Bread" to "Cake"', "Cake"],
    ["Schreibe statt „Bread“ überall „Brot“", "Brot"],
    ["Statt Bread schreibe überall Brot", "Brot"],
    ["Ersetze „Bread“ durch „Brot“", "Brot"],
    ["Ändere Bread in Brot", "Brot"],
    ["au lieu de « Bread », écris « L'art du pain »", "L'art du pain"],
    ["remplace « Bread » par « Pain »", "Pain"],
    ["escribe «Pan» en lugar de «Bread»", "Pan"],
    ["cambia «Bread» por «Pan»", "Pan"],
    ["invece di «Bread» scrivi «Pane»", "Pane"],
    ["sostituisci «Bread» con «Pane»", "Pane"],
    ["em vez de “Bread” escreva “Pão”", "Pão"],
    ["troque “Bread” por “Pão”", "Pão"],
    ["schrijf in plaats van “Bread” overal “Brood”", "Brood"],
    ["vervang Bread door Brood", "Brood"],
  ])("exchanges a text: %s", (wish, text) => {
    const page = change(built(pages.landing), wish, ["html"]);
    expect(wordsOf(page.html)).toContain(`${text} that takes its time.`);
  });

  it.each([
    ["make the headline bigger", 1.1],
    ["Mach die Überschrift größer", 1.1],
    ["agrandis le titre", 1.1],
    ["agranda el título", 1.1],
    ["rendi il titolo più grande", 1.1],
    ["deixe o título maior", 1.1],
    ["maak de kop kleiner", 0.91],
  ])("sizes the headline and nothing else: %s", (wish, factor) => {
    for (const kind of kinds) {
      const code = built(pages[kind]);
      const { css } = change(code, wish, ["css"]);
      expect(token(css, "text-size")).toBe(token(code.css, "text-size"));
      expect([kind, css.includes(`* ${factor});`)]).toEqual([kind, true]);
      expect(css.replaceAll(/calc\(((?:[^()]|\([^()]*\))*) \* [\d.]+\)/g, "$1")).toBe(code.css);
    }
  });

  it.each([
    ["Füge ein FAQ hinzu", "faq"],
    ["Ergänze Kundenstimmen", "testimonials"],
    ["ajoute des témoignages", "testimonials"],
    ["añade un mapa", "map"],
    ["aggiungi i prezzi", "prices"],
    ["adicione uma galeria", "gallery"],
    ["voeg een team toe", "team"],
  ])("adds to an English page, in the language of the page: %s", (wish, id) => {
    const page = changed(built(pages.landing), wish);
    expect(idsOf(page.html)).toContain(id);
    expect(faultsOf(page)).toEqual([]);
  });

  it("answers in the language of the person, also about a page in another", () => {
    expect(ask("Mach die Kopfzeile rot", built(pages.landing)).prose).toMatch(/Kopfzeile/);
  });
});

describe("another page instead of a change", () => {
  it("is written whole when one is asked for, and a change is no such wish", () => {
    const code = built(pages.landing);
    expect(ask("make a todo app instead", code).blocks).toEqual(["file html", "file css", "file javascript"]);
    expect(ask("Create a website for a dentist called Molar", code).blocks).toEqual([
      "file html",
      "file css",
      "file javascript",
    ]);
    for (const kind of programs) expect(ask("make it blue", built(pages[kind])).blocks).toEqual(["edit css"]);
  });
});

describe("edits between two texts", () => {
  it("are found only where their lines stand exactly once, before and in between", () => {
    const before = "a\nx\nb\nx\nc\nx\n";
    const after = "a\nx\nB\nx\nc\ny\n";
    const edits = editsBetween(before, after);
    let text = before;
    for (const { search, replace } of edits ?? []) {
      expect(`\n${text}`.split(`\n${search}\n`)).toHaveLength(2);
      text = text.replace(search, () => replace);
    }
    expect(text).toBe(after);
  });

  it("are not given where a whole file is shorter or lines would read as marks", () => {
    expect(editsBetween("a\nb\nc\n", "x\ny\nz\n")).toBe(null);
    expect(editsBetween("a\n=======\nb\n", "a\n======= x\nb\n")).toBe(null);
  });
});
