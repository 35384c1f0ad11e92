import type { Page } from "@playwright/test";

declare global {
  interface Window {
    heardSoFar: string[];
  }
}

/**
 * Takes down what a screen reader reads out without being asked: every change of a live region, after the rules of
 * WAI-ARIA. An atomic region is read whole, of the others what is new in them; an alert when it comes as well.
 */
export const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.heardSoFar = [];
    const regions = "[aria-live], [role='status'], [role='alert'], [role='log'], output";
    const atomic = "[role='status'], [role='alert'], output, [aria-atomic='true']";
    const known = new WeakMap<Element, string>();
    const regionOf = (node: Node): Element | null => {
      const region = (node instanceof Element ? node : node.parentElement)?.closest(regions) ?? null;
      if (!region?.isConnected || region.getAttribute("aria-live") === "off") return null;
      return region.closest("[aria-hidden='true'], [aria-busy='true']") ? null : region;
    };
    const textOf = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? "";
      return node.matches("[aria-hidden='true'], script, style")
        ? ""
        : [...node.childNodes].map(textOf).join(" ");
    };
    const words = (node: Node): string => textOf(node).replace(/\s+/g, " ").trim();
    const say = (text: string) => {
      if (text) window.heardSoFar.push(text);
    };
    new MutationObserver((changes) => {
      const whole = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        for (const added of addedNodes) {
          if (!(added instanceof Element)) continue;
          for (const one of [added, ...added.querySelectorAll("[role='alert']")])
            if (one.matches("[role='alert']") && regionOf(one) === one) whole.add(one);
        }
        const region = regionOf(target);
        if (!region) continue;
        if (region.matches(atomic)) whole.add(region);
        else if (target instanceof Text) say(words(target));
        else
          for (const added of addedNodes)
            if (!added.parentElement?.closest("[role='alert']")) say(words(added));
      }
      for (const region of whole) {
        const text = words(region);
        if (text !== known.get(region)) say(text);
        known.set(region, text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });

/** What was heard since the last time that this was asked. */
export const heard = (page: Page): Promise<string[]> => page.evaluate(() => window.heardSoFar.splice(0));
