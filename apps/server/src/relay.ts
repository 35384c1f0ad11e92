import type { Announcements } from "@roseram/db";
import type { EventLog } from "./event-log.ts";

/** A stream touches its topic fifty times a second; who is elsewhere sees it within a tenth of one. */
const PAUSE_MS = 100;
const AFTER_FAILURE_MS = 1_000;

/**
 * Joins the event logs of several processes: what is touched in one wakes who watches in another. Only the topic crosses;
 * what it stands for is read from its rows, and those who look now and then without being woken still do.
 */
export function relayTouches(
  log: Pick<EventLog, "onTouched" | "wake" | "wakeAll">,
  announcements: Announcements,
  { onError, pauseMs = PAUSE_MS }: { onError: (error: unknown, what: string) => void; pauseMs?: number },
): { stop(): Promise<void> } {
  const pending = new Set<string>();
  let sending: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let failing = false;

  const send = async (): Promise<void> => {
    const topics = [...pending];
    pending.clear();
    try {
      await announcements.announce(topics);
      failing = false;
    } catch (error) {
      for (const topic of topics) pending.add(topic);
      if (!failing) onError(error, "what changed is not told to other processes");
      failing = true;
    }
  };
  const begin = () => {
    sending = send().finally(() => {
      sending = null;
      if (!stopped) timer = setTimeout(rest, failing ? AFTER_FAILURE_MS : pauseMs).unref();
    });
  };
  const rest = () => {
    timer = null;
    if (pending.size > 0) begin();
  };
  const leave = log.onTouched((topic) => {
    pending.add(topic);
    if (!sending && !timer && !stopped) begin();
  });
  const ears = announcements.listen({
    heard: (topic) => log.wake(topic),
    begun: () => log.wakeAll(),
    onError: (error) => onError(error, "what other processes change is not heard"),
  });

  return {
    async stop() {
      stopped = true;
      leave();
      if (timer) clearTimeout(timer);
      await sending;
      // Whoever is elsewhere should see the last of it too.
      if (pending.size > 0) await send();
      await ears.close();
    },
  };
}
