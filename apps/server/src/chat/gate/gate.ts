import type { Code, CodeFile } from "@roseram/db";
import { linesAround, saidAt } from "./evidence.ts";
import { type PageFault, type PageReading, readPage } from "./page.ts";
import { isPlaceholder } from "./placeholder.ts";
import { isShrunk } from "./shrink.ts";
import { warningsOf } from "./warnings.ts";
import { PATH_OF_FILE, SITE_FILES } from "../site-paths.ts";

/** What keeps a page from becoming a version. */
export interface Finding {
  readonly code: "HTML_INVALID" | "CSS_INVALID" | "JAVASCRIPT_INVALID" | "PLACEHOLDER" | "SHRUNK";
  readonly file: CodeFile;
  readonly line: number | null;
  /** For the person. */
  readonly message: string;
  /** For the model: the lines around it, numbered. */
  readonly evidence: string;
  /** Equal for the same failure at another place or time. */
  readonly key: string;
}

/** What a person should know about a page that became a version all the same. */
export interface Warning {
  readonly code:
    | "MISSING_ID"
    | "DUPLICATE_ID"
    | "MISSING_FILE"
    | "EXTERNAL_FILE"
    | "NOT_LINKED"
    | "UNCLOSED_ELEMENT"
    | "STILL_BROKEN"
    | "NOT_CHECKED"
    | "SHRUNK";
  readonly file: CodeFile;
  readonly line: number | null;
  readonly message: string;
}

export interface Inspection {
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
}

/** The page before and after an answer; only files that changed are judged. */
export interface Inspected {
  readonly base: Code;
  readonly code: Code;
  readonly changed: readonly CodeFile[];
  /** What the person asked for: it may well be to remove something. */
  readonly request: string;
}

/** More would tell neither the person nor the model anything. */
const MOST_FINDINGS = 8;
const MOST_WARNINGS = 20;

/**
 * The gate that code passes before it becomes a version. Parsers recover from almost everything, so only what a
 * person would miss is a finding. What was wrong before the answer does not keep it back: that is a warning.
 */
export function inspect({ base, code, changed, request }: Inspected): Inspection {
  if (changed.length === 0) return { findings: [], warnings: [] };
  // Without a page there is nothing to look at, whichever file was written.
  const judged = SITE_FILES.filter(
    (file) => changed.includes(file) || (file === "html" && isBlank(code.html)),
  );
  const page = readPage(code, judged);
  const before = once(() => readPage(base, judged));

  const broken = page.faults.map((fault) => findingOf(fault, page));
  const known = broken.length > 0 && !isBlank(base.html) ? keysOf(before()) : NONE;
  const findings = [
    ...broken.filter(({ key }) => !known.has(key)),
    ...placeholders(page, before),
    ...judged.filter((file) => isShrunk(file, base, code, request)).map((file) => shrunk(file, base, code)),
  ];
  const said = warningsOf(page, code, judged);
  const old =
    said.length > 0 ? new Set(warningsOf(before(), base, judged).map(({ message }) => message)) : NONE;
  const warnings = [
    ...broken.filter(({ key }) => known.has(key)).map(stillBroken),
    ...said.filter(({ message }) => !old.has(message)),
  ];
  return { findings: findings.slice(0, MOST_FINDINGS), warnings: warnings.slice(0, MOST_WARNINGS) };
}

/** A file that shrank, asked about once and sent again the same: taken, with a warning. */
export function accepted({ file, message }: Finding): Warning {
  return { code: "SHRUNK", file, line: null, message };
}

const NONE: ReadonlySet<string> = new Set();

function keysOf(page: PageReading): ReadonlySet<string> {
  return new Set(page.faults.map((fault) => findingOf(fault, page).key));
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** "...", where code should be, is no mistake of grammar: something was left out. */
function findingOf({ code, file, line, said }: PageFault, { lines }: PageReading): Finding {
  const there = saidAt(lines[file], line);
  if (/^(?:\.{3,}|…)/.test(there) && isPlaceholder(there)) return leftOut(file, line, there, lines[file]);
  return {
    code,
    file,
    line,
    message: `${PATH_OF_FILE[file]} ${said}${line === null ? "" : ` (line ${line})`}.`,
    evidence: linesAround(lines[file], line),
    key: [code, file, said, there].join("|"),
  };
}

/** Only those that the answer brought: a comment that was there before is the person's. */
function placeholders(page: PageReading, before: () => PageReading): readonly Finding[] {
  const found = page.comments.filter(({ text, aside }) => isPlaceholder(text, aside));
  if (found.length === 0) return [];
  const old = new Set(before().comments.map(({ file, text }) => `${file}|${text.trim()}`));
  return found
    .filter(({ file, text }) => !old.has(`${file}|${text.trim()}`))
    .map(({ file, line, text }) => leftOut(file, line, text.trim(), page.lines[file]));
}

function leftOut(file: CodeFile, line: number | null, text: string, lines: readonly string[]): Finding {
  const place = line === null ? "" : ` (line ${line})`;
  return {
    code: "PLACEHOLDER",
    file,
    line,
    message: `${PATH_OF_FILE[file]} has "${text}" in place of code that was left out${place}.`,
    evidence: linesAround(lines, line),
    key: ["PLACEHOLDER", file, text].join("|"),
  };
}

function shrunk(file: CodeFile, base: Code, code: Code): Finding {
  const [from, to] = [kilobytes(base[file]), kilobytes(code[file])];
  return {
    code: "SHRUNK",
    file,
    line: null,
    message: `${PATH_OF_FILE[file]} shrank from ${from} to ${to}, and the message did not ask to take anything out.`,
    evidence:
      "If the rest was left out by mistake, put it back. If it is meant to go, send the file again as it is.",
    key: ["SHRUNK", file].join("|"),
  };
}

function kilobytes(text: string): string {
  return `${(Buffer.byteLength(text) / 1024).toFixed(1)} kB`;
}

function stillBroken({ file, line, message }: Finding): Warning {
  return { code: "STILL_BROKEN", file, line, message: `${message.slice(0, -1)}, as before.` };
}
