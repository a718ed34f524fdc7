// After a refused form the reader must hear what is wrong before anything else.
const summary = document.querySelector<HTMLElement>("[data-error-summary]");
summary?.focus();

export {};
