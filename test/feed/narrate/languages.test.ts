import { describe, expect, it } from 'vitest';
import { grammarOf } from '../../../main/feed/narrate/grammar.ts';
import { languageOf, narrationLanguages } from '../../../main/feed/narrate/languages/all.ts';
import { rulesOf } from '../../../main/feed/narrate/languages/rules-of.ts';
import { patternOf, type Part } from '../../../main/feed/narrate/pattern.ts';

describe.each(narrationLanguages)('the patterns of “%s”', (tag) => {
  const language = languageOf(tag);

  it('can all be read, and each is used', () => {
    const grammar = grammarOf(language);
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      for (const { parts } of grammar.rule(name)) parts.forEach(follow);
    };
    const follow = (part: Part): void => {
      if (part.kind === 'rule') visit(part.name);
      if (part.kind === 'group') part.pattern.forEach(({ parts }) => parts.forEach(follow));
      if (part.kind === 'many') follow(part.of);
    };
    visit('sentence');
    const used = new Set([...seen].map((name) => name.split(':')[0]));
    expect(Object.keys(language.rules).filter((name) => !used.has(name))).toEqual([]);
  });

  it('have no negation and no hedge among their words', () => {
    const words = new Set(Object.values(language.rules).flat().join(' ').replaceAll(/\{[^}]*\}|<[^>]*>|~[a-z-]+|[?&!][a-zA-Z][\w.]*/g, ' ').split(/[^\p{L}]+/u));
    const doubtful = 'not never almost nearly could would should might without hardly nicht nie kein fast beinahe könnte wäre ohne kaum no nunca casi podría sería'.split(' ');
    // Only in whole phrases with a guard of their own: not confirmed, no source says, without reply, one more goal would, a fast start…
    const allowed = { en: ['not', 'no', 'should', 'could', 'would', 'without', 'fast'], de: ['nicht'], es: [] }[tag] ?? [];
    expect(doubtful.filter((word) => words.has(word) && !allowed.includes(word))).toEqual([]);
  });
});

describe('what might happen', () => {
  const rules = Object.entries(languageOf('en').rules);
  const saying = rules.flatMap(([name, alternatives]) => alternatives.filter((text) => /(?<!\p{L})(?:would|could|<would>)(?!\p{L})/u.test(text)).map((text) => ({ name, text })));

  it('is said of the score alone: behind a guard, and with no deed of a scorer or a side in it', () => {
    const alternatives = saying.filter(({ name }) => name !== 'would');
    expect(alternatives.length).toBeGreaterThan(20);
    expect(alternatives.filter(({ text }) => !/[?&](?:is\.(?:byOne|byTwo|byMore|level|leading|close|brace|underWay))/.test(text))).toEqual([]);
    expect(alternatives.filter(({ text }) => /<(?:act|result|team-act|t-pred|s-pred|g-pred|s-clause|t-clause|g-clause)/.test(text))).toEqual([]);
  });
});

describe('a language nobody wrote', () => {
  it('is English', () => {
    expect([languageOf('fr').tag, languageOf('de-AT').tag, languageOf('ES').tag, languageOf('constructor').tag]).toEqual(['en', 'de', 'es', 'en']);
  });
});

describe('a pattern', () => {
  const scope = { form: '', verb: () => '' };

  it('is read into sequences with their guards', () => {
    expect(patternOf('?is.goal (scores | scored) for {team} | &is.live <adv>*', scope)).toEqual([
      { guards: [{ field: 'is.goal', holds: true }], states: ['is.goal'], parts: [{ kind: 'group', pattern: [{ guards: [], states: ['is.goal'], parts: [{ kind: 'words', keys: ['scores'] }] }, { guards: [], states: ['is.goal'], parts: [{ kind: 'words', keys: ['scored'] }] }] }, { kind: 'words', keys: ['for'] }, { kind: 'slot', field: 'team', form: '' }] },
      { guards: [{ field: 'is.live', holds: true }], states: [], parts: [{ kind: 'many', of: { kind: 'rule', name: 'adv' } }] },
    ]);
  });

  it('is refused where it does not close, or closes too much', () => {
    expect(() => patternOf('(a | b', scope)).toThrow('not closed');
    expect(() => patternOf('a ]', scope)).toThrow('closes nothing');
    expect(() => rulesOf('a\n  b\na\n  c')).toThrow('twice');
    expect(() => rulesOf('  b')).toThrow('No rule');
  });
});
