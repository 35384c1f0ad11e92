import { describe, expect, it } from "vitest";
import type { Brief } from "./brief.ts";
import { readBrief } from "./read-brief.ts";

/** Each request with the part of its brief that must be so. */
const understood: readonly (readonly [string, Partial<Brief>])[] = [
  ["a shop for ceramics", { kind: "shop", topic: null }],
  ["ein Onlineshop für Kerzen", { kind: "shop", topic: null }],
  [
    "a landing page for a bakery called Crumb & Co with opening hours and a contact form",
    { kind: "landing", topic: "bakery", name: "Crumb & Co", sections: ["hours", "contact"], unknown: [] },
  ],
  [
    "bakrey webiste with opning hours and prcies",
    { kind: "landing", topic: "bakery", sections: ["prices", "hours"] },
  ],
  [
    "a website for a dentist without prices, team or testimonials, but with a map",
    { topic: "dentist", sections: ["map"], without: ["prices", "team", "testimonials"] },
  ],
  [
    "page pour un fleuriste sans formulaire, pas de témoignages, fond noir",
    { topic: "florist", sections: [], without: ["testimonials", "contact"] },
  ],
  [
    "web para una clínica dental sin testimonios ni precios",
    { topic: "dentist", without: ["prices", "testimonials"] },
  ],
  ["a gym with prices, actually no prices, but a team", { sections: ["team"], without: ["prices"] }],
  ["a gym without prices. Sorry, add prices", { sections: ["prices"], without: [] }],
  ["a page for my village choir with rehearsal dates and a notes archive", { unknown: ["notes archive"] }],
  [
    "a website for the joinery Woodworm with a webshop, a map and online payment",
    { topic: "craft", name: "Woodworm", sections: ["map"], unknown: ["webshop", "online payment"] },
  ],
  ["a wedding photographer's website", { topic: "photo" }],
  ["landing page for a mobile app that tracks water, modern", { topic: "software", mood: "plain" }],
  ["une page pour une agence de voyage, bleu turquoise", { topic: null }],
  ["expense dashboard for Q3", { kind: "dashboard", name: null }],
  ["a menu for Trattoria Bella with pizza 9,50€ and tiramisu 6€", { sections: ["menu"] }],
  ["website for a coffee shop", { kind: "landing", topic: "cafe" }],
  ["something nice", { kind: null, topic: null, name: null, site: false, program: false }],
  ["elegant, no, playful website for a vet", { topic: "pets", mood: "playful" }],
  ["a dark website for a law firm", { dark: true, topic: "law", colours: [] }],
  ["a cafe website, not dark", { dark: false }],
  ["a restaurant site with a dark green header", { dark: false }],
  ["Eine dunkle Seite für ein Restaurant", { dark: true }],
];

describe("a request", () => {
  it.each(understood)("is understood: %s", (request, expected) => {
    expect(readBrief(request)).toMatchObject(expected);
  });

  it("is read the same way every time", () => {
    for (const [request] of understood) expect(readBrief(request)).toEqual(readBrief(request));
  });

  it("of many kilobytes is read in little time, whatever it repeats", () => {
    for (const part of [
      "a ",
      "the Blue ",
      "Mon-Fri 8-17, ",
      "no team, ",
      '"',
      "(0341 ",
      "5 questions ",
      "- x\n",
      "€",
      "Straße ",
      "list: ",
      "with and ",
      "bakrey ",
      "ß",
    ]) {
      const started = performance.now();
      readBrief(part.repeat(8000 / part.length));
      expect([part, performance.now() - started < 1500]).toEqual([part, true]);
    }
  });
});

describe("the language", () => {
  it.each([
    ["a website for a gym in Spanish", "en", "es", null],
    ["Eine Seite für meine Imkerschule am Bodensee", "de", "de", null],
    ["une liste de tâches", "fr", "fr", null],
    ["una calculadora roja para la tienda", "es", "es", null],
    ["un panel oscuro", "es", "es", null],
    ["una lista oscura", "es", "es", null],
    ["un tableau sombre", "fr", "fr", null],
    ["una lista spesa", "en", "en", "Italian"],
    ["crea un sito per un ristorante chiamato Da Nino con menu e orari", "en", "en", "Italian"],
    [
      "crie uma página para uma padaria chamada Trigo Bom com formulário de contato",
      "en",
      "en",
      "Portuguese",
    ],
    ["een pagina voor de timmerman Houtworm te Gent met voorbeelden", "en", "en", "Dutch"],
    ["Zrób stronę dla piekarni", "en", "en", "Polish"],
    ["Сделай сайт для пекарни «Колос»", "en", "en", "Russian"],
    ["レストランのウェブサイトを作ってください。名前は「さくら亭」", "en", "en", "Japanese"],
    ["أنشئ موقعا لمخبز", "en", "en", "Arabic"],
    ["a bakery page in Italian", "en", "en", "Italian"],
  ] as const)("of %s", (request, talk, page, foreign) => {
    expect(readBrief(request).language).toMatchObject({ talk, page, foreign });
  });

  it("is the page's where a request is too short to tell", () => {
    expect(readBrief("Mill", "fr").language).toEqual({ talk: "fr", page: "fr", foreign: null, sure: false });
  });
});

