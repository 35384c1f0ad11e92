import type { Lang } from "./types.ts";

/** What was made up for want of being told, in the order it is named. */
export const inventions = [
  "name",
  "hours",
  "street",
  "phone",
  "email",
  "prices",
  "people",
  "dates",
  "work",
  "texts",
] as const;
export type Invention = (typeof inventions)[number];

export const subjects = ["colour", "text", "structure", "search", "access", "publish"] as const;
export type Subject = (typeof subjects)[number];

/** What the conversation says. `{x}` is filled in; changes have their sentences beside them. */
export interface Talk {
  readonly and: string;
  readonly quote: readonly [string, string];
  readonly built: string;
  readonly builtPlain: string;
  readonly parts: string;
  readonly invented: string;
  readonly inventions: Readonly<Record<Invention, string>>;
  readonly next: string;
  /** Steps for any page, after those of its kind. */
  readonly steps: readonly string[];
  readonly unsure: string;
  readonly left: string;
  readonly foreign: string;
  readonly which: string;
  readonly cannot: string;
  readonly nothing: string;
  readonly empty: string;
  readonly standing: string;
  readonly colours: string;
  readonly noColours: string;
  readonly general: string;
  readonly advice: Readonly<Record<Subject, string>>;
}

const settings = "OPENAI_API_KEY, OPENAI_MODEL, OPENAI_BASE_URL";

