import type { Random } from "../random.ts";
import { type Lang, langs } from "../texts/types.ts";
import { fill } from "../page/html.ts";
import { table } from "./kind.ts";

/** The right answer stands first. */
export interface Question {
  readonly ask: string;
  readonly answers: readonly string[];
}

export const quizTopics = ["general", "capitals", "space", "nature", "film", "food"] as const;
export type QuizTopic = (typeof quizTopics)[number];

/**
 * Questions of one form: what is asked of a thing, and things with their answers; wrong answers are those of its
 * neighbours. Two capital letters are a country; what is not the same in each language stands four times.
 */
const forms = table(`
capitals | {x}: which city is the capital? | {x}: Welche Stadt ist die Hauptstadt? | {x} : quelle ville est la capitale ? | {x}: ¿qué ciudad es la capital? | AU: Canberra, CA: Ottawa, BR: Brasília, MA: Rabat, NZ: Wellington, KE: Nairobi, CH: Bern/Bern/Berne/Berna, PT: Lisbon/Lissabon/Lisbonne/Lisboa, PE: Lima, NO: Oslo, TR: Ankara, VN: Hanoi/Hanoi/Hanoï/Hanói
space | Which planet does the moon {x} orbit? | Um welchen Planeten kreist der Mond {x}? | Autour de quelle planète tourne la lune {x} ? | ¿Alrededor de qué planeta gira la luna {x}? | Titan: Saturn/Saturn/Saturne/Saturno, Phobos: Mars/Mars/Mars/Marte, Triton: Neptune/Neptun/Neptune/Neptuno, Callisto: Jupiter/Jupiter/Jupiter/Júpiter, Titania: Uranus/Uranus/Uranus/Urano, Io: Jupiter/Jupiter/Jupiter/Júpiter
nature | {x} is a mountain. In which country? | {x} ist ein Berg. In welchem Land? | {x} est une montagne. Dans quel pays ? | {x} es una montaña. ¿En qué país? | Kilimanjaro: TZ, Aconcagua: AR, Fuji: JP, Denali: US, Zugspitze: DE, Teide: ES
film | Who directed “{x}”? | Wer führte bei „{x}“ Regie? | Qui a réalisé « {x} » ? | ¿Quién dirigió «{x}»? | Psycho (1960): Alfred Hitchcock, Metropolis (1927): Fritz Lang, Titanic (1997): James Cameron, Pulp Fiction: Quentin Tarantino, Inception: Christopher Nolan, Amélie: Jean-Pierre Jeunet, Barbie (2023): Greta Gerwig, Parasite (2019): Bong Joon-ho, Alien (1979): Ridley Scott, Amarcord: Federico Fellini, Roma (2018): Alfonso Cuarón, Persona: Ingmar Bergman
food | {x}: which country is it from? | {x}: Aus welchem Land kommt das? | {x} : de quel pays est-ce ? | {x}: ¿de qué país es? | Paella: ES, Kimchi: KR, Ceviche: PE, Ramen: JP, Feijoada: BR, Poutine: CA, Pastel de nata: PT, Risotto: IT, Tzatziki: GR, Pho: VN, Guacamole: MX, Smørrebrød: DK`);

