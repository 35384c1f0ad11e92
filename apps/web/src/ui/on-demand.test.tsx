import { render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { lazyOrNothing, onDemand } from "./on-demand.tsx";

const failed = new TypeError("Failed to fetch dynamically imported module");
const Part = () => <p>The part</p>;
const serverIsThere = () => vi.stubGlobal("fetch", async () => new Response("ok\n"));

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a dialog whose code did not come is asked for again, and opens", async () => {
  serverIsThere();
  const load = vi.fn(async () => Part).mockRejectedValueOnce(failed);
  const OnDemand = onDemand(load);
  render(<OnDemand open />);
  expect(await screen.findByText("The part")).toBeTruthy();
});

test("a decoration whose code did not come is asked for again", async () => {
  serverIsThere();
  const Decoration = lazyOrNothing(vi.fn(async () => Part).mockRejectedValueOnce(failed));
  render(
    <Suspense>
      <Decoration />
    </Suspense>,
  );
  expect(await screen.findByText("The part")).toBeTruthy();
});

test("a decoration whose code is not to be had takes nothing else with it", async () => {
  serverIsThere();
  const Decoration = lazyOrNothing(() => Promise.reject<typeof Part>(failed));
  render(
    <Suspense fallback="On its way">
      <p>The card</p>
      <Decoration />
    </Suspense>,
  );
  expect(await screen.findByText("The card")).toBeTruthy();
  expect(screen.queryByText("On its way")).toBeNull();
});
