import type { ReactElement } from 'react';
import type { Conflict } from '../../app/contract.ts';
import { asWord, resolutionNames } from '../../app/feed-words.ts';
import { Ago } from '../../components/ago.tsx';
import { Chip } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';
import { valueInWords } from './traced-parts.ts';

/** What sources say differently, each in its own words, and what was done about it. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }): ReactElement {
  return (
    <ul className="flex flex-col gap-3">
      {conflicts.map((conflict) => (
        <li key={`${conflict.field}${conflict.since}`}>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1"><span className="font-medium"><Plain text={asWord(conflict.field)} /></span><Chip tone="dry">{resolutionNames[conflict.resolution]}</Chip><span className="text-sm text-ink-3">since <Ago at={conflict.since} /></span></p>
          <p className="mt-0.5 text-ink-2 wrap-anywhere"><Plain text={conflict.sentence} /></p>
          <dl className="mt-1 grid grid-cols-[fit-content(45%)_minmax(0,1fr)] gap-x-3 text-sm">
            {conflict.values.map((said) => (
              <div key={said.source} className="contents"><dt className="text-ink-3 wrap-anywhere"><Plain text={said.source} /></dt><dd className="font-mono wrap-anywhere"><Plain text={valueInWords(said.value)} /></dd></div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
