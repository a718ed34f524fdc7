// Builds what travels inside exported packages. The server embeds it: nothing of it is a page of the site.
import { build } from "esbuild";
import { cp, mkdir, readFile, rm } from "node:fs/promises";

const runtime = "Assets/ts/scorm-runtime";
const fonts = { "atkinson-hyperlegible-next": "LICENSE-atkinson-hyperlegible-next.txt", "bricolage-grotesque": "LICENSE-bricolage-grotesque.txt" };

export async function buildCourse(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const licence = await readFile(`${runtime}/LICENSE`, "utf8");
  const banner = `/*! TrainingPaths course runtime. ${licence.trim().replaceAll("*/", "* /")} */`;
  await build({
    entryPoints: { course: "Assets/scorm-course.ts" },
    outdir: folder,
    bundle: true,
    minify: true,
    // A module is refused by a page that was opened as a file.
    format: "iife",
    target: ["chrome109", "firefox115", "safari15.6"],
    banner: { js: banner },
    logLevel: "warning",
  });
  await build({
    entryPoints: { course: "Assets/scorm-course.css" },
    outdir: folder,
    bundle: true,
    minify: true,
    target: ["chrome109", "firefox115", "safari15.6"],
    loader: { ".woff2": "file" },
    banner: { css: banner },
    assetNames: "fonts/[name]",
    logLevel: "warning",
  });
  await cp(`${runtime}/LICENSE`, `${folder}/LICENSE.txt`);
  for (const [name, file] of Object.entries(fonts)) await cp(`node_modules/@fontsource/${name}/LICENSE`, `${folder}/fonts/${file}`);
}
