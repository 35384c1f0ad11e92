/** So that one person's publishing cannot fill the disk of everybody. */
export interface Limits {
  readonly repositoriesPerOwner: number;
  readonly repositoryBytes: number;
  readonly sitesPerOwner: number;
  /** Older ones go when a new one comes; the published one and locked ones stay. */
  readonly deploysPerSite: number;
  /** Of all files of an owner's deploys, each counted once. */
  readonly siteBytesPerOwner: number;
}

export const LIMITS: Limits = {
  repositoriesPerOwner: 1000,
  repositoryBytes: 512 * 1024 * 1024,
  sitesPerOwner: 1000,
  deploysPerSite: 100,
  siteBytesPerOwner: 2 * 1024 * 1024 * 1024,
};
