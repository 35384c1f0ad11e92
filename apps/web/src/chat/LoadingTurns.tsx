import { Skeleton } from "../ui/Skeleton.tsx";

/** A turn that is on its way. */
export function LoadingTurns() {
  return (
    <div className="grid gap-4 py-4" aria-hidden="true">
      <Skeleton className="h-14 w-4/5 justify-self-end rounded-[12px]" />
      <div className="grid gap-2 pl-5.5">
        <Skeleton className="h-3 w-full" />
        <Skeleton className="h-3 w-5/6" />
        <Skeleton className="mt-2 h-24 w-full rounded-[9px]" />
      </div>
    </div>
  );
}
