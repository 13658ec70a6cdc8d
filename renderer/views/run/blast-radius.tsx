import { useEffect, type ReactElement } from 'react';
import type { BlastPicture } from '../../../preload/review-api.ts';
import { valueOf } from '../../app/ask.ts';
import type { PolicyInputs } from '../../app/contract.ts';
import { count } from '../../app/figures.ts';
import { visible } from '../../app/visible.ts';
import { cx } from '../../components/class-names.ts';
import { Fold } from '../../components/fold.tsx';
import { Plain } from '../../components/plain.tsx';
import { useReviews } from '../../stores/reviews.ts';
import { placesOf, size, type NodePlace } from './blast-places.ts';

/** How far a mistake in the change could reach: the figure with its parts, and a small picture where the run made one. */
export function BlastRadius({ runId, radius }: { readonly runId: string; readonly radius: PolicyInputs['blastRadius'] }): ReactElement {
  const picture = useReviews((state) => valueOf(state.pictures[runId]));
  const loadPicture = useReviews((state) => state.loadPicture);
  useEffect(() => void loadPicture(runId), [loadPicture, runId]);
  const drawn = picture !== null && picture.nodes.length > 0 ? picture : null;
  return (
    <section aria-labelledby="blast">
      <h2 id="blast" className="label mb-2">Blast radius <span className="text-ink normal-case tabular-nums">{radius.value.toFixed(2)}</span></h2>
      <div className={cx('grid gap-x-8 gap-y-4', drawn !== null && 'md:grid-cols-[20rem_minmax(0,1fr)]')}>
        {drawn !== null && <Rings picture={drawn} />}
        <div>
          <table className="w-full border-collapse text-left">
            <caption className="sr-only">What the blast radius is made of</caption>
            <thead className="text-sm text-ink-3"><tr className="border-b border-line-2 [&>th]:py-1 [&>th]:pr-4 [&>th]:font-medium"><th scope="col">Part</th><th scope="col" className="text-right">Value</th><th scope="col">Because</th></tr></thead>
            <tbody>
              {radius.parts.map((part) => (
                <tr key={part.name} className="border-b border-line align-top [&>td]:py-1.5 [&>td]:pr-4">
                  <td><Plain text={part.name} /></td><td className="text-right tabular-nums">{part.value.toFixed(2)}</td><td className="text-ink-2 wrap-anywhere"><Plain text={part.why} /></td>
                </tr>
              ))}
            </tbody>
          </table>
          {picture !== null && <ReadHow picture={picture} />}
          {drawn !== null && <Reached picture={drawn} />}
        </div>
      </div>
    </section>
  );
}

const kinds = { changed: 'changed', dependent: 'uses it', entry: 'entry point', test: 'test' } as const;
const fills = { changed: 'fill-bad stroke-bad', dependent: 'fill-raised stroke-ink-2', entry: 'fill-need stroke-need', test: 'fill-raised stroke-good' } as const;

/** How much of the program the figure rests on, and what could not be followed. */
function ReadHow({ picture: { graph, testsReaching } }: { readonly picture: BlastPicture }): ReactElement {
  const missed = [
    ...(graph.notRead > 0 ? [`${count(graph.notRead, 'module')} could not be read and count as if they used what changed`] : []),
    ...(graph.leadNowhere > 0 ? [`${count(graph.leadNowhere, 'import leads', 'imports lead')} to no file`] : []),
    ...(graph.computed > 0 ? [`${count(graph.computed, 'import works', 'imports work')} out the name at run time`] : []),
    ...(graph.historyRead ? [] : ['which files change together could not be told']),
  ];
  return (
    <p className="mt-2 text-sm text-ink-3">
      {count(graph.modules, 'module')} with {count(graph.imports, 'import')} followed; {count(testsReaching, 'test file reaches', 'test files reach')} what changed.
      {missed.length > 0 && ` Not known: ${missed.join('; ')}.`}
    </p>
  );
}

