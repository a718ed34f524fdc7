// Builds everything the browser receives into wwwroot/dist, and the icons the server inlines into obj/assets.
import { build } from "esbuild";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { buildCourse } from "./esbuild.course.mjs";
import { tablesWithoutNotes } from "./esbuild.tables.mjs";

const dist = "wwwroot/dist";
const embedded = "obj/assets";

await rm(dist, { recursive: true, force: true });
await mkdir(embedded, { recursive: true });

await build({
  entryPoints: ["Assets/app.css", "Assets/app.ts", "Assets/play.ts", "Assets/player.ts", "Assets/scorm.ts", "Assets/studio.ts", "Assets/trial.ts", "Assets/verify.ts"],
  outdir: dist,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome109", "firefox115", "safari15.6"],
  loader: { ".woff2": "file" },
  plugins: [tablesWithoutNotes],
  // The hash in the name is what lets the server call a font immutable: the style sheet points at it without the server's own fingerprint.
  assetNames: "fonts/[name]-[hash]",
  logLevel: "warning",
});

// Served where authors' content lives, where nothing of the site is: the server embeds them.
await build({
  entryPoints: ["Assets/sandbox.ts", "Assets/wrapper.ts"],
  outdir: embedded,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome109", "firefox115", "safari15.6"],
  plugins: [tablesWithoutNotes],
  logLevel: "warning",
});

await buildCourse(`${embedded}/course`);
await cp("Assets/favicon.svg", `${dist}/favicon.svg`);

const names = JSON.parse(await readFile("Assets/icons.json", "utf8"));
const icons = {};
for (const name of names) {
  const svg = await readFile(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
  icons[name] = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
}
await writeFile(`${embedded}/icons.json`, JSON.stringify(icons, null, 1));
