import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import type { Plugin } from 'vite';

const here = import.meta.dirname;

/** Grammars the second highlighter has at hand where WebAssembly is forbidden; others are shown without colours there. */
const keptGrammars = new Set([
  'bash', 'c', 'css', 'diff', 'go', 'html', 'ini', 'java', 'javascript', 'json', 'jsonc', 'jsx', 'markdown', 'python', 'rust',
  'shellscript', 'sql', 'toml', 'tsx', 'typescript', 'xml', 'yaml',
]);

/** The highlighters name every grammar and theme there is; only those in use are packed. */
function trimGrammars(): Plugin {
  const nothing = '\0no-grammar';
  return {
    name: 'trim-grammars',
    enforce: 'pre',
    resolveId(source) {
      const [, kind, name = ''] = /^(@shikijs\/langs|@shikijs\/themes|@pierre\/highlights\/themes|@pierre\/theme)\/([^/]+?)(?:\.mjs)?$/.exec(source) ?? [];
      if (kind === undefined || name === 'loader') return null;
      const kept = kind === '@shikijs/langs' ? keptGrammars.has(name) : name.endsWith('-high-contrast');
      return kept ? null : nothing;
    },
    load: (id) => (id === nothing ? 'export default [];' : null),
  };
}

/** The window's page. Its own constant, so that the page can be built alone. */
export const rendererConfig = {
  root: resolve(here, 'renderer'),
  // Relative addresses: the page is served from the app's own protocol.
  base: './',
  build: {
    target: 'chrome130',
    outDir: resolve(here, 'out/renderer'),
    // Nothing inline: the content policy takes fonts and workers from the app's own files only.
    assetsInlineLimit: 0,
    minify: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    rollupOptions: { input: { index: resolve(here, 'renderer/index.html'), key: resolve(here, 'renderer/key.html'), verdict: resolve(here, 'renderer/verdict.html') } },
  },
  plugins: [trimGrammars(), react(), tailwindcss()],
  worker: { format: 'es' as const, plugins: () => [trimGrammars()] },
};

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      rollupOptions: { input: { index: resolve(here, 'main/index.ts') } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        // A preload for each window. They share no module: a sandboxed preload can load none.
        input: { index: resolve(here, 'preload/index.ts'), key: resolve(here, 'preload/key.ts'), verdict: resolve(here, 'preload/verdict.ts') },
        // A sandboxed preload can't be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererConfig,
});
