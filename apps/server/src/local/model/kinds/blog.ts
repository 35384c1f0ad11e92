import type { Plan } from "../plan.ts";
import { drawing, scene } from "../page/art.ts";
import { site } from "../page/frames.ts";
import { escape, fill, Html, markup, slug } from "../page/html.ts";
import { script } from "../page/script.ts";
import type { Style } from "../page/style.ts";
import { kind, spoken } from "./kind.ts";

const texts = spoken(`
noun | a blog | ein Blog | un blog | un blog
works | Each post opens on the page, under an address of its own. | Jeder Beitrag öffnet sich auf der Seite, unter eigener Adresse. | Chaque article s’ouvre dans la page, à sa propre adresse. | Cada entrada se abre en la página, con su propia dirección.
next | Make the header dark green / Add a contact form | Mach die Kopfzeile dunkelgrün / Füge ein Kontaktformular hinzu | Mets l’en-tête en vert foncé / Ajoute un formulaire de contact | Pon la cabecera en verde oscuro / Añade un formulario de contacto
lead | Notes on slow days, good tools and small discoveries. | Notizen über langsame Tage, gutes Werkzeug und kleine Entdeckungen. | Des notes sur les jours lents, les bons outils et les petites découvertes. | Notas sobre días lentos, buenas herramientas y pequeños hallazgos.
latest | Posts | Beiträge | Articles | Entradas
read | Read on | Weiterlesen | Lire la suite | Seguir leyendo
back | All posts | Alle Beiträge | Tous les articles | Todas las entradas
after | Next | Als Nächstes | Ensuite | Siguiente
tag1 | Walking | Gehen | Marcher | Caminar
title1 | The long way to the station | Der lange Weg zum Bahnhof | Le long chemin jusqu’à la gare | El camino largo a la estación
text1 | It takes eleven minutes longer and leads past the allotments. I have counted: in a year that makes ninety hours among beans and sunflowers. In March there is little to see, and that is when I began to look. A man with a radio says good morning, and by now I know the weather from what he plays. I have not regretted one of those hours. | Er dauert elf Minuten länger und führt an den Schrebergärten vorbei. Ich habe nachgerechnet: Im Jahr macht das neunzig Stunden zwischen Bohnen und Sonnenblumen. Im März gibt es wenig zu sehen, und da habe ich angefangen hinzuschauen. Ein Mann mit einem Radio sagt guten Morgen, und inzwischen erkenne ich das Wetter an seiner Musik. Keine dieser Stunden hat mir leidgetan. | Il prend onze minutes de plus et longe les jardins ouvriers. J’ai compté : en un an, cela fait quatre-vingt-dix heures parmi les haricots et les tournesols. En mars il y a peu à voir, et c’est là que j’ai commencé à regarder. Un homme avec une radio dit bonjour, et je devine le temps à ce qu’il écoute. Je n’ai regretté aucune de ces heures. | Se tarda once minutos más y pasa junto a los huertos. He echado la cuenta: en un año son noventa horas entre judías y girasoles. En marzo hay poco que ver, y fue entonces cuando empecé a mirar. Un hombre con una radio da los buenos días, y ya adivino el tiempo por lo que suena. No me arrepiento de ninguna de esas horas.
tag2 | Tools | Werkzeug | Outils | Herramientas
title2 | A pencil that stays | Ein Bleistift, der bleibt | Un crayon qui reste | Un lápiz que se queda
text2 | Nine years, one drawer, three cities. What we keep is rarely the best thing we own. It is the one that was there when it mattered. This one signed a lease, drew a kitchen and added up a very long dinner. It is now as long as a thumb, and still the first thing I reach for. | Neun Jahre, eine Schublade, drei Städte. Was wir behalten, ist selten das Beste, was wir haben. Es ist das, was da war, als es darauf ankam. Dieser hat einen Mietvertrag begleitet, eine Küche gezeichnet und ein sehr langes Abendessen zusammengerechnet. Jetzt ist er so lang wie ein Daumen, und ich greife noch immer zuerst nach ihm. | Neuf ans, un tiroir, trois villes. Ce que nous gardons est rarement ce que nous avons de mieux. C’est ce qui était là quand il le fallait. Celui-ci a suivi un bail, dessiné une cuisine et fait l’addition d’un très long dîner. Il n’est pas plus grand qu’un pouce, et c’est encore lui que je cherche d’abord. | Nueve años, un cajón, tres ciudades. Lo que conservamos rara vez es lo mejor que tenemos. Es lo que estaba ahí cuando hizo falta. Este ha acompañado un contrato, dibujado una cocina y sumado una cena muy larga. Hoy mide lo que un pulgar, y sigue siendo lo primero que busco.
tag3 | Kitchen | Küche | Cuisine | Cocina
title3 | Soup for grey evenings | Suppe für graue Abende | Une soupe pour les soirs gris | Sopa para tardes grises
text3 | Two leeks, four potatoes, the end of a cheese. Cook until the windows steam up. It is a recipe only in the sense that a walk is a route. Whoever comes in late gets the bottom of the pot, which is the best of it. | Zwei Stangen Lauch, vier Kartoffeln, der Rest vom Käse. Kochen, bis die Fenster beschlagen. Ein Rezept ist das nur so, wie ein Spaziergang eine Route ist. Wer spät kommt, bekommt den Boden vom Topf, und der ist das Beste daran. | Deux poireaux, quatre pommes de terre, un reste de fromage. Laisser cuire jusqu’à ce que les vitres s’embuent. C’est une recette comme une promenade est un itinéraire. Qui arrive tard a le fond de la marmite, et c’est le meilleur. | Dos puerros, cuatro patatas, el final de un queso. Cocer hasta que se empañen los cristales. Es una receta como un paseo es una ruta. A quien llega tarde le toca el fondo de la olla, que es lo mejor.
tag4 | Reading | Lesen | Lire | Leer
title4 | Ten pages before breakfast | Zehn Seiten vor dem Frühstück | Dix pages avant le petit déjeuner | Diez páginas antes del desayuno
text4 | The telephone stays in the hall, the book lies on the table. Ten pages are few enough to begin and many enough to want more. In a year they make twelve thick books. The coffee has never once gone cold. | Das Telefon bleibt im Flur, das Buch liegt auf dem Tisch. Zehn Seiten sind wenig genug, um anzufangen, und genug, um mehr zu wollen. Im Jahr werden daraus zwölf dicke Bücher. Der Kaffee ist dabei noch nie kalt geworden. | Le téléphone reste dans l’entrée, le livre attend sur la table. Dix pages, c’est assez peu pour commencer et assez pour en vouloir plus. En un an, cela fait douze gros livres. Le café n’a jamais eu le temps de refroidir. | El teléfono se queda en la entrada, el libro espera en la mesa. Diez páginas son pocas para empezar y bastantes para querer más. En un año salen doce libros gruesos. El café no se ha enfriado nunca.
note1 | {x}: notes from a year | {x}: Notizen aus einem Jahr | {x} : notes d’une année | {x}: notas de un año
body1 | I wrote down what worked and what did not. Begin small, keep the tools clean, and ask those who have done it for longer. Most mistakes were made in a hurry, and every one of them could be mended. What is left is a habit, and the habit is the best part. | Ich habe aufgeschrieben, was ging und was nicht. Klein anfangen, das Werkzeug sauber halten und die fragen, die es schon länger machen. Die meisten Fehler sind in Eile passiert, und jeder ließ sich beheben. Geblieben ist eine Gewohnheit, und die ist das Beste daran. | J’ai noté ce qui a marché et ce qui n’a pas marché. Commencer petit, garder les outils propres et demander à ceux qui le font depuis longtemps. La plupart des erreurs sont venues de la hâte, et toutes se réparaient. Il reste une habitude, et c’est la meilleure part. | He apuntado lo que salió bien y lo que no. Empezar poco a poco, tener las herramientas limpias y preguntar a quien lleva más tiempo. Casi todos los errores vinieron de la prisa, y todos tenían arreglo. Queda una costumbre, y es lo mejor de todo.
note2 | {x}, from the beginning | {x}, von Anfang an | {x}, depuis le début | {x}, desde el principio
body2 | Nobody needs everything on the first day. One thing that is right is enough, and the second follows from it. Keep a page where you write what you would do otherwise. After three weeks it is the page you read most. | Am ersten Tag braucht niemand alles. Eine Sache, die stimmt, genügt, und die zweite ergibt sich daraus. Eine Seite lohnt sich, auf der steht, was man anders machen würde. Nach drei Wochen ist es die, die man am häufigsten liest. | Personne n’a besoin de tout le premier jour. Une chose juste suffit, et la deuxième en découle. Gardez une page pour ce que vous feriez autrement. Au bout de trois semaines, c’est celle qu’on relit le plus. | Nadie lo necesita todo el primer día. Basta una cosa bien hecha, y la segunda viene sola. Conviene una página con lo que uno haría de otro modo. A las tres semanas es la que más se lee.
note3 | {x}: three questions | {x}: drei Fragen | {x} : trois questions | {x}: tres preguntas
body3 | What does it cost, how long does it take, and what if it goes wrong? Less than one thinks, longer than one hopes, and then one begins again. The rest is patience and good light. Write to me if yours is a fourth question. | Was kostet es, wie lange dauert es, und was, wenn es misslingt? Weniger als gedacht, länger als gehofft, und dann fängt man noch einmal an. Der Rest ist Geduld und gutes Licht. Wer eine vierte Frage hat, schreibt mir. | Combien ça coûte, combien de temps il faut, et si c’est raté ? Moins qu’on ne croit, plus qu’on n’espère, et alors on recommence. Le reste est affaire de patience et de lumière. Écrivez-moi si vous avez une quatrième question. | ¿Cuánto cuesta, cuánto se tarda y qué pasa si sale mal? Menos de lo que se piensa, más de lo que se espera, y entonces se vuelve a empezar. Lo demás es paciencia y buena luz. Escríbame si tiene una cuarta pregunta.
docs | Documentation | Dokumentation | Documentation | Documentación
docsLead | How it is installed, used and set up, with examples to copy. | Wie man es einrichtet, benutzt und einstellt, mit Beispielen zum Kopieren. | L’installer, s’en servir, le régler, avec des exemples à copier. | Cómo se instala, se usa y se configura, con ejemplos para copiar.
search | Search | Suchen | Rechercher | Buscar
found | Sections found | Gefundene Abschnitte | Sections trouvées | Secciones encontradas
copy | Copy | Kopieren | Copier | Copiar
copied | Copied | Kopiert | Copié | Copiado
uncopied | Copying is not allowed here. The text is marked. | Kopieren ist hier nicht erlaubt. Der Text ist markiert. | La copie n’est pas permise ici. Le texte est sélectionné. | Aquí no se puede copiar. El texto está marcado.
part1 | Install | Installieren | Installer | Instalar
says1 | One package, no account. It needs nothing but a current Node and runs on Linux, macOS and Windows. | Ein Paket, kein Konto. Es braucht nur ein aktuelles Node und läuft unter Linux, macOS und Windows. | Un seul paquet, aucun compte. Il lui faut un Node récent, sous Linux, macOS ou Windows. | Un paquete, ninguna cuenta. Solo necesita un Node actual y funciona en Linux, macOS y Windows.
part2 | First steps | Erste Schritte | Premiers pas | Primeros pasos
says2 | Open a folder and add to it. Everything is written at once, so nothing is lost when the program ends. | Einen Ordner öffnen und etwas hinzufügen. Alles wird sofort geschrieben, damit beim Beenden nichts verloren geht. | Ouvrez un dossier et ajoutez-y quelque chose. Tout est écrit aussitôt : rien n’est perdu à la fermeture. | Abra una carpeta y añada algo. Todo se escribe al momento, así que nada se pierde al cerrar.
part3 | Settings | Einstellungen | Réglages | Ajustes
says3 | Settings are a file beside your folder. What is missing in it has a sensible default. | Einstellungen stehen in einer Datei neben dem Ordner. Was darin fehlt, hat einen sinnvollen Standardwert. | Les réglages sont un fichier à côté du dossier. Ce qui y manque prend une valeur par défaut raisonnable. | Los ajustes son un archivo junto a la carpeta. Lo que falta tiene un valor razonable.
part4 | Commands | Befehle | Commandes | Órdenes
says4 | Each command answers with one line and ends with a code other than zero when it fails. | Jeder Befehl antwortet mit einer Zeile und endet mit einem Code ungleich null, wenn er scheitert. | Chaque commande répond par une ligne et se termine par un code non nul en cas d’échec. | Cada orden responde con una línea y termina con un código distinto de cero si falla.
part5 | When something fails | Wenn etwas nicht geht | En cas de problème | Si algo falla
says5 | The check looks at the folder, the settings and the version, and says what to do about each finding. | Die Prüfung sieht sich Ordner, Einstellungen und Version an und sagt zu jedem Fund, was zu tun ist. | La vérification regarde le dossier, les réglages et la version, et dit quoi faire pour chaque point. | La revisión mira la carpeta, los ajustes y la versión, y dice qué hacer en cada caso.`);
type Says = (typeof texts)["en"];

