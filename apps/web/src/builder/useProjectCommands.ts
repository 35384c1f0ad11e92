import { Archive, ArchiveRestore, Copy, Download, ExternalLink, FileUp, Pencil, Trash2 } from "lucide-react";
import { type Command, useCommands } from "../commands/registry.ts";
import { useDownloadVersion } from "../projects/download-version.ts";
import { useImport } from "../projects/useImport.ts";
import { useProjectActions } from "../projects/useProjectActions.ts";
import type { VersionRef } from "./bench.ts";

type Options = {
  project: { id: string; name: string; archived: boolean; version: VersionRef | null } | null;
  /** Where it is live. */
  site: string | null;
  onRename: () => void;
  onDelete: () => void;
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
            title: "Open site",
            icon: ExternalLink,
            words: "live published",
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
              title: "Rename",
              icon: Pencil,
              keys: "f2",
              run: onRename,
            } as const,
          ]),
      {
        id: "project-duplicate",
        group,
        title: "Duplicate",
        icon: Copy,
        words: "copy",
        run: () => void duplicate(id),
      },
      ...(version
        ? [
            {
              id: "project-download",
              group,
              title: "Download the site",
              icon: Download,
              words: "export zip save",
              run: () => void downloadSite(version, name),
            } as const,
          ]
        : []),
      ...(archived
        ? [
            {
              id: "project-unarchive",
              group,
              title: "Take out of the archive",
              icon: ArchiveRestore,
              run: () => void setStatus(id, name, version ? "ACTIVE" : "DRAFT"),
            } as const,
          ]
        : [
            {
              id: "project-import",
              group,
              title: "Import a zip or an html file",
              icon: FileUp,
              words: "upload",
              run: () => void importSite.asVersion(id, version?.id ?? null),
            } as const,
            {
              id: "project-archive",
              group,
              title: "Archive",
              icon: Archive,
              run: () => void setStatus(id, name, "ARCHIVED"),
            } as const,
          ]),
      {
        id: "project-delete",
        group,
        title: "Delete…",
        icon: Trash2,
        words: "remove",
        tone: "ember",
        run: onDelete,
      },
    ];
  }
};
