import type { Plan } from "../plan.ts";
import { program } from "../page/frames.ts";
import { Html, markup } from "../page/html.ts";
import { choices, script } from "../page/script.ts";
import type { Style } from "../page/style.ts";
import { kind, spoken } from "./kind.ts";

/** The rows of the subjects: title, three measures, five groups and three parts of a whole, between slashes. */
const texts = spoken(`
noun | a dashboard | ein Dashboard | un tableau de bord | un panel
name | Dashboard | Dashboard | Tableau de bord | Panel
works | Three measures, three periods; every figure can be read with the arrow keys and stands in a table. | Drei Kennzahlen, drei Zeiträume; jede Zahl lässt sich mit den Pfeiltasten lesen und steht in einer Tabelle. | Trois mesures, trois périodes ; chaque chiffre se lit avec les flèches et figure dans un tableau. | Tres medidas, tres periodos; cada cifra se lee con las flechas y está en una tabla.
next | Make it dark / Call it North Office | Mach es dunkel / Nenne es Büro Nord | Mets un fond sombre / Appelle-le Bureau Nord | Ponlo oscuro / Llámalo Oficina Norte
sales | Sales / Revenue, Orders, New customers / Chairs, Lamps, Tables, Textiles, Ceramics / Online, Shop, Partners | Verkauf / Umsatz, Bestellungen, Neukunden / Stühle, Lampen, Tische, Textilien, Keramik / Online, Laden, Partner | Ventes / Chiffre d’affaires, Commandes, Nouveaux clients / Chaises, Lampes, Tables, Textiles, Céramique / En ligne, Magasin, Partenaires | Ventas / Ingresos, Pedidos, Clientes nuevos / Sillas, Lámparas, Mesas, Textiles, Cerámica / En línea, Tienda, Socios
fitness | Training / Steps, Calories, Minutes / Walking, Running, Cycling, Swimming, Strength / Easy, Moderate, Hard | Training / Schritte, Kalorien, Minuten / Gehen, Laufen, Rad, Schwimmen, Kraft / Leicht, Mittel, Hart | Entraînement / Pas, Calories, Minutes / Marche, Course, Vélo, Natation, Force / Facile, Modéré, Intense | Entrenamiento / Pasos, Calorías, Minutos / Caminar, Correr, Bici, Nadar, Fuerza / Suave, Medio, Duro
finance | Money / Spending, Income, Saved / Rent, Food, Travel, Clothes, Leisure / Fixed, Everyday, Wishes | Geld / Ausgaben, Einnahmen, Gespart / Miete, Essen, Reisen, Kleidung, Freizeit / Fest, Alltag, Wünsche | Argent / Dépenses, Revenus, Épargne / Loyer, Repas, Voyages, Vêtements, Loisirs / Fixe, Quotidien, Envies | Dinero / Gastos, Ingresos, Ahorro / Alquiler, Comida, Viajes, Ropa, Ocio / Fijo, Diario, Deseos
web | Website / Visits, Page views, Sign-ups / Home, Pricing, Blog, Help, Contact / Search, Direct, Links | Website / Besuche, Seitenaufrufe, Anmeldungen / Start, Preise, Blog, Hilfe, Kontakt / Suche, Direkt, Links | Site web / Visites, Pages vues, Inscriptions / Accueil, Tarifs, Blog, Aide, Contact / Recherche, Direct, Liens | Sitio web / Visitas, Páginas vistas, Registros / Inicio, Precios, Blog, Ayuda, Contacto / Búsqueda, Directo, Enlaces
lead | Example figures. Put your own in at the top of the script. | Beispielzahlen. Eigene kommen oben ins Skript. | Chiffres d’exemple. Les vôtres se mettent en tête du script. | Cifras de ejemplo. Las suyas van al principio del script.
period | Period | Zeitraum | Période | Periodo
week | 7 days | 7 Tage | 7 jours | 7 días
month | 30 days | 30 Tage | 30 jours | 30 días
year | 12 months | 12 Monate | 12 mois | 12 meses
day | Day {x} | Tag {x} | Jour {x} | Día {x}
before | against the period before | gegenüber dem Zeitraum davor | par rapport à la période précédente | respecto al periodo anterior
measures | Measures | Kennzahlen | Mesures | Medidas
course | Course | Verlauf | Évolution | Evolución
groups | By group | Nach Gruppe | Par groupe | Por grupo
shares | Shares | Anteile | Parts | Partes
table | All figures as a table | Alle Zahlen als Tabelle | Tous les chiffres en tableau | Todas las cifras en una tabla
when | When | Wann | Quand | Cuándo
hint | Arrow keys read the chart. | Pfeiltasten lesen das Diagramm. | Les flèches lisent le graphique. | Las flechas leen el gráfico.`);

