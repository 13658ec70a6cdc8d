import type { ReactElement } from 'react';
import { visibleParts } from '../app/visible.ts';

/** Text from a repository, a tool or a model: plain, isolated in its direction, with unusual characters shown as escapes. */
export function Plain({ text, lines = 'one' }: { readonly text: string; readonly lines?: 'one' | 'many' }): ReactElement {
  return (
    <bdi>
      {visibleParts(text, lines).map((part, at) => (part.escapeOf === null
        ? part.text
        : <span key={at} className="escape" title={part.escapeOf}>{part.text}</span>))}
    </bdi>
  );
}
