import { ServiceError } from "../errors.ts";
import { closeOnLeave, leavable, projectTopic } from "../event-log.ts";
import type { EventLog } from "../event-log.ts";

/**
 * The project's id whenever it was touched, from now on; ends when it is gone. `exists` answers with the caller's
 * rights, each time: a deleted project and a lost right end it alike.
 */
export async function projectUpdates(
  eventLog: EventLog,
  projectId: string,
  exists: () => Promise<boolean>,
): Promise<AsyncIterable<string>> {
  // Watched before it is looked up: a change in between wakes the subscriber.
  const watch = eventLog.watch([projectTopic(projectId)]);
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
        yield projectId;
      }
    } finally {
      watch.close();
    }
  }
}
