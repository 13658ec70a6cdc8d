import type { CodeViewReactOptions } from '@pierre/diffs/react';
import { rem } from '../rem.ts';
import { plainWordsFrom, type DiffFile } from './diff-file.ts';
import { highlighter, longestComparedLine, themes } from './pool.ts';

type Options = CodeViewReactOptions<undefined, undefined>;

/** How the viewer draws: high-contrast colours, real plus and minus signs, and a name and a tab stop for each block of code. */
export function viewOptions({ layout, shade, files }: {
  readonly layout: 'unified' | 'split';
  readonly shade: 'light' | 'dark';
  readonly files: readonly DiffFile[];
}): Options {
  const paths = new Map(files.map((file) => [String(file.index), file.path]));
  return {
    theme: themes,
    themeType: shade,
    preferredHighlighter: highlighter,
    diffStyle: layout,
    diffIndicators: 'classic',
    overflow: 'scroll',
    hunkSeparators: 'line-info-basic',
    stickyHeaders: true,
    lineDiffType: files.some((file) => file.patch.length > plainWordsFrom) ? 'none' : 'word-alt',
    maxLineDiffLength: longestComparedLine,
    tokenizeMaxLineLength: longestComparedLine,
    layout: { gap: 0, paddingTop: 0, paddingBottom: rem(2) },
    itemMetrics: { diffHeaderHeight: rem(2.5), lineHeight: rem(1.25) },
    onPostRender: (element: HTMLElement, _instance: unknown, _phase: unknown, context: { readonly item: { readonly id: string } }) => {
      nameCode(element, paths.get(context.item.id) ?? 'file');
    },
  };
}

/** Each scrollable block of code can be reached by keyboard and says which file and side it is. */
function nameCode(element: HTMLElement, path: string): void {
  const root = element.shadowRoot ?? element;
  for (const code of root.querySelectorAll('code')) {
    if (!code.hasAttribute('data-code')) continue;
    const side = code.hasAttribute('data-deletions') ? ', before' : code.hasAttribute('data-additions') ? ', after' : '';
    code.tabIndex = 0;
    code.setAttribute('role', 'region');
    code.setAttribute('aria-label', `Changes in ${path}${side}`);
  }
}
