import { type Page } from "@playwright/test";
import { expect, faultsOf, test } from "./demo-page.ts";

const value = (page: Page) => page.locator("output.value");
const type = async (page: Page, keys: Iterable<string>) => {
  for (const key of keys) await page.keyboard.press(key);
};

test.describe("a calculator", () => {
  const sums: readonly (readonly [sum: string, result: string])[] = [
    ["2+3*4", "14"],
    ["0.1+0.2", "0.3"],
    ["(2+3)*4", "20"],
    ["2*(3+4", "14"],
    ["7-10", "−3"],
    ["10/4", "2.5"],
    ["200+10%", "220"],
    ["50%*8", "4"],
    ["5*-3", "−15"],
    ["9--4", "5"],
    ["1000000/3", "333,333.333333"],
    ["12+*3", "36"],
    ["1..5+1", "2.5"],
  ];

  for (const layout of ["pocket", "desk"])
    test(`reckons as arithmetic does (${layout})`, async ({ demo, page }) => {
      await demo.open({ kind: "calculator", layout });
      for (const [sum, result] of sums) {
        await page.keyboard.press("Escape");
        await type(page, sum);
        await page.keyboard.press("Enter");
        await expect(value(page), sum).toHaveText(result);
      }
    });

  test("says that division by zero has no result, and lets the sum be mended", async ({ demo, page }) => {
    await demo.open({ kind: "calculator" });
    await type(page, "8/0=");
    await expect(value(page)).toHaveText("Division by zero has no result.");
    await page.keyboard.press("Backspace");
    await type(page, "2=");
    await expect(value(page)).toHaveText("4");
  });

  test("has buttons for all of it, goes on from a result, and keeps a history to take up again", async ({
    demo,
    page,
  }) => {
    await demo.open({ kind: "calculator", layout: "desk" });
    for (const name of ["6", "times", "7", "change sign", "equals"])
      await page.getByRole("button", { name, exact: true }).click();
    await expect(value(page)).toHaveText("−42");
    await type(page, "+2=");
    await expect(value(page)).toHaveText("−40");
    await page.getByRole("listitem").filter({ hasText: "−42" }).last().getByRole("button").click();
    await expect(value(page)).toHaveText("−42");
  });

  test("takes and writes a decimal comma in German", async ({ demo, page }) => {
    await demo.open({ kind: "calculator", lang: "de" });
    await type(page, "1,5*3");
    await expect(value(page)).toHaveText("1,5 × 3");
    await page.keyboard.press("Enter");
    await expect(value(page)).toHaveText("4,5");
  });

  test("knows roots, powers and angles in degrees where it is scientific", async ({ demo, page }) => {
    await demo.open({ kind: "calculator", brief: { variants: ["scientific"] } });
    const press = async (...names: string[]) => {
      for (const name of names) await page.getByRole("button", { name, exact: true }).click();
    };
    await press("square root", "9", "equals");
    await expect(value(page)).toHaveText("3");
    await type(page, "2^3^2=");
    await expect(value(page)).toHaveText("512");
    await press("AC: clear", "sin", "3", "0", "equals");
    await expect(value(page)).toHaveText("0.5");
  });

  test("shares a bill, and says where a number is missing", async ({ demo, page }) => {
    await demo.open({ kind: "calculator", brief: { variants: ["tip"] } });
    await page.getByLabel("Bill").fill("90");
    await page.getByRole("button", { name: "20 %" }).click();
    await page.getByLabel("People").fill("4");
    await expect(page.locator(".each")).toContainText("€27.00");
    await page.getByLabel("People").fill("");
    await expect(page.getByLabel("People")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("People")).toHaveAccessibleDescription("Enter a number here.");
  });
});

