import { createHash, randomUUID } from "node:crypto";
import { readDeploymentOptions } from "@roseram/db";
import type { Access, Brought, Published, Publisher, SiteFile, Work } from "../publish.ts";

type Deployment = Work["deployment"];
type Publication = NonNullable<Deployment["publication"]>;

/** Thrown by what stands in for the end of the process. */
export class Killed extends Error {
  override readonly name = "Killed";
}

export interface Step {
  readonly step: string | null;
  readonly brought: Brought;
}

/** One project and its place, as the database keeps them, and a worker of its deployments. */
export interface TestProject {
  readonly id: string;
  name: string;
  githubBranch: string;
  publication: Publication | null;
  published: Deployment["published"];
  begin(files: Readonly<Record<string, string>>, options?: Deployment["options"]): TestDeployment;
}

export interface TestDeployment {
  readonly id: string;
  readonly steps: readonly Step[];
  readonly state: Deployment["state"];
  readonly isPublished: boolean;
  /** One attempt, to its end; `killAt`: the process ends before this call of `advance` stores anything. */
  run(
    publisher: Publisher,
    access: Access,
    more?: { killAt?: number; cancelled?: boolean; signal?: AbortSignal },
  ): Promise<Published>;
}

const NO_PLACE: Publication = {
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

export function newProject(name: string, id: string = randomUUID()): TestProject {
  let versions = 0;
  const project: TestProject = {
    id,
    name,
    githubBranch: "main",
    publication: null,
    published: null,
    begin(contents, options = {}) {
      versions += 1;
      return beginDeployment(project, { number: versions, contents, options });
    },
  };
  return project;
}

function beginDeployment(
  project: TestProject,
  asked: { number: number; contents: Readonly<Record<string, string>>; options: Deployment["options"] },
): TestDeployment {
  const id = randomUUID();
  const createdAt = "2026-03-04T05:06:07.891Z";
  const files: SiteFile[] = Object.entries(asked.contents).map(([path, text]) => ({ path, text }));
  const contentDigest = createHash("sha256").update(JSON.stringify(files)).digest("hex");
  const steps: Step[] = [];
  let state: Deployment["state"] = {};
  let published = false;

  return {
    id,
    steps,
    get state() {
      return state;
    },
    get isPublished() {
      return published;
    },
    async run(publisher, access, { killAt = Infinity, cancelled = false, signal } = {}) {
      let calls = 0;
      const result = await publisher.publish({
        files,
        contentDigest,
        access,
        signal: signal ?? new AbortController().signal,
        deployment: {
          id,
          projectId: project.id,
          userId: "ada",
          type: "github",
          target: access.local ? "local" : "remote",
          createdAt,
          startedAt: createdAt,
          projectName: project.name,
          githubBranch: project.githubBranch,
          version: { id: randomUUID(), number: asked.number, code: { html: "", css: "", javascript: "" } },
          options: readDeploymentOptions(asked.options),
          state,
          publication: project.publication,
          published: project.published,
        },
        async advance(step, brought = {}) {
          calls += 1;
          if (calls === killAt) throw new Killed();
          if (cancelled && !brought.published) throw new Error("Cancelled.");
          steps.push({ step, brought });
          // Through JSON, as the database has it.
          state = JSON.parse(JSON.stringify(merged(state, brought.state ?? {})));
          published ||= brought.published ?? false;
          if (brought.publication) project.publication = placed(project, brought.publication);
        },
      });
      project.publication = placed(project, result.publication);
      project.published = {
        id,
        contentDigest,
        url: result.url,
        commitSha: result.commitSha,
        deployId: result.deployId,
      };
      return result;
    },
  };
}

const placed = ({ publication }: TestProject, patch: Partial<Publication>): Publication => ({
  ...(publication ?? NO_PLACE),
  ...patch,
});

/** A JSON merge patch, one level deep as the steps use it: null removes. */
const merged = (before: Deployment["state"], patch: Deployment["state"]) =>
  Object.fromEntries(Object.entries({ ...before, ...patch }).filter(([, value]) => value !== null));
