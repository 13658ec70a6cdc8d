import type { ReactElement } from 'react';
import type { SourceHealth } from '../../../preload/feed-api.ts';
import { sourceStateMeanings } from '../../app/feed-words.ts';
import { Ago, Until } from '../../components/ago.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { Layer } from '../../components/layer.tsx';
import { FaultNote } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { ReadTicks, SourceMark } from './marks-of-feed.tsx';

const never = <span className="text-ink-3">never</span>;

/** Everything that is known of how a source does. */
export function SourceDetails({ source, onClose }: { readonly source: SourceHealth; readonly onClose: () => void }): ReactElement {
  return (
    <Layer open onClose={onClose} title={`Source ${source.name}`} hideTitle width="44rem">
      <div className="flex flex-col gap-4 px-5 pt-4 pb-5">
        <div>
          <p className="text-md font-semibold wrap-anywhere" aria-hidden><Plain text={source.name} /></p>
          <p className="mt-1 flex flex-wrap items-center gap-x-3"><SourceMark state={source.state} /><span className="text-ink-2">{sourceStateMeanings[source.state]}</span></p>
          <p className="mt-1 wrap-anywhere"><Sentence text={source.sentence} /></p>
        </div>
        {source.fault !== null && <FaultNote fault={source.fault} />}
        <KeyValues pairs={[
          ['Its data is of', source.asOf === null ? <span key="a" className="text-ink-3">not said</span> : <Ago key="a" at={source.asOf} />],
          ['Read last', source.lastReadAt === null ? never : <Ago key="r" at={source.lastReadAt} />],
          ['Read last with success', source.lastGoodAt === null ? never : <Ago key="g" at={source.lastGoodAt} />],
          ['Read next', source.nextAt === null ? <span key="n" className="text-ink-3">when the clock is on, or with a dry run</span> : <Until key="n" at={source.nextAt} fine />],
          ['Faults in a row', String(source.faultsInARow)],
          ['Last reads', <span key="t" className="inline-flex min-h-5 items-center"><ReadTicks recent={source.recent} most={40} /></span>],
          ['Trust', `${source.trust.toFixed(2)} of 1`],
          ['Licence', <Plain key="l" text={source.licence} />],
          ['To be said with it', source.attribution === null ? <span key="w" className="text-ink-3">nothing is asked for</span> : <Plain key="w" text={source.attribution} />],
        ]} />
        <Quarantined records={source.quarantined} />
      </div>
    </Layer>
  );
}

function Quarantined({ records }: { readonly records: SourceHealth['quarantined'] }): ReactElement {
  return (
    <section aria-label="Records that were not believed">
      <h3 className="label mb-1.5">Records that were not believed <span className="font-normal">{records.length}</span></h3>
      {records.length === 0 ? <p className="text-ink-3">None of late.</p> : (
        <ul className="divide-y divide-line border-y border-line">
          {records.map((record, at) => (
            <li key={at} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 py-1.5">
              <span className="text-sm text-ink-3"><Ago at={record.at} /></span>
              <span className="min-w-0 wrap-anywhere"><Plain text={record.message} /><span className="block font-mono text-xs leading-4 text-ink-3"><Plain text={record.code} />{record.key !== null && <>{' · '}<Plain text={record.key} /></>}</span></span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
