import type { Model } from "./model";
import { leaf, parent, parseName, type Name } from "./names";
import { ResponseChecks } from "./responses";
import { storePattern, type StoreAccess } from "./state";
import type { ValueStore } from "./store";
import type { Element } from "./table";
import { isText, ValueChecks, type Kept } from "./values";

/** Carries out SetValue: the first rule broken names the error. */
export class Writer {
  private readonly checks: ValueChecks;
  private readonly responses: ResponseChecks;

  constructor(
    private readonly model: Model,
    private readonly values: ValueStore,
    private readonly stores: readonly StoreAccess[],
  ) {
    this.checks = new ValueChecks(model);
    this.responses = new ResponseChecks(this.checks);
  }

  /** Undefined: done. */
  write(text: string, value: string): string | undefined {
    if (text === "") return "setNoName";
    const name = parseName(text);
    const element = this.model.find(name.pattern);
    if (element === undefined) return this.whyUnknown(name);
    if (element.type === "keyword") return "setKeyword";
    if (element.access === "r") return "readOnly";
    const place = this.place(name);
    if (place !== undefined) return place;
    if (!isText(value)) return "type";
    const kept = this.check(element, name, value);
    if (kept.fault !== undefined) return kept.fault;
    const identity = this.identity(name, kept.text);
    if (identity === undefined) this.values.set(name, kept.text);
    return identity;
  }

  private whyUnknown(name: Name): string {
    const isKeyword = ["_children", "_count"].includes(leaf(name.pattern));
    return isKeyword && this.model.knows(parent(name.pattern)) ? "setNoSuchKeyword" : "undefined";
  }

  // Records are made in order, and what is identified begins with its id.
  private place(name: Name): string | undefined {
    if (name.badIndex) return "setIndex";
    for (const [at, { pattern, path, index }] of name.steps.entries()) {
      const collection = this.model.collection(pattern)!;
      const count = this.values.count(path);
      if (index < count) continue;
      if (index > count || collection.fixed === true || count >= collection.most) return "setIndex";
      const isOwnId = at === name.steps.length - 1 && leaf(name.pattern) === "id";
      if (collection.identified === true && !isOwnId) return "dependency";
    }
    return name.pattern === storePattern && this.stores[name.steps[0]!.index]?.canWrite !== true ? "readOnly" : undefined;
  }

  private check(element: Element, name: Name, value: string): Kept {
    const isPattern = element.type === "pattern";
    if (!isPattern && element.type !== "response") return this.checks.check(element, value);
    const type = this.values.get(`${name.steps[0]!.path}.${name.steps[0]!.index}.type`);
    const format = type === undefined ? undefined : this.model.format(type);
    if (format === undefined) return { fault: "dependency" };
    if (isPattern && name.steps.at(-1)!.index >= (format.patterns ?? Infinity)) return { fault: "set" };
    const kept = this.responses.check(format, isPattern, element.keep ?? 0, value);
    const isSecond = isPattern && kept.fault === undefined && format.uniquePatterns === true && this.isTaken(name, kept.text);
    return isSecond ? { fault: "set" } : kept;
  }

  private identity(name: Name, id: string): string | undefined {
    if (leaf(name.pattern) !== "id" || name.steps.length === 0) return undefined;
    const collection = this.model.collection(name.steps.at(-1)!.pattern)!;
    if (collection.fixedIds === true && (this.values.get(name.text) ?? id) !== id) return "set";
    return collection.uniqueIds === true && this.isTaken(name, id) ? "set" : undefined;
  }

  // Whether another record of the collection holds that value.
  private isTaken(name: Name, value: string): boolean {
    const { path, index: own } = name.steps.at(-1)!;
    for (let index = 0; index < this.values.count(path); index++) {
      if (index !== own && this.values.get(`${path}.${index}.${leaf(name.pattern)}`) === value) return true;
    }
    return false;
  }
}