/** A question, and after it its answers. */
const questions = table(`
general | How many sides does a hexagon have? 6, 5, 7, 8 | Wie viele Seiten hat ein Hexagon? 6, 5, 7, 8 | Combien de côtés un hexagone a-t-il ? 6, 5, 7, 8 | ¿Cuántos lados tiene un hexágono? 6, 5, 7, 8
general | Who painted the Mona Lisa? Leonardo da Vinci, Raphael, Michelangelo, Titian | Wer hat die Mona Lisa gemalt? Leonardo da Vinci, Raffael, Michelangelo, Tizian | Qui a peint la Joconde ? Léonard de Vinci, Raphaël, Michel-Ange, Titien | ¿Quién pintó la Mona Lisa? Leonardo da Vinci, Rafael, Miguel Ángel, Tiziano
general | Which is the largest ocean? Pacific, Atlantic, Indian, Arctic | Welcher Ozean ist der größte? Pazifik, Atlantik, Indischer Ozean, Arktischer Ozean | Quel est le plus grand océan ? Pacifique, Atlantique, Indien, Arctique | ¿Cuál es el océano más grande? Pacífico, Atlántico, Índico, Ártico
general | How many strings does a violin have? 4, 5, 6, 8 | Wie viele Saiten hat eine Geige? 4, 5, 6, 8 | Combien de cordes un violon a-t-il ? 4, 5, 6, 8 | ¿Cuántas cuerdas tiene un violín? 4, 5, 6, 8
general | In which year did the Berlin Wall fall? 1989, 1985, 1991, 1979 | In welchem Jahr fiel die Berliner Mauer? 1989, 1985, 1991, 1979 | En quelle année le mur de Berlin est-il tombé ? 1989, 1985, 1991, 1979 | ¿En qué año cayó el muro de Berlín? 1989, 1985, 1991, 1979
general | Which language has the most native speakers? Mandarin Chinese, English, Spanish, Hindi | Welche Sprache hat die meisten Muttersprachler? Hochchinesisch, Englisch, Spanisch, Hindi | Quelle langue a le plus de locuteurs natifs ? Le mandarin, L’anglais, L’espagnol, Le hindi | ¿Qué lengua tiene más hablantes nativos? Chino mandarín, Inglés, Español, Hindi
general | Which metal is liquid at room temperature? Mercury, Lead, Tin, Zinc | Welches Metall ist bei Raumtemperatur flüssig? Quecksilber, Blei, Zinn, Zink | Quel métal est liquide à température ambiante ? Le mercure, Le plomb, L’étain, Le zinc | ¿Qué metal es líquido a temperatura ambiente? Mercurio, Plomo, Estaño, Zinc
space | Which planet is closest to the Sun? Mercury, Venus, Mars, Earth | Welcher Planet ist der Sonne am nächsten? Merkur, Venus, Mars, Erde | Quelle planète est la plus proche du Soleil ? Mercure, Vénus, Mars, La Terre | ¿Qué planeta está más cerca del Sol? Mercurio, Venus, Marte, La Tierra
space | Which is the largest planet? Jupiter, Saturn, Neptune, Earth | Welcher Planet ist der größte? Jupiter, Saturn, Neptun, Erde | Quelle est la plus grande planète ? Jupiter, Saturne, Neptune, La Terre | ¿Cuál es el planeta más grande? Júpiter, Saturno, Neptuno, La Tierra
space | On which planet does a day last longer than a year? Venus, Mars, Saturn, Uranus | Auf welchem Planeten dauert ein Tag länger als ein Jahr? Venus, Mars, Saturn, Uranus | Sur quelle planète un jour dure-t-il plus qu’une année ? Vénus, Mars, Saturne, Uranus | ¿En qué planeta dura más un día que un año? Venus, Marte, Saturno, Urano
space | How long does sunlight take to reach the Earth? 8 minutes, 8 seconds, 2 hours, 1 day | Wie lange braucht das Sonnenlicht bis zur Erde? 8 Minuten, 8 Sekunden, 2 Stunden, 1 Tag | Combien de temps la lumière du Soleil met-elle jusqu’à la Terre ? 8 minutes, 8 secondes, 2 heures, 1 jour | ¿Cuánto tarda la luz del Sol en llegar a la Tierra? 8 minutos, 8 segundos, 2 horas, 1 día
space | In which year did people first walk on the Moon? 1969, 1961, 1972, 1957 | In welchem Jahr betraten Menschen erstmals den Mond? 1969, 1961, 1972, 1957 | En quelle année a-t-on marché sur la Lune pour la première fois ? 1969, 1961, 1972, 1957 | ¿En qué año se pisó la Luna por primera vez? 1969, 1961, 1972, 1957
space | Which galaxy do we live in? Milky Way, Andromeda, Sombrero, Whirlpool | In welcher Galaxie leben wir? Milchstraße, Andromeda, Sombrero, Whirlpool | Dans quelle galaxie vivons-nous ? La Voie lactée, Andromède, Le Sombrero, Le Tourbillon | ¿En qué galaxia vivimos? La Vía Láctea, Andrómeda, El Sombrero, El Remolino
nature | Which gas do plants take in for photosynthesis? Carbon dioxide, Oxygen, Nitrogen, Helium | Welches Gas nehmen Pflanzen für die Photosynthese auf? Kohlendioxid, Sauerstoff, Stickstoff, Helium | Quel gaz les plantes absorbent-elles pour la photosynthèse ? Dioxyde de carbone, Oxygène, Azote, Hélium | ¿Qué gas absorben las plantas para la fotosíntesis? Dióxido de carbono, Oxígeno, Nitrógeno, Helio
nature | How many legs does a spider have? 8, 6, 10, 12 | Wie viele Beine hat eine Spinne? 8, 6, 10, 12 | Combien de pattes une araignée a-t-elle ? 8, 6, 10, 12 | ¿Cuántas patas tiene una araña? 8, 6, 10, 12
nature | Which animal is the largest that ever lived? Blue whale, Elephant, Giraffe, Whale shark | Welches Tier ist das größte, das je gelebt hat? Blauwal, Elefant, Giraffe, Walhai | Quel est le plus grand animal ayant jamais vécu ? La baleine bleue, L’éléphant, La girafe, Le requin-baleine | ¿Cuál es el animal más grande que ha existido? La ballena azul, El elefante, La jirafa, El tiburón ballena
nature | Which tree loses its needles in winter? Larch, Spruce, Pine, Fir | Welcher Baum verliert im Winter seine Nadeln? Lärche, Fichte, Kiefer, Tanne | Quel arbre perd ses aiguilles en hiver ? Le mélèze, L’épicéa, Le pin, Le sapin | ¿Qué árbol pierde sus agujas en invierno? El alerce, El abeto rojo, El pino, El abeto
nature | Which bird lays the largest egg? Ostrich, Eagle, Swan, Albatross | Welcher Vogel legt das größte Ei? Strauß, Adler, Schwan, Albatros | Quel oiseau pond le plus gros œuf ? L’autruche, L’aigle, Le cygne, L’albatros | ¿Qué ave pone el huevo más grande? El avestruz, El águila, El cisne, El albatros
nature | How many hearts does an octopus have? 3, 1, 2, 8 | Wie viele Herzen hat ein Krake? 3, 1, 2, 8 | Combien de cœurs une pieuvre a-t-elle ? 3, 1, 2, 8 | ¿Cuántos corazones tiene un pulpo? 3, 1, 2, 8`);

