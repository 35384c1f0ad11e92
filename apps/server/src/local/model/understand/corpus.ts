import type { Kind } from "../kinds/index.ts";
import type { Lang, SectionName, Topic } from "../texts/types.ts";
import type { Brief, Mood } from "./brief.ts";

/** What must be so of a request: in its brief, and on the page that is made of it. */
export interface Expected {
  readonly request: string;
  /** Null: no kind is named, and a page may be anything. */
  readonly kind: Kind | null;
  readonly variant?: string;
  /** Of the page; English where nothing is said. */
  readonly lang?: Lang;
  readonly foreign?: string;
  readonly name?: string | null;
  readonly topic?: Topic;
  readonly sections?: readonly SectionName[];
  readonly without?: readonly SectionName[];
  /** Texts that stand on the page. */
  readonly says?: readonly string[];
  /** "dark green"; their order is that of the request. */
  readonly colours?: readonly string[];
  readonly counts?: Brief["counts"];
  readonly mood?: Mood;
  readonly dark?: boolean;
  readonly items?: readonly string[];
}

const long = `Hi there, thanks for taking this on. We are a small family bakery and we have never had a proper website, so please bear with us. The bakery is called Crumb & Co.
We would like a landing page that feels warm, with opening hours, our prices and a contact form. Please no team section, we are camera shy.
We are open Tuesday to Friday 7-18, Saturday 7:30-13, closed on Mondays and Sundays. Our telephone is 0341 998877 and the e-mail is hello@crumb.example.
Sourdough 6.50 €, rye loaf 5.20 €, cinnamon rolls 3 €.
${"My grandmother started in the old mill behind the river, and to this day we bake with the flour of three farmers from around here, whom we know by name. ".repeat(28)}
The colours should be dark green with a cream background. That is all.`;

