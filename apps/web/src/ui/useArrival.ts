import { useEffect, useRef } from "react";

let said: HTMLElement | null = null;

/**
 * Once a page stands where another one stood: who listens hears its name, as a browser says it of a page that is loaded.
 * And if the focus went with what was left, it goes on at the page's heading instead of at the beginning of everything.
 */
export function useArrival(name: string): void {
  const first = useRef(name);
  useEffect(() => {
    // The browser says the name of the first page itself.
    if (said) said.textContent = first.current;
    else {
      said = document.body.appendChild(document.createElement("p"));
      said.className = "sr-only";
      said.ariaLive = "polite";
      return;
    }
    // What scrolls stays where it was when its content is another page's.
    const scrolled = document.getElementById("page");
    if (scrolled) scrolled.scrollTop = 0;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const heading = document.querySelector("h1");
      if (!heading) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}
