// Printing needs script; without it the browser's own menu prints, and no dead button is shown.
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
  button.closest<HTMLElement>("[data-prints]")?.removeAttribute("hidden");
  button.addEventListener("click", () => window.print());
}

export {};
