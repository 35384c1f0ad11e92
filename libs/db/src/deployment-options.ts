import { lenientReader } from "./lenient-reader.ts";

/** What a deployment was asked for, beside its project, type, target and version. Everything may be left out. */
export interface DeploymentOptions {
  /** GitHub: the name, or owner/name. */
  readonly repository?: string;
  readonly branch?: string;
  readonly private?: boolean;
  readonly pages?: boolean;
  /** Netlify. */
  readonly siteName?: string;
  /** Published at an address of its own; the site stays as it is. */
  readonly draft?: boolean;
  /** The provider's id of an earlier deploy that is put back. */
  readonly restoreDeployId?: string;
  /** The deployment of this project that made it. */
  readonly restoreDeploymentId?: string;
}

const MAX_TEXT = 300;

export function readDeploymentOptions(json: unknown): DeploymentOptions {
  const read = lenientReader(json);
  const repository = read.text("repository", MAX_TEXT);
  const branch = read.text("branch", MAX_TEXT);
  const isPrivate = read.flag("private");
  const pages = read.flag("pages");
  const siteName = read.text("siteName", MAX_TEXT);
  const draft = read.flag("draft");
  const restoreDeployId = read.text("restoreDeployId", MAX_TEXT);
  const restoreDeploymentId = read.text("restoreDeploymentId", MAX_TEXT);
  return {
    ...(repository !== undefined && { repository }),
    ...(branch !== undefined && { branch }),
    ...(isPrivate !== undefined && { private: isPrivate }),
    ...(pages !== undefined && { pages }),
    ...(siteName !== undefined && { siteName }),
    ...(draft !== undefined && { draft }),
    ...(restoreDeployId !== undefined && { restoreDeployId }),
    ...(restoreDeploymentId !== undefined && { restoreDeploymentId }),
  };
}
