import { execFileSync } from "node:child_process";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test as base } from "@playwright/test";

/** What a page of the demo model is to be; `brief` as in apps/server/src/local/model/understand/brief.ts. */
export interface Asked {
  readonly kind: string;
  readonly layout?: string;
  readonly lang?: "en" | "de" | "fr" | "es";
  readonly brief?: Readonly<Record<string, unknown>>;
  /** Another one gives another palette and look. */
  readonly seed?: string;
}

interface Code {
  readonly html: string;
  readonly css: string;
  readonly javascript: string;
}

const composer = join(import.meta.dirname, "../../server/src/local/model/test-brief.ts");
/** In a process of its own: the web app knows nothing of the server's modules. */
const program = `
  import { inLanguage, pageOf } from ${JSON.stringify(composer)};
  import { text } from "node:stream/consumers";
  const { kind, layout, lang = "en", brief, seed } = JSON.parse(await text(process.stdin));
  console.log(JSON.stringify(pageOf(kind, { ...inLanguage(lang), ...brief }, layout, seed)));
`;

const isCode = (value: unknown): value is Code =>
  typeof value === "object" && value !== null && "html" in value && "css" in value && "javascript" in value;

const composed = (asked: Asked): Code => {
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    input: JSON.stringify(asked),
    encoding: "utf8",
  });
  const code: unknown = JSON.parse(said);
  if (!isCode(code)) throw new Error("Not a page.");
  return code;
};

/** Nothing listens there: every file comes from the test. */
const HOST = "http://demo-page.test";
const framed = `<!doctype html><title>Frame</title><iframe sandbox="allow-scripts allow-forms" src="${HOST}/index.html"></iframe>`;

interface Demo {
  /** Makes the page and opens it. */
  open(asked: Asked): Promise<void>;
  /** The same in a frame that may run scripts and store nothing, as a preview does. */
  openFramed(asked: Asked): Promise<void>;
}

/** Any request beside the page's three files, and any error it reports, fails the test. */
export const test = base.extend<{ demo: Demo }>({
  demo: async ({ page }, use) => {
    const faults: string[] = [];
    let files: Readonly<Record<string, readonly [type: string, body: string]>> = {};
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
    });
    await page.route("**/*", async (route) => {
      const url = route.request().url();
      const [type, body] = files[url] ?? [];
      if (type !== undefined) return route.fulfill({ contentType: `${type}; charset=utf-8`, body });
      // Browsers ask for it by themselves.
      if (!url.endsWith("/favicon.ico")) faults.push(`asked for ${url}`);
      return route.abort();
    });
    const make = (asked: Asked) => {
      const { html, css, javascript } = composed(asked);
      files = {
        [`${HOST}/`]: ["text/html", framed],
        [`${HOST}/index.html`]: ["text/html", html],
        [`${HOST}/styles.css`]: ["text/css", css],
        [`${HOST}/script.js`]: ["text/javascript", javascript],
      };
    };
    await use({
      async open(asked) {
        make(asked);
        await page.goto(`${HOST}/index.html`);
      },
      async openFramed(asked) {
        make(asked);
        await page.goto(`${HOST}/`);
      },
    });
    expect(faults).toEqual([]);
  },
});

/** What axe and a phone's width find in the page as it stands. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  const faults: string[] = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      for (const node of nodes) faults.push(`${width}: ${id}: ${node.target.join(" ")}`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (sideways > 0) faults.push(`${width}: ${sideways} px too wide`);
  }
  return faults;
};

export { expect };
