import { isLanguageTag } from "./languages";
import type { Model } from "./model";
import type { Element } from "./table";

/** What a type says of a value: a fault, or the text to keep. */
export type Kept = { readonly fault: string; readonly text?: undefined } | { readonly fault?: undefined; readonly text: string };

export const wrongType: Kept = { fault: "type" };

export const keptIf = (good: boolean, text: string): Kept => (good ? { text } : wrongType);

const longestNumber = 256;
const openLanguage = "{lang=";

/** Whole characters other than NUL: half a one, or a NUL, could not be stored, and would keep the whole session from being saved. */
export const isText = (value: string): boolean => !/[\0\ud800-\udfff]/u.test(value);

/** Never in the middle of a character. */
export function cut(value: string, keep: number): string {
  if (value.length <= keep) return value;
  const last = value.charCodeAt(keep - 1);
  return value.slice(0, last >= 0xd800 && last <= 0xdbff ? keep - 1 : keep);
}

// Where {lang=…} closes; -1: the text says no language.
const languageEnd = (value: string): number => (value.startsWith(openLanguage) ? value.indexOf("}") : -1);

/** « {lang=fr}Bonjour »: the language must exist, the text may be anything. */
export function isLocalized(value: string): boolean {
  const end = languageEnd(value);
  return end < 0 || isLanguageTag(value.slice(openLanguage.length, end));
}

/** Judges a value by its element's type. */
export class ValueChecks {
  constructor(private readonly model: Model) {}

  check(element: Element, value: string): Kept {
    if (value === "" && element.mayBeEmpty === true) return { text: value };
    const keep = element.keep ?? 0;
    switch (element.type) {
      case "text":
        return { text: cut(value, keep) };
      case "localized":
        return keptIf(isLocalized(value), cut(value, languageEnd(value) + 1 + keep));
      case "language":
        return keptIf(value === "" || isLanguageTag(value), value);
      case "identifier":
        return keptIf(this.isIdentifier(value), cut(value, keep));
      case "words":
        return keptIf(element.words?.includes(value) === true, value);
      case "real":
      case "integer":
        return this.number(element, value);
      case "duration":
        // The pattern alone would take a P, or a T, with nothing behind it.
        return keptIf(this.model.matches("duration", value) && !/[PT]$/.test(value), value);
      default:
        return keptIf(this.model.matches(element.type, value), value);
    }
  }

  isIdentifier(value: string): boolean {
    return this.model.matches("identifier", value) && (value.slice(0, 4).toLowerCase() !== "urn:" || this.model.matches("urn", value));
  }

  isReal(value: string): boolean {
    return value.length <= longestNumber && this.model.matches("real", value);
  }

  private number(element: Element, value: string): Kept {
    if (element.words?.includes(value) === true) return { text: value };
    if (value.length > longestNumber || !this.model.matches(element.type, value)) return wrongType;
    const number = Number(value);
    return number < (element.min ?? -Infinity) || number > (element.max ?? Infinity) ? { fault: "range" } : { text: value };
  }
}
