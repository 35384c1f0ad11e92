/** Scripts that several sections share. Each stands alone, so that a section added later brings its own. */
export const formScript = `// Forms: say beside each field what is missing. Nothing is sent until a service is connected here.
for (const form of document.querySelectorAll("form[data-done]")) {
  const status = form.querySelector("[role=status]");

  const check = (field) => {
    const text = field.value.trim();
    const wrong = field.type === "email" ? !/^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$/.test(text) : text === "";
    field.setAttribute("aria-invalid", String(wrong));
    document.getElementById(field.id + "-error").textContent = wrong ? field.dataset.need : "";
    return !wrong;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = [...form.querySelectorAll("[data-need]")].filter((field) => !check(field));
    status.textContent = wrong.length > 0 ? "" : form.dataset.done;
    if (wrong.length > 0) return wrong[0].focus();
    form.reset();
  });

  form.addEventListener("input", (event) => {
    if (event.target.getAttribute("aria-invalid") === "true") check(event.target);
  });
}`;

export const galleryScript = `// Gallery: a picture opens larger; arrows lead on, Escape or the button closes it.
for (const viewer of document.querySelectorAll("dialog.viewer")) {
  const pictures = [...viewer.parentElement.querySelectorAll(".picture svg")];
  let shown = 0;

  const show = (index) => {
    shown = (index + pictures.length) % pictures.length;
    viewer.querySelector(".viewer-picture").replaceChildren(pictures[shown].cloneNode(true));
    viewer.querySelector(".viewer-name").textContent = pictures[shown].getAttribute("aria-label");
  };

  pictures.forEach((picture, index) => {
    picture.closest("button").addEventListener("click", () => {
      viewer.showModal();
      show(index);
    });
  });
  viewer.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight") show(shown + 1);
    if (event.key === "ArrowLeft") show(shown - 1);
  });
  viewer.querySelector(".viewer-close").addEventListener("click", () => viewer.close());
}`;
