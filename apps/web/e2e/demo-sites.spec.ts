import { type Asked, expect, faultsOf, test } from "./demo-page.ts";

const loaf = { of: "Rye loaf", text: "6.50 €", amount: 6.5 };
const jam = { of: "Plum jam", text: "4 €", amount: 4 };

test("a cart opens as a dialog, counts and adds up, and is given up line by line", async ({ page, demo }) => {
  await demo.open({ kind: "shop", layout: "shelf", brief: { prices: [loaf, jam] } });
  await page.getByRole("button", { name: "Add to cart: Rye loaf" }).click();
  await expect(page.getByRole("status").filter({ hasText: "In the cart: Rye loaf" })).toBeVisible();
  await page.getByRole("button", { name: "Add to cart: Plum jam" }).click();
  await page.getByRole("button", { name: "Cart (2)" }).press("Enter");
  const cart = page.getByRole("dialog", { name: "Cart" });
  await expect(cart.getByText("Total: €10.50")).toBeVisible();
  const more = cart.getByRole("button", { name: "One more: Rye loaf" });
  await more.press("Enter");
  await more.press("Enter");
  await expect(cart.getByText("Total: €23.50")).toBeVisible();
  await expect(more).toBeFocused();
  await cart.getByRole("button", { name: "One less: Plum jam" }).click();
  await expect(cart.getByText("Plum jam")).toBeHidden();
  await expect(cart.getByRole("heading", { name: "Cart" })).toBeFocused();
  await expect(cart.getByText("Total: €19.50")).toBeVisible();
  await cart.getByRole("button", { name: "Check out" }).click();
  await expect(cart.getByText("nothing was ordered or paid")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cart).toBeHidden();
  await expect(page.getByRole("button", { name: "Cart (3)" })).toBeFocused();
  await page.reload();
  await expect(page.getByRole("button", { name: "Cart (3)" })).toBeVisible();
});

test("a cart beside the goods works where nothing can be stored", async ({ page, demo }) => {
  await demo.openFramed({ kind: "shop", layout: "counter", lang: "de", brief: { prices: [loaf, jam] } });
  const shop = page.frameLocator("iframe");
  const cart = shop.getByRole("complementary", { name: "Warenkorb" });
  await expect(cart.getByText("Noch leer.")).toBeVisible();
  await expect(cart.getByRole("button", { name: "Zur Kasse" })).toBeHidden();
  await shop.getByRole("button", { name: "In den Warenkorb: Rye loaf" }).click();
  await expect(cart.getByText("Summe: 6,50 €")).toBeVisible();
});

