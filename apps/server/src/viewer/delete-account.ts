import { generationTopic, projectTopic, viewerTopic } from "../event-log.ts";
import type { EventLog } from "../event-log.ts";

export interface DeleteAccountOptions {
  readonly userId: string;
  /** Every project, for those who watch one. */
  projectIds(): Promise<readonly string[]>;
  /** What a model is at work on for this person. */
  activeGenerations(): Promise<readonly { id: string }[]>;
  stop(generationId: string): Promise<unknown>;
  /** Deletes the account; everything of the person's goes along. */
  deleteUser(): Promise<void>;
  readonly eventLog: EventLog;
}

/** The model is told to stop first: it would otherwise go on, and cost, until its next write is refused. */
export async function deleteAccount(options: DeleteAccountOptions): Promise<void> {
  const { userId, projectIds, activeGenerations, stop, deleteUser, eventLog } = options;
  const [projects, active] = await Promise.all([projectIds(), activeGenerations()]);
  await Promise.all(active.map(({ id }) => stop(id)));
  await deleteUser();
  // Whoever follows them learns that they are gone.
  for (const { id } of active) eventLog.touch(generationTopic(id));
  for (const id of projects) eventLog.touch(projectTopic(id));
  eventLog.touch(viewerTopic(userId));
}
