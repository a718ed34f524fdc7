// The tables of SCORM's elements explain themselves to people; the browser gets what it runs by.
import { readFile } from "node:fs/promises";

const forPeople = new Set(["note", "spm"]);

export const tablesWithoutNotes = {
  name: "tables-without-notes",
  setup(build) {
    build.onLoad({ filter: /[\\/]Elements[\\/]scorm-.*\.json$/ }, async ({ path }) => {
      const table = JSON.parse(await readFile(path, "utf8"), (key, value) => (forPeople.has(key) ? undefined : value));
      return { contents: JSON.stringify(table), loader: "json" };
    });
  },
};
