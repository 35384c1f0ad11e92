/** A socket, or the response of a stream. */
interface Connection {
  readonly readyState?: number;
  readonly destroyed?: boolean;
  once(event: "close", listener: () => void): unknown;
}

const OPEN = 1;

export type Places = ReturnType<typeof createPlaces>;

/** How many connections a person holds. A connection gives its place back by itself when it closes. */
export function createPlaces(limit: number) {
  const held = new Map<string, number>();
  return {
    /** "gone": it closed while its token was checked, so that nobody would ever give its place back. */
    take(ownerId: string, connection: Connection): "taken" | "full" | "gone" {
      if (connection.destroyed || (connection.readyState ?? OPEN) !== OPEN) return "gone";
      const others = held.get(ownerId) ?? 0;
      if (others >= limit) return "full";
      held.set(ownerId, others + 1);
      connection.once("close", () => {
        const left = (held.get(ownerId) ?? 1) - 1;
        if (left > 0) held.set(ownerId, left);
        else held.delete(ownerId);
      });
      return "taken";
    },
  };
}