const codes = [
  "npm install {x}",
  'import { open } from "{x}";\n\nconst notes = await open("notes");\nawait notes.add("Call the printer");',
  '{\n  "folder": "notes",\n  "language": "en",\n  "backup": true\n}',
  '{x} add "Call the printer"\n{x} list --open\n{x} export notes.json',
  "{x} doctor",
];

/** Titles of the request first, then posts about the topic, then those of any blog. */
function postsOf({ brief, topic, words, random }: Plan, says: Says) {
  const { label, items } = words.topics[topic];
  const notes = ([1, 2, 3] as const).map((n) => [says[`note${n}`], says[`body${n}`]] as const);
  const note = (at: number) => notes[at % 3] ?? ["", ""];
  const asked = brief.items.map((title, at) => [brief.subject ?? label, title, note(at)[1]] as const);
  const ofTopic = items.slice(0, 3).map(([name, text], at) => {
    const [title, body] = note(at);
    return [label, fill(title, { x: name }), `${text} ${body}`] as const;
  });
  const always = ([1, 2, 3, 4] as const).map(
    (n) => [says[`tag${n}`], says[`title${n}`], says[`text${n}`]] as const,
  );
  const light = random.int(6);
  const count = Math.min(Math.max(brief.counts.posts ?? (asked.length || 4), 1), 7);
  const examples = topic === "other" ? [...always, ...ofTopic] : [...ofTopic, ...always];
  return [...asked, ...examples].slice(0, count).map(([tag, title, text], at) => ({
    ...{ id: `${slug(title)}-${at + 1}`, tag, title },
    ...{ picture: at === 0 && topic !== "other" ? drawing(topic) : scene(light + at, tag) },
    sentences: text.split(/(?<=[.?]) (?=[\p{Lu}¿])/u),
  }));
}

