import type { GoalFacts } from '../goals.ts';
import { phrasing, puts, scored, type Phrasing } from './phrasing.ts';

const m = ({ minute }: GoalFacts): string => minute;
const s = ({ h, a }: GoalFacts): string => `${h}-${a}`;
const line = ({ home, away, h, a }: GoalFacts): string => `${home} ${h}-${a} ${away}`;

export const spanish: readonly Phrasing[] = [
  scored((g) => `${g.scorer} marca para ${g.team} en el minuto ${m(g)}.`),
  scored((g) => `${g.scorer} marcó en el minuto ${m(g)} para ${g.team} ante ${g.opponent}.`),
  scored((g) => `En el minuto ${m(g)}, ${g.scorer} marca para ${g.team}.`),
  scored((g) => `${line(g)}: marca ${g.scorer} en el minuto ${m(g)}.`),
  phrasing((g) => `${line(g)} (${g.family} ${m(g)}').`),
  scored((g) => `Gol de ${g.team}: ${g.scorer} marca en el ${m(g)}.`),
  scored((g) => `${g.scorer} hace el ${s(g)} en el minuto ${m(g)}.`),
  scored((g) => `El gol de ${g.scorer} en el minuto ${m(g)} pone el ${s(g)}.`),
  scored((g) => `Gol de ${g.scorer} para ${g.team} en el minuto ${m(g)}.`),
  scored((g) => `${g.scorer} anota el ${s(g)} contra ${g.opponent}, en el minuto ${m(g)}.`, (g) => g.team === g.home || g.h === g.a),
  scored((g) => `${g.scorer} pone por delante a ${g.team} en el minuto ${m(g)}.`, puts.ahead),
  scored((g) => `${g.scorer} adelanta a ${g.team} en el minuto ${m(g)}.`, puts.ahead),
  scored((g) => `${g.team} se adelanta con un gol de ${g.scorer} en el minuto ${m(g)}.`, puts.ahead),
  scored((g) => `El gol de ${g.scorer} da la ventaja a ${g.team} ante ${g.opponent} en el minuto ${m(g)}.`, puts.ahead),
  scored((g) => `${g.scorer} marca en el minuto ${m(g)} para poner a ${g.team} por delante, ${g.high}.`, puts.ahead),
  scored((g) => `${g.scorer} pone el ${g.high} para ${g.team} en el minuto ${m(g)}.`, puts.leads),
  scored((g) => `${g.team} va ganando por ${g.high} a ${g.opponent} tras el gol de ${g.scorer} en el minuto ${m(g)}.`, puts.leads),
  scored((g) => `${g.team} va por delante de ${g.opponent}, ${g.high}, tras un gol de ${g.scorer}.`, puts.leads),
  scored((g) => `${g.scorer} empata el partido en el minuto ${m(g)} para ${g.team}.`, puts.level),
  scored((g) => `${g.team} empata ${s(g)} con un gol de ${g.scorer} en el minuto ${m(g)}.`, puts.level),
  scored((g) => `${g.team} y ${g.opponent} empatan ${s(g)} tras el gol de ${g.scorer}.`, puts.level),
  scored((g) => `${g.scorer} iguala el marcador en el ${m(g)}: ${line(g)}.`, puts.level),
  scored((g) => `El empate de ${g.scorer} llega en el minuto ${m(g)}.`, puts.level),
  scored((g) => `${g.scorer} abre el marcador para ${g.team} en el minuto ${m(g)}.`, ({ kind }) => kind === 'opener'),
  scored((g) => `${g.scorer} amplía la ventaja de ${g.team} a ${g.high} en el minuto ${m(g)}.`, puts.further),
  scored((g) => `${g.scorer} recorta distancias para ${g.team} en el minuto ${m(g)}.`, puts.nearer),
  phrasing((g) => `${g.leader ?? ''} va ganando ${g.high} a ${g.trailer ?? ''}.`, puts.uneven),
  phrasing((g) => `${g.trailer ?? ''} va perdiendo ante ${g.leader ?? ''} por ${g.high}.`, puts.uneven),
  scored((g) => `${g.scorer} convierte un penalti en el minuto ${m(g)} para ${g.team}.`, ({ penalty }) => penalty),
  phrasing((g) => `Gol en propia puerta de ${g.scorer} en el minuto ${m(g)}: ${line(g)}.`, ({ own }) => own),
  phrasing((g) => `${g.leader ?? ''} gana por ${g.high} a ${g.trailer ?? ''}.`, puts.uneven, 'finished'),
  phrasing((g) => `${g.leader ?? ''} vence ${g.high} a ${g.trailer ?? ''} con un gol de ${g.scorer} en el minuto ${m(g)}.`, (g) => g.decisive && !g.own, 'finished'),
  phrasing((g) => `Final: ${line(g)}.`, undefined, 'finished'),
  phrasing((g) => `${g.home} y ${g.away} empatan ${s(g)}.`, puts.level, 'finished'),
];
