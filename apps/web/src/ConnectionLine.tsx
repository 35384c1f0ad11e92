import { WifiOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useApi, useConnection } from "./apollo.ts";
import { Button } from "./ui/Button.tsx";
import { StatusLine } from "./ui/StatusLine.tsx";
import { toast } from "./ui/toast.ts";
import { words } from "./words/connection.ts";

const graceMs = 2000;
const offerMs = 30_000;

/** Seconds without a socket, once that lasts; null while all is well. */
export function useLostSeconds(): number | null {
  const { since } = useConnection();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [since]);
  if (since === null || now - since < graceMs) return null;
  return Math.floor((now - since) / 1000);
}

type Props = {
  className?: string;
  /** An answer is being written, which the server goes on with. */
  writing?: boolean;
};

/** Says once that the live connection is gone, what goes on all the same, and when it is back. */
export function ConnectionLine({ className, writing = false }: Props) {
  const { reconnectNow } = useApi();
  const lost = useLostSeconds();
  const shown = lost !== null;
  const [wasShown, setWasShown] = useState(false);
  if (shown && !wasShown) setWasShown(true);
  useEffect(() => {
    if (shown || !wasShown) return;
    setWasShown(false);
    toast(words.back, { id: "connection" });
  }, [shown, wasShown]);
  if (lost === null) return null;
  return (
    <div role="status" className={className ?? "px-4 pt-3"}>
      <StatusLine
        tone="brass"
        icon={<WifiOff size={16} strokeWidth={1.75} aria-hidden="true" />}
        end={
          <>
            <span aria-hidden="true">
              {Math.floor(lost / 60)}:{String(lost % 60).padStart(2, "0")}
            </span>
            {lost * 1000 >= offerMs && (
              <Button size="s" onClick={reconnectNow}>
                {words.tryNow}
              </Button>
            )}
          </>
        }
      >
        {writing ? words.lostWhileWriting : words.lost}
      </StatusLine>
    </div>
  );
}
