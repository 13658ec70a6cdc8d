import { describe, expect, it } from 'vitest';
import { alignClaims } from '../../../main/feed/narrate/align.ts';
import { checkSentence, type Verdict } from '../../../main/feed/narrate/check.ts';
import { honestClaims, lyingClaims } from '../../support/lying-narrator.ts';
import { derived, type Fields } from '../../../main/feed/narrate/field.ts';
import { factsOf, fieldsAt } from './goals.ts';
import { scenarios, writtenIn, type Scenario } from './scenarios.ts';

function fieldsOfScenario(name: string, language = 'en'): Fields {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(name);
  return fieldsAt(scenario.goal, scenario.status, language);
}

function verdictOn(text: string, fields: Fields, language = 'en'): Verdict {
  const { claims, problems } = alignClaims(text, [], fields, language);
  return problems.length > 0 ? { ok: false, problems } : checkSentence({ text, claims, fields, language });
}

function codesOf(verdict: Verdict): readonly string[] {
  return verdict.ok ? [] : verdict.problems.map(({ code }) => code);
}

describe.each(['en', 'de', 'es'])('what people write in “%s”', (language) => {
  const written = writtenIn(language);

  it('is published where it is true', () => {
    const refused = written.filter(({ scenario, text }) => !isSaid(text, text, scenario, language));
    expect(refused.map(({ text }) => text)).toEqual([]);
    expect(written.length).toBeGreaterThan(90);
  }, 60_000);

  it('is refused with any digit changed, a name made a foreign one, a score turned', () => {
    const published = written.filter((_, index) => index % 3 === 0).flatMap(({ scenario, text }) => {
      return changed(text, scenario).filter((told) => isSaid(told, text, scenario, language));
    });
    expect(published).toEqual([]);
  }, 120_000);
});

/** With claims on what the sentence was made of. */
function isSaid(text: string, truth: string, { goal, status }: Scenario, language: string): boolean {
  const fields = fieldsAt(goal, status, language);
  const facts = factsOf(goal, 'Zed Okonjo');
  const { ok, claims } = alignClaims(text, text === truth ? honestClaims(text, facts) : lyingClaims(text, truth, facts, 'summary'), fields, language);
  return ok && checkSentence({ text, claims, fields, language }).ok;
}

function changed(text: string, { goal }: Scenario): readonly string[] {
  const { match, index } = goal;
  const names = [match.home, match.away, match.goals[index]?.family ?? ''];
  const digits = [...text.matchAll(/[0-9]/g)].flatMap(({ 0: digit, index: at }) => ['0', '3', '7'].filter((other) => other !== digit).map((other) => text.slice(0, at) + other + text.slice(at + 1)));
  const foreign = names.flatMap((name) => [...text.matchAll(new RegExp(name, 'g'))].map(({ index: at }) => `${text.slice(0, at)}Atlantis${text.slice(at + name.length)}`));
  const turned = text.replace(/([0-9]+)([–:-]| a )([0-9]+)/g, '$3$2$1');
  return [...digits, ...foreign, ...(turned === text ? [] : [turned])];
}

