import { nameList, touching } from '../changed-paths.ts';
import { allowed, held, type Rule } from '../rule.ts';
import { count, inWords, names, seenNames } from '../wording.ts';

const name = 'test-files';

/** Tests are what the other rules lean on: new ones are welcome, changed or removed ones need a person. */
export const testFiles: Rule = {
  name,
  about: 'change',
  judge: ({ change }, policy) => {
    const touched = touching(change.files, policy.paths.tests, 'test-file');
    const deleted = nameList(touched.filter(({ file }) => file.status === 'deleted'));
    const changed = nameList(touched.filter(({ file }) => file.status !== 'deleted' && file.status !== 'added'));
    const added = touched.length - deleted.length - changed.length;
    const seen = { deleted: seenNames(deleted), changed: seenNames(changed), added };
    if (deleted.length + changed.length === 0) {
      const more = added === 0 ? 'no test file' : `no test file but ${count(added, 'new one')}`;
      return allowed(name, `The change touches ${more}.`, seen);
    }
    const deeds: string[] = [];
    if (deleted.length > 0) deeds.push(`deletes ${count(deleted.length, 'test file')} (${names(deleted)})`);
    if (changed.length > 0) deeds.push(`changes ${count(changed.length, 'test file')} (${names(changed)})`);
    const lift = `Leave ${names([...deleted, ...changed])} as before; new test files may be added.`;
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason: `The change ${inWords(deeds)}.`, lift }, seen);
  },
};