const subjects = ["sales", "fitness", "finance", "web"] as const;
/** The size of a day's figure of each measure, and whether it is money. */
const sizes = {
  sales: { days: [2400, 46, 12], money: [true, false, false] },
  fitness: { days: [8600, 2150, 52], money: [false, false, false] },
  finance: { days: [64, 98, 21], money: [true, true, true] },
  web: { days: [1350, 3900, 38], money: [false, false, false] },
} as const;

/** Figures that sway around a slowly rising middle; the same plan has the same ones. */
function figures({ random }: Plan, days: readonly number[], groups: number) {
  const around = (middle: number, spread: number) =>
    Math.round(middle * (1 - spread + (random.int(1000) / 500) * spread));
  const period = (count: number, times: number) => {
    const measures = days.map((day) =>
      Array.from({ length: count }, (_, at) => around(day * times * (0.9 + (0.25 * at) / count), 0.22)),
    );
    return {
      measures,
      before: measures.map((list) => around(list.reduce((sum, value) => sum + value, 0) * 0.95, 0.09)),
      groups: Array.from({ length: groups }, (_, at) => around(100 - at * 14, 0.16)),
      shares: [around(48, 0.2), around(30, 0.2), around(18, 0.3)],
    };
  };
  return { week: period(7, 1), month: period(30, 1), year: period(12, 30) };
}

