import { crc32, inflateRawSync } from "node:zlib";

/*
 * A zip of a stranger's making. Its directory is read here, so that everything it declares is checked before anything is
 * unpacked, and what is unpacked never grows beyond what was declared. Format: PKWARE APPNOTE 4.3.
 */

export interface ZipEntry {
  readonly path: string;
  /** Bytes, as declared. */
  readonly size: number;
  /** Unpacks it; throws ZipError when it is not what the directory says. */
  read(): Uint8Array;
}

/** Why an archive is not opened, in words for the person. */
export class ZipError extends Error {
  override readonly name = "ZipError";
}

export interface ZipLimits {
  readonly entries: number;
  /** Of all entries together, unpacked. */
  readonly bytes: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
/** The type of a file on Unix, in the upper half of its attributes. */
const FILE_TYPE = 0xf000;
const LINK = 0xa000;
const STORED = 0;
const DEFLATED = 8;
/** Bytes; no system has longer paths, and refusals quote them. */
const MAX_PATH = 1_024;
/** What stands in a zip64 archive, in place of a number too large for its field. */
const BEYOND_32 = 0xffffffff;

const DAMAGED = "The archive is damaged and cannot be opened. Pack it again.";

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

export function zipEntries(bytes: Uint8Array, limits: ZipLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > limits.entries || start === BEYOND_32)
    throw new ZipError(
      `The archive holds too many files: at most ${limits.entries.toLocaleString("en")} are read.`,
    );
  const entries: ZipEntry[] = [];
  let at = start;
  let declared = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) throw new ZipError(DAMAGED);
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipError(DAMAGED);
    const name = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
    const entry = entryAt(view, at, pathOf(name));
    declared += entry.size;
    if (declared > limits.bytes)
      throw new ZipError(
        `The archive is too large: its files may have ${limits.bytes.toLocaleString("en")} bytes together.`,
      );
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The directory's end is the last thing in the file, but for a comment that may hold anything. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (
      view.getUint32(at, true) === END &&
      at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  throw new ZipError(DAMAGED);
}

/** Names are UTF-8, or ASCII in older archives; one that is neither is never a file of a site. */
function pathOf(name: Uint8Array): string {
  if (name.length > MAX_PATH) throw new ZipError("The archive holds a path that is too long.");
  const path = new TextDecoder().decode(name).replaceAll("\\", "/");
  const parts = path.split("/");
  if (path.includes("\0") || path.startsWith("/") || /^[a-z]:/i.test(path) || parts.includes(".."))
    throw new ZipError("The archive holds a path that leads out of it. Nothing was taken from it.");
  return parts.filter((part) => part !== ".").join("/");
}

function entryAt(view: DataView, at: number, path: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const sum = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const fileType = view.getUint16(at + 40, true) & FILE_TYPE;
  const offset = view.getUint32(at + 42, true);
  return {
    path,
    size,
    read() {
      if ((flags & ENCRYPTED) !== 0)
        throw new ZipError(`${path} is encrypted. Pack the archive without a password.`);
      if (fileType === LINK) throw new ZipError(`${path} is a link to another file. Pack the file itself.`);
      if (packed === BEYOND_32 || offset === BEYOND_32) throw new ZipError(DAMAGED);
      const unpacked = unpack(method, dataAt(view, offset, packed), size);
      if (unpacked?.length !== size || crc32(unpacked) !== sum) throw new ZipError(DAMAGED);
      return unpacked;
    },
  };
}

function dataAt(view: DataView, offset: number, length: number): Uint8Array {
  if (offset + LOCAL_BYTES > view.byteLength || view.getUint32(offset, true) !== LOCAL)
    throw new ZipError(DAMAGED);
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > view.byteLength) throw new ZipError(DAMAGED);
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

function unpack(method: number, data: Uint8Array, size: number): Uint8Array | null {
  if (method === STORED) return data;
  if (method !== DEFLATED || size === 0) return method === DEFLATED ? new Uint8Array() : null;
  try {
    // zlib stops one byte beyond: an archive that unpacks to more than it declares is never unpacked to its end.
    return inflateRawSync(data, { maxOutputLength: size });
  } catch {
    return null;
  }
}
