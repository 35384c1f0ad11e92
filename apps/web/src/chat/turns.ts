interface GenerationLike {
  readonly id: string;
}
interface MessageLike<G extends GenerationLike> {
  readonly id: string;
  readonly role: "USER" | "ASSISTANT";
  readonly generation?: G | null;
}

export type Turn<M, G> =
  | { readonly kind: "said"; readonly key: string; readonly message: M }
  /** An answer without a message is being written, or ended with nothing to say. */
  | {
      readonly kind: "answer";
      readonly key: string;
      readonly message: M | null;
      readonly generation: G | null;
    };

/**
 * The conversation as it is read: each request, the answers it got, and at the end of its turn the answer that is
 * still being written or never came. What that one goes on with is part of it: one answer, not two.
 */
export const turnsOf = <G extends GenerationLike, M extends MessageLike<G>>(
  messages: readonly M[],
  active: G | null,
  /** The answer that the active one goes on with. */
  continued: string | null = null,
): Turn<M, G>[] => {
  const answered = new Set(
    messages.flatMap((message) =>
      message.role === "ASSISTANT" && message.generation ? [message.generation.id] : [],
    ),
  );
  const turns: Turn<M, G>[] = [];
  let open: G | null = null;
  const close = () => {
    if (open && !answered.has(open.id)) {
      turns.push({ kind: "answer", key: open.id, message: null, generation: open });
      answered.add(open.id);
    }
    open = null;
  };
  for (const message of messages) {
    if (message.role === "USER") {
      close();
      turns.push({ kind: "said", key: message.id, message });
      open = message.generation ?? null;
    } else {
      const generation = message.generation ?? null;
      if (generation !== null && generation.id === continued) continue;
      turns.push({ kind: "answer", key: generation?.id ?? message.id, message, generation });
    }
  }
  // A retry runs under the request it repeats, whatever that request's own row says yet.
  if (active && !answered.has(active.id)) open = active;
  close();
  return turns;
};
