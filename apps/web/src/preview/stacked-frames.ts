import type { VersionRef } from "../builder/bench.ts";
import { type Code, sameCode } from "../chat/fold.ts";
import { frameAddress } from "./frame-address.ts";
import {
  type PageDocument,
  type Place,
  hasBody,
  pageDocument,
  placeOf,
  safeCss,
  safeHtml,
} from "./page-document.ts";
import {
  type Asking,
  type Pointed,
  type TextEdit,
  type TextWish,
  editIn,
  pointedIn,
  wishIn,
} from "./pointing.ts";

/** A page to show. An unfinished one is cut where it is safe, and none of its scripts run. */
export interface WantedPage {
  readonly code: Code;
  readonly finished: boolean;
  /** Whole, but shown without its scripts: they were stopped. */
  readonly still?: true;
  /** The version it is, if it is one. */
  readonly version?: VersionRef;
}

/** What a page says in its console. It comes out of generated code: text to show, never to trust. */
export interface PageLine {
  readonly level: "log" | "info" | "warn" | "error";
  readonly text: string;
  /** Where in the files, as far as that can be known. */
  readonly place: Place | null;
}

/** What a page tried that does nothing in a preview. */
export type Refused =
  | { readonly kind: "link"; readonly href: string }
  | { readonly kind: "form" }
  | { readonly kind: "leave" }
  | { readonly kind: "dialog"; readonly asks: boolean; readonly text: string };

/** Why the scripts of a page were ended. */
export type StopReason = "hangs" | "floods" | "leaves";

export interface StageCallbacks {
  /** A page stands in front. What the one before said is over, unless it is the same document still. */
  readonly onShown: (page: WantedPage, sameDocument: boolean) => void;
  readonly onLine: (line: PageLine) => void;
  readonly onRefused: (what: Refused) => void;
  /** A picture of another host was not loaded. */
  readonly onBlocked: (host: string) => void;
  /** The page was stopped; `instead` stands in front: the last one that was well, or the page without its scripts. */
  readonly onStopped: (page: WantedPage, why: StopReason, instead: WantedPage) => void;
  readonly onEscape: () => void;
  /** What stands where was pointed to; null for nothing. */
  readonly onPointed?: (element: Pointed | null) => void;
  /** A text was double-clicked. It is changed in place if `edit` is called. */
  readonly onWish?: (wish: TextWish, page: WantedPage, edit: () => void) => void;
  /** A text was changed in place. */
  readonly onEdited?: (edit: TextEdit, page: WantedPage) => void;
}

const RENDER_EVERY_MS = 400;
const READY_WITHIN_MS = 800;
/** An empty room says hello while it loads: one that did not by then, or soon after, did not come from the server. */
const HELLO_WITHIN_MS = 10_000;
const HELLO_AFTER_LOAD_MS = 1000;
const ANOTHER_FRAME_AFTER_MS = 1000;
/** Long enough for a page that is busy in its own script. */
const ANSWER_WITHIN_MS = 1500;
/** A page that navigates itself away, again and again, is shown without its scripts. */
const RETURNS = 2;
/** A finished page that is not ready by then hangs in its script. */
const HANGS_AFTER_MS = 5000;
/** How often a page with scripts is asked whether it still answers; the second time in vain, it is stopped. */
const PULSE_MS = 4000;
/** More messages in a second than any page needs. */
const FLOOD = 500;
/** A text that is being changed goes before the page that takes its place; a page that is stuck has lost it. */
const FINISH_WITHIN_MS = 500;
/** Reports of a page that is not in front yet. */
const EARLY = 300;

interface Frame {
  readonly element: HTMLIFrameElement;
  nonce: string;
  listening: boolean;
  page: WantedPage | null;
  /** The page that was posted and is not ready yet. */
  coming: WantedPage | null;
  document: PageDocument | null;
  /** It has run scripts, or its page went elsewhere: nothing is written into it again. */
  spent: boolean;
  /** Calls that were not answered. */
  unanswered: number;
  /** Messages in the second that began then. */
  heard: { since: number; count: number };
  scroll: { x: number; y: number };
  onHello: (() => void) | null;
  onReady: (() => void) | null;
  onHere: (() => void) | null;
}

