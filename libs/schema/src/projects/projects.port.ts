import type { PageRequest, Slice } from "../pages/connection.ts";
import type { DeletedProject } from "./deleted-project.type.ts";
import type { GeneratedCode, Project, ProjectStats, ProjectStatus } from "./project.type.ts";
import type { Version } from "./version.type.ts";

export interface ProjectSelection {
  readonly status: ProjectStatus | null;
  readonly text: string | null;
}
export interface ProjectSort {
  readonly field: "updatedAt" | "createdAt" | "name";
  readonly direction: "asc" | "desc";
}
export interface ProjectChanges {
  readonly name?: string;
  readonly description?: string | null;
  readonly status?: ProjectStatus;
  readonly githubBranch?: string;
  readonly remoteImages?: boolean;
}
export interface CreateProject {
  readonly name: string;
  readonly description: string | null;
  readonly idempotencyKey: string | null;
}
export interface DuplicateProject {
  readonly id: string;
  readonly name: string | null;
  readonly idempotencyKey: string | null;
}
export interface SaveCode {
  readonly projectId: string;
  readonly code: GeneratedCode;
  readonly baseVersionId: string | null;
}
export interface ImportCode {
  readonly projectId: string;
  readonly fileName: string;
  /** Base64. */
  readonly content: string;
  readonly baseVersionId: string | null;
}
export interface ProjectOutcome<Outcome extends string> {
  readonly outcome: Outcome;
  readonly projectId: string | null;
}
export interface VersionOutcome<Outcome extends string> {
  readonly outcome: Outcome;
  /** The version made, the current one if nothing changed, or on CONFLICT the newer one. */
  readonly versionId: string | null;
  readonly projectId: string | null;
}
/** A file that cannot be used, in words for the person. */
export interface ImportRefused {
  readonly outcome: "REFUSED";
  readonly code: "INVALID" | "TOO_LONG";
  readonly message: string;
}
export type ImportOutcome =
  | ImportRefused
  | (VersionOutcome<"OK" | "CONFLICT" | Busy> & {
      /** What else the file held: paths that were left out. */
      readonly leftOut: readonly string[];
    });
type Busy = "NOT_FOUND" | "ARCHIVED" | "GENERATION_RUNNING";

/** A foreign id and an unknown id are the same: null, NOT_FOUND. Reads by id are batched within an operation. */
export interface ProjectsPort {
  find(id: string): Promise<Project | null>;
  list(selection: ProjectSelection, sort: ProjectSort, page: PageRequest): Promise<Slice<Project>>;
  stats(projectId: string): Promise<ProjectStats>;
  code(projectId: string): Promise<GeneratedCode>;

  version(id: string): Promise<Version | null>;
  versions(projectId: string, page: PageRequest): Promise<Slice<Version>>;
  versionCode(versionId: string): Promise<GeneratedCode>;

  create(input: CreateProject): Promise<ProjectOutcome<"OK" | "LIMIT_REACHED" | "IDEMPOTENCY_MISMATCH">>;
  update(id: string, changes: ProjectChanges): Promise<"OK" | "NOT_FOUND" | "ARCHIVED">;
  /** LIMIT_REACHED: as many as are kept are deleted already. */
  remove(id: string): Promise<"OK" | "NOT_FOUND" | "LIMIT_REACHED">;
  duplicate(
    input: DuplicateProject,
  ): Promise<ProjectOutcome<"OK" | "NOT_FOUND" | "LIMIT_REACHED" | "IDEMPOTENCY_MISMATCH">>;

  /** What was removed and can still come back: in no other answer. */
  deleted(page: PageRequest): Promise<Slice<DeletedProject>>;
  restore(id: string): Promise<"OK" | "NOT_FOUND" | "LIMIT_REACHED">;
  purge(id: string): Promise<"OK" | "NOT_FOUND">;

  saveCode(input: SaveCode): Promise<VersionOutcome<"OK" | "CONFLICT" | Busy>>;
  importCode(input: ImportCode): Promise<ImportOutcome>;
  restoreVersion(versionId: string): Promise<VersionOutcome<"OK" | Busy>>;

  /** The project's id once per change from now on; ends when it is deleted. Rejects with NOT_FOUND. */
  updates(projectId: string): Promise<AsyncIterable<string>>;
}
