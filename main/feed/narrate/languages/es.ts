import { loose } from './es/loose.ts';
import { moments } from './es/moments.ts';
import { sentences } from './es/sentences.ts';
import { standings } from './es/standings.ts';
import { examples } from './es/examples.ts';
import { templates } from './es/templates.ts';
import { verbs } from './es/verbs.ts';
import type { Language } from './language.ts';
import { rulesOf } from './rules-of.ts';

const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const ordinalStems = 'cero primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim'.split(' ');

export const es: Language = {
  tag: 'es',
  articles: ['el', 'la', 'los', 'las'],
  unconfirmed: 'Sin confirmar: ',
  scoreMark: '-',
  scoreWords: ['a'],
  scoreFor: ['para', 'favor'],
  scoreAgainst: ['contra', 'ante', 'frente', 'sobre'],
  purposeMarks: ['para'],
  nil: [],
  counts: 'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
  ordinals: ordinalStems.map((stem) => [`${stem}o`, `${stem}a`, ...(stem.endsWith('r') ? [stem] : [])]),
  minuteOrdinals: (minute, stoppage) => (stoppage === null ? [`${minute}.º`, `${minute}º`] : [`${minute}+${stoppage}`]),
  genitives: (name) => [`de ${name}`],
  days: ({ year, month, day }) => {
    const name = months[month - 1] ?? '';
    return [`${day} de ${name} de ${year}`, `${day} de ${name}`];
  },
  rules: rulesOf(sentences, moments, standings, loose),
  verbs,
  neutral: [],
  light: null,
  plainest: {
    live: 'El partido está en juego.', finished: 'El partido ha terminado.', scheduled: 'El partido está por jugarse.', postponed: 'El partido ha sido aplazado.', cancelled: 'El partido ha sido cancelado.',
    abandoned: 'El partido ha sido suspendido definitivamente.', interrupted: 'El partido está interrumpido.', unknown: 'El partido debería haber empezado, pero ninguna fuente dice si empezó.',
  },
  asOf: 'Último dato a las {asOf.time} UTC: ',
  templates,
  examples,
};
