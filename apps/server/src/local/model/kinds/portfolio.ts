import { cover, drawing, portrait } from "../page/art.ts";
import type { Part } from "../page/document.ts";
import { site } from "../page/frames.ts";
import { markup } from "../page/html.ts";
import { sectionStyles } from "../page/section-styles.ts";
import { block, reach, section, sectionLink } from "../page/sections.ts";
import type { Style } from "../page/style.ts";
import type { Plan } from "../plan.ts";
import type { Brief } from "../understand/brief.ts";
import { kind, spoken } from "./kind.ts";

/** Lists stand between slashes, the parts of an entry between "=". */
const texts = spoken(`
noun | a portfolio | ein Portfolio | un portfolio | un portafolio
works | It reads well on a phone, and works by keyboard. | Es liest sich auch am Telefon gut und geht mit der Tastatur. | Il se lit bien sur un téléphone et s’utilise au clavier. | Se lee bien en el teléfono y se maneja con el teclado.
next | Make it dark / Add testimonials | Mach es dunkel / Füge Kundenstimmen hinzu | Passe en mode sombre / Ajoute des témoignages | Ponlo en modo oscuro / Añade testimonios
headline | Quiet design for loud times. | Leise Gestaltung für laute Zeiten. | Un design discret pour une époque bruyante. | Diseño sereno para tiempos ruidosos.
lead | Identities, books and websites that say one thing well. | Erscheinungsbilder, Bücher und Websites, die eine Sache gut sagen. | Des identités, des livres et des sites qui disent bien une seule chose. | Identidades, libros y sitios web que dicen bien una sola cosa.
work | Selected work | Ausgewählte Arbeiten | Projets choisis | Trabajos escogidos
all | All | Alle | Tous | Todos
filters | Identity / Print / Web | Marke / Print / Web | Identité / Imprimé / Web | Identidad / Impreso / Web
projects | Tern Ferries = A timetable people like to read / Oat & Ash = Labels for a small brewery / Museum of Rain = Wayfinding through nine rooms / Field Notes = A book on walking slowly / Halden Library = A catalogue that finds things / Night Bakers = A poster for every full moon | Fähre Seeschwalbe = Ein Fahrplan, den man gern liest / Hafer & Esche = Etiketten für eine kleine Brauerei / Museum des Regens = Ein Leitsystem durch neun Räume / Feldnotizen = Ein Buch über das langsame Gehen / Bibliothek Halden = Ein Katalog, der Dinge findet / Nachtbäcker = Ein Plakat zu jedem Vollmond | Ferries La Sterne = Des horaires qu’on a plaisir à lire / Avoine & Frêne = Les étiquettes d’une petite brasserie / Musée de la Pluie = Une signalétique à travers neuf salles / Carnets de terrain = Un livre sur la marche lente / Bibliothèque du Val = Un catalogue qui trouve les choses / Boulangers de nuit = Une affiche pour chaque pleine lune | Ferris Charrán = Unos horarios que da gusto leer / Avena & Fresno = Etiquetas para una cervecería pequeña / Museo de la Lluvia = Señalización a través de nueve salas / Notas de campo = Un libro sobre caminar despacio / Biblioteca del Valle = Un catálogo que encuentra las cosas / Panaderos de noche = Un cartel para cada luna llena
about | About | Über mich | À propos | Sobre mí
story | Working on my own since 2016, for clients who know what they want to say. I like narrow briefs, long lunches and deadlines that hold. | Seit 2016 selbstständig, für Menschen, die wissen, was sie sagen wollen. Ich mag enge Aufgaben, lange Mittagessen und Termine, die halten. | À mon compte depuis 2016, pour des clients qui savent ce qu’ils veulent dire. J’aime les cahiers des charges précis, les longs déjeuners et les délais qui tiennent. | Por cuenta propia desde 2016, para clientes que saben lo que quieren decir. Me gustan los encargos concretos, las sobremesas largas y los plazos que se cumplen.
role | Product designer | Produktdesign | Design produit | Diseño de producto
profile | Makes tools that people understand without a manual. Ten years between research, making and teaching; calm in workshops, exact in detail. | Macht Werkzeuge, die man ohne Anleitung versteht. Zehn Jahre zwischen Forschung, Praxis und Lehre; ruhig im Workshop, genau im Detail. | Conçoit des outils que l’on comprend sans mode d’emploi. Dix ans entre recherche, pratique et enseignement ; du calme en atelier, de la précision dans le détail. | Crea herramientas que se entienden sin manual. Diez años entre investigación, práctica y docencia; calma en los talleres, precisión en el detalle.
experience | Experience | Berufserfahrung | Expérience | Experiencia
jobs | since 2021 = Tern Ferries = Rebuilt booking from first sketch to launch; calls to the help line fell by a third. / 2017 – 2021 = Halden Library = Made the catalogue and its pattern library with four colleagues. / 2014 – 2017 = Studio Field = Books, exhibitions and a first app. | seit 2021 = Fähre Seeschwalbe = Die Buchung von der ersten Skizze bis zum Start erneuert; die Anrufe bei der Hotline gingen um ein Drittel zurück. / 2017 – 2021 = Bibliothek Halden = Den Katalog und seine Musterbibliothek zu fünft entwickelt. / 2014 – 2017 = Studio Feld = Bücher, Ausstellungen und eine erste App. | depuis 2021 = Ferries La Sterne = Refonte de la réservation, de l’esquisse au lancement ; un tiers d’appels en moins à l’assistance. / 2017 – 2021 = Bibliothèque du Val = Le catalogue et ses composants, avec quatre collègues. / 2014 – 2017 = Studio Champ = Des livres, des expositions et une première application. | desde 2021 = Ferris Charrán = Rediseño de las reservas, del boceto al lanzamiento; un tercio menos de llamadas de ayuda. / 2017 – 2021 = Biblioteca del Valle = El catálogo y sus componentes, con cuatro colegas. / 2014 – 2017 = Estudio Campo = Libros, exposiciones y una primera aplicación.
education | Education | Ausbildung | Formation | Formación
degree | 2012 – 2014 = University of the Arts = Master’s degree | 2012 – 2014 = Universität der Künste = Masterabschluss | 2012 – 2014 = Université des arts = Master | 2012 – 2014 = Universidad de las Artes = Máster
skills | Skills | Kenntnisse | Compétences | Competencias
list | Research / Prototypes / Writing / HTML and CSS / Workshops | Recherche / Prototypen / Texte / HTML und CSS / Workshops | Recherche / Prototypes / Rédaction / HTML et CSS / Ateliers | Investigación / Prototipos / Redacción / HTML y CSS / Talleres
languages | Languages | Sprachen | Langues | Idiomas
spoken | English, native / German, fluent / French, basic | Deutsch, Muttersprache / Englisch, fließend / Französisch, Grundkenntnisse | Français, langue maternelle / Anglais, courant / Allemand, notions | Español, lengua materna / Inglés, fluido / Francés, básico
print | Print or save as PDF | Drucken oder als PDF sichern | Imprimer ou enregistrer en PDF | Imprimir o guardar como PDF`);
type Texts = (typeof texts)["en"];