export const blog = kind({
  asked:
    /\b(?:[a-z]*blogs?|blogseite|(?:reise)?tagebuch|online magazine?|documentation|docs|dokumentation|documentacion|(?:user|developer) (?:guide|manual))\b/,
  variants: {
    docs: /\b(?:docs|documentation|dokumentation|documentacion|(?:user|developer) (?:guide|manual)|api reference)\b/,
  },
  layouts: ["magazine", "column"],
  program: false,
  sections: ({ variants }) => (variants.includes("docs") ? [] : ["newsletter"]),
  texts,
  compose: (plan, says) => (plan.brief.variants.includes("docs") ? docs(plan, says) : journal(plan, says)),
});

function journal(plan: Plan, says: Says) {
  const { brief, words, name, style, layout, topic } = plan;
  const about = brief.subject ?? (topic !== "other" && words.topics[topic].label);
  const posts = postsOf(plan, says);
  const magazine = layout === "magazine";
  const teaser = ({ id, tag, title, sentences, picture }: (typeof posts)[number]) => markup`
    <li class="teaser">
      ${magazine && picture}
      <div>
        <p class="tag">${tag}</p>
        <h3><a href="#${id}">${title}</a></h3>
        <p>${sentences[0]}</p>
      </div>
    </li>`;
  const article = ({ id, tag, title, sentences, picture }: (typeof posts)[number], at: number) => {
    const next = posts[(at + 1) % posts.length];
    return markup`
      <article class="post" id="${id}">
        <div class="wrap">
          <p class="tag">${tag}</p>
          <h2 tabindex="-1">${title}</h2>
          ${picture}
          <p class="first">${sentences[0]}</p>
          <p>${sentences.slice(1, 3).join(" ")}</p>
          ${sentences.length > 3 && markup`<p>${sentences.slice(3).join(" ")}</p>`}
          <p class="ways"><a href="#posts">${says.back}</a>${next && next.id !== id && markup`<span>${says.after}: <a href="#${next.id}">${next.title}</a></span>`}</p>
        </div>
      </article>`;
  };
  return site(plan, {
    title: about ? `${name} · ${about}` : name,
    description: `${name}: ${says.lead}`,
    links: [{ href: "#posts", text: says.latest }],
    body: [
      markup`
        <section class="masthead" id="opening">
          <div class="wrap">
            ${about && markup`<p class="eyebrow">${about}</p>`}
            <h1>${brief.headline ?? name}</h1>
            <p class="lead">${says.lead}</p>
          </div>
        </section>`,
      markup`
        <section class="posts" id="posts">
          <div class="wrap">
            <h2 class="${magazine ? "quiet-label" : "tag"}">${says.latest}</h2>
            <ul class="teasers">${posts.map(teaser)}</ul>
          </div>
        </section>`,
      ...posts.map(article),
    ],
    css: [postCss(style), magazine ? magazineCss(style) : columnCss(style)],
    js: [script(says, opening)],
  });
}

