import { act, fireEvent, render, screen } from "@testing-library/react";
import { useRef, useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { useLogScroll } from "./useLogScroll.ts";

let resized = () => {};
beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(grown: () => void) {
        resized = grown;
      }
      observe() {}
      disconnect() {}
    },
  );
});

const place = (element: Element, shift: () => number) => {
  const at = [...(element.parentElement?.children ?? [])].indexOf(element) * 100;
  Object.defineProperties(element, {
    offsetTop: { get: () => at + shift() },
    offsetHeight: { get: () => 100 },
  });
};

/** A log of a fixed height with as much in it as a test says. */
const show = () => {
  let insert = (_: string) => {};
  function Log() {
    const [turns, setTurns] = useState(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
    insert = (key) => setTurns([key, ...turns]);
    const log = useRef<HTMLDivElement>(null);
    const inner = useRef<HTMLDivElement>(null);
    const { below } = useLogScroll(log, inner);
    return (
      <div ref={log} role="log">
        <div ref={inner}>
          {turns.map((key) => (
            <p key={key} data-height={100} />
          ))}
        </div>
        {below && <p>New text below</p>}
      </div>
    );
  }
  render(<Log />);
  const log = screen.getByRole("log");
  const size = { scrollHeight: 1000, clientHeight: 400 };
  Object.defineProperties(log, {
    scrollHeight: { get: () => size.scrollHeight },
    clientHeight: { get: () => size.clientHeight },
  });
  const shift = { by: 0 };
  // One below the other, a hundred high each.
  for (const turn of log.querySelectorAll("p[data-height]")) place(turn, () => shift.by);
  const grow = (by: number) => {
    size.scrollHeight += by;
    act(() => resized());
  };
  const scrollTo = (top: number) => {
    log.scrollTop = top;
    fireEvent.scroll(log);
  };
  grow(0);
  scrollTo(600);
  /** An earlier turn comes in above, as high as the rest. */
  const before = () => {
    act(() => insert("earlier"));
    shift.by += 100;
    grow(100);
  };
  return { log, grow, scrollTo, before };
};

test("the log keeps to its end while it grows, also after it was shorter for a moment", () => {
  const { log, grow, scrollTo } = show();
  grow(200);
  expect(log.scrollTop).toBe(1200);
  // What is shown instead is shorter at first: the browser moves the log up, and hears of it when it has grown again.
  scrollTo(500);
  grow(100);
  expect(log.scrollTop).toBe(1300);
  expect(screen.queryByText("New text below")).toBeNull();
});

test("whoever scrolls up stays there and is told of new text", () => {
  const { log, grow, scrollTo } = show();
  fireEvent.wheel(log, { deltaY: -300 });
  scrollTo(300);
  grow(200);
  expect(log.scrollTop).toBe(300);
  expect(screen.getByText("New text below")).toBeTruthy();
});

test("what is read keeps its place when earlier turns come in above, and that is no new text below", () => {
  const { log, scrollTo, before } = show();
  fireEvent.wheel(log, { deltaY: -300 });
  scrollTo(250);
  before();
  expect(log.scrollTop).toBe(350);
  expect(screen.queryByText("New text below")).toBeNull();
});
