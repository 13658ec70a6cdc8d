import type { EventRecord, EventStatus } from '../../domain/event-data.ts';
import { scoreInWords } from '../validity/event-words.ts';
import type { Claim } from './contest.ts';
import { keyOfValues, type SettledScore } from './score.ts';
import type { SettledStatus } from './status.ts';
import type { Voice } from './voice.ts';

/** How sure one source makes a value, by its trust: 0.3 for one that is not trusted at all, 0.9 for one that is wholly. */
const byTrust = (trust: number): number => 0.3 + 0.6 * trust;
/** What rests on no source that can be relied on now. */
const unreliable = 0.5;

/**
 * How far the status and the score are confirmed: the chance that not all who say so are wrong, less as many
 * contradict. One more source that agrees never lowers it.
 */
export function confidenceOf(voices: readonly Voice[], status: SettledStatus, score: SettledScore): EventRecord['confidence'] {
  const said = score.value === null ? null : { key: keyOfValues(score.value.total), words: scoreInWords(score.value.total) };
  const having = new Set([...status.claims, ...score.claims].filter(({ voice }) => voice.healthy).map(({ voice }) => voice));
  const agreeing = [...having].filter((voice) => agrees(voice, status.claims, status.value) && (said === null || agrees(voice, score.claims, said.key)));
  const contradicting = [...having].filter((voice) => contradicts(voice, status.claims, status.value) || (said !== null && contradicts(voice, score.claims, said.key) && !score.verdict.lagging.includes(voice.source)));
  const held = said === null && score.verdict.resolution !== null;
  const sure = agreeing.length > 0 ? combined(agreeing) : combined(voices.slice(0, 1)) * unreliable;
  const value = (sure * (agreeing.length + 1)) / (agreeing.length + 1 + contradicting.length) / (held ? 2 : 1);
  return { value: Math.round(value * 1000) / 1000, basis: basisOf({ having: having.size, agreeing: agreeing.length, held, status: status.value, score: said?.words ?? null }) };
}

function combined(voices: readonly Voice[]): number {
  return 1 - voices.reduce((wrong, { trust }) => wrong * (1 - byTrust(trust)), 1);
}

/** Who makes no claim on a field does not speak against it. */
function agrees(voice: Voice, claims: readonly Claim<unknown>[], key: string): boolean {
  const own = claims.find((claim) => claim.voice === voice);
  return own === undefined || own.key === key;
}

function contradicts(voice: Voice, claims: readonly Claim<unknown>[], key: string): boolean {
  const own = claims.find((claim) => claim.voice === voice);
  return own !== undefined && own.key !== key;
}

interface Basis { readonly having: number; readonly agreeing: number; readonly held: boolean; readonly status: EventStatus; readonly score: string | null }

function basisOf({ having, agreeing, held, status, score }: Basis): string {
  const what = score === null ? `on ${status}` : `on ${score} and on ${status}`;
  if (having === 0) return `No source can be relied on now; ${score === null ? status : `${score} and ${status}`} is the last that was good.`;
  if (held) return `${agreeing} of ${having} ${sources(having)} agree on ${status}; on the score they contradict each other, so none is shown.`;
  if (having === 1 && agreeing === 1) return `The only source that says anything says ${score === null ? status : `${score} and ${status}`}.`;
  return `${agreeing} of ${having} ${sources(having)} agree ${what}.`;
}

function sources(count: number): string {
  return count === 1 ? 'source' : 'sources';
}
