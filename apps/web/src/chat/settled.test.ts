import { expect, test } from "vitest";
import { firstSentence, settled } from "./settled.ts";

test("a marker without its first word waits", () => {
  expect(settled("A heading?\n-")).toBe("A heading?\n");
  expect(settled("One\n\n2.")).toBe("One\n\n");
  expect(settled("One\n\n- a")).toBe("One\n\n- a");
  expect(settled("plain words")).toBe("plain words");
});

test("the first sentence is said without its Markdown", () => {
  expect(firstSentence("**Daily breads** come [next](#x). And more.")).toBe("Daily breads come next.");
  expect(firstSentence("no end")).toBe("no end");
});
