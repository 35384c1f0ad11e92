import type { DeploymentOptions, Publication } from "@roseram/db";
import type { Access, Published, Publisher } from "../../src/deployments/publish.ts";
import { type Files, openTestProject } from "../../src/deployments/test-work.ts";

export interface GithubProject {
  readonly name: string;
  readonly publication: Publication | null;
  begin(files: Files, options?: DeploymentOptions): GithubDeployment;
}

interface GithubDeployment {
  /** One attempt; with `killAt` its process ends in that call of `advance`, before anything is stored. */
  run(publisher: Publisher, access: Access, more?: { killAt?: number }): Promise<Published>;
}

/** A project that is published to whoever speaks GitHub's API. */
export function newProject(name: string): GithubProject {
  let asked: Access = { apiUrl: "", token: "", local: true };
  const project = openTestProject({ type: "github", access: () => asked, name });
  return {
    name,
    get publication() {
      return project.publication;
    },
    begin(files, options) {
      const deployment = project.begin(files, options);
      return {
        run(publisher, access, { killAt } = {}) {
          asked = access;
          const dies = killAt === undefined ? {} : { dies: { at: killAt, stored: false } };
          return deployment.attempt(publisher, dies);
        },
      };
    },
  };
}
