import { allowed, held, type Rule } from '../rule.ts';
import { count } from '../wording.ts';

const name = 'empty-change';

/** A change without files is nothing that could be delivered. */
export const emptyChange: Rule = {
  name,
  about: 'change',
  judge: ({ change }) => {
    const seen = { files: change.files.length };
    if (change.files.length > 0) return allowed(name, `The change has ${count(change.files.length, 'file')}.`, seen);
    const reason = 'The change has no files.';
    return held(name, 'REJECT', { reason, lift: 'A change of at least 1 file.' }, seen);
  },
};
