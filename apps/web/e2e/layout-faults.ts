import type { Page } from "@playwright/test";

/** What a person would stumble over on the screen as it stands, in words; what scrolls sideways, is cut, is too small to hit. */
export const layoutFaults = (page: Page, target: number, except = "iframe"): Promise<string[]> =>
  page.evaluate(
    ({ target, except }) => {
      const faults: string[] = [];
      const named = (element: Element): string =>
        `${element.localName}${element.id ? `#${element.id}` : ""}${[...element.classList].map((name) => `.${name}`).join("")} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}”`;

      // What lies under an open dialog or menu is out of reach, and what is out of sight is not looked at.
      const modal = [
        ...document.querySelectorAll("dialog:modal, [role='dialog'], [role='alertdialog']"),
      ].findLast((element) => element.checkVisibility());
      const seen = (element: Element): boolean =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !element.closest("[inert], [aria-hidden='true']") &&
        !element.closest(except) &&
        (!modal || modal.contains(element)) &&
        element.getBoundingClientRect().width > 1;
      const all = [...document.body.querySelectorAll("*")].filter(seen);

      if (document.documentElement.scrollWidth > innerWidth)
        faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
      for (const element of all) {
        const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
        const spills = element.scrollWidth - element.clientWidth;
        if (clipPath !== "none" || spills <= 1 || element.clientWidth === 0) continue;
        // Code keeps its lines.
        if (element.closest(".cm-editor, pre, .diff, .mono, [data-scrolls-sideways]")) continue;
        if (overflowX === "auto" || overflowX === "scroll") faults.push(`${named(element)} scrolls sideways`);
        else if ((overflowX === "hidden" || overflowX === "clip") && textOverflow !== "ellipsis")
          faults.push(`${named(element)} is cut ${spills} px`);
      }

      // One that steps aside for another is drawn with an edge.
      const roses = all.filter(
        (element) =>
          element.matches(".btn[data-variant='rose']:not([aria-disabled='true'])") &&
          getComputedStyle(element).borderTopColor === "rgba(0, 0, 0, 0)",
      );
      if (roses.length > 1) faults.push(`more than one rose: ${roses.map(named).join(", ")}`);

      // Words that stand out of the box they are drawn in lie over something else.
      for (const element of all) {
        if (
          !element.matches("button, a, .btn, .tag, .tab, .segment > *, .menu-item, .palette-row, .file-head")
        )
          continue;
        if (getComputedStyle(element).display === "inline") continue;
        const box = element.getBoundingClientRect();
        const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let text = walk.nextNode(); text; text = walk.nextNode()) {
          const holder = text.parentElement;
          if (!text.textContent?.trim() || !holder || !seen(holder)) continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          const words = range.getBoundingClientRect();
          let clipped = false;
          for (let at: Element | null = holder; at && element.contains(at); at = at.parentElement)
            clipped ||= getComputedStyle(at).overflowX !== "visible";
          const out = Math.max(
            box.top - words.top,
            words.bottom - box.bottom,
            clipped ? 0 : Math.max(box.left - words.left, words.right - box.right),
          );
          // A line is higher than its letters.
          if (out > 0.25 * parseFloat(getComputedStyle(holder).fontSize))
            faults.push(`${named(element)}: its words stand ${Math.round(out)} px out of it`);
        }
      }

      const controls =
        "a[href], button, input, select, textarea, summary, [role='switch'], [role='tab'], [role='radio'], [role^='menuitem']";
      for (const element of all) {
        if (!element.matches(controls) || element.matches(":disabled, .skip")) continue;
        // A link in a sentence has the height of its line.
        if (getComputedStyle(element).display === "inline") continue;
        const box = element.getBoundingClientRect();
        // The field around an input is hit instead of it, and a label with its control.
        const around = (element.closest(".input, .compose, label") ?? element).getBoundingClientRect();
        let width = Math.max(box.width, around.width);
        let height = Math.max(box.height, around.height);
        for (const part of ["::before", "::after"]) {
          const style = getComputedStyle(element, part);
          if (style.content === "none" || style.position !== "absolute") continue;
          width = Math.max(width, box.width - parseFloat(style.left) - parseFloat(style.right));
          height = Math.max(height, box.height - parseFloat(style.top) - parseFloat(style.bottom));
        }
        if (Math.min(width, height) < target - 0.5)
          faults.push(`${named(element)} can be hit on ${Math.round(width)} × ${Math.round(height)} px only`);
      }
      return faults;
    },
    { target, except },
  );
