// Bundles the browser's run time as the site does, plays the scenarios on standard input and writes what content heard. Runs in the folder of TrainingPaths.Web.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const here = pathToFileURL(`${process.cwd()}/`);
const { build } = createRequire(here)("esbuild");
const { tablesWithoutNotes } = await import(new URL("esbuild.tables.mjs", here));
const { outputFiles } = await build({
  entryPoints: ["Assets/scorm.ts"],
  bundle: true,
  minify: true,
  write: false,
  format: "esm",
  target: ["chrome109", "firefox115", "safari15.6"],
  plugins: [tablesWithoutNotes],
});
const { startSession } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);

const named = { "1.2": (name) => (name === "Terminate" ? "LMSFinish" : `LMS${name}`), 2004: (name) => name };

const play = ({ version, launched, commits, calls }) => {
  const answers = [...commits];
  const { api, runTime } = startSession({ version, ...launched }, () => answers.shift() ?? true);
  const call = (name, ...args) => api[named[version](name)](...args);
  const heard = calls.map(({ function: name, argument, value }) => ({
    answer: call(name, argument, value.replaceAll("⟨half⟩", "\ud83d")),
    error: call("GetLastError"),
    diagnostic: call("GetDiagnostic", ""),
  }));
  return { heard, values: runTime.state.values };
};

process.stdout.write(JSON.stringify(JSON.parse(await text(process.stdin)).map(play)));
