import { count, counted, listed } from "../ui/format.ts";

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const stays = (remains: readonly string[]) =>
  `${capital(listed(remains))} ${remains.length > 1 ? "stay" : "stays"}.`;

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
  notLoaded: "The projects did not load.",
  make: { title: "New project", words: "make create" },
  more: { show: "Show more", loading: "Loading" },
  search: {
    title: "Search the list",
    words: "find filter",
    label: "Search projects",
    placeholder: "Search",
  },
  noMatch: {
    text: (text: string) => `No project contains “${text}”`,
    status: (status: string) => `No project is ${status.toLowerCase()}`,
    among: (status: string) => `Looked among the ${status.toLowerCase()} ones, by name and description.`,
    clear: "Clear",
    all: "Show all projects",
  },
  card: {
    open: (name: string) => `Open ${name}`,
    more: (name: string) => `More for ${name}`,
    firstWritten: "The first page is being written.",
    noPage: "No page yet. Say what it should be.",
    openSite: "Open site",
    messages: (messages: number) => counted(messages, "message"),
    tokens: (tokens: number) => `${count(tokens)} tokens`,
    places: "Live places",
    place: (word: string, name: string) => `${word}. ${name}`,
  },
  status: {
    writing: (version: number) => `Writing v${version}`,
    publishing: "Publishing",
    archived: "Archived",
    deployFailed: (where: string) => `Deploy to ${where} failed`,
    live: "Live",
    onThisMachine: "On this machine",
    active: "Active",
    draft: "Draft",
  },
  places: {
    things: { GITHUB: "repository", NETLIFY: "site" },
    thisMachine: "this machine",
    named: (thing: string, where: string) => `the ${thing} on ${where}`,
    local: (thing: string) => `This machine: ${thing}`,
    open: (place: string, address: string) => `Open ${place} in a new tab: ${address}`,
  },
  name: {
    label: "Name of the project",
    needed: "A name is needed; 255 characters at most.",
    notRenamed: (why: string) => `Not renamed. ${why}`,
  },
  actions: {
    archived: (name: string) => `${name} archived`,
    unarchived: (name: string) => `${name} taken out of the archive`,
    nothingDuplicated: "Nothing was duplicated.",
    duplicated: (name: string) => `Duplicated as ${name}`,
    undo: "Undo",
    open: "Open it",
  },
  download: {
    signedOut: "The session has ended. Sign in again, then download.",
    gone: "This version is not here any more, or it is not yours.",
    tooOften: "Too many downloads in this minute. Wait a moment, then try again.",
    failed: (status: number) =>
      `The file was not made (${status}). Nothing was changed; try again in a moment.`,
    done: (version: number) => `v${version} downloaded`,
  },
  /** The last version alone in a tab. */
  preview: {
    title: "Preview",
    tab: (name: string, version: number | null) => (version === null ? name : `${name} · v${version}`),
    toProjects: "Go to projects",
    notLoaded: "The preview did not load",
    noProject: "There is no project here",
    noProjectWhy: "It may have been deleted, or it belongs to someone else.",
    noPage: "No page yet",
    noPageWhy: "The first finished answer becomes v1 and appears here.",
    say: "Say what it should be",
  },
  menu: {
    preview: "Preview in a new tab",
    rename: "Rename",
    duplicate: "Duplicate",
    download: "Download the site",
    archive: "Archive",
    unarchive: "Take out of the archive",
    delete: "Delete",
    deleteKey: "Del",
  },
  keys: {
    rename: "Rename the project in focus",
    delete: "Delete the project in focus",
    move: "Next project in that direction",
  },
  deleted: {
    toast: (name: string, remains: readonly string[]) =>
      remains.length > 0 ? `${name} deleted. ${stays(remains)}` : `${name} deleted`,
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
      return `${goes} ${stays(remains)}`;
    },
    keep: "Keep it",
    confirm: "Delete project",
    deleting: "Deleting",
  },
};
