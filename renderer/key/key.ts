import type { KeyWindowApi } from '../../preload/key-api.ts';

/** The small window's whole program: no framework, and nothing that outlives a key's way into main. */
const main: KeyWindowApi = window.touchlineKey;
const field = document.querySelector<HTMLInputElement>('#key');

function show(selector: string, text: string): void {
  const place = document.querySelector(selector);
  if (place !== null) place.textContent = text;
}

async function introduce(): Promise<void> {
  const { provider, sentence } = await main.about();
  show('#provider', provider);
  show('#sentence', sentence);
  field?.focus();
}

async function submit(): Promise<void> {
  const wrong = await main.submit(field?.value ?? '');
  show('#wrong', wrong ?? '');
  if (wrong !== null) field?.focus();
}

void introduce();
document.querySelector('#form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
document.querySelector('#cancel')?.addEventListener('click', () => main.cancel());
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') main.cancel();
});
