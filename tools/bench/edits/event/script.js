// Countdown. Without a year the next such day is meant.
const date = {"day":12,"month":6,"year":null,"begun":"It has begun. See you there."};
const clock = document.querySelector(".clock");
const parts = [...document.querySelectorAll("[data-part]")];

function begin() {
  const now = new Date();
  const year = date.year ?? now.getFullYear();
  const start = new Date(year, date.month - 1, date.day, 18);
  if (!date.year && start < now) start.setFullYear(year + 1);
  return start;
}

function show() {
  const minutes = Math.floor((begin() - Date.now()) / 60000);
  if (minutes < 0) {
    clock.textContent = date.begun;
    return;
  }
  const left = { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
  for (const part of parts) part.textContent = left[part.dataset.part];
}

show();
setInterval(show, 20000);

// Gallery: a picture opens larger; Escape or the button closes it.
for (const viewer of document.querySelectorAll("dialog.viewer")) {
  for (const button of viewer.parentElement.querySelectorAll(".picture-button")) {
    button.addEventListener("click", () => {
      viewer.querySelector(".viewer-picture").replaceChildren(button.querySelector("svg").cloneNode(true));
      viewer.querySelector(".viewer-name").textContent = button.querySelector("svg").getAttribute("aria-label");
      viewer.showModal();
    });
  }
  viewer.querySelector(".viewer-close").addEventListener("click", () => viewer.close());
}

// Forms: say beside each field what is missing. Nothing is sent until a service is connected here.
for (const form of document.querySelectorAll("form[data-check]")) {
  const status = form.querySelector("[role=status]");

  const check = (field) => {
    const text = field.value.trim();
    const wrong = field.type === "email" ? !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) : text === "";
    field.setAttribute("aria-invalid", String(wrong));
    document.getElementById(field.id + "-error").textContent = wrong ? field.dataset.error : "";
    return !wrong;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = [...form.querySelectorAll("[data-error]")].filter((field) => !check(field));
    status.textContent = wrong.length > 0 ? "" : form.dataset.done;
    if (wrong.length > 0) return wrong[0].focus();
    form.reset();
  });

  form.addEventListener("input", (event) => {
    if (event.target.getAttribute("aria-invalid") === "true") check(event.target);
  });
}
