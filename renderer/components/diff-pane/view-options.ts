import type { CodeViewReactOptions } from '@pierre/diffs/react';
import { rem } from '../rem.ts';
import type { Side } from './diff-lines.ts';
import type { Note } from './review.ts';
import { plainWordsFrom, type DiffFile } from './diff-file.ts';
import { highlighter, longestComparedLine, themes } from './pool.ts';

type Options = CodeViewReactOptions<Note, undefined>;

/** Words that changed are underlined, not only tinted. Signs stand clear of the bars that a chosen or dropped line has; the button for a comment covers the number under it. A dropped line is struck out and barred, in full contrast: it must still be readable. */
const ownLook = `
  [data-diff-span] { text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: 0.2em; }
  [data-line][data-selected-line] { box-shadow: inset 3px 0 0 var(--focus); }
  [data-line]::before { translate: 4px 0; }
  [data-gutter-utility-slot] { z-index: 5; }
  [data-dropped], [data-dropped] [data-diff-span] { text-decoration: line-through; }
  [data-dropped] { box-shadow: inset 3px 0 0 var(--bad-edge); }
`;

/** How the viewer draws: high-contrast colours, real plus and minus signs, and a name and a tab stop for each block of code. */
export function viewOptions({ layout, shade, files, dropped, commentable }: {
  readonly layout: 'unified' | 'split';
  readonly shade: 'light' | 'dark';
  readonly files: readonly DiffFile[];
  /** Which lines of an item belong to dropped hunks; null where none can. */
  readonly dropped: (id: string) => ((side: Side, line: number) => boolean) | null;
  readonly commentable: boolean;
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
    enableGutterUtility: commentable,
    unsafeCSS: ownLook,
    lineDiffType: files.some((file) => file.patch.length > plainWordsFrom) ? 'none' : 'word-alt',
    maxLineDiffLength: longestComparedLine,
    tokenizeMaxLineLength: longestComparedLine,
    layout: { gap: 0, paddingTop: 0, paddingBottom: rem(2) },
    itemMetrics: { diffHeaderHeight: rem(2.5), lineHeight: rem(1.25) },
    onPostRender: (element: HTMLElement, _instance: unknown, _phase: unknown, context: { readonly item: { readonly id: string } }) => {
      nameCode(element, paths.get(context.item.id) ?? 'file');
      markDropped(element, dropped(context.item.id));
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

/** Marks the lines a dropped hunk takes back out. */
function markDropped(element: HTMLElement, isDropped: ((side: Side, line: number) => boolean) | null): void {
  const root = element.shadowRoot ?? element;
  for (const line of root.querySelectorAll('[data-line][data-line-type^="change"]')) {
    const side: Side = line.getAttribute('data-line-type')?.includes('deletion') === true ? 'deletions' : 'additions';
    line.toggleAttribute('data-dropped', isDropped?.(side, Number(line.getAttribute('data-line'))) === true);
  }
}