/** A guide has its contents at the side, a handbook on its cover. */
function docs(plan: Plan, says: Says) {
  const { brief, name, style, layout } = plan;
  const own = ([1, 2, 3, 4, 5] as const).map((n) => [says[`part${n}`], says[`says${n}`]] as const);
  const titles = brief.items.length > 0 ? brief.items.slice(0, 8) : own.map(([title]) => title);
  const parts = titles.map((title, at) => ({ id: `${slug(title)}-${at + 1}`, title, at: at % 5 }));
  const cover = markup`
    <div>
      <p class="eyebrow">${says.docs}</p>
      <h1>${brief.headline ?? name}</h1>
      <p class="lead">${says.docsLead}</p>
    </div>`;
  const side = markup`
    <div class="side">
      <div class="field">
        <label for="search">${says.search}</label>
        <input id="search" type="search" autocomplete="off" />
      </div>
      <p class="found" role="status"></p>
      <nav aria-label="${says.docs}">
        <ul>${parts.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul>
      </nav>
    </div>`;
  const sections = parts.map(({ id, title, at }) => {
    const code = escape(fill(codes[at] ?? "", { x: slug(name) })).replaceAll("\n", "&#10;");
    return markup`
      <section class="part" id="${id}">
        <div>
          <h2>${title}</h2>
          <p>${own[at]?.[1]}</p>
        </div>
        <div class="sample">
          <pre tabindex="0" role="region" aria-label="${title}"><code>${new Html(code)}</code></pre>
          <button type="button" class="quiet copy">${says.copy}</button>
        </div>
      </section>`;
  });
  const isHandbook = layout === "column";
  return site(plan, {
    title: `${name} · ${says.docs}`,
    description: `${name}: ${says.docsLead}`,
    body: [
      isHandbook
        ? markup`
            <div class="wrap handbook">
              <div class="cover">
                ${cover}
                ${side}
              </div>
              ${sections}
            </div>`
        : markup`
            <div class="wrap guide">
              ${side}
              <div class="pages">
                ${cover}
                ${sections}
              </div>
            </div>`,
    ],
    css: [docsCss(style), isHandbook ? handbookCss(style) : guideCss(style)],
    js: [script(says, reading)],
  });
}

