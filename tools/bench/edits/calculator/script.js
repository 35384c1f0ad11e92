const UNITS = {
  Length: [
    { name: "metre", sign: "m", factor: 1 },
    { name: "kilometre", sign: "km", factor: 1000 },
    { name: "centimetre", sign: "cm", factor: 0.01 },
    { name: "millimetre", sign: "mm", factor: 0.001 },
    { name: "mile", sign: "mi", factor: 1609.344 },
    { name: "yard", sign: "yd", factor: 0.9144 },
    { name: "foot", sign: "ft", factor: 0.3048 },
    { name: "inch", sign: "in", factor: 0.0254 },
    { name: "nautical mile", sign: "nmi", factor: 1852 },
  ],
  Mass: [
    { name: "kilogram", sign: "kg", factor: 1 },
    { name: "gram", sign: "g", factor: 0.001 },
    { name: "tonne", sign: "t", factor: 1000 },
    { name: "pound", sign: "lb", factor: 0.45359237 },
    { name: "ounce", sign: "oz", factor: 0.028349523125 },
    { name: "stone", sign: "st", factor: 6.35029318 },
  ],
  Volume: [
    { name: "litre", sign: "l", factor: 1 },
    { name: "millilitre", sign: "ml", factor: 0.001 },
    { name: "cubic metre", sign: "m³", factor: 1000 },
    { name: "US gallon", sign: "gal", factor: 3.785411784 },
    { name: "US pint", sign: "pt", factor: 0.473176473 },
    { name: "cup", sign: "cup", factor: 0.2365882365 },
    { name: "tablespoon", sign: "tbsp", factor: 0.01478676478 },
  ],
  Area: [
    { name: "square metre", sign: "m²", factor: 1 },
    { name: "hectare", sign: "ha", factor: 10000 },
    { name: "acre", sign: "ac", factor: 4046.8564224 },
    { name: "square foot", sign: "ft²", factor: 0.09290304 },
    { name: "square kilometre", sign: "km²", factor: 1000000 },
  ],
  Speed: [
    { name: "metre per second", sign: "m/s", factor: 1 },
    { name: "kilometre per hour", sign: "km/h", factor: 0.2777777778 },
    { name: "mile per hour", sign: "mph", factor: 0.44704 },
    { name: "knot", sign: "kn", factor: 0.5144444444 },
  ],
  Energy: [
    { name: "joule", sign: "J", factor: 1 },
    { name: "kilojoule", sign: "kJ", factor: 1000 },
    { name: "kilocalorie", sign: "kcal", factor: 4184 },
    { name: "kilowatt hour", sign: "kWh", factor: 3600000 },
  ],
  Data: [
    { name: "byte", sign: "B", factor: 1 },
    { name: "kilobyte", sign: "kB", factor: 1000 },
    { name: "megabyte", sign: "MB", factor: 1000000 },
    { name: "gigabyte", sign: "GB", factor: 1000000000 },
    { name: "kibibyte", sign: "KiB", factor: 1024 },
    { name: "mebibyte", sign: "MiB", factor: 1048576 },
  ],
  Time: [
    { name: "second", sign: "s", factor: 1 },
    { name: "minute", sign: "min", factor: 60 },
    { name: "hour", sign: "h", factor: 3600 },
    { name: "day", sign: "d", factor: 86400 },
    { name: "week", sign: "wk", factor: 604800 },
    { name: "year", sign: "yr", factor: 31557600 },
  ],
};

const display = document.querySelector("#display");
const history = document.querySelector("#history");
let entry = "";

const PRECEDENCE = { "+": 1, "-": 1, "*": 2, "/": 2 };

/** Shunting-yard: turns "2+3*4" into the numbers and signs in the order of their doing. */
function toPostfix(text) {
  const output = [];
  const stack = [];
  for (const token of text.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? []) {
    if (/\d/.test(token)) output.push(Number(token));
    else if (token === "(") stack.push(token);
    else if (token === ")") {
      while (stack.length > 0 && stack.at(-1) !== "(") output.push(stack.pop());
      stack.pop();
    } else {
      while (PRECEDENCE[stack.at(-1)] >= PRECEDENCE[token]) output.push(stack.pop());
      stack.push(token);
    }
  }
  return [...output, ...stack.reverse()];
}

