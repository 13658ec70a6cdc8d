import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { rendererConfig } from '../../../electron.vite.config.ts';

const here = import.meta.dirname;

/** Builds the harness with the renderer's own settings, outside the project. */
export default defineConfig({
  ...rendererConfig,
  root: here,
  build: {
    ...rendererConfig.build,
    outDir: process.env['TOUCHLINE_HARNESS_OUT'] ?? '/tmp/touchline-harness',
    emptyOutDir: true,
    rollupOptions: { ...rendererConfig.build.rollupOptions, input: { index: resolve(here, 'index.html') } },
  },
});