test("a filter shows one shelf, and all of them again", async ({ page, demo }) => {
  await demo.open({ kind: "shop", layout: "counter", brief: { topic: "books", counts: { products: 6 } } });
  const products = page.locator(".product");
  await expect(products).toHaveCount(6);
  await page.getByRole("button", { name: "Books", exact: true }).click();
  await expect(page.getByRole("button", { name: "Books", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(products.filter({ visible: true })).toHaveCount(3);
  await expect(page.getByRole("heading", { name: "Plain notebook" })).toBeHidden();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await expect(products.filter({ visible: true })).toHaveCount(6);
});

for (const layout of ["magazine", "column"]) {
  test(`a post opens under its address and goes back to where it was chosen: ${layout}`, async ({
    page,
    demo,
  }) => {
    await demo.open({ kind: "blog", layout, brief: { name: "Slow Letters" } });
    const link = page.getByRole("link", { name: "A pencil that stays" });
    const article = page.getByRole("article").filter({ hasText: "A pencil that stays" });
    await expect(page.getByRole("article").filter({ visible: true })).toHaveCount(0);
    await link.press("Enter");
    await expect(article.getByText("This one signed a lease")).toBeVisible();
    await expect(article.getByRole("heading", { level: 2 })).toBeFocused();
    await expect(page).toHaveTitle("A pencil that stays · Slow Letters");
    await article.getByRole("link", { name: "Soup for grey evenings" }).click();
    await expect(article).toBeHidden();
    await page.goBack();
    await expect(article).toBeVisible();
    await page.goBack();
    await expect(article).toBeHidden();
    await expect(link).toBeFocused();
    await link.click();
    await article.getByRole("link", { name: "All posts" }).click();
    await expect(link).toBeVisible();
    await expect(page).toHaveTitle("Slow Letters");
  });
}

for (const layout of ["magazine", "column"]) {
  test(`documentation is searched, marks what is read and gives its code away: ${layout}`, async ({
    page,
    demo,
  }) => {
    await demo.open({ kind: "blog", layout, brief: { variants: ["docs"], name: "Loomly" } });
    const menu = page.getByRole("navigation", { name: "Documentation" });
    await menu.getByRole("link", { name: "Settings" }).click();
    await expect(menu.getByRole("link", { name: "Settings" })).toHaveAttribute("aria-current", "true");
    await page.getByRole("searchbox", { name: "Search" }).fill("doctor");
    await expect(page.getByText("Sections found: 1")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Install" })).toBeHidden();
    await expect(menu.getByRole("link")).toHaveCount(1);
    await page.getByRole("searchbox", { name: "Search" }).fill("");
    await expect(menu.getByRole("link")).toHaveCount(5);
    // A page without TLS may not write to the clipboard.
    await page.getByRole("button", { name: "Copy" }).first().press("Enter");
    await expect(page.getByText("Copying is not allowed here.")).toBeVisible();
    expect(await page.evaluate(() => String(getSelection()))).toBe("npm install loomly");
  });
}

for (const layout of ["cards", "table"]) {
  test(`prices are reckoned by the year and the month, and a plan is chosen: ${layout}`, async ({
    page,
    demo,
  }) => {
    const solo = { of: "Solo", text: "$12", amount: 12 };
    const firm = { of: "Firm", text: "$30", amount: 30 };
    await demo.open({ kind: "pricing", layout, brief: { prices: [solo, firm], currency: "USD" } });
    await expect(page.getByText("$12 a month")).toBeVisible();
    await page.getByRole("button", { name: "Yearly" }).press("Enter");
    await expect(page.getByRole("button", { name: "Yearly" })).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByText("$10 a month")).toBeVisible();
    await expect(page.getByText("$120 once a year, two months free")).toBeVisible();
    await expect(page.getByText("$25 a month")).toBeVisible();
    await page.getByRole("button", { name: "Monthly" }).click();
    await expect(page.getByText("$30 a month")).toBeVisible();
    await page.getByRole("button", { name: "Choose Firm" }).click();
    await expect(page.getByRole("status")).toContainText("Firm is chosen. This page is an example");
  });
}

for (const layout of ["board", "report"]) {
  test(`charts answer keys and pointer, and every figure stands in a table: ${layout}`, async ({
    page,
    demo,
  }) => {
    await demo.open({ kind: "dashboard", layout, brief: { variants: ["web"] } });
    const course = page.getByRole("slider", { name: "Visits" });
    const said = () => course.getAttribute("aria-valuetext");
    await course.press("Home");
    expect(await said()).toMatch(/^Monday: [\d,]+$/);
    await course.press("ArrowRight");
    expect(await said()).toMatch(/^Tuesday: /);
    await course.press("End");
    expect(await said()).toMatch(/^Sunday: /);
    await course.press("ArrowRight");
    expect(await said()).toMatch(/^Sunday: /);
    await course.hover({ position: { x: 3, y: 40 } });
    expect(await said()).toMatch(/^Monday: /);
    const monday = (await said())?.replace("Monday: ", "") ?? "none";

    await page.getByText("All figures as a table").click();
    await expect(page.getByRole("row", { name: /^Monday/ })).toContainText(monday);
    await page.getByRole("button", { name: "12 months" }).click();
    await expect(page.getByRole("row")).toHaveCount(13);
    await page.getByRole("button", { name: /^Sign-ups/ }).click();
    await page.getByRole("slider", { name: "Sign-ups" }).press("Home");
    await expect(page.getByRole("slider", { name: "Sign-ups" })).toHaveAttribute(
      "aria-valuetext",
      /^January: /,
    );

    const shares = page.getByRole("slider", { name: "Shares" });
    await shares.press("Home");
    await expect(shares).toHaveAttribute("aria-valuetext", /^Search: \d+%$/);
  });
}

interface Look extends Asked {
  /** What opens something over the page, or instead of it. */
  readonly opens?: string;
}
const looks: readonly Look[] = [
  { kind: "shop", layout: "shelf", opens: ".open-cart", brief: { topic: "fashion" } },
  { kind: "shop", layout: "counter", lang: "fr", brief: { mood: "bold" } },
  { kind: "blog", layout: "magazine", opens: ".teaser a", brief: { mood: "playful" } },
  { kind: "blog", layout: "column", opens: ".teaser a", lang: "es", brief: { topic: "garden" } },
  { kind: "blog", layout: "magazine", lang: "de", brief: { variants: ["docs"], topic: "software" } },
  {
    kind: "blog",
    layout: "column",
    lang: "fr",
    brief: { variants: ["docs"], topic: "software", mood: "bold" },
  },
  { kind: "pricing", layout: "cards", brief: { counts: { plans: 4 } } },
  { kind: "pricing", layout: "table", lang: "fr", brief: { topic: "gym" } },
  { kind: "dashboard", layout: "board", brief: { variants: ["sales"] } },
  { kind: "dashboard", layout: "report", lang: "de", brief: { variants: ["finance"] } },
];

for (const dark of [false, true]) {
  for (const { brief, opens, ...asked } of looks) {
    test(`axe and a narrow window find nothing: ${asked.kind}, ${asked.layout}, ${asked.lang ?? "en"}${dark ? ", dark" : ""}`, async ({
      page,
      demo,
    }) => {
      await demo.open({ ...asked, brief: { ...brief, dark } });
      if (asked.kind === "dashboard") await page.locator("summary").click();
      expect(await faultsOf(page)).toEqual([]);
      if (opens === undefined) return;
      if (asked.kind === "shop") await page.locator(".add").first().click();
      await page.locator(opens).first().click();
      expect(await faultsOf(page)).toEqual([]);
    });
  }
}