export const corpus: readonly Expected[] = [
  // Landing pages: what they sell, and what stands on them.
  {
    request: "a landing page for a bakery called Crumb & Co with opening hours and a contact form",
    kind: "landing",
    topic: "bakery",
    name: "Crumb & Co",
    sections: ["hours", "contact"],
    says: ["Crumb & Co"],
  },
  {
    request: "Website for our Lebanese restaurant Beit Zaytoun, elegant and dark, with the menu and a map",
    kind: "landing",
    topic: "restaurant",
    name: "Beit Zaytoun",
    sections: ["menu", "map"],
    mood: "elegant",
    dark: true,
  },
  {
    request: "Dental practice website called Smile Works: services, team of four, FAQ, no prices. Calm blue.",
    kind: "landing",
    topic: "dentist",
    name: "Smile Works",
    sections: ["offers", "team", "faq"],
    without: ["prices"],
    colours: ["blue"],
    mood: "calm",
    counts: { people: 4 },
  },
  {
    request: "one page site for a startup named Loomly that plans shifts for small teams, bold, purple",
    kind: "landing",
    name: "Loomly",
    mood: "bold",
    colours: ["purple"],
  },
  {
    request: "a yoga studio page in sage green, soft and quiet, with class prices and a newsletter",
    kind: "landing",
    topic: "yoga",
    sections: ["prices", "newsletter"],
    colours: ["sage"],
    mood: "calm",
  },
  {
    request: 'website for the law firm Berg & Partner, navy and gold, headline "Advice you can follow"',
    kind: "landing",
    topic: "law",
    name: "Berg & Partner",
    colours: ["navy", "gold"],
    says: ["Advice you can follow", "Berg & Partner"],
  },
  {
    request: "a page for Joe's Plumbing in Leeds, call 0113 4960123, open Mon-Fri 8-17",
    kind: "landing",
    topic: "craft",
    name: "Joe's Plumbing",
    sections: ["hours", "contact"],
    says: ["0113 4960123", "8:00 – 17:00"],
  },
  {
    request: "Wedding invitation for Anna & João, 12 June 2027 in Porto, with RSVP form",
    kind: "landing",
    topic: "wedding",
    name: "Anna & João",
    sections: ["contact"],
    says: ["Anna & João", "12 June 2027"],
  },
  {
    request: "a music festival page called Quay Nights on 14 August 2027 with tickets",
    kind: "landing",
    name: "Quay Nights",
    says: ["14 August 2027"],
  },
  {
    request: "coming soon page called Nimbus, with a newsletter sign-up, black background and orange accents",
    kind: "landing",
    name: "Nimbus",
    sections: ["newsletter"],
    colours: ["black", "orange"],
  },
  {
    request:
      "Eine Website für eine Zahnarztpraxis namens Dr. Weiß in Leipzig mit Team, Sprechzeiten und Kontaktformular, in Blau",
    kind: "landing",
    lang: "de",
    topic: "dentist",
    name: "Dr. Weiß",
    sections: ["hours", "team", "contact"],
    colours: ["blue"],
    says: ["Dr. Weiß"],
  },
  {
    request:
      "Landingpage für die Tischlerei Holzwurm in Görlitz mit Öffnungszeiten und Beispielen, ohne Team und Preise",
    kind: "landing",
    lang: "de",
    topic: "craft",
    name: "Holzwurm",
    sections: ["gallery", "hours"],
    without: ["prices", "team"],
  },
  {
    request: "Webseite für den Hundesalon „Fell & Pfote“, verspielt, Mo-Fr 9-18 Uhr, Tel. 0341 123456",
    kind: "landing",
    lang: "de",
    topic: "pets",
    name: "Fell & Pfote",
    mood: "playful",
    sections: ["hours", "contact"],
    says: ["0341 123456"],
  },
  {
    request:
      "une page pour le salon de coiffure appelé L'Atelier avec les horaires, les tarifs et un plan d'accès",
    kind: "landing",
    lang: "fr",
    topic: "hair",
    name: "L'Atelier",
    sections: ["prices", "hours", "map"],
  },
  {
    request:
      "site pour la boulangerie Martin à Lyon, sans formulaire, fond crème, croissant 1,20 €, baguette 1,10 €",
    kind: "landing",
    lang: "fr",
    topic: "bakery",
    name: "Martin",
    without: ["contact"],
    colours: ["cream"],
    says: ["1,20 €", "1,10 €"],
  },
  {
    request: "Crea una página para una panadería llamada La Espiga con horario y contacto",
    kind: "landing",
    lang: "es",
    topic: "bakery",
    name: "La Espiga",
    sections: ["hours", "contact"],
  },
  {
    request: "web para un gimnasio en Sevilla sin testimonios, de color rojo oscuro, con equipo y precios",
    kind: "landing",
    lang: "es",
    topic: "gym",
    sections: ["prices", "team"],
    without: ["testimonials"],
    colours: ["dark red"],
  },
  {
    request: long,
    kind: "landing",
    topic: "bakery",
    name: "Crumb & Co",
    sections: ["prices", "hours", "contact"],
    without: ["team"],
    colours: ["dark green", "cream"],
    mood: "warm",
    says: ["0341 998877", "hello@crumb.example", "6.50 €"],
  },
  // Sloppy typing, missing capitals, contradictions.
  {
    request: "bakrey webiste called mill & grain with opning hours and prcies",
    kind: "landing",
    topic: "bakery",
    name: "Mill & Grain",
    sections: ["prices", "hours"],
  },
  {
    request: "pls make me a restarant webpage w/ resrvations and galery thx",
    kind: "landing",
    topic: "restaurant",
    sections: ["gallery", "contact"],
  },
  {
    request: "i need a web site for my barber shop its called fade and co open 9 to 5 weekdays",
    kind: "landing",
    topic: "hair",
    name: "Fade and Co",
    sections: ["hours"],
  },
  {
    request: "a florist website in blue, no wait, make it green, with prices. Actually no prices",
    kind: "landing",
    topic: "florist",
    colours: ["green"],
    without: ["prices"],
  },
  {
    request: "a hotel page, dark mode. Hmm, actually light mode, with a gallery",
    kind: "landing",
    topic: "hotel",
    dark: false,
    sections: ["gallery"],
  },
  {
    request: "friseur webseite ohne preise, doch lieber mit preisen, kein blau",
    kind: "landing",
    lang: "de",
    topic: "hair",
    sections: ["prices"],
    colours: [],
  },
  // Empty wishes.
  { request: "something nice", kind: null, name: null },
  { request: "a website", kind: "landing", name: null },
  { request: "surprise me with a pretty page please", kind: null, name: null },
  // Portfolios.
  {
    request: "portfolio for photographer Nils Arden with a gallery and an about page",
    kind: "portfolio",
    topic: "photo",
    name: "Nils Arden",
    says: ["Nils Arden"],
  },
  {
    request: "Ein Portfolio für Jonas Brandt, minimalistisch, mit Kontaktformular und sechs Projekten",
    kind: "portfolio",
    lang: "de",
    name: "Jonas Brandt",
    sections: ["contact"],
    counts: { projects: 6 },
    mood: "plain",
  },
  {
    request: "Crée un portfolio pour une illustratrice appelée Élodie Martin, ludique",
    kind: "portfolio",
    lang: "fr",
    name: "Élodie Martin",
    mood: "playful",
  },
  {
    request: "un portafolio para la arquitecta Lucía Vega con contacto, sin testimonios",
    kind: "portfolio",
    lang: "es",
    name: "Lucía Vega",
    sections: ["contact"],
  },
  // Shops.
  {
    request: "an online shop for ceramics called Tonwerk with 6 products: mug 18 €, bowl 24 €, vase 42 €",
    kind: "shop",
    name: "Tonwerk",
    counts: { products: 6 },
    says: ["Tonwerk", "18 €", "42 €"],
  },
  {
    request: "Onlineshop für Kerzen namens Wachs & Docht mit vier Produkten, warm",
    kind: "shop",
    lang: "de",
    name: "Wachs & Docht",
    counts: { products: 4 },
    mood: "warm",
  },
  {
    request: "une boutique en ligne de bijoux appelée Maison Lune, élégante",
    kind: "shop",
    lang: "fr",
    name: "Maison Lune",
    mood: "elegant",
  },
  {
    request: "tienda online de zapatillas llamada Pisada, atrevida, naranja",
    kind: "shop",
    lang: "es",
    name: "Pisada",
    mood: "bold",
    colours: ["orange"],
  },
  // Blogs and documentation.
  {
    request: "a blog about slow travel called Long Way Round with three posts",
    kind: "blog",
    name: "Long Way Round",
    counts: { posts: 3 },
  },
  {
    request: "documentation site for my API library called Fetchly",
    kind: "blog",
    variant: "docs",
    name: "Fetchly",
  },
  {
    request: "Ein Reiseblog namens Fernweh mit Newsletter",
    kind: "blog",
    lang: "de",
    name: "Fernweh",
    sections: ["newsletter"],
  },
  {
    request: "un blog de cuisine appelé Grand Large, vert olive",
    kind: "blog",
    lang: "fr",
    name: "Grand Large",
    colours: ["olive"],
  },
  // Prices.
  {
    request:
      "A SaaS pricing page called Ledgerly with three plans and an FAQ: Free $0, Pro $9/month, Team $29/month",
    kind: "pricing",
    name: "Ledgerly",
    sections: ["faq"],
    counts: { plans: 3 },
    says: ["Ledgerly", "$9", "$29"],
  },
  {
    request: "Preisseite mit vier Tarifen für eine App namens Tidy, ohne FAQ",
    kind: "pricing",
    lang: "de",
    name: "Tidy",
    counts: { plans: 4 },
    without: ["faq"],
  },
  {
    request: "página de precios con dos planes para Klarwerk",
    kind: "pricing",
    lang: "es",
    name: "Klarwerk",
    counts: { plans: 2 },
  },
  // Programs.
  {
    request: "todo list with tasks: buy milk, call Anna and pay rent",
    kind: "todo",
    items: ["buy milk", "call Anna", "pay rent"],
    says: ["buy milk", "call Anna", "pay rent"],
  },
  {
    request: "Bitte baue eine Aufgabenliste in Grün:\n- Milch kaufen\n- Oma anrufen",
    kind: "todo",
    lang: "de",
    colours: ["green"],
    items: ["Milch kaufen", "Oma anrufen"],
    says: ["Oma anrufen"],
  },
  { request: "une liste de tâches en bleu marine", kind: "todo", lang: "fr", colours: ["navy"] },
  {
    request: "scientific calculator with history, dark purple",
    kind: "calculator",
    variant: "scientific",
    colours: ["dark purple"],
  },
  { request: "a tip calculater", kind: "calculator", variant: "tip" },
  { request: "Fais une calculatrice en rouge foncé", kind: "calculator", lang: "fr", colours: ["dark red"] },
  {
    request: "a quiz about space with five questions, no wait, seven questions",
    kind: "quiz",
    counts: { questions: 7 },
  },
  {
    request: "Ein Quiz über Hauptstädte mit 10 Fragen, spielerisch",
    kind: "quiz",
    lang: "de",
    counts: { questions: 10 },
    mood: "playful",
  },
  {
    request: "un cuestionario de cine con seis preguntas",
    kind: "quiz",
    lang: "es",
    counts: { questions: 6 },
  },
  {
    request: "pomodoro timer with 25 minutes, dark",
    kind: "timer",
    variant: "pomodoro",
    counts: { minutes: 25 },
    dark: true,
  },
  {
    request: "Stoppuhr mit Runden in Gelb",
    kind: "timer",
    variant: "stopwatch",
    lang: "de",
    colours: ["yellow"],
  },
  {
    request: "a memory game with 8 pairs, playful and pink",
    kind: "game",
    variant: "memory",
    counts: { pairs: 8 },
    colours: ["pink"],
    mood: "playful",
  },
  { request: "tic tac toe", kind: "game", variant: "tictactoe" },
  { request: "a sales dashboard for my shop in teal", kind: "dashboard", colours: ["teal"] },
  {
    request: "Dashboard für meine Fitness mit Diagrammen, dunkel",
    kind: "dashboard",
    lang: "de",
    dark: true,
  },
  // Languages that are not written.
  {
    request: "crea un sito per un ristorante chiamato Da Nino con menu e orari",
    kind: null,
    foreign: "Italian",
    name: "Da Nino",
  },
  { request: "Zrób stronę dla piekarni „Kłos” z cennikiem", kind: null, foreign: "Polish", name: "Kłos" },
  {
    request: "レストランのウェブサイトを作ってください。名前は「さくら亭」",
    kind: null,
    foreign: "Japanese",
    name: "さくら亭",
  },
  // Hostile words stand as the letters they are.
  {
    request: `<script>alert(1)</script> bakery website called "Bob's <b>Buns</b>" in #ff8800`,
    kind: "landing",
    name: "Bob's <b>Buns</b>",
    colours: ["#ff8800"],
    says: ["Bob's <b>Buns</b>"],
  },
];
