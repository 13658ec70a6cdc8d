/** Letters that Unicode's decomposition leaves as they are. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'n', ħ: 'h', ə: 'a' };
const oddLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** Small letters without accents; `&` as `and`; apostrophes and the points of abbreviations dropped, all else that is no letter or digit a space. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(oddLetters, (letter) => letters[letter] ?? letter)
    .replace(/&/g, ' and ')
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/(?<=(?:^|[\s.])\p{L})\.(?=\p{L}(?:\.|\s|$))/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** `Köln` is written `Koln` or `Koeln`: both become the first. Only to compare with a text that went the same way. */
export function withoutUmlautSpelling(folded: string): string {
  return folded.replace(/([aou])e/g, '$1');
}

/** 0 to 1: how likely two folded words are two spellings of one; an abbreviation by its beginning or by what was left out counts. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (withoutUmlautSpelling(a) === withoutUmlautSpelling(b)) return 0.98;
  if (/\d/.test(a) || /\d/.test(b) || short.length < 3) return 0;
  const spelling = spelledAlike(short, long);
  if (spelling > 0) return spelling;
  if (long.startsWith(short)) return short.length >= 4 ? 0.88 : 0.8;
  return isContraction(short, long) ? 0.8 : 0;
}

/** A slip or another way to write foreign letters: one in five, two in eight or more; the first letter seldom changes. */
function spelledAlike(short: string, long: string): number {
  const allowed = long.length >= 8 ? 2 : long.length >= 5 ? 1 : 0;
  if (allowed === 0 || long.length - short.length > allowed) return 0;
  const distance = editDistance(short, long, allowed);
  if (distance > allowed) return 0;
  return (short[0] === long[0] ? 0.95 : 0.85) - 0.05 * (distance - 1);
}

/** `nottm` of `nottingham`: the same first letter and last letter, all letters in order, and not too few. */
function isContraction(short: string, long: string): boolean {
  if (short.length < 4 || short[0] !== long[0] || short[1] !== long[1] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** Levenshtein's distance with neighbours swapped as one step; `most + 1` for anything beyond `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : change;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap));
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
