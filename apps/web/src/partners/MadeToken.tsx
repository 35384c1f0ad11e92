import { Copy } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ApiTokenScope } from "../__generated__/graphql.ts";
import { copyText } from "../deployments/copy-text.ts";
import { Button } from "../ui/Button.tsx";
import { words } from "../words/partners.ts";
import { tryCommand } from "./scopes.ts";

export interface Made {
  readonly name: string;
  readonly scopes: readonly ApiTokenScope[];
  readonly secret: string;
}

const { made: said } = words;

/** The one time that a token is shown. */
export function MadeToken({ made, onDone }: { made: Made; onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const command = tryCommand(location.origin, made.secret, made.scopes);
  return (
    <section
      aria-label={said.title(made.name)}
      className="mb-7 grid grid-cols-1 gap-4 border-y border-line py-6"
    >
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-lead break-words outline-none">
          {said.title(made.name)}
        </h2>
        <p className="mt-0.5 text-ink-2">{said.once}</p>
      </div>
      <Shown name={said.secret} text={made.secret} copy={said.copySecret} rose />
      <div className="min-w-0">
        <p className="field-label">{said.try}</p>
        <Shown name={said.command} text={command} copy={said.copyCommand} />
      </div>
      <div>
        <Button onClick={onDone}>{said.done}</Button>
      </div>
    </section>
  );
}

type ShownProps = { name: string; text: string; copy: string; rose?: boolean };

const Shown = ({ name, text, copy, rose = false }: ShownProps) => (
  <div className="flex min-w-0 items-start gap-2 max-tablet:flex-col">
    <pre
      role="group"
      aria-label={name}
      tabIndex={0}
      className="mono min-w-0 flex-1 self-stretch overflow-x-auto rounded-control max-tablet:break-all max-tablet:whitespace-pre-wrap border border-line bg-well px-3 py-1.75 select-all"
    >
      {text}
    </pre>
    <Button variant={rose ? "rose" : "default"} aria-label={copy} onClick={() => void copyText(text)}>
      <Copy size={14} strokeWidth={1.75} aria-hidden="true" />
      {said.copy}
    </Button>
  </div>
);
