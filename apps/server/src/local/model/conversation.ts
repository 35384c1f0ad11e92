import { z } from "zod";
import { type Selection, readSelection, withoutQuotation } from "../../chat/prompt/selection.ts";

export interface Code {
  html: string;
  css: string;
  javascript: string;
}
export type FileName = keyof Code;

export const paths: Record<FileName, string> = {
  html: "index.html",
  css: "styles.css",
  javascript: "script.js",
};
export const fileNames: readonly FileName[] = ["html", "css", "javascript"];

const part = z.object({ type: z.string(), text: z.string().optional() });
const message = z.object({
  role: z.enum(["system", "developer", "user", "assistant", "tool"]),
  content: z.union([z.string(), z.array(part)]).nullish(),
});

/** The part of the OpenAI request that this model reads; everything else in it is accepted and ignored. */
export const chatRequest = z.object({
  model: z.string(),
  messages: z.array(message).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  max_tokens: z.number().int().positive().nullish(),
  max_completion_tokens: z.number().int().positive().nullish(),
  n: z.number().int().nullish(),
});
export type ChatRequest = z.infer<typeof chatRequest>;

export interface Conversation {
  /** Null when the caller speaks no block format: the answer then uses plain fenced blocks. */
  nonce: string | null;
  mode: "build" | "discuss";
  /** The last request, without the code that was sent with it. */
  request: string;
  /** The element of the page that it is about; null where it names none. */
  selection: Selection | null;
  /** What the person said earlier, oldest first. */
  earlier: readonly string[];
  /** The page as it stands; null when there is none. */
  code: Code | null;
  /** The person's instructions for all their pages; null when there are none. */
  standing: string | null;
  /** What was answered earlier, oldest first. */
  answered: readonly string[];
}

/** What the caller wants with the conversation: an answer, its rest, or a correction. */
export type Task =
  | { kind: "answer" }
  /** Of `to`, the end of `received` is there; the rest is to begin with `from`. */
  | { kind: "continue"; to: Asked; received: string; from: string }
  /** In `code` is what arrived before; `files` are those that are named, `before` what some of them were. */
  | { kind: "edits" | "file" | "repair" | "rest"; files: readonly FileName[]; before: Partial<Code> };

export interface Asked extends Conversation {
  task: Task;
}

const textOf = (content: ChatRequest["messages"][number]["content"]): string =>
  typeof content === "string" ? content : (content ?? []).map((item) => item.text ?? "").join("");

export function readConversation(request: Partial<ChatRequest> & Pick<ChatRequest, "messages">): Asked {
  const { messages } = request;
  const isSystem = (role: string) => role === "system" || role === "developer";
  const system = messages
    .filter((item) => isSystem(item.role))
    .map((item) => textOf(item.content))
    .join("\n");
  const said = messages.filter((item) => item.role === "user").map((item) => textOf(item.content));
  const nonce = /@@roseram:([0-9a-f]{16})/.exec(system)?.[1] ?? null;
  const marker = nonce ? `@@roseram:${nonce} ` : null;
  const last = said.at(-1) ?? "";
  const answered = messages.at(-2);
  if (marker && last.startsWith(`${marker}continue\n`) && answered?.role === "assistant") {
    const to = readConversation({ messages: messages.slice(0, -2) });
    const from = last.split(`${marker}from\n`)[1] ?? "";
    return { ...to, task: { kind: "continue", to, received: textOf(answered.content), from } };
  }
  const { code, rest } = splitCode(last, marker && `${marker}current `);
  const asked = splitTask(rest, marker);
  const { selection, words } = readSelection(asked.request.trim());
  return {
    nonce,
    mode: /Mode: DISCUSS\s*$/.test(system) ? "discuss" : "build",
    request: (selection ? withoutQuotation(words) : words).trim(),
    selection,
    earlier: said
      .slice(0, -1)
      .map((text) => readSelection(splitCode(text, marker && `${marker}current `).rest.trim()).words.trim()),
    code: code && pageOrNull({ html: "", css: "", javascript: "", ...code }),
    standing: standingIn(system, marker),
    answered: messages.filter((item) => item.role === "assistant").map((item) => textOf(item.content)),
    task: asked.task,
  };
}

/** The person's own words among their wishes; tone and language stand above them. */
function standingIn(system: string, marker: string | null): string | null {
  const wishes = marker && system.split(`${marker}wishes\n`)[1]?.split(`\n${marker}wishes end`)[0];
  return (wishes && /(?:^|\n)Instructions:\n([\s\S]*)/.exec(wishes)?.[1]?.trim()) || null;
}

/** The request, and what is wanted of it beside an answer. */
function splitTask(text: string, marker: string | null): { request: string; task: Task } {
  const kinds = ["edits", "file", "repair", "rest"] as const;
  for (const kind of kinds) {
    const [request = "", wanted] = marker ? text.split(`\n${marker}${kind}\n`) : [text];
    if (wanted === undefined || marker === null) continue;
    const shown = wanted.indexOf(`${marker}before `);
    const { code } = splitCode(shown < 0 ? "" : wanted.slice(shown), `${marker}before `);
    const words = shown < 0 ? wanted : wanted.slice(0, shown);
    const files = fileNames.filter((file) => words.includes(paths[file]));
    return { request, task: { kind, files, before: code ?? {} } };
  }
  return { request: text, task: { kind: "answer" } };
}

/** The files in front of a text, each after a marker line with its path. */
function splitCode(text: string, marker: string | null): { code: Partial<Code> | null; rest: string } {
  if (!marker || !text.startsWith(marker)) return { code: null, rest: text };
  const code: Partial<Code> = {};
  let rest = text;
  while (rest.startsWith(marker)) {
    const lineEnd = rest.indexOf("\n");
    const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
    const body = lineEnd < 0 ? "" : rest.slice(lineEnd + 1);
    const path = /path="([^"]+)"/.exec(line)?.[1];
    if (!path) return { code, rest: body };
    const end = body.startsWith(marker) ? 0 : body.indexOf(`\n${marker}`) + 1;
    const content = end > 0 || body.startsWith(marker) ? body.slice(0, end) : body;
    for (const file of fileNames) if (paths[file] === path) code[file] = content;
    rest = body.slice(content.length);
  }
  return { code, rest };
}

const pageOrNull = (code: Code) => (fileNames.some((file) => code[file].trim() !== "") ? code : null);
