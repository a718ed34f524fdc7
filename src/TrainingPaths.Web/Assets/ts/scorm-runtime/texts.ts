// What of a question is more than words: the package holds it as templates, cleaned where they were written. Elements are copied; no text becomes markup here.
const found = (kind: "whole" | "line") => new Map([...document.querySelectorAll<HTMLTemplateElement>(`template[data-${kind}]`)].map((template) => [template.dataset[kind], template]));
const wholes = found("whole");
const lines = found("line");

const copied = (template: HTMLTemplateElement | undefined, at: "span" | "div") => [...(template?.content.children ?? [])].find((part) => part.localName === at)?.cloneNode(true) as HTMLElement | undefined;

/** An answer or a line: what can stand in a label. */
export const line = (text: string): Node | string => copied(lines.get(text), "span") ?? text;

/** The words of a line, for a list that shows no form. */
export const words = (text: string): string => lines.get(text)?.dataset["words"] ?? text;

/** The first paragraph of a text; empty where it begins with a list or a table. */
export const lead = (text: string): Node | string => copied(wholes.get(text), "span") ?? text;

/** What stands below the first paragraph. */
export function below(text: string): HTMLElement[] {
  const rest = copied(wholes.get(text), "div");
  return rest === undefined || rest.childElementCount === 0 ? [] : [rest];
}

/** Puts something in the place of each gap: {1}, {2}… */
export function fill(place: HTMLElement, gap: (number: string) => Node | string) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const pieces = text.data.split(/\{(\d+)\}/);
    if (pieces.length > 1) text.replaceWith(...pieces.map((piece, at) => (at % 2 === 1 ? gap(piece) : piece)));
  }
  return place;
}
