// The theme links work by themselves (the server remembers the choice); here they only spare the reload.
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-theme-choice]")) {
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    const choice = link.dataset["themeChoice"];
    const answer = await fetch(link.href, { method: "GET", redirect: "manual" }).catch(() => null);
    if (answer === null) return;
    if (choice === "light" || choice === "dark") document.documentElement.dataset["theme"] = choice;
    else document.documentElement.dataset["theme"] = "system";
    for (const other of document.querySelectorAll<HTMLAnchorElement>("a[data-theme-choice]")) {
      other.hidden = other.dataset["themeChoice"] === choice;
      if (!other.hidden) other.focus();
    }
  });
}

export {};
