import { expect, faultsOf, test } from "./demo-page.ts";

const everySection = [
  ...["offers", "menu", "about", "gallery", "prices", "hours"],
  ...["team", "testimonials", "faq", "map", "newsletter", "contact"],
];

test("a contact form says beside each field what is missing, and that nothing is sent", async ({
  demo,
  page,
}) => {
  await demo.open({ kind: "landing", brief: { topic: "bakery", sections: ["contact"] } });
  const form = page.locator("#contact form");
  await form.getByRole("button").click();
  const name = form.getByLabel("Name");
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription("Tell us your name.");
  await name.fill("Ada");
  await expect(name).toHaveAttribute("aria-invalid", "false");
  const email = form.getByLabel("E-mail");
  await email.fill("ada@home");
  await form.getByLabel("Message").fill("Two loaves for Saturday.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/e-mail address/);
  await email.fill("ada@home.test");
  await page.keyboard.press("Enter");
  await expect(form.getByRole("status")).toHaveText("Thank you. This sample form sends nothing yet.");
  await expect(name).toHaveValue("");
});

test("an invitation is answered with yes or no", async ({ demo, page }) => {
  await demo.open({ kind: "landing", lang: "de", brief: { topic: "wedding", name: "Lena & Paul" } });
  await page.getByRole("link", { name: "Antworten" }).click();
  await page.getByLabel("Name").fill("Mia");
  await page.getByRole("button", { name: "Antwort senden" }).click();
  const answer = page.getByLabel("Kommt ihr?", { exact: true }).and(page.locator("select"));
  await expect(answer).toBeFocused();
  await expect(answer).toHaveAccessibleDescription("Wählt Ja oder Nein.");
  await answer.selectOption("Ja, sehr gern");
  await page.getByRole("button", { name: "Antwort senden" }).click();
  await expect(page.locator("#reply").getByRole("status")).toContainText("sendet noch nichts");
});

test("an event counts down to its day, and says when it has begun", async ({ demo, page }) => {
  await page.clock.install({ time: new Date("2027-06-10T17:00:00") });
  await page.clock.pauseAt(new Date("2027-06-10T17:30:00"));
  const date = { iso: "2027-06-12", text: "12 June 2027" };
  await demo.open({ kind: "landing", brief: { topic: "event", name: "Lumen Days", date } });
  await expect(page.getByRole("timer")).toHaveText("2 days 0 hours 30 minutes");
  await page.clock.fastForward("49:00:00");
  await expect(page.getByRole("timer")).toHaveText("It has begun. See you there.");
});

test("a gallery is looked at by keyboard", async ({ demo, page }) => {
  await demo.open({ kind: "portfolio", brief: { topic: "photo", name: "Nils Arden" } });
  const first = page.getByRole("button", { name: "Enlarge: Morning" });
  await first.focus();
  await page.keyboard.press("Enter");
  const viewer = page.getByRole("dialog");
  await expect(viewer.getByRole("status")).toHaveText("Morning");
  await page.keyboard.press("ArrowLeft");
  await expect(viewer.getByRole("status")).toHaveText("Dunes");
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await expect(first).toBeFocused();
});

test("filters show one kind of work", async ({ demo, page }) => {
  await demo.open({ kind: "portfolio", layout: "grid", brief: { topic: "design" } });
  await page.getByRole("button", { name: "Web" }).click();
  await expect(page.locator(".project:visible")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Web" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "All" }).click();
  await expect(page.locator(".project:visible")).toHaveCount(6);
});

for (const [at, layout] of ["split", "arch", "band", "type", "event", "wedding", "soon", "menu"].entries())
  test(`axe finds nothing, and a phone is wide enough: ${layout}`, async ({ demo, page }) => {
    const brief = {
      topic: at < 4 ? "cafe" : "wedding",
      dark: at % 2 === 1,
      sections: at < 4 ? everySection : [],
    };
    await demo.open({ kind: "landing", layout, lang: "de", seed: `page ${at}`, brief });
    expect(await faultsOf(page)).toEqual([]);
  });
