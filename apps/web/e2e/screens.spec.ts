import { expect, signUp, test } from "./product.ts";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    test(`nothing scrolls sideways and nothing fails at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      const failures: string[] = [];
      page.on("console", (message) => message.type() === "error" && failures.push(message.text()));
      page.on("pageerror", (error) => failures.push(error.message));
      const fits = async () => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, page.url()).toBeLessThanOrEqual(width);
        // The sheet of a page scrolls for itself.
        const over = await page.evaluate(() => {
          const sheet = document.getElementById("page");
          return sheet ? sheet.scrollWidth - sheet.clientWidth : 0;
        });
        expect(over, page.url()).toBe(0);
      };
      for (const path of ["/sign-in", "/sign-up", "/forgot-password"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await fits();
      }
      await signUp(page);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await fits();
      await page.getByRole("textbox", { name: "What shall we build?" }).fill("todo app");
      await page.getByRole("button", { name: "Start" }).click();
      await expect(page.getByRole("button", { name: "v1", exact: true })).toBeVisible({ timeout: 60_000 });
      await fits();
      // Tabs where there is room, a bar at the foot of the screen on phones.
      for (const name of [/^Code/, /^Versions/, /^Deploy/, /^Preview/]) {
        const dock = page.getByRole("navigation", { name: "Project" });
        await (width < 700 ? dock.getByRole("button", { name }) : page.getByRole("tab", { name })).click();
        await fits();
      }
      for (const path of ["/usage", "/integrations", "/errors"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await fits();
      }
      await page.goto("/usage");
      const past = await page
        .locator(".usage-axis [data-now]")
        .evaluate(
          (label) =>
            label.getBoundingClientRect().right -
            (label.closest(".usage-axis")?.getBoundingClientRect().right ?? 0),
        );
      expect(past, "the last day's label is inside the chart").toBeLessThanOrEqual(0);
      await page.goto("/settings");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await fits();
      await page.goto("/");
      await expect(page.getByRole("article").first()).toBeVisible();
      await fits();
      await page.goto("/nowhere");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(failures).toEqual([]);
    });
  }
}

test("the playground is signed in as the web app is, and subscriptions work in it", async ({ page }) => {
  await signUp(page);
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  await page.goto("/playground?query=" + encodeURIComponent("{ viewer { email } }"));
  await expect(page.locator(".cm-editor, .monaco-editor").first()).toBeVisible();
  await page
    .getByRole("button", { name: /Execute/ })
    .first()
    .click();
  await expect(page.locator(".graphiql-response, .result-window").first()).toContainText("@example.com");
  expect(failures).toEqual([]);
});
