interface Socket {
  readonly readyState: number;
  once(event: "close", listener: () => void): unknown;
}

const OPEN = 1;

/** How many sockets a person holds. A socket gives its place back by itself when it closes. */
export function createSocketPlaces(limit: number) {
  const held = new Map<string, number>();
  return {
    /** "gone": it closed while its token was checked, so that nobody would ever give its place back. */
    take(ownerId: string, socket: Socket): "taken" | "full" | "gone" {
      if (socket.readyState !== OPEN) return "gone";
      const others = held.get(ownerId) ?? 0;
      if (others >= limit) return "full";
      held.set(ownerId, others + 1);
      socket.once("close", () => {
        const left = (held.get(ownerId) ?? 1) - 1;
        if (left > 0) held.set(ownerId, left);
        else held.delete(ownerId);
      });
      return "taken";
    },
  };
}
