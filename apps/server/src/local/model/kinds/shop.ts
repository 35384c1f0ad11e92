import type { Plan } from "../plan.ts";
import { site } from "../page/frames.ts";
import { markup, slug } from "../page/html.ts";
import { choices, script } from "../page/script.ts";
import type { Style } from "../page/style.ts";
import { kind, spoken } from "./kind.ts";
import { drawn, type Good, goodsOf, pictureOf } from "./shop-goods.ts";

const texts = spoken(`
noun | a shop | ein Shop | une boutique | una tienda
works | Products can be filtered and put into a cart that adds up; the checkout is an example. | Produkte lassen sich filtern und in einen Warenkorb legen, der mitrechnet; die Kasse ist ein Beispiel. | Les produits se filtrent et vont dans un panier qui fait le total ; la caisse est un exemple. | Los productos se filtran y van a un carrito que suma; la caja es un ejemplo.
next | Show six products / Make the header dark green | Zeige sechs Produkte / Mach den Kopf dunkelgrün | Montre six produits / Mets l’en-tête en vert foncé | Muestra seis productos / Pon la cabecera verde oscuro
headline | Few things, well made. | Wenige Dinge, gut gemacht. | Peu de choses, bien faites. | Pocas cosas, bien hechas.
lead | Chosen one by one, kept in small numbers, sent without plastic. | Einzeln ausgesucht, in kleiner Zahl am Lager, ohne Plastik verschickt. | Choisies une à une, en petites quantités, envoyées sans plastique. | Elegidas una a una, en pequeñas cantidades, enviadas sin plástico.
goods | Products | Produkte | Produits | Productos
all | All | Alle | Tous | Todos
shelves | Show | Anzeigen | Afficher | Mostrar
add | Add to cart | In den Warenkorb | Ajouter au panier | Añadir al carrito
added | In the cart | Im Warenkorb | Dans le panier | En el carrito
cart | Cart | Warenkorb | Panier | Carrito
empty | Nothing in it yet. | Noch leer. | Encore vide. | Todavía vacío.
total | Total | Summe | Total | Total
more | One more | Eins mehr | Un de plus | Uno más
less | One less | Eins weniger | Un de moins | Uno menos
order | Check out | Zur Kasse | Passer commande | Ir a la caja
ordered | This shop is an example: nothing was ordered or paid. A payment provider has to be connected first. | Dieser Shop ist ein Beispiel: Es wurde nichts bestellt oder bezahlt. Dafür muss erst ein Zahlungsdienst angeschlossen werden. | Cette boutique est un exemple : rien n’a été commandé ni payé. Il faut d’abord y relier un service de paiement. | Esta tienda es un ejemplo: no se ha pedido ni pagado nada. Antes hay que conectar un servicio de pago.`);

type Product = Good & { readonly id: string; readonly shown: string };

/** Those with a price in the request, then those it lists, then examples of the topic. */
function productsOf({ brief, topic, words }: Plan): Product[] {
  const money = new Intl.NumberFormat(words.lang, { style: "currency", currency: brief.currency });
  const examples = goodsOf(topic, words.lang);
  const like = (name: string, at: number, price?: number, shown?: string) => {
    const example = examples[at % examples.length];
    const cost = price ?? example?.price ?? 15;
    const picture = pictureOf(name) ?? example?.picture ?? "jar";
    return { name, picture, shelf: "", price: cost, shown: shown ?? money.format(cost) };
  };
  const asked = [
    ...brief.prices.map(({ of, text, amount }, at) => like(of, at, amount, text)),
    ...brief.items.map((name, at) => like(name, at)),
  ];
  const all = [...asked, ...examples.map((good) => ({ ...good, shown: money.format(good.price) }))];
  const count = brief.counts.products ?? brief.counts.items ?? (asked.length || 8);
  return all
    .filter(({ name }, at) => name !== "" && all.findIndex((other) => other.name === name) === at)
    .slice(0, Math.min(Math.max(count, 2), 12))
    .map((product, at) => ({ ...product, id: `${slug(product.name)}-${at + 1}` }));
}

