import { describe, expect, it } from "vitest";
import { readBrief } from "./brief.ts";
import { contrast, luminance } from "./compose/colour.ts";
import { kindOfStyles, programs } from "./compose/index.ts";
import { ask, attribute, built, elementsOf, faultsOf, textOf, token, wordsOf } from "./test-page.ts";
import { words as dictionary } from "./words/index.ts";
import { kinds, type Kind, type Lang, type SectionName } from "./words/types.ts";

type Expected = [request: string, lang: Lang, kind: Kind, name: string | null, sections?: SectionName[]];

const requests: Expected[] = [
  [
    "a landing page for a bakery called Crumb & Co with opening hours and a contact form",
    "en",
    "landing",
    "Crumb & Co",
    ["hours", "contact"],
  ],
  [
    "Eine Website für eine Zahnarztpraxis namens Dr. Weiß in Leipzig mit Team, Sprechzeiten und Kontaktformular, in Blau",
    "de",
    "landing",
    "Dr. Weiß",
    ["hours", "team", "contact"],
  ],
  [
    "Crée un portfolio pour une photographe appelée Élodie Martin avec une galerie et une page à propos",
    "fr",
    "portfolio",
    "Élodie Martin",
  ],
  ["una lista de tareas con filtros y colores verdes", "es", "todo", null],
  ["scientific calculator with history, dark purple", "en", "calculator", null],
  ["Un quiz sulla storia di Roma con 8 domande", "it", "quiz", null],
  ["a quiz on capitals", "en", "quiz", null],
  ["todo app", "en", "todo", null],
  [
    "Maak een pagina voor een fietsenmaker genaamd De Ketting met prijzen en openingstijden",
    "nl",
    "landing",
    "De Ketting",
    ["prices", "hours"],
  ],
  [
    "a website for a bicycle repair shop called Spoke & Chain with prices and testimonials",
    "en",
    "landing",
    "Spoke & Chain",
    ["prices", "testimonials"],
  ],
  [
    "coming soon page for a startup called Nimbus, with a newsletter sign-up, black background and orange accents",
    "en",
    "soon",
    "Nimbus",
  ],
  ["pomodoro timer", "en", "timer", null],
  [
    "Wedding invitation for Anna & João, 12 June 2027 in Porto, with RSVP form",
    "en",
    "invitation",
    "Anna & João",
  ],
  ["A SaaS pricing page called Ledgerly with three plans and an FAQ", "en", "pricing", "Ledgerly", ["faq"]],
  ["tic tac toe game", "en", "tictactoe", null],
  ["CV for Maria Adler, software engineer in Berlin", "en", "cv", "Maria Adler"],
  [
    "site para um estúdio de yoga chamado Lótus com horários e preços",
    "pt",
    "landing",
    "Lótus",
    ["hours", "prices"],
  ],
  [
    "Restaurant menu for a Lebanese place called Beit Zaytoun with testimonials and a map",
    "en",
    "menu",
    "Beit Zaytoun",
    ["testimonials", "map"],
  ],
  ["Erstelle einen Taschenrechner", "de", "calculator", null],
  ["Bitte baue eine Aufgabenliste in Grün", "de", "todo", null],
  ["Ein Portfolio für Jonas Brandt, mit Kontaktformular", "de", "portfolio", "Jonas Brandt", ["contact"]],
  ["Hochzeitseinladung für Lena & Paul am 5. September 2026", "de", "invitation", "Lena & Paul"],
  ["Lebenslauf für Thomas Keller", "de", "cv", "Thomas Keller"],
  ["Eine Seite für die Bäckerei „Korn & Salz“ mit Preisen", "de", "landing", "Korn & Salz", ["prices"]],
  ["Fais une calculatrice en bleu", "fr", "calculator", null],
  [
    "une page pour un salon de coiffure appelé L'Atelier avec les horaires et un plan d'accès",
    "fr",
    "landing",
    "L'Atelier",
    ["hours", "map"],
  ],
  ["une liste de tâches", "fr", "todo", null],
  ["un blog de voyage appelé Grand Large", "fr", "blog", "Grand Large"],
  [
    "Crea una página para una panadería llamada La Espiga con horario y contacto",
    "es",
    "landing",
    "La Espiga",
    ["hours", "contact"],
  ],
  ["una calculadora roja para la tienda", "es", "calculator", null],
  ["un portafolio para la ilustradora Lucía Vega con contacto", "es", "portfolio", "Lucía Vega"],
  [
    "crea un sito per un ristorante chiamato Da Nino con menu e orari",
    "it",
    "landing",
    "Da Nino",
    ["prices", "hours"],
  ],
  ["una lista della spesa per la casa", "it", "todo", null],
  ["gioco del tris per due", "it", "tictactoe", null],
  ["uma calculadora com fundo escuro", "pt", "calculator", null],
  [
    "crie uma página para uma padaria chamada Trigo Bom com formulário de contato",
    "pt",
    "landing",
    "Trigo Bom",
    ["contact"],
  ],
  ["een rekenmachine met een donkere achtergrond", "nl", "calculator", null],
  ["maak een takenlijst voor het huishouden", "nl", "todo", null],
  ["memory game", "en", "memory", null],
  ["a music festival page called Quay Nights on 14 August 2027 with tickets", "en", "event", "Quay Nights"],
  ["photo gallery for Nils Arden", "en", "gallery", "Nils Arden"],
  ["a blog about slow travel called Long Way Round", "en", "blog", "Long Way Round"],
  [
    "a page for my law firm Berg & Partner with team and FAQ",
    "en",
    "landing",
    "Berg & Partner",
    ["team", "faq"],
  ],
  ["Build Harbor Coffee a website", "en", "landing", "Harbor Coffee"],
  ["a website for a gym in Spanish", "es", "landing", null],
  [
    "hotel website with a photo gallery, prices and a map",
    "en",
    "landing",
    null,
    ["gallery", "prices", "map"],
  ],
  [
    "Eine Seite für die Tischlerei Holzwurm in Görlitz mit Öffnungszeiten, drei Beispielen und einem Kontaktformular",
    "de",
    "landing",
    "Holzwurm",
    ["gallery", "hours", "contact"],
  ],
  ["a website for the joinery Woodworm in Görlitz with a map", "en", "landing", "Woodworm", ["map"]],
  [
    "une page pour la boulangerie Martin à Lyon avec un formulaire de réservation",
    "fr",
    "landing",
    "Martin",
    ["contact"],
  ],
  ["una página para la carpintería Roble en Sevilla con ejemplos", "es", "landing", "Roble", ["gallery"]],
  ["un sito per la falegnameria Tarlo a Trento con esempi", "it", "landing", "Tarlo", ["gallery"]],
  [
    "um site para a carpintaria Cedro em Braga com exemplos e uma loja",
    "pt",
    "landing",
    "Cedro",
    ["gallery"],
  ],
  ["een pagina voor de timmerman Houtworm te Gent met voorbeelden", "nl", "landing", "Houtworm", ["gallery"]],
];

