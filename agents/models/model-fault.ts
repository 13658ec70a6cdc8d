import type { ModelFault, ModelFaultCode } from './contract.ts';

const nexts: Partial<Record<ModelFaultCode, string>> = {
  model_unreachable: 'Check that it runs and that its address is right.',
  model_rate_limited: 'It is asked again by itself after a while.',
  model_quota: 'Look at the account’s credit, or use another provider.',
  model_not_authorized: 'Enter a key that is valid in Settings, Models.',
  model_not_found: 'Choose a model the provider has.',
  model_cancelled: 'Start a new run when you want one.',
};

/** A fault of a call. What it may have cost is `unknown` unless it is sure that no model was asked. */
export function modelFault(code: ModelFaultCode, message: string, more: { readonly cost?: ModelFault['cost']; readonly retryAfterMs?: number | null; readonly next?: string } = {}): ModelFault {
  return { code, message, next: more.next ?? nexts[code] ?? 'Another candidate is asked where there is one.', cost: more.cost ?? 'unknown', retryAfterMs: more.retryAfterMs ?? null };
}

const shownWords = 300;

/** What a provider says of itself, fit to be shown: one line without control characters, short, and without the key. */
export function providerWords(text: string, key: string | null): string {
  const open = key === null || key === '' ? text : text.replaceAll(key, '[redacted]');
  return open.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim().slice(0, shownWords);
}

/** The fault an HTTP status stands for. A call that was turned away at the door cost nothing. */
export function statusFault(status: number, words: string, headers: Headers): ModelFault {
  const said = words === '' ? '' : ` It says: ${words}`;
  const retryAfterMs = retryAfter(headers.get('retry-after'));
  const free = { cost: 'nothing', retryAfterMs } as const;
  if (status === 402 || (status === 429 && /insufficient_quota|exceeded your current quota|billing/i.test(words))) return modelFault('model_quota', `The account at the provider is out of credit (${status}).${said}`, free);
  if (status === 429) return modelFault('model_rate_limited', `The provider asks for fewer calls (429).${said}`, free);
  if (status === 401 || status === 403) return modelFault('model_not_authorized', `The provider does not accept the key (${status}).${said}`, free);
  if (status === 404) return modelFault('model_not_found', `The provider has no such model or address (404).${said}`, free);
  if (status >= 500) return modelFault('model_server_error', `The provider failed (${status}).${said}`, { retryAfterMs });
  if (status >= 300 && status < 400) return modelFault('model_refused_request', `The provider sent the call elsewhere (${status}), which is not followed.`, { cost: 'nothing', next: 'Give the address it is really reached at.' });
  return modelFault('model_refused_request', `The provider refused the call (${status}).${said}`, { cost: 'nothing' });
}

const longestWaitMs = 3_600_000;

/** `Retry-After` (RFC 9110, 10.2.3): seconds or a date; at most an hour is believed. */
function retryAfter(value: string | null): number | null {
  if (value === null) return null;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), longestWaitMs) : null;
}
