import { useId, useRef } from "react";
import type { KeyboardEvent } from "react";
import { PlaceIcon, type PlaceType, ThisMachineTag, placeName, placeTypes } from "./places.tsx";
import type { ProviderRow } from "./queries.ts";
import { words } from "../words/deploy-pane.ts";
import { accountWords } from "./status.ts";

type Props = {
  value: PlaceType;
  onChange: (type: PlaceType) => void;
  /** null: not known yet. */
  providers: readonly ProviderRow[] | null;
};

const step: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Where to: one card for each provider. A radio group: one stop for Tab, arrows choose. */
export function PlaceChoice({ value, onChange, providers }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const id = useId();
  const move = (event: KeyboardEvent) => {
    const by = step[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const index = (placeTypes.indexOf(value) + by + placeTypes.length) % placeTypes.length;
    const next = placeTypes[index];
    if (!next) return;
    onChange(next);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[index]?.focus();
  };
  return (
    <div ref={group} role="radiogroup" aria-label={words.publish.where} className="places" onKeyDown={move}>
      {placeTypes.map((type) => {
        const provider = providers?.find((one) => one.type === type);
        const local = provider?.target === "LOCAL";
        return (
          <button
            key={type}
            type="button"
            role="radio"
            aria-checked={type === value}
            aria-labelledby={`${id}-${type}`}
            aria-describedby={`${id}-${type}-account`}
            tabIndex={type === value ? 0 : -1}
            className="place"
            onClick={() => onChange(type)}
          >
            <PlaceIcon type={type} target={provider?.target ?? undefined} className="mt-0.5" />
            <span className="min-w-0 flex-1">
              <b id={`${id}-${type}`} className="block">
                {placeName[type]}
              </b>
              <span id={`${id}-${type}-account`} className="block text-small text-ink-3">
                {provider ? (
                  <span className="block truncate">
                    {accountWords(type, {
                      target: provider.target ?? null,
                      account: provider.integration?.account ?? null,
                      isActive: provider.integration?.isActive ?? null,
                    })}
                  </span>
                ) : (
                  <span className="skeleton mt-1.5 h-2.5 w-3/5" />
                )}
                {local && <ThisMachineTag type={type} className="mt-1.5" />}
              </span>
            </span>
          </button>
        );
      })}
    </div>
  );
}
