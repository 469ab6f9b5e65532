/**
 * The one build: three hosts and two workers that run on Node, the bridge, and the window.
 *
 * All libraries are bundled except those of package.json "dependencies" (better-sqlite3, which
 * brings a native file): whatever is a devDependency never travels in the installer as a folder.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          desktop: fromRoot('electron/main/desktop.ts'),
          web: fromRoot('electron/web/main.ts'),
          cli: fromRoot('electron/cli/main.ts'),
          'backend-worker': fromRoot('electron/backend/worker.ts'),
          'reader-worker': fromRoot('electron/backend/reader-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script is one CommonJS file that can require nothing but 'electron'.
      externalizeDeps: false,
      rolldownOptions: {
        input: { bridge: fromRoot('electron/preload/bridge.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: fromRoot('renderer'),
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // electron-vite leaves it off; it halves what the window loads.
      minify: true,
      rolldownOptions: { input: { index: fromRoot('renderer/index.html') } },
    },
  },
});
