import type { KeyShape, KeyWindowApi } from '../../preload/key-api.ts';

/** The small window's whole program: no framework, and nothing that outlives a key's way into main. */
const main: KeyWindowApi = window.touchlineKey;
const line = document.querySelector<HTMLInputElement>('#key');
const pem = document.querySelector<HTMLTextAreaElement>('#pem');
const file = document.querySelector<HTMLInputElement>('#file');
let field: HTMLInputElement | HTMLTextAreaElement | null = line;

/** The file of a key is short; what is longer is another file. In bytes. */
const longest = 10_000;

function show(selector: string, text: string): void {
  const place = document.querySelector(selector);
  if (place !== null) place.textContent = text;
}

async function introduce(): Promise<void> {
  const { provider, sentence, shape } = await main.about();
  show('#provider', provider);
  show('#sentence', sentence);
  ask(shape);
}

function ask(shape: KeyShape): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-shape]')) part.hidden = part.dataset['shape'] !== shape;
  field = shape === 'pem' ? pem : line;
  field?.focus();
}

async function submit(): Promise<void> {
  const wrong = await main.submit(field?.value ?? '');
  show('#wrong', wrong ?? '');
  if (wrong !== null) field?.focus();
}

async function readFile(): Promise<void> {
  const chosen = file?.files?.[0];
  if (chosen === undefined || pem === null) return;
  if (chosen.size > longest) return show('#wrong', 'This file is too long for a private key.');
  pem.value = await chosen.text();
  show('#wrong', '');
  pem.focus();
}

void introduce();
file?.addEventListener('change', () => void readFile());
document.querySelector('#form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
document.querySelector('#cancel')?.addEventListener('click', () => main.cancel());
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') main.cancel();
  if (event.key === 'Enter' && event.ctrlKey && event.target === pem) void submit();
});
