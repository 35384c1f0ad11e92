import { render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { type Markup, parts } from "./parts.ts";

test("a sentence with markup in it reads as it was written, and React asks for no keys", () => {
  const complaints = vi.spyOn(console, "error");
  const sentence = (link: Markup, address: string) => parts`Look into ${link("Settings")}, ${address}.`;
  const { container } = render(
    <p>
      {sentence(
        (text) => (
          <a href="/settings">{text}</a>
        ),
        "maria",
      )}
    </p>,
  );
  expect(container.innerHTML).toBe('<p>Look into <a href="/settings">Settings</a>, maria.</p>');
  expect(complaints).not.toHaveBeenCalled();
});
