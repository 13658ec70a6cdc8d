import type { GoalFacts } from '../goals.ts';
import { phrasing, puts, scored, type Phrasing } from './phrasing.ts';

const m = (goal: GoalFacts): string => (goal.minute.includes('+') ? goal.minute.replace('+', '.+') : `${goal.minute}.`);
const colon = (score: string): string => score.replace('-', ':');
const s = ({ h, a }: GoalFacts): string => `${h}:${a}`;
const line = ({ home, away, h, a }: GoalFacts): string => `${home} ${h}:${a} ${away}`;
const of = (name: string): string => (/[sßxz]$/.test(name) ? `${name}’` : `${name}s`);

export const german: readonly Phrasing[] = [
  scored((g) => `${g.scorer} trifft in der ${m(g)} Minute für ${g.team}.`),
  scored((g) => `${g.scorer} trifft in der ${m(g)} Minute zum ${s(g)}.`),
  scored((g) => `In der ${m(g)} Minute trifft ${g.scorer} für ${g.team} gegen ${g.opponent}.`),
  scored((g) => `${line(g)}: ${g.scorer} trifft in der ${m(g)} Minute.`),
  phrasing((g) => `${line(g)} (${g.family} ${m(g)}).`),
  scored((g) => `Tor für ${g.team}: ${g.scorer} trifft in der ${m(g)} Minute.`),
  scored((g) => `${g.scorer} erzielt in der ${m(g)} Minute das ${s(g)}.`),
  scored((g) => `${of(g.scorer)} Tor in der ${m(g)} Minute bedeutet das ${s(g)}.`),
  scored((g) => `${g.scorer} erzielte in der ${m(g)} Minute ein Tor für ${g.team}.`),
  scored((g) => `Es steht ${s(g)} nach einem Tor von ${g.scorer} in der ${m(g)} Minute.`),
  scored((g) => `${g.scorer} bringt ${g.team} in der ${m(g)} Minute in Führung.`, puts.ahead),
  scored((g) => `${g.scorer} bringt ${g.team} in der ${m(g)} Minute mit ${colon(g.high)} in Führung.`, puts.ahead),
  scored((g) => `${g.team} geht durch ein Tor von ${g.scorer} in der ${m(g)} Minute in Führung.`, puts.ahead),
  scored((g) => `Durch ein Tor von ${g.scorer} geht ${g.team} mit ${colon(g.high)} in Führung.`, puts.ahead),
  scored((g) => `${g.scorer} sorgt in der ${m(g)} Minute für die ${colon(g.high)}-Führung von ${g.team}.`, puts.ahead),
  scored((g) => `${g.scorer} trifft in der ${m(g)} Minute zum ${colon(g.high)} für ${g.team}.`, puts.leads),
  scored((g) => `${g.team} führt nach einem Tor von ${g.scorer} in der ${m(g)} Minute mit ${colon(g.high)} gegen ${g.opponent}.`, puts.leads),
  scored((g) => `${g.team} führt ${colon(g.high)} gegen ${g.opponent}: ${g.scorer} traf in der ${m(g)} Minute.`, puts.leads),
  scored((g) => `${g.scorer} gleicht in der ${m(g)} Minute für ${g.team} zum ${s(g)} aus.`, puts.level),
  scored((g) => `${g.scorer} erzielt in der ${m(g)} Minute den Ausgleich zum ${s(g)}.`, puts.level),
  scored((g) => `${g.team} kommt durch ${g.scorer} in der ${m(g)} Minute zum Ausgleich.`, puts.level),
  scored((g) => `Ausgleich: ${g.scorer} trifft in der ${m(g)} Minute zum ${s(g)}.`, puts.level),
  scored((g) => `Zwischen ${g.home} und ${g.away} steht es nach dem Tor von ${g.scorer} ${s(g)}.`, puts.level),
  scored((g) => `${g.scorer} erhöht in der ${m(g)} Minute für ${g.team}.`, puts.further),
  scored((g) => `${g.scorer} baut ${of(g.team)} Führung in der ${m(g)} Minute auf ${colon(g.high)} aus.`, puts.further),
  scored((g) => `${g.scorer} verkürzt in der ${m(g)} Minute für ${g.team}.`, puts.nearer),
  phrasing((g) => `${g.leader ?? ''} führt ${colon(g.high)} gegen ${g.trailer ?? ''}.`, puts.uneven),
  phrasing((g) => `${g.trailer ?? ''} liegt gegen ${g.leader ?? ''} ${g.high.split('-').toReversed().join(':')} zurück.`, puts.uneven),
  scored((g) => `${g.scorer} verwandelt in der ${m(g)} Minute einen Elfmeter für ${g.team}.`, ({ penalty }) => penalty),
  phrasing((g) => `Eigentor von ${g.scorer} in der ${m(g)} Minute: ${line(g)}.`, ({ own }) => own),
  phrasing((g) => `${g.leader ?? ''} gewinnt ${colon(g.high)} gegen ${g.trailer ?? ''}.`, puts.uneven, 'finished'),
  phrasing((g) => `${g.leader ?? ''} besiegt ${g.trailer ?? ''} mit ${colon(g.high)}.`, puts.uneven, 'finished'),
  phrasing((g) => `Endstand: ${line(g)}.`, undefined, 'finished'),
  phrasing((g) => `${g.home} und ${g.away} trennen sich ${s(g)}.`, puts.level, 'finished'),
];