test.describe("a to-do list", () => {
  for (const layout of ["list", "board"])
    test(`adds, completes, edits, filters and deletes, and keeps its place (${layout})`, async ({
      demo,
      page,
    }) => {
      await demo.open({ kind: "todo", layout, brief: { items: ["One", "Two"] } });
      const field = page.getByLabel("New entry");
      await field.press("Enter");
      await expect(field).toHaveAccessibleDescription("Write something first.");
      await field.fill("Three <b>");
      await field.press("Enter");
      await expect(page.getByRole("status")).toHaveText("3 of 3 open");
      await expect(field).toBeFocused();

      await page.getByLabel("One", { exact: true }).check();
      await expect(page.getByLabel("One", { exact: true })).toBeFocused();
      await expect(page.getByRole("status")).toHaveText("2 of 3 open");

      await page.getByRole("button", { name: "Edit: Two" }).click();
      await page.keyboard.type(" and a half");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: "Edit: Two and a half" })).toBeFocused();
      await page.getByRole("button", { name: "Edit: Three <b>" }).click();
      await page.keyboard.type("!");
      await page.keyboard.press("Escape");
      await expect(page.getByLabel("Three <b>", { exact: true })).toBeVisible();

      await page.getByRole("button", { name: "Done", exact: true }).click();
      await expect(page.getByRole("listitem")).toHaveText([/One/]);
      await page.getByRole("button", { name: "All" }).click();
      await page.getByRole("button", { name: "Delete: Two and a half" }).press("Enter");
      await expect(page.getByRole("listitem")).toHaveCount(2);
      await expect(page.getByRole("button", { name: "Delete: Three <b>" })).toBeFocused();

      await page.reload();
      await expect(page.getByRole("listitem")).toHaveCount(2);
      await page.getByRole("button", { name: "Delete what is done" }).click();
      await expect(page.getByRole("status")).toHaveText("1 of 1 open");
    });

  test("moves an entry from column to column", async ({ demo, page }) => {
    await demo.open({ kind: "todo", layout: "board", brief: { items: ["One"] } });
    const column = (name: string) => page.getByRole("region", { name });
    await page.getByRole("button", { name: "Begin: One" }).press("Enter");
    await expect(column("In progress").getByRole("listitem")).toHaveCount(1);
    await expect(page.getByRole("button", { name: "Put back: One" })).toBeFocused();
    await column("In progress").getByRole("checkbox").click();
    await expect(column("Done").getByRole("listitem")).toHaveCount(1);
  });

  test("says so where nothing can be stored, and works all the same", async ({ demo, page }) => {
    await demo.openFramed({ kind: "todo", layout: "list" });
    const frame = page.frameLocator("iframe");
    await expect(frame.getByText("This window cannot store anything")).toBeVisible();
    await frame.getByLabel("New entry").fill("Bread");
    await frame.getByLabel("New entry").press("Enter");
    await expect(frame.getByText("Bread")).toBeVisible();
  });
});

test.describe("a quiz", () => {
  const answer = async (page: Page, at: number, right: boolean) => {
    const question = page.locator(".question").nth(at);
    const wanted = await question.getAttribute("data-answer");
    const answers = await question.getByRole("radio").all();
    for (const radio of answers)
      if (((await radio.getAttribute("value")) === wanted) === right) return radio.check();
  };

  test("asked one by one, says what was right and lists what was wrong", async ({ demo, page }) => {
    await demo.open({ kind: "quiz", layout: "cards", brief: { counts: { questions: 3 } } });
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page.getByRole("status")).toHaveText("Choose an answer.");
    for (const at of [0, 1, 2]) {
      await answer(page, at, at !== 1);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("status")).toContainText(at === 1 ? "Not quite: " : "Right.");
      await page.getByRole("button", { name: "Next" }).click();
    }
    await expect(page.getByRole("heading", { name: "2 of 3 right" })).toBeFocused();
    await expect(page.getByRole("listitem")).toHaveCount(1);
    await page.getByRole("button", { name: "Play again" }).click();
    await expect(page.locator(".question").first().getByRole("radio").first()).toBeFocused();
  });

  test("on one page, asks for what is open before it counts", async ({ demo, page }) => {
    await demo.open({ kind: "quiz", layout: "sheet", brief: { counts: { questions: 4 } } });
    for (const at of [0, 1, 3]) await answer(page, at, true);
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page.getByRole("status")).toHaveText("Still open: 1.");
    await expect(page.locator(".question").nth(2).getByRole("radio").first()).toBeFocused();
    await answer(page, 2, true);
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page.getByRole("heading", { name: "4 of 4 right" })).toBeFocused();
    await expect(page.getByRole("heading", { name: "To look at again" })).toBeHidden();
  });
});

test.describe("a game", () => {
  const said = (page: Page) => page.getByRole("status");

  test("of memory is won by who remembers", async ({ demo, page }) => {
    await demo.open({ kind: "game", layout: "match", brief: { variants: ["memory"], counts: { pairs: 3 } } });
    const cards = page.getByRole("button", { name: /^Card/ });
    const label = async (at: number) => (await cards.nth(at).getAttribute("aria-label")) ?? "";
    const places = new Map<string, number[]>();
    for (const at of [0, 1, 2, 3, 4, 5]) {
      await cards.nth(at).press("Enter");
      const name = (await label(at)).split(", ")[1] ?? "";
      places.set(name, [...(places.get(name) ?? []), at]);
    }
    for (const [first = 0, second = 0] of places.values()) {
      // One that still lies open is closed by the next, so it is turned last.
      const isOpen = !(await label(first)).includes("face down");
      await cards.nth(isOpen ? second : first).click();
      await cards.nth(isOpen ? first : second).click();
    }
    await expect(said(page)).toHaveText(/^All pairs found in \d+ moves\.$/);
    await page.getByRole("button", { name: "New game" }).click();
    await expect(page.getByRole("button", { name: /face down/ })).toHaveCount(6);
  });

  for (const layout of ["table", "match"])
    test(`of tic-tac-toe is never lost by the computer (${layout})`, async ({ demo, page }) => {
      await demo.open({ kind: "game", layout, brief: { variants: ["tictactoe"] } });
      for (const order of [
        [0, 8, 2, 6, 4, 1, 3, 5, 7],
        [4, 0, 1, 2, 3, 5, 6, 7, 8],
        [1, 3, 5, 7, 0, 2, 4, 6, 8],
      ]) {
        for (const at of order) {
          const cell = page.locator(".cell").nth(at);
          if (((await cell.textContent()) ?? "") === "") await cell.press("Enter");
        }
        await expect(said(page)).toHaveText(/○ wins|A draw/);
        await page.getByRole("button", { name: "New game" }).click();
      }
      await expect(page.locator("#x")).toHaveText("0");
    });

  test("of tic-tac-toe for two is won by three in a row, with the arrow keys", async ({ demo, page }) => {
    await demo.open({ kind: "game", layout: "match", brief: { variants: ["tictactoe"] } });
    await page.getByLabel("A second person").check();
    await page.getByRole("button", { name: "Row 1, column 1, empty" }).focus();
    await type(page, ["Enter", "ArrowDown", "Enter", "ArrowUp", "ArrowRight", "Enter", "ArrowDown", "Enter"]);
    await expect(said(page)).toHaveText("Row 2, column 2: ○. × to move.");
    await type(page, ["ArrowUp", "ArrowRight", "Enter"]);
    await expect(said(page)).toHaveText("Row 1, column 3: ×. × wins.");
    await page.getByRole("button", { name: "Row 3, column 3, empty" }).click();
    await expect(page.locator("#x")).toHaveText("1");
  });
});

