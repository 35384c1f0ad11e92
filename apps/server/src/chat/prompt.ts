import type { Code, GenerationInput } from "@roseram/db";
import { PATH_OF_FILE } from "./draft.ts";
import type { ModelMessage } from "./model.ts";

/** Characters of earlier conversation that are sent: the newest that fit. */
const HISTORY_CHARACTERS = 24_000;
const HISTORY_MESSAGE_CHARACTERS = 4_000;

/** What the model is sent. The nonce is drawn anew for each call: no page and no message can forge a block. */
export function promptFor(input: GenerationInput, nonce: string): readonly ModelMessage[] {
  return [
    { role: "system", content: instructions(input, nonce) },
    ...recent(input.history),
    { role: "user", content: current(input.baseCode, nonce) + input.content },
  ];
}

function instructions(input: GenerationInput, nonce: string): string {
  const marker = `@@roseram:${nonce}`;
  const about = input.projectDescription ? ` It is described as: ${input.projectDescription}` : "";
  const project = `You are the builder inside Roseram Builder. You make one website, called "${input.projectName}".${about}`;
  const discuss = `${project}

The person wants to talk about the site, not to change it. Answer in their language, in plain prose and briefly. Do not write files.
The site's files, if there are any, stand between lines that begin with ${marker}.

Mode: DISCUSS`;
  if (input.mode === "discuss") return discuss;
  return `${project}
A site is exactly three files: index.html, styles.css and script.js. index.html is a whole document that links the other two with
<link rel="stylesheet" href="styles.css"> and <script src="script.js" defer></script>. There is no server, no build step and no other
file: use plain HTML, CSS and JavaScript, draw pictures with CSS or inline SVG, and load nothing from other hosts.

Make it good: semantic HTML, accessible names and contrast, a layout that works from 360 px up, real text instead of placeholders,
in the person's language. Never leave a part out with a comment such as "rest unchanged".

Answer with one to three sentences of prose for the person, in their language, and then the files, in this format and no other:

${marker} file path="index.html"
(the whole file, as it is: nothing escaped, no code fence)
${marker} file path="styles.css"
(the whole file)
${marker} edit path="script.js"
<<<<<<< SEARCH
(whole lines that are in the file now, byte for byte, and only once)
=======
(the lines that take their place)
>>>>>>> REPLACE
${marker} end

Rules of the format:
- Each line that begins with ${marker} stands alone on its line. The last one is "${marker} end"; nothing follows it.
- "file" writes a whole file: use it for a new file, or when most of a file changes.
- "edit" changes a file that exists: prefer it for small changes. One block may hold several SEARCH/REPLACE sections. SEARCH must match
  exactly one place: take as many lines as that needs.
- Leave out files that do not change. If nothing is to change, write prose alone.

Mode: BUILD`;
}

/** The code as it is now, once, in front of the request. */
function current(code: Code, nonce: string): string {
  if (code.html === "" && code.css === "" && code.javascript === "") return "";
  const marker = `@@roseram:${nonce}`;
  const file = (name: keyof Code) => {
    const content = code[name];
    const end = content === "" || content.endsWith("\n") ? "" : "\n";
    return `${marker} current path="${PATH_OF_FILE[name]}"\n${content}${end}`;
  };
  return `${file("html")}${file("css")}${file("javascript")}${marker} current end\n`;
}

function recent(history: GenerationInput["history"]): ModelMessage[] {
  const taken: ModelMessage[] = [];
  let left = HISTORY_CHARACTERS;
  for (const { role, content } of [...history].reverse()) {
    const short =
      content.length > HISTORY_MESSAGE_CHARACTERS
        ? `${content.slice(0, HISTORY_MESSAGE_CHARACTERS).toWellFormed()} ...`
        : content;
    left -= short.length;
    if (left < 0) break;
    taken.unshift({ role, content: short });
  }
  return taken;
}
