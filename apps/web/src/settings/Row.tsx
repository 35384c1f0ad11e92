import { ChevronDown } from "lucide-react";
import { useId } from "react";
import type { ReactNode } from "react";
import { words } from "../words/settings.ts";

type RowProps = {
  id?: string;
  title: string;
  children?: ReactNode;
  /** On the right, or under the words where it needs the width. */
  control?: ReactNode;
  wide?: boolean;
};

/** One matter: what it is on the left, what can be done on the right. */
export function Row({ id, title, children, control, wide = false }: RowProps) {
  return (
    <div
      id={id}
      role="group"
      aria-label={title}
      className="flex scroll-mt-6 flex-wrap items-start justify-between gap-x-8 gap-y-3 border-b border-line py-5 last:border-b-0"
    >
      <div className="min-w-0 max-w-130 flex-1 basis-72">
        <h3 className="text-body">{title}</h3>
        {children && <div className="mt-0.5 text-pretty text-ink-2">{children}</div>}
      </div>
      {control && <div className={wide ? "min-w-0 basis-full" : "max-w-full shrink-0"}>{control}</div>}
    </div>
  );
}

/** Several matters that belong together. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8 first:mt-0" aria-label={title}>
      <h2 className="border-b border-line pb-2 text-small font-medium text-ink-3">{title}</h2>
      {children}
    </section>
  );
}

type SwitchProps = { label: string; on: boolean; onChange: (on: boolean) => void };

export const Switch = ({ label, on, onChange }: SwitchProps) => (
  <label className="flex items-center gap-2 text-ink-2 max-tablet:min-h-11">
    <span aria-hidden="true">{on ? words.on : words.off}</span>
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      className="switch"
      onClick={() => onChange(!on)}
    />
  </label>
);

type ChoiceProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string; lang?: string }[];
};

/** One of many: the browser's own list, which every device shows as it is used to. */
export function Choice({ label, value, onChange, options }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <span className="relative block w-56">
        <select
          id={id}
          className="input select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          size={14}
          strokeWidth={1.75}
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-3"
        />
      </span>
    </>
  );
}
