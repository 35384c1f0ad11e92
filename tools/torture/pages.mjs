// Answers a model could give, and what the three files are after them. They parse, refer to nothing that is missing and
// hold what is easily broken on the way: letters of several bytes, joined emoji, lines that look like markers.
const WORDS =
  "Brot Käse naïve 朝ごはん хлеб 🥐 👩‍👩‍👧‍👦 oven crust butter é salt &amp; flour @@roseram <b>warm</b> señor 🌸 rye".split(
    " ",
  );

const words = (random, count) => Array.from({ length: count }, () => random.pick(WORDS)).join(" ");

/**
 * A whole page of about so many characters. `mark` stands in each part, so that nobody else's text can pass for it. A broken
 * one holds a script that cannot run, and is right after its correction.
 */
export const pageAnswer = (random, mark, characters, { broken = false } = {}) => {
  const rows = [];
  let size = 0;
  while (size < characters) {
    const row = `<p>${mark} ${words(random, random.whole(4, 24))}</p>`;
    rows.push(row);
    size += row.length + 1;
  }
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${mark}</title><link rel="stylesheet" href="styles.css"></head>
<body>
<h1>${mark} step-0 end</h1>
${rows.join("\n")}
<script src="script.js" defer></script>
</body>
</html>
`;
  const css = `h1 { color: #${random.whole(100, 999)}; }\np::before { content: "${mark} 🌸"; }\n`;
  const javascript = `const said = "${mark} 朝";\nconsole.log(said, ${random.whole(1, 9999)});\n`;
  const file = `@@roseram:NONCE file path="script.js"\n`;
  const prose = `${mark} is ${words(random, 12)}.`;
  return {
    text: `${prose}\n\n@@roseram:NONCE file path="index.html"\n${html}@@roseram:NONCE file path="styles.css"\n${css}${file}${broken ? "const said = ;\n" : javascript}@@roseram:NONCE end\n`,
    correction: `${file}${javascript}@@roseram:NONCE end\n`,
    code: { html, css, javascript },
  };
};

/** `count` edits of the page's heading, one after the other. */
export const editsAnswer = (mark, code, count) => {
  const [line] = /^<h1>.*<\/h1>$/m.exec(code.html);
  let heading = line;
  const edits = [];
  for (let step = 1; step <= count; step += 1) {
    const changed = `<h1>${mark} step-${step} end</h1>`;
    edits.push(`<<<<<<< SEARCH\n${heading}\n=======\n${changed}\n>>>>>>> REPLACE\n`);
    heading = changed;
  }
  return {
    text: `${mark} changes the heading.\n\n@@roseram:NONCE edit path="index.html"\n${edits.join("")}@@roseram:NONCE end\n`,
    code: { ...code, html: code.html.replace(line, () => heading) },
  };
};
