/** Keys as they are declared: "w", "g c" (G, then C), "mod+k" (⌘ on Apple's keyboards, else Ctrl), "shift+enter", "f2". */
export type Keys = string;

export const isApple = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);

const names: Record<string, string> = {
  enter: "Enter",
  escape: "Esc",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  delete: "Del",
  shift: "Shift",
  alt: "Alt",
};
const capOf = (name: string, apple: boolean): string =>
  name === "mod" ? (apple ? "⌘" : "Ctrl") : (names[name] ?? name.toUpperCase());

/** What stands on the keys: one list for each stroke. */
export const keyCaps = (keys: Keys, apple = isApple()): readonly (readonly string[])[] =>
  keys.split(" ").map((stroke) => stroke.split("+").map((name) => capOf(name, apple)));

/** In one line, for tooltips and menus: "Ctrl K", "G C". */
export const keyText = (keys: Keys, apple = isApple()): string => keyCaps(keys, apple).flat().join(" ");

/** Letters and signs that act on their own; somebody who speaks to the device can turn them off. */
export const isSingle = (keys: Keys): boolean => keys.split(" ").every((stroke) => stroke.length === 1);

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** The stroke that was made, as it is declared; null with a modifier that no key here has. */
export const strokeOf = (press: Press, apple = isApple()): string | null => {
  // The filling of a form by the browser comes as a press without a key.
  if (!press.key || press.altKey || (apple ? press.ctrlKey : press.metaKey)) return null;
  const mod = apple ? press.metaKey : press.ctrlKey;
  return `${mod ? "mod+" : ""}${press.key.toLowerCase()}`;
};
