// The starter inside default_app.asar of the npm-hosted runtime, which comes without one:
// it opens the app named on the command line, as a development Electron does.
"use strict";
const { app } = require("electron");
const { existsSync, readFileSync, statSync } = require("node:fs");
const path = require("node:path");

// A test driver puts `-r FILE` in front. That file takes its own words, the `-r` among them, out of process.argv;
// any other file leaves them there, and they are dropped here.
while (process.argv[1] === "-r") {
  const before = process.argv.length;
  require(path.resolve(process.argv[2]));
  if (process.argv.length === before) process.argv.splice(1, 2);
}

const position = process.argv.findIndex((word, index) => index > 0 && !word.startsWith("-"));
if (position < 0) {
  console.error("Name the app to open: a folder with a package.json, or a file.");
  process.exit(2);
}
const named = path.resolve(process.argv[position]);

function openApp() {
  if (!statSync(named).isDirectory()) {
    app.setAppPath(path.dirname(named));
    return named;
  }
  app.setAppPath(named);
  const manifestPath = path.join(named, "package.json");
  if (!existsSync(manifestPath)) return path.join(named, "index.js");
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8"));
  if (manifest.productName || manifest.name) app.setName(manifest.productName || manifest.name);
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
  return path.resolve(named, manifest.main || "index.js");
}

try {
  require(openApp());
} catch (error) {
  // Left to Electron, this would be a dialog that nobody sees on a machine without a display.
  console.error(error);
  process.exit(1);
}