/** Not randomUUID: that is missing where the builder is reached by plain http. */
const randomNonce = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");

const text = (value: unknown, length: number): string =>
  typeof value === "string" ? value.slice(0, length) : "";
const levels = ["log", "info", "warn", "error"] as const;
/** A host name with or without a port; anything else that a page calls a host is none. */
const hostName = (value: unknown): string | null =>
  typeof value === "string" && /^[a-z0-9.-]{1,100}(?::\d{1,5})?$/i.test(value) ? value : null;

/** What of an unfinished page can be shown; null before its body has begun. */
const showable = (page: WantedPage): WantedPage | null => {
  if (page.finished || page.still) return page;
  const html = safeHtml(page.code.html);
  if (!hasBody(html)) return null;
  return { ...page, code: { html, css: safeCss(page.code.css), javascript: "" } };
};

/**
 * Two frames, one behind the other: the next state is written into the hidden one and comes to the front when it is
 * ready, so that a page never blinks. A document that has run scripts is thrown away with its frame.
 */
export const stackedFrames = (
  host: HTMLElement,
  { title, images }: { title: string; images: boolean },
  callbacks: StageCallbacks,
) => {
  /** What was asked for, and what is shown of it: without scripts, if those were stopped. */
  let asked: WantedPage | null = null;
  let wanted: WantedPage | null = null;
  let front: Frame | null = null;
  let back: Frame | null = null;
  let working = false;
  /** The last page found no frame to be written into. */
  let again = false;
  let renderedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let returns = 0;
  let gone = false;

  const makeFrame = (): Frame => {
    const element = document.createElement("iframe");
    element.setAttribute("sandbox", "allow-scripts allow-forms");
    element.setAttribute("referrerpolicy", "no-referrer");
    element.className = "preview-frame";
    const frame: Frame = {
      element,
      nonce: "",
      listening: false,
      page: null,
      coming: null,
      document: null,
      spent: false,
      unanswered: 0,
      heard: { since: 0, count: 0 },
      scroll: { x: 0, y: 0 },
      onHello: null,
      onReady: null,
      onHere: null,
    };
    hide(frame);
    element.addEventListener("load", () => left(frame));
    element.src = frameAddress(images);
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
    if (!frame.listening) setTimeout(() => frame.onHello?.(), HELLO_AFTER_LOAD_MS);
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
    if (returns > RETURNS) return stop(frame, page, "leaves");
    forget(frame);
    void pump();
  };
  const forget = (frame: Frame) => {
    frame.page = null;
    frame.document = null;
    frame.spent = true;
  };
  /** Ends the scripts of a page with its frame. What was well before goes on; else the page stands there without them. */
  const stop = (frame: Frame, page: WantedPage, why: StopReason) => {
    const instead: WantedPage =
      frame !== front && front?.page ? front.page : { ...page, finished: false, still: true };
    const { onReady } = frame;
    // Frames share a process, and a script that hangs holds it until the last of them is gone.
    for (const one of why === "hangs" ? [front, back] : [frame]) {
      one?.element.remove();
      if (one === front) front = null;
      if (one === back) back = null;
    }
    if (!front) wanted = instead;
    onReady?.();
    callbacks.onStopped(page, why, instead);
    void pump();
  };
  /** Asks the page in front, if it runs scripts, whether it still answers. Hidden pages are slow, not stuck. */
  const pulse = setInterval(() => {
    const frame = front;
    if (!frame?.page?.finished || !frame.document?.scripts || document.hidden || working) {
      if (frame) frame.unanswered = 0;
      return;
    }
    if (frame.unanswered >= 2) return stop(frame, frame.page, "hangs");
    frame.unanswered += 1;
    send(frame, { roseram: "call" });
  }, PULSE_MS);
  const floods = (frame: Frame): boolean => {
    const now = performance.now();
    if (now - frame.heard.since > 1000) frame.heard = { since: now, count: 0 };
    frame.heard.count += 1;
    return frame.heard.count > FLOOD;
  };

  const hear = (event: MessageEvent<unknown>) => {
    const frame = [front, back].find((one) => one && one.element.contentWindow === event.source);
    if (!frame) return;
    const page = frame.page ?? frame.coming;
    if (page && floods(frame)) return stop(frame, page, "floods");
    const data: unknown = event.data;
    if (typeof data !== "object" || data === null || !("roseram" in data)) return;
    const message: { roseram: unknown; nonce?: unknown } & Record<string, unknown> = { ...data };
    if (message.roseram === "hello") return welcome(frame, message.images === true);
    if (frame.nonce === "" || message.nonce !== frame.nonce) return;
    if (message.roseram === "ready") frame.onReady?.();
    if (message.roseram === "here") {
      frame.unanswered = 0;
      frame.onHere?.();
    }
    if (message.roseram === "scroll") {
      const { x, y } = message;
      if (typeof x === "number" && typeof y === "number") frame.scroll = { x, y };
    }
    const report = reportIn(frame, message);
    if (report && frame === front) report();
    else if (report && early.length < EARLY) early.push(report);
    if (frame !== front) return;
    if (message.roseram === "link") callbacks.onRefused({ kind: "link", href: text(message.href, 300) });
    if (message.roseram === "form") callbacks.onRefused({ kind: "form" });
    if (message.roseram === "escape") callbacks.onEscape();
    if (message.roseram === "pointed" && message.ask === asking)
      callbacks.onPointed?.(pointedIn(message.element));
    if (message.roseram === "wish" && frame.page && editing === null) {
      const wish = wishIn(message);
      callbacks.onWish?.(wish, frame.page, () => {
        if (frame !== front || editing !== null || wish.at === null) return;
        editing = frame;
        frame.element.focus();
        send(frame, { roseram: "edit", at: wish.at });
      });
    }
    if (message.roseram === "edited" && editing === frame) {
      const edit = editIn(message);
      if (edit && frame.page) callbacks.onEdited?.(edit, frame.page);
      edited();
    }
  };
  /** The text in it is changed by the person: no other page takes its place meanwhile. */
  let editing: Frame | null = null;
  let asking = 0;
  const edited = () => {
    editing = null;
    clearTimeout(overdue);
    void pump();
  };
  let overdue: ReturnType<typeof setTimeout> | undefined;
  /** A room says hello once, before a page is in it. */
  const welcome = (frame: Frame, mayLoadImages: boolean) => {
    // A page could lead its frame to the room that may load pictures: no page is ever posted into a room of the other kind.
    if (mayLoadImages === images && !frame.page && !frame.coming) {
      frame.listening = true;
      frame.onHello?.();
    } else if (frame === front && frame.page) {
      // A page that reloads itself is an empty room again: it gets its page back, in a new one.
      comeBack(frame);
    } else if (frame === back && frame.coming) stop(frame, frame.coming, "leaves");
  };
  /** What a page says that is shown beside it. */
  const reportIn = (frame: Frame, message: Record<string, unknown>): (() => void) | null => {
    if (message.roseram === "log") {
      const level = levels.find((one) => one === message.level) ?? "log";
      const code = (frame.page ?? frame.coming)?.code;
      const { source, line: at } = message;
      const place =
        typeof source === "string" && typeof at === "number" && code ? placeOf(code, source, at) : null;
      const line = { level, text: text(message.text, 600) || "A line without text", place };
      return () => callbacks.onLine(line);
    }
    if (message.roseram === "blocked") {
      const name = hostName(message.host);
      return name === null ? null : () => callbacks.onBlocked(name);
    }
    if (message.roseram === "dialog") {
      const asks = message.kind !== "alert";
      return () => callbacks.onRefused({ kind: "dialog", asks, text: text(message.text, 300) });
    }
    return null;
  };
  /** What the next page says before it is in front. */
  let early: (() => void)[] = [];

  /** Whether it was done within that time. */
  const within = (ms: number, start: (done: () => void) => void): Promise<boolean> =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), ms);
      start(() => {
        clearTimeout(late);
        resolve(true);
      });
    });

  const sameBut = (page: WantedPage): boolean =>
    front?.page != null &&
    front.page.code.html === page.code.html &&
    (!page.finished || front.page.code.javascript === page.code.javascript) &&
    (front.page.finished || !page.finished);

  const render = async (page: WantedPage): Promise<void> => {
    const document = pageDocument(page.code, { scripts: page.finished, numbered: true });
    if (front?.document?.html === document.html && front.document.scripts !== document.scripts) {
      // A page without any script is the same page before and after the end.
      front.page = page;
      return callbacks.onShown(page, true);
    }
    if (front?.page && sameBut(page) && document.html.includes("data-roseram-styles")) {
      const shown = front;
      await within(READY_WITHIN_MS, (done) => {
        shown.onReady = done;
        send(shown, { roseram: "styles", css: page.code.css });
      });
      shown.onReady = null;
      shown.page = {
        ...page,
        code: { ...page.code, javascript: shown.page?.code.javascript ?? "" },
        finished: shown.page?.finished ?? false,
      };
      return callbacks.onShown(page, true);
    }
    if (back?.spent) {
      back.element.remove();
      back = null;
    }
    const next = (back ??= makeFrame());
    if (!next.listening) {
      await within(HELLO_WITHIN_MS, (done) => (next.onHello = done));
      next.onHello = null;
      if (gone) return;
      if (!next.listening) {
        // The server was away. Nothing becomes of this frame any more; another one asks again.
        next.element.remove();
        if (back === next) back = null;
        again = true;
        return;
      }
    }
    if (!next.nonce) next.nonce = randomNonce();
    early = [];
    next.document = document;
    next.coming = page;
    next.spent = document.scripts;
    const ready = await within(document.scripts ? HANGS_AFTER_MS : READY_WITHIN_MS, (done) => {
      next.onReady = done;
      const scroll = front?.scroll ?? { x: 0, y: 0 };
      next.scroll = scroll;
      send(next, { roseram: "page", html: document.html, scripts: document.scripts, ...scroll });
    });
    next.onReady = null;
    if (gone || back !== next) return;
    if (!ready && document.scripts) return stop(next, page, "hangs");
    next.page = page;
    next.coming = null;
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
    callbacks.onShown(page, false);
    for (const report of early.splice(0)) report();
  };

  const pump = async (): Promise<void> => {
    if (working || gone || !wanted || (editing !== null && editing === front)) return;
    const page = showable(wanted);
    const began = wanted;
    if (!page) return;
    if (front?.page && front.page.finished === page.finished && sameCode(front.page.code, page.code)) {
      // The same page may have become a version, or be another one's copy.
      if (front.page.version?.id !== page.version?.id) {
        front.page = page;
        callbacks.onShown(page, true);
      }
      return;
    }
    const wait = page.finished ? 0 : renderedAt + RENDER_EVERY_MS - performance.now();
    clearTimeout(timer);
    if (wait > 0) {
      timer = setTimeout(() => void pump(), wait);
      return;
    }
    working = true;
    again = false;
    renderedAt = performance.now();
    try {
      await render(page);
    } finally {
      working = false;
    }
    if (again) timer = setTimeout(() => void pump(), ANOTHER_FRAME_AFTER_MS);
    else if (wanted !== began) void pump();
  };

  window.addEventListener("message", hear);
  return {
    show: (page: WantedPage) => {
      if (asked && !sameCode(asked.code, page.code)) returns = 0;
      if (editing && !(front?.page && sameCode(front.page.code, page.code))) {
        send(editing, { roseram: "finish" });
        clearTimeout(overdue);
        overdue = setTimeout(edited, FINISH_WITHIN_MS);
      }
      asked = page;
      wanted = page;
      void pump();
    },
    /** Asks the page in front; only the answer to the last question counts. */
    ask: (question: Asking) => {
      asking += 1;
      if (front) send(front, { ...question, ask: asking });
    },
    /** The page in front from its beginning, scripts included. */
    reload: () => {
      if (!front) return;
      returns = 0;
      wanted = asked;
      front.scroll = { x: 0, y: 0 };
      // Another page than the wanted one stands in front: it stays there until that one is well.
      if (front.page && asked && sameCode(front.page.code, asked.code)) forget(front);
      void pump();
    },
    close: () => {
      gone = true;
      clearTimeout(timer);
      clearTimeout(overdue);
      clearInterval(pulse);
      window.removeEventListener("message", hear);
      front?.element.remove();
      back?.element.remove();
    },
  };
};

export type StackedFrames = ReturnType<typeof stackedFrames>;
