import { ArrowRight, ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import type { VersionRef } from "../builder/bench.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuChoice } from "../ui/Menu.tsx";
import { words } from "../words/versions.ts";

type Props = {
  versions: readonly VersionRef[];
  current: VersionRef | null;
  base: VersionRef;
  chosen: VersionRef;
  /** The one before the chosen one. */
  previous: VersionRef | null;
  onCompare: (to: string, from: string | null) => void;
};

/** The two versions that are compared, each a choice among all. */
export function ComparedVersions({ versions, current, base, chosen, previous, onCompare }: Props) {
  const say = words.compared;
  const optionsFor = (other: VersionRef, choose: (version: VersionRef) => void) =>
    versions
      .filter((version) => version.id !== other.id)
      .map((version) => ({
        value: version.id,
        label:
          version.id === current?.id
            ? say.current(version.number)
            : version.id === previous?.id && other === chosen
              ? say.before(version.number)
              : words.version(version.number),
        choose: () => choose(version),
      }));
  return (
    <div className="flex flex-none items-center">
      <Menu trigger={<Trigger version={base} label={say.from(base.number)} />}>
        <MenuChoice
          label={say.fromLabel(chosen.number)}
          value={base.id}
          options={optionsFor(chosen, (version) => onCompare(chosen.id, version.id))}
        />
      </Menu>
      <ArrowRight size={14} strokeWidth={1.75} className="text-ink-3" aria-hidden="true" />
      <Menu trigger={<Trigger version={chosen} label={say.to(chosen.number)} />}>
        <MenuChoice
          label={say.toLabel(base.number)}
          value={chosen.id}
          options={optionsFor(base, (version) => onCompare(version.id, base.id))}
        />
      </Menu>
    </div>
  );
}

type TriggerProps = Omit<ComponentProps<typeof Button>, "label"> & { version: VersionRef; label: string };

const Trigger = ({ version, label, ...rest }: TriggerProps) => (
  <Button {...rest} size="s" variant="quiet" className="num" aria-label={label}>
    {words.version(version.number)}
    <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
  </Button>
);
