import { memo, type ReactElement, type ReactNode } from 'react';
import type { FeedEventPage, FeedPage } from '../../../preload/feed-api.ts';
import { valueOf, type Remote } from '../../app/ask.ts';
import type { Feed, FeedItem, Sentence } from '../../app/contract.ts';
import { degradedMeanings } from '../../app/feed-words.ts';
import { figure, usd } from '../../app/figures.ts';
import { Ago } from '../../components/ago.tsx';
import { cx } from '../../components/class-names.ts';
import { FaultNote } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { openRun } from '../../stores/place.ts';
import { Conflicts } from './conflicts.tsx';
import { FieldRows } from './field-rows.tsx';
import type { Language } from './language.ts';
import { LevelChip } from './marks-of-feed.tsx';
import { RankParts } from './rank-parts.tsx';
import { TracedSentence } from './traced-sentence.tsx';

/** Why a story is in the feed, at this rank, in these words: everything down to the fields and who said so. */
export const WhyPanel = memo(function WhyPanel({ item, event, feed, page, language, retry, className }: {
  /** Null for an event that is not in the feed now. */
  readonly item: FeedItem | null;
  readonly event: Remote<FeedEventPage>;
  readonly feed: Feed;
  readonly page: FeedPage;
  readonly language: Language;
  readonly retry: () => void;
  readonly className?: string;
}): ReactElement {
  const file = valueOf(event)?.event ?? null;
  const summary = item?.summary ?? file?.summary;
  const whyNow = item?.whyNow ?? file?.whyNow;
  const sentences = [summary, whyNow].filter((sentence) => sentence !== undefined);
  return (
    <section id="why" tabIndex={-1} aria-label="Why" className={cx('outline-none', className)}>
      <Part name="What it says, and where that stands">
        {summary !== undefined && <Said sentence={summary} language={language} strong />}
        {whyNow !== undefined && <div className="mt-1 text-ink-2"><Said sentence={whyNow} language={language} /></div>}
        <div className="mt-2"><FieldRows sentences={sentences} fields={file?.fields ?? null} waits={event.state === 'waiting'} /></div>
        {event.state === 'broken' && <div className="mt-3"><FaultNote fault={event.fault} retry={retry} /></div>}
      </Part>
      <Part name="Why it is here, at this rank">
        {item === null ? <p className="text-ink-2">It is not in this feed; it can be looked at all the same.</p> : <RankParts item={item} />}
      </Part>
      {file !== null && file.record.conflicts.length > 0 && <Part name={`Sources disagree (${file.record.conflicts.length})`}><Conflicts conflicts={file.record.conflicts} /></Part>}
      {item !== null && <Part name="Sources of this story"><ItemSources item={item} feed={feed} /></Part>}
      {summary !== undefined && <Part name="How it was written"><HowWritten sentence={summary} page={page} confidence={file?.record.confidence ?? null} /></Part>}
    </section>
  );
});

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <section aria-label={name} className="border-b border-line px-5 py-3.5 last:border-b-0">
      <h2 className="label mb-1.5">{name}</h2>
      {children}
    </section>
  );
}

function Said({ sentence, language, strong = false }: { readonly sentence: Sentence; readonly language: Language; readonly strong?: boolean }): ReactElement {
  return <p lang={language.lang} dir={language.dir} className={cx('leading-5.5 wrap-anywhere', strong && 'font-medium')}><TracedSentence sentence={sentence} focusable /></p>;
}

function ItemSources({ item, feed }: { readonly item: FeedItem; readonly feed: Feed }): ReactElement {
  const names = new Map(feed.sources.map((source) => [source.id, source.name]));
  return (
    <table className="w-full text-left">
      <thead><tr className="text-xs text-ink-3"><th scope="col" className="pb-1 font-medium">Source</th><th scope="col" className="pb-1 text-right font-medium">its data is of</th><th scope="col" className="w-24 pb-1 text-right font-medium">read</th></tr></thead>
      <tbody>
        {item.sources.map((source) => (
          <tr key={source.id} className="border-t border-line">
            <th scope="row" className="py-1 pr-2 font-medium wrap-anywhere"><Plain text={names.get(source.id) ?? source.id} /></th>
            <td className="py-1 text-right text-ink-2">{source.asOf === null ? <span className="text-ink-3">not said</span> : <Ago at={source.asOf} />}</td>
            <td className="py-1 text-right text-ink-2"><Ago at={source.observedAt} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HowWritten({ sentence, page, confidence }: { readonly sentence: Sentence; readonly page: FeedPage; readonly confidence: { readonly value: number; readonly basis: string } | null }): ReactElement {
  return (
    <>
      <p className="flex flex-wrap items-center gap-2"><LevelChip level={sentence.level} /><span className="text-ink-2">by <Plain text={sentence.writtenBy === 'builtin' ? 'builtin, no model' : sentence.writtenBy} />, checked <Ago at={sentence.checkedAt} /></span></p>
      <p className="mt-1 text-ink-2">{degradedMeanings[sentence.level]}</p>
      {confidence !== null && <p className="mt-1.5 text-ink-2"><span className="font-medium text-ink">Confidence {confidence.value.toFixed(2)}.</span> <Plain text={confidence.basis} /></p>}
      {page.lastRun !== null && <LastRun run={page.lastRun} />}
    </>
  );
}

function LastRun({ run }: { readonly run: NonNullable<FeedPage['lastRun']> }): ReactElement {
  return (
    <p className="mt-1.5 text-ink-2">
      The last run cost {usd(run.usd)} and {figure(run.tokens)} tokens.{' '}
      <button type="button" onClick={() => openRun(run.runId)} className="text-link underline-offset-2 hover:underline">Open that run</button>
    </p>
  );
}
