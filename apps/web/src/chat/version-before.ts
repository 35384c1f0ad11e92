export interface NumberedVersion {
  readonly id: string;
  readonly number: number;
}

/** The newest version before all of those in which an error was seen. */
export const versionBefore = (
  versions: readonly NumberedVersion[],
  seenIn: ReadonlySet<string>,
): NumberedVersion | null => {
  const faulty = versions.filter((version) => seenIn.has(version.id)).map((version) => version.number);
  if (faulty.length === 0) return null;
  const first = Math.min(...faulty);
  return versions.filter((version) => version.number < first).sort((a, b) => b.number - a.number)[0] ?? null;
};
