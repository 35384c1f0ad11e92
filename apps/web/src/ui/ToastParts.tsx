import { Toast as Base } from "@base-ui/react/toast";
import { Check, CircleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { words } from "../words/ui.ts";
import { Button } from "./Button.tsx";
import type { ToastOptions } from "./toast.ts";

type More = Pick<ToastOptions, "also">;
const manager = Base.createToastManager<More>();
let mounted: Promise<void> | undefined;

/** A root of its own: toasts outlive the page that raised them, and cost nothing until there is one. */
const mount = () =>
  new Promise<void>((resolve) => {
    const place = document.body.appendChild(document.createElement("div"));
    createRoot(place).render(<Toasts ready={resolve} />);
  });

export async function show(
  text: ReactNode,
  { kind = "done", action, also, id }: ToastOptions,
): Promise<void> {
  await (mounted ??= mount());
  const key = manager.add({
    ...(id ? { id } : {}),
    title: text,
    data: { also },
    type: kind,
    priority: kind === "error" ? "high" : "low",
    timeout: kind === "error" ? 0 : 6000,
    actionProps: action && {
      children: action.label,
      onClick: () => {
        manager.close(key);
        action.onPress();
      },
    },
  });
}

function List() {
  const { toasts } = Base.useToastManager<More>();
  return toasts.map((item) => (
    <Base.Root key={item.id} toast={item} className="toast" swipeDirection={["right", "down", "up"]}>
      {item.type === "error" ? (
        <CircleAlert size={16} strokeWidth={1.75} className="text-ember-ink" aria-hidden="true" />
      ) : (
        <Check size={16} strokeWidth={1.75} className="text-leaf-ink" aria-hidden="true" />
      )}
      {/* Its words are its name. */}
      <Base.Title className="min-w-0 flex-1 break-words" render={<div />} />
      {(item.actionProps || item.data?.also) && (
        <div className="flex flex-col items-end gap-3">
          {item.actionProps && <Base.Action render={<Button size="s" />} />}
          {item.data?.also && (
            <Button size="s" onClick={item.data.also.onPress}>
              {item.data.also.label}
            </Button>
          )}
        </div>
      )}
      {item.type === "error" && (
        <Base.Close
          aria-label={words.close}
          render={
            <Button size="s" variant="quiet" icon>
              <X size={14} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          }
        />
      )}
    </Base.Root>
  ));
}

/** Bottom right, on a phone at the top. F6 goes there. */
function Toasts({ ready }: { ready: () => void }) {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className="toasts" ref={(node) => (node ? ready() : undefined)}>
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
