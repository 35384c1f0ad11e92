import { langs, type Lang, type Topic } from "../texts/types.ts";
import { Html } from "../page/html.ts";
import { table } from "./kind.ts";

/** What example shops sell: which of them, picture, price, shelf, and its name in each language. */
const goods = table(`
home | cup | 18 | table | Stoneware cup | Steingutbecher | Tasse en grès | Taza de gres
home | bowl | 24 | table | Deep bowl | Tiefe Schale | Bol profond | Cuenco hondo
home | vase | 46 | room | Tall vase | Hohe Vase | Grand vase | Jarrón alto
home | lamp | 89 | room | Reading lamp | Leselampe | Lampe de lecture | Lámpara de lectura
home | candle | 14 | room | Beeswax candle | Bienenwachskerze | Bougie en cire d’abeille | Vela de cera
home | cloth | 22 | linen | Linen towels | Leinentücher | Torchons en lin | Paños de lino
home | board | 32 | table | Oak board | Eichenbrett | Planche en chêne | Tabla de roble
home | bag | 28 | linen | Market bag | Marktbeutel | Sac de marché | Bolsa de mercado
home | plant | 19 | room | Olive tree | Olivenbäumchen | Petit olivier | Olivo pequeño
home | jar | 12 | table | Storage jar | Vorratsglas | Bocal | Tarro de cristal
food | loaf | 6.5 | bread | Sourdough loaf | Sauerteigbrot | Pain au levain | Pan de masa madre
food | round | 5.8 | bread | Walnut round | Walnusslaib | Boule aux noix | Hogaza de nueces
food | jar | 7.2 | pantry | Orchard jam | Obstgartenmarmelade | Confiture du verger | Mermelada de la huerta
food | bottle | 11 | pantry | Cold-pressed oil | Kaltgepresstes Öl | Huile pressée à froid | Aceite virgen
food | bag | 9.5 | pantry | House coffee | Hauskaffee | Café maison | Café de la casa
food | board | 32 | table | Bread board | Brotbrett | Planche à pain | Tabla de pan
food | cup | 16 | table | Breakfast cup | Frühstückstasse | Tasse du matin | Taza de desayuno
clothes | shirt | 49 | wear | Heavy T-shirt | Schweres T-Shirt | T-shirt épais | Camiseta gruesa
clothes | jumper | 98 | wear | Wool jumper | Wollpullover | Pull en laine | Jersey de lana
clothes | trousers | 84 | wear | Straight trousers | Gerade Hose | Pantalon droit | Pantalón recto
clothes | hat | 36 | extras | Summer hat | Sommerhut | Chapeau d’été | Sombrero de verano
clothes | cloth | 42 | extras | Lambswool scarf | Lammwollschal | Écharpe en laine | Bufanda de lana
clothes | bag | 58 | extras | Canvas bag | Segeltuchtasche | Sac en toile | Bolso de lona
books | book | 22 | read | The Long Harbour | Der lange Hafen | Le long port | El puerto largo
books | books | 48 | read | Island trilogy | Inseltrilogie | Trilogie des îles | Trilogía de las islas
books | book | 16 | read | A Year of Soups | Ein Jahr Suppen | Une année de soupes | Un año de sopas
books | book | 14 | write | Plain notebook | Notizbuch, blanko | Carnet uni | Cuaderno liso
books | bag | 18 | write | Book bag | Büchertasche | Sac à livres | Bolsa para libros
books | candle | 14 | write | Reading candle | Lesekerze | Bougie de lecture | Vela de lectura
green | plant | 19 | plants | Olive tree | Olivenbäumchen | Petit olivier | Olivo pequeño
green | fern | 16 | plants | Boston fern | Schwertfarn | Fougère de Boston | Helecho de Boston
green | vase | 34 | pots | Flower vase | Blumenvase | Vase à fleurs | Jarrón de flores
green | bowl | 21 | pots | Planting bowl | Pflanzschale | Coupe à planter | Cuenco de barro
green | jar | 5.5 | care | Seed jar | Samenglas | Bocal de graines | Tarro de semillas
green | bottle | 8.9 | care | Plant food | Pflanzendünger | Engrais doux | Abono líquido
pets | bowl | 18 | meals | Food bowl | Futternapf | Gamelle | Comedero
pets | bag | 26 | meals | Dry food, 4 kg | Trockenfutter, 4 kg | Croquettes, 4 kg | Pienso, 4 kg
pets | jar | 9.5 | meals | Oat treats | Haferleckerli | Friandises à l’avoine | Galletas de avena
pets | cloth | 38 | rest | Wool blanket | Wolldecke | Plaid en laine | Manta de lana
pets | bottle | 12 | rest | Gentle shampoo | Mildes Shampoo | Shampooing doux | Champú suave
bike | bike | 690 | bikes | City bike | Stadtrad | Vélo de ville | Bici urbana
bike | bike | 980 | bikes | Touring bike | Reiserad | Vélo de randonnée | Bici de viaje
bike | helmet | 59 | extras | Light helmet | Leichter Helm | Casque léger | Casco ligero
bike | bag | 74 | extras | Rack bag | Gepäcktasche | Sacoche | Alforja
bike | bottle | 14 | extras | Drinking bottle | Trinkflasche | Gourde | Bidón
bike | jar | 9.5 | care | Chain wax | Kettenwachs | Cire de chaîne | Cera de cadena
bike | cloth | 12 | care | Workshop cloths | Werkstatttücher | Chiffons d’atelier | Paños de taller
bike | bottle | 11 | care | Bike wash | Fahrradreiniger | Nettoyant vélo | Limpiador`);

