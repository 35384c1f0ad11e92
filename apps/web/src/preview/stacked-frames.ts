import { type Code, sameCode } from "../chat/fold.ts";
import { type PageDocument, hasBody, pageDocument, safeCss, safeHtml } from "./page-document.ts";

/** A page to show. An unfinished one is cut where it is safe, and none of its scripts run. */
export interface WantedPage {
  readonly code: Code;
  readonly finished: boolean;
}

/** What a page reports. It comes out of generated code: text to show, never to trust. */
export interface PageProblem {
  readonly message: string;
  readonly line: number | null;
}

export interface StageCallbacks {
  /** A new page stands in front; the problems of the one before are over. */
  readonly onShown: (page: WantedPage) => void;
  readonly onProblem: (problem: PageProblem) => void;
  /** The page tried something that does nothing in a preview. */
  readonly onRefused: (what: { kind: "link"; href: string } | { kind: "form" } | { kind: "leave" }) => void;
  readonly onEscape: () => void;
}

const RENDER_EVERY_MS = 400;
const READY_WITHIN_MS = 800;
/** Long enough for a page that is busy in its own script. */
const ANSWER_WITHIN_MS = 1500;
/** A page that navigates itself away, again and again, is shown without its scripts. */
const RETURNS = 2;

interface Frame {
  readonly element: HTMLIFrameElement;
  nonce: string;
  listening: boolean;
  page: WantedPage | null;
  document: PageDocument | null;
  /** It has run scripts, or its page went elsewhere: nothing is written into it again. */
  spent: boolean;
  scroll: { x: number; y: number };
  onHello: (() => void) | null;
  onReady: (() => void) | null;
  onHere: (() => void) | null;
}

/** Not randomUUID: that is missing where the builder is reached by plain http. */
const randomNonce = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");

const text = (value: unknown, length: number): string =>
  typeof value === "string" ? value.slice(0, length) : "";

/** What of an unfinished page can be shown; null before its body has begun. */
const showable = (page: WantedPage): WantedPage | null => {
  if (page.finished) return page;
  const html = safeHtml(page.code.html);
  if (!hasBody(html)) return null;
  return { finished: false, code: { html, css: safeCss(page.code.css), javascript: "" } };
};

/**
 * Two frames, one behind the other: the next state is written into the hidden one and comes to the front when it is
 * ready, so that a page never blinks. A document that has run scripts is thrown away with its frame.
 */
