import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// A migrated, empty database, made at build time: building one from the migrations takes several times as long.
const files = (workspace: string) => {
  const dist = join(workspace, "libs", "db", "dist");
  return { image: join(dist, "embedded-image.tgz"), label: join(dist, "embedded-image.json") };
};

/** The image, unless there is none or its label tells of other migrations. */
export const readImage = (workspace: string, fingerprint: string): Uint8Array | null => {
  const { image, label } = files(workspace);
  try {
    const value: unknown = JSON.parse(readFileSync(label, "utf8"));
    const fresh =
      typeof value === "object" && value !== null && Reflect.get(value, "fingerprint") === fingerprint;
    return fresh ? readFileSync(image) : null;
  } catch {
    return null;
  }
};

export const writeImage = (workspace: string, fingerprint: string, bytes: Uint8Array): void => {
  const { image, label } = files(workspace);
  // The label goes first and comes last: an image without its own label is never used.
  rmSync(label, { force: true });
  writeFileSync(`${image}.new`, bytes);
  renameSync(`${image}.new`, image);
  writeFileSync(label, JSON.stringify({ fingerprint }));
};