const listOf = (text: string) => text.split(" / ");
const partsOf = (text: string) => listOf(text).map((entry) => entry.split(" = "));
/** Which of the three groups a project belongs to. */
const groups = [0, 1, 0, 1, 2, 1] as const;

export const portfolio = kind<Texts>({
  asked:
    /portfolio|portafolio|arbeitsproben|\bcv\b|\bresume\b|lebenslauf|curriculum|hoja de vida|(photo|picture|image|art)[- ]?gallery|(foto|bilder)galerie|galerie (de )?photos?|galeria de fotos/,
  variants: {
    photo: /photo|foto/,
    cv: /\bcv\b|\bresume\b(?! (the|work))|lebenslauf|curriculum|hoja de vida/,
  },
  layouts: ["grid", "cases"],
  layout: ({ variants }) => (variants.includes("cv") ? "cv" : null),
  program: false,
  sections: ({ variants }) => (variants.includes("cv") ? [] : ["contact"]),
  texts,
  compose: (plan, said) => {
    const { words, name, brief, topic, style } = plan;
    const copy = topic === "other" || topic === "design" ? said : words.topics[topic];
    if (plan.layout === "cv") return cv(plan, said);
    const photos = topic === "photo" || brief.variants.includes("photo");
    const main = photos ? section("gallery", plan) : work(plan, said);
    const [id, title] = photos ? ["gallery", sectionLink("gallery", plan)] : ["work", said.work];
    return site(
      { ...plan, sections: plan.sections.filter((asked) => asked !== "about" && asked !== "gallery") },
      {
        title: [...new Set([name, brief.subject ?? words.topics[topic].label])].join(" · "),
        description: `${name}: ${copy.lead}`,
        links: [
          { href: `#${id}`, text: title },
          { href: "#about", text: said.about },
        ],
        body: [
          markup`
            <section class="hero" aria-labelledby="hero-title">
              <div class="wrap">
                <h1 id="hero-title">${brief.headline ?? copy.headline}</h1>
                <p class="lead">${copy.lead}</p>
              </div>
            </section>`,
          main.html,
          me(plan, said),
        ],
        css: [
          sectionStyles(style),
          styles(style),
          (plan.layout === "cases" ? casesStyles : gridStyles)(style),
        ],
        js: [main.js ?? ""],
      },
    );
  },
});

