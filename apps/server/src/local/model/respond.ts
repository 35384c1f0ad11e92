import { answer, plan } from "./answer.ts";
import { fileBlocks } from "./blocks.ts";
import { type Asked, type Code, fileNames, type FileName, type Task } from "./conversation.ts";
import type { Fault } from "./faults.ts";

/** What is said to a request: an answer, the rest of one, or what is wrong with one put right. */
export function respond(asked: Asked, seam: SeamFault["as"] = "repeated"): string {
  const { task, nonce } = asked;
  switch (task.kind) {
    case "answer":
      return answer(asked);
    case "continue":
      return rest(task, seam);
    case "edits": {
      const text = answer(asked);
      const blocks = nonce === null ? -1 : text.indexOf(`@@roseram:${nonce} `);
      return blocks < 0 ? text : text.slice(blocks);
    }
    case "file":
      return whole(asked, task.files, plan(asked).code ?? asked.code);
    case "repair":
      return whole(asked, task.files, repaired(asked, task.before));
    case "rest":
      return whole(asked, fileNames, repaired(asked, task.before));
  }
}

type SeamFault = Extract<Fault, { kind: "seam" }>;

/** From where it was cut; what cannot be found in the answer is answered anew. */
function rest({ to, received, from }: Extract<Task, { kind: "continue" }>, seam: SeamFault["as"]): string {
  const text = respond(to);
  const at = text.startsWith(received) ? 0 : text.indexOf(received);
  if (at < 0 || seam === "restarted") return text;
  const left = text.slice(at + received.length);
  switch (seam) {
    case "repeated":
      return from + left;
    case "lines": {
      const more = received.lastIndexOf("\n", received.length - from.length - 200);
      return received.slice(more + 1) + left;
    }
    case "announced":
      return `Continuing:\n\n${from}${left}`;
    case "fenced":
      return `\`\`\`\n${from}${left}\`\`\`\nThat is all.\n`;
    case "nothing":
      return left;
    case "elsewhere":
      return `Of course. ${left}`;
  }
}

/** The page without what broke it: from before where that was shown, else as a first page. */
function repaired(asked: Asked, before: Partial<Code>): Code | null {
  if (asked.code && Object.keys(before).length > 0) {
    const code = { ...asked.code, ...before };
    return plan({ ...asked, code }).code ?? code;
  }
  return plan({ ...asked, code: null }).code ?? asked.code;
}

function whole(asked: Asked, files: readonly FileName[], code: Code | null): string {
  if (!code || asked.nonce === null || files.length === 0) return answer(asked);
  return fileBlocks(files, code, asked.nonce);
}
