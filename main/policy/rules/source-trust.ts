import type { Outcome } from '../../domain/words.ts';
import type { Policy } from '../policy-file.ts';
import { allowed, held, notApplicable, type Rule } from '../rule.ts';
import { share, shownName } from '../wording.ts';

const name = 'source-trust';

/** How far a data source is trusted bounds what may be done with it. */
export const sourceTrust: Rule = {
  name,
  about: 'change',
  judge: ({ source }, policy) => {
    if (source === null) return notApplicable(name, 'No data source is concerned.', { source: null });
    const id = shownName(source.id);
    const seen = { source: { id, trust: source.trust }, ...policy.sourceTrust };
    const { ceiling, next } = stageOf(source.trust, policy.sourceTrust);
    if (ceiling === 'AUTO_MERGE_ALLOWED') return allowed(name, `Source ${id} has a trust of ${share(source.trust)}.`, seen);
    const reason = `Source ${id} has a trust of ${share(source.trust)}; going further takes ${next}.`;
    return held(name, ceiling, { reason, lift: `A trust of at least ${next} for source ${id}.` }, seen);
  },
};

/** The stage reached and the trust the next one takes. */
function stageOf(trust: number, limits: Policy['sourceTrust']): { ceiling: Outcome; next: number } {
  if (!(trust >= limits.review)) return { ceiling: 'REJECT', next: limits.review };
  if (!(trust >= limits.canary)) return { ceiling: 'REQUIRES_HUMAN_REVIEW', next: limits.canary };
  if (!(trust >= limits.autoMerge)) return { ceiling: 'CANARY_ALLOWED', next: limits.autoMerge };
  return { ceiling: 'AUTO_MERGE_ALLOWED', next: limits.autoMerge };
}
