import { generationTopic, projectTopic, viewerTopic } from "../event-log.ts";
import type { EventLog } from "../event-log.ts";

export interface DeleteAccountOptions {
  readonly userId: string;
  /** Every project, for those who watch one. */
  projectIds(): Promise<readonly string[]>;
  /** What a model is at work on for this person. */
  activeGenerations(): Promise<readonly { id: string }[]>;
  stop(generationId: string): Promise<unknown>;
  /** What is being published for this person, of deleted projects too. */
  activeDeployments(): Promise<readonly { id: string }[]>;
  cancelDeployment(deploymentId: string): void;
  /** Deletes the account; everything of the person's goes along. */
  deleteUser(): Promise<void>;
  /** What is kept of the person outside the database: sites on this machine, and connections under way. */
  forget(): Promise<void>;
  readonly eventLog: EventLog;
}

/**
 * The model is told to stop first: it would otherwise go on, and cost, until its next write is refused. So is what
 * publishes: it would put back what is forgotten. What lies outside the database goes last; if that fails, an account that is
 * gone leaves something behind, and not an account without its sites.
 */
export async function deleteAccount(options: DeleteAccountOptions): Promise<void> {
  const { userId, projectIds, activeGenerations, stop, deleteUser, eventLog } = options;
  const [projects, active, publishing] = await Promise.all([
    projectIds(),
    activeGenerations(),
    options.activeDeployments(),
  ]);
  await Promise.all(active.map(({ id }) => stop(id)));
  for (const { id } of publishing) options.cancelDeployment(id);
  await deleteUser();
  // Whoever follows them learns that they are gone.
  for (const { id } of active) eventLog.touch(generationTopic(id));
  for (const id of projects) eventLog.touch(projectTopic(id));
  eventLog.touch(viewerTopic(userId));
  await options.forget();
}
