import { tableOf, type Element, type InteractionFormat, type RecordList, type Version } from "./table";

/** A version's table, ready to be asked. */
export class Model {
  readonly is12: boolean;
  readonly modelVersion: string;
  private readonly elements: Map<string, Element>;
  private readonly collections: Map<string, RecordList>;
  private readonly containers = new Set<string>();
  private readonly types: Map<string, RegExp>;
  private readonly faults: Map<string, string>;
  private readonly errors: Map<string, string>;
  private readonly formats: Map<string, InteractionFormat>;

  constructor(version: Version) {
    const table = tableOf(version);
    this.is12 = version === "1.2";
    this.modelVersion = table.modelVersion;
    this.elements = new Map(table.elements.map((element) => [element.name, element]));
    this.collections = new Map(table.collections.map((collection) => [collection.name, collection]));
    this.types = new Map(Object.entries(table.types).map(([type, pattern]) => [type, new RegExp(`^(?:${pattern})$`)]));
    this.faults = new Map(Object.entries(table.faults));
    this.errors = new Map(Object.entries(table.errors));
    this.formats = new Map(Object.entries(table.interactions ?? {}));
    for (const { name } of table.elements) {
      for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) this.containers.add(name.slice(0, dot));
    }
  }

  code(fault: string): string {
    return this.faults.get(fault) ?? "101";
  }

  errorText(code: string): string {
    return this.errors.get(code) ?? "";
  }

  find(pattern: string): Element | undefined {
    return this.elements.get(pattern);
  }

  collection(pattern: string): RecordList | undefined {
    return this.collections.get(pattern);
  }

  knows(name: string): boolean {
    return this.elements.has(name) || this.containers.has(name);
  }

  matches(type: string, value: string): boolean {
    return this.types.get(type)?.test(value) ?? false;
  }

  format(interactionType: string): InteractionFormat | undefined {
    return this.formats.get(interactionType);
  }

  childrenOf(container: string): string {
    const prefix = this.collections.has(container) ? `${container}.n.` : `${container}.`;
    const children = [...this.elements.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length).split(".")[0] ?? "")
      .filter((child) => !child.startsWith("_"));
    return [...new Set(children)].join(",");
  }
}