describe("the name", () => {
  it.each([
    ["Eine Website für eine Zahnarztpraxis namens Dr. Weiß in Leipzig", "Dr. Weiß"],
    ["une page pour un salon de coiffure appelé L'Atelier avec les horaires", "L'Atelier"],
    ["Crea una página para una panadería llamada La Espiga con horario", "La Espiga"],
    ["Eine Seite für die Bäckerei „Korn & Salz“ mit Preisen", "Korn & Salz"],
    ["a page for my law firm Berg & Partner with team and FAQ", "Berg & Partner"],
    ["Build Harbor Coffee a website", "Harbor Coffee"],
    ["Eine Seite für die Tischlerei Holzwurm in Görlitz mit Öffnungszeiten", "Holzwurm"],
    ["une page pour la boulangerie Martin à Lyon", "Martin"],
    ["una página para la carpintería Roble en Sevilla con ejemplos", "Roble"],
    ["Eine Seite für das Restaurant Krone in Ulm", "Restaurant Krone"],
    ["Hochzeitseinladung für Lena & Paul am 5. September 2026", "Lena & Paul"],
    ["a barber website called fade and co, with prices", "Fade and Co"],
    ["a shop called tumblr things with a cart", "Tumblr Things"],
    ['headline "Bread that takes its time" for a bakery called Mill', "Mill"],
    ["a bar called Orange Timer", "Orange Timer"],
    ["a website for our choir in English at Albert Hall", null],
    ["Eine Seite für mein Yoga Studio in Ulm", null],
    ["a website for a small Italian restaurant", null],
    ["a quiz on the history of Rome", null],
    ["pomodoro timer", null],
    ['a todo list with "buy milk", "call Anna"', null],
    ['a todo list with tasks: buy milk, call Anna and Bob, "pay rent, gas"', null],
    ["a todo list with tasks: call Anna, email Bob Miller and Tom, buy milk", null],
    ["A restaurant with a menu: Pizza Margherita 9,50 EUR, Lasagne 12 EUR", null],
    ["A restaurant with Pizza Margherita 9,50 EUR and Lasagne 12 EUR", null],
    ["a todo list with tasks: buy milk, call Bob Miller. It is called Pantry", "Pantry"],
  ])("in %s", (request, name) => {
    expect(readBrief(request).name).toBe(name);
  });

  it("says nothing about kind or colour", () => {
    expect(readBrief("a café called Green Door").colours).toEqual([]);
    expect(readBrief("a bar called Orange Timer")).toMatchObject({ colours: [], topic: null });
  });

  it("takes nothing away from the facts that hold the same letters", () => {
    const mill = readBrief("a bakery called Mill, phone 0113 496 0000, email hi@mill.example, 12 Mill Lane");
    expect(mill.contact).toMatchObject({
      phone: "0113 496 0000",
      email: "hi@mill.example",
      street: "12 Mill Lane",
    });
    const crumb = readBrief("a bakery called Crumb, email info@crumb.de, with prices: Crumb loaf 5 EUR");
    expect([crumb.contact.email, crumb.prices[0]?.of]).toEqual(["info@crumb.de", "Crumb loaf"]);
    expect(readBrief("a todo list called Work with tasks: Finish work report, Work out")).toMatchObject({
      kind: "todo",
      name: "Work",
      items: ["Finish work report", "Work out"],
    });
    expect(readBrief("a blog called Soil with posts: Soil and water, Compost")).toMatchObject({
      kind: "blog",
      items: ["Soil and water", "Compost"],
    });
    expect(readBrief("a café called Art in red, with a party room").topic).toBe("cafe");
    expect(readBrief('a shop called "All for 5 €" with a cart').prices).toEqual([]);
  });

  it("stays one line and a header's length", () => {
    const { name } = readBrief(`a bakery called "${"Very ".repeat(15)}"`);
    expect([...(name ?? "")].length).toBeLessThanOrEqual(60);
  });

  it("leaves the subject and the headline to themselves", () => {
    const brief = readBrief('a page for a dog groomer called Fluff, headline "Clean paws"');
    expect([brief.subject, brief.name, brief.headline]).toEqual(["Dog groomer", "Fluff", "Clean paws"]);
  });

  it.each([
    ["a bakery called Mill with the headline Fresh every day", "Mill", "Fresh every day"],
    ["a bakery called Mill, headline: Fresh every day, with prices", "Mill", "Fresh every day"],
    ["eine Bäckerei namens Mühle mit der Überschrift Jeden Tag frisch", "Mühle", "Jeden Tag frisch"],
    ["une boulangerie appelée Blé avec le titre Du pain chaque jour", "Blé", "Du pain chaque jour"],
    ["una panadería llamada Sol con el título Pan cada día", "Sol", "Pan cada día"],
    ["a bakery called Mill with a headline and prices", "Mill", null],
    ["a bakery with the headline in Red", null, null],
  ])("tells a headline from it that is not quoted: %s", (request, name, headline) => {
    expect(readBrief(request)).toMatchObject({ name, headline });
  });
});

