import { type Code, type CodeFile } from "../chat/fold.ts";

/** What a page may not carry into the preview: nested documents, hints that open connections, and ways to leave. */
const unwanted =
  "iframe, frame, frameset, object, embed, portal, fencedframe, base, meta[http-equiv='refresh' i], script[type='speculationrules' i], meta[http-equiv='content-security-policy' i], link[rel~='preconnect' i], link[rel~='dns-prefetch' i], link[rel~='prefetch' i], link[rel~='prerender' i], link[rel~='preload' i], link[rel~='modulepreload' i]";

const names = (href: string | null, file: string): boolean =>
  href !== null &&
  href
    .trim()
    .replace(/^\.?\//, "")
    .replace(/[?#].*$/, "") === file;

/** A closing tag inside the content must not end the element that carries it. */
const inStyle = (css: string): string => css.replace(/<(?=\/style)/gi, "\\3c ");
const inScript = (javascript: string): string =>
  javascript
    .replace(/<(?=\/script)/gi, "<\\")
    .replace(/<\\\/script/gi, "<\\/script")
    .replace(/<!--/g, "<\\!--");

/** Templates and declarative shadow roots hold trees of their own that a selector does not reach. */
const trees = (root: ParentNode): ParentNode[] => [
  root,
  ...[...root.querySelectorAll("template")].flatMap((template) => trees(template.content)),
];

/** On every element that stands in the page's html: the how manieth it is there. What scripts make has none. */
const NUMBER = "roseram-at";

export interface PageDocument {
  readonly html: string;
  /** Whether its scripts are in it and run. */
  readonly scripts: boolean;
}

/**
 * The three files as one document, with `styles.css` and `script.js` written in where the page links them: exactly
 * where, so that the preview shows what a server would serve. Without `scripts` nothing in it can run. `numbered`, its
 * elements say the how manieth they are.
 */
export const pageDocument = (code: Code, options: { scripts: boolean; numbered?: boolean }): PageDocument => {
  const page = new DOMParser().parseFromString(code.html, "text/html");
  // Before anything is taken out: the number leads from an element of the preview back to its lines.
  if (options.numbered)
    page.querySelectorAll("*").forEach((element, nth) => element.setAttribute(NUMBER, String(nth)));
  let linked = false;
  for (const root of trees(page)) {
    for (const element of root.querySelectorAll(unwanted)) element.remove();
    // A shadow tree that the parser makes is out of everyone's sight; a page may still make its own.
    for (const template of root.querySelectorAll("template[shadowrootmode]"))
      template.removeAttribute("shadowrootmode");
    for (const link of root.querySelectorAll<HTMLLinkElement>("link[rel~='stylesheet' i]")) {
      if (!names(link.getAttribute("href"), "styles.css")) continue;
      const style = page.createElement("style");
      if (link.media) style.media = link.media;
      // One of them is patched in place while styles are written.
      if (!linked && root === page) style.setAttribute("data-roseram-styles", "");
      linked = true;
      style.textContent = inStyle(code.css);
      link.replaceWith(style);
    }
    [...root.querySelectorAll("script")].forEach((script, nth) => {
      if (!options.scripts) script.remove();
      else if (names(script.getAttribute("src"), "script.js")) inline(page, script, code.javascript);
      else if (!script.hasAttribute("src") && isJavaScript(script.type) && root === page)
        script.textContent = named(`index.html-${nth}`, script.textContent);
    });
    if (!options.scripts) for (const element of root.querySelectorAll("*")) disarm(element);
  }
  const doctype = /^\s*(?:<!--[\s\S]*?-->\s*)*<!doctype/i.test(code.html) ? "<!doctype html>\n" : "";
  return { html: doctype + page.documentElement.outerHTML, scripts: options.scripts };
};

export interface Place {
  readonly file: CodeFile;
  readonly line: number;
}

/** The line of a text at an offset, counted from 1. */
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
const scriptTag = /<!--[\s\S]*?-->|<script\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;

/**
 * Where a line that a script names stands in the files; null if that cannot be known. Each script carries its name: the
 * file, or the how manieth it is in the page. Some browsers count from the beginning of the whole document.
 */
export const placeOf = (code: Code, source: string, line: number): Place | null => {
  const own = line - NAMED_LINES;
  if (own < 1) return null;
  if (source === "script.js")
    return own <= code.javascript.split("\n").length ? { file: "JAVASCRIPT", line: own } : null;
  const nth = /^index\.html-(\d{1,4})$/.exec(source)?.[1];
  if (nth === undefined) return null;
  const tags = [...code.html.matchAll(scriptTag)].filter(([tag]) => !tag.startsWith("<!--"));
  const tag = tags[Number(nth)];
  const found = tag && lineAt(code.html, tag.index + tag[0].length) + own - 1;
  return found && found <= code.html.split("\n").length ? { file: "HTML", line: found } : null;
};

/** The line that names a script stands before it, where it is read even if the rest cannot be. */
const NAMED_LINES = 1;
const named = (source: string, text: string): string => `//# sourceURL=${source}\n${text}`;
const isJavaScript = (type: string): boolean =>
  /^(?:|module|text\/javascript|application\/javascript)$/i.test(type.trim());

const inline = (page: Document, script: HTMLScriptElement, javascript: string): void => {
  const written = page.createElement("script");
  for (const { name, value } of script.attributes) {
    if (!/^(?:src|integrity|crossorigin|defer|async)$/i.test(name)) written.setAttribute(name, value);
  }
  written.textContent = named("script.js", inScript(javascript));
  const deferred = script.type !== "module" && (script.defer || script.async);
  if (!deferred) return script.replaceWith(written);
  // An inline script cannot be deferred; the end of the body is where a deferred one would have run.
  script.remove();
  page.body.append(written);
};

const disarm = (element: Element): void => {
  for (const { name, value } of [...element.attributes]) {
    if (/^on/i.test(name)) element.removeAttribute(name);
    else if (/^\s*javascript:/i.test(value)) element.setAttribute(name, "#");
  }
};

/** Whether the page has begun to have content: its body, which may do without its tag. Before that there is nothing to see. */
export const hasBody = (html: string): boolean =>
  /<body(?:\s[^>]*)?>|<\/head\s*>|<(?:header|main|nav|section|article|aside|footer|div|h[1-6]|p|ul|ol|form|table|figure)(?:\s[^>]*)?>/i.test(
    html,
  );

/**
 * The longest part of an unfinished page that ends at a closed tag, outside of `<style>`, `<script>`, comments and
 * half-written attributes: what is behind it would flash as text or swallow the rest.
 */
export const safeHtml = (html: string): string => {
  let cut = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) break;
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      if (end === -1) break;
      at = cut = end + 3;
      continue;
    }
    const raw = /^<(style|script|textarea|title)\b/i.exec(html.slice(open, open + 12))?.[1];
    const end = tagEnd(html, open);
    if (end === -1) break;
    if (raw === undefined) {
      at = cut = end;
      continue;
    }
    const close = new RegExp(`</${raw}\\s*>`, "gi");
    close.lastIndex = end;
    if (!close.exec(html)) break;
    at = cut = close.lastIndex;
  }
  return html.slice(0, cut);
};

/** Behind the `>` of the tag that begins at `open`, past quoted attributes; -1 if it is not there yet. */
const tagEnd = (html: string, open: number): number => {
  let quote = "";
  for (let i = open + 1; i < html.length; i++) {
    const char = html[i] ?? "";
    if (quote) {
      if (char === quote) quote = "";
    } else if ((char === '"' || char === "'") && html[i - 1] === "=") quote = char;
    else if (char === ">") return i + 1;
  }
  return -1;
};

/** The part of unfinished styles that ends at a closed rule. */
export const safeCss = (css: string): string => css.slice(0, css.lastIndexOf("}") + 1);
