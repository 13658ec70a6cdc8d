import { allowed, held, type Rule } from '../rule.ts';
import { count, names, seenNames } from '../wording.ts';

const name = 'task-scope';

/** A task names the files it may change; anything else was not asked for. One that names none leaves that open. */
export const taskScope: Rule = {
  name,
  about: 'change',
  judge: ({ change: { outsideTask, taskIsOpen } }) => {
    const seen = { outsideTask: seenNames(outsideTask), taskIsOpen };
    if (outsideTask.length === 0) return allowed(name, 'Every changed file is one the task named.', seen);
    if (taskIsOpen) return held(name, 'REQUIRES_HUMAN_REVIEW', { reason: `The task left open which files may change, and ${count(outsideTask.length, 'file')} did (${names(outsideTask)}).`, lift: 'A task that names the files it may change.' }, seen);
    const reason = `The change touches ${count(outsideTask.length, 'file')} the task did not name (${names(outsideTask)}).`;
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift: `Leave out ${names(outsideTask)}.` }, seen);
  },
};
