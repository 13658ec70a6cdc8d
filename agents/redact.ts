/** Kinds of credentials that are known by their look. Each pattern reads a text once, without going back. */
const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['private key', /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,20000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g],
  ['GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})/g],
  ['GitLab token', /\bglpat-[A-Za-z0-9_-]{20,64}/g],
  ['API key', /\bsk-[A-Za-z0-9_-]{20,250}/g],
  ['AWS key id', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['AWS secret', /(?<=aws_secret_access_key["']?\s{0,3}[:=]\s{0,3}["']?)[A-Za-z0-9/+]{40}/gi],
  ['Slack token', /\bxox[abprs]-[A-Za-z0-9-]{10,250}/g],
  ['Google key', /\bAIza[A-Za-z0-9_-]{35}/g],
  ['npm token', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['JSON web token', /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}/g],
  ['password in an address', /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,100}:)[^\s/@]{3,200}(?=@)/gi],
];

const shortest = 8;

/**
 * Takes out what must not be stored or shown: the known `secrets` in clear, in base64 and as part of an address, and
 * what looks like a credential. Doing it twice changes nothing more.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret.length >= shortest).flatMap(spellings).sort((a, b) => b.length - a.length);
  return (text) => {
    const clean = known.reduce((shown, secret) => shown.replaceAll(secret, '[redacted: key]'), text);
    return patterns.reduce((shown, [kind, pattern]) => shown.replaceAll(pattern, `[redacted: ${kind}]`), clean);
  };
}

function spellings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const forms = [secret, bytes.toString('base64'), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url'), encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
  return [...new Set(forms)];
}