/** No proper name: the person's own words, and the town as a town. */
const unnamed: [request: string, subject: string, town: string, headings: string[]][] = [
  [
    "A page for my beekeeping school near Lake Constance with course dates, prices and a booking form",
    "Beekeeping school",
    "Lake Constance",
    ["Prices", "Dates", "Booking"],
  ],
  [
    "Eine Seite für meine kleine Imkerschule am Bodensee mit Kursterminen, Preisen und Anmeldung",
    "Imkerschule",
    "Bodensee",
    ["Preise", "Termine", "Anmeldung"],
  ],
  [
    "Une page pour mon école d'apiculture près de Genève avec les dates et l'inscription",
    "École d'apiculture",
    "Genève",
    ["Dates", "Inscription"],
  ],
  [
    "una página para mi escuela de apicultura cerca de Granada con fechas y reservas",
    "Escuela de apicultura",
    "Granada",
    ["Fechas", "Reserva"],
  ],
  [
    "un sito per la mia scuola di apicoltura vicino a Trento con date e prenotazione",
    "Scuola di apicoltura",
    "Trento",
    ["Date", "Prenotazione"],
  ],
  [
    "um site para a minha escola de apicultura em Braga com datas e inscrição",
    "Escola de apicultura",
    "Braga",
    ["Datas", "Inscrição"],
  ],
  [
    "een pagina voor mijn imkerschool te Gent met cursusdata en aanmelding",
    "Imkerschool",
    "Gent",
    ["Data", "Aanmelding"],
  ],
];

