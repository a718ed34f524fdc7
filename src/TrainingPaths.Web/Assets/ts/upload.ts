// <form data-upload>: shows how much of a large file is sent. Without script the browser sends the same form and shows what it can.
const upload = (form: HTMLFormElement, file: File): void => {
  const words = form.querySelector<HTMLElement>("[data-upload-words]");
  const error = form.querySelector<HTMLElement>("[data-upload-error]");
  const place = form.querySelector<HTMLElement>("[data-upload-progress]");
  const bar = place?.querySelector("progress");
  const button = form.querySelector("button");
  if (!words || !error || !place || !bar || !button) return;

  const fail = (why: string | undefined): void => {
    place.hidden = true;
    button.disabled = false;
    error.hidden = false;
    error.textContent = why ?? "";
  };
  error.hidden = true;
  if (file.size > Number(form.dataset["limit"])) {
    fail(form.dataset["tooLarge"]);
    return;
  }

  const request = new XMLHttpRequest(); // fetch tells nothing of what is sent
  request.open("POST", form.action);
  request.responseType = "document";
  request.setRequestHeader("Accept", "text/html");
  let told = -1;
  request.upload.addEventListener("progress", (event) => {
    const percent = Math.floor((100 * event.loaded) / event.total);
    bar.value = percent;
    // Said aloud at each tenth only.
    const tenth = percent - (percent % 10);
    if (tenth === told) return;
    told = tenth;
    words.textContent = (percent === 100 ? form.dataset["kept"] : form.dataset["sent"]?.replace("{0}", String(tenth))) ?? "";
  });
  request.addEventListener("error", () => fail(form.dataset["broken"]));
  request.addEventListener("load", () => {
    if (request.status < 400) {
      location.assign(request.responseURL);
      return;
    }
    const answer = request.response as Document | null;
    fail(answer?.querySelector("[data-error-summary] li")?.textContent ?? form.dataset["broken"]);
  });
  const body = new FormData(form);
  button.disabled = true;
  place.hidden = false;
  request.send(body);
};

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) {
  form.addEventListener("submit", (event) => {
    const file = form.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
    if (file === undefined) return; // the server says what is missing
    event.preventDefault();
    upload(form, file);
  });
}

export {};
