/**
 * Where a word begins: not inside another one, but also right behind an escape such as `\n` in JSON text or behind a
 * terminal's colour. `-` counts as part of a word where the kind has it in its alphabet.
 */
const begin = String.raw`(?<=^|[^A-Za-z0-9_]|\\[bfnrt]|\[[0-9;]{1,10}m)`;
const beginOfRun = String.raw`(?<=^|[^A-Za-z0-9_-]|\\[bfnrt]|\[[0-9;]{1,10}m)`;
/** A line of a key as it stands in a file or, with its line ends escaped, inside JSON; never a quote, which may end a string. */
const keyText = String.raw`(?:[A-Za-z0-9+/=:,.\s]|-(?!----)|\\{1,8}[nrt])`;

/**
 * Kinds of credentials that are known by their look. No pattern goes back over what it has read more than a bounded
 * number of times, and none takes a quote or half an escape: JSON text stays JSON.
 */
const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['private key', new RegExp(String.raw`-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:${keyText}{0,20000}-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|${keyText}{40,20000})`, 'g')],
  ['GitHub token', /gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}/g],
  ['GitLab token', /glpat-[A-Za-z0-9_-]{20,}/g],
  ['API key', new RegExp(String.raw`${begin}sk-[A-Za-z0-9_-]{20,}`, 'g')],
  ['AWS key id', /(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g],
  ['AWS secret', /(?<=secret_?access_?key\\{0,8}["']?\s{0,3}[:=]\s{0,3}\\{0,8}["']?)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/gi],
  ['Slack token', /xox[abeprs]-[A-Za-z0-9-]{10,}/g],
  ['Google key', /AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g],
  ['npm token', /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g],
  ['JSON web token', new RegExp(String.raw`${beginOfRun}eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}`, 'g')],
  ['password in an address', /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`\\{}<>]{0,100}:)[^\s/@"'`\\{}<>[\]]{3,200}(?=@)/gi],
];

const shortest = 8;

/**
 * Takes out what must not be stored or shown: the known `secrets` in clear, in base64 and as part of an address, and
 * what looks like a credential. Doing it twice changes nothing more.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret.length >= shortest).flatMap(spellings).filter(isTelling).sort((a, b) => b.length - a.length);
  return (text) => {
    const clean = known.reduce((shown, secret) => shown.replaceAll(secret, markOf('key')), text);
    return patterns.reduce((shown, [kind, pattern]) => shown.replaceAll(pattern, markOf(kind)), clean);
  };
}

function markOf(kind: string): string {
  return `[redacted: ${kind}]`;
}

/** What is a part of a mark itself can't be taken out, and gives nothing away. */
function isTelling(secret: string): boolean {
  return ['key', ...patterns.map(([kind]) => kind)].every((kind) => !markOf(kind).includes(secret));
}

function spellings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const forms = [secret, bytes.toString('base64'), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url'), encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1)];
  return [...new Set(forms)];
}