export const shop = kind({
  asked:
    /\b(?:web ?shop|e-?commerce|shop ?fronts?|online[ -]?(?:\w+ )?(?:shop|store|laden)|shopping cart|product (?:page|grid|list)|(?:shop|store)s? (?:for|that sells|selling|with)|(?<!\b(?:coffee|barber|bike|flower|tea|cake|repair|pet|book) )(?:shop|store)(?= ?(?:page|site|website)?\s*(?:[.,·"“„]|$|(?:called|named|namens) ))|versandhandel|warenkorb|boutique en ligne|boutique|magasin en ligne|tienda|carrito)\b/,
  layouts: ["shelf", "counter"],
  program: false,
  sections: () => ["about", "contact"],
  texts,
  compose(plan, says) {
    const { brief, words, name, style, layout } = plan;
    const products = productsOf(plan);
    const shelves = [...new Set(products.map(({ shelf }) => shelf).filter(Boolean))];
    const list = markup`
      ${shelves.length > 1 && choices(says.shelves, [["", says.all], ...shelves.map((shelf) => [shelf, shelf] as const)])}
      <p class="quiet-label said" role="status"></p>
      <ul class="goods">
        ${products.map(
          (product, at) => markup`
          <li class="product" data-product="${product.id}" data-price="${product.price}" data-shelf="${product.shelf}">
            <div class="stand">${drawn(product.picture, at)}</div>
            <h3>${product.name}</h3>
            ${product.shelf && markup`<p class="note">${product.shelf}</p>`}
            <p class="price">${product.shown}</p>
            <button type="button" class="${layout === "shelf" ? "button" : "quiet"} add">${says.add}</button>
          </li>`,
        )}
      </ul>`;
    const cart = markup`
      <h2 id="cart-title" tabindex="-1">${says.cart}</h2>
      <p class="empty">${says.empty}</p>
      <ul class="lines"></ul>
      <template id="line">
        <li>
          <span class="name"></span>
          <span class="sum"></span>
          <div class="amount">
            <button type="button" class="quiet" value="-1" aria-label="${says.less}">−</button>
            <output></output>
            <button type="button" class="quiet" value="1" aria-label="${says.more}">+</button>
          </div>
        </li>
      </template>
      <p class="total" role="status"></p>
      <button type="button" class="button order">${says.order}</button>
      <p class="status" role="status"></p>`;
    const front = markup`
      <section class="front" id="opening">
        <div class="wrap">
          <div>
            ${brief.subject && markup`<p class="eyebrow">${brief.subject}</p>`}
            <h1>${brief.headline ?? says.headline}</h1>
            <p class="lead">${says.lead}</p>
          </div>
          <div class="plank">${products.slice(0, 5).map(({ picture }, at) => drawn(picture, at))}</div>
        </div>
      </section>`;
    const shelf = markup`
      <section class="sale" id="products">
        <div class="wrap">
          <div class="bar">
            <h2>${says.goods}</h2>
            <button type="button" class="button open-cart" aria-haspopup="dialog">${says.cart} (<span class="count">0</span>)</button>
          </div>
          ${list}
        </div>
        <dialog id="cart" aria-labelledby="cart-title">
          ${cart}
          <button type="button" class="quiet close">${words.page.close}</button>
        </dialog>
      </section>`;
    const counter = markup`
      <section class="sale" id="products">
        <div class="wrap">
          <div>
            <h2>${says.goods}</h2>
            ${list}
          </div>
          <aside id="cart" class="card" aria-labelledby="cart-title">
            ${cart}
          </aside>
        </div>
      </section>`;
    return site(plan, {
      title: brief.subject ? `${name} · ${brief.subject}` : name,
      description: `${name}: ${says.lead}`,
      links: [{ href: "#products", text: says.goods }],
      body: [front, layout === "shelf" ? shelf : counter],
      css: [css(style), layout === "shelf" ? shelfCss(style) : counterCss(style)],
      js: [script(says, selling, { money: { style: "currency", currency: brief.currency } })],
    });
  },
});

const css = ({ space, size, fluid, family }: Style) => `/* Front */
.front { padding-top: ${fluid(9, 20)}; background: var(--tint); }
.front .wrap { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${space(76)}), 1fr)); gap: ${fluid(8, 18)}; align-items: end; }
.front .lead { margin-block: ${space(4)} ${fluid(4, 16)}; }
.plank { display: flex; align-items: end; border-bottom: ${space(1.5)} solid var(--muted); }
.plank svg { flex: 1 1 0; min-width: 0; }
.plank svg:nth-child(2n) { flex-grow: ${family === "poster" ? 1.6 : 1.25}; }
/* Products */
.sale { padding-block: ${fluid(10, 20)}; }
.bar { display: flex; flex-wrap: wrap; gap: ${space(2)}; align-items: center; justify-content: space-between; }
.sale .choices { margin-top: ${space(4)}; }
.note { color: var(--muted); font-size: 0.92rem; }
.price { font-weight: 600; font-variant-numeric: tabular-nums; }
.stand { padding: ${space(4)}; border-radius: var(--radius-card); background: var(--tint); }
.add[data-count]::after { content: " · " attr(data-count); }
/* Cart */
#cart h2 { font-size: ${size(2.6)}; }
.lines li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: ${space(1)} ${space(3)}; padding-block: ${space(3)}; border-bottom: 1px solid var(--line); }
.sum, .total { font-variant-numeric: tabular-nums; }
.amount { display: flex; gap: ${space(2)}; align-items: center; }
.amount .quiet { min-width: 2.75rem; padding-inline: 0; }
.amount output { min-width: 2ch; text-align: center; }
.empty { margin-top: ${space(3)}; color: var(--muted); }
.total { margin-block: ${space(4)}; font-weight: 700; font-size: ${size(1.6)}; }
.order, .close { width: 100%; }
#cart .status { margin-top: ${space(3)}; font-weight: 400; }`;

const shelfCss = ({ space, fluid }: Style) => `/* Shelf */
.goods { display: grid; grid-template-columns: repeat(auto-fill, minmax(max(${space(33)}, 22%), 1fr)); gap: ${fluid(7, 12)} ${space(5)}; margin-top: ${space(8)}; }
.product { display: grid; grid-template: auto auto 1fr auto / minmax(0, 1fr) auto; hyphens: auto; gap: ${space(1)} ${space(3)}; }
.stand { grid-column: 1 / -1; margin-bottom: ${space(2)}; padding: ${space(7)} 18%; }
.stand svg { transition: translate 0.2s ease; }
.product:hover .stand svg { translate: 0 -4px; }
.note { grid-area: 3 / 1; }
.price { grid-area: 2 / 2; }
.add { grid-column: 1 / -1; margin-top: ${space(2)}; }
dialog { width: min(100% - ${space(6)}, ${space(110)}); padding: ${fluid(5, 9)}; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--sheet); color: var(--ink); }
dialog::backdrop { background: rgb(0 0 0 / 0.5); }
.close { margin-top: ${space(2)}; }`;

const counterCss = ({ space, fluid }: Style) => `/* Counter */
.sale .wrap { display: grid; grid-template-columns: minmax(0, 1fr) ${space(84)}; gap: ${fluid(8, 17)}; align-items: start; }
.goods { margin-top: ${space(5)}; border-bottom: 1px solid var(--line); }
.product { display: grid; grid-template-columns: ${space(24)} minmax(0, 1fr) auto; gap: 0 ${space(5)}; align-items: center; padding-block: ${space(3.5)}; border-top: 1px solid var(--line); }
.stand { grid-row: span 3; padding: ${space(2.5)}; }
.note, .price { grid-column: 2; }
.add { grid-area: 1 / 3 / span 3; }
#cart { position: sticky; top: ${space(5)}; }
@media (max-width: 60rem) { .sale .wrap { grid-template-columns: minmax(0, 1fr); } #cart { position: static; } }
@media (max-width: 34rem) { .product { grid-template-columns: ${space(18)} minmax(0, 1fr); } .add { grid-area: auto / 2; justify-self: start; margin-top: ${space(2)}; } .stand { grid-row: span 4; } }`;

const selling = `const products = all("[data-product]");
const cart = kept("cart") ?? {};
const amountOf = (product) => cart[product.dataset.product] ?? 0;
const costOf = (product) => amountOf(product) * product.dataset.price;

function show() {
  for (const product of products) {
    const amount = amountOf(product);
    product.line.hidden = amount === 0;
    find("output", product.line).textContent = amount;
    find(".sum", product.line).textContent = format(costOf(product), money);
    if (amount > 0) find(".add", product).dataset.count = amount;
    else delete find(".add", product).dataset.count;
  }
  const count = sum(products.map(amountOf));
  find("#cart .empty").hidden = count > 0;
  find("#cart .order").hidden = count === 0;
  find("#cart .total").textContent = count > 0 ? text.total + ": " + format(sum(products.map(costOf)), money) : "";
  find("#cart .status").textContent = "";
  if (find(".count")) find(".count").textContent = count;
}

function change(product, by) {
  cart[product.dataset.product] = Math.min(99, Math.max(0, amountOf(product) + by));
  keep("cart", cart);
  show();
  // The pressed button went away with its line.
  if (product.line.hidden) find("#cart-title").focus();
}

for (const product of products) {
  const name = find("h3", product).textContent;
  product.line = find("#line").content.firstElementChild.cloneNode(true);
  find(".name", product.line).textContent = name;
  for (const button of all("button", product.line)) {
    button.ariaLabel += ": " + name;
    button.addEventListener("click", () => change(product, Number(button.value)));
  }
  find(".lines").append(product.line);
  const add = find(".add", product);
  add.ariaLabel = add.textContent + ": " + name;
  add.addEventListener("click", () => {
    change(product, 1);
    find(".said").textContent = text.added + ": " + name;
  });
}
find(".order").addEventListener("click", () => (find("#cart .status").textContent = text.ordered));

choices(all(".choices button"), (shelf) => {
  for (const product of products) product.hidden = shelf !== "" && product.dataset.shelf !== shelf;
  find(".said").textContent = text.goods + ": " + products.filter((product) => !product.hidden).length;
});

// Where the cart is a dialog: it closes with Escape, its button or a click beside it.
const dialog = find("dialog");
if (dialog) {
  find(".open-cart").addEventListener("click", () => dialog.showModal());
  find(".close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}
show();`;
