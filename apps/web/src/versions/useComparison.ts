import { useEffect, useState } from "react";
import type { CodeFile } from "../chat/fold.ts";
import type { ListedVersion } from "./useVersionList.ts";

/** Two versions by their numbers, as an address carries them. */
export interface Compared {
  readonly from: number;
  readonly to: number;
}
/** A version by its id, or by the number that an address carries. */
type Name = string | number | null;

type Options = {
  versions: readonly ListedVersion[];
  /** From the address, when the pane was opened. */
  first: Compared | null;
  wanted: { versionId: string; file: CodeFile | undefined; at: number } | null;
};

/** Which two versions are shown, and which file of them. */
export const useComparison = ({ versions, first, wanted }: Options) => {
  const [to, setTo] = useState<Name>(first?.to ?? null);
  /** What it is compared with, if not with the one before it. */
  const [from, setFrom] = useState<Name>(first?.from ?? null);
  const [file, setFile] = useState<CodeFile | null>(null);
  const [openOnPhone, setOpenOnPhone] = useState(first !== null);
  useEffect(() => {
    if (!wanted) return;
    setTo(wanted.versionId);
    setFrom(null);
    setFile(wanted.file ?? null);
    setOpenOnPhone(true);
  }, [wanted]);
  const find = (name: Name) =>
    versions.find((version) => version.id === name || version.number === name) ?? null;
  const chosen = find(to) ?? versions[0] ?? null;
  const previous = (chosen && versions[versions.indexOf(chosen) + 1]) ?? null;
  const other = find(from);
  const base = other && other.id !== chosen?.id ? other : previous;
  const oldest = versions.at(-1)?.number ?? 1;
  /** One that was asked for is not among those read yet. */
  const missing =
    [to, from].some((name) => typeof name === "number" && name < oldest) || (chosen !== null && !previous);
  const compare = (nextTo: Name, nextFrom: Name) => {
    setTo(nextTo);
    setFrom(nextFrom);
    setFile(null);
    setOpenOnPhone(true);
  };
  return {
    chosen,
    base,
    previous,
    missing,
    file,
    setFile,
    openOnPhone,
    close: () => setOpenOnPhone(false),
    compare,
    /** What the address has to carry; null for the newest change, which is there without it. */
    compared:
      chosen && base && (chosen !== versions[0] || base !== previous)
        ? { from: base.number, to: chosen.number }
        : null,
  };
};
