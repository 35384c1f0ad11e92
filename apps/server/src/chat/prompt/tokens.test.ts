import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateMessages, estimateTokens } from "./tokens.ts";

/** Counted with o200k_base, the tokenizer of current OpenAI models. */
const COUNTED: readonly (readonly [what: string, text: string, tokens: number])[] = [
  ["English", "Make the header dark green and add the three breads we bake every day.", 15],
  [
    "German",
    "Die Bäckerei am Markt öffnet jeden Morgen um sechs Uhr. Wir backen unser Sauerteigbrot über Nacht, mit Mehl aus der Mühle im Nachbardorf und einem Ansatz, den die Großmutter vor vierzig Jahren begonnen hat. Füge bitte einen Abschnitt mit Öffnungszeiten und einem Kontaktformular hinzu und mache die Überschrift dunkelgrün.",
    74,
  ],
  [
    "French",
    "La boulangerie du marché ouvre chaque matin à six heures. Nous préparons notre pain au levain pendant la nuit, avec la farine du moulin voisin. Ajoute une section avec les horaires d'ouverture et rends le titre vert foncé, s'il te plaît.",
    54,
  ],
  [
    "Spanish",
    "La panadería de la plaza abre cada mañana a las seis. Hacemos nuestro pan de masa madre durante la noche, con harina del molino vecino. Añade una sección con los horarios y haz que el título sea verde oscuro, por favor.",
    50,
  ],
  [
    "Italian",
    "Il panificio della piazza apre ogni mattina alle sei. Prepariamo il nostro pane con lievito madre durante la notte, con la farina del mulino vicino. Aggiungi una sezione con gli orari di apertura.",
    49,
  ],
  [
    "Portuguese",
    "A padaria da praça abre todas as manhãs às seis horas. Fazemos o nosso pão de fermentação natural durante a noite, com farinha do moinho vizinho. Acrescente uma seção com os horários de funcionamento.",
    44,
  ],
  [
    "Dutch",
    "De bakkerij op het plein gaat elke ochtend om zes uur open. We bakken ons zuurdesembrood 's nachts, met meel van de molen in het dorp hiernaast. Voeg een sectie met openingstijden toe.",
    48,
  ],
  [
    "Polish",
    "Piekarnia na rynku otwiera się codziennie o szóstej rano. Nasz chleb na zakwasie pieczemy w nocy, z mąki z sąsiedniego młyna. Dodaj sekcję z godzinami otwarcia i zmień kolor nagłówka na ciemnozielony.",
    71,
  ],
  [
    "Russian",
    "Пекарня на площади открывается каждое утро в шесть часов. Мы печём хлеб на закваске ночью, из муки соседней мельницы. Добавь раздел с часами работы и сделай заголовок тёмно-зелёным.",
    56,
  ],
  [
    "Greek",
    "Ο φούρνος στην πλατεία ανοίγει κάθε πρωί στις έξι. Ψήνουμε το ψωμί μας τη νύχτα με αλεύρι από τον γειτονικό μύλο.",
    48,
  ],
  [
    "Chinese",
    "广场上的面包店每天早上六点开门。我们在夜里用邻村磨坊的面粉烘焙酸面包。请添加一个营业时间部分，并把标题改成深绿色。",
    48,
  ],
  [
    "Japanese",
    "広場のパン屋は毎朝六時に開きます。隣村の製粉所の小麦粉を使い、夜のうちに天然酵母のパンを焼いています。営業時間のセクションを追加して、見出しを濃い緑色にしてください。",
    68,
  ],
  [
    "Korean",
    "광장의 빵집은 매일 아침 여섯 시에 문을 엽니다. 이웃 마을 방앗간의 밀가루로 밤새 천연 발효 빵을 굽습니다. 영업시간 섹션을 추가해 주세요.",
    58,
  ],
  [
    "Arabic",
    "يفتح المخبز في الساحة كل صباح في السادسة. نخبز خبز العجين المخمر ليلاً بدقيق من الطاحونة المجاورة. أضف قسماً لساعات العمل.",
    44,
  ],
  ["Hebrew", "המאפייה בכיכר נפתחת כל בוקר בשש. אנחנו אופים את לחם המחמצת בלילה, מקמח של הטחנה הסמוכה.", 37],
  ["Hindi", "चौक की बेकरी हर सुबह छह बजे खुलती है। हम रात भर पड़ोसी गाँव की चक्की के आटे से खमीर वाली रोटी बनाते हैं।", 40],
  ["Thai", "ร้านเบเกอรี่ที่จัตุรัสเปิดทุกเช้าเวลาหกโมง เราอบขนมปังในตอนกลางคืน", 31],
  [
    "HTML",
    '<section class="menu" id="menu">\n  <h2>What we bake</h2>\n  <ul>\n    <li><strong>Rye loaf</strong> <span class="price">€4.20</span></li>\n    <li><strong>Cinnamon bun</strong> <span class="price">€2.80</span></li>\n  </ul>\n</section>\n',
    85,
  ],
  [
    "CSS",
    ".card {\n  display: grid;\n  gap: 1rem;\n  padding: 1.5rem 2rem;\n  border: 1px solid #e4dcd0;\n  border-radius: 0.75rem;\n  background: var(--surface, #fffaf2);\n}\n@media (width >= 40rem) {\n  .card {\n    grid-template-columns: repeat(3, minmax(0, 1fr));\n  }\n}\n",
    98,
  ],
  [
    "JavaScript",
    'const items = document.querySelectorAll(".item");\n\nfor (const item of items) {\n  item.addEventListener("click", (event) => {\n    event.preventDefault();\n    item.classList.toggle("done");\n    localStorage.setItem("items", JSON.stringify([...items].map(({ textContent }) => textContent)));\n  });\n}\n',
    69,
  ],
  [
    "a picture in the page",
    "ACaKLAwqhiD4DmL0xNIeqHB2ujz8+jawaF6SBLSizjjgxupM7MrmQNiuwhSkcn7IUBYaXNyaltBI/vIklEIuWMBmSmzMakZguE4iNIQS3ugwtnp8vDr28CieUkR04o54oAaqjKwKpoCY7oJUZLI+CBBW2pyc2lYQCD6yZFSC7piApgqsjKoGoHiO4nREUp4o8PY6vHx6tjDo3hKENCJOuGBGasxsSmbAWC5ClCTy/kjQlprcXBoWUMh+cqQUwq7YQObK7EzqxuA4zqK0BJJeaLA2+vw8unZwqB7SxPRiDvgghioMLIomABhuAtTkMr6IkNZaHBxa1pCIvjLk1AJuGAAmiiwMKoYg+A5i9MTSHqhwdro8/Po2sGhekgS0os444MbqTOzK5kDYrsIU",
    263,
  ],
];

describe("an estimate of tokens", () => {
  it.each(COUNTED)("is within a third of what is counted: %s", (_what, text, tokens) => {
    expect(estimateTokens(text) / tokens).toBeGreaterThan(0.7);
    expect(estimateTokens(text) / tokens).toBeLessThan(1.35);
  });

  it("is nothing for nothing", () => expect(estimateTokens("")).toBe(0));

  it("is never smaller for a longer text, wherever that was cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (head, tail) => {
        const [whole, first] = [head + tail, head].map(estimateTokens);
        expect(whole).toBeGreaterThanOrEqual(first ?? 0);
      }),
    );
  });

  it("adds something for each message", () => {
    const message = { role: "user", content: "Make it blue" } as const;
    expect(estimateMessages([message, message])).toBe(2 * (4 + estimateTokens("Make it blue")));
  });
});
