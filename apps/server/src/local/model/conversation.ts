import { z } from "zod";

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
  /** What the person said earlier, oldest first. */
  earlier: readonly string[];
  /** The page as it stands; null when there is none. */
  code: Code | null;
}

const textOf = (content: ChatRequest["messages"][number]["content"]): string =>
  typeof content === "string" ? content : (content ?? []).map((item) => item.text ?? "").join("");

export function readConversation(request: ChatRequest): Conversation {
  const isSystem = (role: string) => role === "system" || role === "developer";
  const system = request.messages
    .filter((item) => isSystem(item.role))
    .map((item) => textOf(item.content))
    .join("\n");
  const said = request.messages.filter((item) => item.role === "user").map((item) => textOf(item.content));
  const nonce = /@@roseram:([0-9a-f]{16})/.exec(system)?.[1] ?? null;
  const { code, request: last } = splitCode(said.at(-1) ?? "", nonce);
  return {
    nonce,
    mode: /Mode: DISCUSS\s*$/.test(system) ? "discuss" : "build",
    request: last.trim(),
    earlier: said.slice(0, -1).map((text) => splitCode(text, nonce).request.trim()),
    code,
  };
}

function splitCode(text: string, nonce: string | null): { code: Code | null; request: string } {
  const marker = nonce ? `@@roseram:${nonce} current ` : null;
  if (!marker || !text.startsWith(marker)) return { code: null, request: text };
  const code: Code = { html: "", css: "", javascript: "" };
  let rest = text;
  while (rest.startsWith(marker)) {
    const lineEnd = rest.indexOf("\n");
    const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
    const body = lineEnd < 0 ? "" : rest.slice(lineEnd + 1);
    const path = /path="([^"]+)"/.exec(line)?.[1];
    if (!path) return { code: pageOrNull(code), request: body };
    const end = body.startsWith(marker) ? 0 : body.indexOf(`\n${marker}`) + 1;
    const content = end > 0 || body.startsWith(marker) ? body.slice(0, end) : body;
    for (const file of fileNames) if (paths[file] === path) code[file] = content;
    rest = body.slice(content.length);
  }
  return { code: pageOrNull(code), request: rest };
}

const pageOrNull = (code: Code) => (fileNames.some((file) => code[file].trim() !== "") ? code : null);
