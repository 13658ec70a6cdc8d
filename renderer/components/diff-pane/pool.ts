import { canUseWASM } from '@pierre/diffs';
import { getOrCreateWorkerPoolSingleton, type WorkerPoolManager } from '@pierre/diffs/worker';

export const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;

/** The fast highlighter needs WebAssembly, which a stricter content policy may forbid: ask first, it does not fall back by itself. */
export const highlighter = canUseWASM() ? 'highlights' : 'shiki-js';

export const longestComparedLine = 2000;

/** One worker that colours code, made at first use. */
export function diffPool(): WorkerPoolManager {
  return getOrCreateWorkerPoolSingleton({
    poolOptions: {
      poolSize: 1,
      workerFactory: () => new Worker(new URL('@pierre/diffs/worker/worker.js', import.meta.url), { type: 'module', name: 'colours' }),
      mainThreadMaxCharacters: 0,
    },
    highlighterOptions: {
      theme: themes,
      preferredHighlighter: highlighter,
      lineDiffType: 'word-alt',
      maxLineDiffLength: longestComparedLine,
      tokenizeMaxLineLength: longestComparedLine,
    },
  });
}
