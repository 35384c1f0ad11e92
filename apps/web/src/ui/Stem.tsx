import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Petal } from "./Petal.tsx";
import type { PetalState } from "./Petal.tsx";

/** What happens in order hangs on one line with petals: versions, steps. */
export function Stem({ className, ...rest }: ComponentProps<"ol">) {
  return <ol {...rest} className={clsx("stem", className)} />;
}

export function StemItem({
  state,
  children,
  className,
  ...rest
}: { state: PetalState; children: ReactNode } & ComponentProps<"li">) {
  return (
    <li {...rest} className={className}>
      <Petal state={state} />
      {children}
    </li>
  );
}