describe('a sentence that is refused', () => {
  const late = fieldsOfScenario('late lead');
  const won = fieldsOfScenario('won');

  it.each([
    ['states what no field holds', 'Brandqvist’s stoppage-time header gives Vila Mora the lead.', 'word_unknown'],
    ['names somebody else', 'Peregrin puts Vila Mora ahead.', 'name_not_in_fields'],
    ['has another number', 'Brandqvist scores in the 91st minute.', 'number_not_in_fields'],
    ['turns who leads', 'Ostholm lead Vila Mora 2–1.', 'value_wrong'],
    ['has a verb that does not hold', 'Brandqvist equalises for Vila Mora in the 90+1st minute.', 'predicate_false'],
    ['says it is won while it is live', 'Vila Mora beat Ostholm 2–1.', 'predicate_false'],
    ['denies', 'Brandqvist did not score in the 90+1st minute.', 'predicate_false'],
    ['hedges', 'Brandqvist almost scores for Vila Mora.', 'word_unknown'],
    ['gives the score in an order that can’t be told', 'Brandqvist makes it 1–2 for Vila Mora.', 'score_order'],
    ['has a placeholder', 'Brandqvist scores for {team}.', 'placeholder'],
    ['has a value that was not there', 'Brandqvist scores in the undefined minute.', 'placeholder'],
    ['has an address', 'Brandqvist scores: https://example.org', 'address'],
    ['has markup', '<b>Brandqvist</b> scores.', 'markup'],
    ['has a character that can’t be seen', 'Brandq\u200bvist scores.', 'control_character'],
    ['turns the direction of text', '\u202eBrandqvist scores.', 'control_character'],
    ['has a letter of another script', 'Br\u0430ndqvist scores.', 'name_not_in_fields'],
    ['has wide digits', 'Brandqvist scores in the \uff19\uff10+1st minute.', 'number_not_in_fields'],
    ['has the accent apart', 'Noe\u0301 Takamori scores.', 'not_normalised'],
    ['is two sentences', 'Brandqvist scores. Vila Mora lead.', 'not_understood'],
    ['is too long', `Brandqvist scores ${'for Vila Mora '.repeat(14)}in the 90+1st minute.`, 'too_long'],
    ['is empty', ' ', 'empty'],
  ])('%s', (_, text, code) => {
    expect(codesOf(verdictOn(text, late))).toContain(code);
  });

  it('says where', () => {
    const text = 'Ostholm lead Vila Mora 2–1.';
    const verdict = verdictOn(text, late);
    expect(verdict.ok ? [] : verdict.problems.map(({ start, end }) => text.slice(start, end))).toEqual(['Ostholm', 'Vila Mora']);
  });

  it('owes a win to a goal of the side that lost', () => {
    expect(verdictOn('Vila Mora beat Ostholm 2–1 thanks to Brandqvist’s goal.', won).ok).toBe(true);
    const beaten = fieldsOfScenario('equaliser');
    expect(verdictOn('Vila Mora lead thanks to Takamori’s penalty.', beaten).ok).toBe(false);
    expect(verdictOn('Ostholm lose 2–1 against Ostholm.', won).ok).toBe(false);
    expect(verdictOn('Ostholm lose 2–1 for Vila Mora.', won).ok).toBe(false);
  });

  it.each([
    'Ostholm trail 2–1 after Brandqvist scored against Vila Mora.',
    'Ostholm are 2–1 down after Brandqvist scored for Ostholm.',
    'Ostholm, who lead 2–1, conceded in the 90+1st minute.',
    'Vila Mora trail, but they lead 2–1.',
    'Brandqvist scored for Vila Mora, and they trail 2–1.',
    'Vila Mora were ahead, but now Ostholm lead.',
    'After Vila Mora took the lead, Brandqvist scored.',
    'It is 1–2 to Vila Mora after Brandqvist scored.',
    'Vila Mora lead Vila Mora after Brandqvist scored.',
    'Vila Mora lead Brandqvist after Brandqvist scored.',
  ])('binds a clause to the wrong side: %s', (text) => {
    expect(verdictOn(text, late).ok).toBe(false);
  });

  it.each([['Brandqvist makes it 1–2, and Vila Mora lead.', 'score'], ['Brandqvist makes it 2–1, and Vila Mora lead.', 'score.leaderFirst'], ['Vila Mora are well placed at 1–2.', 'score']])('has a score that could be meant either way, and no claim of the order it is in: %s', (text, field) => {
    const [said = ''] = /[12]–[12]/.exec(text) ?? [];
    const problems = (claimed: string | null): readonly string[] => alignClaims(text, claimed === null ? [] : [{ text: said, field: claimed }], late, 'en').problems.map(({ code }) => code);
    expect(problems(null)).toEqual(['score_order']);
    expect(problems(field)).toEqual([]);
    expect(problems(field === 'score' ? 'score.leaderFirst' : 'score')).toContain('claim_elsewhere');
    const each = field === 'score' ? ['score.home', 'score.away'] : ['score.higher', 'score.lower'];
    const ofEach = (words: string): readonly string[] => alignClaims(text.replace(said, words), each.map((one, at) => ({ text: said[at * 2] ?? '', field: one })), late, 'en').problems.map(({ code }) => code);
    const reversed = said === '1–2' ? '2–1' : '1–2';
    expect([ofEach(said), ofEach(reversed)]).toEqual([[], ['score_order']]);
    expect(alignClaims(text.replace(said, reversed), [{ text: reversed, field }], late, 'en').problems).not.toEqual([]);
  });

  it('gives the leader’s score to the side that trails', () => {
    const turned = scenarios['turned'];
    if (turned === undefined) throw new Error('turned');
    const [goal] = turned.goal.match.goals;
    if (goal === undefined) throw new Error('no goal');
    const match = { ...turned.goal.match, goals: [...turned.goal.match.goals.slice(1), { ...goal, minute: 70, period: '2H' as const }] };
    const pulled = fieldsAt({ match, index: 2 }, 'live', 'en');
    expect(verdictOn('The gap is down to a single goal: Ferrand makes it Kråkvik 1–2 Lindos United.', pulled).ok).toBe(true);
    expect(codesOf(verdictOn('The gap is down to a single goal: Ferrand makes it 2–1 for Kråkvik.', pulled))).toContain('score_order');
  });

  it('tells of the clock and the action as if they were one', () => {
    const later: Fields = { ...late, minute: derived('90+3', late.status?.from ?? { source: 'one', since: '2026-06-18T20:00:00.000Z', observedAt: '2026-06-18T20:00:00.000Z', asOf: null }) };
    expect(codesOf(verdictOn('Vila Mora lead Ostholm 2–1 after 90+3 minutes thanks to Brandqvist.', later))).toContain('which_minute');
    expect(codesOf(verdictOn('Brandqvist scores in the 90+3rd minute.', later)).length).toBeGreaterThan(0);
    expect(verdictOn('Vila Mora lead Ostholm 2–1 after 90+3 minutes.', later).ok).toBe(true);
  });
});

