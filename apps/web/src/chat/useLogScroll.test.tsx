import { act, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
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

/** A log of a fixed height with as much in it as a test says. */
const show = () => {
  function Log() {
    const log = useRef<HTMLDivElement>(null);
    const inner = useRef<HTMLDivElement>(null);
    const { below } = useLogScroll(log, inner, "first");
    return (
      <div ref={log} role="log">
        <div ref={inner} />
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
  return { log, grow, scrollTo };
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
