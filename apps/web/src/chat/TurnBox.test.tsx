import { act, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { TurnBox } from "./TurnBox.tsx";

type Entry = { target: Element; isIntersecting: boolean };
let observers: ((entries: Entry[]) => void)[] = [];
beforeEach(() => {
  observers = [];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(tell: (entries: Entry[]) => void) {
        observers.push(tell);
      }
      observe() {}
      unobserve() {}
    },
  );
});

const near = (text: string, isIntersecting: boolean) => {
  const target = screen.getByText(text).closest(".turn");
  if (target) act(() => observers[0]?.([{ target, isIntersecting }]));
};

test("a turn is whole while it is near what is read, and its words stay when it is far", () => {
  render(
    <div role="log">
      <TurnBox who={null} far={<p>words of one</p>}>
        <p>one, whole</p>
      </TurnBox>
      <TurnBox who={null} far={<p>words of two</p>}>
        <p>two, whole</p>
      </TurnBox>
      <TurnBox who={null}>
        <p>three, whole</p>
      </TurnBox>
    </div>,
  );
  expect(observers).toHaveLength(1);
  expect(screen.getByRole("log").textContent).toBe("words of onewords of twothree, whole");
  near("words of two", true);
  expect(screen.getByRole("log").textContent).toBe("words of onetwo, wholethree, whole");
  near("two, whole", false);
  expect(screen.getByRole("log").textContent).toBe("words of onewords of twothree, whole");
});
