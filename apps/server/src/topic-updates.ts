import { ServiceError } from "./errors.ts";
import { closeOnLeave, leavable } from "./event-log.ts";
import type { EventLog } from "./event-log.ts";

/**
 * An id whenever its topic was touched, from now on; ends when it is gone. `exists` answers with the caller's rights,
 * each time: what was deleted and a lost right end it alike.
 */
export async function topicUpdates(
  eventLog: EventLog,
  topic: string,
  id: string,
  exists: () => Promise<boolean>,
): Promise<AsyncIterable<string>> {
  // Watched before it is looked up: a change in between wakes the subscriber.
  const watch = eventLog.watch([topic]);
  try {
    if (!(await exists())) throw new ServiceError("NOT_FOUND", "There is nothing with this id.");
  } catch (error) {
    watch.close();
    throw error;
  }
  return leavable((signal) => {
    closeOnLeave(watch, signal);
    return changes();
  });

  async function* changes(): AsyncGenerator<string, void, undefined> {
    try {
      for (;;) {
        await watch.woken();
        if (watch.closed || !(await exists())) return;
        yield id;
      }
    } finally {
      watch.close();
    }
  }
}
