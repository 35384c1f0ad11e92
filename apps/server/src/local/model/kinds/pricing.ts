import type { Plan } from "../plan.ts";
import { site } from "../page/frames.ts";
import { fill, type Html, markup, slug } from "../page/html.ts";
import { choices, script } from "../page/script.ts";
import type { Style } from "../page/style.ts";
import { kind, spoken } from "./kind.ts";

const texts = spoken(`
noun | a pricing page | eine Preisseite | une page de tarifs | una página de precios
works | A switch reckons the prices by month or by year. | Ein Schalter rechnet die Preise nach Monat oder Jahr. | Un choix calcule les prix au mois ou à l’année. | Un selector calcula los precios por mes o por año.
next | Make it dark / Add testimonials | Mach es dunkel / Füge Kundenstimmen hinzu | Mets un fond sombre / Ajoute des témoignages | Ponlo oscuro / Añade testimonios
headline | Simple prices, nothing hidden. | Einfache Preise, nichts versteckt. | Des prix simples, rien de caché. | Precios sencillos, nada oculto.
lead | Begin with what you need today. Change at the end of any month, or leave with one click. | Beginnen Sie mit dem, was Sie heute brauchen. Wechseln geht zu jedem Monatsende, kündigen mit einem Klick. | Commencez par ce qu’il vous faut aujourd’hui. On change à chaque fin de mois, on part en un clic. | Empiece con lo que necesita hoy. Se cambia a fin de mes y se cancela con un clic.
plans | Plans | Tarife | Formules | Planes
term | Paid | Zahlweise | Paiement | Pago
month | Monthly | Monatlich | Au mois | Mensual
year | Yearly | Jährlich | À l’année | Anual
each | a month | im Monat | par mois | al mes
once | {x} once a year, two months free | {x} einmal im Jahr, zwei Monate frei | {x} une fois par an, deux mois offerts | {x} una vez al año, dos meses gratis
monthly | paid month by month | Monat für Monat bezahlt | payé chaque mois | se paga mes a mes
best | Most chosen | Am häufigsten gewählt | Le plus choisi | El más elegido
choose | Choose {x} | {x} wählen | Choisir {x} | Elegir {x}
chosen | {x} is chosen. This page is an example: nothing is signed and nothing is paid. | {x} ist gewählt. Diese Seite ist ein Beispiel: Es wird nichts abgeschlossen und nichts bezahlt. | {x} est choisi. Cette page est un exemple : rien n’est signé ni payé. | Ha elegido {x}. Esta página es un ejemplo: no se firma ni se paga nada.
inside | What is in it | Was enthalten ist | Ce qui est compris | Qué incluye
yes | Included | Enthalten | Compris | Incluido
no | Not included | Nicht enthalten | Non compris | No incluido
names | Trial, Start, Team, House, Works | Probe, Start, Team, Haus, Werk | Essai, Départ, Équipe, Maison, Usine | Prueba, Inicio, Equipo, Casa, Empresa
aims | For a look around, For one person, For everyday work, For the whole company, For several places | Zum Umsehen, Für eine Person, Für die tägliche Arbeit, Für den ganzen Betrieb, Für mehrere Standorte | Pour découvrir, Pour une personne, Pour le travail de tous les jours, Pour toute l’entreprise, Pour plusieurs sites | Para conocerlo, Para una persona, Para el trabajo diario, Para toda la empresa, Para varias sedes
counted | Projects:1:3:20:100:500, People:1:1:15:60:250, Storage:1 GB:10 GB:100 GB:1 TB:5 TB | Projekte:1:3:20:100:500, Personen:1:1:15:60:250, Speicher:1 GB:10 GB:100 GB:1 TB:5 TB | Projets:1:3:20:100:500, Personnes:1:1:15:60:250, Stockage:1 Go:10 Go:100 Go:1 To:5 To | Proyectos:1:3:20:100:500, Personas:1:1:15:60:250, Espacio:1 GB:10 GB:100 GB:1 TB:5 TB
extras | Export of everything, Help by e-mail, Answers within a day, A person to call | Export von allem, Hilfe per E-Mail, Antwort innerhalb eines Tages, Feste Ansprechperson am Telefon | Export complet, Aide par e-mail, Réponse dans la journée, Quelqu’un au téléphone | Exportación completa, Ayuda por correo, Respuesta en el día, Una persona al teléfono`);
type Says = (typeof texts)["en"];

interface Tier {
  readonly id: string;
  readonly name: string;
  readonly aim: string;
  /** Of a month. */
  readonly price: number;
  readonly best: boolean;
  /** By the row of the comparison; true and false are in it and not in it. */
  readonly has: readonly (string | boolean)[];
}

