import { type ZipEntry, ZipError, isZip, zipEntries } from "./zip-entries.ts";

export interface Code {
  readonly html: string;
  readonly css: string;
  readonly javascript: string;
}

export interface SiteFile {
  readonly name: string;
  /** Base64. */
  readonly content: string;
}

export type ReadSite =
  | { readonly code: Code; readonly leftOut: readonly string[] }
  | { readonly refused: { readonly code: "INVALID" | "TOO_LONG"; readonly message: string } };

const MAX_ENTRIES = 200;
/** Three files of the largest size: an archive may not hold more, and neither may the file itself. */
const FILES = 3;

/** Refused, in words for the person. */
class Refused extends Error {
  constructor(
    readonly code: "INVALID" | "TOO_LONG",
    message: string,
  ) {
    super(message);
  }
}

/** What is done with a page that comes from elsewhere. */
export interface Documents {
  /** Three files of a page that holds its styles and its script itself. */
  split(html: string): Code;
  /** The page with links to these files, which came beside it under other names or unlinked. */
  link(html: string, files: readonly ("css" | "javascript")[]): string;
}

/**
 * The site in a file that a person chose: a zip with index.html, or one HTML page. What a file is, its content says; its
 * name is never trusted.
 */
export function readSite(file: SiteFile, maxFileBytes: number, documents: Documents): ReadSite {
  try {
    const bytes = decoded(file.content, maxFileBytes * FILES);
    const site = isZip(bytes)
      ? fromArchive(bytes, maxFileBytes, documents)
      : { code: documents.split(page(bytes, file.name)), leftOut: [] };
    for (const [path, text] of filesOf(site.code)) {
      if (Buffer.byteLength(text) > maxFileBytes) throw tooLarge(path, maxFileBytes);
    }
    return site;
  } catch (error) {
    if (error instanceof Refused) return { refused: { code: error.code, message: error.message } };
    if (error instanceof ZipError) return { refused: { code: "INVALID", message: error.message } };
    throw error;
  }
}

function decoded(base64: string, maxBytes: number): Uint8Array {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  if ((base64.length / 4) * 3 - padding > maxBytes) throw tooLarge("The file", maxBytes);
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64))
    throw new Refused("INVALID", "The file arrived damaged. Choose it again.");
  return Buffer.from(base64, "base64");
}

/**
 * index.html at the top, or in the one folder that has it; styles.css and script.js beside it, or else the only .css and
 * the only .js in the archive. Everything else is left out and named.
 */
function fromArchive(bytes: Uint8Array, maxFileBytes: number, { split, link }: Documents) {
  const entries = zipEntries(bytes, { entries: MAX_ENTRIES, bytes: maxFileBytes * FILES });
  const held = entries.filter(isFile);
  const files = new Map(held.map((entry) => [entry.path.toLowerCase(), entry]));
  const root = rootOf([...files.keys()]);
  const index = files.get(`${root}index.html`);
  if (!index) throw new Refused("INVALID", "There is no index.html in the archive.");
  const styles = files.get(`${root}styles.css`) ?? only(files, ".css");
  const script = files.get(`${root}script.js`) ?? only(files, ".js");
  const taken = [index, ...(styles ? [styles] : []), ...(script ? [script] : [])];
  for (const { path } of taken) refuseTwice(path, held);
  const html = page(index.read(), index.path);
  const beside = [...(styles ? ["css" as const] : []), ...(script ? ["javascript" as const] : [])];
  const code =
    beside.length === 0
      ? split(html)
      : {
          html: link(html, beside),
          css: styles ? text(styles.read(), styles.path) : "",
          javascript: script ? text(script.read(), script.path) : "",
        };
  return { code, leftOut: held.filter((entry) => !taken.includes(entry)).map(({ path }) => path) };
}

/** Programs disagree about which of two is meant: what was looked at elsewhere may not be what would come here. */
function refuseTwice(path: string, held: readonly ZipEntry[]): void {
  const same = held.filter((entry) => entry.path.toLowerCase() === path.toLowerCase());
  if (same.length > 1)
    throw new Refused("INVALID", `The archive holds ${path} more than once. Pack it again with one of them.`);
}

function only(files: ReadonlyMap<string, ZipEntry>, ending: string): ZipEntry | undefined {
  const found = [...files].filter(([path]) => path.endsWith(ending));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** Folders are entries too, and macOS adds files of its own. */
function isFile({ path }: ZipEntry): boolean {
  return path !== "" && !path.endsWith("/") && !/(^|\/)(__MACOSX\/.*|\.DS_Store)$/.test(path);
}

/** The folder of the site: the top, or the one folder below it with an index.html. */
function rootOf(paths: readonly string[]): string {
  if (paths.includes("index.html")) return "";
  const folders = paths.flatMap((path) => /^([^/]+\/)index\.html$/.exec(path)?.[1] ?? []);
  if (folders.length > 1)
    throw new Refused(
      "INVALID",
      `There are several sites in the archive: ${folders.join(", ")}. Pack one of them alone.`,
    );
  return folders[0] ?? "";
}

function page(bytes: Uint8Array, name: string): string {
  const html = text(bytes, name);
  if (!/<(!doctype|html|head|body|[a-z][a-z0-9-]*[\s/>])/i.test(html))
    throw new Refused("INVALID", `${name} is neither a zip archive nor an HTML page.`);
  return html;
}

/** A text is UTF-8 without control characters; anything else with the name of a text is not one. */
function text(bytes: Uint8Array, name: string): string {
  let read: string;
  try {
    read = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(
      "INVALID",
      `${name} is not a text in UTF-8. Save it as UTF-8, or choose a zip or HTML file.`,
    );
  }
  if (/[\u0000-\u0008\u000e-\u001f]/.test(read))
    throw new Refused("INVALID", `${name} holds characters that no web page has. It is not a text.`);
  return read;
}

const filesOf = ({ html, css, javascript }: Code) =>
  [
    ["index.html", html],
    ["styles.css", css],
    ["script.js", javascript],
  ] as const;

const tooLarge = (what: string, maxBytes: number): Refused =>
  new Refused("TOO_LONG", `${what} is too large: at most ${maxBytes.toLocaleString("en")} bytes.`);