function evaluate(text) {
  const stack = [];
  for (const token of toPostfix(text)) {
    if (typeof token === "number") {
      stack.push(token);
      continue;
    }
    const right = stack.pop();
    const left = stack.pop() ?? 0;
    if (token === "+") stack.push(left + right);
    if (token === "-") stack.push(left - right);
    if (token === "*") stack.push(left * right);
    if (token === "/") stack.push(left / right);
  }
  return stack.length === 1 ? stack[0] : NaN;
}

function show(value) {
  display.textContent = value === "" ? "0" : value;
}

function press(key) {
  if (key === "clear") entry = "";
  else if (key === "back") entry = entry.slice(0, -1);
  else if (key === "equals") {
    const result = evaluate(entry);
    if (!Number.isFinite(result)) return show("Cannot be calculated");
    const item = document.createElement("li");
    item.textContent = `${entry} = ${round(result)}`;
    history.prepend(item);
    entry = String(round(result));
  } else entry += key;
  show(entry);
}

function round(number) {
  return Number(number.toPrecision(12));
}

document.querySelector(".keys").addEventListener("click", (event) => {
  const button = event.target.closest("[data-key]");
  if (button) press(button.dataset.key);
});

document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, select")) return;
  if (event.key === "Enter") press("equals");
  else if (event.key === "Backspace") press("back");
  else if (/^[-+*/().\d]$/.test(event.key)) press(event.key);
});

const money = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" });

const CALCULATORS = {
  loan({ "loan-amount": amount, "loan-rate": rate, "loan-years": years }) {
    const monthly = rate / 100 / 12;
    const months = years * 12;
    if (monthly === 0) return money.format(amount / months);
    return money.format((amount * monthly) / (1 - (1 + monthly) ** -months));
  },
  savings({ "save-start": start, "save-month": month, "save-rate": rate, "save-years": years }) {
    const growth = 1 + rate / 100 / 12;
    let sum = start;
    for (let index = 0; index < years * 12; index += 1) sum = sum * growth + month;
    return money.format(sum);
  },
  tip({ "tip-bill": bill, "tip-percent": percent, "tip-people": people }) {
    return money.format((bill * (1 + percent / 100)) / people);
  },
  fuel({ "fuel-km": km, "fuel-use": use, "fuel-price": price }) {
    return money.format((km / 100) * use * price);
  },
  bmi({ "bmi-cm": cm, "bmi-kg": kg }) {
    return (kg / (cm / 100) ** 2).toFixed(1);
  },
  paint({ "paint-length": length, "paint-width": width, "paint-height": height, "paint-coats": coats, "paint-yield": yields }) {
    const walls = 2 * (length + width) * height;
    return `${((walls * coats) / yields).toFixed(1)} l`;
  },
  bread({ "bread-loaves": loaves, "bread-weight": weight, "bread-hydration": hydration, "bread-salt": salt }) {
    const flour = (loaves * weight) / (1 + hydration / 100 + salt / 100);
    return `${Math.round(flour)} g`;
  },
};

for (const form of document.querySelectorAll("[data-calculator]")) {
  const calculate = CALCULATORS[form.dataset.calculator];
  const update = () => {
    const values = {};
    for (const input of form.querySelectorAll("input")) values[input.name] = input.valueAsNumber;
    const missing = Object.values(values).some(Number.isNaN);
    form.elements.result.value = missing ? "–" : calculate(values);
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  update();
}

const kind = document.querySelector("#kind");
const fromValue = document.querySelector("#from-value");
const fromUnit = document.querySelector("#from-unit");
const toUnit = document.querySelector("#to-unit");
const converted = document.querySelector("#converted");

function fillUnits() {
  const options = () => UNITS[kind.value].map(({ name, sign }) => new Option(`${name} (${sign})`, sign));
  fromUnit.replaceChildren(...options());
  toUnit.replaceChildren(...options());
  toUnit.selectedIndex = 1;
  convert();
}

function convert() {
  const units = UNITS[kind.value];
  const from = units.find(({ sign }) => sign === fromUnit.value);
  const to = units.find(({ sign }) => sign === toUnit.value);
  const result = (fromValue.valueAsNumber * from.factor) / to.factor;
  converted.textContent = Number.isNaN(result) ? "–" : `${round(result)} ${to.sign}`;
}

kind.replaceChildren(...Object.keys(UNITS).map((name) => new Option(name)));
kind.addEventListener("change", fillUnits);
for (const control of [fromValue, fromUnit, toUnit]) control.addEventListener("input", convert);
fillUnits();
