import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Markdown } from "./Markdown.tsx";

const directions = (text: string, selector: string) => {
  const { container } = render(<Markdown text={text} />);
  return [...container.querySelectorAll(selector)].map((element) => element.getAttribute("dir"));
};

test("each paragraph, list and cell is read in the direction of its own language", () => {
  const text = "שלום, זה הדף\n\nAnd this is English.\n\n- **خبز** طازج\n- قهوة\n\n> ציטוט\n\n## 12 — עוגות";
  expect(directions(text, "p, ul, li, blockquote, h3")).toEqual([
    "rtl",
    "ltr",
    "rtl",
    "rtl",
    "rtl",
    "rtl",
    "rtl",
    "rtl",
  ]);
});

test("a loose list stands at the side of its words, and a table with it", () => {
  expect(directions("1. خبز\n\n2. قهوة", "ol")).toEqual(["rtl"]);
  expect(directions("| יום | שעה |\n| --- | --- |\n| א | 8 |", ".prose-table")).toEqual(["rtl"]);
});

test("code is read from the left, and does not decide for the words around it", () => {
  const text = "`styles.css` هو الملف\n\n```css\na { color: teal }\n```";
  expect(directions(text, "p")).toEqual(["rtl"]);
  expect(directions(text, "p code, pre")).toEqual(["ltr", "ltr"]);
});

test("tables, tasks, crossed out words and bare addresses are what they are on GitHub", () => {
  const { container } = render(
    <Markdown
      text={"~~Monday~~ at https://crumb.example\n\n- [x] Menu\n\n| Day | Hour |\n| --- | --- |\n| Mo | 8 |"}
    />,
  );
  expect(container.querySelector("del")?.textContent).toBe("Monday");
  expect(container.querySelector("a")?.getAttribute("href")).toBe("https://crumb.example");
  expect(container.querySelector("input")?.checked).toBe(true);
  expect([...container.querySelectorAll("th, td")].map(({ textContent }) => textContent)).toEqual([
    "Day",
    "Hour",
    "Mo",
    "8",
  ]);
});