describe("a page without a proper name", () => {
  it.each(unnamed)("%s", (request, subject, town, headings) => {
    const brief = readBrief(request);
    expect([brief.name, brief.subject, brief.place, brief.unknown]).toEqual([null, subject, town, []]);
    const { code, prose } = ask(request);
    const page = code ?? built(request);
    expect(faultsOf(page)).toEqual([]);
    expect(prose).toContain(`**${subject}**`);
    expect(prose).not.toContain("No kind of page");
    expect(wordsOf(page.html)).toContain(`${subject} · ${town}`);
    const found = elementsOf(page.html).filter((element) => element.tagName === "h2");
    for (const heading of headings) expect(found.map((element) => textOf(element))).toContain(heading);
  });

  it("in another language than the person's has an invented name, for its own words would not be read there", () => {
    expect(ask("a website for a gym in Spanish").prose).not.toContain("**Gym**");
  });

  it.each([
    ["a website for our choir in English at Albert Hall", null],
    ["Eine Seite für mein Yoga Studio in Ulm", null],
    ["a website for a small Italian restaurant", null],
    ["a website for my friend Anna in London", "Anna"],
    ["Eine Seite für das Restaurant Krone in Ulm", "Restaurant Krone"],
  ])("takes no town and no common noun for a name: %s", (request, name) => {
    expect(readBrief(request).name).toBe(name);
  });
});

describe("what was asked for and is not there", () => {
  it.each([
    [
      "a website for the joinery Woodworm with a webshop, a map and online payment",
      "Asked for but not included: webshop and online payment.",
    ],
    [
      "a page for our village choir with rehearsal dates and opening hours",
      "Asked for but not included: rehearsal dates.",
    ],
    [
      "Eine Webseite für unseren Chor mit Terminen, Öffnungszeiten und einem Notenarchiv",
      "Gewünscht, aber nicht enthalten: Termine und Notenarchiv.",
    ],
    [
      "une page pour la boulangerie Martin avec les horaires et une boutique en ligne",
      "Demandé, mais absent de la page : boutique en ligne.",
    ],
    ["una página para la carpintería Roble con contacto y un chat", "Pedido, pero no incluido: chat."],
    [
      "un sito per la falegnameria Tarlo con orari e un negozio online",
      "Richiesto, ma non incluso: negozio online.",
    ],
    ["um site para a carpintaria Cedro com exemplos e uma loja", "Pedido, mas não incluído: loja."],
    [
      "een pagina voor de timmerman Houtworm met openingstijden en een webwinkel",
      "Gevraagd, maar niet opgenomen: webwinkel.",
    ],
  ])("is named at the end: %s", (request, sentence) => {
    expect(ask(request).prose.endsWith(sentence)).toBe(true);
  });

  it("is not said of looks, of what the page has, or of the name", () => {
    const sentence = new RegExp(
      Object.values(dictionary)
        .map(({ say }) => say.notIncluded.replace("{x}.", ""))
        .join("|"),
    );
    for (const [request] of requests.filter(([text]) => !text.includes("uma loja")))
      expect(ask(request).prose).not.toMatch(sentence);
    for (const request of [
      "a website for a bakery in Berlin with a modern design and a booking form",
      "a festival page with tickets and a countdown",
      "une page pour le restaurant Chez Léa à Paris avec la carte et un plan",
      "Eine Website für die Band Blaue Stunde mit Bildern, Konzertterminen und Newsletter",
      "Eine Website für den Fußballverein Grimma mit Team und Anfahrt",
      "a blog with three posts and a dark header",
    ])
      expect(ask(request).prose).not.toMatch(sentence);
  });
});

describe("what is understood from one sentence", () => {
  it.each(requests)("%s", (request, lang, kind, name, sections = []) => {
    const brief = readBrief(request);
    expect({ lang: brief.language.page, kind: brief.kind, name: brief.name }).toEqual({ lang, kind, name });
    const code = built(request);
    expect(faultsOf(code)).toEqual([]);
    expect(code.html).toContain(`<html lang="${lang}">`);
    const ids = elementsOf(code.html).map((element) => attribute(element, "id"));
    for (const section of sections) expect(ids).toContain(section);
    if (name) expect(wordsOf(code.html)).toContain(name);
    expect(ask(request).blocks).toEqual(["file html", "file css", "file javascript"]);
  });

  it("answers the same request with the same bytes, and another with another page", () => {
    const request = "a landing page for a bakery called Crumb & Co";
    expect(ask(request).text).toBe(ask(request).text);
    expect(ask(request).text).not.toBe(ask("a landing page for a bakery called Old Mill").text);
  });

  it("takes every day and hour that was told, closes the rest, and does not call them invented", () => {
    const { code, prose } = ask(
      "a bakery called Mill, open Monday to Friday 6:30-18:00, Saturday 7am to 1pm, with a map",
    );
    const hours = wordsOf(code?.html ?? "");
    expect(hours).toContain("Monday – Friday 6:30 – 18:00 Saturday 7:00 – 13:00 Sunday Closed");
    expect(prose).not.toContain("opening hours,");
    const german = wordsOf(
      built("Eine Bäckerei namens Korn, geöffnet Mo–Fr 8–17 Uhr, Sonntag geschlossen").html,
    );
    expect(german).toContain("Montag – Freitag 8:00 – 17:00 Samstag – Sonntag Geschlossen");
  });

  it("uses the town, the date and the profession that were told", () => {
    const invitation = wordsOf(built("Wedding invitation for Anna & João, 12 June 2027 in Porto").html);
    expect(invitation).toContain("12 June 2027");
    expect(invitation).toContain("Porto");
    const cv = wordsOf(built("CV for Maria Adler, software engineer in Berlin").html);
    expect(cv).toContain("Software engineer");
    expect(cv).toContain("Berlin");
  });

  it("cooks what was asked for", () => {
    const menu = wordsOf(built("Restaurant menu for a Lebanese place called Beit Zaytoun").html);
    expect(menu).toContain("Hummus");
    expect(menu).not.toContain("Leek soup");
  });

  it("asks about capitals and about Rome in the language of the page, and says so where it cannot", () => {
    expect(built("a quiz on capitals").javascript).toContain("Canberra");
    expect(built("un quiz sulle capitali con punteggio").javascript).toContain(
      "Quale città è la capitale? Australia",
    );
    expect(built("Un quiz sulla storia di Roma con 8 domande").javascript).toContain(
      "Quale fiume attraversa Roma?",
    );
    expect(ask("a quiz about jazz").prose).toContain("general knowledge");
    expect(ask("a quiz on capitals").prose).not.toContain("general knowledge");
  });

  it("gives a scientific calculator its functions, and a plain one none", () => {
    expect(built("scientific calculator").html).toContain('data-key="sin"');
    expect(built("calculator").html).not.toContain('data-key="sin"');
  });
});

