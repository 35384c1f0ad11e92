import { Archive, ArchiveRestore, Copy, Download, ExternalLink, FileUp, Pencil, Trash2 } from "lucide-react";
import { type Command, useCommands } from "../commands/registry.ts";
import { useDownloadVersion } from "../projects/download-version.ts";
import { useImport } from "../projects/useImport.ts";
import { useProjectActions } from "../projects/useProjectActions.ts";
import { words } from "../words/builder.ts";
import type { VersionRef } from "./bench.ts";

type Options = {
  project: { id: string; name: string; archived: boolean; version: VersionRef | null } | null;
  /** Where it is live. */
  site: string | null;
  onRename: () => void;
  onDelete: () => Promise<void>;
};

/** What can be done with the open project: in its menu, and by the same words in the palette. */
export const useProjectCommands = ({ project, site, onRename, onDelete }: Options): readonly Command[] => {
  const { setStatus, duplicate } = useProjectActions();
  const downloadSite = useDownloadVersion();
  const importSite = useImport();
  const commands = project ? commandsOf(project) : [];
  useCommands([
    ...commands,
    ...(site
      ? [
          {
            id: "project-site",
            group: "project",
            ...words.commands.site,
            icon: ExternalLink,
            run: () => void window.open(site, "_blank", "noopener"),
          } as const,
        ]
      : []),
  ]);
  return commands;

  function commandsOf({ id, name, archived, version }: NonNullable<Options["project"]>): readonly Command[] {
    const group = "project";
    return [
      ...(archived
        ? []
        : [
            {
              id: "project-rename",
              group,
              ...words.commands.rename,
              icon: Pencil,
              keys: "f2",
              run: onRename,
            } as const,
          ]),
      {
        id: "project-duplicate",
        group,
        ...words.commands.duplicate,
        icon: Copy,
        run: () => void duplicate(id),
      },
      ...(version
        ? [
            {
              id: "project-download",
              group,
              ...words.commands.download,
              icon: Download,
              run: () => void downloadSite(version, name),
            } as const,
          ]
        : []),
      ...(archived
        ? [
            {
              id: "project-unarchive",
              group,
              ...words.commands.unarchive,
              icon: ArchiveRestore,
              run: () => void setStatus(id, name, version ? "ACTIVE" : "DRAFT"),
            } as const,
          ]
        : [
            {
              id: "project-import",
              group,
              ...words.commands.import,
              icon: FileUp,
              run: () => void importSite.asVersion(id, version?.id ?? null),
            } as const,
            {
              id: "project-archive",
              group,
              ...words.commands.archive,
              icon: Archive,
              run: () => void setStatus(id, name, "ARCHIVED"),
            } as const,
          ]),
      {
        id: "project-delete",
        group,
        ...words.commands.delete,
        icon: Trash2,
        tone: "ember",
        run: () => void onDelete(),
      },
    ];
  }
};
