/** Why the server cannot start, in words for the operator. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** What the operator is told when the program cannot go on: a sentence where the cause is known, else where it broke. */
export function startFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // By name: the settings' errors, and those of the embedded database, which is loaded only where it is used.
  const known = /^(StartError|SettingsError|DataDirInUse|DataDirUnusable)$/.test(error.name);
  return known ? error.message : (error.stack ?? error.message);
}
