import { useCallback, useState } from "react";

export type Tab = "preview" | "code" | "versions" | "deploy";
/** On a phone the conversation is one pane among the others. */
export type Pane = Tab | "chat";

/** The tab of the sheet, the pane of a phone, and which tabs were opened: a pane loads with its first visit. `named` is the one in the address. */
export const useTabs = (named: Tab | null, first: () => Tab) => {
  const [tab, setTab] = useState(() => named ?? first());
  const [pane, setPane] = useState<Pane>(named ?? "chat");
  const [opened, setOpened] = useState<ReadonlySet<Tab>>(() => new Set([tab]));
  const show = useCallback((next: Tab) => {
    setTab(next);
    setPane(next);
    setOpened((before) => (before.has(next) ? before : new Set([...before, next])));
  }, []);
  const showChat = useCallback(() => setPane("chat"), []);
  return { tab, pane, opened, show, showChat };
};
