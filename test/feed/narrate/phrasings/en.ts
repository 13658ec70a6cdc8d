import type { GoalFacts } from '../goals.ts';
import { phrasing, puts, scored, type Phrasing } from './phrasing.ts';

const ordinal = (minute: string): string => {
  const last = Number(minute.split('+').at(-1)) % 100;
  return `${minute}${last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][last % 10] ?? 'th')}`;
};
const m = (goal: GoalFacts): string => ordinal(goal.minute);
const line = ({ home, away, h, a }: GoalFacts): string => `${home} ${h}–${a} ${away}`;
const of = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`);

export const english: readonly Phrasing[] = [
  scored((g) => `${g.scorer} scored for ${g.team} in the ${m(g)} minute.`),
  scored((g) => `${g.scorer} scores in the ${m(g)} minute for ${g.team} against ${g.opponent}.`),
  scored((g) => `${line(g)}: ${g.scorer} scores in the ${m(g)} minute.`),
  phrasing((g) => `${g.home} ${g.h}-${g.a} ${g.away} (${g.family} ${g.minute}').`),
  scored((g) => `In the ${m(g)} minute, ${g.scorer} scored for ${g.team}.`),
  scored((g) => `A goal from ${g.scorer} in the ${m(g)} minute makes it ${line(g)}.`),
  scored((g) => `Goal for ${g.team}: ${g.scorer} scores in the ${m(g)} minute.`),
  scored((g) => `It is ${line(g)} after ${g.scorer} scored in the ${m(g)} minute.`),
  scored((g) => `${of(g.team)} ${g.scorer} found the net in the ${m(g)} minute against ${g.opponent}.`),
  scored((g) => `${g.minute}' – ${g.scorer} makes it ${g.h}–${g.a}.`),
  scored((g) => `${g.scorer} puts ${g.team} ahead in the ${m(g)} minute.`, puts.ahead),
  scored((g) => `${of(g.scorer)} ${m(g)}-minute goal gives ${g.team} a ${g.high} lead over ${g.opponent}.`, puts.leads),
  scored((g) => `${g.team} take the lead through ${g.scorer} in the ${m(g)} minute.`, puts.ahead),
  scored((g) => `${g.team} lead ${g.opponent} ${g.high} after a goal by ${g.scorer} in the ${m(g)} minute.`, puts.leads),
  scored((g) => `${g.scorer} scored in the ${m(g)} minute to put ${g.team} ${g.high} up against ${g.opponent}.`, puts.leads),
  scored((g) => `${g.scorer} has given ${g.team} the lead against ${g.opponent}.`, puts.ahead),
  scored((g) => `Goal! ${g.scorer} fires ${g.team} into a ${g.high} lead in the ${m(g)} minute.`, puts.ahead),
  scored((g) => `${g.team} are ${g.high} up against ${g.opponent} thanks to ${of(g.family)} ${m(g)}-minute strike.`, puts.leads),
  scored((g) => `With a goal in the ${m(g)} minute, ${g.scorer} puts ${g.team} ${g.high} ahead.`, puts.leads),
  scored((g) => `The ${m(g)}-minute goal by ${g.scorer} makes it ${g.high} to ${g.team}.`, puts.leads),
  scored((g) => `${g.scorer} opened the scoring for ${g.team} in the ${m(g)} minute.`, ({ kind }) => kind === 'opener'),
  scored((g) => `${g.scorer} equalises for ${g.team} in the ${m(g)} minute to make it ${g.h}–${g.a}.`, puts.level),
  scored((g) => `${g.team} and ${g.opponent} are level at ${g.h}–${g.a} after ${of(g.scorer)} goal in the ${m(g)} minute.`, puts.level),
  scored((g) => `${g.team} draw level through ${g.scorer} in minute ${g.minute}.`, puts.level),
  scored((g) => `${of(g.scorer)} equaliser in the ${m(g)} minute makes it ${g.h}-${g.a} against ${g.opponent}.`, puts.level),
  scored((g) => `${g.scorer} nets the equaliser for ${g.team} on ${g.minute} minutes.`, puts.level),
  scored((g) => `${g.scorer} restores parity for ${g.team} in the ${m(g)} minute, making it ${g.h}–${g.a}.`, puts.level),
  scored((g) => `${g.team} have equalised: ${g.scorer} scores in the ${m(g)} minute to make it ${g.h}–${g.a}.`, puts.level),
  scored((g) => `${g.scorer} extends ${of(g.team)} lead over ${g.opponent} to ${g.high} in the ${m(g)} minute.`, puts.further),
  scored((g) => `${g.team} go ${g.high} up against ${g.opponent} as ${g.scorer} scores in the ${m(g)} minute.`, puts.leads),
  scored((g) => `${g.scorer} pulls one back for ${g.team} in the ${m(g)} minute.`, puts.nearer),
  phrasing((g) => `${g.leader ?? ''} lead ${g.trailer ?? ''} ${g.high}.`, puts.uneven),
  phrasing((g) => `${g.trailer ?? ''} trail ${g.leader ?? ''} ${g.high} after ${of(g.family)} goal.`, (g) => puts.uneven(g) && !g.own),
  scored((g) => `${g.scorer} converts a penalty in the ${m(g)} minute for ${g.team}.`, ({ penalty }) => penalty),
  phrasing((g) => `An own goal by ${g.scorer} in the ${m(g)} minute makes it ${line(g)}.`, ({ own }) => own),
  phrasing((g) => `${g.leader ?? ''} beat ${g.trailer ?? ''} ${g.high}.`, puts.uneven, 'finished'),
  phrasing((g) => `${g.leader ?? ''} won ${g.high} against ${g.trailer ?? ''} thanks to ${of(g.scorer)} goal in the ${m(g)} minute.`, (g) => g.decisive && !g.own, 'finished'),
  phrasing((g) => `${of(g.scorer)} ${m(g)}-minute goal gives ${g.team} a ${g.high} win over ${g.opponent}.`, (g) => g.decisive && !g.own, 'finished'),
  phrasing((g) => `Full time: ${line(g)}.`, undefined, 'finished'),
  phrasing((g) => `${g.home} and ${g.away} drew ${g.h}–${g.a} after ${of(g.scorer)} equaliser in the ${m(g)} minute.`, (g) => puts.level(g) && !g.own, 'finished'),
];
