import { expect, test } from "vitest";
import { isSingle, keyCaps, keyText, strokeOf } from "./keys.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test("a key is written as it stands on the keyboard in front of the person", () => {
  expect(keyText("mod+k", false)).toBe("Ctrl K");
  expect(keyText("mod+k", true)).toBe("⌘ K");
  expect(keyCaps("g c", false)).toEqual([["G"], ["C"]]);
  expect(keyCaps("shift+enter", false)).toEqual([["Shift", "Enter"]]);
});

test("a stroke is told by the modifier of the platform, and with any other it is none", () => {
  expect(strokeOf(press("K", { ctrlKey: true }), false)).toBe("mod+k");
  expect(strokeOf(press("k", { metaKey: true }), true)).toBe("mod+k");
  expect(strokeOf(press("k", { ctrlKey: true }), true)).toBeNull();
  expect(strokeOf(press("k", { metaKey: true }), false)).toBeNull();
  expect(strokeOf(press("?"), false)).toBe("?");
  expect(strokeOf(press("w", { altKey: true }), false)).toBeNull();
});

test("a press without a key, as of a form that the browser fills, is none", () => {
  expect(strokeOf(press(""), false)).toBeNull();
});

test("only letters and signs on their own are single ones", () => {
  expect(["w", "g c", "/", "?"].every(isSingle)).toBe(true);
  expect(["mod+k", "f2", "escape", "shift+enter"].some(isSingle)).toBe(false);
});
