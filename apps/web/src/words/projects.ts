import { count, counted } from "../ui/format.ts";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The page of all projects, its cards, and what is done to a project wherever it stands. */
export const words = {
  title: "Projects",
  again: "Try again",
  order: {
    label: "Order",
    button: (word: string) => `Order: ${word}`,
    changed: "Last changed",
    made: "Newest",
    name: "Name",
  },
  statusLabel: "Status",
  statuses: { ALL: "All", ACTIVE: "Active", DRAFT: "Draft", ARCHIVED: "Archived", DELETED: "Deleted" },
  menu: {
    delete: "Delete",
    deleteKey: "Del",
  },
  keys: {
    rename: "Rename the project in focus",
    delete: "Delete the project in focus",
    move: "Next project in that direction",
  },
  deleted: {
    toast: (name: string) => `${name} deleted`,
    undo: "Undo",
    restored: (name: string) => `${name} restored`,
    notRestored: (why: string) => `Not restored. ${why}`,
    open: "Open it",
    gone: (name: string) => `${name} deleted for good`,
    link: (total: number) => `Deleted projects (${count(total)})`,
    loading: "The deleted projects are loading",
    failed: "The deleted projects did not load.",
    empty: {
      title: "Nothing is deleted",
      text: "A project that you delete waits here for a while before it goes for good.",
      all: "Show all projects",
    },
    noMatch: (text: string) => `No deleted project contains “${text}”`,
    list: "Deleted projects",
    held: (messages: number, versions: number) =>
      [messages > 0 ? counted(messages, "message") : null, versions > 0 ? counted(versions, "version") : null]
        .filter((part) => part !== null)
        .join(", ") || "Empty",
    at: "Deleted",
    until: (day: string) => `Goes for good on ${day}`,
    restore: "Restore",
    restoring: "Restoring",
    restoreName: (name: string) => `Restore ${name}`,
    purge: "Delete for good",
    purgeName: (name: string) => `Delete for good: ${name}`,
  },
  purge: {
    title: (name: string) => `Delete ${name} for good?`,
    /** What goes with it, and what stays. */
    consequences: (messages: number, versions: number, remains: readonly string[]): string => {
      const parts = [
        messages > 0 ? counted(messages, "message") : null,
        versions > 0 ? counted(versions, "version") : null,
      ].filter((part) => part !== null);
      const many = parts.length > 1 || messages > 1 || versions > 1;
      const goes = parts.length
        ? `Its ${parts.join(" and ")} ${many ? "go" : "goes"} with it.`
        : "Nothing has been written in it yet.";
      if (remains.length === 0) return `${goes} This cannot be undone.`;
      return `${goes} ${capital(list.format(remains))} ${remains.length > 1 ? "stay" : "stays"}.`;
    },
    keep: "Keep it",
    confirm: "Delete project",
    deleting: "Deleting",
  },
};
