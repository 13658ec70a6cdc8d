/**
 * A model that lies: it takes a true sentence and makes it false in one of seven ways, with claims that fit the lie.
 * Knows nothing of how the check works; it works on the words.
 */
export const lies = ['wrong minute', 'foreign player', 'score reversed', 'stale score', 'wrong team', 'wrong verb', 'minute and score swapped'] as const;
export type Lie = (typeof lies)[number];

/** What the lies are made of. */
export interface TrueFacts {
  readonly scorer: string;
  /** Forms of the scorer's name that the sentence may use, the longest first. */
  readonly scorerForms: readonly string[];
  readonly foreigner: string;
  readonly home: string;
  readonly away: string;
  /** 67, or 90+4. */
  readonly minute: string;
  readonly score: { readonly home: number; readonly away: number };
  readonly before: { readonly home: number; readonly away: number };
}

const scorePattern = /(?<![0-9+])([0-9]+)(\s?[-–:]\s?|\s(?:to|zu|a)\s)([0-9]+)(?![0-9+])/;

/** The sentence made false; null where it has nothing this lie could change, or the lie would be the truth. */
export function lieOf(lie: Lie, text: string, facts: TrueFacts, pick: (below: number) => number): string | null {
  const told = tellers[lie](text, facts, pick);
  return told === text ? null : told;
}

const tellers: Readonly<Record<Lie, (text: string, facts: TrueFacts, pick: (below: number) => number) => string | null>> = {
  'wrong minute': (text, { minute }, pick) => replaceMinute(text, minute, otherMinute(minute, pick)),
  'foreign player': (text, { scorerForms, foreigner }) => {
    const form = scorerForms.find((one) => text.includes(one));
    return form === undefined ? null : text.replace(form, foreigner);
  },
  'score reversed': (text) => text.replace(scorePattern, '$3$2$1'),
  'stale score': (text, { score, before }) => {
    const stale = scoreTexts(before);
    const now = scoreTexts(score);
    return text.replace(scorePattern, (said, first: string, mark: string, second: string) => {
      const homeFirst = `${first}-${second}` === now.homeFirst;
      const [one, other] = (homeFirst ? stale.homeFirst : stale.higherFirst).split('-');
      return one === undefined || other === undefined ? said : `${one}${mark}${other}`;
    });
  },
  'wrong team': (text, facts, pick) => wrongTeam(text, facts, pick),
  'wrong verb': (text, _, pick) => {
    const fitting = verbPairs.filter(([verb]) => new RegExp(`(?<!\\p{L})${verb}(?!\\p{L})`, 'u').test(text));
    const pair = fitting[pick(fitting.length)];
    return pair === undefined ? null : text.replace(new RegExp(`(?<!\\p{L})${pair[0]}(?!\\p{L})`, 'u'), pair[1]);
  },
  'minute and score swapped': (text, { minute }) => {
    const score = scorePattern.exec(text)?.[0];
    if (score === undefined) return null;
    const kept = text.replace(score, '\u0001');
    const swappedText = replaceMinute(kept, minute, score);
    return swappedText === null ? null : swappedText.replace('\u0001', minute);
  },
};

function scoreTexts({ home, away }: TrueFacts['score']): { readonly homeFirst: string; readonly higherFirst: string } {
  return { homeFirst: `${home}-${away}`, higherFirst: `${Math.max(home, away)}-${Math.min(home, away)}` };
}

/** The minute where the sentence writes it, with the ending of an English ordinal made to fit. Never a number of the score. */
function replaceMinute(text: string, minute: string, other: string): string | null {
  const [regular = '', stoppage] = minute.split('+');
  const written = stoppage === undefined ? regular : `${regular}\\.?\\+${stoppage}`;
  const pattern = new RegExp(`(?<![0-9+:–-])${written}(st|nd|rd|th)?(?![0-9+]|\\s?[–:]\\s?[0-9]|-[0-9])`);
  return pattern.test(text) ? text.replace(pattern, (_, ending: string | undefined) => (ending === undefined || !/[0-9]$/.test(other) ? other : `${other}${endingOf(other)}`)) : null;
}

function endingOf(number: string): string {
  const last = Number(number.split(/[+–:-]/).at(-1)) % 100;
  return last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][last % 10] ?? 'th');
}

function otherMinute(minute: string, pick: (below: number) => number): string {
  const [regular = '0', stoppage] = minute.split('+');
  if (stoppage !== undefined && pick(2) === 0) return regular;
  const other = 1 + pick(90);
  return String(other === Number(regular) ? other + 1 : other);
}

/** The sides changed, or one made a third. “A and B are level”, “neither A nor B leads”, “A are level with B” is as true of B and A: that is no lie. */
function wrongTeam(text: string, { home, away }: TrueFacts, pick: (below: number) => number): string | null {
  const named = [home, away].filter((name) => text.includes(name));
  const one = named[pick(named.length)];
  if (one === undefined) return null;
  if (pick(3) === 0) return text.replaceAll(one, 'Atlantis');
  const told = swapped(text, home, away);
  const inOrder = (sentence: string): string => sentence.replace(new RegExp(`${away}( (?:and|nor|or|und|y|e|were level with|are level with) )${home}`), `${home}$1${away}`);
  return inOrder(told) === inOrder(text) ? null : told;
}

function swapped(text: string, one: string, other: string): string {
  return text.replaceAll(one, '\u0001').replaceAll(other, one).replaceAll('\u0001', other);
}