/** Which of them a topic has; one of any other is a shop for the home. */
const shops: Partial<Record<Topic, string>> = {
  ...{ bakery: "food", cafe: "food", restaurant: "food", fashion: "clothes", books: "books" },
  ...{ garden: "green", florist: "green", pets: "pets", bike: "bike" },
};

const shelves = table(`
table | For the table | Für den Tisch | Pour la table | Para la mesa
room | For the room | Für den Raum | Pour la pièce | Para la sala
linen | Textiles | Textilien | Textiles | Textiles
bread | Bread | Brot | Pain | Pan
pantry | Pantry | Vorrat | Épicerie | Despensa
wear | Clothes | Kleidung | Vêtements | Ropa
extras | Accessories | Accessoires | Accessoires | Accesorios
read | Books | Bücher | Livres | Libros
write | Paper and more | Papier und mehr | Papier et plus | Papel y más
bikes | Bikes | Fahrräder | Vélos | Bicis
plants | Plants | Pflanzen | Plantes | Plantas
pots | Pots and vases | Töpfe und Vasen | Pots et vases | Macetas y jarrones
care | Care | Pflege | Entretien | Cuidado
meals | Food | Futter | Repas | Comida
rest | Care and rest | Pflege und Ruhe | Soin et repos | Cuidado y descanso`);

export interface Good {
  readonly picture: string;
  readonly price: number;
  readonly shelf: string;
  readonly name: string;
}

/** The goods of a topic, then those of a house, so that any number up to twelve can be had. */
export function goodsOf(topic: Topic, lang: Lang): Good[] {
  const column = langs.indexOf(lang);
  return [shops[topic] ?? "home", "home"].flatMap((shop) =>
    goods.flatMap(([of, picture = "", price, shelf, ...names]) => {
      const [, ...shelfNames] = shelves.find(([key]) => key === shelf) ?? [];
      const good = {
        picture,
        price: Number(price),
        shelf: shelfNames[column] ?? "",
        name: names[column] ?? "",
      };
      return of === shop ? [good] : [];
    }),
  );
}

/** The picture of something that is called like one of the goods, in any language. */
export const pictureOf = (name: string): string | null => {
  const words = name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const isLike = (other: string) => words.some((word) => other.toLowerCase().includes(word));
  return goods.find(([, , , , ...names]) => names.some(isLike))?.[1] ?? null;
};

