// What counts as words a person reads, for the linter's rule: fails unless each of these is taken as it is listed.
import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import rule from "./words-in-one-place.mjs";

const refused = [
  // On the screen, any word counts.
  `<p>Saved</p>`,
  `<p>saved</p>`,
  `<p>{done ? "saved" : null}</p>`,
  "<p>{`${count} lines`}</p>",
  `<p>{name || "nobody"}</p>`,
  `<button aria-label="Close" />`,
  `<Field label={busy ? "wait" : words.name} />`,
  `<input placeholder="made up" />`,
  "<img alt={`The page of ${name}`} />",
  `const tab = { value: "open", label: "open" };`,
  // Anywhere else, what reads as English.
  `toast("Copied");`,
  "toast(words.saved + ` at the end of v${number}`);",
  `const state = failed ? "Not saved" : null;`,
  `const wait = "within a day";`,
  `const why = "the token is refused";`,
  `return_({ message: "E-mail and password do not match." });`,
  `<Note text="Try again" />`,
  `useTitle("Settings");`,
];

const left = [
  `import x from "The a of it.ts";`,
  `const look = "flex items-center gap-2 text-ink-2";`,
  `<p className={open ? "Bench is of" : "in the well"}>{words.open}</p>`,
  `const chosen = { className: "bg-press to the" };`,
  `<p>{n} · {words.tokens(n)} +{added}</p>`,
  `<b>v{number}</b>`,
  `<b>OPENAI_MODEL</b>`,
  `<span className="mono text-small">public_repo</span>`,
  `<Kbd>Esc</Kbd>`,
  `<Tag tone="version" data-state="open" />`,
  `if (event.key === "Enter" || kind !== "Not this") go();`,
  `switch (type) { case "In the page": break; }`,
  `throw new Error("The row is not here.");`,
  `console.error("The row is not here.");`,
  "const query = graphql(`query Of { the: viewer { id } }`);",
  `const row = { __typename: "Viewer" };`,
  `const headers = { "Content-Type": "application/json", accept: "text/html" };`,
  "const headers = { authorization: `Bearer ${token}` };",
  `const wide = matchMedia("(min-width: 700px) and (hover: hover)");`,
  `type Word = "Saved in the tab";`,
  `const then = { refetchQueries: ["Projects"] };`,
  `const at = table["The one"];`,
  "const id = `Deployment:${row.id}`;",
  `const keys = ["Escape", "ArrowDown", "F2"];`,
];

const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { ecmaFeatures: { jsx: true } },
  },
});
tester.run("words-in-one-place", rule, {
  valid: left.map((code) => ({ code, filename: "apps/web/src/planted.tsx" })),
  invalid: refused.map((code) => ({ code, filename: "apps/web/src/planted.tsx", errors: 1 })),
});
process.stdout.write(`${refused.length} refused, ${left.length} left alone\n`);
