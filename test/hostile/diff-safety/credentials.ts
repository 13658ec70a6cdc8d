/**
 * Values of the form of credentials, put together as the test runs: none of them stands in any file, and none was ever
 * issued by anybody.
 */
const alphabets = {
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  mixed: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  hex: '0123456789abcdef',
  digits: '123456789',
} as const;

/** `length` characters that look drawn at random and are the same on every run. */
export function drawn(length: number, alphabet: keyof typeof alphabets = 'mixed', seed = 7): string {
  let state = seed * 2_654_435_761 + length;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return alphabets[alphabet].charAt(Math.floor((state / 2 ** 32) * alphabets[alphabet].length));
  }).join('');
}

const dashes = '-'.repeat(5);
const pem = (kind: string, start: string): string => `${dashes}BEGIN ${kind}${dashes}\n${start}${drawn(60)}\n${drawn(64)}\n${drawn(64)}\n${dashes}END ${kind}${dashes}`;

export const credentials: Readonly<Record<string, string>> = {
  'a classic GitHub token': ['gh', 'p_', drawn(36)].join(''),
  'a fine-grained GitHub token': ['github', '_pat_', drawn(82)].join(''),
  'a GitHub App token': ['gh', 's_', drawn(36)].join(''),
  'a GitLab token': ['gl', 'pat-', drawn(20)].join(''),
  'an npm token': ['np', 'm_', drawn(36)].join(''),
  'a Slack bot token': ['xo', 'xb-', drawn(12, 'digits'), '-', drawn(12, 'digits'), '-', drawn(24)].join(''),
  'a Slack webhook': ['https://hooks.', 'slack.com/services/T', drawn(8, 'upper'), '/B', drawn(8, 'upper'), '/', drawn(24)].join(''),
  'an OpenAI key': ['s', 'k-', drawn(20), 'T3Blbk', 'FJ', drawn(20)].join(''),
  'an Anthropic key': ['s', 'k-ant-', 'api03-', drawn(93), 'AA'].join(''),
  'a SendGrid key': ['S', 'G.', drawn(22), '.', drawn(43)].join(''),
  'a Shopify token': ['shp', 'at_', drawn(32, 'hex')].join(''),
  'an AWS access key id': ['AK', 'IA', drawn(16, 'upper')].join(''),
  'a Google API key': ['AI', 'za', drawn(35)].join(''),
  'a Stripe key': ['s', 'k_', 'live_', drawn(24)].join(''),
  'a PyPI token': ['py', 'pi-', 'AgEIcHlwaS5vcmc', drawn(70)].join(''),
  'a Hugging Face token': ['h', 'f_', drawn(34, 'letters')].join(''),
  'a DigitalOcean token': ['do', 'p_v1_', drawn(64, 'hex')].join(''),
  'a Telegram bot token': [drawn(9, 'digits'), ':A', 'A', drawn(33)].join(''),
  'an RSA private key': pem(['RSA PRIV', 'ATE KEY'].join(''), 'MIIE'),
  'an EC private key': pem(['EC PRIV', 'ATE KEY'].join(''), 'MHcC'),
  'an OpenSSH private key': pem(['OPENSSH PRIV', 'ATE KEY'].join(''), 'b3BlbnNzaC1rZXktdjE'),
  'a database address': ['postgres', '://admin:', drawn(16), '@db.prod.internal:5432/app'].join(''),
  'a basic-auth address': ['https', '://deploy:', drawn(20), '@git.acme-corp.io/repo.git'].join(''),
  'an Azure storage key': ['Account', 'Key=', drawn(86), '=='].join(''),
};
