import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useTakeBack } from "./useTakeBack.ts";

type State = { busy: boolean; writingId: string | null };

test("the page comes back once its answer has been stopped", () => {
  const done: string[] = [];
  const { result, rerender } = renderHook<ReturnType<typeof useTakeBack>, State>(
    (state: State) =>
      useTakeBack({
        ...state,
        onStop: () => done.push("stop"),
        restore: async ({ number }) => done.push(`v${number}`),
      }),
    { initialProps: { busy: true, writingId: null } },
  );
  act(() => result.current({ id: "v4", number: 4 }));
  expect(done).toEqual([]);
  rerender({ busy: true, writingId: "g2" });
  expect(done).toEqual(["stop"]);
  rerender({ busy: true, writingId: null });
  rerender({ busy: false, writingId: null });
  rerender({ busy: false, writingId: null });
  expect(done).toEqual(["stop", "v4"]);
});