export const talk: Readonly<Record<Lang, Talk>> = {
  en: {
    and: "and",
    quote: ["“", "”"],
    built: "**{name}** is {kind}.",
    builtPlain: "This is {kind}.",
    parts: "Its sections: {x}.",
    invented: "Made up as samples, to be replaced before publishing: {x}.",
    inventions: {
      name: "the name",
      hours: "hours",
      street: "the address",
      phone: "the phone number",
      email: "the e-mail address",
      prices: "prices",
      people: "people and what they say",
      dates: "dates and places",
      work: "projects and experience",
      texts: "the texts",
    },
    next: "Next, for example {a} or {b}.",
    steps: ["Make the text larger", "Make it dark", "Make the corners round", "Make it light"],
    unsure: "No kind of page was named, so this is a general one-page website.",
    left: "Asked for but not included, because the demo model does not have it: {x}.",
    foreign:
      "The demo model writes no {x}, so this answer and the page are in English; names stay as you wrote them. A real model writes your language.",
    which: "**It is not clear which change is meant.**",
    cannot: `The demo model cannot do that. It makes websites, portfolios, shop fronts, blogs, price pages, to-do lists, calculators, quizzes, timers, games and dashboards, and changes names, texts, colours, sizes and sections. A real model does the rest: set ${settings} and start again.`,
    nothing: "There is no page yet to change.",
    empty:
      "Say in one sentence what the page is for, its name and what must be on it, for example “a website for the bakery Crumb & Co with opening hours and prices”.",
    standing: "The demo model follows no standing instructions, so this one was left aside: “{x}”.",
    colours: "The page uses these colours:",
    noColours: "The page names no colours, so the browser shows its own.",
    general:
      "Decide first what a visitor should do on the page: call, book, write or buy. Everything at the top should lead there.",
    advice: {
      colour:
        "One strong colour is enough. Keep it for what can be clicked, let two quiet tones carry the rest, and check that text has a contrast of at least 4.5 to 1.",
      text: "Start with what the visitor gets, in one sentence under ten words. Then proof, then the next step. Cut every sentence that would also fit a competitor.",
      structure:
        "A good order: what it is, what you offer, why to trust you, practical facts such as hours and place, then contact. One main action, repeated at the end.",
      search:
        "The title and the description matter most: name, what you do, and the town. One main heading, real text instead of pictures of text, and the address written out.",
      access:
        "Headings in order, labels on every field, visible focus, text for pictures that say something. Try the page with the keyboard alone.",
      publish:
        "Replace the samples first: hours, address, prices, names. Add a legal notice and a privacy page where your country asks for them. Then publish from the Deploy tab.",
    },
  },
  de: {
    and: "und",
    quote: ["„", "“"],
    built: "**{name}** ist {kind}.",
    builtPlain: "Das ist {kind}.",
    parts: "Die Abschnitte: {x}.",
    invented: "Als Muster erfunden und vor dem Veröffentlichen zu ersetzen: {x}.",
    inventions: {
      name: "der Name",
      hours: "Öffnungszeiten",
      street: "die Adresse",
      phone: "die Telefonnummer",
      email: "die E-Mail-Adresse",
      prices: "Preise",
      people: "Personen und Zitate",
      dates: "Termine und Orte",
      work: "Projekte und Berufliches",
      texts: "die Texte",
    },
    next: "Als Nächstes zum Beispiel {a} oder {b}.",
    steps: ["Mach den Text größer", "Mach die Seite dunkel", "Runde die Ecken ab", "Mach die Seite hell"],
    unsure: "Welche Art von Seite gemeint ist, stand nicht da; dies ist eine allgemeine einseitige Website.",
    left: "Gewünscht, aber nicht dabei, weil das Demo-Modell es nicht hat: {x}.",
    foreign:
      "Das Demo-Modell schreibt kein {x}; die Antwort und die Seite sind auf Englisch, Namen bleiben, wie Sie sie schrieben. Ein echtes Modell schreibt Ihre Sprache.",
    which: "**Welche Änderung gemeint ist, ist nicht klar.**",
    cannot: `Das kann das Demo-Modell nicht. Es macht Websites, Portfolios, Schaufenster für Läden, Blogs, Preisseiten, Aufgabenlisten, Rechner, Quizze, Timer, Spiele und Dashboards und ändert Namen, Texte, Farben, Größen und Abschnitte. Alles andere macht ein echtes Modell: ${settings} setzen und neu starten.`,
    nothing: "Es gibt noch keine Seite, die sich ändern ließe.",
    empty:
      "Sagen Sie in einem Satz, wofür die Seite ist, wie sie heißt und was darauf stehen muss, zum Beispiel „eine Website für die Bäckerei Korn & Salz mit Öffnungszeiten und Preisen“.",
    standing: "Das Demo-Modell befolgt keine dauerhaften Anweisungen; diese blieb unbeachtet: „{x}“.",
    colours: "Die Seite verwendet diese Farben:",
    noColours: "Die Seite nennt keine Farben, deshalb zeigt der Browser seine eigenen.",
    general:
      "Zuerst steht die Frage, was ein Besucher auf der Seite tun soll: anrufen, buchen, schreiben oder kaufen. Alles oben auf der Seite führt dorthin.",
    advice: {
      colour:
        "Eine kräftige Farbe genügt. Sie gehört auf alles, was man anklicken kann; zwei ruhige Töne tragen den Rest, und Text braucht einen Kontrast von mindestens 4,5 zu 1.",
      text: "Am Anfang steht, was der Besucher davon hat, in einem Satz unter zehn Wörtern. Dann der Beleg, dann der nächste Schritt. Jeder Satz, der auch zum Wettbewerb passt, kann weg.",
      structure:
        "Eine gute Reihenfolge: was es ist, was Sie anbieten, warum man Ihnen traut, Praktisches wie Zeiten und Ort, dann der Kontakt. Eine Hauptaktion, am Ende noch einmal.",
      search:
        "Am meisten zählen Titel und Beschreibung: Name, Tätigkeit und Ort. Eine Hauptüberschrift, echter Text statt Bildern von Text, und die Adresse ausgeschrieben.",
      access:
        "Überschriften in der richtigen Reihenfolge, Beschriftungen an jedem Feld, sichtbarer Fokus, Texte für Bilder, die etwas sagen. Probieren Sie die Seite nur mit der Tastatur.",
      publish:
        "Zuerst die Muster ersetzen: Zeiten, Adresse, Preise, Namen. Impressum und Datenschutz ergänzen, wo sie verlangt sind. Dann im Tab „Deploy“ veröffentlichen.",
    },
  },
  fr: {
    and: "et",
    quote: ["« ", " »"],
    built: "**{name}** est {kind}.",
    builtPlain: "Voici {kind}.",
    parts: "Ses sections : {x}.",
    invented: "Inventé à titre d’exemple, à remplacer avant de publier : {x}.",
    inventions: {
      name: "le nom",
      hours: "les horaires",
      street: "l’adresse",
      phone: "le téléphone",
      email: "l’e-mail",
      prices: "les prix",
      people: "les personnes et leurs avis",
      dates: "les dates et les lieux",
      work: "les projets et le parcours",
      texts: "les textes",
    },
    next: "Ensuite, par exemple {a} ou {b}.",
    steps: ["Agrandis le texte", "Passe en mode sombre", "Arrondis les coins", "Passe en mode clair"],
    unsure: "Aucun type de page n’était indiqué ; c’est donc un site général d’une page.",
    left: "Demandé mais absent, car le modèle de démonstration ne l’a pas : {x}.",
    foreign:
      "Le modèle de démonstration n’écrit pas en {x} ; la réponse et la page sont en anglais, les noms restent tels quels. Un vrai modèle écrit votre langue.",
    which: "**La modification voulue n’est pas claire.**",
    cannot: `Le modèle de démonstration ne sait pas le faire. Il crée des sites, portfolios, vitrines de boutique, blogs, pages de tarifs, listes de tâches, calculatrices, quiz, minuteurs, jeux et tableaux de bord, et change noms, textes, couleurs, tailles et sections. Un vrai modèle fait le reste : définissez ${settings} et redémarrez.`,
    nothing: "Il n’y a pas encore de page à modifier.",
    empty:
      "Dites en une phrase à quoi sert la page, son nom et ce qu’elle doit contenir, par exemple « un site pour la boulangerie Au Bon Pain avec les horaires et les prix ».",
    standing:
      "Le modèle de démonstration ne suit pas d’instructions permanentes ; celle-ci a été laissée de côté : « {x} ».",
    colours: "La page utilise ces couleurs :",
    noColours: "La page ne nomme aucune couleur ; le navigateur montre les siennes.",
    general:
      "Décidez d’abord ce qu’un visiteur doit faire sur la page : appeler, réserver, écrire ou acheter. Tout le haut de la page doit y mener.",
    advice: {
      colour:
        "Une seule couleur forte suffit. Gardez-la pour ce qui se clique, laissez deux tons calmes porter le reste et vérifiez un contraste d’au moins 4,5 pour 1 sur les textes.",
      text: "Commencez par ce que le visiteur y gagne, en une phrase de moins de dix mots. Puis la preuve, puis l’étape suivante. Supprimez toute phrase qui irait aussi à un concurrent.",
      structure:
        "Un bon ordre : ce que c’est, ce que vous proposez, pourquoi vous faire confiance, le pratique comme horaires et lieu, puis le contact. Une action principale, répétée à la fin.",
      search:
        "Le titre et la description comptent le plus : nom, activité et ville. Un seul titre principal, du vrai texte plutôt que des images de texte, et l’adresse en toutes lettres.",
      access:
        "Des titres dans l’ordre, une étiquette à chaque champ, un focus visible, un texte pour les images qui disent quelque chose. Essayez la page au clavier seul.",
      publish:
        "Remplacez d’abord les exemples : horaires, adresse, prix, noms. Ajoutez mentions légales et confidentialité là où la loi les demande. Puis publiez depuis l’onglet Deploy.",
    },
  },
  es: {
    and: "y",
    quote: ["«", "»"],
    built: "**{name}** es {kind}.",
    builtPlain: "Esto es {kind}.",
    parts: "Sus secciones: {x}.",
    invented: "Inventado como muestra, por sustituir antes de publicar: {x}.",
    inventions: {
      name: "el nombre",
      hours: "el horario",
      street: "la dirección",
      phone: "el teléfono",
      email: "el correo",
      prices: "los precios",
      people: "las personas y sus opiniones",
      dates: "las fechas y los lugares",
      work: "los proyectos y la experiencia",
      texts: "los textos",
    },
    next: "Después, por ejemplo, {a} o {b}.",
    steps: ["Agranda el texto", "Pon la página oscura", "Redondea las esquinas", "Pon la página clara"],
    unsure: "No se indicó qué tipo de página, así que esta es una web general de una página.",
    left: "Pedido pero no incluido, porque el modelo de demostración no lo tiene: {x}.",
    foreign:
      "El modelo de demostración no escribe {x}; la respuesta y la página están en inglés y los nombres quedan como los escribió. Un modelo real escribe su idioma.",
    which: "**No está claro qué cambio se pide.**",
    cannot: `El modelo de demostración no puede hacerlo. Crea sitios web, portafolios, escaparates de tienda, blogs, páginas de precios, listas de tareas, calculadoras, cuestionarios, temporizadores, juegos y paneles, y cambia nombres, textos, colores, tamaños y secciones. Un modelo real hace el resto: configure ${settings} y reinicie.`,
    nothing: "Todavía no hay ninguna página que cambiar.",
    empty:
      "Diga en una frase para qué es la página, su nombre y qué debe contener, por ejemplo «una web para la panadería La Espiga con horario y precios».",
    standing: "El modelo de demostración no sigue instrucciones permanentes; esta quedó sin aplicar: «{x}».",
    colours: "La página usa estos colores:",
    noColours: "La página no nombra colores; el navegador muestra los suyos.",
    general:
      "Decida primero qué debe hacer un visitante en la página: llamar, reservar, escribir o comprar. Todo lo de arriba debe llevar hasta ahí.",
    advice: {
      colour:
        "Basta un color fuerte. Resérvelo para lo que se pulsa, deje que dos tonos tranquilos lleven el resto y compruebe un contraste de al menos 4,5 a 1 en los textos.",
      text: "Empiece por lo que gana el visitante, en una frase de menos de diez palabras. Luego la prueba y después el siguiente paso. Quite toda frase que también sirva a un competidor.",
      structure:
        "Un buen orden: qué es, qué ofrece, por qué confiar, lo práctico como horario y lugar, y luego el contacto. Una acción principal, repetida al final.",
      search:
        "Lo que más cuenta son el título y la descripción: nombre, actividad y ciudad. Un solo título principal, texto de verdad en vez de imágenes de texto y la dirección escrita.",
      access:
        "Títulos en orden, etiqueta en cada campo, foco visible y texto para las imágenes que dicen algo. Pruebe la página solo con el teclado.",
      publish:
        "Sustituya primero las muestras: horario, dirección, precios y nombres. Añada aviso legal y privacidad donde se exijan. Después publique desde la pestaña Deploy.",
    },
  },
};