export const dashboard = kind({
  asked:
    /\b(?:dashboards?|analytics|tableau de bord|panel de (?:control|datos|ventas)|un panel(?! de)|cuadro de mando|kennzahlen|auswertung|statistik(?:seite)?|charts?|kpis?)\b/,
  variants: {
    sales: /\b(?:sales|revenue|orders?|verkauf\w*|umsatz\w*|ventes?|ventas?)\b/,
    fitness: /\b(?:fitness|training|workouts?|steps|running|sport\w*|schritte|entrainement|entrenamiento)\b/,
    finance:
      /\b(?:financ\w*|finanz\w*|money|budget\w*|spending|expenses?|ausgaben|haushalt\w*|depenses|gastos|presupuesto)\b/,
    web: /\b(?:web ?site traffic|traffic|visitors?|visits|page views|web analytics|besuch\w*|visites?|visitas)\b/,
  },
  layouts: ["board", "report"],
  program: true,
  texts,
  compose(plan, says) {
    const { brief, style, layout, topic, random } = plan;
    const byTopic = topic === "gym" || topic === "yoga" ? "fitness" : topic === "software" ? "web" : null;
    const subject =
      subjects.find((name) => brief.variants.includes(name)) ??
      byTopic ??
      (topic === "other" ? random.pick(subjects) : "sales");
    const [[title = ""] = [], measures = [], groups = [], shares = []] = says[subject]
      .split("/")
      .map((part) => part.split(",").map((name) => name.trim()));
    const bars = brief.items.length > 1 ? brief.items.slice(0, 8) : groups;
    const board = layout === "board";
    const switches = choices(
      says.period,
      (["week", "month", "year"] as const).map((period) => [period, says[period]]),
    );
    const keys = markup`
      <div class="measures" role="group" aria-label="${says.measures}">
        ${measures.map(
          (name, at) => markup`
          <button type="button" class="measure" value="${at}" aria-pressed="${String(at === 0)}">
            <span>${name}</span>
            <strong></strong>
            <small></small>
          </button>`,
        )}
      </div>`;
    const slider = new Html(
      'tabindex="0" role="slider" aria-valuemin="1" aria-valuemax="7" aria-valuenow="1"',
    );
    const panel = board ? "card panel" : "panel";
    return program(plan, {
      title: brief.name ?? title,
      lead: says.lead,
      width: board ? 270 : 170,
      body: markup`
        ${board ? [switches, keys] : [keys, switches]}
        <div class="panels">
          <figure class="${panel} wide">
            <figcaption>
              <h2 id="course-title">${measures[0]}</h2>
              <p class="read" aria-hidden="true"></p>
            </figcaption>
            <svg id="course" viewBox="0 0 600 200" preserveAspectRatio="none" ${slider} aria-labelledby="course-title" aria-describedby="hint"></svg>
            <p class="axis" aria-hidden="true"></p>
          </figure>
          <figure class="${panel}">
            <figcaption><h2>${says.groups}</h2></figcaption>
            <ul id="groups"></ul>
          </figure>
          <figure class="${panel}">
            <figcaption>
              <h2 id="shares-title">${says.shares}</h2>
              <p class="read" aria-hidden="true"></p>
            </figcaption>
            <svg id="shares" viewBox="0 0 120 120" ${slider} aria-labelledby="shares-title" aria-describedby="hint"></svg>
            <ul id="legend"></ul>
          </figure>
        </div>
        <p id="hint" class="hint">${says.hint}</p>
        <details>
          <summary>${says.table}</summary>
          <div class="scroll" tabindex="0" role="region" aria-label="${says.table}">
            <table>
              <thead>
                <tr><th scope="col">${says.when}</th>${measures.map((name) => markup`<th scope="col">${name}</th>`)}</tr>
              </thead>
              <tbody></tbody>
            </table>
          </div>
        </details>`,
      css: `${css(style)}\n${board ? boardCss(style) : reportCss(style)}`,
      js: script(says, drawing, {
        figures: { measures, groups: bars, shares, ...figures(plan, sizes[subject].days, bars.length) },
        money: { style: "currency", currency: brief.currency, maximumFractionDigits: 0 },
        isMoney: sizes[subject].money,
      }),
    });
  },
});

