import { Suspense, lazy, useState } from "react";
import type { ComponentType } from "react";
import { whenReachable } from "../when-reachable.ts";

/** A dialog whose code is fetched when it is opened for the first time; then it stays, so that it can close in peace. */
export function onDemand<Props extends { open: boolean }>(load: () => Promise<ComponentType<Props>>) {
  const Loaded = lazy(() => whenReachable(() => load().then((component) => ({ default: component }))));
  return function OnDemand(props: Props) {
    const [used, setUsed] = useState(props.open);
    if (props.open && !used) setUsed(true);
    return used ? (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    ) : null;
  };
}

const Nothing = () => null;

/** A decoration: where its code cannot be had, there is nothing. */
export const lazyOrNothing = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(() =>
    whenReachable(load).then(
      (component) => ({ default: component }),
      (): { default: ComponentType<Props> } => ({ default: Nothing }),
    ),
  );
