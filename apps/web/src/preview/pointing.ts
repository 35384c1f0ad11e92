/** What a page says of an element. It comes out of generated code: facts to check, never to trust. */
export interface Pointed {
  /** The how manieth element of the page's html it is; null if a script made it. */
  readonly at: number | null;
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly text: string;
  /** In pixels of the page, from the corner of what is seen of it. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export type Step = "parent" | "child" | "next" | "previous" | "here";

/** What the builder asks of the page in front. */
export type Asking =
  | { readonly roseram: "point"; readonly x: number; readonly y: number }
  | { readonly roseram: "walk"; readonly to: Step }
  | {
      readonly roseram: "wheel";
      readonly x: number;
      readonly y: number;
      readonly dx: number;
      readonly dy: number;
    }
  | { readonly roseram: "wish" };

/** A text that a person wants to change; `text` is null where other elements stand in it. */
export interface TextWish {
  readonly at: number | null;
  readonly text: string | null;
}

/** A text as it was, and as the person has written it. */
export interface TextEdit {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Longer than any text that one edits in a page. */
export const TEXT_CHARACTERS = 20_000;
const ELEMENTS = 100_000;
const PIXELS = 1_000_000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const short = (value: unknown, length: number): string =>
  typeof value === "string"
    ? value
        .slice(0, length * 2)
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
        .trim()
        .slice(0, length)
        .replace(halves, "")
    : "";
/** Of a character that was cut in two. */
const halves = /\p{Cs}/gu;
const figure = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= PIXELS ? value : null;
const number = (value: unknown): number | null =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < ELEMENTS ? value : null;
const plain = /^[a-z][\w-]{0,59}$/i;

/** The element a page answers with; null for none, and for what is no element. */
export const pointedIn = (element: unknown): Pointed | null => {
  if (!isObject(element) || !isObject(element.box)) return null;
  const { tag, id, classes, text, at } = element;
  const [x, y, width, height] = [element.box.x, element.box.y, element.box.width, element.box.height].map(
    figure,
  );
  if (typeof tag !== "string" || !plain.test(tag)) return null;
  if (x == null || y == null || width == null || height == null || width < 0 || height < 0) return null;
  return {
    at: number(at),
    tag,
    id: typeof id === "string" && plain.test(id) ? id : "",
    classes:
      typeof classes === "string"
        ? classes
            .split(/\s+/)
            .filter((one) => plain.test(one))
            .slice(0, 3)
        : [],
    text: short(text, 60),
    box: { x, y, width, height },
  };
};

export const wishIn = ({ at, text }: Record<string, unknown>): TextWish => ({
  at: number(at),
  text: typeof text === "string" && text.length <= TEXT_CHARACTERS ? text : null,
});

/** Null where nothing was changed. */
export const editIn = ({ at, before, after }: Record<string, unknown>): TextEdit | null => {
  const nth = number(at);
  if (nth === null || typeof before !== "string" || typeof after !== "string") return null;
  if (before.length > TEXT_CHARACTERS || after.length > TEXT_CHARACTERS) return null;
  return { at: nth, before, after: after.replace(halves, "") };
};

/** "h1.title", as short as it can be and still be told from others. */
export const pointedName = ({ tag, id, classes }: Pointed): string =>
  id ? `${tag}#${id}` : [tag, ...classes].join(".");
