import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactElement } from 'react';
import { visible } from '../app/visible.ts';
import { Plain } from './plain.tsx';
import { rem } from './rem.ts';

const drawnWhole = 300;
const longestLine = 2000;

/** Output or a file as plain text: never markup, unusual characters as escapes, drawn line by line when there are many. */
export function PlainBlock({ text, name, maxHeight = '22rem' }: {
  readonly text: string;
  readonly name: string;
  readonly maxHeight?: string;
}): ReactElement {
  const lines = useMemo(() => text.replace(/\r\n/g, '\n').split('\n').flatMap(cut), [text]);
  const frame = 'rounded-md border border-line bg-panel font-mono text-sm leading-5 text-ink overflow-auto';
  if (lines.length > drawnWhole) return <LongBlock lines={lines} name={name} className={frame} maxHeight={maxHeight} />;
  return (
    <section aria-label={name} tabIndex={0} className={frame} style={{ maxHeight }}>
      <pre className="w-max min-w-full p-3"><Plain text={lines.join('\n')} lines="many" /></pre>
    </section>
  );
}

function LongBlock({ lines, name, className, maxHeight }: {
  readonly lines: readonly string[];
  readonly name: string;
  readonly className: string;
  readonly maxHeight: string;
}): ReactElement {
  const frame = useRef<HTMLElement>(null);
  const rows = useVirtualizer({ count: lines.length, getScrollElement: () => frame.current, estimateSize: () => rem(1.25), overscan: 30 });
  return (
    <section ref={frame} aria-label={name} tabIndex={0} className={className} style={{ maxHeight, height: maxHeight }}>
      <div className="relative min-w-max" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => (
          <pre key={row.key} className="absolute left-0 px-3" style={{ top: row.start, height: row.size }}>{visible(lines[row.index] ?? '', 'many')}</pre>
        ))}
      </div>
    </section>
  );
}

/** A very long line is folded into several, so that no single one stalls the page. */
function cut(line: string): readonly string[] {
  if (line.length <= longestLine) return [line];
  return Array.from({ length: Math.ceil(line.length / longestLine) }, (_, at) => line.slice(at * longestLine, (at + 1) * longestLine));
}