const postCss = ({ space, size, fluid, family }: Style) => `/* Posts */
.masthead { padding-block: ${fluid(9, family === "editorial" ? 24 : 17)} ${fluid(6, 12)}; }
.masthead .lead { margin-top: ${space(3.5)}; }
.tag { margin-bottom: ${space(1.5)}; color: var(--accent-text); font: 600 0.94rem/1.4 var(--text); letter-spacing: 0; }
.teaser a { text-decoration-thickness: 1px; text-underline-offset: 0.18em; text-decoration-color: color-mix(in oklch, currentcolor, transparent 65%); }
.teaser a:hover { color: var(--accent-text); }
.teaser h3 { margin-bottom: ${space(2)}; }
.post { padding-block: ${fluid(4, 9)} ${fluid(12, 26)}; }
.post .wrap { max-width: ${space(172)}; }
.post h2 { font-size: clamp(${size(3.4)}, ${size(2)} + 2.6vw, ${size(5.2)}); }
.post h2:focus { outline: none; }
.post svg, .teaser svg { width: 100%; border-radius: var(--radius-card); background: var(--tint); }
.post svg { height: ${fluid(48, 92)}; margin-block: ${space(6)} ${space(8)}; }
.post p + p { margin-top: ${space(4.5)}; }
.post .first { font-size: ${size(1.7)}; line-height: 1.45; }
.ways { display: flex; flex-wrap: wrap; gap: ${space(2)} ${space(8)}; justify-content: space-between; padding-top: ${space(5)}; border-top: 1px solid var(--line); }
.posts { padding-bottom: ${fluid(12, 26)}; }`;

