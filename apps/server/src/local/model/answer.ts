import type { Conversation } from "./conversation.ts";
import { fileNames, paths, type Code } from "./conversation.ts";
import { landing } from "./compose/landing.ts";
import { themeFor } from "./compose/theme.ts";
import { seeded } from "./random.ts";
import { trades } from "./words/types.ts";
import { en } from "./words/en.ts";

export function answer(conversation: Conversation): string {
  const trade = trades.find((item) => conversation.request.toLowerCase().includes(item)) ?? "bakery";
  const name = /called ([^,.]+?)(?: with|,|\.|$)/.exec(conversation.request)?.[1] ?? "Crumb & Co";
  const theme = themeFor(trade, { colours: [], dark: false }, seeded(conversation.request));
  const code = landing({
    words: en,
    trade,
    name,
    currency: "EUR",
    theme,
    subject: null,
    headline: null,
    sections: ["offers", "about", "hours", "testimonials", "faq", "map", "contact"],
  });
  if (conversation.mode === "discuss") return en.say.tips.general;
  return files(`**${name}** gets a one-page website.`, code, conversation.nonce);
}

function files(prose: string, code: Code, nonce: string | null): string {
  const marker = nonce ? `@@roseram:${nonce} ` : null;
  if (!marker)
    return `${prose}\n\n${fileNames.map((file) => `\`\`\`${file} path="${paths[file]}"\n${code[file]}\`\`\``).join("\n\n")}\n`;
  return `${prose}\n${fileNames.map((file) => `${marker}file path="${paths[file]}"\n${code[file]}`).join("")}${marker}end\n`;
}
