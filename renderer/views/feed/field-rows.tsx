import type { ReactElement } from 'react';
import type { EventFile, Sentence } from '../../app/contract.ts';
import { Ago } from '../../components/ago.tsx';
import { cx } from '../../components/class-names.ts';
import { Plain } from '../../components/plain.tsx';
import { lighting, useLit } from '../../stores/lit.ts';
import { fieldRowId } from './traced-sentence.tsx';
import { valueInWords } from './traced-parts.ts';

type Fields = EventFile['fields'];

/** The fields the sentences state, each with what it holds, where it stands, who says so and how old that is. */
export function FieldRows({ sentences, fields, waits }: { readonly sentences: readonly Sentence[]; readonly fields: Fields | null; readonly waits: boolean }): ReactElement {
  const stated = new Map(sentences.flatMap((sentence) => sentence.claims.map((claim) => [claim.field, claim.value] as const)));
  if (stated.size === 0) return <p className="text-ink-3">The sentences state nothing that is held in a field.</p>;
  return (
    <ul aria-label="Fields the sentences state" className="divide-y divide-line border-y border-line">
      {[...stated].map(([field, claimed]) => <Row key={field} field={field} claimed={claimed} fields={fields} waits={waits} />)}
    </ul>
  );
}

function Row({ field, claimed, fields, waits }: { readonly field: string; readonly claimed: unknown; readonly fields: Fields | null; readonly waits: boolean }): ReactElement {
  const lit = useLit((state) => state.field === field);
  const known = fields?.[field];
  const { onMouseEnter, onMouseLeave, onFocus, onBlur } = lighting(field);
  const now = known === undefined ? claimed : known.value;
  const differs = known !== undefined && valueInWords(known.value) !== valueInWords(claimed);
  return (
    <li id={fieldRowId(field)}>
      <div onMouseEnter={onMouseEnter} onMouseLeave={onMouseLeave} className={cx('py-0.5', lit && 'bg-chosen shadow-[0_0_0_4px_var(--chosen)]')}>
        <div className="flex items-baseline gap-3">
          <button type="button" onFocus={onFocus} onBlur={onBlur} className="min-h-6 min-w-0 flex-1 text-left font-mono text-sm wrap-anywhere text-ink-2"><Plain text={field} /></button>
          <span className="line-clamp-2 max-w-[60%] text-right font-medium wrap-anywhere" title={valueInWords(now)}><Plain text={valueInWords(now)} /></span>
        </div>
        {differs && <p className="text-sm text-bad">The sentence says <Plain text={valueInWords(claimed)} />.</p>}
        <p className="flex min-h-4.5 flex-wrap gap-x-2 text-sm text-ink-3">
          {known === undefined ? (waits ? 'being looked up' : 'not held any more') : <Whence known={known} />}
        </p>
      </div>
    </li>
  );
}

function Whence({ known }: { readonly known: Fields[string] }): ReactElement {
  return (
    <>
      {known.from === null ? <span>worked out from several</span> : <span><Plain text={known.from.source} />, since <Ago at={known.from.since} /></span>}
      {known.pointer !== null && <span className="min-w-0 truncate font-mono text-xs leading-4.5" title={known.pointer}><Plain text={known.pointer} /></span>}
    </>
  );
}
