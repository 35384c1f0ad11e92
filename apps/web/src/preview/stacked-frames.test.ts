import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Pointed, TextEdit, TextWish } from "./pointing.ts";
import { type PageLine, type StopReason, type WantedPage, stackedFrames } from "./stacked-frames.ts";

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

type Sent = { roseram: string; nonce: string; ask?: number; html?: string; css?: string; scripts?: boolean };

const setUp = ({ images = false } = {}) => {
  const shown: WantedPage[] = [];
  const lines: PageLine[] = [];
  const blocked: string[] = [];
  const stopped: [StopReason, WantedPage][] = [];
  const refused: string[] = [];
  const pointed: (Pointed | null)[] = [];
  const wishes: [TextWish, () => void][] = [];
  const edits: TextEdit[] = [];
  const stage = stackedFrames(
    host,
    { title: "Preview of a test", images },
    {
      onShown: (one) => shown.push(one),
      onLine: (line) => lines.push(line),
      onBlocked: (name) => blocked.push(name),
      onStopped: (_page, why, instead) => stopped.push([why, instead]),
      onRefused: (what) => refused.push(what.kind),
      onEscape: () => {},
      onPointed: (element) => pointed.push(element),
      onWish: (wish, _page, edit) => wishes.push([wish, edit]),
      onEdited: (edit) => edits.push(edit),
    },
  );
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
    if (messages.length === 0) say(frame, { roseram: "hello", images });
    await settle();
    const last = messages.at(-1);
    if (!last) throw new Error("nothing was posted into the frame");
    say(frame, { roseram: "ready", nonce: last.nonce });
    await settle();
    return last;
  };
  return {
    stage,
    shown,
    lines,
    blocked,
    stopped,
    refused,
    pointed,
    wishes,
    edits,
    frames,
    say,
    answer,
    listen,
    settle,
  };
};

test("every frame is sandboxed without the app's origin", () => {
  const { stage, frames } = setUp();
  stage.show(page("<p>one</p>", true));
  expect(frames()[0]?.getAttribute("sandbox")).toBe("allow-scripts allow-forms");
  expect(frames()[0]?.getAttribute("src")).toBe("/preview-frame");
});

