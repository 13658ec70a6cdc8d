import type { PolicyInputs } from '../../domain/decision.ts';
import type { Policy } from '../policy-file.ts';
import { acceptedStillNeeded, hasEarned, reliabilityBound, type TrackRecord } from '../reliability.ts';
import { allowed, held, type Held, type Rule } from '../rule.ts';
import { count, grouped, share } from '../wording.ts';

const name = 'reliability';

/** Autonomy is earned: enough accepted outcomes of this category, and few enough that were not. */
export const reliability: Rule = {
  name,
  about: 'standing',
  judge: ({ reliability: record, category }, policy) => {
    const { autoMerge, canary, revertCountsAs } = policy.reliability;
    const seen = {
      category,
      ...record,
      bound: reliabilityBound(record, revertCountsAs),
      autoMerge: { ...autoMerge },
      canary: { ...canary },
      revertCountsAs,
    };
    if (!hasEarned(record, canary, revertCountsAs)) {
      return held(name, 'REQUIRES_HUMAN_REVIEW', heldFor('going on alone', canary, category, record, policy), seen);
    }
    if (!hasEarned(record, autoMerge, revertCountsAs)) {
      return held(name, 'CANARY_ALLOWED', heldFor('merging alone', autoMerge, category, record, policy), seen);
    }
    return allowed(name, `Category ${category} has earned it: ${outcomesOf(record)}.`, seen);
  },
};

function heldFor(
  purpose: string,
  asked: TrackRecord,
  category: string,
  record: PolicyInputs['reliability'],
  { reliability: { revertCountsAs } }: Policy,
): Held {
  const needed = acceptedStillNeeded(record, asked, revertCountsAs);
  const lift = needed === null ? null : `${count(needed, 'more accepted change')} of category ${category} in a row.`;
  const never = needed === null ? ', which 10,000 more would not reach' : '';
  if (record.accepted < asked.accepted) {
    const progress = `${grouped(record.accepted)} of the ${count(asked.accepted, 'accepted change')}`;
    return { reason: `Category ${category} has ${progress} that ${purpose} takes${never}.`, lift };
  }
  const bound = share(reliabilityBound(record, revertCountsAs));
  const standing = `Category ${category} (${outcomesOf(record)}) is good at least ${bound} of the time, with 95 % confidence`;
  return { reason: `${standing}; ${purpose} takes ${asked.lowerBound}${never}.`, lift };
}

function outcomesOf({ accepted, rejected, reverted }: PolicyInputs['reliability']): string {
  return `${grouped(accepted)} accepted, ${grouped(rejected)} rejected, ${grouped(reverted)} reverted`;
}
