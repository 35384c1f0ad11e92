import { Zip, ZipDeflate } from "fflate";

/** A zip whose bytes are taken out as they come to be. */
export function createArchive() {
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else ready.push(bytes);
  });
  const encoder = new TextEncoder();

  const open = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    return {
      write: (text: string) => file.push(encoder.encode(text)),
      end: (text: string) => file.push(encoder.encode(text), true),
    };
  };
  return {
    open,
    add: (path: string, text: string) => open(path).end(text),
    end: () => zip.end(),
    *take(): Generator<Uint8Array, void> {
      const taken = ready;
      ready = [];
      if (failure !== null) throw failure;
      yield* taken;
    },
  };
}

const LONGEST_NAME = 60;

/** A name for a file or folder, on every system: a project's name is any text, so only letters and digits are kept. */
export function fileNameOf(name: string, otherwise: string): string {
  const readable = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return [...readable].slice(0, LONGEST_NAME).join("") || otherwise;
}
