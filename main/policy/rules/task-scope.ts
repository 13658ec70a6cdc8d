import { allowed, held, type Rule } from '../rule.ts';
import { count, names, seenNames } from '../wording.ts';

const name = 'task-scope';

/** A task names the files it may change; anything else was not asked for. */
export const taskScope: Rule = {
  name,
  about: 'change',
  judge: ({ change: { outsideTask } }) => {
    const seen = { outsideTask: seenNames(outsideTask) };
    if (outsideTask.length === 0) return allowed(name, 'Every changed file is one the task named.', seen);
    const reason = `The change touches ${count(outsideTask.length, 'file')} the task did not name (${names(outsideTask)}).`;
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift: `Leave out ${names(outsideTask)}.` }, seen);
  },
};
