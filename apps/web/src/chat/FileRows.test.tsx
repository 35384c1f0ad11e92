import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { FileRows } from "./FileRows.tsx";

test("a file that was stopped is not saved, unless a version holds it by now", () => {
  const rows = [{ file: "HTML", state: "stopped", added: 65, removed: 0, line: 65 }] as const;
  const { container, rerender } = render(<FileRows rows={rows} />);
  expect(container.textContent).toContain("stopped at line 65, not saved");
  rerender(<FileRows rows={rows} kept />);
  expect(container.textContent).toContain("stopped at line 65");
  expect(container.textContent).not.toContain("not saved");
});
