import { Check, Copy } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { duration } from "../ui/format.ts";
import { copyText } from "./copy-text.ts";
import { ThisMachineTag } from "./places.tsx";
import type { DeploymentRow } from "./queries.ts";

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });
/** These words stand still: a time, not a number of seconds that would soon be wrong. */
export const clockTime = (iso: string): string => clock.format(Date.parse(iso));

export const tookOf = ({ startedAt, finishedAt }: DeploymentRow): string | null =>
  startedAt && finishedAt ? duration(Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt))) : null;

export const OutcomeTag = ({ row }: { row: DeploymentRow }) =>
  row.target === "LOCAL" ? <ThisMachineTag type={row.type} /> : null;

/** The server's words, with the names in them set apart. Whatever else they hold is text. */
export const Words = ({ text }: { text: string }) =>
  text.split(/`([^`]+)`/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="mono break-all text-ink">
        {part}
      </span>
    ),
  );

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

type Props = {
  /** What is copied. */
  text: string;
  /** What is shown of it. */
  shown: string;
  label: string;
  mono?: boolean;
  /** Before it. */
  children: ReactNode;
};

/** A text to be taken along: an address, a command. */
export function Copyable({ text, shown, label, mono = false, children }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <>
      <div className="input run-url" data-size="l" title={text}>
        {children}
        <span className={mono ? "mono min-w-0 flex-1 truncate" : "min-w-0 flex-1 truncate"}>{shown}</span>
      </div>
      <Button
        size="l"
        icon
        label={label}
        onBlur={() => setCopied(false)}
        onClick={() => void copyText(text).then(setCopied)}
      >
        {copied ? <Check {...icon} /> : <Copy {...icon} />}
      </Button>
    </>
  );
}