/** A verb, and one that says something else. */
const verbPairs: readonly (readonly [string, string])[] = [
  ['equalises', 'takes the lead'], ['equalised', 'took the lead'], ['equaliser', 'winner'], ['draw level', 'take the lead'], ['draws level', 'takes the lead'], ['level', 'ahead'], ['restores parity', 'wins it'], ['take the lead', 'equalise'], ['the lead', 'the win'], ['lead', 'win'], ['lead', 'trail'], ['trail', 'lead'], ['ahead', 'level'], ['up', 'down'],
  ['scores', 'misses'], ['scored', 'missed'], ['beat', 'lost to'], ['won', 'lost'], ['drew', 'won'], ['pulls one back', 'equalises'], ['extends', 'loses'], ['converts', 'misses'], ['opened the scoring', 'equalised'], ['goal', 'miss'], ['makes', 'would make'], ['gives', 'denies'], ['puts', 'fails to put'], ['found', 'missed'], ['nets', 'misses'], ['go(?! (?:behind|down))', 'fall'], ['are', 'are not'], ['has', 'has not'],
  ['gleicht', 'verliert'], ['Ausgleich', 'Sieg'], ['in Führung', 'zum Ausgleich'], ['Führung', 'Niederlage'], ['führt', 'gewinnt'], ['führt', 'verliert'], ['trifft', 'verschießt'], ['traf', 'verschoss'], ['erzielt', 'verpasst'], ['erzielte', 'verpasste'], ['gewinnt', 'verliert'], ['schlägt', 'verliert gegen'], ['besiegt', 'führt gegen'], ['liegt', 'lag'], ['zurück', 'vorn'], ['verwandelt', 'verschießt'], ['erhöht', 'verkürzt'], ['verkürzt', 'erhöht'], ['Tor', 'Fehlschuss'], ['trennen', 'besiegen'], ['bringt', 'brachte nicht'], ['steht', 'stand'], ['geht', 'geriet'],
  ['empata', 'gana'], ['empatan', 'ganan'], ['empate', 'triunfo'], ['ventaja', 'victoria'], ['por delante', 'por detrás'], ['adelanta', 'empata'], ['va ganando', 'gana'], ['va ganando', 'va perdiendo'], ['va perdiendo', 'va ganando'], ['marca', 'falla'], ['marcó', 'falló'], ['vence', 'pierde'], ['gana', 'pierde'], ['pone', 'quita'], ['da', 'quita'], ['iguala', 'gana'], ['gol', 'fallo'], ['convierte', 'falla'], ['abre', 'cierra'], ['amplía', 'pierde'], ['hace', 'evita'], ['recorta', 'amplía'], ['derrota', 'empata con'], ['ganó', 'perdió'],
];

export interface AnswerShape {
  readonly summary: string;
  readonly whyNow: string;
  readonly claims: readonly { readonly sentence: 'summary' | 'whyNow'; readonly text: string; readonly field: string }[];
}

/**
 * Answers as a narrator would, with the template's sentences made false in the given way (both where it can be), and
 * claims that back the lie. Null where nothing of either sentence can be made false so.
 */
export function lyingAnswer(lie: Lie, template: { readonly summary: string; readonly whyNow: string }, facts: TrueFacts, pick: (below: number) => number): AnswerShape | null {
  const summary = lieOf(lie, template.summary, facts, pick);
  const whyNow = lieOf(lie, template.whyNow, facts, pick);
  if (summary === null && whyNow === null) return null;
  return { summary: summary ?? template.summary, whyNow: whyNow ?? template.whyNow, claims: lyingClaims(summary ?? whyNow ?? '', summary === null ? template.whyNow : template.summary, facts, summary === null ? 'whyNow' : 'summary') };
}

/** Claims a liar would make of what it made of a true sentence: the words it wrote, under the names of the fields they are in the place of. */
export function lyingClaims(text: string, truth: string, facts: TrueFacts, sentence: 'summary' | 'whyNow'): AnswerShape['claims'] {
  const claim = (words: string | undefined, field: string): AnswerShape['claims'] => (words === undefined || !text.includes(words) ? [] : [{ sentence, text: words, field }]);
  return [...scoreClaim(text, truth, facts).map((one) => ({ ...one, sentence })), ...claim(facts.foreigner, 'scorer'), ...claim(facts.scorerForms.find((one) => text.includes(one)), 'scorer'), ...claim(facts.home, 'home'), ...claim(facts.away, 'away')];
}

/** What an honest model claims of the score it wrote: in which of the two orders it is meant. */
export function honestClaims(text: string, facts: TrueFacts): readonly { readonly text: string; readonly field: string }[] {
  const { homeFirst, higherFirst } = scoreTexts(facts.score);
  const said = [...text.matchAll(new RegExp(scorePattern, 'g'))].find(([, first, , second]) => [homeFirst, higherFirst].includes(`${first}-${second}`));
  return said === undefined ? [] : [{ text: said[0], field: `${said[1]}-${said[3]}` === homeFirst ? 'score' : 'score.leaderFirst' }];
}

/** The same field for what became of it. */
function scoreClaim(text: string, truth: string, facts: TrueFacts): readonly { readonly text: string; readonly field: string }[] {
  const said = scorePattern.exec(text)?.[0];
  return said === undefined ? [] : [{ text: said, field: honestClaims(truth, facts)[0]?.field ?? 'score' }];
}

/** A repeatable choice (mulberry32): the same seed gives the same lies. */
export function picker(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return below <= 0 ? 0 : ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
