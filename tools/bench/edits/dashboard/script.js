const revenue = [
  7000, 7903, 8806, 9709, 8012, 8915, 9818, 10721, 9024, 9927, 10830, 9133,
  10036, 10939, 11842, 10145, 11048, 11951, 10254, 11157, 12060, 12963, 11266,
  12169, 13072, 11375,
];

const chart = document.querySelector(".chart");
const SVG = "http://www.w3.org/2000/svg";

function element(name, attributes) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function drawChart(weeks) {
  const values = revenue.slice(-weeks);
  const highest = Math.max(...values);
  const width = 720 / values.length;
  chart.replaceChildren();
  chart.append(element("line", { class: "axis", x1: 0, y1: 200, x2: 720, y2: 200 }));
  values.forEach((value, index) => {
    const height = Math.round((value / highest) * 180);
    const bar = element("rect", {
      class: "bar",
      x: index * width + 4,
      y: 200 - height,
      width: width - 8,
      height,
      rx: 3,
    });
    const title = element("title", {});
    title.textContent = `Week ${index + 1}: € ${value.toLocaleString("en")}`;
    bar.append(title);
    chart.append(bar);
  });
}

function press(group, button) {
  for (const other of group.querySelectorAll("button")) {
    other.setAttribute("aria-pressed", String(other === button));
  }
}

document.querySelector(".segments").addEventListener("click", (event) => {
  const button = event.target.closest("[data-period]");
  if (!button) return;
  press(event.currentTarget, button);
  drawChart(Number(button.dataset.period));
});

const rows = [...document.querySelectorAll("tbody tr")];
const empty = document.querySelector(".empty");
const search = document.querySelector("#search");
let status = "all";

function showRows() {
  const wanted = search.value.trim().toLowerCase();
  let shown = 0;
  for (const row of rows) {
    const matches =
      (status === "all" || row.dataset.status === status) &&
      row.textContent.toLowerCase().includes(wanted);
    row.hidden = !matches;
    if (matches) shown += 1;
  }
  empty.hidden = shown > 0;
}

document.querySelector(".filters").addEventListener("click", (event) => {
  const button = event.target.closest("[data-filter]");
  if (!button) return;
  status = button.dataset.filter;
  press(event.currentTarget, button);
  showRows();
});

search.addEventListener("input", showRows);
search.form.addEventListener("submit", (event) => event.preventDefault());

const themeSwitch = document.querySelector("[data-theme-switch]");

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  themeSwitch.textContent = theme === "dark" ? "Light theme" : "Dark theme";
}

themeSwitch.addEventListener("click", () => {
  setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
});

drawChart(12);
showRows();