const magazineCss = ({ space, size, fluid, family }: Style) => `/* Magazine */
.teasers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(family === "poster" ? 80 : 66)}), 1fr)); gap: ${fluid(8, 14)} ${space(7)}; }
.teaser svg { aspect-ratio: 5 / 3; margin-bottom: ${space(4)}; }
.teaser:first-child { display: grid; grid-column: 1 / -1; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(76)}), 1fr)); gap: ${space(2)} ${fluid(6, 14)}; align-items: center; }
.teaser:first-child svg { aspect-ratio: 4 / 3; }
.teaser:first-child h3 { font-size: clamp(${size(3)}, ${size(2)} + 2vw, ${size(4.6)}); }`;

const columnCss = ({ space, size }: Style) => `/* Column */
.masthead .wrap, .posts .wrap { max-width: ${space(190)}; }
.teaser { display: grid; gap: ${space(1)} ${space(7)}; padding-block: ${space(6.5)}; border-top: 1px solid var(--line); counter-increment: post; }
.teaser::before { content: counter(post, decimal-leading-zero); color: var(--muted); font: 400 ${size(2.4)}/1 var(--display); font-variant-numeric: tabular-nums; }
.teaser h3 { font-size: ${size(2.9)}; }
@media (min-width: 40rem) { .teaser { grid-template-columns: ${space(14)} 1fr; } }`;