describe('what is not confirmed', () => {
  const goal = scenarios.opener?.goal;
  const fields = fieldsOfScenario('opener');
  const doubted: Fields = { ...fields, 'is.unconfirmed': derived(true, { source: 'one', since: '2026-06-18T20:00:00.000Z', observedAt: '2026-06-18T20:00:00.000Z', asOf: null }) };

  it('is said to be so, and only then', () => {
    expect(goal).toBeDefined();
    expect(codesOf(verdictOn('Brandqvist puts Vila Mora ahead.', doubted))).toEqual(['not_confirmed']);
    expect(verdictOn('Unconfirmed: Brandqvist puts Vila Mora ahead.', doubted).ok).toBe(true);
    expect(codesOf(verdictOn('Unconfirmed: Brandqvist puts Vila Mora ahead.', fields))).toContain('predicate_false');
  });
});

describe('claims', () => {
  const fields = fieldsOfScenario('late lead');
  const text = 'Owen Brandqvist puts Vila Mora 2–1 ahead in the 90+1st minute.';
  const { claims } = alignClaims(text, [], fields, 'en');

  it('cover each value and each word that states something, exactly', () => {
    expect(claims.map(({ start, end, field }) => [text.slice(start, end), field])).toEqual([
      ['Owen Brandqvist', 'scorer'], ['puts', 'is.teamAhead'], ['Vila Mora', 'action.team'], ['2–1', 'action.score.leaderFirst'], ['ahead', 'is.teamAhead'], ['90+1st', 'action.minute'],
    ]);
    expect(checkSentence({ text, claims, fields, language: 'en' })).toEqual({ ok: true });
  });

  it('may not be left out, moved, or given another field or value', () => {
    for (const [index, claim] of claims.entries()) {
      const others = claims.filter((_, at) => at !== index);
      const verdicts = [others, [...others, { ...claim, start: claim.start + 1 }], [...others, { ...claim, value: 'x' }], [...others, { ...claim, field: 'home' }], [...others, { ...claim, field: 'none' }]].map((these) => checkSentence({ text, claims: these, fields, language: 'en' }));
      expect(verdicts.map(({ ok }) => ok)).toEqual([false, false, false, false, false]);
    }
  });

  it('are put right where they are sloppy, and refused where they lie', () => {
    const problems = (loose: Parameters<typeof alignClaims>[1]): readonly string[] => alignClaims(text, loose, fields, 'en').problems.map(({ code }) => code);
    expect(problems([{ text: 'in the 90+1st minute', field: 'action.minute' }, { text: '2–1', field: 'score.leaderFirst', value: '2-1' }, { start: 0, end: 3, field: 'scorer' }, { text: 'puts Vila Mora', field: 'is.goAhead' }])).toEqual([]);
    expect(problems([{ text: 'Vila Mora', field: 'scorer' }])).toEqual(['claim_elsewhere']);
    expect(problems([{ text: '2–1', field: 'score', value: '2–1' }])).toContain('claim_false');
    expect(problems([{ text: 'Vila Mora', field: 'winner' }])).toEqual(['field_unknown']);
    expect(problems([{ text: 'Peregrin', field: 'winner' }])).toEqual(['field_unknown']);
  });
});
