import type { ContentSide } from '../../../git/changed-contents.ts';
import type { SafetyFinding } from '../../../domain/patch-findings.ts';
import { finding, longestLine, searchedAtMost, type Detector } from './change.ts';

/** What a file becomes that a reader of the difference does not see: a program, a link, another repository, bytes. */
export const fileKindFindings: Detector = ({ path, before, after }) => [
  ...link(path, before, after),
  ...submodule(path, before, after),
  ...executable(path, before, after),
  ...binary(path, before, after),
];

/** What nobody looked into, and why: a change that was not scanned is no change that was found clean. */
export const notScanned: Detector = ({ path, before, after, added }) => {
  const say = (detail: string): readonly SafetyFinding[] => [finding('not-scanned', path, null, detail)];
  if (after === null) return [];
  if (after.unread === 'too-large') return say('The file is too large to be looked into.');
  if (after.unread === 'not-text' && before !== null) return say('The file is not text, so nothing in it was looked for.');
  if ((after.text?.length ?? 0) > searchedAtMost) return say(`The text is longer than ${searchedAtMost} characters, so credentials were not looked for.`);
  if (added.some(({ text }) => text.length > longestLine)) return say(`An added line is longer than ${longestLine} characters, so hosts and names in it were not all looked for.`);
  return [];
};

function link(path: string, before: ContentSide | null, after: ContentSide | null): readonly SafetyFinding[] {
  if (after?.kind !== 'symlink') return [];
  return [finding('symlink', path, null, before?.kind === 'symlink' ? 'The symbolic link leads elsewhere.' : 'A symbolic link is added.')];
}

function submodule(path: string, before: ContentSide | null, after: ContentSide | null): readonly SafetyFinding[] {
  if (/(?:^|\/)\.gitmodules$/u.test(path)) return [finding('submodule', path, null, 'The list of submodules is changed.')];
  if (after?.kind !== 'submodule') return [];
  return [finding('submodule', path, null, before?.kind === 'submodule' ? 'The submodule is at another commit.' : 'A submodule is added.')];
}

function executable(path: string, before: ContentSide | null, after: ContentSide | null): readonly SafetyFinding[] {
  if (after?.kind !== 'executable' || before?.kind === 'executable') return [];
  return [finding('executable-bit', path, null, before === null ? 'A file is added that can be run.' : 'The file can be run now.')];
}

function binary(path: string, before: ContentSide | null, after: ContentSide | null): readonly SafetyFinding[] {
  if (after?.unread !== 'not-text') return [];
  if (before === null) return [finding('new-binary', path, null, 'A file is added that is not text.')];
  return before.unread === 'not-text' ? [] : [finding('new-binary', path, null, 'The file was text and is not any more.')];
}