/** What a person has made: what the request lists, else examples. */
const projectsOf = ({ items, counts }: Brief, said: Texts): readonly string[][] =>
  (items.length > 0 ? items.map((item) => [item]) : partsOf(said.projects)).slice(0, counts.projects);

function work(plan: Plan, said: Texts): Part {
  const projects = projectsOf(plan.brief, said);
  const filters = listOf(said.filters);
  const html = block("work", said.work, [
    plan.layout === "grid" &&
      markup`
      <div class="filters" role="group" aria-label="${said.work}">
        ${[said.all, ...filters].map((filter, at) => markup`<button type="button" class="quiet" data-group="${at - 1}" aria-pressed="${String(at === 0)}">${filter}</button>`)}
      </div>`,
    markup`
    <ol class="projects">
      ${projects.map(
        ([title = "", line], at) => markup`
        <li class="project" data-in="${groups[at % groups.length]}">
          ${cover(at, title)}
          <div>
            <h3>${title}</h3>
            ${line && markup`<p>${line}</p>`}
            <p class="kind">${filters[groups[at % groups.length] ?? 0]}</p>
          </div>
        </li>`,
      )}
    </ol>`,
  ]);
  return { html, js: plan.layout === "grid" ? filterScript : "" };
}

const me = ({ words, topic }: Plan, said: Texts) =>
  block("about", said.about, [
    markup`
    <div class="me">
      ${topic === "other" || topic === "design" ? portrait(0) : drawing(topic)}
      <div>
        <p class="story">${said.story}</p>
        <ul class="tags">
          ${(topic === "other" ? listOf(said.list) : words.topics[topic].items.map(([item]) => item)).map((skill) => markup`<li>${skill}</li>`)}
        </ul>
      </div>
    </div>`,
  ]);

function cv(plan: Plan, said: Texts) {
  const { name, brief, style } = plan;
  const { street, phone, email } = reach(plan);
  const role = brief.subject ?? said.role;
  const entry = ([time = "", place = "", text = ""]: readonly string[], title: string) => markup`
    <li><span>${time}</span><div><h3>${title}</h3><p class="kind">${place}</p>${text && markup`<p>${text}</p>`}</div></li>`;
  const tags = (list: string) =>
    markup`<ul class="tags">${listOf(list).map((tag) => markup`<li>${tag}</li>`)}</ul>`;
  return site(plan, {
    title: `${name} · ${role}`,
    description: `${name}, ${role}. ${said.profile}`,
    links: [
      { href: "#experience", text: said.experience },
      { href: "#education", text: said.education },
      { href: "#skills", text: said.skills },
    ],
    body: [
      markup`
        <section class="hero" aria-labelledby="hero-title">
          <div class="wrap head">
            <div>
              <h1 id="hero-title">${brief.headline ?? name}</h1>
              <p class="kind">${role}</p>
              <p class="lead">${said.profile}</p>
            </div>
            <address><a href="mailto:${email}">${email}</a><br />${phone}<br />${street}</address>
          </div>
        </section>`,
      block("experience", said.experience, [
        markup`<ol class="entries">${partsOf(said.jobs).map((job) => entry(job, role))}</ol>`,
      ]),
      block("education", said.education, [
        markup`<ol class="entries">${partsOf(said.degree).map(([time = "", place = "", degree = ""]) => entry([time, place], degree))}</ol>`,
      ]),
      block("skills", said.skills, [tags(brief.items.length > 0 ? brief.items.join(" / ") : said.list)]),
      block("languages", said.languages, [
        tags(said.spoken),
        markup`<p class="print"><button type="button" class="button">${said.print}</button></p>`,
      ]),
    ],
    css: [sectionStyles(style), styles(style), cvStyles(style)],
    js: [
      `// The button opens the browser's own print window.\ndocument.querySelector(".print button").addEventListener("click", () => window.print());`,
    ],
  });
}

