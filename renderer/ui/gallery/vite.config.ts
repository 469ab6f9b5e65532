/** Serves and builds the gallery alone; the application's own build never sees this folder. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  server: { fs: { allow: ['../../..'] } },
  build: {
    outDir: '../../../.cache/gallery',
    emptyOutDir: true,
    rolldownOptions: { input: 'gallery.html' },
  },
});
