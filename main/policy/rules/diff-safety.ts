import type { SafetyFinding, SafetyKind } from '../../domain/patch-findings.ts';
import { allowed, held, type Rule } from '../rule.ts';
import { count, inWords, names, seenNames } from '../wording.ts';

const name = 'diff-safety';

/** How findings of a kind are counted in a sentence; most telling first. */
const kinds: readonly (readonly [kind: SafetyKind, one: string, many: string])[] = [
  ['secret', 'credential', 'credentials'],
  ['bidirectional-text', 'place where text is turned around', 'places where text is turned around'],
  ['invisible-character', 'place with invisible characters', 'places with invisible characters'],
  ['look-alike', 'name in look-alike letters', 'names in look-alike letters'],
  ['install-script', 'file that runs without being asked', 'files that run without being asked'],
  ['symlink', 'symbolic link', 'symbolic links'],
  ['submodule', 'submodule', 'submodules'],
  ['executable-bit', 'file that can be run now', 'files that can be run now'],
  ['new-binary', 'new binary file', 'new binary files'],
  ['network-host', 'new network host', 'new network hosts'],
  ['not-scanned', 'file not looked into in full', 'files not looked into in full'],
  ['licence-header', 'licence header missing or changed', 'licence headers missing or changed'],
];

/** What the host found in the bytes of the patch: a credential is refused, all else needs a person. */
export const diffSafety: Rule = {
  name,
  about: 'change',
  judge: ({ safety }) => {
    const seen = { found: Object.fromEntries(kinds.flatMap(([kind]) => seenOf(kind, safety))) };
    const secrets = safety.filter(({ kind }) => kind === 'secret');
    if (secrets.length > 0) {
      const places = names(secrets.map(placeOf));
      const reason = `The patch adds ${count(secrets.length, 'credential')}, or what looks like ${secrets.length === 1 ? 'one' : 'them'} (${places}).`;
      const lift = `Take ${secrets.length === 1 ? 'it' : 'them'} out of ${places}; a real one has to be withdrawn where it was issued, and a sample is best put together as the program runs.`;
      return held(name, 'REJECT', { reason, lift }, seen);
    }
    if (safety.length === 0) return allowed(name, 'Nothing in the bytes of the patch needs a second look.', seen);
    const parts = kinds.flatMap((kind) => phraseOf(kind, safety));
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason: `The patch brings ${inWords(parts)}.`, lift: 'A patch without these, or a person who has looked at each.' }, seen);
  },
};

function seenOf(kind: SafetyKind, safety: readonly SafetyFinding[]): [string, ReturnType<typeof seenNames>][] {
  const found = safety.filter((finding) => finding.kind === kind);
  return found.length === 0 ? [] : [[kind, seenNames(found.map(placeOf))]];
}

function phraseOf([kind, one, many]: (typeof kinds)[number], safety: readonly SafetyFinding[]): string[] {
  const found = safety.filter((finding) => finding.kind === kind);
  return found.length === 0 ? [] : [`${count(found.length, one, many)} (${names(found.map(placeOf))})`];
}

function placeOf({ path, line }: SafetyFinding): string {
  return line === null ? path : `${path}:${line}`;
}