const styles = (style: Style) => `/* Opening */
.hero { padding-block: ${style.fluid(12, 30)} ${style.fluid(6, 14)}; }
.hero h1 { max-width: 11em; font-size: clamp(${style.size(4.6)}, 1rem + 7.2vw, ${style.size(9.6)}); line-height: 1; }
.hero .lead { margin-top: ${style.space(6)}; }
/* About */
.me { display: grid; grid-template-columns: minmax(0, ${style.space(64)}) 1fr; gap: ${style.fluid(6, 14)}; align-items: center; }
.me svg { width: 100%; border-radius: var(--radius-card); background: color-mix(in oklab, var(--tint), var(--second) 30%); }
.tags { display: flex; flex-wrap: wrap; gap: ${style.space(2)}; margin-top: ${style.space(5)}; }
.tags li { padding: ${style.space(1)} ${style.space(4)}; border: 1px solid var(--muted); border-radius: var(--radius); }
.kind { color: var(--accent-text); font-weight: 600; }
@media (max-width: 44rem) {
  .me { grid-template-columns: minmax(0, 1fr); }
  .me svg { max-width: ${style.space(50)}; }
}`;

const gridStyles = (style: Style) => `/* Work */
.filters { display: flex; flex-wrap: wrap; gap: ${style.space(2)}; margin-bottom: ${style.space(6)}; }
.projects { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, ${style.space(72)}), 1fr)); gap: ${style.fluid(6, 10)} ${style.fluid(4, 7)}; }
.project svg { width: 100%; margin-bottom: ${style.space(3)}; border-radius: var(--radius-card); }
.project:first-child { grid-column: 1 / -1; }
.project:first-child svg { aspect-ratio: 21 / 9; }
.pictures { grid-template-columns: 1fr 1fr; }
.pictures li:nth-child(3n + 1) { grid-column: 1 / -1; }
.pictures li:nth-child(3n + 1) svg { aspect-ratio: 21 / 9; }`;

const casesStyles = (style: Style) => `/* Work */
.projects { counter-reset: work; }
.project { counter-increment: work; display: grid; grid-template-columns: 1.3fr 1fr; gap: ${style.fluid(5, 14)}; align-items: end; padding-block: ${style.fluid(6, 12)}; border-top: 1px solid var(--line); }
.project:nth-child(even) svg { order: 1; }
.project svg { width: 100%; border-radius: var(--radius-card); }
.project h3 { font-size: clamp(${style.size(3)}, 1rem + 2.4vw, ${style.size(5)}); }
.project h3::before { content: counter(work, decimal-leading-zero); display: block; margin-bottom: ${style.space(3)}; color: var(--muted); font: 400 1rem/1.4 var(--text); letter-spacing: 0; }
.pictures { grid-template-columns: minmax(0, 1fr); max-width: ${style.space(200)}; }
@media (max-width: 44rem) {
  .project { grid-template-columns: minmax(0, 1fr); }
  .project:nth-child(even) svg { order: 0; }
}`;

const cvStyles = (style: Style) => `/* Life */
.section > .wrap { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2.6fr); gap: ${style.space(4)} ${style.fluid(6, 14)}; }
.section h2 { margin-inline: 0; font-size: ${style.size(2.6)}; text-align: left; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: ${style.space(8)}; }
.head > div { flex: 1 1 20rem; min-width: 0; }
address { font-style: normal; line-height: 1.9; overflow-wrap: anywhere; }
.entries li { display: grid; grid-template-columns: ${style.space(32)} minmax(0, 1fr); gap: ${style.space(1)} ${style.space(6)}; padding-bottom: ${style.space(7)}; }
.entries span { color: var(--muted); font-variant-numeric: tabular-nums; }
.print { margin-top: ${style.space(8)}; }
@media (max-width: 36rem) {
  .section > .wrap, .entries li { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  .site-header, .site-footer, .print { display: none; }
  .section { padding-block: 1rem; }
}`;

const filterScript = `// Work: the buttons show one kind at a time.
const filters = [...document.querySelectorAll("[data-group]")];
for (const button of filters) {
  button.addEventListener("click", () => {
    for (const other of filters) other.setAttribute("aria-pressed", String(other === button));
    for (const project of document.querySelectorAll("[data-in]"))
      project.hidden = button.dataset.group !== "-1" && project.dataset.in !== button.dataset.group;
  });
}`;
