import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Goal, Match, Scored } from './goals.ts';

/** Six moments of two invented matches, and sentences people would write of them (`written/`), one a line. */
export interface Scenario {
  readonly goal: Goal;
  readonly status: 'live' | 'finished';
}

const first: Match = {
  home: 'Ostholm', away: 'Vila Mora', competition: 'Northern Cup', stage: 'group stage', knockout: false,
  goals: [scored('away', 'Owen', 'Brandqvist', 11), { ...scored('home', 'Noé', 'Takamori', 35), penalty: true }, { ...scored('away', 'Owen', 'Brandqvist', 90), stoppage: 1 }],
};

const second: Match = {
  home: 'Kråkvik', away: 'Lindos United', competition: 'Second League', stage: 'Matchday 1', knockout: false,
  goals: [scored('home', 'Ilse', 'Ferrand', 2), scored('away', 'Xavi', 'Quist', 5), scored('away', 'Mateusz', 'Peregrin', 29)],
};

export const scenarios: Readonly<Record<string, Scenario>> = {
  opener: { goal: { match: first, index: 0 }, status: 'live' },
  equaliser: { goal: { match: first, index: 1 }, status: 'live' },
  'late lead': { goal: { match: first, index: 2 }, status: 'live' },
  won: { goal: { match: first, index: 2 }, status: 'finished' },
  'early equaliser': { goal: { match: second, index: 1 }, status: 'live' },
  turned: { goal: { match: second, index: 2 }, status: 'live' },
};

interface Said {
  readonly scenario: Scenario;
  readonly text: string;
}

export function writtenIn(language: string): readonly Said[] {
  return saidIn(readFileSync(join(import.meta.dirname, 'written', `${language}.txt`), 'utf8'));
}

/** Sentences that are false of the moment they are told of (`untrue/`). */
export function untrueIn(language: string, lines = readFileSync(join(import.meta.dirname, 'untrue', `${language}.txt`), 'utf8')): readonly Said[] {
  return saidIn(lines);
}

function saidIn(lines: string): readonly Said[] {
  return lines.trim().split('\n').map((line) => {
    const [name = '', text = ''] = line.split(' | ');
    const scenario = scenarios[name];
    if (scenario === undefined) throw new Error(`There is no scenario “${name}”.`);
    return { scenario, text };
  });
}

function scored(side: 'home' | 'away', given: string, family: string, minute: number): Scored {
  return { side, given, family, minute, stoppage: 0, period: minute > 45 ? '2H' : '1H', own: false, penalty: false };
}
