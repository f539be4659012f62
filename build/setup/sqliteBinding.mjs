// Compiles better-sqlite3 once for a runtime whose Node-API is older than the ready-made binaries need (10).
// Node-API 9 allows references to strings only to modules that declare the experimental version, hence NAPI_VERSION below.
// Such a module may not touch the heap inside a finalizer (the runtime aborts): it must post that work for later, by the
// one experimental function that the published headers leave out and `postFinalizer` declares.
// The product loads in Node 20 and 24 and in Electron 33 alike. node_modules stays as npm made it.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun } from "./command.mjs";
import { npmInstall, requireIntegrity } from "./hostedRuntime.mjs";
import { cacheFolder, root } from "./places.mjs";
import { beginStep } from "./progress.mjs";
import { ensureCompiler } from "./systemLibraries.mjs";

const headers = {
  name: "node-api-headers",
  version: "1.9.0",
  integrity:
    "sha512-2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==",
};
// Part of the file's name: raise it when what is made here changes.
const recipe = 1;
const experimentalNodeApi = 2147483647;
const postFinalizer = `#pragma once
#include <node_api.h>
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
extern "C" napi_status node_api_post_finalizer(napi_env env, napi_finalize finalize, void* data, void* hint);
`;
const source = join(root, "node_modules", "better-sqlite3");

/** The compiled module's path, or undefined when it has to be made. */
export function sqliteBindingPath() {
  const path = pathFor();
  return existsSync(path) ? path : undefined;
}

/**
 * Compiles the module, about a minute on two cores, and tries it in the Electron it is for before it is kept.
 * @param {string} electronProgram
 */
export async function buildSqliteBinding(electronProgram) {
  await ensureCompiler();
  const path = pathFor();
  const work = `${path}.partial`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, "package.json"), '{ "private": true }\n');
  const step = beginStep("Compiling SQLite for this Electron (about a minute, once)");
  try {
    await npmInstall(work, `${headers.name}@${headers.version}`);
    requireIntegrity(work, headers.name, headers.integrity);
    writeFileSync(join(work, "postFinalizer.h"), postFinalizer);
    await compile(work);
    await tryIt(join(work, "better_sqlite3.node"), electronProgram);
  } catch (fault) {
    step.failed();
    throw fault;
  }
  renameSync(join(work, "better_sqlite3.node"), path);
  rmSync(work, { recursive: true, force: true });
  step.done();
  return path;
}

/** The same options as the package's own binding.gyp, sqlite3.gyp and defines.gypi, without the build tools around them. */
async function compile(work) {
  const gypDefines =
    readFileSync(join(source, "deps", "defines.gypi"), "utf8").match(/'[A-Z0-9_]+(=[^']*)?'/g) ??
    [];
  const common = [
    "-c",
    "-O3",
    "-fPIC",
    "-DNDEBUG",
    ...gypDefines.map((quoted) => `-D${quoted.slice(1, -1)}`),
  ];
  const includes = [
    join(work, "node_modules", headers.name, "include"),
    join(root, "node_modules", "node-addon-api"),
    join(source, "deps", "sqlite3"),
  ];
  const addon = [
    `-DNAPI_VERSION=${experimentalNodeApi}`,
    "-DNAPI_DISABLE_CPP_EXCEPTIONS",
    "-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS",
    "-DBUILDING_NODE_EXTENSION",
    "-std=c++20",
    "-fvisibility=hidden",
    "-fvisibility-inlines-hidden",
    ...includes.map((folder) => `-I${folder}`),
    "-include",
    join(work, "postFinalizer.h"),
  ];
  const inWork = { cwd: work };
  await Promise.all([
    mustRun(
      "Compiling SQLite",
      "gcc",
      [
        ...common,
        "-std=c99",
        "-D_GNU_SOURCE",
        "-w",
        join(source, "deps", "sqlite3", "sqlite3.c"),
        "-o",
        "sqlite3.o",
      ],
      inWork,
    ),
    mustRun(
      "Compiling better-sqlite3",
      "g++",
      [...common, ...addon, join(source, "src", "better_sqlite3.cpp"), "-o", "addon.o"],
      inWork,
    ),
  ]);
  const link = [
    "-shared",
    "-Wl,-Bsymbolic",
    "-Wl,--exclude-libs,ALL",
    "-o",
    "better_sqlite3.node",
    "addon.o",
    "sqlite3.o",
    "-ldl",
    "-lpthread",
    "-lm",
  ];
  await mustRun("Linking better-sqlite3", "g++", link, inWork);
}

/** A wrong build does not fail, it takes the process down when a statement is collected: so collect some. */
async function tryIt(binding, electronProgram) {
  const script = `
    const Database = require(${JSON.stringify(source)});
    for (let round = 0; round < 5; round += 1) {
      const database = new Database(':memory:', { nativeBinding: ${JSON.stringify(binding)} });
      for (let n = 0; n < 50; n += 1) database.prepare('select ' + n + ' as n').get();
      globalThis.gc();
    }`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  await mustRun("Trying the compiled SQLite", electronProgram, ["--expose-gc", "-e", script], {
    env,
    limitSeconds: 60,
  });
}

function pathFor() {
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-${recipe}.node`;
  return join(cacheFolder(), name);
}
