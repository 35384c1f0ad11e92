import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PlaceIcon, ThisMachineTag, aroundSiteName, shortAddress, webAddress } from "./places.tsx";

test("only an address of the web becomes a link", () => {
  expect(webAddress("https://crumb.netlify.app")).toBe("https://crumb.netlify.app");
  expect(webAddress("HTTP://crumb.localhost:4001/")).toBe("HTTP://crumb.localhost:4001/");
  for (const other of [null, undefined, "", "javascript:alert(1)", "data:text/html,x", "//evil.example"])
    expect(webAddress(other)).toBeNull();
});

test("a site of this machine has a name of its own, or a path under the machine's", () => {
  expect(aroundSiteName("http://<site>.localhost:4001/")).toEqual({ before: "", after: ".localhost:4001" });
  expect(aroundSiteName("http://builder.lan:4001/<site>/")).toEqual({
    before: "builder.lan:4001/",
    after: "",
  });
  expect(aroundSiteName(undefined)).toEqual({ before: "", after: "" });
});

test("an address is read without its scheme and its last slash", () => {
  expect(shortAddress("https://crumb.netlify.app/")).toBe("crumb.netlify.app");
  expect(shortAddress("http://127.0.0.1:4301/git/k/ada/site")).toBe("127.0.0.1:4301/git/k/ada/site");
});

test("what stands in for a provider says so, and its icon has a name only where no word is beside it", () => {
  render(
    <>
      <ThisMachineTag type="NETLIFY" />
      <PlaceIcon type="NETLIFY" label="Live on Netlify" />
      <PlaceIcon type="GITHUB" target="LOCAL" />
    </>,
  );
  expect(screen.getByText("This machine, not Netlify")).toBeTruthy();
  expect(screen.getAllByRole("img")).toEqual([screen.getByLabelText("Live on Netlify")]);
});
