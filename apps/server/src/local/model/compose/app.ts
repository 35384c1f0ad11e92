import type { Code } from "../conversation.ts";
import type { Plan } from "./context.ts";
import { markup, type Html } from "../page/html.ts";
import { document, skipLink } from "./page.ts";

/** The frame of a small program: one panel in the middle, its name above it. */
export function app(
  plan: Plan,
  made: { title: string; lead?: string; body: Html; css: string; js: string; wide?: boolean },
): Code {
  return document({
    title: made.title,
    description: made.lead ?? made.title,
    name: plan.name,
    words: plan.words,
    theme: plan.theme,
    header: { surface: plan.theme.deep, text: plan.theme.onDeep },
    body: markup`
      ${skipLink(plan.words)}
      <main class="${made.wide ? "app app-wide" : "app"}" id="main">
        <header class="app-head">
          <h1>${plan.headline ?? made.title}</h1>
          ${made.lead && markup`<p>${made.lead}</p>`}
        </header>
        ${made.body}
      </main>`,
    css: [frame, made.css],
    js: [made.js],
  });
}

const frame = `/* The frame of the app */
body {
  min-height: 100vh;
  background: linear-gradient(var(--header) 19rem, var(--ground) 19rem);
}

.app {
  width: min(100% - 2rem, 38rem);
  margin-inline: auto;
  padding-block: clamp(2rem, 7vh, 4.5rem) 3rem;
}

.app-wide {
  width: min(100% - 2rem, 46rem);
}

.app-head {
  margin-bottom: 1.75rem;
  color: var(--on-header);
}

.app-head h1 {
  font-size: clamp(2.1rem, 1.6rem + 2.4vw, 3.1rem);
}

.app-head p {
  max-width: 32em;
  margin-top: 0.6rem;
}

.panel {
  padding: clamp(1.1rem, 4vw, 2rem);
  border-radius: max(var(--radius-card), 10px);
  background: var(--sheet);
  box-shadow: 0 1px 2px rgb(0 0 0 / 0.12), 0 18px 44px -18px rgb(0 0 0 / 0.32);
}

.quiet {
  min-height: 2.75rem;
  padding: 0.4rem 0.9rem;
  border: 1px solid color-mix(in srgb, var(--ink) 45%, var(--ground));
  border-radius: min(var(--radius), 12px);
  background: transparent;
  cursor: pointer;
}

.quiet:hover {
  background: var(--tint);
}

.quiet[aria-pressed="true"] {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--on-accent);
}`;
