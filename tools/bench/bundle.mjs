// JavaScript that the sign-in and the projects page load, gzipped, as Chromium asks for it; beside it React alone, the
// least a page of this kind can weigh.
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { chromium } from "@playwright/test";
import { root, signUp, startProduct } from "./product.mjs";

const GOAL_KB = 200;
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;

const bare = await build({
  root: `${root}/apps/web`,
  configFile: false,
  logLevel: "silent",
  build: { write: false, rollupOptions: { input: "bare" } },
  plugins: [
    {
      name: "bare",
      resolveId: (id) => (id === "bare" ? `${root}/apps/web/src/bare.js` : null),
      load: (id) =>
        id.endsWith("/src/bare.js")
          ? `import { createRoot } from "react-dom/client"; import { createElement } from "react"; createRoot(document.body).render(createElement("p", null, "Hello"));`
          : null,
    },
  ],
});
const react = [bare]
  .flat()[0]
  .output.reduce((sum, file) => sum + (file.code ? gzipSync(file.code).length : 0), 0);

const product = await startProduct();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
  ],
});
try {
  const page = await browser.newPage();
  let scripts = new Map();
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    const body = await response.body().catch(() => Buffer.alloc(0));
    scripts.set(response.url(), gzipSync(body).length);
  });
  const report = (name) => {
    const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
    console.log(
      `${name.padEnd(14)} ${kb(total)} gzipped in ${scripts.size} files (goal under ${GOAL_KB} kB); ${(total / react).toFixed(2)} times React alone (${kb(react)})`,
    );
  };
  await page.goto(`${product.url}/sign-in`, { waitUntil: "networkidle" });
  report("sign-in page");

  const email = "weigh@bench.example";
  (await signUp(product.url, email)).close();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  scripts = new Map();
  await page.goto(`${product.url}/`, { waitUntil: "networkidle" });
  report("projects page");
} finally {
  await browser.close();
  await product.stop();
}
