import { badInput } from "../api-error.ts";
import { storable } from "../check.ts";

/** Where a row stands in an order: the value it is sorted by, and its id for rows with equal values. */
export interface Position {
  readonly value: string | number;
  readonly id: string;
}

/** An order's name is part of its cursors, so that a cursor of another order is refused instead of misread. */
export interface Order {
  readonly name: string;
  readonly value: "time" | "text" | "number";
}

const VALUES: Record<Order["value"], (value: unknown) => value is string | number> = {
  time: (value): value is string =>
    typeof value === "string" &&
    /^\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/.test(value),
  text: (value): value is string => typeof value === "string" && storable(value),
  number: (value): value is number => Number.isSafeInteger(value),
};
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A name of 255 four-byte characters, in base64, with room to spare. */
const MAX_CHARACTERS = 4096;

export function encodeCursor(order: Order, { value, id }: Position): string {
  const bytes = new TextEncoder().encode(JSON.stringify([order.name, value, id]));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Throws BAD_USER_INPUT, naming the argument, for anything that encodeCursor did not make for this order. */
export function decodeCursor(order: Order, cursor: string, argument: string): Position {
  const parts = cursor.length > MAX_CHARACTERS ? null : parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) throw badInput(`${argument} is not a cursor of this API.`);
  const [name, value, id] = parts;
  if (typeof name === "string" && name !== order.name) {
    throw badInput(`${argument} is a cursor of another order. Start again without it.`);
  }
  if (!VALUES[order.value](value) || typeof id !== "string" || !ID.test(id)) {
    throw badInput(`${argument} is not a cursor of this API.`);
  }
  return { value, id };
}

function parse(cursor: string): unknown {
  if (!/^[A-Za-z0-9_-]+$/.test(cursor)) return null;
  try {
    const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