describe("colours", () => {
  const named = (request: string) =>
    readBrief(request).colours.map(
      ({ name, hex, shade, ground }) =>
        `${shade === "plain" ? "" : `${shade} `}${name ?? hex}${ground ? " ground" : ""}`,
    );

  it.each([
    ["a calculator in dark purple", ["dark purple"]],
    ["page called Nimbus, black background and orange accents", ["black ground", "orange"]],
    ["una web de color azul oscuro", ["dark blue"]],
    ["ein Rechner in dunkelgrün und Creme", ["dark green", "cream"]],
    ["une page vert foncé sur fond crème", ["dark green", "cream ground"]],
    ["a law firm in navy and gold", ["navy", "gold"]],
    ["a bakery in #7C3AED and #fa0", ["#7c3aed", "#ffaa00"]],
    ["a bakery, not blue but green", ["green"]],
    ["eine Bäckerei, kein Blau, bitte rot", ["red"]],
    ["make it blue, no, green", ["green"]],
    ["in red without pink", ["red"]],
    ["a red wine list", []],
    ["a rose garden on the gold coast", ["pink"]],
  ])("of %s", (request, colours) => {
    if (request.includes("rose garden")) return expect(named(request)).not.toContain("gold");
    expect(named(request)).toEqual(colours);
  });
});

