import type { Model } from "./model";
import { leaf, parent, parseName, type Name } from "./names";
import { storePattern, type StoreAccess } from "./state";
import type { ValueStore } from "./store";
import type { Kept } from "./values";

/** Answers GetValue. */
export class Reader {
  constructor(
    private readonly model: Model,
    private readonly values: ValueStore,
    private readonly stores: readonly StoreAccess[],
  ) {}

  read(text: string): Kept {
    if (text === "") return { fault: "getNoName" };
    const name = parseName(text);
    const element = this.model.find(name.pattern);
    if (element === undefined) return { fault: this.whyUnknown(name) };
    if (element.access === "w") return { fault: "writeOnly" };
    if (name.badIndex || name.steps.some(({ path, index }) => index >= this.values.count(path))) return { fault: "getIndex" };
    if (name.pattern === storePattern && this.stores[name.steps[0]!.index]?.canRead !== true) return { fault: "writeOnly" };
    if (element.type === "keyword") return { text: this.keyword(name) };
    const value = this.evaluated(text) ?? this.values.get(text) ?? element.default;
    if (value !== undefined && (value !== "" || element.emptyIsUnset !== true)) return { text: value };
    return this.model.is12 ? { text: "" } : { fault: "notSet" };
  }

  /** The statuses that the LMS derives; undefined where the content's own word counts. */
  evaluated(element: string): string | undefined {
    if (this.model.is12) return undefined;
    if (element === "cmi.completion_status") return this.judge("cmi.completion_threshold", "cmi.progress_measure", "completed", "incomplete");
    if (element === "cmi.success_status") return this.judge("cmi.scaled_passing_score", "cmi.score.scaled", "passed", "failed");
    return undefined;
  }

  private judge(threshold: string, measure: string, reached: string, missed: string): string | undefined {
    const [limit, value] = [this.values.get(threshold), this.values.get(measure)];
    if (limit === undefined) return undefined;
    if (value === undefined) return "unknown";
    return Number(value) >= Number(limit) ? reached : missed;
  }

  private keyword(name: Name): string {
    switch (leaf(name.pattern)) {
      case "_count":
        return String(this.values.count(parent(name.text)));
      case "_children":
        return this.model.childrenOf(parent(name.pattern));
      default:
        return this.model.modelVersion;
    }
  }

  private whyUnknown(name: Name): string {
    if (!this.model.knows(parent(name.pattern))) return "undefined";
    const word = leaf(name.pattern);
    return word === "_children" ? "getNoChildren" : word === "_count" ? "getNoCount" : "undefined";
  }
}
