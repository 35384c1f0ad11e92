import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { layoutFaults } from "./layout-faults.ts";

/** Where the pictures are after a run; the next run begins with an empty folder. */
const pictures = join(import.meta.dirname, "../test-results/screens");
const themes = ["light", "dark"] as const;
/** GALLERY=all looks at every screen in every width, and holds every picture against all of the rules. */
export const all = process.env["GALLERY"] === "all";
const allWidths = [1280, 390, 768, 1920];
const HEIGHT = 800;
const PHONE = 701;

type Options = {
  /** Other widths than a desk's and a phone's: what the others do not show. */
  readonly widths?: readonly number[];
  /** It is there in these widths alone. */
  readonly only?: readonly number[];
  /** What a phone shows instead: it has one pane at a time. */
  readonly phone?: () => Promise<void>;
  /** Parts that are not ours. */
  readonly except?: string;
};

/**
 * A picture of the screen as it stands at every width and in both themes, each held against axe's rules and what the eye
 * would find. The window changes in place: a screen is reached once.
 */
export const look = async (
  page: Page,
  screen: string,
  { widths: lean = [1280, 390], only, phone, except }: Options = {},
): Promise<void> => {
  const widths = only ?? (all ? allWidths : lean);
  const faults = new Map<string, string[]>();
  const found = (fault: string, where: string) => faults.set(fault, [...(faults.get(fault) ?? []), where]);
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    if (width < PHONE) await phone?.();
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      // The layout that the width asked for is drawn after React heard of it.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      const where = `${width}-${colorScheme}`;
      await page.screenshot({ path: join(pictures, `${screen}-${where}.png`) });
      // Of a third width only the layout is new, and of the dark only the colours, which no width changes.
      if (all || width === widths[0] || (width < PHONE && colorScheme === "light"))
        for (const fault of await axeFaults(page, colorScheme, except)) found(fault, where);
      if (colorScheme === "dark" && !all) continue;
      for (const fault of await layoutFaults(page, width < PHONE ? 44 : 24, except)) found(fault, where);
    }
  }
  await page.setViewportSize({ width: widths[0] ?? 1280, height: HEIGHT });
  await page.emulateMedia({ colorScheme: "light" });
  expect
    .soft(
      [...faults].map(([fault, where]) => `${fault} (${where.join(", ")})`),
      screen,
    )
    .toEqual([]);
};

const axeFaults = async (
  page: Page,
  colorScheme: (typeof themes)[number],
  except?: string,
): Promise<string[]> => {
  // Pages of people stand in frames: what is in them is theirs. A tooltip comes and goes with the pointer, over the page.
  // What leads the focus back into a menu is never on it for longer than that.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .exclude("iframe")
    .exclude("[role='tooltip']")
    .exclude("[data-base-ui-focus-guard]");
  if (except) axe.exclude(except);
  axe.options({
    resultTypes: ["violations"],
    // A menu lies over the page, beside its landmarks.
    rules: { region: { enabled: (await page.getByRole("menu").count()) === 0 } },
    ...(colorScheme === "dark" && {
      runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
    }),
  });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
};
