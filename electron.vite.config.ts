/** How the app is built: shell, desk process and page into out/. */
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      target: "node20.18",
      // electron-vite leaves `dependencies` outside: just the two native ones.
      rollupOptions: {
        input: {
          index: join(root, "electron/main.ts"),
          desk: join(root, "electron/desk.ts"),
        },
        // An ESM main registers its scheme too late in older Electrons.
        output: { format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "[name]-[hash].cjs" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      target: "node20.18",
      // A sandboxed preload can load neither packages nor chunks.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: join(root, "electron/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: join(root, "renderer"),
    html: { cspNonce: "__CSP_NONCE__" },
    plugins: [react()],
    build: {
      outDir: join(root, "out/renderer"),
      emptyOutDir: true,
      target: "chrome130",
      minify: "oxc",
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: join(root, "renderer/index.html") } },
    },
  },
});
