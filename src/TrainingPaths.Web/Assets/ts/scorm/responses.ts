import type { InteractionFormat } from "./table";
import { isLocalized, keptIf, wrongType, type Kept, type ValueChecks } from "./values";

/** Judges a response or a correct response by its interaction's type. */
export class ResponseChecks {
  constructor(private readonly values: ValueChecks) {}

  check(format: InteractionFormat, isPattern: boolean, keep: number, value: string): Kept {
    // Cut short, a structured value would mean something else.
    if (value.length > keep) return wrongType;
    const rest = isPattern ? cutOptions(format.options ?? [], value) : value;
    if (rest === undefined) return wrongType;
    if (rest === "") return keptIf(format.mayBeEmpty === true, value);
    const parts = format.list === true ? rest.split("[,]") : [rest];
    if (format.unique === true && new Set(parts).size < parts.length) return wrongType;
    const part = isPattern ? (format.patternPart ?? format.part) : format.part;
    return keptIf(parts.every((text) => this.isPart(part, text)), value);
  }

  private isPart(part: string, text: string): boolean {
    switch (part) {
      case "boolean":
        return text === "true" || text === "false";
      case "identifier":
        return this.values.isIdentifier(text);
      case "localized":
        return isLocalized(text);
      case "text":
        return true;
      case "real":
        return this.values.isReal(text);
      case "pair":
        return isTwo(text.split("[.]"), (left, right) => this.values.isIdentifier(left) && this.values.isIdentifier(right));
      case "step":
        return isTwo(text.split("[.]"), (name, answer) => (name === "" ? answer !== "" : this.values.isIdentifier(name)));
      case "range":
        return this.isRange(text);
      default:
        return false;
    }
  }

  private isRange(text: string): boolean {
    const ends = text.split("[:]");
    if (ends.length !== 2) return this.values.isReal(text);
    if (!ends.every((end) => end === "" || this.values.isReal(end))) return false;
    return ends.includes("") || Number(ends[0]) <= Number(ends[1]);
  }
}

const isTwo = (parts: readonly string[], good: (first: string, second: string) => boolean): boolean => parts.length === 2 && good(parts[0] ?? "", parts[1] ?? "");

// Undefined: an option that is neither true nor false. From {lang=…} on, all is text.
function cutOptions(options: readonly string[], value: string): string | undefined {
  for (;;) {
    const option = options.find((name) => value.startsWith(`{${name}=`));
    if (option === undefined) return value;
    const end = value.indexOf("}");
    if (end < 0 || !["true", "false"].includes(value.slice(option.length + 2, end))) return undefined;
    value = value.slice(end + 1);
  }
}