const css = ({ space, size, family }: Style) => `/* Dashboard */
.program .choices { margin-block: ${space(4)}; }
.measure { display: grid; gap: ${space(1)}; padding: ${space(4)} ${space(4.5)}; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--sheet); text-align: left; }
.measure:hover { border-color: var(--muted); }
.measure[aria-pressed="true"] { border-color: var(--accent-text); background: var(--tint); box-shadow: inset 0 ${family === "ledger" ? "-4px" : "4px"} 0 var(--accent); }
.measure strong { font: ${family === "editorial" ? 400 : 700} ${size(3.4)}/1.15 var(--display); font-variant-numeric: tabular-nums; letter-spacing: -0.02em; }
.measure small, .hint, .axis { color: var(--muted); font-size: ${size(0.6)}; }
.panel { min-width: 0; }
figcaption { display: flex; flex-wrap: wrap; gap: ${space(1)} ${space(5)}; align-items: baseline; justify-content: space-between; margin-bottom: ${space(4)}; }
figcaption h2 { font-size: ${size(2.2)}; }
.read { font-weight: 600; font-variant-numeric: tabular-nums; }
#course { width: 100%; height: ${space(family === "poster" ? 70 : 58)}; border-bottom: 1px solid var(--muted); background: linear-gradient(var(--line) 1px, transparent 1px) 0 0 / 100% 25%; }
.area { fill: var(--accent); opacity: 0.14; }
.line, .mark { fill: none; stroke: var(--accent-text); stroke-width: ${space(0.6)}; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
.mark { stroke: var(--ink); stroke-width: 1; }
.hit { fill: transparent; }
.axis { display: flex; justify-content: space-between; margin-top: ${space(1.5)}; }
#groups li { display: grid; grid-template-columns: minmax(0, 1fr) auto; overflow-wrap: anywhere; gap: ${space(1)}; padding-block: ${space(2)}; font-variant-numeric: tabular-nums; }
#groups svg { grid-column: 1 / -1; width: 100%; height: ${space(family === "poster" ? 5 : 2.5)}; border-radius: min(var(--radius), 6px); background: var(--tint); }
#groups rect { fill: var(--accent); }
#shares { width: min(100%, ${space(50)}); margin-inline: auto; border-radius: 50%; }
#shares circle { fill: none; stroke-width: ${space(3.6)}; transform: rotate(-90deg); transform-origin: center; }
#shares .read-now { stroke-width: ${space(5)}; }
.one { stroke: var(--accent); color: var(--accent); }
.two { stroke: var(--second); color: var(--second); }
.three { stroke: var(--muted); color: var(--muted); }
#legend { display: flex; flex-wrap: wrap; gap: ${space(1)} ${space(5)}; justify-content: center; margin-top: ${space(4)}; }
#legend li::before { content: ""; display: inline-block; width: 0.8em; height: 0.8em; margin-right: ${space(2)}; background: currentcolor; }
#legend span { color: var(--ink); }
.hint { margin-block: ${space(4)}; }
summary { padding-block: ${space(3)}; font-weight: 600; cursor: pointer; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: ${space(2)} ${space(3)}; border-bottom: 1px solid var(--line); text-align: right; }
th:first-child { padding-left: 0; text-align: left; font-weight: 400; }
thead th, thead th:first-child { font-weight: 600; }`;

const boardCss = ({ space }: Style) => `/* Board */
.measures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(48)}), 1fr)); gap: ${space(4)}; }
.panels { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: ${space(5)}; margin-top: ${space(5)}; }
.panel { grid-column: span 6; }
.wide { grid-column: 1 / -1; }
@media (min-width: 64rem) { .wide { grid-area: 1 / 1 / span 2 / 9; } .panel:not(.wide) { grid-column: 9 / -1; } .wide #course { height: calc(100% - ${space(24)}); min-height: ${space(70)}; } }
@media (max-width: 40rem) { .panel { grid-column: 1 / -1; } }`;

const reportCss = ({ space, size }: Style) => `/* Report */
.measures { display: flex; flex-wrap: wrap; border-bottom: 1px solid var(--line); background: var(--ground); }
.measure { flex: 1 1 ${space(36)}; padding-inline: ${space(2)}; border: 0; border-radius: 0; background: transparent; }
.measure[aria-pressed="true"] strong { font-size: ${size(4.6)}; }
.panels { display: grid; gap: ${space(14)}; margin-top: ${space(8)}; }
#shares { margin-inline: 0; }
#legend { justify-content: start; }`;

