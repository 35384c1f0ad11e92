import { describe, expect, it } from "vitest";
import { editsBetween } from "../blocks.ts";
import type { Code } from "../conversation.ts";
import { kindNames, kinds } from "../kinds/index.ts";
import { contrast, luminance } from "../page/oklch.ts";
import { planFor } from "../plan.ts";
import { pageOf } from "../test-brief.ts";
import { faultsOf, token } from "../test-page.ts";
import { readBrief } from "../understand/read-brief.ts";
import { change } from "./change.ts";

function built(request: string): Code {
  const plan = planFor(readBrief(request), request);
  const page = kinds[plan.kind]?.compose(plan);
  if (!page) throw new Error(`No page for "${request}"`);
  return page;
}

const bakery = built(
  "A website for a bakery called Old Mill with offers, prices, opening hours, the team, testimonials and a contact form",
);
const german = built(
  "Eine Webseite für eine Bäckerei namens Mühle mit Preisen, Team, Kundenstimmen und Kontaktformular",
);
const shop = built("An online shop called Tidewater with products and a contact form");

/** Written by hand: renamed classes, no ids, other headings than this model's. */
const edited: Code = {
  html: bakery.html
    .replace("<main", "<!-- mine --><main")
    .replace(/ id="(prices|team|testimonials)"/g, "")
    .replaceAll('class="section team', 'class="crew'),
  css: `${bakery.css}.mine { color: rebeccapurple }\n`,
  javascript: `${bakery.javascript}console.log("mine");\n`,
};

/** Pages of somebody else: no names for colours, and in the second no sections either. */
const cafe: Code = {
  html: `<!DOCTYPE html>
<html lang="en">
<head><title>Tide &amp; Stone | Home</title><link rel="stylesheet" href="styles.css"></head>
<body>
<div class="topbar"><h1>Tide & Stone</h1><nav><ul><li><a href='#menu-card'>Card</a></li><li><a href='#q'>Questions</a></li></ul></nav></div>
<section id="menu-card"><h2>What we pour</h2>
<ul class="drinks">
<li><b>Espresso</b> <span>€2.40</span></li>
<li><b>Flat white</b> <span>€3.80</span></li>
<li><b>Tea</b> <span>€3.00</span></li>
</ul></section>
<section id="q"><h2>Questions and answers</h2><p>Dogs are welcome. So are children, laptops and wet umbrellas.</p></section>
<p class="x">Tide & Stone, since 1998. Ask us.</p>
<table><tbody><tr><td>Mon</td><td>8:00 - 16:00</td></tr><tr><td>Tue</td><td>8:00 - 18:00</td></tr></tbody></table>
<p>Call <a href="tel:+441234567890">+44 1234 567890</a></p>
</body>
</html>
`,
  css: `body { margin: 0; background: #fff; color: #333 }
.topbar { background: #243b53; color: #fff }
a { color: #0b7285 }
button { border-radius: 3px; background: #0b7285 }
h1 { font-size: 2rem }
`,
  javascript: `const greetings = ["Hello", "Welcome"];
const questions = [
  { text: "Two and two?", right: 4 },
  { text: "Three and three?", right: 6 },
  { text: "Four and four?", right: 8 },
];
document.title = greetings[1] + questions.length;
`,
};
const flat: Code = {
  html: `<html lang="en">
<body>
<h1>Notes</h1>
<h2>Prices</h2>
<p>An hour is 40 euros.</p>
<h2>The team</h2>
<p>Ada and Grace.</p>
<h2>Contact</h2>
<p>Write to ada@notes.test.</p>
</body>
</html>
`,
  css: "h1 { color: #123456 }\n",
  javascript: "",
};

/** A request, what has to be on the page after it and what may not be; every line that it is not about stays. */
interface Case {
  readonly on?: Code;
  readonly asks: string;
  readonly files: string;
  readonly has?: readonly (string | RegExp)[];
  readonly lacks?: readonly (string | RegExp)[];
  /** Lines that may go or come, at most. */
  readonly lines?: number;
  readonly says?: string | RegExp;
}