test.describe("a timer", () => {
  const time = (page: Page) => page.getByRole("timer");
  test.beforeEach(({ page }) => page.clock.install({ time: new Date("2026-03-01T09:00:00") }));

  for (const layout of ["dial", "digits"])
    test(`counts down by the clock, pauses, and says when the time is over (${layout})`, async ({
      demo,
      page,
    }) => {
      await demo.open({ kind: "timer", layout, brief: { counts: { minutes: 3 } } });
      await expect(time(page)).toHaveText("03:00");
      await page.getByRole("button", { name: "Start" }).click();
      await page.clock.runFor("01:00");
      await expect(time(page)).toHaveText("02:00");
      await page.getByRole("button", { name: "Pause" }).click();
      await page.clock.runFor("10:00");
      await expect(time(page)).toHaveText("02:00");
      await page.getByRole("button", { name: "Start" }).click();
      // As a tab wakes up that was asleep: one late tick.
      await page.clock.fastForward("05:00");
      await expect(time(page)).toHaveText("00:00");
      await expect(page.getByRole("status")).toHaveText("Time is up.");
      await page.getByLabel("Minutes").fill("0");
      await expect(page.getByLabel("Minutes")).toHaveAccessibleDescription("1 to 600 minutes.");
    });

  test("for work and rest goes from one to the other, with a long break after four", async ({
    demo,
    page,
  }) => {
    await demo.open({ kind: "timer", brief: { variants: ["pomodoro"] } });
    for (const round of [1, 2, 3, 4]) {
      await page.getByRole("button", { name: "Start" }).click();
      await page.clock.fastForward("25:01");
      await expect(page.getByRole("status")).toHaveText(
        `Time is up. Next: ${round < 4 ? "Short" : "Long"} break.`,
      );
      await page.getByRole("button", { name: "Focus" }).click();
    }
    await expect(page.getByText("Finished: 4")).toBeVisible();
  });

  test("that counts up writes laps down", async ({ demo, page }) => {
    await demo.open({ kind: "timer", brief: { variants: ["stopwatch"] } });
    await page.getByRole("button", { name: "Start" }).click();
    await page.clock.runFor(61_500);
    await page.getByRole("button", { name: "Lap" }).click();
    await page.clock.runFor(2_000);
    await page.getByRole("button", { name: "Lap" }).click();
    await expect(page.getByRole("listitem")).toHaveText([/^00:02/, /^01:01/]);
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(time(page)).toHaveText("00:00.0");
    await expect(page.getByRole("listitem")).toHaveCount(0);
  });
});

test.describe("programs are readable and reach no further than the window", () => {
  const shown: readonly (readonly [
    kind: string,
    layout: string,
    variants: readonly string[],
    moods: readonly string[],
  ])[] = [
    ["todo", "list", [], ["plain", "bold"]],
    ["todo", "board", [], ["warm", "playful"]],
    ["calculator", "pocket", ["scientific"], ["calm", "bold"]],
    ["calculator", "desk", ["tip"], ["elegant", "plain"]],
    ["quiz", "cards", [], ["playful", "plain"]],
    ["quiz", "sheet", ["space"], ["elegant", "bold"]],
    ["timer", "dial", ["pomodoro"], ["plain", "elegant"]],
    ["timer", "digits", ["countdown"], ["bold", "warm"]],
    ["game", "table", ["memory"], ["playful", "calm"]],
    ["game", "match", ["tictactoe"], ["plain", "bold"]],
  ];
  for (const [kind, layout, variants, moods] of shown)
    test(`${kind}, ${layout}, by day and by night`, async ({ demo, page }) => {
      for (const [at, mood] of moods.entries()) {
        await demo.open({
          kind,
          layout,
          lang: at === 0 ? "en" : "de",
          brief: { variants, mood, dark: at === 1 },
        });
        expect(await faultsOf(page), mood).toEqual([]);
      }
    });
});
