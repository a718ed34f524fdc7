// <button data-opens="id"> opens the <dialog id>; without script the same question is a page of its own, which the button's form reaches.
for (const opener of document.querySelectorAll<HTMLElement>("[data-opens]")) {
  opener.addEventListener("click", (event) => {
    const dialog = document.getElementById(opener.dataset["opens"] ?? "");
    if (!(dialog instanceof HTMLDialogElement)) return;
    event.preventDefault();
    dialog.showModal();
  });
}

export {};
