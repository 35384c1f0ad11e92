import { Switch } from "../settings/Row.tsx";
import { usePreferences } from "../settings/usePreferences.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useSingleKeys } from "../ui/single-keys.ts";
import { words } from "../words/palette.ts";
import "./commands.css";
import { KeyCaps } from "./KeyCaps.tsx";
import { isSingle } from "./keys.ts";
import { groups, useAllCommands } from "./registry.ts";

/** The keys of the page that is open, as its parts declare them. */
export default function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const single = useSingleKeys();
  const { setPreferences } = usePreferences();
  const commands = useAllCommands();
  const sections = Object.entries(groups).flatMap(([group, title]) => {
    const own = commands.flatMap(({ id, title: does, keys, group: of }) =>
      keys && of === group ? [{ id, does, keys }] : [],
    );
    return own.length > 0 ? [{ title, own }] : [];
  });
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={words.keys.title}
      description={words.keys.what}
      size="wide"
      actions={<Button onClick={onClose}>{words.keys.close}</Button>}
    >
      <div className="mt-3 flex items-center justify-between gap-4 border-y border-line py-2">
        <span>{words.keys.single}</span>
        <Switch
          label={words.keys.single}
          on={single}
          onChange={(next) => void setPreferences({ singleKeys: next })}
        />
      </div>
      <div className="key-groups">
        {sections.map(({ title, own }) => (
          <div key={title}>
            <h3 className="pt-4 pb-1 text-small font-medium text-ink-3">{title}</h3>
            <dl>
              {own.map(({ id, does, keys }) => (
                <div
                  key={id}
                  className={`flex min-h-7 items-center gap-3 ${!single && isSingle(keys) ? "text-ink-off" : ""}`}
                >
                  <dt className="min-w-0 flex-1">
                    {does}
                    {!single && isSingle(keys) && <span className="sr-only">{words.keys.off}</span>}
                  </dt>
                  <dd>
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
