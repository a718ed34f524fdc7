// One truth for both sides: the server embeds the same files.
import scorm12 from "../../../../TrainingPaths.Scorm/DataModels/Elements/scorm-1.2.json";
import scorm2004 from "../../../../TrainingPaths.Scorm/DataModels/Elements/scorm-2004.json";

export type Version = "1.2" | "2004";

export interface Element {
  readonly name: string;
  readonly access: "r" | "w" | "rw";
  readonly type: string;
  readonly default?: string;
  readonly min?: number;
  readonly max?: number;
  readonly keep?: number;
  readonly words?: readonly string[];
  readonly emptyIsUnset?: boolean;
  readonly mayBeEmpty?: boolean;
}

export interface RecordList {
  readonly name: string;
  readonly most: number;
  readonly identified?: boolean;
  readonly uniqueIds?: boolean;
  readonly fixedIds?: boolean;
  readonly fixed?: boolean;
}

export interface InteractionFormat {
  readonly part: string;
  readonly patternPart?: string;
  readonly list?: boolean;
  readonly unique?: boolean;
  readonly mayBeEmpty?: boolean;
  readonly uniquePatterns?: boolean;
  readonly options?: readonly string[];
  readonly patterns?: number;
}

interface ElementTable {
  readonly version: string;
  readonly modelVersion: string;
  readonly faults: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly collections: readonly RecordList[];
  readonly elements: readonly Element[];
  readonly interactions?: Readonly<Record<string, InteractionFormat>>;
}

export const tableOf = (version: Version): ElementTable => (version === "1.2" ? scorm12 : scorm2004) as unknown as ElementTable;
