import { GitBranch, Globe, HardDrive } from "lucide-react";
import { Tag } from "../ui/Tag.tsx";
import { words } from "../words/places.ts";

/** Where a site can be published: the provider, and whether it is the provider itself or what stands in for it here. */
export type PlaceType = "GITHUB" | "NETLIFY";
export type PlaceTarget = "REMOTE" | "LOCAL";

export const placeTypes = ["GITHUB", "NETLIFY"] as const satisfies readonly PlaceType[];

export const placeName: Readonly<Record<PlaceType, string>> = words.names;

const icons = { GITHUB: GitBranch, NETLIFY: Globe };

type IconProps = {
  type: PlaceType;
  target?: PlaceTarget | undefined;
  size?: number;
  /** Its name, where no word stands beside it. */
  label?: string;
  className?: string;
};

/** The mark of a place; this machine has one of its own, whichever provider it stands in for. */
export function PlaceIcon({ type, target = "REMOTE", size = 16, label, className }: IconProps) {
  const Icon = target === "LOCAL" ? HardDrive : icons[type];
  return (
    <Icon
      size={size}
      strokeWidth={1.75}
      aria-hidden={label === undefined}
      {...(label !== undefined && { "aria-label": label, role: "img" })}
      {...(className !== undefined && { className })}
    />
  );
}

/** Where something goes, in a few words: what stands in for a provider is never called by its name. */
export const whereOf = ({
  type,
  target,
}: {
  readonly type: PlaceType;
  readonly target: PlaceTarget;
}): string => (target === "LOCAL" ? words.thisMachine : placeName[type]);

/** Says plainly that nothing left this computer. */
export const ThisMachineTag = ({ type, className }: { type: PlaceType; className?: string }) => (
  <Tag tone="brass" {...(className !== undefined && { className })}>
    {words.notThere(placeName[type])}
  </Tag>
);

/** A deployed address comes from outside: only a web address becomes a link. */
export const webAddress = (url: string | null | undefined): string | null =>
  url && /^https?:\/\//i.test(url) ? url : null;

/** What stands around the name of a site on this machine, as its address is read. */
export const aroundSiteName = (address: string | undefined): { before: string; after: string } => {
  const [before = "", after = ""] = shortAddress(address ?? "").split("<site>");
  return { before, after };
};

/** An address as it is read: without what every address begins and ends with. */
export const shortAddress = (url: string): string => url.replace(/^https?:\/\//i, "").replace(/\/$/, "");
