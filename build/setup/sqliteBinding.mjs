// Compiles better-sqlite3 once for a runtime whose Node-API is older than the ready-made binaries need (10).
// Node-API 9 allows references to strings only to modules that declare the experimental version, hence NAPI_VERSION below;
// the product loads in Node 20 and 24 and in Electron 33 alike. node_modules stays as npm made it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustRun } from './command.mjs';
import { npmInstall, requireIntegrity } from './hostedRuntime.mjs';
import { cacheFolder, root } from './places.mjs';
import { beginStep } from './progress.mjs';
import { ensureCompiler } from './systemLibraries.mjs';

const headers = {
  name: 'node-api-headers',
  version: '1.9.0',
  integrity: 'sha512-2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==',
};
const experimentalNodeApi = 2147483647;
const source = join(root, 'node_modules', 'better-sqlite3');

/** The compiled module's path, or undefined when it has to be made. */
export function sqliteBindingPath() {
  const path = pathFor();
  return existsSync(path) ? path : undefined;
}

/** Compiles the module; about a minute on two cores. */
export async function buildSqliteBinding() {
  await ensureCompiler();
  const path = pathFor();
  const work = `${path}.partial`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'package.json'), '{ "private": true }\n');
  const step = beginStep('Compiling SQLite for this Electron (about a minute, once)');
  try {
    await npmInstall(work, `${headers.name}@${headers.version}`);
    requireIntegrity(work, headers.name, headers.integrity);
    await compile(work);
  } catch (fault) {
    step.failed();
    throw fault;
  }
  renameSync(join(work, 'better_sqlite3.node'), path);
  rmSync(work, { recursive: true, force: true });
  step.done();
  return path;
}

/** The same options as the package's own binding.gyp, sqlite3.gyp and defines.gypi, without the build tools around them. */
async function compile(work) {
  const gypDefines = readFileSync(join(source, 'deps', 'defines.gypi'), 'utf8').match(/'[A-Z0-9_]+(=[^']*)?'/g) ?? [];
  const common = ['-c', '-O3', '-fPIC', '-DNDEBUG', ...gypDefines.map((quoted) => `-D${quoted.slice(1, -1)}`)];
  const includes = [join(work, 'node_modules', headers.name, 'include'), join(root, 'node_modules', 'node-addon-api'), join(source, 'deps', 'sqlite3')];
  const addon = [
    `-DNAPI_VERSION=${experimentalNodeApi}`,
    ...['NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', 'BUILDING_NODE_EXTENSION'].map((name) => `-D${name}`),
    ...['-std=c++20', '-fvisibility=hidden', '-fvisibility-inlines-hidden'],
    ...includes.map((folder) => `-I${folder}`),
  ];
  const inWork = { cwd: work };
  await Promise.all([
    mustRun('Compiling SQLite', 'gcc', [...common, '-std=c99', '-D_GNU_SOURCE', '-w', join(source, 'deps', 'sqlite3', 'sqlite3.c'), '-o', 'sqlite3.o'], inWork),
    mustRun('Compiling better-sqlite3', 'g++', [...common, ...addon, join(source, 'src', 'better_sqlite3.cpp'), '-o', 'addon.o'], inWork),
  ]);
  const link = ['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-o', 'better_sqlite3.node', 'addon.o', 'sqlite3.o', '-ldl', '-lpthread', '-lm'];
  await mustRun('Linking better-sqlite3', 'g++', link, inWork);
}

function pathFor() {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const recipe = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-${recipe.digest('hex').slice(0, 8)}.node`;
  return join(cacheFolder(), name);
}
