import type { Code, GenerationInput, Preferences } from "@roseram/db";
import { promptTokens } from "./prompt.ts";

/** As many earlier messages as a generation reads. */
const HISTORY = 40;

interface Sources {
  project(id: string): Promise<{ readonly name: string; readonly description: string | null } | null>;
  code(projectId: string): Promise<Code>;
  messages(
    projectId: string,
    page: { limit: number; backward: boolean; after: null; before: null },
  ): Promise<{ readonly rows: readonly GenerationInput["history"][number][] }>;
  preferences(): Promise<Preferences>;
}

/** About how many tokens the next message of a project would send beside its own. */
export async function nextPromptTokens(
  projectId: string,
  mode: GenerationInput["mode"],
  sources: Sources,
): Promise<number> {
  const [project, baseCode, messages, preferences] = await Promise.all([
    sources.project(projectId),
    sources.code(projectId),
    sources.messages(projectId, { limit: HISTORY, backward: true, after: null, before: null }),
    sources.preferences(),
  ]);
  return promptTokens({
    mode,
    model: "",
    projectName: project?.name ?? "",
    projectDescription: project?.description ?? null,
    baseCode,
    history: messages.rows,
    preferences,
    retryOf: null,
  });
}
