/** A collection on the way to an element: its name in the table, its name as written, the index asked for. */
export interface Step {
  readonly pattern: string;
  readonly path: string;
  readonly index: number;
}

/** An element's name as content wrote it, taken apart. */
export interface Name {
  readonly text: string;
  readonly pattern: string;
  readonly steps: readonly Step[];
  /** An index that is no plain number: 01, 99999999. */
  readonly badIndex: boolean;
}

const unknown = "?";
const mostDigits = 6;
// Each index keeps what stands before it: a name made of nothing else would cost the square of its length, and the tables have no third one.
const mostIndexes = 2;
const openTarget = ".{target=";

export function parseName(text: string): Name {
  const [plain, target] = cutTarget(text);
  const steps: Step[] = [];
  const words: string[] = [];
  let badIndex = false;
  let start = 0;
  for (let word of plain.split(".")) {
    const end = start + word.length + 1;
    if (start > 0 && /^[0-9]+$/.test(word)) {
      if (steps.length === mostIndexes) return { text, pattern: unknown, steps: [], badIndex };
      badIndex ||= word.length > mostDigits || (word.length > 1 && word.startsWith("0"));
      steps.push({ pattern: words.join("."), path: plain.slice(0, start - 1), index: badIndex ? 0 : Number(word) });
      word = "n";
    } else if (word === "n" || word === "{target}") {
      // The table's own signs are no names.
      word = unknown;
    }
    words.push(word);
    start = end;
  }
  return { text, pattern: words.join(".") + target, steps, badIndex };
}

export const leaf = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

export const parent = (name: string): string => (name.lastIndexOf(".") > 0 ? name.slice(0, name.lastIndexOf(".")) : "");

// SN 5.6.2: adl.nav.request_valid.choice.{target=ID}; an id may have dots in it.
function cutTarget(text: string): [plain: string, target: string] {
  const at = text.indexOf(openTarget);
  return at > 0 && text.length > at + openTarget.length + 1 && text.endsWith("}") ? [text.slice(0, at), ".{target}"] : [text, ""];
}
