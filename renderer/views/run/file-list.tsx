import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import type { ChangedFile } from '../../app/contract.ts';
import { flagNames } from '../../app/phrases.ts';
import { visible } from '../../app/visible.ts';
import { cx } from '../../components/class-names.ts';
import { isGrave, type DiffFile } from '../../components/diff-pane/diff-file.ts';
import { Plain } from '../../components/plain.tsx';
import { rem } from '../../components/rem.ts';

const letters: Readonly<Record<ChangedFile['status'], readonly [string, string]>> = {
  added: ['A', 'text-good'], modified: ['M', 'text-need'], deleted: ['D', 'text-bad'], renamed: ['R', 'text-dry'],
};

/** The changed files: one list, one tab stop, arrows to move. Ticks and risk marks say what is left to look at. */
export function FileList({ files, current, viewed, onShow }: {
  readonly files: readonly DiffFile[]; readonly current: number; readonly viewed: ReadonlySet<string>; readonly onShow: (index: number) => void;
}): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const at = files.findIndex((file) => file.index === current);
  const rows = useVirtualizer({ count: files.length, getScrollElement: () => frame.current, estimateSize: () => rem(2.75), overscan: 8 });
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  const press = (event: KeyboardEvent): void => {
    const next = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? files.length - 1 : null;
    const file = next === null ? undefined : files[next];
    if (file === undefined) return;
    event.preventDefault();
    onShow(file.index);
  };
  const pick = (event: MouseEvent): void => {
    const index = event.target instanceof Element ? event.target.closest('[role="option"]')?.getAttribute('data-index') : null;
    if (index != null) onShow(Number(index));
  };
  return (
    <div
      ref={frame} role="listbox" aria-label="Changed files" tabIndex={0} onKeyDown={press} onClick={pick}
      aria-activedescendant={at < 0 ? undefined : `file-${current}`}
      className="h-full overflow-auto -outline-offset-2"
    >
      <div role="presentation" className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const file = files[row.index];
          return file === undefined ? null : (
            <FileOption key={file.index} file={file} at={row.index} of={files.length} chosen={file.index === current} viewed={viewed.has(file.path)} top={row.start} height={row.size} />
          );
        })}
      </div>
    </div>
  );
}

function FileOption({ file, at, of, chosen, viewed, top, height }: {
  readonly file: DiffFile; readonly at: number; readonly of: number; readonly chosen: boolean; readonly viewed: boolean;
  readonly top: number; readonly height: number;
}): ReactElement {
  const slash = file.path.lastIndexOf('/');
  const [letter, colour] = letters[file.change.status];
  const { flags } = file.change;
  const flagged = flags.map((flag) => flagNames[flag]).join(', ');
  return (
    <div
      id={`file-${file.index}`} role="option" tabIndex={-1} data-index={file.index} aria-selected={chosen} aria-posinset={at + 1} aria-setsize={of}
      title={`${visible(file.path)}${flags.length === 0 ? '' : `\n${flagged}`}`}
      className={cx('absolute inset-x-0 flex items-center gap-2 border-b border-line px-3', chosen ? 'bg-chosen' : 'hover:bg-hover')}
      style={{ top, height }}
    >
      <span className={cx('w-3 shrink-0 text-center font-mono text-sm font-medium', colour)}><span aria-hidden>{letter}</span><span className="sr-only">{file.change.status} </span></span>
      <span className="min-w-0 flex-1">
        <span className={cx('block truncate font-mono text-sm leading-4', viewed ? 'text-ink-3' : 'text-ink')}><Plain text={file.path.slice(slash + 1)} /></span>
        <span className="block truncate text-xs leading-4 text-ink-3">{slash < 0 ? 'top folder' : <Plain text={file.path.slice(0, slash)} />}</span>
      </span>
      {flags.length > 0 && (
        <span className={cx('shrink-0', flags.some(isGrave) ? 'text-bad' : 'text-ink-3')}><TriangleAlert aria-hidden size="0.8125rem" /><span className="sr-only">{flagged}</span></span>
      )}
      {viewed ? <span className="shrink-0 text-ink-2"><Check aria-hidden size="0.875rem" /><span className="sr-only">viewed</span></span> : (
        <span className="shrink-0 text-right font-mono text-xs leading-4"><span className="block text-good">+{file.change.linesAdded}</span><span className="block text-bad">−{file.change.linesRemoved}</span></span>
      )}
    </div>
  );
}