/** Changed files in the middle, what uses them around, what uses those outside. Shapes tell kinds apart as well as colours do. */
function Rings({ picture }: { readonly picture: BlastPicture }): ReactElement {
  const places = placesOf(picture);
  const at = new Map(places.map((place) => [place.node.path, place]));
  return (
    <figure className="max-w-80">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={inWords(picture)} className="block w-full">
        {[1, 2].map((ring) => <circle key={ring} cx={size / 2} cy={size / 2} r={ring === 1 ? 76 : 128} className="fill-none stroke-line-2" strokeDasharray="2 4" />)}
        {picture.edges.map(([from, to]) => {
          const [a, b] = [at.get(from), at.get(to)];
          return a === undefined || b === undefined ? null : <line key={`${from} ${to}`} x1={a.x} y1={a.y} x2={b.x} y2={b.y} className="stroke-line-2" />;
        })}
        {places.map((place) => <Dot key={place.node.path} place={place} />)}
      </svg>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
        {(['changed', 'dependent', 'entry', 'test'] as const).filter((kind) => picture.nodes.some((node) => node.kind === kind)).map((kind) => (
          <span key={kind} className="inline-flex items-center gap-1.5">
            <svg aria-hidden viewBox="0 0 14 14" className="size-3.5"><Shape kind={kind} x={7} y={7} /></svg>{kinds[kind]}
          </span>
        ))}
        {picture.leftOut > 0 && <span>and {count(picture.leftOut, 'file')} not drawn</span>}
      </figcaption>
    </figure>
  );
}

function Dot({ place: { node, x, y } }: { readonly place: NodePlace }): ReactElement {
  return <g><title>{`${visible(node.path)}: ${kinds[node.kind]}`}</title><Shape kind={node.kind} x={x} y={y} /></g>;
}

function Shape({ kind, x, y }: { readonly kind: BlastPicture['nodes'][number]['kind']; readonly x: number; readonly y: number }): ReactElement {
  const look = cx('stroke-[1.5]', fills[kind]);
  if (kind === 'changed') return <circle cx={x} cy={y} r={5.5} className={look} />;
  if (kind === 'entry') return <path d={`M${x} ${y - 6} ${x + 6} ${y} ${x} ${y + 6} ${x - 6} ${y}Z`} className={look} />;
  return kind === 'test' ? <rect x={x - 4} y={y - 4} width={8} height={8} className={look} /> : <circle cx={x} cy={y} r={4} className={look} />;
}

/** The same as a table, for those who can't see the picture or want the names. */
function Reached({ picture }: { readonly picture: BlastPicture }): ReactElement {
  return (
    <div className="mt-3"><Fold summary="Reached files by name">
      <table className="mt-2 w-full border-collapse text-left">
        <caption className="sr-only">Files the change reaches</caption>
        <thead className="text-sm text-ink-3"><tr className="border-b border-line-2 [&>th]:py-1 [&>th]:pr-4 [&>th]:font-medium"><th scope="col">File</th><th scope="col">What it is</th><th scope="col">Uses, directly or through others</th></tr></thead>
        <tbody>
          {picture.nodes.map((node) => (
            <tr key={node.path} className="border-b border-line align-top [&>td]:py-1 [&>td]:pr-4">
              <td className="font-mono text-sm wrap-anywhere"><Plain text={node.path} /></td>
              <td className="whitespace-nowrap">{kinds[node.kind]}</td>
              <td className="font-mono text-sm text-ink-2 wrap-anywhere"><Plain text={picture.edges.filter(([from]) => from === node.path).map(([, to]) => to).join(', ')} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold></div>
  );
}

function inWords({ nodes, leftOut }: BlastPicture): string {
  const ring = (number: 0 | 1 | 2): number => nodes.filter((node) => node.ring === number).length;
  return `${count(ring(0), 'changed file')}; ${count(ring(1), 'file uses', 'files use')} what changed; ${count(ring(2), 'more', 'more')} through those${leftOut > 0 ? `; ${leftOut} not drawn` : ''}.`;
}
