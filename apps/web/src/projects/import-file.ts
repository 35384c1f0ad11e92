import { words } from "../words/start.ts";

const said = words.import;

/** What the picker offers; what a file is is told by its content, on the server. */
export const IMPORT_TYPES = ".zip,.html,.htm,application/zip,text/html";
/** As the server's, before the encoding. It may have set another; then it says so. */
export const IMPORT_BYTES = 3 * 1024 * 1024;

/** Asks for one file; null when the person thought better of it. */
export const pickFile = (): Promise<File | null> =>
  new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = IMPORT_TYPES;
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });

/** Why a file need not be sent at all, or null. */
export const importProblem = ({ name, size }: Pick<File, "name" | "size">): string | null => {
  if (!/\.(?:zip|html?)$/i.test(name)) return said.wrongType;
  if (size === 0) return said.empty;
  if (size > IMPORT_BYTES) return said.tooLarge(Math.ceil(size / 1024), IMPORT_BYTES / 1024);
  return null;
};

const NAME_CHARACTERS = 60;

/** "my_site-v2.zip" -> "My site v2". */
export const nameFromFile = (name: string): string => {
  const plain = name
    .replace(/\.[^.]*$/, "")
    .replace(/[\s_-]+/g, " ")
    .trim();
  const cut = [...plain].slice(0, NAME_CHARACTERS).join("").trim();
  return cut === "" || /^index$/i.test(cut) ? said.name : cut.charAt(0).toLocaleUpperCase() + cut.slice(1);
};

/** What the page calls itself, else the name of its file. Nothing of it is run or loaded to be read. */
export const nameOfImport = async (file: File): Promise<string> => {
  if (!/\.html?$/i.test(file.name)) return nameFromFile(file.name);
  const { title } = new DOMParser().parseFromString(await file.text(), "text/html");
  const plain = title.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return [...plain].slice(0, NAME_CHARACTERS).join("").trim() || nameFromFile(file.name);
};

const CHUNK = 0x8000;
/** The bytes in Base64. */
export const base64Of = async (file: Blob): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
};
