/** `npm run package [words for electron-builder]`: the unpacked application in dist/; `-- --linux AppImage` and the like for a release. */
import { ensureBuilt } from "./app.ts";
import { runTool } from "./command.ts";

await ensureBuilt();
const hosted = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
const binding = process.env["TIDEWAITER_SQLITE_BINDING"];
const words = process.argv.slice(2);
const target = words.length === 0 ? ["--dir"] : words;
if (hosted !== undefined && !target.includes("--dir") && !target.includes("dir")) {
  process.stderr.write(
    "A release is made with the official Electron only, and that cannot be downloaded here. Leave the words away for an unpacked app to try.\n",
  );
  process.exit(1);
}
const forTrying =
  hosted === undefined
    ? []
    : [
        `-c.electronDist=${hosted}`,
        ...(binding === undefined
          ? []
          : [`-c.extraResources.from=${binding}`, "-c.extraResources.to=better_sqlite3.node"]),
      ];
if (hosted !== undefined) {
  process.stderr.write(
    "Made with the older Electron of the npm registry: to try, not to give away.\n",
  );
}
const { code } = await runTool(
  "electron-builder",
  ["--config", "build/electron-builder.json", "--publish", "never", ...target, ...forTrying],
  { limitSeconds: 1200, streamed: true },
);
process.exitCode = code;