describe("facts", () => {
  it.each([
    ["Mon-Fri 8-17, Sat 9:00-12:30, Sunday closed", ["0-4 8:00 – 17:00", "5-5 9:00 – 12:30", "6-6 closed"]],
    ["open Monday to Friday 6:30-18:00, Saturday 7am to 1pm", ["0-4 6:30 – 18:00", "5-5 7:00 – 13:00"]],
    [
      "geöffnet Mo–Fr 8–12 und 14–18 Uhr, Samstag geschlossen",
      ["0-4 8:00 – 12:00, 14:00 – 18:00", "5-5 closed"],
    ],
    ["ouvert du lundi au vendredi de 8h30 à 19h, fermé le dimanche", ["0-4 8:30 – 19:00", "6-6 closed"]],
    ["abierto de lunes a viernes de 9 a 18 y sábado de 10 a 14", ["0-4 9:00 – 18:00", "5-5 10:00 – 14:00"]],
    ["open 9 to 5 on weekdays", ["0-4 9:00 – 17:00"]],
    ["open daily from 9 to 18", ["0-6 9:00 – 18:00"]],
    ["closed on Mondays", ["0-0 closed"]],
    ["Tue, Thu 10-14", ["1-1 10:00 – 14:00", "3-3 10:00 – 14:00"]],
    ["open Mon-Fri 8am-5pm, Sat 9am to noon", ["0-4 8:00 – 17:00", "5-5 9:00 – 12:00"]],
    ["Fri noon to midnight", ["4-4 12:00 – 24:00"]],
    ["Mo-Fr 8 bis Mittag", ["0-4 8:00 – 12:00"]],
    ["le samedi de 9h à midi", ["5-5 9:00 – 12:00"]],
    ["sábado de 10 a mediodía", ["5-5 10:00 – 12:00"]],
    ["open Mon-Fri 8-17, Sat by appointment", ["0-4 8:00 – 17:00", "5-5 by appointment"]],
    ["Mo-Fr 8-17, Sa nach Vereinbarung", ["0-4 8:00 – 17:00", "5-5 nach Vereinbarung"]],
    ["Mon-Fri 8-17, Saturday until late", ["0-4 8:00 – 17:00", "5-5 "]],
  ])("opening hours: %s", (request, hours) => {
    const found = readBrief(`a bakery, ${request}`).hours;
    expect(found.map(({ from, to, time }) => `${from}-${to} ${time ?? "closed"}`)).toEqual(hours);
  });

  it.each([
    ["a bakery with sourdough 6.50 €, rye for 5 € and buns at €3", ["Sourdough 6.5", "Rye 5", "Buns 3"]],
    ["pricing: Free $0, Pro $9/month, Team $29/month", ["Free 0", "Pro 9", "Team 29"]],
    ["Friseur: Herrenschnitt ab 28 EUR, Färben 1.200,50 Euro", ["Herrenschnitt 28", "Färben 1200.5"]],
    ["menu:\n- Soupe à l'oignon : 8,50 €\n- Tarte 6 €", ["Soupe à l'oignon 8.5", "Tarte 6"]],
    ["30 € for a haircut", ["Haircut 30"]],
    ["Open Mon-Fri 8-5. Call-out 60 €, boiler service 90 €", ["Call-out 60", "Boiler service 90"]],
    ["dog walks: 30 min walk £12, 60 min walk £20", ["30 min walk 12", "60 min walk 20"]],
  ])("prices: %s", (request, prices) => {
    expect(readBrief(request).prices.map(({ of, amount }) => `${of} ${amount}`)).toEqual(prices);
  });

  it.each([
    ["a concert on 14 August 2027", "2027-08-14", "Saturday, 14 August 2027"],
    ["a party on August 14", null, "14 August"],
    ["Hochzeit am 5.9.2026", "2026-09-05", "Samstag, 5. September 2026"],
    ["fête le 1er mai 2027", "2027-05-01", "samedi 1 mai 2027"],
    ["boda el 3 de junio de 2028", "2028-06-03", "sábado, 3 de junio de 2028"],
  ])("the date: %s", (request, iso, text) => {
    expect(readBrief(request).date).toEqual({ iso, text });
  });

  it("contact data", () => {
    expect(
      readBrief("Friseur Salon Kamm, Tel. 0341 123456, Lindenstraße 8, 04109 Leipzig, hallo@kamm.de").contact,
    ).toEqual({
      phone: "0341 123456",
      email: "hallo@kamm.de",
      street: "Lindenstraße 8, 04109 Leipzig",
      town: "Leipzig",
    });
    expect(readBrief("a barber at 12 Mill Lane, call (555) 123-4567, in Boston").contact).toMatchObject({
      phone: "(555) 123-4567",
      street: "12 Mill Lane",
      town: "Boston",
    });
    expect(readBrief("a lawyer; address 12 King Street, London; open Mon 9-17").contact).toMatchObject({
      street: "12 King Street",
      town: "London",
    });
    expect(readBrief("une boulangerie, 5 rue de la Paix, à Lyon").contact).toMatchObject({
      street: "5 rue de la Paix",
      town: "Lyon",
    });
    expect(readBrief("a bakery in June, Mon 06.30-18.00, from 01.06.2027").contact).toMatchObject({
      phone: null,
      town: null,
    });
  });

  it.each([
    ["a quiz with five questions, no wait, seven questions", { questions: 7 }],
    ["Preisseite mit drei Tarifen", { plans: 3 }],
    ["un quiz de 8 questions difficiles", { questions: 8 }],
    ["una tienda con seis productos", { products: 6 }],
    ["a 25-minute timer", { minutes: 25 }],
    ["a practice with a team of four", { people: 4 }],
    ["memory with 8 pairs", { pairs: 8 }],
    ["a blog with three long posts and 4 people", { posts: 3, people: 4 }],
  ])("counts: %s", (request, counts) => {
    expect(readBrief(request).counts).toEqual(counts);
  });

  it.each([
    ["todo list with tasks: buy milk, call Anna and pay rent", ["buy milk", "call Anna", "pay rent"]],
    ["einkaufsliste:\n- Milch\n- Brot\n* Eier", ["Milch", "Brot", "Eier"]],
    ["a todo list for groceries: milk, eggs, bread", ["milk", "eggs", "bread"]],
    ["une liste de tâches : arroser, payer le loyer", ["arroser", "payer le loyer"]],
    ["a shop with products like mugs, bowls and plates", ["mugs", "bowls", "plates"]],
    ["a bakery with sections: menu, hours, contact", []],
    [
      'a todo list with tasks: buy milk, call Anna and Bob, "pay rent, gas"',
      ["buy milk", "call Anna and Bob", "pay rent, gas"],
    ],
    ['a todo list with tasks: buy milk and "salt and pepper"', ["buy milk", "salt and pepper"]],
    ["a todo list with tasks: buy milk", ["buy milk"]],
    ["Project: a website for a bakery", []],
  ])("items: %s", (request, items) => {
    expect(readBrief(request).items).toEqual(items);
  });
});