const ofEachKind: Record<Kind, string> = {
  landing: "a website for a dentist with team, prices, hours, gallery, FAQ, map, testimonials and contact",
  portfolio: "a portfolio for Ada Lee",
  todo: "todo app",
  calculator: "calculator",
  quiz: "a quiz",
  blog: "a blog",
  event: "a festival page",
  menu: "a restaurant menu",
  pricing: "a pricing page",
  soon: "a coming soon page",
  timer: "a pomodoro timer",
  gallery: "a photo gallery",
  cv: "a CV",
  invitation: "a wedding invitation",
  tictactoe: "tic-tac-toe",
  memory: "a memory game",
};
const languages: Record<Lang, string> = {
  en: "in English",
  de: "in German",
  fr: "in French",
  es: "in Spanish",
  it: "in Italian",
  pt: "in Portuguese",
  nl: "in Dutch",
};

describe("every kind of page", () => {
  it.each(kinds.map((kind) => [kind]))("is sound in seven languages: %s", (kind) => {
    for (const [lang, wish] of Object.entries(languages)) {
      const code = built(`${ofEachKind[kind]} ${wish}`);
      expect(code.html).toContain(`<html lang="${lang}">`);
      expect([lang, faultsOf(code)]).toEqual([lang, []]);
      expect(code.css.length).toBeLessThan(kind === "landing" ? 12_000 : 7_500);
      expect(code.html).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  });

  it.each([
    "dark",
    "red",
    "yellow",
    "white and gold",
    "#ff8800",
    "dark green",
    "light pink",
    "black and orange",
  ])("stays readable in %s", (colour) => {
    for (const kind of kinds) {
      const { css } = built(`${ofEachKind[kind]}, ${colour === "dark" ? "dark mode" : `in ${colour}`}`);
      for (const [ink, paper] of [
        ["ink", "ground"],
        ["ink", "sheet"],
        ["ink", "tint"],
        ["muted", "ground"],
        ["muted", "sheet"],
        ["on-accent", "accent"],
        ["accent-text", "ground"],
        ["accent-text", "tint"],
        ["on-deep", "deep"],
        ["on-header", "header"],
      ] as const)
        expect([kind, ink, paper, contrast(token(css, ink), token(css, paper)) >= 4.5]).toEqual([
          kind,
          ink,
          paper,
          true,
        ]);
    }
  });

  it("brings styles for what it shows and none besides", () => {
    const { html, css, javascript } = built("todo app");
    expect(css).not.toContain(".site-header");
    for (const [, name = ""] of css.replaceAll(/\d\.\d+/g, "").matchAll(/\.([a-z][\w-]*)/g))
      expect(`${html}${javascript}`).toContain(name);
  });
});

describe("colours that were asked for", () => {
  it("makes a calculator in dark purple dark purple all over", () => {
    const { css } = built("scientific calculator with history, dark purple");
    const ground = token(css, "ground");
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
    expect(luminance(ground)).toBeLessThan(0.05);
    expect(Number(blue)).toBeGreaterThan(Number(green) * 1.8);
    expect(Number(red)).toBeGreaterThan(Number(green) * 1.2);
  });

  it("puts a background where a background was asked for, and keeps a given hex as it is", () => {
    const soon = built("coming soon page called Nimbus, black background and orange accents").css;
    expect(luminance(token(soon, "ground"))).toBeLessThan(0.02);
    expect(token(soon, "accent")).toBe("#b8511b");
    expect(token(built("a bakery called Mill in #7c3aed").css, "accent")).toBe("#7c3aed");
    expect(token(built("una página con fondo negro para un bar llamado Luna").css, "ground")).toBe("#191919");
  });

  it("lets the bright one of two stand out on the dark one", () => {
    const { css } = built("a law firm called Berg in dark red and gold");
    expect([token(css, "accent"), token(css, "deep")]).toEqual(["#c79a2e", "#7d1f20"]);
  });

  it("does not take a colour out of a name", () => {
    const request = "a website for a café called Green Door";
    expect(readBrief(request).colours).toEqual([]);
    expect(ask(request).prose).not.toContain("colours follow");
  });
});

describe("hostile words", () => {
  const hostile = `<script>alert(1)</script> called "Bob's <b>Burgers</b>" menu page #ff8800`;

  it("stand on the page as the letters they are", () => {
    const code = built(hostile);
    expect(faultsOf(code)).toEqual([]);
    expect(wordsOf(code.html)).toContain("Bob's <b>Burgers</b>");
    expect(elementsOf(code.html).some((element) => element.tagName === "b")).toBe(false);
    expect(code.html).not.toContain("alert(1)");
  });

  it.each(kinds.map((kind) => [kind]))("break out of no file of a page: %s", (kind) => {
    for (const name of [
      `</script><img src=x onerror=alert(1)>`,
      `A & B's \`\${1}\` $&`,
      `*/ } body { color: red`,
    ]) {
      const code = built(`${ofEachKind[kind]} called “${name}”`);
      expect(faultsOf(code)).toEqual([]);
      expect(elementsOf(code.html).some((element) => element.tagName === "img")).toBe(false);
      expect(code.css).not.toContain("body { color: red");
      const title = elementsOf(code.html).find((element) => element.tagName === "title");
      if (!programs.includes(kind) || kind === "cv") expect(textOf(title)).toContain(name);
    }
  });

  it("stay one line and a header's length", () => {
    const brief = readBrief(`a bakery called "${"Very ".repeat(40)}Long"`);
    expect([...(brief.name ?? "")].length).toBeLessThanOrEqual(60);
  });
});

describe("what it cannot do", () => {
  it("is said in prose, without files", () => {
    const { blocks, prose, code } = ask("a 3D multiplayer racing game with login and payments");
    expect(blocks).toEqual([]);
    expect(code).toBe(null);
    expect(prose).toContain("The demo model cannot do that.");
    expect(prose).toContain("OPENAI_API_KEY");
  });

  it("names every setting without which a real model does not start, in seven languages", () => {
    for (const { say } of Object.values(dictionary))
      for (const text of [say.cannot, say.otherLanguage])
        expect(text).toMatch(/OPENAI_API_KEY.*OPENAI_MODEL/);
  });

  it.each([
    ["レストランのウェブサイトを作ってください。名前は「さくら亭」", "Japanese", "さくら亭"],
    ["Сделай сайт для пекарни «Колос»", "Russian", "Колос"],
    ["Zrób stronę dla piekarni", "Polish", null],
    ["أنشئ موقعا لمخبز", "Arabic", null],
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

  it("makes a general page of a bare wish, and says that it is one", () => {
    const { prose, code } = ask("a website");
    expect(code && faultsOf(code)).toEqual([]);
    expect(prose).toContain("No kind of page was named");
    expect(kindOfStyles(code?.css ?? "")).toBe(null);
  });

  it("remembers what was said before when the first answer never came", () => {
    const { code } = ask("in blue please, thank you", null, { earlier: ["a bakery called Crumb & Co"] });
    expect(wordsOf(code?.html ?? "")).toContain("Crumb & Co");
  });
});

describe("a talk about the site", () => {
  it.each([["How should I structure the page?"], ["Welche Farben passen?"], ["make the header green"], [""]])(
    "writes no files: %s",
    (request) => {
      const code = built("a bakery called Mill");
      for (const page of [null, code]) {
        const { text, blocks } = ask(request, page, { mode: "discuss" });
        expect(blocks).toEqual([]);
        expect(text).not.toContain("@@roseram");
        expect(text.trim().length).toBeGreaterThan(20);
      }
    },
  );
});
