import { ArrowLeftRight, Download, Eye, Undo2 } from "lucide-react";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { useDownloadVersion } from "../projects/download-version.ts";
import { MenuItem } from "../ui/Menu.tsx";
import { words } from "../words/versions.ts";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

type Props = {
  version: VersionRef;
  /** Of the project: files that are downloaded carry it. */
  name: string;
  current: VersionRef | null;
  /** The one whose changes are shown. */
  shown: VersionRef | null;
  /** Why nothing can be restored now. */
  reason: string | null;
  onCompare: (to: string, from: string) => void;
};

/** What can be done with one version of the list. */
export function VersionMenu({ version, name, current, shown, reason, onCompare }: Props) {
  const bench = useBench();
  const download = useDownloadVersion();
  const say = words.menu;
  return (
    <>
      <MenuItem icon={<Eye {...icon} />} onSelect={() => bench.showVersion(version)}>
        {say.preview(version.number)}
      </MenuItem>
      <MenuItem icon={<Download {...icon} />} onSelect={() => void download(version, name)}>
        {say.download}
      </MenuItem>
      {shown && shown.id !== version.id && shown.id !== current?.id && (
        <MenuItem icon={<ArrowLeftRight {...icon} />} onSelect={() => onCompare(shown.id, version.id)}>
          {say.compareShown(shown.number)}
        </MenuItem>
      )}
      {current && version.id !== current.id && (
        <>
          <MenuItem icon={<ArrowLeftRight {...icon} />} onSelect={() => onCompare(current.id, version.id)}>
            {say.compareCurrent}
          </MenuItem>
          <MenuItem
            icon={<Undo2 {...icon} />}
            disabled={reason !== null}
            onSelect={() => void bench.restore(version)}
          >
            {say.restore(version.number)}
          </MenuItem>
        </>
      )}
    </>
  );
}