const docsCss = ({ space, size, fluid }: Style) => `/* Documentation */
.side li a { display: block; padding: ${space(2)} ${space(4)}; border-left: 3px solid transparent; text-decoration: none; }
.side li a:hover { text-decoration: underline; }
.side a[aria-current] { border-color: var(--accent-text); background: var(--tint); font-weight: 600; }
.side nav { margin-top: ${space(4)}; }
.pages .lead, .cover .lead { margin-top: ${space(3.5)}; }
.found { margin-top: ${space(2)}; color: var(--muted); font-size: ${size(0.7)}; }
.part h2 { font-size: ${size(2.9)}; }
.part p { margin-block: ${space(2.5)} ${space(4)}; }
.sample { position: relative; border-radius: var(--radius-card); background: var(--deep); color: var(--on-deep); }
.sample pre { margin: 0; padding: ${space(5)}; padding-top: ${space(14)}; overflow-x: auto; border-radius: inherit; font: ${size(0.7)}/1.6 ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; }
.sample .quiet { position: absolute; top: ${space(2)}; right: ${space(2)}; min-height: 2.5rem; border: 1px solid currentcolor; background: transparent; color: inherit; }
.handbook, .guide { padding-block: ${fluid(7, 13)} ${fluid(12, 24)}; }`;

const guideCss = ({ space, fluid, family }: Style) => `/* Guide */
.guide { display: grid; grid-template-columns: ${space(60)} minmax(0, 1fr); gap: ${fluid(8, 20)}; align-items: start; }
.side { position: sticky; top: ${space(5)}; }
.side nav { border-left: ${family === "poster" ? 3 : 1}px solid var(--line); }
.side li a { margin-left: -1px; }
.part { max-width: ${space(172)}; margin-top: ${fluid(9, 14)}; padding-top: ${space(3)}; }
@media (max-width: 52rem) { .guide { grid-template-columns: minmax(0, 1fr); } .side { position: static; } }`;

const handbookCss = ({ space, fluid }: Style) => `/* Handbook */
.cover, .part { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(76)}), 1fr)); gap: ${space(4)} ${fluid(8, 20)}; align-items: start; }
.cover { padding-bottom: ${fluid(8, 16)}; }
.side ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, ${space(36)}), 1fr)); }
.part { padding-block: ${fluid(6, 11)}; border-top: 1px solid var(--line); }
.sample { min-width: 0; }`;

const opening = `// A post opens under its own address; without one the page is the list.
const list = find("#posts");
const posts = all(".post");
const title = document.title;
let opened = null;

function show() {
  const post = posts.find(({ id }) => id === location.hash.slice(1));
  list.hidden = post !== undefined;
  for (const other of posts) other.hidden = other !== post;
  document.title = post ? find("h2", post).textContent + " · " + title : title;
  if (post) {
    post.scrollIntoView({ behavior: "instant" });
    find("h2", post).focus({ preventScroll: true });
  } else if (opened) {
    // Back where the post was chosen.
    find('a[href="#' + opened.id + '"]', list).focus();
  }
  opened = post;
}

addEventListener("hashchange", show);
show();`;

const reading = `const parts = all(".part");
const linkOf = (part) => find('.side a[href="#' + part.id + '"]');
const status = find(".found");

// The menu marks what is being read.
const seen = new IntersectionObserver(
  (entries) => {
    const read = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
    if (!read) return;
    for (const part of parts) linkOf(part).removeAttribute("aria-current");
    linkOf(read).setAttribute("aria-current", "true");
  },
  { rootMargin: "-15% 0px -70%" },
);
for (const part of parts) seen.observe(part);

// Searching leaves the sections that have the words.
find("#search").addEventListener("input", ({ target }) => {
  const wanted = target.value.trim().toLowerCase();
  for (const part of parts) {
    part.hidden = !part.textContent.toLowerCase().includes(wanted);
    linkOf(part).parentElement.hidden = part.hidden;
  }
  status.textContent = wanted ? text.found + ": " + parts.filter((part) => !part.hidden).length : "";
});

for (const button of all(".copy")) {
  button.addEventListener("click", async () => {
    const code = find("code", button.parentElement);
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = text.copied;
    } catch {
      getSelection().selectAllChildren(code);
      status.textContent = text.uncopied;
    }
  });
}`;
