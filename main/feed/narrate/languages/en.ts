import { asides } from './en/asides.ts';
import { before } from './en/before.ts';
import { beside } from './en/beside.ts';
import { besideClauses } from './en/beside-clauses.ts';
import { cards } from './en/cards.ts';
import { clauses } from './en/clauses.ts';
import { deeds } from './en/deeds.ts';
import { earlier } from './en/earlier.ts';
import { endings } from './en/endings.ts';
import { events } from './en/events.ts';
import { fragments } from './en/fragments.ts';
import { frames } from './en/frames.ts';
import { goalClauses } from './en/goal-clauses.ts';
import { goals } from './en/goals.ts';
import { idioms } from './en/idioms.ts';
import { lightWords } from './en/light-words.ts';
import { needs } from './en/needs.ts';
import { neutralPhrases, neutralWords } from './en/neutral.ts';
import { now } from './en/now.ts';
import { nowSides } from './en/now-sides.ts';
import { odd } from './en/odd.ts';
import { otherClauses } from './en/other-clauses.ts';
import { races } from './en/races.ts';
import { results } from './en/results.ts';
import { scorerClauses } from './en/scorer-clauses.ts';
import { sentences } from './en/sentences.ts';
import { sides } from './en/sides.ts';
import { states } from './en/states.ts';
import { status } from './en/status.ts';
import { teamClauses } from './en/team-clauses.ts';
import { examples } from './en/examples.ts';
import { templates } from './en/templates.ts';
import { thingVerbs } from './en/thing-verbs.ts';
import { things } from './en/things.ts';
import { times } from './en/times.ts';
import { turnWords } from './en/turn-words.ts';
import { turns } from './en/turns.ts';
import { verbs } from './en/verbs.ts';
import { wide } from './en/wide.ts';
import { wideDeeds } from './en/wide-deeds.ts';
import { wideStates } from './en/wide-states.ts';
import { why } from './en/why.ts';
import { clefts } from './en/clefts.ts';
import { counts } from './en/counts.ts';
import { credits } from './en/credits.ts';
import { fronts } from './en/fronts.ts';
import { leads } from './en/leads.ts';
import { passives } from './en/passives.ts';
import { scoreChanges } from './en/score-changes.ts';
import { settings } from './en/settings.ts';
import { waits } from './en/waits.ts';
import { besideGoal } from './en/beside-goal.ts';
import { plainNews } from './en/plain-news.ts';
import { letting } from './en/letting.ts';
import { tallies } from './en/tallies.ts';
import { ownGoals } from './en/own-goals.ts';
import { moreTimes } from './en/more-times.ts';
import { moreStates } from './en/more-states.ts';
import { verdicts } from './en/verdicts.ts';
import { colour } from './en/colour.ts';
import { stakes } from './en/stakes.ts';
import { chances } from './en/chances.ts';
import { phases } from './en/phases.ts';
import { moreNews } from './en/more-news.ts';
import type { Language } from './language.ts';
import { rulesOf } from './rules-of.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const ordinalWords = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

export const en: Language = {
  tag: 'en',
  articles: ['the'],
  unconfirmed: 'Unconfirmed: ',
  scoreMark: '–',
  scoreWords: ['to'],
  scoreFor: ['for', 'to'],
  scoreAgainst: ['against', 'over', 'v', 'vs', 'on'],
  purposeMarks: ['to'],
  nil: ['nil', 'zero'],
  counts: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  ordinals: ordinalWords.map((word) => [word]),
  minuteOrdinals: (minute, stoppage) => (stoppage === null ? [ordinal(minute)] : [`${minute}+${ordinal(stoppage)}`]),
  genitives: (name) => [`${name}'s`, ...(name.endsWith('s') ? [`${name}'`] : [])],
  days: ({ year, month, day }) => {
    const name = months[month - 1] ?? '';
    return [`${day} ${name} ${year}`, `${day} ${name}`, `${name} ${day}`];
  },
  rules: rulesOf(sentences, before, beside, besideClauses, cards, clauses, deeds, earlier, endings, fragments, frames, goalClauses, goals, idioms, needs, now, nowSides, odd, otherClauses, races, results, scorerClauses, sides, states, status, teamClauses, thingVerbs, things, times, turnWords, turns, wide, wideDeeds, wideStates, why, clefts, counts, credits, fronts, leads, passives, scoreChanges, settings, waits, besideGoal, plainNews, letting, tallies, ownGoals, moreTimes, moreStates, verdicts, colour, asides, events, stakes, moreNews, chances, phases),
  verbs,
  neutral: [...neutralPhrases, ...neutralWords],
  light: lightWords,
  plainest: {
    live: 'The match is under way.', finished: 'The match is over.', scheduled: 'The match is scheduled.', postponed: 'The match has been postponed.', cancelled: 'The match has been cancelled.',
    abandoned: 'The match has been abandoned.', interrupted: 'The match has been interrupted.', unknown: 'The match should have begun, but no source says whether it did.',
  },
  asOf: 'As of {asOf.time} UTC: ',
  templates,
  examples,
};

function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
