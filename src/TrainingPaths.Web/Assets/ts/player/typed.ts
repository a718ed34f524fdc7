const unsavedAtMost = 1000;

// « 12,5 », « 12.5 », « 1 250 »: what the server reads as a number.
const largestNumber = 1e12;
const number = /^[-+−]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** A typed answer: kept within a second of typing, and never sent when it cannot be read. */
export class Typed {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly input: HTMLInputElement | HTMLTextAreaElement,
    private readonly keep: () => void,
  ) {
    input.addEventListener("input", () => {
      this.timer ??= setTimeout(this.flush, unsavedAtMost);
      if (this.isReadable) this.complain(false);
    });
    // « change » does not bubble to the form before what it is about is known to be readable or not.
    input.addEventListener("change", () => {
      this.complain(!this.isReadable);
      clearTimeout(this.timer);
      this.timer = undefined;
    });
  }

  /** What was typed since the last time goes out now: the page may die. */
  readonly flush = () => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.keep();
  };

  get typing() {
    return this.timer !== undefined;
  }

  get isReadable() {
    const text = this.input.value.trim();
    if (text.length > Number(this.input.dataset["limit"] ?? Infinity)) return false;
    return text === "" || !("number" in this.input.dataset) || isNumber(text.replace(/\s/g, ""));
  }

  private complain(malformed: boolean) {
    const error = this.input.closest(".typed")?.querySelector<HTMLElement>("[data-malformed]");
    if (error === null || error === undefined) return;
    error.hidden = !malformed;
    if (malformed) this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
    const told = (this.input.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== "" && id !== error.id);
    const ids = malformed ? [...told, error.id] : told;
    if (ids.length > 0) this.input.setAttribute("aria-describedby", ids.join(" "));
    else this.input.removeAttribute("aria-describedby");
  }
}

function isNumber(text: string) {
  return number.test(text) && Math.abs(Number(text.replace(",", ".").replace("−", "-"))) <= largestNumber;
}
