// Reads a JSON array of GIFT texts from standard input and writes what gift-pegjs understands of each: its questions, or the error.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { parse } = createRequire(import.meta.url)("gift-pegjs");

const understood = (text) => {
  try {
    return { questions: parse(text) };
  } catch (error) {
    return { error: String(error.message) };
  }
};

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(understood)));