const drawing = `// Of each period: every measure step by step, the sums before it, then groups and shares.
const { measures, groups, shares, ...data } = figures;
const percent = (value, options = {}) => format(value, { style: "percent", ...options });
const amount = (value, measure) => format(value, isMoney[measure] ? money : {});
let period = "week";
let measure = 0;

function step(at) {
  if (period === "month") return fill(text.day, { x: at + 1 });
  const date = period === "week" ? Date.UTC(2024, 0, 1 + at) : Date.UTC(2024, at, 1);
  const part = period === "week" ? { weekday: "long" } : { month: "long" };
  return new Intl.DateTimeFormat(lang, { ...part, timeZone: "UTC" }).format(date);
}

const element = (tag, ...children) => make(tag, {}, ...children);
function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// A chart is read by pointing at it or with the keys; it says what stands there.
function reader(chart, tell) {
  const go = (at) => {
    const now = Math.min(Math.max(at, 0), chart.ariaValueMax - 1);
    chart.ariaValueNow = now + 1;
    chart.ariaValueText = tell(now);
    find(".read", chart.parentElement).textContent = chart.ariaValueText;
  };
  chart.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -Infinity, End: Infinity }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(chart.ariaValueNow - 1 + by);
  });
  chart.addEventListener("pointermove", ({ target }) => target.dataset.at && go(Number(target.dataset.at)));
  return (...shapes) => {
    chart.replaceChildren(...shapes);
    chart.ariaValueMax = shapes.filter(({ dataset }) => dataset.at).length;
    go(chart.ariaValueMax - 1);
  };
}

const place = (list, at) => [(at / (list.length - 1)) * 600, 196 - (list[at] / Math.max(...list)) * 184];
const course = reader(find("#course"), (at) => {
  const list = data[period].measures[measure];
  find(".mark").setAttribute("d", "M" + place(list, at)[0] + " 200V" + place(list, at)[1]);
  return step(at) + ": " + amount(list[at], measure);
});
function drawCourse(list) {
  const line = list.map((_, at) => place(list, at).join(" ")).join("L");
  const width = 600 / (list.length - 1);
  course(
    shape("path", { class: "area", d: "M0 200L" + line + "L600 200Z" }),
    shape("path", { class: "line", d: "M" + line }),
    shape("path", { class: "mark" }),
    ...list.map((_, at) => shape("rect", { class: "hit", x: (at - 0.5) * width, width, height: 200, "data-at": at })),
  );
  find("#course-title").textContent = measures[measure];
  find(".axis").replaceChildren(element("span", step(0)), element("span", step(list.length - 1)));
}

function drawGroups(list) {
  const bars = list.map((value, at) => {
    const svg = shape("svg", { viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true" });
    svg.append(shape("rect", { width: (value / Math.max(...list)) * 100, height: 4 }));
    return element("li", element("span", groups[at]), element("span", percent(value / sum(list))), svg);
  });
  find("#groups").replaceChildren(...bars);
}

const colours = ["one", "two", "three"];
const partOf = (at) => data[period].shares[at] / sum(data[period].shares);
const circle = reader(find("#shares"), (at) => {
  all("#shares circle").forEach((slice, other) => slice.classList.toggle("read-now", other === at));
  return shares[at] + ": " + percent(partOf(at));
});
function drawShares() {
  const slices = shares.map((_, at) => {
    const start = sum(shares.slice(0, at).map((_, before) => partOf(before))) * 100;
    const length = partOf(at) * 100;
    const dash = { pathLength: 100, "stroke-dasharray": length - 1 + " " + (101 - length), "stroke-dashoffset": -start };
    return shape("circle", { class: colours[at], cx: 60, cy: 60, r: 46, "data-at": at, ...dash });
  });
  const names = shares.map((name, at) =>
    make("li", { className: colours[at] }, element("span", name + " " + percent(partOf(at)))),
  );
  find("#legend").replaceChildren(...names);
  circle(...slices);
}

function drawTable(lists) {
  const rows = lists[0].map((_, at) =>
    element(
      "tr",
      make("th", { scope: "row" }, step(at)),
      ...lists.map((list, of) => element("td", amount(list[at], of))),
    ),
  );
  find("tbody").replaceChildren(...rows);
}

function show() {
  const { measures: lists, before } = data[period];
  all(".measure").forEach((button, at) => {
    const total = sum(lists[at]);
    find("strong", button).textContent = amount(total, at);
    find("small", button).textContent = percent(total / before[at] - 1, { signDisplay: "exceptZero" }) + " " + text.before;
  });
  drawCourse(lists[measure]);
  drawGroups(data[period].groups);
  drawShares();
  drawTable(lists);
}

choices(all(".choices button"), (chosen) => {
  period = chosen;
  show();
});
choices(all(".measure"), (chosen) => {
  measure = Number(chosen);
  show();
});
show();`;