const list = (text: string) => text.split(",").map((part) => part.trim());
const amounts = [0, 9, 24, 59, 129];

/** The plans of the request, or examples; each has what the one before it has. */
function tiersOf(
  { brief, topic, words }: Plan,
  says: Says,
): { readonly rows: readonly string[]; readonly tiers: readonly Tier[] } {
  const given = Math.max(brief.prices.length, brief.items.length);
  const count = Math.min(Math.max(brief.counts.plans ?? brief.counts.items ?? (given || 3), 2), 5);
  // Two or three plans leave out the trial.
  const first = count < 4 ? 1 : 0;
  const counted = topic === "software" ? list(says.counted).map((row) => row.split(":")) : [];
  const own = counted.length > 0 ? [] : words.topics[topic].items.map(([name]) => name);
  const steps = [...own, ...list(says.extras)];
  const tiers = Array.from({ length: count }, (_, at): Tier => {
    const name = brief.prices[at]?.of || brief.items[at] || (list(says.names)[at + first] ?? "");
    const reach = Math.ceil(((at + 1) / count) * steps.length);
    return {
      ...{ id: `${slug(name)}-${at + 1}`, name, aim: list(says.aims)[at + first] ?? "" },
      price: brief.prices[at]?.amount ?? amounts[at + first] ?? 0,
      best: at === Math.floor(count / 2),
      has: [...counted.map((row) => row[at + first + 1] ?? ""), ...steps.map((_, step) => step < reach)],
    };
  });
  return { tiers, rows: [...counted.map(([name = ""]) => name), ...steps] };
}

