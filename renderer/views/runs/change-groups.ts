import type { DeliveryLine } from '../../../preload/review-api.ts';
import type { Tone } from '../../components/marks.tsx';

export type ChangeGroup = 'open' | 'watched' | 'ended';
export const groupNames: Readonly<Record<ChangeGroup, readonly [name: string, note: string]>> = {
  open: ['Open', 'Nobody has merged or closed them yet.'],
  watched: ['Merged, still watched', 'A revert within two weeks counts against their category.'],
  ended: ['Closed or reverted', 'In the last two weeks. Each is a lesson: its task is not taken up again until something has changed.'],
};

/** The changes that fit every word of the text, by how far they have come; a group without any is left out. */
export function groupChanges(lines: readonly DeliveryLine[], text: string): readonly { readonly group: ChangeGroup; readonly lines: readonly DeliveryLine[] }[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const fits = ({ title, workspaceName, delivery }: DeliveryLine): boolean => {
    const searched = `${title} ${workspaceName} ${delivery.root} ${delivery.branch} ${delivery.opened?.number ?? ''}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  };
  return (['open', 'watched', 'ended'] as const).flatMap((group) => {
    const kept = lines.filter((line) => groupOf(line) === group && fits(line));
    return kept.length === 0 ? [] : [{ group, lines: kept }];
  });
}

function groupOf({ delivery: { pull, merged }, settled }: DeliveryLine): ChangeGroup {
  if (settled !== null) return settled.outcome === 'accepted' ? 'watched' : 'ended';
  if (merged !== null || pull?.state === 'merged') return 'watched';
  return pull?.state === 'closed' ? 'ended' : 'open';
}

/** How a change stands, in two or three words, and how much it matters. */
export function stageOf({ delivery: { opened, pull, merged, mergingAt, reverted }, settled, canary }: DeliveryLine): readonly [words: string, tone: Tone] {
  if (settled?.outcome === 'reverted') return ['Reverted', 'bad'];
  if (reverted !== null) return ['Being taken back', 'bad'];
  if (settled?.outcome === 'rejected' || pull?.state === 'closed') return ['Closed', 'bad'];
  if (merged !== null || pull?.state === 'merged') return ['Merged', 'good'];
  if (opened === null) return ['Pushed', 'quiet'];
  if (opened.host === 'git') return ['Branch pushed', 'quiet'];
  if (mergingAt !== null) return ['Being merged', 'quiet'];
  if (pull?.ci === 'failing') return ['CI fails', 'need'];
  if ((pull?.changesRequested ?? 0) > 0) return ['Changes asked for', 'need'];
  if (canary !== null && canary.phase === 'before' && canary.done < canary.of && canary.failed === 0) return ['Canary under way', 'quiet'];
  return pull?.draft === true ? ['Open as a draft', 'quiet'] : ['Open', 'quiet'];
}

/** `3 of 5, 1 failed`; null where there was no canary. */
export function canaryInWords({ canary }: DeliveryLine): string | null {
  if (canary === null) return null;
  const { phase, done, of, failed } = canary;
  return `${phase === 'after' ? 'after the merge ' : ''}${done} of ${of}${failed === 0 ? '' : `, ${failed} failed`}`;
}
