import type { Code } from "../conversation.ts";
import type { Palette } from "../palette.ts";
import type { Plan } from "../plan.ts";
import { base } from "./base.ts";
import { type Html, markup } from "./html.ts";
import { isDark } from "./oklch.ts";
import { sheet } from "./sheet.ts";
import type { Style } from "./style.ts";

/** One part of a page with what it needs in the other two files. */
export interface Part {
  readonly html: Html;
  readonly css?: string;
  readonly js?: string;
}

export interface Page {
  readonly title: string;
  readonly description: string;
  readonly body: Html;
  readonly css: readonly string[];
  readonly js: readonly string[];
  /** The surface of the header; the ground where none is said. */
  readonly header?: "ground" | "deep" | "accent";
}

/**
 * The three files of a page. The head keeps what the page is called and the body of which kind it is, so that a later
 * change knows what it has before it.
 */
export function document({ words, palette, style, name, kind, layout }: Plan, page: Page): Code {
  const whole = markup`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <meta name="description" content="${page.description}" />
        <meta name="application-name" content="${name}" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="styles.css" />
        <script src="script.js" defer></script>
      </head>
      <body class="${kind} ${layout}" data-look="${style.family}">
        ${page.body}
      </body>
    </html>`;
  const javascript = [...new Set(page.js.filter(Boolean))].join("\n\n");
  const used = `${whole.text}\n${javascript}`;
  return {
    html: `${whole.text}\n`,
    css: `${tokens(palette, style, page.header)}\n\n${sheet([base(style), ...page.css], used)}\n`,
    javascript: javascript ? `${javascript}\n` : "// This page needs no script.\n",
  };
}

/** The values that changes set later; everything with a colour refers to them. */
function tokens(palette: Palette, style: Style, header: Page["header"] = "ground"): string {
  const [surface, ink] = {
    ground: [palette.ground, palette.ink],
    deep: [palette.deep, palette.onDeep],
    accent: [palette.accent, palette.onAccent],
  }[header];
  return `:root {
  color-scheme: ${isDark(palette.ground) ? "dark" : "light"};
  --ground: ${palette.ground};
  --sheet: ${palette.sheet};
  --ink: ${palette.ink};
  --muted: ${palette.muted};
  --line: ${palette.line};
  --accent: ${palette.accent};
  --on-accent: ${palette.onAccent};
  --accent-text: ${palette.accentText};
  --tint: ${palette.tint};
  --deep: ${palette.deep};
  --on-deep: ${palette.onDeep};
  --second: ${palette.second};
  --header: ${surface};
  --on-header: ${ink};
  --text-size: 100%;
  --radius: ${style.radius};
  --radius-card: ${style.card};
  --display: ${style.display};
  --text: ${style.text};
}`;
}
