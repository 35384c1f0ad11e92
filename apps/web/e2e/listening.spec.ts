import { heard, listen } from "./heard.ts";
import { expect, signUp, test } from "./product.ts";

// An answer of a thousand pieces: none of them may be read out.
test("who listens to the whole job hears each thing that happens once, and nothing of what streams", async ({
  page,
}) => {
  test.setTimeout(180_000);
  /** What is heard from before it until all of it was. */
  const step = async (what: () => Promise<unknown>, ...expected: (string | RegExp)[]) => {
    const so: string[] = [];
    await heard(page);
    await what();
    await expect
      .poll(async () => {
        so.push(...(await heard(page)));
        return so;
      })
      .toEqual(expected.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))));
  };
  await listen(page);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByLabel("Password", { exact: true }).fill("something else entirely");
  await step(
    () => page.getByRole("button", { name: "Sign in" }).click(),
    "E-mail and password do not match. Check both, or make an account.",
  );
  await step(() => signUp(page), "Projects");

  const log = page.getByRole("log", { name: "Messages" });
  const request = "a landing page for a bakery called Crumb & Co with opening hours";
  await page.getByRole("textbox", { name: "What shall we build?" }).fill(request);
  await step(
    async () => {
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: "v1", exact: true })).toBeVisible({ timeout: 60_000 });
    },
    "Crumb & Co",
    "Writing",
    "index.html is written.",
    "styles.css is written.",
    /^script\.js is written\. The answer has ended\. Crumb & Co is a one-page website\.$/,
  );
  await page.getByRole("textbox", { name: "Your request" }).fill("Make the header dark green");
  await step(
    async () => {
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: "v2", exact: true })).toBeVisible({ timeout: 60_000 });
    },
    "Writing",
    /^styles\.css is written\. The answer has ended\. The header is now dark green/,
  );
  // By headings one goes from turn to turn.
  await expect(log.getByRole("heading", { level: 2 })).toHaveText(["You", "The answer", "You", "The answer"]);

  await page.getByRole("tab", { name: /^Code/ }).click();
  await page.getByRole("textbox", { name: "Code" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("<!-- by hand -->");
  await step(() => page.keyboard.press("Control+s"), "Saved as v3");
  await page.getByRole("tab", { name: /^Versions/ }).click();
  await page
    .getByRole("list", { name: "Versions, newest first" })
    .getByRole("button", { name: /^v2/ })
    .click();
  await step(() => page.getByRole("button", { name: "Restore v2" }).click(), /^v2 restored as v4/);
  await page.getByRole("tab", { name: /^Deploy/ }).click();
  // Each step at most once: those that were over before they were drawn are not told.
  await heard(page);
  await page.getByRole("button", { name: "Publish v4" }).click();
  const deploy: string[] = [];
  await expect
    .poll(async () => {
      deploy.push(...(await heard(page)));
      return deploy.at(-1);
    })
    .toBe("v4 is live");
  expect(new Set(deploy).size).toBe(deploy.length);
  for (const told of deploy.slice(0, -1)) expect(told).toMatch(/^Publishing v4: /);

  await step(
    () => page.getByRole("banner").getByRole("link", { name: "Projects" }).first().click(),
    "Projects",
  );
  for (const place of ["Usage", "Integrations", "Error log", "Settings", "API tokens"])
    await step(() => page.getByRole("link", { name: place, exact: true }).click(), place);
});
