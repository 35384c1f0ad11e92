import { createHash, randomUUID } from "node:crypto";
import type { DeploymentInput, DeploymentOptions, Publication } from "@roseram/db";
import type { Access, Brought, Published, Publisher, SiteFile, Work } from "./publish.ts";

/** What ends an attempt that is killed: the publisher sees no more of it than a process does. */
export class Killed extends Error {
  override readonly name = "Killed";
}

/** What `advance` throws when a person has cancelled. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

export type Files = Readonly<Record<string, string>>;

export interface Attempt {
  readonly signal?: AbortSignal;
  /** Dies in this call of `advance`, counted from 1, before or after what it brings is stored. */
  readonly dies?: { readonly at: number; readonly stored: boolean };
}

/** A project and where it is published, as the database keeps them: what a publisher brings is merged as it is there. */
export interface TestProject {
  /** The account may change between two deployments. */
  access: () => Access;
  publication: Publication | null;
  published: DeploymentInput["published"];
  begin(files: Files, options?: DeploymentOptions): TestDeployment;
}

export interface TestDeployment {
  readonly id: string;
  /** Those that were shown, in their order. */
  readonly steps: string[];
  readonly brought: Brought[];
  readonly state: Readonly<Record<string, unknown>>;
  cancelled: boolean;
  /** One attempt with what is stored by now. Its success is stored too. */
  attempt(publisher: Publisher, how?: Attempt): Promise<Published>;
  abandon(publisher: Publisher): Promise<void>;
}

export function openTestProject(options: {
  type: DeploymentInput["type"];
  access: () => Access;
  name?: string;
  githubBranch?: string;
}): TestProject {
  const { type, name = "Crumb & Co", githubBranch = "main" } = options;
  const projectId = randomUUID();
  let number = 0;

  const project: TestProject = {
    access: options.access,
    publication: null,
    published: null,
    begin(files, asked = {}) {
      const id = randomUUID();
      const createdAt = new Date().toISOString();
      const version = { id: randomUUID(), number: ++number, code: { html: "", css: "", javascript: "" } };
      const siteFiles: SiteFile[] = Object.entries(files).map(([path, text]) => ({ path, text }));
      const contentDigest = digestOf(siteFiles);
      let state: Record<string, unknown> = {};
      let published = false;

      const workWith = (signal: AbortSignal): Omit<Work, "advance"> => ({
        deployment: {
          id,
          projectId,
          userId: "ada",
          type,
          target: project.access().local ? "local" : "remote",
          createdAt,
          startedAt: createdAt,
          projectName: name,
          githubBranch,
          version,
          options: asked,
          state,
          publication: project.publication,
          published: project.published,
        },
        files: siteFiles,
        contentDigest,
        access: project.access(),
        signal,
      });

      const deployment: TestDeployment = {
        id,
        steps: [],
        brought: [],
        get state() {
          return state;
        },
        cancelled: false,
        async attempt(publisher, { signal = new AbortController().signal, dies } = {}) {
          let advanced = 0;
          const result = await publisher.publish({
            ...workWith(signal),
            async advance(step, brought = {}) {
              const dying = ++advanced === dies?.at;
              if (dying && !dies.stored) throw new Killed();
              published ||= brought.published ?? false;
              if (step !== null) deployment.steps.push(step);
              deployment.brought.push(brought);
              state = merged(state, brought.state ?? {});
              if (brought.publication)
                project.publication = { ...NOWHERE, ...project.publication, ...brought.publication };
              if (dying) throw new Killed();
              if (deployment.cancelled && !published) throw new Cancelled();
            },
          });
          project.publication = { ...NOWHERE, ...project.publication, ...result.publication };
          if (!asked.draft)
            project.published = {
              id,
              contentDigest,
              url: result.url,
              commitSha: result.commitSha,
              deployId: result.deployId,
            };
          return result;
        },
        async abandon(publisher) {
          await publisher.abandon?.(workWith(new AbortController().signal));
        },
      };
      return deployment;
    },
  };
  return project;
}

const NOWHERE: Publication = {
  account: null,
  owner: null,
  repository: null,
  branch: null,
  siteId: null,
  siteName: null,
  url: null,
  files: [],
  createdByUs: false,
};

/** RFC 7396 on an object without objects in it. */
const merged = (state: Readonly<Record<string, unknown>>, patch: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries({ ...state, ...patch }).filter(([, value]) => value !== null && value !== undefined),
  );

function digestOf(files: readonly SiteFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(JSON.stringify([path, text]));
  return hash.digest("hex");
}
