const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

export interface Language {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** How text in the feed's language runs, whatever names it holds. */
export function languageOf(tag: string): Language {
  return { lang: tag, dir: rightToLeft.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr' };
}
