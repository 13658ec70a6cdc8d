import type { VerdictQuestion, VerdictWindowApi } from '../../preload/verdict-api.ts';

/** The small window's whole program: no framework; text is put in as text. */
const main: VerdictWindowApi = window.touchlineVerdict;
const note = document.querySelector<HTMLTextAreaElement>('#note');
const button = document.querySelector<HTMLButtonElement>('#approve');

/** So long a window that has just come up takes no yes: a key meant for the page behind it must not approve anything. */
const settleMs = 700;

function show(selector: string, text: string): void {
  const place = document.querySelector(selector);
  if (place !== null) place.textContent = text;
}

function introduce(asked: VerdictQuestion): void {
  show('#workspace', asked.workspace);
  show('#title', asked.title);
  show('#effect', asked.effect);
  show('#undo', asked.undo);
  show('#change', asked.change);
  show('#outcome', asked.outcome);
  show('#checks', asked.checks);
  show('#digest', asked.patchSha256.replaceAll(/(.{8})(?=.)/g, '$1 '));
  const warning = document.querySelector<HTMLElement>('#warning');
  if (warning !== null && asked.warning !== null) {
    warning.textContent = asked.warning;
    warning.hidden = false;
  }
  note?.focus();
  window.setTimeout(() => {
    if (button !== null) button.disabled = false;
  }, settleMs);
}

async function begin(): Promise<void> {
  const asked = await main.about();
  if (asked !== null) introduce(asked);
}

async function approve(): Promise<void> {
  if (button === null || button.disabled) return;
  button.disabled = true;
  const wrong = await main.approve(note?.value ?? '');
  show('#wrong', wrong ?? '');
  button.disabled = false;
}

void begin();
document.querySelector('#form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void approve();
});
document.querySelector('#cancel')?.addEventListener('click', () => main.cancel());
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') main.cancel();
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void approve();
  }
});
