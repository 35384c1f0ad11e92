const longestMs = 5000;

async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch("/livez", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener("online", end);
  });

/**
 * Loads a part of the app. While the server is away it waits: a page that gave up would be loaded anew, and the browser has
 * nothing to show then. A part that is missing on a server that is there belongs to an older release, and fails.
 */
export async function whenReachable<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let tries = 0, missing = 0; ; tries += 1) {
    try {
      return await load();
    } catch (error) {
      missing = (await isServerThere()) ? missing + 1 : 0;
      if (missing === 2) throw error;
      if (missing === 0) await pause(Math.min(500 * 2 ** tries, longestMs));
    }
  }
}
