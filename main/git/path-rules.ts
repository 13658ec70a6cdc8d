import type { Rejection } from '../domain/patch.ts';
import { textOf } from './escape.ts';
import { isGitFolderName } from './git-folder-names.ts';
import { hidesCharacters } from './hidden-characters.ts';

export type NameFault = Pick<Rejection, 'rule' | 'reason'>;

const maxBytes = 4096;
const maxPartBytes = 255;
const maxParts = 200;

/**
 * Judges the name of an entry that an agent changed, added or removed; null where it may stand. The name is never used
 * on the host's file system: these rules protect whoever checks the change out.
 */
export function judgeName(name: Uint8Array): NameFault | null {
  if (name.length === 0) return path('is empty');
  if (name.length > maxBytes) return path(`is ${name.length} bytes long, more than ${maxBytes}`);
  // Latin-1 keeps every byte, so that a hostile part is seen even where the whole is not UTF-8.
  const text = textOf(name) ?? Buffer.from(name).toString('latin1');
  const structure = judgeStructure(text);
  if (structure !== null) return structure;
  if (textOf(name) === null) return { rule: 'encoding', reason: 'is not valid UTF-8' };
  if (hidesCharacters(text) || text.includes('\t')) {
    return { rule: 'encoding', reason: 'holds control, bidirectional or invisible characters' };
  }
  return longParts(name);
}

function judgeStructure(text: string): NameFault | null {
  if (text.includes('\0')) return path('holds a NUL byte');
  const parts = text.split('/');
  if (parts.length > maxParts) return path(`has ${parts.length} parts, more than ${maxParts}`);
  if (text.startsWith('/')) return path('is absolute');
  if (/^[A-Za-z]:[\\/]/u.test(text) || text.startsWith('\\\\')) return path('is absolute on Windows');
  if (parts[0] === '~') return path('starts in a home folder');
  for (const spelling of spellings(text)) {
    const fault = judgeParts(spelling);
    if (fault !== null) return fault;
  }
  return parts.includes('') ? path('has an empty part') : null;
}

/** The name as it stands, and as a careless reader would decode it. */
function spellings(text: string): readonly string[] {
  const lenient = percentDecoded(percentDecoded(text)).normalize('NFKC').replaceAll(/[\u2044\u2215\u29f8]/gu, '/').replaceAll(/[\u2216\u29f5\u29f9]/gu, '\\');
  return lenient === text ? [text] : [text, lenient];
}

/** Overlong forms of `.`, `/` and `\` are read as what they were meant for; other bytes beyond ASCII stay encoded. */
function percentDecoded(text: string): string {
  return text
    .replaceAll(/%c0%ae/giu, '.')
    .replaceAll(/%(?:c0%af|e0%80%af)/giu, '/')
    .replaceAll(/%c1%9c/giu, '\\')
    .replaceAll(/%([0-7][0-9a-f])/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function judgeParts(text: string): NameFault | null {
  for (const part of text.split(/[\\/]/u)) {
    if (/^[. ]+$/u.test(part)) return path('has a part that is only dots');
    if (isGitFolderName(part)) return { rule: 'git-folder', reason: 'has a part that some system takes for `.git`' };
  }
  return null;
}

function longParts(name: Uint8Array): NameFault | null {
  const longest = Math.max(...Buffer.from(name).toString('latin1').split('/').map((part) => part.length));
  return longest > maxPartBytes ? path(`has a part of ${longest} bytes, more than ${maxPartBytes}`) : null;
}

function path(reason: string): NameFault {
  return { rule: 'path', reason };
}

const windowsDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:[ .:]|$)/iu;
const windowsCharacter = /[<>:"|?*\\]/u;

/** Why a valid name cannot be checked out on Windows (https://learn.microsoft.com/windows/win32/fileio/naming-a-file), or null. */
export function notPortable(name: string): string | null {
  for (const part of name.split('/')) {
    if (windowsDevice.test(part)) return 'has a part that is the name of a device on Windows';
    if (windowsCharacter.test(part)) return 'holds a character that Windows does not allow';
    if (/[. ]$/u.test(part)) return 'has a part that ends in a dot or a space, which Windows drops';
  }
  return null;
}