export const stackedFrames = (host: HTMLElement, title: string, callbacks: StageCallbacks) => {
  let wanted: WantedPage | null = null;
  let front: Frame | null = null;
  let back: Frame | null = null;
  let working = false;
  let renderedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let returns = 0;
  let gone = false;

  const makeFrame = (): Frame => {
    const element = document.createElement("iframe");
    element.setAttribute("sandbox", "allow-scripts allow-forms allow-modals");
    element.setAttribute("referrerpolicy", "no-referrer");
    element.className = "preview-frame";
    const frame: Frame = {
      element,
      nonce: "",
      listening: false,
      page: null,
      document: null,
      spent: false,
      scroll: { x: 0, y: 0 },
      onHello: null,
      onReady: null,
      onHere: null,
    };
    hide(frame);
    element.addEventListener("load", () => left(frame));
    element.src = "/preview-frame";
    host.append(element);
    return frame;
  };
  const hide = ({ element }: Frame) => {
    element.title = "";
    element.inert = true;
    element.tabIndex = -1;
    element.setAttribute("aria-hidden", "true");
    element.dataset.side = "back";
  };
  const reveal = ({ element }: Frame) => {
    element.title = title;
    element.inert = false;
    element.removeAttribute("tabindex");
    element.removeAttribute("aria-hidden");
    element.dataset.side = "front";
  };
  const send = (frame: Frame, message: Record<string, unknown>) =>
    // The frame's origin is opaque, so no target can be named; what is sent is the page itself.
    frame.element.contentWindow?.postMessage({ ...message, nonce: frame.nonce }, "*");

  /** A frame loads when its page is written, and when the page has gone elsewhere: only ours answers a call. */
  const left = (frame: Frame) => {
    if (frame !== front || !frame.page) return;
    const { nonce } = frame;
    const missing = setTimeout(() => {
      if (gone || frame !== front || frame.nonce !== nonce || frame.page === null) return;
      callbacks.onRefused({ kind: "leave" });
      comeBack(frame);
    }, ANSWER_WITHIN_MS);
    frame.onHere = () => clearTimeout(missing);
    send(frame, { roseram: "call" });
  };
  const comeBack = (frame: Frame) => {
    const page = frame.page;
    if (!page) return;
    returns += 1;
    if (returns > RETURNS) wanted = { ...page, finished: false };
    frame.page = null;
    frame.document = null;
    frame.spent = true;
    void pump();
  };

  const hear = (event: MessageEvent<unknown>) => {
    const frame = [front, back].find((one) => one && one.element.contentWindow === event.source);
    const data: unknown = event.data;
    if (!frame || typeof data !== "object" || data === null || !("roseram" in data)) return;
    const message: { roseram: unknown; nonce?: unknown } & Record<string, unknown> = { ...data };
    if (message.roseram === "hello") {
      frame.listening = true;
      if (frame.onHello) frame.onHello();
      // A page that reloads itself is an empty room again: it gets its page back.
      else if (frame === front && frame.page) comeBack(frame);
      return;
    }
    if (frame.nonce === "" || message.nonce !== frame.nonce) return;
    if (message.roseram === "ready") frame.onReady?.();
    if (message.roseram === "here") frame.onHere?.();
    if (message.roseram === "scroll") {
      const { x, y } = message;
      if (typeof x === "number" && typeof y === "number") frame.scroll = { x, y };
    }
    if (message.roseram === "problem") {
      const line = typeof message.line === "number" ? message.line : null;
      const problem = { message: text(message.message, 600) || "An error without a message", line };
      if (frame === front) callbacks.onProblem(problem);
      else early.push(problem);
    }
    if (frame !== front) return;
    if (message.roseram === "link") callbacks.onRefused({ kind: "link", href: text(message.href, 300) });
    if (message.roseram === "form") callbacks.onRefused({ kind: "form" });
    if (message.roseram === "escape") callbacks.onEscape();
  };
  /** What the next page reports before it is in front. */
  let early: PageProblem[] = [];

  const within = (ms: number, start: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      const late = setTimeout(resolve, ms);
      start(() => {
        clearTimeout(late);
        resolve();
      });
    });

  const sameBut = (page: WantedPage): boolean =>
    front?.page != null &&
    front.page.code.html === page.code.html &&
    (!page.finished || front.page.code.javascript === page.code.javascript) &&
    (front.page.finished || !page.finished);

  const render = async (page: WantedPage): Promise<void> => {
    const document = pageDocument(page.code, { scripts: page.finished });
    if (front?.document?.html === document.html && front.document.scripts !== document.scripts) {
      // A page without any script is the same page before and after the end.
      front.page = page;
      return callbacks.onShown(page);
    }
    if (front?.page && sameBut(page) && document.html.includes("data-roseram-styles")) {
      const shown = front;
      await within(READY_WITHIN_MS, (done) => {
        shown.onReady = done;
        send(shown, { roseram: "styles", css: page.code.css });
      });
      shown.onReady = null;
      shown.page = {
        code: { ...page.code, javascript: shown.page?.code.javascript ?? "" },
        finished: shown.page?.finished ?? false,
      };
      return callbacks.onShown(page);
    }
    if (back?.spent) {
      back.element.remove();
      back = null;
    }
    const next = (back ??= makeFrame());
    if (!next.listening) {
      await within(10_000, (done) => (next.onHello = done));
      next.onHello = null;
      if (gone || !next.listening) return;
    }
    if (!next.nonce) next.nonce = randomNonce();
    early = [];
    await within(READY_WITHIN_MS, (done) => {
      next.onReady = done;
      const scroll = front?.scroll ?? { x: 0, y: 0 };
      next.scroll = scroll;
      send(next, { roseram: "page", html: document.html, scripts: document.scripts, ...scroll });
    });
    next.onReady = null;
    if (gone) return;
    next.page = page;
    next.document = document;
    next.spent = document.scripts;
    const old = front;
    front = next;
    back = old;
    reveal(front);
    if (old) hide(old);
    // What has run goes on running behind: its frame leaves with it.
    if (old?.spent) {
      old.element.remove();
      back = null;
    }
    callbacks.onShown(page);
    for (const problem of early.splice(0)) callbacks.onProblem(problem);
  };

  const pump = async (): Promise<void> => {
    if (working || gone || !wanted) return;
    const page = showable(wanted);
    const asked = wanted;
    if (!page) return;
    if (front?.page && front.page.finished === page.finished && sameCode(front.page.code, page.code)) return;
    const wait = page.finished ? 0 : renderedAt + RENDER_EVERY_MS - performance.now();
    clearTimeout(timer);
    if (wait > 0) {
      timer = setTimeout(() => void pump(), wait);
      return;
    }
    working = true;
    renderedAt = performance.now();
    try {
      await render(page);
    } finally {
      working = false;
    }
    if (wanted !== asked) void pump();
  };

  window.addEventListener("message", hear);
  return {
    show: (page: WantedPage) => {
      if (wanted && !sameCode(wanted.code, page.code)) returns = 0;
      wanted = page;
      void pump();
    },
    /** The page in front from its beginning, scripts included. */
    reload: () => {
      if (!front) return;
      returns = 0;
      front.page = null;
      front.document = null;
      front.scroll = { x: 0, y: 0 };
      void pump();
    },
    close: () => {
      gone = true;
      clearTimeout(timer);
      window.removeEventListener("message", hear);
      front?.element.remove();
      back?.element.remove();
    },
  };
};

export type StackedFrames = ReturnType<typeof stackedFrames>;
