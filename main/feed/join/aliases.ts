import { clubLines } from './clubs.ts';
import { nationLines } from './nations.ts';
import { coreOf, isSharedPlace } from './team-words.ts';
import { fold } from './text.ts';

/** A nation or club with every name it is known by. */
export interface KnownTeam {
  /** E.g. `nation-kor`, `club-manchester-city`. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Codes such as `KOR`; known only when a name is nothing but the code in capitals. */
  readonly codes: readonly string[];
  /** Only in these sports; in all where null. */
  readonly sports: readonly string[] | null;
}

/** The teams a book knows by a name. More than one where the name is shared, e.g. by a state and a club. */
export interface AliasBook {
  readonly teams: readonly KnownTeam[];
  /** By the whole name, else by its core; empty where nobody is known by it. */
  teamsNamed(name: string, sport: string): readonly KnownTeam[];
  teamsOfCode(name: string, sport: string): readonly KnownTeam[];
}

/** A workspace's own names for a team. One that is in the book already gets them as well; else it is a new one. */
export interface OwnAliases {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly sports?: readonly string[];
}

export function createAliasBook(own: readonly OwnAliases[] = []): AliasBook {
  const teams = withOwn(builtinTeams, own);
  const whole = new Map<string, KnownTeam[]>();
  const core = new Map<string, KnownTeam[]>();
  const codes = new Map<string, KnownTeam[]>();
  for (const team of teams) {
    for (const alias of [team.name, ...team.aliases]) {
      enter(whole, fold(alias), team);
      const kernel = coreOf(fold(alias).split(' '));
      if (!isSharedPlace(kernel) && kernel.join('').length > 2) enter(core, kernel.join(' '), team);
    }
    for (const code of team.codes) enter(codes, code, team);
  }
  const played = (found: readonly KnownTeam[] | undefined, sport: string): readonly KnownTeam[] => (found ?? []).filter((team) => team.sports === null || team.sports.includes(sport));
  return {
    teams,
    teamsNamed: (name, sport) => {
      const folded = fold(name);
      const kernel = coreOf(folded.split(' ')).join(' ');
      return [whole.get(folded), core.get(kernel), whole.get(kernel)].map((found) => played(found, sport)).find((found) => found.length > 0) ?? [];
    },
    teamsOfCode: (name, sport) => (/^[A-Z]{3}$/.test(name) ? played(codes.get(name), sport) : []),
  };
}

const builtinTeams: readonly KnownTeam[] = [
  ...rowsOf(nationLines).map(([codes = '', name = '', ...aliases]) => teamOf('nation', name, aliases, codes.split(' '), null)),
  ...rowsOf(clubLines).map(([, name = '', ...aliases]) => teamOf('club', name, aliases, [], ['soccer'])),
];

export const commonAliases = createAliasBook();

/** The cells of each line of a table. */
export function rowsOf(lines: string): readonly (readonly string[])[] {
  return lines.trim().split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
}

function teamOf(kind: 'nation' | 'club' | 'own', name: string, aliases: readonly string[], codes: readonly string[], sports: readonly string[] | null): KnownTeam {
  return { id: `${kind}-${fold(name).replaceAll(' ', '-')}`, name, aliases, codes, sports };
}

function withOwn(known: readonly KnownTeam[], own: readonly OwnAliases[]): readonly KnownTeam[] {
  const byName = new Map(known.map((team) => [fold(team.name), team]));
  for (const { name, aliases, sports } of own) {
    const before = byName.get(fold(name)) ?? teamOf('own', name, [], [], sports ?? null);
    byName.set(fold(name), { ...before, aliases: [...before.aliases, ...aliases] });
  }
  return [...byName.values()];
}

function enter(map: Map<string, KnownTeam[]>, key: string, team: KnownTeam): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [team]);
  else if (!found.includes(team)) found.push(team);
}
