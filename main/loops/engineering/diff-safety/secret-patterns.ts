/** A stretch of a text that looks like a credential. The text of it goes no further than this folder. */
export interface FoundSecret {
  readonly rule: string;
  /** Index of its first character, and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

interface Pattern {
  readonly rule: string;
  readonly pattern: RegExp;
}

/** Forms that their issuers made recognisable and the kept scanner does not know. */
const issued: readonly Pattern[] = [
  // Also where the end is cut off: most of a credential is enough to guess at the rest.
  { rule: 'github', pattern: /\b(?:github_pat_\w{22,255}|gh[pousr]_[A-Za-z0-9]{30,255})/gu },
  { rule: 'aws-access-key-id', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/gu },
  { rule: 'google-api-key', pattern: /\bAIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])/gu },
  { rule: 'gitlab-token', pattern: /\bgl(?:pat|ptt|dt|rt|soat|cbt|ft)-[0-9A-Za-z_-]{20,64}/gu },
  { rule: 'stripe-key', pattern: /\b[rs]k_live_[0-9A-Za-z]{16,99}\b/gu },
  { rule: 'pypi-token', pattern: /\bpypi-AgEIcHlwaS5vcmc[0-9A-Za-z_-]{50,200}/gu },
  { rule: 'hugging-face-token', pattern: /\bhf_[A-Za-z]{34}\b/gu },
  { rule: 'digitalocean-token', pattern: /\bdo[opr]_v1_[a-f0-9]{64}\b/gu },
  { rule: 'azure-account-key', pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==/gu },
  { rule: 'telegram-bot-token', pattern: /\b\d{8,10}:AA[0-9A-Za-z_-]{33}(?![0-9A-Za-z_-])/gu },
  { rule: 'discord-webhook', pattern: /https:\/\/(?:\w{1,20}\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/gu },
  { rule: 'twilio-key', pattern: /\bSK[0-9a-f]{32}\b/gu },
  { rule: 'age-key', pattern: /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/gu },
  { rule: 'private-key', pattern: /-----BEGIN (?:[A-Z]{2,9} )?PRIVATE KEY(?: BLOCK)?-----(?:\\{1,4}n|[\s"'+,])+[A-Za-z0-9+/=]{40}[A-Za-z0-9+/=\s\\"'+,]{0,20000}(?:-----END [A-Z ]{1,30}-----)?/gu },
];

const named =
  /(?:password|passwd|pwd|secret|token|api[_-]?key|private[_-]?key|access[_-]?key|auth[_-]?key|credential)[A-Za-z0-9_-]{0,20}["']?\s{0,5}(?::=|=>|[:=])\s{0,5}["'\x60]([^\s"'\x60]{16,200})["'\x60]/giu;
const nameBefore = /[A-Za-z0-9_.-]{0,40}$/u;
const unquoted =
  /^[ \t]{0,20}(?:export[ \t]{1,5})?([A-Za-z0-9_.-]{0,40}(?:password|passwd|pwd|secret|token|api[_-]?key|private[_-]?key|access[_-]?key|auth[_-]?key|credential)[A-Za-z0-9_-]{0,20})[ \t]{0,5}[:=][ \t]{0,5}([^\s"'\x60]{16,200})[ \t\r]{0,5}$/gimu;
const settingsFile = /(?:^|\/)\.env[^/]*$|\.(?:env|ini|cfg|conf|properties|ya?ml|toml|sh|bash|tfvars|npmrc)$/iu;

/** Names of what is no secret though the word is in them. */
const harmlessName = /hash|digest|checksum|integrity|sha\d|fingerprint|public|count|limit|name$|type$|url|path|regex|pattern|label|selector|class|field|header|param|prefix|length|kind/iu;
const placeholder = /example|sample|test|dummy|fake|mock|place|changeme|change[_-]me|your|xxxx|redact|todo|local|foo|bar|secret|passw|token|default|insert|replace|abcdef|123456|\.\.\.|\$\{|\{\{|<|process\.env/iu;

/** Credentials by the issuer's own form, and values of high entropy under a telling name. */
export function patternSecrets(path: string, text: string): readonly FoundSecret[] {
  const found = issued.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)].filter((match) => !/EXAMPLE/u.test(match[0])).map((match) => ({ rule, from: match.index, to: match.index + match[0].length })),
  );
  return [...found, ...quotedValues(text), ...(settingsFile.test(path) ? settingsValues(text) : [])];
}

function quotedValues(text: string): readonly FoundSecret[] {
  return [...text.matchAll(named)].flatMap((match) => {
    const [whole, value = ''] = match;
    const before = nameBefore.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? '';
    return randomValue(`${before}${whole.replace(/["'\s:=].*$/su, '')}`, value, match.index + whole.length - 1 - value.length);
  });
}

function settingsValues(text: string): readonly FoundSecret[] {
  return [...text.matchAll(unquoted)].flatMap((match) => {
    const [whole, name = '', value = ''] = match;
    return randomValue(name, value, match.index + whole.lastIndexOf(value));
  });
}

function randomValue(name: string, value: string, from: number): readonly FoundSecret[] {
  return !harmlessName.test(name) && looksRandom(value) ? [{ rule: 'high-entropy-value', from, to: from + value.length }] : [];
}

/** Whether a value is most likely drawn at random: long, of several kinds of characters, unlike words, many bits a character. */
function looksRandom(value: string): boolean {
  if (value.length < 20 || placeholder.test(value)) return false;
  if (!/^[A-Za-z0-9+/=_.~!@#%^&*-]+$/u.test(value)) return false;
  if (/^[0-9a-f]{32,}$/iu.test(value)) return bitsEach(value) > 3;
  const kinds = [/[a-z]/u, /[A-Z]/u, /\d/u].filter((kind) => kind.test(value)).length;
  return kinds === 3 && wordsIn(value) < 2 && bitsEach(value) >= 3.8;
}

function wordsIn(value: string): number {
  return value.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/u).filter((part) => /^[A-Za-z]?[a-z]{3,}$/u.test(part)).length;
}

/** Shannon entropy of the characters, in bits. */
export function bitsEach(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / value.length) * Math.log2(count / value.length), 0);
}