function written([, ...texts]: readonly string[], lang: Lang): Question {
  const [, ask = "", answers = ""] = /^(.*\?) (.*)$/.exec(texts[langs.indexOf(lang)] ?? "") ?? [];
  return { ask, answers: answers.split(", ") };
}

function paired([, ...texts]: readonly string[], lang: Lang): Question[] {
  const at = langs.indexOf(lang);
  const countries = new Intl.DisplayNames([lang], { type: "region" });
  const inLang = (text: string) =>
    (/^[A-Z]{2}$/.test(text) ? countries.of(text) : text.split("/")[at]) ?? text;
  const list = (texts[4] ?? "").split(", ").map((fact) => fact.split(": ").map(inLang));
  return list.map(([asked = "", right = ""], index) => {
    const others = [...list.slice(index + 1), ...list.slice(0, index)].map(([, other = ""]) => other);
    const wrong = [...new Set(others)].filter((other) => other !== right);
    return { ask: fill(texts[at] ?? "", { x: asked }), answers: [right, ...wrong.slice(0, 3)] };
  });
}

const drawn = (pool: Question[], count: number, random: Random): Question[] =>
  Array.from({ length: Math.min(count, pool.length) }, () => pool.splice(random.int(pool.length), 1)).flat();

/** Up to twelve different questions on a topic, in the order of chance; general knowledge takes one of each form. */
export function questionsOn(topic: QuizTopic, lang: Lang, count: number, random: Random): Question[] {
  const pool = [
    ...questions.filter(([name]) => name === topic).map((row) => written(row, lang)),
    ...forms.flatMap((form) => {
      if (topic === "general") return drawn(paired(form, lang), 1, random);
      return form[0] === topic ? paired(form, lang) : [];
    }),
  ];
  return drawn(pool, count, random);
}