const table: readonly Case[] = [
  {
    asks: "Rename it to Tide & Stone <3",
    files: "html",
    has: ["<title>Tide &amp; Stone &lt;3", 'content="Tide &amp; Stone &lt;3"'],
    lacks: ["Old Mill"],
    says: "**Tide & Stone \\<3**",
  },
  { asks: "nenne die Seite Sonne und Mond", files: "html", has: ["Sonne und Mond"], lacks: ["Old Mill"] },
  { asks: "renomme la page en Soleil", files: "html", has: ["Soleil"], lacks: ["Old Mill"] },
  { asks: "renombra la página a Sol y Mar", files: "html", has: ["Sol y Mar"], lacks: ["Old Mill"] },
  {
    asks: 'change "Write to us" to "Say <hello>"',
    files: "html",
    has: ["Say &lt;hello&gt;</h2>"],
    lacks: ["Write to us"],
    lines: 2,
  },
  {
    asks: "Ersetze „The people“ durch „Wer wir sind“",
    files: "html",
    has: [">Wer wir sind</h2>"],
    lines: 2,
  },
  { asks: "remplace « The people » par « L'équipe »", files: "html", has: [">L'équipe</h2>"], lines: 2 },
  { asks: "cambia «The people» por «La gente»", files: "html", has: [">La gente</h2>"], lines: 2 },
  { asks: "write Bakehouse instead of Bakery", files: "html", has: ["Bakehouse"] },
  {
    asks: 'change the headline to "Two > one & more"',
    files: "html",
    has: [/<h1[^>]*>Two &gt; one &amp; more<\/h1>/],
    lines: 2,
  },
  {
    asks: "header dark green, buttons #c1440e, background cream",
    files: "css",
    has: ["--accent: #c1440e;"],
    says: /header is now dark green.*buttons are now #c1440e.*background is now cream/s,
  },
  {
    asks: "mets l'en-tête en vert foncé",
    files: "css",
    lines: 4,
    says: "L’en-tête est maintenant vert foncé.",
  },
  { asks: "pon la cabecera en azul marino", files: "css", lines: 4, says: "azul marino" },
  { asks: "make it teal", files: "css" },
  { asks: "warmer", files: "css" },
  { asks: "kühlere Farben bitte", files: "css" },
  { asks: "more contrast", files: "css" },
  { asks: "moins coloré", files: "css" },
  { asks: "dark mode", files: "css", has: ["color-scheme: dark;"] },
  {
    asks: "make the headline bigger and the text smaller",
    files: "css",
    has: ["--text-size: 91%;", /h1 \{ font-size: calc\(clamp\(.*\) \* 1\.1\)/],
    lines: 4,
  },
  { asks: "square corners", files: "css", has: ["--radius: 0px;", "--radius-card: 0px;"], lines: 4 },
  { asks: "ecken abrunden", files: "css", has: ["--radius: 14px;"], lines: 4 },
  { asks: "move prices above the team", files: "html", says: "Moved: Prices." },
  { asks: "testimonials after the form", files: "html" },
  { asks: "put contact first", files: "html" },
  { asks: "verschiebe die Kundenstimmen vor die Preise", files: "html" },
  {
    asks: "add an FAQ and a map",
    files: "css html",
    has: ['id="faq"', 'id="map"', ".questions summary {"],
    says: "Good questions",
  },
  {
    asks: "Füge einen Newsletter hinzu",
    files: "css html",
    has: ['id="newsletter"', '<li><a href="#newsletter">'],
  },
  {
    asks: "remove the team and the testimonials",
    files: "html",
    lacks: ['id="team"', 'href="#team"', 'id="testimonials"', 'href="#testimonials"'],
  },
  { asks: "supprime le formulaire de contact", files: "html", lacks: ['id="contact"', 'href="#contact"'] },
  { asks: "only two testimonials", files: "html", lacks: ["Priya S."], lines: 8 },
  { asks: "add two more team members", files: "html", has: ["Jun Sato", "Lena Hartwig"] },
  {
    asks: "one less testimonial and rename it to Kelp",
    files: "html",
    lacks: ["Priya S.", "Old Mill"],
    has: ["Kelp"],
  },
  {
    asks: "Opening hours: Monday to Friday 8-17, Saturday 9:00-12:30",
    files: "html",
    has: ["Monday – Friday", "8:00 – 17:00", "9:00 – 12:30"],
    says: "Saturday 9:00 – 12:30, Sunday Closed",
  },
  {
    asks: "our new phone number is +49 30 123456",
    files: "html",
    has: ['href="tel:+4930123456">+49 30 123456'],
    lacks: ["+1 555 0100", "tel:+1555"],
  },
  {
    asks: "change the email address to me@mill.test",
    files: "html",
    has: ['href="mailto:me@mill.test">me@mill.test'],
    lacks: ["old-mill.example"],
  },
  {
    asks: "Replace the address with 5 Mill Lane, Ely",
    files: "html",
    has: ["<dd>5 Mill Lane, Ely</dd>"],
    lacks: ["12 Mill Lane"],
  },
  { asks: "country sourdough now costs 7 €", files: "html", has: [">7 €<"], lines: 2 },
  { asks: "Kürzere Texte bitte", files: "html", lacks: ["Today we are a small team"] },
  {
    on: german,
    asks: "Mach den Kopf rot und füge häufige Fragen hinzu",
    files: "css html",
    has: ["Gute Fragen", 'id="faq"'],
    says: /^Die Kopfzeile ist jetzt rot\. Neu auf der Seite/,
  },
  {
    on: german,
    asks: "Benenne sie in Sonnenkorn um, dunkles Design",
    files: "css html",
    has: ["Sonnenkorn", "color-scheme: dark;"],
    lacks: ["Mühle"],
  },
  { on: shop, asks: "only three products", files: "html", says: "Of products there are now 3." },
  { on: shop, asks: "two more products", files: "html", says: "Of products there are now 10." },
  {
    on: edited,
    asks: "move prices above the team",
    files: "html",
    has: ["<!-- mine --><main"],
    says: "Moved: Prices.",
  },
  {
    on: edited,
    asks: "remove the testimonials, make the header black",
    files: "css html",
    has: ["<!-- mine --><main", ".mine { color: rebeccapurple }"],
    lacks: ["What people say"],
  },
  { on: edited, asks: "one more team member", files: "html", has: ["Jun Sato"] },
  {
    on: cafe,
    asks: "rename it to Tide & Stone Works",
    files: "html",
    has: ["<title>Tide &amp; Stone Works | Home</title>", "Tide &amp; Stone Works, since 1998."],
    lacks: ["Works Works"],
  },
  {
    on: cafe,
    asks: "make the header dark green",
    files: "css",
    has: [/^\.topbar \{ background: #[0-9a-f]{6}; color: #[0-9a-f]{6} \}$/m],
    lines: 2,
  },
  {
    on: cafe,
    asks: "make it purple",
    files: "css",
    has: [/^a \{ color: #[0-9a-f]{6} \}$/m],
    lacks: ["#0b7285"],
  },
  { on: cafe, asks: "dark mode", files: "css" },
  {
    on: cafe,
    asks: "round corners and a bigger headline",
    files: "css",
    has: ["border-radius: 14px;", "calc(2rem * 1.1)"],
    lines: 4,
  },
  {
    on: cafe,
    asks: "add testimonials before the questions",
    files: "css html",
    has: ['id="testimonials"', "@scope (#testimonials)"],
  },
  { on: cafe, asks: "remove the FAQ", files: "html", lacks: ["Questions and answers", "href='#q'"] },
  { on: cafe, asks: "espresso now 2.60 €", files: "html", has: ["<span>2.60 €</span>"], lines: 2 },
  {
    on: cafe,
    asks: "Monday to Saturday 9-17",
    files: "html",
    has: [
      "<tr><td>Monday – Saturday</td><td>9:00 – 17:00</td></tr>",
      "<tr><td>Sunday</td><td>Closed</td></tr>",
    ],
  },
  {
    on: cafe,
    asks: "the phone number is 0123 456789",
    files: "html",
    has: ['<a href="tel:0123456789">0123 456789</a>'],
    lines: 2,
  },
  { on: cafe, asks: "only two questions", files: "javascript", lacks: ["Four and four"], lines: 2 },
  { on: cafe, asks: 'change "Welcome" to "Ahoy"', files: "javascript", has: ['["Hello", "Ahoy"]'], lines: 2 },
  {
    on: cafe,
    asks: 'replace "since 1998" with "since <1899>"',
    files: "html",
    has: ["Tide & Stone, since &lt;1899&gt;. Ask us."],
    lines: 2,
  },
  { on: cafe, asks: "shorter texts", files: "html", has: ["<p>Dogs are welcome.</p>"], lines: 2 },
  {
    asks: "never remove the team, just make it blue",
    files: "css",
    says: /^The main colour is now blue\.$/,
  },
  { asks: "keep the prices but remove the team", files: "html", has: ['id="prices"'], lacks: ['id="team"'] },
  { asks: "remove the team but keep the prices", files: "html", has: ['id="prices"'], lacks: ['id="team"'] },
  { asks: "not red, blue", files: "css", says: /^The main colour is now blue\.$/ },
  { asks: "nicht rot, sondern blau", files: "css", says: /^Die Hauptfarbe ist jetzt blau\.$/ },
  { asks: "🎉🎉🎉🎉 Rename it to Zoe", files: "html", has: ["<title>Zoe"], says: "**Zoe**" },
  {
    asks: "change the About us title to Our story",
    on: built("A bakery website called Old Mill with an about us section and a contact form"),
    files: "html",
    has: [">Our story</h2>"],
  },
  {
    asks: "#fff ".repeat(1600),
    files: "css",
    says: /^The main colour is now #fff\. That is so already[^.]*\.$/,
  },
  {
    asks: "make it blue but keep the header white",
    files: "css",
    says: /^The main colour is now blue\. The header is now white\.$/,
  },
  {
    asks: "make the text smaller and the buttons bigger",
    files: "css",
    has: ["--text-size: 91%;"],
    says: /step smaller.*buttons was left|buttons/,
  },
  { asks: "make the buttons rounder and larger", files: "css", lacks: ["--text-size: 110%"] },
  { asks: "Move the team below", files: "html", says: "Moved: The people." },
  {
    asks: "replace the prices with a gallery",
    files: "css html javascript",
    has: ['id="gallery"'],
    lacks: ['id="prices"'],
  },
  { asks: 'change the button text to "Order now"', files: "html", has: [">Order now</"], lines: 2 },
  { on: flat, asks: "move contact before the prices", files: "html", says: "Moved: Contact." },
  { on: flat, asks: "remove the team", files: "html", lacks: ["Ada and Grace"], lines: 2 },
];

/** What is refused, told of or complained about: the page stays as it is. */
const refusals = [
  "do not remove the prices",
  "don't remove the prices",
  "entferne das Team nicht",
  "no quites los precios",
  "ne supprime pas les prix",
  "you removed the prices, bring them back",
  "Remove everything except the contact form",
  "Remove everything except the team, the prices and the contact form",
  "remove all sections but the prices",
  "keep the prices",
  "keine Preise mehr",
  "no dark mode please",
  "not so dark please",
  "it is too dark",
  "I do not want dark mode",
  "remove the dark mode",
  "less dark",
  "weniger dunkel",
  "undo the dark mode",
  "bitte nicht dunkel",
  "pas de mode sombre",
  "the red is ugly",
  "remove the red",
  "remove the blue and the red",
  "less red",
  "it should not be blue",
  "don't make it blue and dark",
  "make it anything but green",
  "do not rename it to Crumb",
  "the name is not Crumb",
  "Benenne die Seite nicht in Krume um",
  'do not replace "The people" with "Us"',
  "do not change the phone number to +49 30 123456",
  "do not change the opening hours to Monday to Friday 8-17",
  "add a price: Bagel 3 €",
  "add Bagel 3 € to the prices",
  "make the text in the header bigger",
  "make the buttons bigger",
  "add opening hours",
  "add prices",
  'do not change the button text to "Order now"',
];

const fileNames = ["css", "html", "javascript"] as const;

/** Lines that are on one side alone. */
function differing(before: string, after: string): number {
  const rest = new Map<string, number>();
  for (const line of before.split("\n")) rest.set(line, (rest.get(line) ?? 0) + 1);
  for (const line of after.split("\n")) rest.set(line, (rest.get(line) ?? 0) - 1);
  return [...rest.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

describe("a request for a change", () => {
  it.each(table)("$asks", ({ on = bakery, asks, files, has = [], lacks = [], lines, says }) => {
    const { code, said } = change(on, asks, readBrief(asks)) ?? { code: null, said: "not understood" };
    if (!code) throw new Error(said);
    expect(fileNames.filter((file) => code[file] !== on[file]).join(" ")).toBe(files);
    const whole = fileNames.map((file) => code[file]).join("\n");
    for (const text of has)
      expect(whole).toMatch(
        text instanceof RegExp ? text : new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
      );
    for (const text of lacks) expect(whole.replace(text, "FOUND")).toBe(whole);
    if (lines !== undefined)
      expect(fileNames.reduce((sum, file) => sum + differing(on[file], code[file]), 0)).toBeLessThanOrEqual(
        lines,
      );
    if (says)
      expect(said).toMatch(
        says instanceof RegExp ? says : new RegExp(says.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
      );
    // A good page stays one, and what changes can be sent as edits.
    if (faultsOf(on).length === 0) expect(faultsOf(code)).toEqual([]);
    for (const file of fileNames)
      if (on[file] !== code[file] && on[file].length > 2000)
        expect(editsBetween(on[file], code[file])).not.toBeNull();
  });
});

describe.each(kindNames.flatMap((kind) => (kinds[kind] ? [kind] : [])))("a change to a page: %s", (kind) => {
  const code = pageOf(kind, { name: "Old Mill" });
  const made = (request: string, on = code) => {
    const after = change(on, request, readBrief(request))?.code;
    if (!after) throw new Error(`No change for "${request}"`);
    expect(faultsOf(after)).toEqual(faultsOf(code));
    return after;
  };

  it("takes a colour, darkness and light, and stays readable", () => {
    for (const wish of [
      "change the accent colour to #7c3aed",
      "dark mode",
      "light mode",
      "black background",
      "warmer",
    ]) {
      const { css } = made(wish);
      for (const [ink, paper] of [
        ["on-accent", "accent"],
        ["accent-text", "ground"],
        ["on-deep", "deep"],
        ["muted", "tint"],
        ["on-header", "header"],
      ] as const)
        expect(contrast(token(css, ink), token(css, paper))).toBeGreaterThan(4.4);
    }
    expect(luminance(token(made("dark mode").css, "ground"))).toBeLessThan(0.05);
    expect(luminance(token(made("light mode", made("dark mode")).css, "ground"))).toBeGreaterThan(0.7);
  });

  it("goes by a new name wherever it named the old one, and back again", () => {
    const renamed = made("Rename it to Lumen House");
    expect(renamed.html).not.toContain("Old Mill");
    expect(made("Rename it to Old Mill", renamed)).toEqual(code);
  });

  it("gets a section with all it needs, once, and loses it again", () => {
    if (code.html.includes('id="newsletter"')) return;
    const page = made("add a newsletter");
    expect(page.javascript).toContain("form[data-done]");
    expect(change(page, "add a newsletter", readBrief(""))?.said).toContain("already on the page");
    expect(made("remove the newsletter", page).html).toBe(code.html);
    const headings = page.css.match(/^\/\*.*\*\/$/gm) ?? [];
    expect(headings).toEqual([...new Set(headings)]);
  });
});

describe("the opposite of what is asked", () => {
  it.each(refusals)("is never done: %s", (request) => {
    expect(change(bakery, request, readBrief(request))?.code ?? null).toBeNull();
  });
});

describe("a text that is replaced", () => {
  const within = (html: string, javascript: string, from: string, to: string) => {
    const request = `replace "${from}" with "${to}"`;
    return change({ html, css: "", javascript }, request, readBrief(request))?.code;
  };
  const paragraph = '<html lang="en"><body><p>About</p></body></html>\n';

  it.each([
    ['el.innerHTML = `<p class="About">About</p>`;', 'el.innerHTML = `<p class="About">SAFE</p>`;'],
    [
      "el.innerHTML = '<p class=' + kind + ' About>' + 'About';",
      "el.innerHTML = '<p class=' + kind + ' About>' + \"SAFE\";",
    ],
    ['const rows = ["About"]; el.innerHTML = rows[0];', 'const rows = ["SAFE"]; el.innerHTML = rows[0];'],
  ])("is no markup in a script that writes markup: %s", (before, after) => {
    const code = within(paragraph, before, "About", "<img src=x onerror=alert(1)>");
    expect(code?.javascript).toBe(after.replace("SAFE", "&lt;img src=x onerror=alert(1)&gt;"));
    expect(code?.html).toContain("<p>&lt;img src=x onerror=alert(1)&gt;</p>");
  });

  it("ends no attribute, whatever its marks are", () => {
    const html = "<img alt='About' title=About src=a>\n";
    expect(within(html, "", "About", "x' onerror=alert(1) y")?.html).toBe(
      "<img alt='x&#39; onerror=alert(1) y' title=x&#39;&#32;onerror&#61;alert(1)&#32;y src=a>\n",
    );
  });

  it("runs no expression in a template", () => {
    const script = "el.textContent = `About {x}`;";
    expect(within(paragraph, script, "About", "$")?.javascript).toBe("el.textContent = `\\$ {x}`;");
  });

  it("is changed in a script where it is shown, and nowhere else", () => {
    const script = `const KEY = "art";
const text = { art: "art and craft", id: "art" };
const items = [{ type: "art", title: "art" }, "Fine art", "art"];
addEventListener("art", () => keep("art", items.art));
if (mode === "art") find(".art").textContent = "art";
`;
    const after = within(
      '<html lang="en"><body><p class="art">Art, party</p></body></html>\n',
      script,
      "art",
      "music",
    );
    expect(after?.javascript).toBe(`const KEY = "art";
const text = { art: "music and craft", id: "art" };
const items = [{ type: "art", title: "music" }, "Fine music", "art"];
addEventListener("art", () => keep("art", items.art));
if (mode === "art") find(".art").textContent = "music";
`);
  });

  it("is none that only machines read", () => {
    const code = within(bakery.html.replace("</h1>", " device</h1>"), "", "device", "gadget");
    expect(code?.html).toContain("gadget</h1>");
    expect(code?.html).toContain("width=device-width");
  });

  it("is found without spaces around it where a language has none", () => {
    expect(within("<p>新しいパン屋</p>\n", "", "パン", "花")?.html).toBe("<p>新しい花屋</p>\n");
  });
});

describe("a page of any size", () => {
  it.each([
    "make it blue",
    'change "Deep" to "Low"',
    "two more products",
    "remove the team",
    "shorter texts",
  ])("is changed however deep its markup is nested: %s", (request) => {
    for (const open of ["<div>".repeat(8000), "<b>".repeat(3000)]) {
      const html = `<html lang="en"><body><h1>Deep</h1>${open}Deep</body></html>`;
      expect(() => change({ html, css: "", javascript: "" }, request, readBrief(request))).not.toThrow();
    }
  });
});

describe("a question that is added to a quiz", () => {
  it("has a name of its own for its answers, as often as one is added", () => {
    const asks = "add two more questions";
    const quiz = built("A quiz about space");
    const html = change(quiz, asks, readBrief(asks))?.code?.html ?? "";
    const sets = html.split("<fieldset").slice(1);
    const names = sets.map((set) => [...new Set(set.match(/(?<=type="radio" name=")[^"]+/g))]);
    expect(sets.length).toBe(quiz.html.split("<fieldset").length + 1);
    expect(names.every((own) => own.length === 1)).toBe(true);
    expect(new Set(names.flat()).size).toBe(sets.length);
  });
});

describe("what cannot be done", () => {
  it.each([
    ["make it warmer", { ...flat, css: "" }],
    ["make it lighter", { ...flat, css: "body { color: red }\n" }],
    ["make the texts shorter", flat],
    ["rename it to Old Mill", bakery],
  ] as const)("is never said to be done: %s", (request, on) => {
    expect(change(on, request, readBrief(request))).toEqual({
      code: null,
      said: "That is so already, or the page has nothing that it could change.",
    });
  });

  it.each(["make it dark", "light mode", "make the corners round", "make it blue"])(
    "is not done twice: %s",
    (request) => {
      const once = change(bakery, request, readBrief(request))?.code ?? bakery;
      expect(change(once, request, readBrief(request))).toMatchObject({
        code: null,
        said: expect.stringContaining("That is so already"),
      });
    },
  );

  it.each([
    'change the phone number to "javascript:alert(1)"',
    'change the phone number to "12"',
    'change the email to "x@y.de?subject=a&body=b"',
    'change the email to "nobody"',
  ])("is a detail that is none: %s", (request) => {
    const made = change(bakery, request, readBrief(request));
    expect(made?.code).toBeNull();
    expect(made?.said).toContain("cannot stand there");
  });

  const said = (request: string, on = bakery) => change(on, request, readBrief(request));

  it("is said, with what the page has instead", () => {
    expect(said("remove the newsletter")).toMatchObject({
      code: null,
      said: expect.stringContaining("It has: From the oven"),
    });
    expect(said("move the gallery before the newsletter")?.code).toBeNull();
    expect(said("two more questions", cafe)).toMatchObject({
      code: null,
      said: expect.stringContaining("The script makes questions"),
    });
    expect(said('replace "nowhere" with "somewhere"')?.said).toBe(
      "“nowhere” does not occur on this page; its name is “Old Mill”.",
    );
    expect(said("change the phone number to +49 30 123456", flat)?.said).toContain(
      "no phone number that could be changed",
    );
  });

  it("is a price of what the page does not have", () => {
    expect(said("linen shirt 45 €", shop)).toEqual({
      code: null,
      said: "“Linen shirt” does not occur on this page.",
    });
  });

  it("is said in the language of the request, though the text it is about has another", () => {
    expect(said("Ersetze „Nobody“ durch „Wer wir sind“")?.said).toContain("kommt auf dieser Seite nicht vor");
  });

  it("is dark mode on a page that is dark by it, whoever wrote the page", () => {
    const dark = said("dark mode", cafe)?.code ?? cafe;
    expect(dark).not.toBe(cafe);
    expect(said("dark mode", dark)?.code).toBeNull();
  });

  it.each(["Undo that", "mach das rückgängig", "annule", "deshaz eso"])("goes by Versions: %s", (request) => {
    expect(said(request)).toMatchObject({ code: null, said: expect.stringContaining("Versions") });
  });

  it.each(["translate it into Klingon", "hmm", "what should I improve?", ""])(
    "is no change: %s",
    (request) => {
      expect(said(request)).toBeNull();
    },
  );

  it("leaves a page that cannot be read alone, and survives its styles and scripts", () => {
    const broken = { html: "<h1>a", css: "a {{", javascript: "let (" };
    for (const request of [
      "make it blue",
      "dark mode",
      "two more products",
      "add an FAQ",
      "rename it to B",
      "round corners",
    ])
      expect(() => said(request, broken)).not.toThrow();
  });
});

describe("a new price", () => {
  it.each([
    ["Change the price of men's cut to 32 €", "Men's cut 29 €", "32 €"],
    ["women's cut is now 50 €", "Women's cut 48 €", "50 €"],
  ])("is of what was named and of nothing like it: %s", (request, was, now) => {
    const page = built("a hairdresser called Schnitt with prices: Men's cut 29 €, Women's cut 48 €");
    expect(change(page, request, readBrief(request))?.said).toBe(`“${was}” is now “${now}”.`);
  });
});

describe("new opening hours", () => {
  it("close a day that is named, from now on", () => {
    const page = built("a bakery called Mill, open Tue-Fri 9-19, Sat 8-14");
    const request = "Saturday is closed from now on";
    expect(change(page, request, readBrief(request))?.said).toContain(
      "Tuesday – Friday 9:00 – 19:00, Saturday – Sunday",
    );
  });

  it("are those of the days that were named; the others keep theirs", () => {
    const page = built("a bakery called Mill, open Tue-Fri 9-19, Sat 8-14");
    const request = "open on Sunday 10-12";
    expect(change(page, request, readBrief(request))?.said).toContain(
      "Tuesday – Friday 9:00 – 19:00, Saturday 8:00 – 14:00, Sunday 10:00 – 12:00",
    );
  });
});
