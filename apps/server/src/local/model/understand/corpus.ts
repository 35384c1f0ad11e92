/** A brief as somebody who has time writes it. */
const long = `Hi there, thanks for taking this on. We are a small family bakery and we have never had a proper website, so please bear with us. The bakery is called Crumb & Co.
We would like a landing page that feels warm, with opening hours, our prices and a contact form. Please no team section, we are camera shy.
We are open Tuesday to Friday 7-18, Saturday 7:30-13, closed on Mondays and Sundays. Our telephone is 0341 998877 and the e-mail is hello@crumb.example.
Sourdough 6.50 €, rye loaf 5.20 €, cinnamon rolls 3 €.
${"My grandmother started in the old mill behind the river, and to this day we bake with the flour of three farmers from around here, whom we know by name. ".repeat(28)}
The colours should be dark green with a cream background. That is all.`;

/**
 * Requests as people type them, a line each: the kind that is meant, the request (" / " is a new line), and what must be
 * so of its brief and its page. `sections` are some of those that are asked for, everything else is the whole of it.
 */
const rows = `
landing | a landing page for a bakery called Crumb & Co with opening hours and a contact form | topic: bakery | name: Crumb & Co | sections: hours, contact | says: Crumb & Co
landing | Website for our Lebanese restaurant Beit Zaytoun, elegant and dark, with the menu and a map | topic: restaurant | name: Beit Zaytoun | sections: menu, map | mood: elegant | dark: yes
landing | Dental practice website called Smile Works: services, team of four, FAQ, no prices. Calm blue. | topic: dentist | name: Smile Works | sections: offers, team, faq | without: prices | colours: blue | mood: calm | counts: 4 people
landing | one page site for a startup named Loomly that plans shifts for small teams, bold, purple | name: Loomly | mood: bold | colours: purple
landing | a yoga studio page in sage green, soft and quiet, with class prices and a newsletter | topic: yoga | sections: prices, newsletter | colours: sage | mood: calm
landing | website for the law firm Berg & Partner, navy and gold, headline "Advice you can follow" | topic: law | name: Berg & Partner | colours: navy, gold | says: Advice you can follow + Berg & Partner
landing | a page for Joe's Plumbing in Leeds, call 0113 4960123, open Mon-Fri 8-17 | topic: craft | name: Joe's Plumbing | sections: hours, contact | says: 0113 4960123 + 8:00 – 17:00
landing | Wedding invitation for Anna & João, 12 June 2027 in Porto, with RSVP form | topic: wedding | name: Anna & João | sections: contact | says: Anna & João + 12 June 2027
landing | a music festival page called Quay Nights on 14 August 2027 with tickets | name: Quay Nights | says: 14 August 2027
landing | coming soon page called Nimbus, with a newsletter sign-up, black background and orange accents | name: Nimbus | sections: newsletter | colours: black, orange
landing | Eine Website für eine Zahnarztpraxis namens Dr. Weiß in Leipzig mit Team, Sprechzeiten und Kontaktformular, in Blau | lang: de | topic: dentist | name: Dr. Weiß | sections: hours, team, contact | colours: blue | says: Dr. Weiß
landing | Landingpage für die Tischlerei Holzwurm in Görlitz mit Öffnungszeiten und Beispielen, ohne Team und Preise | lang: de | topic: craft | name: Holzwurm | sections: gallery, hours | without: prices, team
landing | Webseite für den Hundesalon „Fell & Pfote“, verspielt, Mo-Fr 9-18 Uhr, Tel. 0341 123456 | lang: de | topic: pets | name: Fell & Pfote | mood: playful | sections: hours, contact | says: 0341 123456
landing | une page pour le salon de coiffure appelé L'Atelier avec les horaires, les tarifs et un plan d'accès | lang: fr | topic: hair | name: L'Atelier | sections: prices, hours, map
landing | site pour la boulangerie Martin à Lyon, sans formulaire, fond crème, croissant 1,20 €, baguette 1,10 € | lang: fr | topic: bakery | name: Martin | without: contact | colours: cream | says: 1,20 € + 1,10 €
landing | Crea una página para una panadería llamada La Espiga con horario y contacto | lang: es | topic: bakery | name: La Espiga | sections: hours, contact
landing | web para un gimnasio en Sevilla sin testimonios, de color rojo oscuro, con equipo y precios | lang: es | topic: gym | sections: prices, team | without: testimonials | colours: dark red
landing | {long} | topic: bakery | name: Crumb & Co | sections: prices, hours, contact | without: team | colours: dark green, cream | mood: warm | says: 0341 998877 + hello@crumb.example + 6.50 €
landing | bakrey webiste called mill & grain with opning hours and prcies | topic: bakery | name: Mill & Grain | sections: prices, hours
landing | pls make me a restarant webpage w/ resrvations and galery thx | topic: restaurant | sections: gallery, contact
landing | i need a web site for my barber shop its called fade and co open 9 to 5 weekdays | topic: hair | name: Fade and Co | sections: hours
landing | a florist website in blue, no wait, make it green, with prices. Actually no prices | topic: florist | colours: green | without: prices
landing | a hotel page, dark mode. Hmm, actually light mode, with a gallery | topic: hotel | dark: no | sections: gallery
landing | friseur webseite ohne preise, doch lieber mit preisen, kein blau | lang: de | topic: hair | sections: prices | colours: none
none | something nice | name: none
landing | a website | name: none
none | surprise me with a pretty page please | name: none
portfolio | portfolio for photographer Nils Arden with a gallery and an about page | topic: photo | name: Nils Arden | says: Nils Arden
portfolio | Ein Portfolio für Jonas Brandt, minimalistisch, mit Kontaktformular und sechs Projekten | lang: de | name: Jonas Brandt | sections: contact | counts: 6 projects | mood: plain
portfolio | Crée un portfolio pour une illustratrice appelée Élodie Martin, ludique | lang: fr | name: Élodie Martin | mood: playful
portfolio | un portafolio para la arquitecta Lucía Vega con contacto, sin testimonios | lang: es | name: Lucía Vega | sections: contact
shop | an online shop for ceramics called Tonwerk with 6 products: mug 18 €, bowl 24 €, vase 42 € | name: Tonwerk | counts: 6 products | says: Tonwerk + 18 € + 42 €
shop | Onlineshop für Kerzen namens Wachs & Docht mit vier Produkten, warm | lang: de | name: Wachs & Docht | counts: 4 products | mood: warm
shop | une boutique en ligne de bijoux appelée Maison Lune, élégante | lang: fr | name: Maison Lune | mood: elegant
shop | tienda online de zapatillas llamada Pisada, atrevida, naranja | lang: es | name: Pisada | mood: bold | colours: orange
blog | a blog about slow travel called Long Way Round with three posts | name: Long Way Round | counts: 3 posts
blog | documentation site for my API library called Fetchly | variant: docs | name: Fetchly
blog | Ein Reiseblog namens Fernweh mit Newsletter | lang: de | name: Fernweh | sections: newsletter
blog | un blog de cuisine appelé Grand Large, vert olive | lang: fr | name: Grand Large | colours: olive
pricing | A SaaS pricing page called Ledgerly with three plans and an FAQ: Free $0, Pro $9/month, Team $29/month | name: Ledgerly | sections: faq | counts: 3 plans | says: Ledgerly + $9 + $29
pricing | Preisseite mit vier Tarifen für eine App namens Tidy, ohne FAQ | lang: de | name: Tidy | counts: 4 plans | without: faq
pricing | página de precios con dos planes para Klarwerk | lang: es | name: Klarwerk | counts: 2 plans
todo | todo list with tasks: buy milk, call Anna and pay rent | items: buy milk, call Anna, pay rent | says: buy milk + call Anna + pay rent
todo | Bitte baue eine Aufgabenliste in Grün: / - Milch kaufen / - Oma anrufen | lang: de | colours: green | items: Milch kaufen, Oma anrufen | says: Oma anrufen
todo | une liste de tâches en bleu marine | lang: fr | colours: navy
calculator | scientific calculator with history, dark purple | variant: scientific | colours: dark purple
calculator | a tip calculater | variant: tip
calculator | Fais une calculatrice en rouge foncé | lang: fr | colours: dark red
quiz | a quiz about space with five questions, no wait, seven questions | counts: 7 questions
quiz | Ein Quiz über Hauptstädte mit 10 Fragen, spielerisch | lang: de | counts: 10 questions | mood: playful
quiz | un cuestionario de cine con seis preguntas | lang: es | counts: 6 questions
timer | pomodoro timer with 25 minutes, dark | variant: pomodoro | counts: 25 minutes | dark: yes
timer | Stoppuhr mit Runden in Gelb | variant: stopwatch | lang: de | colours: yellow
game | a memory game with 8 pairs, playful and pink | variant: memory | counts: 8 pairs | colours: pink | mood: playful
game | tic tac toe | variant: tictactoe
dashboard | a sales dashboard for my shop in teal | colours: teal
dashboard | Dashboard für meine Fitness mit Diagrammen, dunkel | lang: de | dark: yes
none | crea un sito per un ristorante chiamato Da Nino con menu e orari | foreign: Italian | name: Da Nino
none | Zrób stronę dla piekarni „Kłos” z cennikiem | foreign: Polish | name: Kłos
none | レストランのウェブサイトを作ってください。名前は「さくら亭」 | foreign: Japanese | name: さくら亭
landing | <script>alert(1)</script> bakery website called "Bob's <b>Buns</b>" in #ff8800 | name: Bob's <b>Buns</b> | colours: #ff8800 | says: Bob's <b>Buns</b>
landing | Can you build me a homepage for my bike repair workshop Spoke & Chain? Open Tue-Sat 10-18, tune-up 45 €, flat tyre 12 € | topic: bike | name: Spoke & Chain | sections: prices, hours | says: Spoke & Chain + 45 € + 10:00 – 18:00
landing | veterinary clinic site, friendly, light green, team of five and an FAQ but no newsletter | topic: pets | sections: team, faq | without: newsletter | colours: light green | mood: warm | counts: 5 people
landing | Ich brauche eine Seite für meine Ferienwohnung Seeblick am Bodensee mit Galerie, Preisen ab 80 € pro Nacht und Anfahrt | lang: de | topic: hotel | name: Seeblick | sections: gallery, prices, map | says: Seeblick + 80 €
landing | Erstelle eine Webseite fuer einen Blumenladen, Name: Wilde Wiese, zarte Farben, keine Kundenstimmen | lang: de | topic: florist | name: Wilde Wiese | without: testimonials | says: Wilde Wiese
landing | je voudrais un site pour mon restaurant « Chez Margot » à Nantes, chaleureux, avec la carte, les horaires (mardi-samedi 12h-14h et 19h-22h) et un formulaire de réservation | lang: fr | topic: restaurant | name: Chez Margot | sections: menu, hours, contact | mood: warm | says: Chez Margot + 12:00 – 14:00, 19:00 – 22:00
landing | hazme una página para mi clínica de fisioterapia Movimiento en Valencia, tranquila, azul claro, teléfono 961 234 567 | lang: es | topic: practice | name: Movimiento | colours: light blue | mood: calm | says: 961 234 567
landing | conference page: Open North 2027, 3 March 2027 in Oslo, bold, dark, with speakers and a schedule | name: Open North 2027 | mood: bold | dark: yes | says: 3 March 2027 + Open North 2027
landing | weding website for Mia and Leo on the 5th of september 2027 | topic: wedding | name: Mia and Leo | says: 5 September 2027 + Mia and Leo
portfolio | portfolio site for an architect called Ines Halden, black and white, 5 projects, no testimonials | topic: architect | name: Ines Halden | colours: black, white | counts: 5 projects | without: testimonials
shop | web shop selling handmade soap called Lather, three products: Lavender bar $8, Oat bar $7.50, Salt bar $9 | name: Lather | counts: 3 products | says: $8 + $7.50 + Lavender bar
blog | Blog über Gärtnern namens Moos & Farn, dunkelgrün auf Creme | lang: de | name: Moos & Farn | topic: garden | colours: dark green, cream
pricing | page de tarifs pour un logiciel appelé Klarwerk, trois formules, élégant | lang: fr | name: Klarwerk | counts: 3 plans | mood: elegant
todo | shopping list app: oat milk, apples, washing powder | items: oat milk, apples, washing powder | says: washing powder
calculator | Taschenrechner, wissenschaftlich, lila | variant: scientific | lang: de | colours: purple
quiz | multiple choice quizz on film, 8 questions, fun | counts: 8 questions | mood: playful
timer | un minuteur de 10 minutes en orange | lang: fr | counts: 10 minutes | colours: orange
game | juego de memoria con 6 parejas, colores pastel | variant: memory | lang: es | counts: 6 pairs
dashboard | analytics dashbord, dark mode with #22c55e accents | dark: yes | colours: #22c55e
landing | maak een website voor een kapper genaamd Knip met prijzen | foreign: Dutch | name: Knip
landing | tutoring service for kids, playful, orange not yellow, headline: "Maths without tears", contact hi@tutor.example | topic: school | mood: playful | colours: orange | sections: contact | says: Maths without tears + hi@tutor.example`;

/** What must be so, as texts by their names: { name: "Crumb & Co", sections: "hours, contact" }. */
export interface Wanted {
  readonly request: string;
  readonly kind: string;
  readonly so: Readonly<Record<string, string>>;
}

export const corpus: readonly Wanted[] = rows
  .trim()
  .split("\n")
  .map((row) => {
    const [kind = "", request = "", ...cells] = row.split(" | ");
    const so = Object.fromEntries(cells.map((cell) => [cell.split(": ", 1)[0], cell.replace(/^\w+: /, "")]));
    return { kind, request: request.replace("{long}", long).replaceAll(" / ", "\n"), so };
  });
