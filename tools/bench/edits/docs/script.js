"use strict";

const filter = document.getElementById("filter");
const endpoints = Array.from(document.querySelectorAll(".endpoint"));
const links = new Map(
    Array.from(document.querySelectorAll(".toc a")).map((link) => [link.getAttribute("href").slice(1), link]),
);

function applyFilter() {
    const wanted = filter.value.trim().toLowerCase();
    for (const endpoint of endpoints) {
        const shown = endpoint.textContent.toLowerCase().includes(wanted);
        endpoint.hidden = !shown;
        links.get(endpoint.id).parentElement.hidden = !shown;
    }
}

filter.addEventListener("input", applyFilter);

const observer = new IntersectionObserver(
    (entries) => {
        for (const entry of entries) {
            if (!entry.isIntersecting) continue;
            for (const [id, link] of links) {
                link.setAttribute("aria-current", String(id === entry.target.id));
            }
        }
    },
    { rootMargin: "-20% 0px -70% 0px" },
);
for (const endpoint of endpoints) observer.observe(endpoint);

for (const tabs of document.querySelectorAll("[data-tabs]")) {
    tabs.addEventListener("click", (event) => {
        const tab = event.target.closest("[role=tab]");
        if (!tab) return;
        for (const other of tabs.querySelectorAll("[role=tab]")) {
            other.setAttribute("aria-selected", String(other === tab));
        }
        for (const panel of tabs.querySelectorAll("[data-panel]")) {
            panel.hidden = panel.dataset.panel !== tab.dataset.tab;
        }
    });
}

document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    try {
        await navigator.clipboard.writeText(button.dataset.copy);
        button.textContent = "Copied";
    } catch {
        button.textContent = "Press Ctrl+C";
    }
    setTimeout(() => {
        button.textContent = "Copy";
    }, 1500);
});

document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target === filter) return;
    event.preventDefault();
    filter.focus();
});