test("a frame that the server did not answer is replaced until one says hello", async () => {
  const { stage, frames, shown, answer, settle } = setUp();
  stage.show(page("<p>one</p>", true));
  const first = frames()[0];
  first?.dispatchEvent(new Event("load"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(frames()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  // The second one does not even load.
  const second = frames()[0];
  await vi.advanceTimersByTimeAsync(11_000);
  const third = frames()[0];
  expect(new Set([first, second, third]).size).toBe(3);
  await settle();
  await answer(third);
  expect(shown).toHaveLength(1);
  expect(frames()).toEqual([third]);
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

test("an unfinished page that never says ready is shown after its time", async () => {
  const { stage, frames, shown, say, listen } = setUp();
  stage.show(page("<p>one</p>", false));
  const [frame] = frames();
  if (frame) listen(frame);
  say(frame, { roseram: "hello", images: false });
  await vi.advanceTimersByTimeAsync(799);
  expect(shown).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(2);
  expect(shown).toHaveLength(1);
});

test("messages of other windows, and with another nonce, are nobody's", async () => {
  const { stage, frames, lines, say, answer } = setUp();
  stage.show(page("<p>one</p>", true));
  const { nonce } = await answer(frames()[0]);
  say(frames()[0], { roseram: "log", nonce: "guessed", level: "error", text: "no" });
  say(frames()[0], { roseram: "log", nonce, level: "error", text: "no" }, window);
  say(frames()[0], "log");
  expect(lines).toEqual([]);
  say(frames()[0], { roseram: "log", nonce, level: "fatal", text: { toString: () => "no" }, line: "x" });
  expect(lines).toEqual([{ level: "log", text: "A line without text", place: null }]);
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
  const { stage, frames, shown, stopped, say, answer } = setUp();
  stage.show(withScript("<p>one</p>"));
  for (let round = 0; round < 4 && shown.at(-1)?.finished !== false; round++) {
    await answer(frames().find((frame) => frame.dataset.side === "back") ?? frames()[0]);
    say(
      frames().find((frame) => frame.dataset.side === "front"),
      { roseram: "hello", images: false },
    );
    await vi.advanceTimersByTimeAsync(500);
  }
  await answer(frames().find((frame) => frame.dataset.side === "back"));
  expect(shown.filter((one) => one.finished)).toHaveLength(3);
  expect(shown.at(-1)?.finished).toBe(false);
  expect(stopped[0]?.[0]).toBe("leaves");
});

/** The one that is not in front. */
const behind = (frames: readonly HTMLIFrameElement[]) =>
  frames.find((frame) => frame.dataset.side === "back");

test("a page that hangs in its script does not take the place of the last good one", async () => {
  const { stage, frames, shown, stopped, say, answer, listen } = setUp();
  const good = withScript("<p>one</p>");
  stage.show(good);
  await answer(frames()[0]);
  stage.show(withScript("<p>two</p>"));
  const next = behind(frames());
  if (next) listen(next);
  say(next, { roseram: "hello", images: false });
  await vi.advanceTimersByTimeAsync(4999);
  expect(stopped).toEqual([]);
  await vi.advanceTimersByTimeAsync(2);
  expect(stopped).toEqual([["hangs", good]]);
  // The frames share a process, which the script holds: the good one is written anew.
  expect(next?.isConnected).toBe(false);
  await answer(frames()[0]);
  expect(shown).toEqual([good, good]);
  expect(frames()).toHaveLength(1);
});

test("a first page that hangs is shown without its scripts", async () => {
  const { stage, frames, shown, stopped, say, answer, listen } = setUp();
  const page = withScript("<p>one</p>");
  stage.show(page);
  const [first] = frames();
  if (first) listen(first);
  say(first, { roseram: "hello", images: false });
  await vi.advanceTimersByTimeAsync(5001);
  expect(stopped).toEqual([["hangs", { ...page, finished: false, still: true }]]);
  const posted = await answer(frames()[0]);
  expect(posted.scripts).toBe(false);
  expect(shown.map((one) => one.finished)).toEqual([false]);
});

test("a page that stops answering after it was shown goes on without its scripts", async () => {
  const { stage, frames, stopped, answer, say } = setUp();
  stage.show(withScript("<p>one</p>"));
  const [first] = frames();
  const { nonce } = await answer(first);
  await vi.advanceTimersByTimeAsync(4000);
  say(first, { roseram: "here", nonce });
  await vi.advanceTimersByTimeAsync(8000);
  expect(stopped).toEqual([]);
  await vi.advanceTimersByTimeAsync(4000);
  expect(stopped.map(([why]) => why)).toEqual(["hangs"]);
});

test("a page that floods the builder with messages is stopped", async () => {
  const { stage, frames, stopped, answer, say } = setUp();
  stage.show(withScript("<p>one</p>"));
  const [first] = frames();
  await answer(first);
  for (let message = 0; message < 600; message++) say(first, "noise");
  expect(stopped.map(([why]) => why)).toEqual(["floods"]);
});

test("reloading tries a stopped page once more while the last good one stays", async () => {
  const { stage, frames, shown, stopped, say, answer, listen } = setUp();
  stage.show(withScript("<p>one</p>"));
  await answer(frames()[0]);
  stage.show(withScript("<p>two</p>"));
  const next = behind(frames());
  if (next) listen(next);
  say(next, { roseram: "hello", images: false });
  await vi.advanceTimersByTimeAsync(5001);
  expect(stopped).toHaveLength(1);
  await answer(frames()[0]);
  stage.reload();
  expect(frames()).toHaveLength(2);
  await answer(behind(frames()));
  expect(shown.at(-1)?.code.html).toContain("two");
});

test("no page is posted into a room that may load pictures where the project does not allow it", async () => {
  const { stage, frames, say, listen, answer } = setUp();
  stage.show(withScript("<p>one</p>"));
  const [first] = frames();
  const posted = first ? listen(first) : [];
  say(first, { roseram: "hello", images: true });
  await vi.advanceTimersByTimeAsync(0);
  expect(posted).toEqual([]);
  await answer(first);
  // The page leads its own frame there: it gets its page back in another frame, and nothing in this one.
  const before = posted.length;
  say(first, { roseram: "hello", images: true });
  await vi.advanceTimersByTimeAsync(0);
  expect(posted).toHaveLength(before);
  expect(behind(frames())).not.toBe(first);
});

test("a project that allows pictures gets rooms that may load them, and no others", async () => {
  const { stage, frames, shown, say, answer } = setUp({ images: true });
  stage.show(withScript("<p>one</p>"));
  expect(frames()[0]?.getAttribute("src")).toBe("/preview-frame?images=1");
  say(frames()[0], { roseram: "hello", images: false });
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual([]);
  await answer(frames()[0]);
  expect(shown).toHaveLength(1);
});

test("a blocked picture is told by the name of its host, and by nothing else", async () => {
  const { stage, frames, blocked, answer, say } = setUp();
  stage.show(page("<p>one</p>", true));
  const { nonce } = await answer(frames()[0]);
  for (const name of ["images.example:8443", "<b>bold</b>", 7, "a".repeat(200), "images.example/path"])
    say(frames()[0], { roseram: "blocked", nonce, host: name });
  expect(blocked).toEqual(["images.example:8443"]);
});

test("a line of the console says where in script.js it was said", async () => {
  const { stage, frames, lines, answer, say } = setUp();
  const code = {
    html: '<!doctype html>\n<body>\n<p>one</p>\n<script src="script.js"></script>\n</body>',
    css: "",
    javascript: "first();\nsecond();\nthird();",
  };
  stage.show({ code, finished: true });
  const { nonce } = await answer(frames()[0]);
  const said = { roseram: "log", nonce, level: "error", text: "failed" };
  say(frames()[0], { ...said, source: "script.js", line: 3 });
  say(frames()[0], { ...said, source: "script.js", line: "3" });
  expect(lines.map((line) => line.place)).toEqual([{ file: "JAVASCRIPT", line: 2 }, null]);
});

const h1 = {
  at: 3,
  tag: "h1",
  id: "",
  classes: "",
  text: "Bread",
  box: { x: 0, y: 0, width: 9, height: 9 },
};

test("only the answer to the last question counts, and only of the page in front", async () => {
  const { stage, frames, pointed, say, answer, listen } = setUp();
  stage.show(page("<h1>Bread</h1>", true));
  const [frame] = frames();
  const { nonce } = await answer(frame);
  if (!frame) throw new Error("there is no frame");
  stage.ask({ roseram: "point", x: 1, y: 1 });
  stage.ask({ roseram: "point", x: 2, y: 2 });
  const asked = listen(frame).filter((one) => one.roseram === "point");
  say(frame, { roseram: "pointed", nonce, ask: asked[0]?.ask, element: h1 });
  say(frame, { roseram: "pointed", nonce: "guessed", ask: asked[1]?.ask, element: h1 });
  say(frame, { roseram: "pointed", nonce, element: h1 });
  expect(pointed).toEqual([]);
  say(frame, { roseram: "pointed", nonce, ask: asked[1]?.ask, element: h1 });
  expect(pointed).toMatchObject([{ at: 3, tag: "h1" }]);
});

test("a text is changed where the builder agreed to it, and no other page takes its place before that is over", async () => {
  const { stage, frames, shown, wishes, edits, say, answer, listen, settle } = setUp();
  stage.show(withScript("<h1>Bread</h1>"));
  const [frame] = frames();
  const { nonce } = await answer(frame);
  if (!frame) throw new Error("there is no frame");
  const changed = { roseram: "edited", nonce, at: 3, before: "Bread", after: "Rolls" };
  say(frame, changed);
  expect(edits).toEqual([]);
  say(frame, { roseram: "wish", nonce, at: 3, text: "Bread" });
  wishes[0]?.[1]();
  expect(listen(frame).at(-1)).toMatchObject({ roseram: "edit", at: 3 });
  stage.show(withScript("<h1>Cake</h1>"));
  await settle();
  expect(listen(frame).at(-1)).toMatchObject({ roseram: "finish" });
  expect(frames()).toHaveLength(1);
  say(frame, changed);
  expect(edits).toEqual([{ at: 3, before: "Bread", after: "Rolls" }]);
  await answer(frames()[1]);
  expect(shown.at(-1)?.code.html).toContain("Cake");
});

test("a page that never gives its text back is replaced all the same", async () => {
  const { stage, frames, shown, wishes, say, answer } = setUp();
  stage.show(withScript("<h1>Bread</h1>"));
  const [frame] = frames();
  const { nonce } = await answer(frame);
  say(frame, { roseram: "wish", nonce, at: 3, text: "Bread" });
  wishes[0]?.[1]();
  stage.show(withScript("<h1>Cake</h1>"));
  await vi.advanceTimersByTimeAsync(501);
  await answer(frames()[1]);
  expect(shown.at(-1)?.code.html).toContain("Cake");
});
