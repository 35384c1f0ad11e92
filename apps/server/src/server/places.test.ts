import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { createPlaces } from "./places.ts";

function socket() {
  const emitter = Object.assign(new EventEmitter(), { readyState: 1 });
  return {
    emitter,
    close() {
      emitter.readyState = 3;
      emitter.emit("close");
    },
  };
}

test("a person holds so many sockets, and each gives its place back when it closes", () => {
  const places = createPlaces(2);
  const [one, two, three] = [socket(), socket(), socket()];
  expect(places.take("ada", one.emitter)).toBe("taken");
  expect(places.take("ada", two.emitter)).toBe("taken");
  expect(places.take("ada", three.emitter)).toBe("full");
  expect(places.take("eve", three.emitter)).toBe("taken");
  one.close();
  expect(places.take("ada", socket().emitter)).toBe("taken");
  expect(places.take("ada", socket().emitter)).toBe("full");
});

test("a socket that closed while its token was checked takes no place", () => {
  const places = createPlaces(1);
  const hasty = socket();
  hasty.close();
  expect(places.take("ada", hasty.emitter)).toBe("gone");
  expect(places.take("ada", socket().emitter)).toBe("taken");
});
