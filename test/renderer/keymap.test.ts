import { parseKeybinding } from 'tinykeys';
import { describe, expect, test } from 'vitest';
import { capsOf, isSingleKey, keymap, keysInWords, shortcutOf } from '../../renderer/app/keymap.ts';

const presses = keymap.flatMap((shortcut) => shortcut.keys.map((keys) => ({ id: shortcut.id, keys })));

describe('the keymap', () => {
  test('no key has two meanings, and no id occurs twice', () => {
    expect(new Set(presses.map((press) => press.keys.toLowerCase())).size).toBe(presses.length);
    expect(new Set(keymap.map((shortcut) => shortcut.id)).size).toBe(keymap.length);
  });

  test('no single key is the start of a sequence', () => {
    const starts = new Set(presses.filter((press) => press.keys.includes(' ')).map((press) => press.keys.split(' ')[0]));
    for (const { keys } of presses) expect(starts.has(keys)).toBe(false);
  });

  test('every notation can be read by the listener and drawn as caps', () => {
    for (const { keys } of presses) {
      expect(parseKeybinding(keys).length).toBe(keys.split(' ').length);
      for (const press of capsOf(keys)) expect(press.length).toBeGreaterThan(0);
    }
    expect(capsOf('$mod+k')).toEqual([['Ctrl', 'K']]);
    expect(capsOf('g i')).toEqual([['g'], ['i']]);
    expect(capsOf('[Shift]+?')).toEqual([['?']]);
    expect(keysInWords('go.runs')).toBe('g then r');
  });

  test('letters can be switched off while keys with Ctrl or Alt stay', () => {
    expect(isSingleKey('d')).toBe(true);
    expect(isSingleKey('g i')).toBe(true);
    expect(isSingleKey('$mod+1')).toBe(false);
    expect(isSingleKey('Alt+ArrowLeft')).toBe(false);
    expect(shortcutOf('dry-run').keys).toEqual(['d']);
  });
});
