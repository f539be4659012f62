/** How the app is built into out/: main and desk, the preload, the page. */
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { laterFacesPlugin } from "./build/laterFaces.ts";
import { oneBytePlugin } from "./build/oneByte.ts";
import { chunkGroups } from "./build/chunks.ts";
import { calls, events } from "./core/contract.ts";
import { shellCalls } from "./core/contract/shell.ts";

const root = import.meta.dirname;
// Named here, because electron-vite would take them from the version of the electron package, and the app
// also runs on the older Electron that set-up may have to use.
const nodeTarget = "node20.18";
const pageTarget = "chrome130";

/** For electron/callNames.ts. */
const contractNames = {
  contractCallNames: JSON.stringify(Object.keys(calls)),
  contractShellNames: JSON.stringify(Object.keys(shellCalls)),
  contractEventNames: JSON.stringify(Object.keys(events)),
};

export default defineConfig({
  main: {
    plugins: [oneBytePlugin()],
    define: contractNames,
    build: {
      outDir: join(root, "out/main"),
      target: nodeTarget,
      sourcemap: true,
      rollupOptions: {
        // Each is a program of its own: the app's main, and the process that hosts the desk.
        input: {
          index: join(root, "electron/main.ts"),
          desk: join(root, "electron/deskEntry.ts"),
        },
        // CommonJS: an ESM main registers its scheme too late.
        output: {
          format: "cjs",
          entryFileNames: "[name].cjs",
          chunkFileNames: "[name]-[hash].cjs",
        },
      },
    },
  },
  preload: {
    build: {
      outDir: join(root, "out/preload"),
      target: nodeTarget,
      // A sandboxed page's preload can load nothing: one file with everything in it.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: join(root, "electron/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
    define: contractNames,
  },
  renderer: {
    root: join(root, "renderer"),
    plugins: [react(), laterFacesPlugin()],
    html: { cspNonce: "__CSP_NONCE__" },
    build: {
      outDir: join(root, "out/renderer"),
      target: pageTarget,
      minify: "oxc",
      // Files inlined as data: would need a wider policy.
      assetsInlineLimit: 0,
      // The window, and the page that is printed.
      rollupOptions: {
        input: {
          index: join(root, "renderer/index.html"),
          print: join(root, "renderer/print.html"),
        },
        output: { codeSplitting: { groups: chunkGroups(join(root, "renderer")) } },
      },
    },
  },
});