export const pricing = kind({
  asked:
    /\b(?:pricing(?: page| table)?|price (?:page|table|plans|list)|(?:subscription|membership) plans|plans? (?:page|table)|preis(?:seite|tabelle|liste|ubersicht)|tarif(?:seite|e|ubersicht)|abo(?:modelle|seite)|page (?:de |des )?(?:tarifs|prix)|grille tarifaire|(?:pagina|tabla|lista) de (?:precios|planes|tarifas))\b/,
  layouts: ["cards", "table"],
  program: false,
  sections: () => ["faq"],
  texts,
  compose(asked, says) {
    // Plans of nothing in particular are those of a program.
    const plan = asked.topic === "other" ? { ...asked, topic: "software" as const } : asked;
    const { brief, words, name, style, layout } = plan;
    const { rows, tiers } = tiersOf(plan, says);
    const money = {
      style: "currency",
      currency: brief.currency,
      trailingZeroDisplay: "stripIfInteger",
    } as const;
    const format = new Intl.NumberFormat(words.lang, money);
    const price = (tier: Tier) => markup`
      <p class="cost"><span class="figure" data-month="${tier.price}">${format.format(tier.price)}</span> ${says.each}</p>
      <p class="terms">${says.monthly}</p>`;
    const choose = (tier: Tier) =>
      markup`<button type="button" class="${tier.best ? "button" : "quiet"} choose" value="${tier.name}">${fill(says.choose, { x: tier.name })}</button>`;
    const mark = (has: string | boolean) =>
      typeof has === "string"
        ? has
        : markup`<span class="${has ? "yes" : "no"}" aria-hidden="true">${has ? "✓" : "–"}</span><span class="quiet-label">${has ? says.yes : says.no}</span>`;
    const cards = markup`
      <ul class="plans">
        ${tiers.map(
          (tier) => markup`
          <li class="card plan${tier.best ? " best" : ""}">
            <h3>${tier.name}</h3>
            <p class="aim">${tier.best ? `${tier.aim} · ${says.best}` : tier.aim}</p>
            ${price(tier)}
            ${choose(tier)}
            <ul class="inside" aria-label="${says.inside}">
              ${rows.map((row, at) => {
                const has = tier.has[at] ?? false;
                return has !== false && markup`<li>${has === true ? row : `${row}: ${has}`}</li>`;
              })}
            </ul>
          </li>`,
        )}
      </ul>`;
    const column = (tier: Tier) => (tier.best ? "best" : "other");
    const cells = (content: (tier: Tier) => Html | string) =>
      tiers.map((tier) => markup`<td class="${column(tier)}">${content(tier)}</td>`);
    const compared = markup`
      <div class="scroll" tabindex="0" role="region" aria-label="${says.inside}">
        <table>
          <caption class="quiet-label">${says.inside}</caption>
          <thead>
            <tr>
              <td></td>
              ${tiers.map(
                (tier) => markup`
                <th scope="col" class="${column(tier)}">
                  <span class="plan-name">${tier.name}</span>
                  <span class="aim">${tier.aim}</span>
                </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            <tr><th scope="row">${says.term}</th>${cells(price)}</tr>
            ${rows.map((row, at) => markup`<tr><th scope="row">${row}</th>${cells(({ has }) => mark(has[at] ?? false))}</tr>`)}
          </tbody>
          <tfoot>
            <tr><td></td>${cells(choose)}</tr>
          </tfoot>
        </table>
      </div>`;
    return site(plan, {
      title: `${name} · ${words.sections.prices.title}`,
      description: `${name}: ${says.lead}`,
      links: [{ href: "#plans", text: says.plans }],
      body: [
        markup`
          <section class="offer" id="opening">
            <div class="wrap">
              ${brief.subject && markup`<p class="eyebrow">${brief.subject}</p>`}
              <h1>${brief.headline ?? says.headline}</h1>
              <p class="lead">${says.lead}</p>
            </div>
          </section>`,
        markup`
          <section class="tiers" id="plans">
            <div class="wrap">
              <h2 class="quiet-label">${says.plans}</h2>
              ${choices(says.term, [
                ["month", says.month],
                ["year", says.year],
              ])}
              ${layout === "table" ? compared : cards}
              <p class="status" role="status"></p>
            </div>
          </section>`,
      ],
      css: [css(style), layout === "table" ? tableCss(style) : cardsCss(style)],
      js: [script(says, reckoning, { money })],
    });
  },
});

const css = ({ space, size, fluid, family }: Style) => `/* Offer */
.offer { padding-block: ${fluid(10, 22)} ${fluid(5, 9)}; ${family === "editorial" || family === "soft" ? "text-align: center;" : ""} }
.offer .lead { margin: ${space(4)} ${family === "editorial" || family === "soft" ? "auto" : "0"} 0; }
/* Plans */
.tiers { padding-bottom: ${fluid(12, 24)}; }
.choices { justify-content: ${family === "editorial" || family === "soft" ? "center" : "start"}; margin-bottom: ${fluid(6, 11)}; }
.figure { font: ${family === "editorial" ? 400 : 700} ${size(4.4)}/1.1 var(--display); font-variant-numeric: tabular-nums; letter-spacing: -0.02em; }
.terms, .aim { color: var(--muted); font-size: 0.94rem; }
.choose { width: 100%; }
.tiers .status { margin-top: ${space(6)}; }`;

const cardsCss = ({ space, fluid, family }: Style) => `/* Cards */
.plans { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(58)}), 1fr)); gap: ${fluid(5, 8)}; align-items: ${family === "clean" ? "start" : "stretch"}; }
.plan { display: flex; flex-direction: column; }
.plan .cost { margin-top: ${space(5)}; }
.plan .choose { margin-block: ${space(5)}; }
.plan.best { ${family === "editorial" ? "border-top-width: 4px;" : family === "soft" || family === "clean" ? "outline: 2px solid var(--accent);" : "background: var(--tint);"} }
.inside li { position: relative; padding: ${space(2)} 0 ${space(2)} ${space(7)}; border-top: 1px solid var(--line); }
.inside li::before { content: ""; position: absolute; top: ${space(3.8)}; left: ${space(1)}; width: 0.8em; height: 0.4em; rotate: -45deg; border: solid var(--accent-text); border-width: 0 0 2px 2px; }`;

const tableCss = ({ space, size, family }: Style) => `/* Comparison */
.scroll { position: relative; overflow-x: auto; }
table { width: 100%; min-width: ${space(150)}; border-collapse: collapse; }
th, td { padding: ${space(3)} ${space(4)}; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th, thead td { border-bottom: ${family === "poster" ? 3 : 1}px solid var(--ink); vertical-align: bottom; }
tfoot td { border: 0; }
tbody th { padding-left: 0; }
.plan-name { display: block; font: ${family === "editorial" ? 500 : 700} ${size(2.2)}/1.2 var(--display); }
td.best, th.best { background: var(--tint); }
.yes { color: var(--accent-text); font-weight: 700; }
.no { color: var(--muted); }`;

const reckoning = `// A year costs ten months; its price is shown by the month, so that both can be compared.
choices(all(".choices button"), (term) => {
  for (const figure of all(".figure")) {
    const year = figure.dataset.month * 10;
    figure.textContent = format(term === "year" ? year / 12 : figure.dataset.month, money);
    const note = figure.parentElement.nextElementSibling;
    note.textContent = term === "year" ? fill(text.once, { x: format(year, money) }) : text.monthly;
  }
});

for (const button of all(".choose")) {
  button.addEventListener("click", () => {
    find(".tiers .status").textContent = fill(text.chosen, { x: button.value });
  });
}`;
