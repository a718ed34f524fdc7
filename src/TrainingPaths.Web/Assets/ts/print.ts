// Printing needs script; without it the browser's own menu prints, and no dead button is shown.
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

export {};
