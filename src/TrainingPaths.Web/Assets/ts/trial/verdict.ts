/** What the server says of one scenario, in the author's words. */
export interface Judgement {
  readonly verdict: "right" | "lookAt" | "notSeen";
  readonly outcome: string;
  readonly title: string;
  readonly text: string;
}

export const showVerdict = (list: HTMLElement, template: HTMLTemplateElement, judgements: readonly Judgement[]): void => {
  list.replaceChildren(
    ...judgements.map(({ verdict, outcome, title, text }) => {
      const line = template.content.querySelector(`[data-verdict-line="${verdict}"]`)!.cloneNode(true) as HTMLElement;
      line.querySelector("[data-outcome-word]")!.textContent = outcome;
      line.querySelector("[data-title]")!.textContent = title;
      line.querySelector("[data-text]")!.textContent = text;
      return line;
    }),
  );
};
