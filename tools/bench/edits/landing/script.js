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
