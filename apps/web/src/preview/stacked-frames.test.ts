import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type PageProblem, type WantedPage, stackedFrames } from "./stacked-frames.ts";

const page = (body: string, finished: boolean, css = ""): WantedPage => ({
  code: {
    html: `<head><link rel="stylesheet" href="styles.css"></head><body>${body}</body>`,
    css,
    javascript: "",
  },
  finished,
});
const withScript = (body: string): WantedPage => page(`<script>1</script>${body}`, true);

let host: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  host = document.createElement("div");
  document.body.append(host);
});
afterEach(() => {
  vi.useRealTimers();
  host.remove();
});

type Sent = { roseram: string; nonce: string; html?: string; css?: string; scripts?: boolean };

const setUp = () => {
  const shown: WantedPage[] = [];
  const problems: PageProblem[] = [];
  const refused: string[] = [];
  const stage = stackedFrames(host, "Preview of a test", {
    onShown: (one) => shown.push(one),
    onProblem: (problem) => problems.push(problem),
    onRefused: (what) => refused.push(what.kind),
    onEscape: () => {},
  });
  const sent = new Map<HTMLIFrameElement, Sent[]>();
  /** What the builder posts into a frame from now on. */
  const listen = (frame: HTMLIFrameElement) => {
    const messages: Sent[] = sent.get(frame) ?? [];
    if (!sent.has(frame) && frame.contentWindow) {
      sent.set(frame, messages);
      frame.contentWindow.postMessage = (message: Sent) => messages.push(message);
    }
    return messages;
  };
  const frames = () => [...host.querySelectorAll("iframe")];
  const say = (
    frame: HTMLIFrameElement | undefined,
    data: unknown,
    source: Window | null | undefined = frame?.contentWindow,
  ) => window.dispatchEvent(new MessageEvent("message", { data, source: source ?? null }));
  const settle = () => vi.advanceTimersByTimeAsync(0);
  /** Plays the frame's part: says hello, takes the page, says that it is ready. */
  const answer = async (frame: HTMLIFrameElement | undefined) => {
    if (!frame) throw new Error("there is no such frame");
    const messages = listen(frame);
    if (messages.length === 0) say(frame, { roseram: "hello" });
    await settle();
    const last = messages.at(-1);
    if (!last) throw new Error("nothing was posted into the frame");
    say(frame, { roseram: "ready", nonce: last.nonce });
    await settle();
    return last;
  };
  return { stage, shown, problems, refused, frames, say, answer, listen, settle };
};

test("every frame is sandboxed without the app's origin", () => {
  const { stage, frames } = setUp();
  stage.show(page("<p>one</p>", true));
  expect(frames()[0]?.getAttribute("sandbox")).toBe("allow-scripts allow-forms allow-modals");
  expect(frames()[0]?.getAttribute("src")).toBe("/preview-frame");
});

test("a page is posted after hello, and stands in front when it is ready", async () => {
  const { stage, frames, shown, answer } = setUp();
  stage.show(page("<p>one</p>", true));
  expect(shown).toHaveLength(0);
  const posted = await answer(frames()[0]);
  expect(posted).toMatchObject({ roseram: "page", scripts: true });
  expect(shown).toHaveLength(1);
  expect(frames()[0]).toMatchObject({ title: "Preview of a test", inert: false });
});

test("a frame that never says ready is shown after its time", async () => {
  const { stage, frames, shown, say, listen } = setUp();
  stage.show(page("<p>one</p>", true));
  const [frame] = frames();
  if (frame) listen(frame);
  say(frame, { roseram: "hello" });
  await vi.advanceTimersByTimeAsync(799);
  expect(shown).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(2);
  expect(shown).toHaveLength(1);
});

test("messages of other windows, and with another nonce, are nobody's", async () => {
  const { stage, frames, problems, say, answer } = setUp();
  stage.show(page("<p>one</p>", true));
  const { nonce } = await answer(frames()[0]);
  say(frames()[0], { roseram: "problem", nonce: "guessed", message: "no" });
  say(frames()[0], { roseram: "problem", nonce, message: "no" }, window);
  say(frames()[0], "problem");
  expect(problems).toEqual([]);
  say(frames()[0], { roseram: "problem", nonce, message: { toString: () => "no" }, line: "x" });
  expect(problems).toEqual([{ message: "An error without a message", line: null }]);
});

test("an unfinished page is cut where it is safe, carries no script, and comes at most every 400 ms", async () => {
  const { stage, frames, shown, answer, listen } = setUp();
  stage.show({
    code: { html: "<body><script>1</script><p onclick='x()'>a</p><p cla", css: "", javascript: "x" },
    finished: false,
  });
  const first = await answer(frames()[0]);
  expect(first.scripts).toBe(false);
  expect(first.html).not.toMatch(/script|onclick|cla/);
  stage.show(page("<p>a</p><p>b</p>", false));
  await vi.advanceTimersByTimeAsync(300);
  expect(frames()).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  const back = frames().find((frame) => frame.dataset.side === "back");
  if (back) listen(back);
  await answer(back);
  expect(shown.at(-1)?.code.html).toContain("<p>b</p>");
});

test("only changed styles are patched into the page in front", async () => {
  const { stage, frames, answer, listen, say, settle } = setUp();
  stage.show(page("<p>one</p>", true, "p { a: b }"));
  const { nonce } = await answer(frames()[0]);
  const [frame] = frames();
  if (!frame) throw new Error("the frame is gone");
  stage.show(page("<p>one</p>", false, "p { c: d }"));
  await vi.advanceTimersByTimeAsync(500);
  expect(listen(frame).at(-1)).toMatchObject({ roseram: "styles", css: "p { c: d }", nonce });
  say(frame, { roseram: "ready", nonce });
  await settle();
  expect(frames()).toHaveLength(1);
});

test("a document that has run scripts leaves with its frame", async () => {
  const { stage, frames, answer } = setUp();
  stage.show(withScript("<p>one</p>"));
  const [first] = frames();
  await answer(first);
  stage.show(withScript("<p>two</p>"));
  await answer(frames().find((frame) => frame !== first));
  expect(first?.isConnected).toBe(false);
  expect(frames()).toHaveLength(1);
});

test("a page that reloads itself for ever ends without its scripts", async () => {
  const { stage, frames, shown, say, answer } = setUp();
  stage.show(withScript("<p>one</p>"));
  for (let round = 0; round < 4 && shown.at(-1)?.finished !== false; round++) {
    await answer(frames().find((frame) => frame.dataset.side === "back") ?? frames()[0]);
    say(
      frames().find((frame) => frame.dataset.side === "front"),
      { roseram: "hello" },
    );
    await vi.advanceTimersByTimeAsync(500);
  }
  await answer(frames().find((frame) => frame.dataset.side === "back"));
  expect(shown.filter((one) => one.finished)).toHaveLength(3);
  expect(shown.at(-1)?.finished).toBe(false);
});
