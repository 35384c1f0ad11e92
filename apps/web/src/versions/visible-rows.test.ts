import fc from "fast-check";
import { expect, test } from "vitest";
import { offsetsOf, visibleRows } from "./visible-rows.ts";

test("every row that is seen at least in part is among the visible ones", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(21, 29), { minLength: 1, maxLength: 300 }),
      fc.nat(9000),
      fc.nat(900),
      (heights, top, height) => {
        const offsets = offsetsOf(heights);
        const [from, to] = visibleRows(offsets, { top, height }, 0);
        heights.forEach((own, at) => {
          const start = offsets[at] ?? 0;
          if (start < top + height && start + own > top) {
            expect(at).toBeGreaterThanOrEqual(from);
            expect(at).toBeLessThan(to);
          }
        });
      },
    ),
  );
});

test("of ten thousand rows only those around the view are drawn", () => {
  const offsets = offsetsOf(Array.from({ length: 10_000 }, () => 21));
  const [from, to] = visibleRows(offsets, { top: 105_000, height: 600 });
  expect(from).toBe(4970);
  expect(to).toBeLessThan(5070);
});

test("nothing has no rows", () => {
  expect(visibleRows(offsetsOf([]), { top: 0, height: 100 })).toEqual([0, 0]);
});
