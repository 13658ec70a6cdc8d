import { loose } from './de/loose.ts';
import { moments } from './de/moments.ts';
import { sentences } from './de/sentences.ts';
import { standings } from './de/standings.ts';
import { examples } from './de/examples.ts';
import { templates } from './de/templates.ts';
import { verbs } from './de/verbs.ts';
import type { Language } from './language.ts';
import { rulesOf } from './rules-of.ts';

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const ordinalStems = 'nullt erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft'.split(' ');

export const de: Language = {
  tag: 'de',
  articles: ['der', 'die', 'das', 'den', 'dem'],
  unconfirmed: 'Unbestätigt: ',
  scoreMark: ':',
  scoreWords: ['zu'],
  scoreFor: ['für'],
  scoreAgainst: ['gegen'],
  purposeMarks: ['um'],
  nil: [],
  counts: 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  ordinals: ordinalStems.map((stem) => [`${stem}er`, `${stem}e`, `${stem}en`, `${stem}es`, `${stem[0]?.toUpperCase() ?? ''}${stem.slice(1)}er`]),
  minuteOrdinals: (minute, stoppage) => (stoppage === null ? [`${minute}.`] : [`${minute}.+${stoppage}`, `${minute}+${stoppage}.`]),
  genitives: (name) => (/[sßxz]$/i.test(name) ? [`${name}’`] : [`${name}s`]),
  days: ({ year, month, day }) => {
    const name = months[month - 1] ?? '';
    return [`${day}. ${name} ${year}`, `${day}. ${name}`];
  },
  rules: rulesOf(sentences, moments, standings, loose),
  verbs,
  neutral: [],
  light: null,
  plainest: {
    live: 'Das Spiel läuft.', finished: 'Das Spiel ist aus.', scheduled: 'Das Spiel steht noch aus.', postponed: 'Das Spiel wurde verschoben.', cancelled: 'Das Spiel wurde abgesagt.',
    abandoned: 'Das Spiel wurde abgebrochen.', interrupted: 'Das Spiel ist unterbrochen.', unknown: 'Das Spiel hätte beginnen sollen, aber keine Quelle sagt, ob es begonnen hat.',
  },
  asOf: 'Stand {asOf.time} UTC: ',
  templates,
  examples,
};