const a = `fill="var(--accent)"`;
const s = `fill="var(--second)"`;
const w = `fill="var(--sheet)"`;
const k = `fill="var(--muted)"`;
const line = (width: number, colour = "--ink") =>
  `fill="none" stroke="var(${colour})" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;

/** Drawn on 120 by 112; each stands on the lower edge. */
const pictures: Readonly<Record<string, string>> = {
  cup: `<path d="M80 66c20-5 20 28-3 27" ${line(7, "--accent")}/><path d="M32 54h50v34c0 16-8 24-19 24H51c-11 0-19-8-19-24Z" ${a}/><path d="M32 66h50v10H32Z" ${s}/>`,
  bowl: `<path d="M14 62h92c0 28-16 44-34 46v4H48v-4C30 106 14 90 14 62Z" ${a}/><path d="M16 72h88c-2 6-4 10-6 13H22c-3-4-5-8-6-13Z" ${s}/>`,
  vase: `<path d="M60 44C58 26 50 16 40 8M60 44c2-14 8-22 18-28" ${line(3)}/><circle cx="40" cy="10" r="8" ${s}/><circle cx="80" cy="14" r="9" ${s}/><path d="M48 42h24v12c0 10 16 16 16 36 0 14-8 22-16 22H48c-8 0-16-8-16-22 0-20 16-26 16-36Z" ${a}/>`,
  lamp: `<path d="M60 58v48" ${line(4)}/><path d="M42 16h36l16 44H26Z" ${s}/><path d="M38 104h44v8H38Z" ${a}/>`,
  candle: `<path d="M60 16c8 10 10 14 10 19a10 10 0 0 1-20 0c0-5 2-9 10-19Z" ${s}/><path d="M60 40v8" ${line(3)}/><path d="M42 48h36v64H42Z" ${a}/><path d="M42 48h36v10c-6 0-6 10-12 10s-6-10-12-10-6 6-12 6Z" ${w}/>`,
  cloth: `<rect x="18" y="88" width="84" height="24" rx="9" ${a}/><rect x="22" y="64" width="76" height="24" rx="9" ${s}/><rect x="26" y="42" width="68" height="22" rx="9" ${w}/><path d="M78 42v22M84 64v24M72 88v24" ${line(3)}/>`,
  board: `<path d="M36 34a10 10 0 0 1 10-10h8V12a6 6 0 0 1 12 0v12h8a10 10 0 0 1 10 10v68a10 10 0 0 1-10 10H46a10 10 0 0 1-10-10Z" ${s}/><circle cx="60" cy="16" r="3" ${w}/><path d="M48 44v52M60 50v40M72 44v52" ${line(2, "--accent")}/>`,
  bag: `<path d="M42 56V34c0-24 36-24 36 0v22" ${line(5)}/><path d="M26 50h68l6 62H20Z" ${a}/><path d="M42 72h36v20H42Z" ${s}/>`,
  plant: `<path d="M60 84V40" ${line(4)}/><path d="M60 74C36 74 30 58 28 44c18 0 30 8 32 30ZM60 60c0-24 12-32 30-34 0 20-10 34-30 34ZM60 46C46 40 44 26 50 10c12 8 16 20 10 36Z" ${s}/><path d="M36 80h48l-6 32H42Z" ${a}/>`,
  fern: `<path d="M60 84C40 40 26 40 14 52c20 0 32 8 46 32 0-50-6-62-20-70 4 20 14 34 20 70 6-36 16-50 20-70C66 22 60 34 60 84c14-24 26-32 46-32-12-12-26-12-46 32Z" ${s}/><path d="M34 82h52l-8 30H42Z" ${a}/>`,
  jar: `<rect x="36" y="28" width="48" height="14" rx="4" ${k}/><path d="M38 42h44c8 4 10 10 10 18v40c0 8-4 12-12 12H40c-8 0-12-4-12-12V60c0-8 2-14 10-18Z" ${a}/><rect x="38" y="62" width="44" height="30" rx="3" ${w}/><path d="M46 74h28M50 82h20" ${line(3)}/>`,
  loaf: `<path d="M12 88c0-26 18-46 48-46s48 20 48 46c0 18-8 24-48 24s-48-6-48-24Z" ${s}/><path d="M40 54c8 8 10 20 6 32M60 50c7 10 7 22 2 36M80 54c5 10 4 22-3 32" ${line(5, "--sheet")}/>`,
  round: `<circle cx="60" cy="68" r="44" ${s}/><path d="M60 34v68M26 68h68M36 44l48 48M84 44 36 92" ${line(3, "--sheet")}/>`,
  bottle: `<rect x="52" y="8" width="16" height="12" rx="3" ${k}/><path d="M52 20h16v20c0 8 14 12 14 28v34c0 6-4 10-10 10H48c-6 0-10-4-10-10V68c0-16 14-20 14-28Z" ${a}/><path d="M38 72h44v24H38Z" ${s}/>`,
  shirt: `<path d="M42 22 16 38l10 24 12-6v56h44V56l12 6 10-24-26-16c-4 14-32 14-36 0Z" ${a}/><path d="M46 70h28v16H46Z" ${s}/>`,
  jumper: `<path d="M44 20 22 34 12 98h16l8-36v50h48V62l8 36h16L98 34 76 20c-4 10-28 10-32 0Z" ${a}/><path d="M36 100h48v12H36ZM36 66h48v8H36Z" ${s}/>`,
  trousers: `<path d="M34 12h52l8 100H68l-8-66-8 66H26Z" ${a}/><path d="M33 12h54l1 12H32Z" ${s}/>`,
  hat: `<path d="M34 92c0-44 8-58 26-58s26 14 26 58Z" ${a}/><path d="M34 78h52v16H34Z" ${s}/><ellipse cx="60" cy="98" rx="52" ry="13" ${a}/>`,
  helmet: `<path d="M12 84c0-36 20-54 50-54 28 0 46 20 46 46v8Z" ${a}/><path d="M40 58c6-12 18-16 30-16M52 70c6-8 16-10 28-10" ${line(6, "--second")}/><path d="M36 92l16 18h20l10-18" ${line(3)}/>`,
  bike: `<g ${line(4)}><circle cx="28" cy="86" r="24"/><circle cx="92" cy="86" r="24"/></g><path d="M28 86 44 50h34L60 86H28ZM44 50l16 36M92 86 76 42" ${line(5, "--accent")}/><path d="M36 42h14M70 40h12l4-6" ${line(5)}/><circle cx="60" cy="86" r="6" ${s}/>`,
  book: `<path d="M28 14h60a6 6 0 0 1 6 6v92H34a8 8 0 0 1-8-8V18Z" ${a}/><path d="M34 98h60v14H34a7 7 0 0 1 0-14Z" ${w}/><path d="M46 34h34M46 46h22" ${line(4, "--on-accent")}/>`,
  books: `<rect x="16" y="90" width="88" height="22" rx="3" ${a}/><rect x="24" y="68" width="76" height="22" rx="3" ${s}/><rect x="18" y="46" width="80" height="22" rx="3" ${k}/><path d="M30 101h14M38 79h14M32 57h14" ${line(4, "--sheet")}/>`,
};

/** Every other one with its two colours changed over, so that equal things do not look the same. */
export const drawn = (name: string, at: number): Html => {
  const swap = (whole: string, colour: string) =>
    at % 2 === 0 ? whole : `--${colour === "accent" ? "second" : "accent"})`;
  return new Html(
    `<svg viewBox="0 0 120 112" aria-hidden="true">${(pictures[name] ?? "").replace(/--(accent|second)\)/g, swap)}</svg>`,
  );
};
