import type { Competitor, EventStatus } from '../../domain/event-data.ts';
import type { SourceView } from '../contract.ts';
import type { AliasBook } from './aliases.ts';
import { readCompetition, type CompetitionName } from './competition.ts';
import { idOfField, idOfSides, slugOf } from './event-id.ts';
import { dayOf, kickOffOf, restHoursOf, type KickOff } from './kick-off.ts';
import { readPersonName } from './person-name.ts';
import { sessionOf } from './session.ts';
import { readTeamName, type TeamName } from './team-name.ts';
import { coreOf, isSharedPlace, weightOf } from './team-words.ts';

/** A competitor as the join sees it. */
export interface Contestant {
  readonly key: string;
  readonly name: string;
  /** The name, other names of the source after it. */
  readonly readings: readonly TeamName[];
  /** The same for whoever is known under two names, and told apart from the women's, youth and second team. */
  readonly slug: string;
  /** The same for two contestants that compare alike with everybody. */
  readonly tag: string;
  /** What it can be looked up by: the slug, whole words and their beginnings. */
  readonly traces: readonly string[];
}

/** A source's view of an event, read for joining. */
export interface Subject {
  readonly view: SourceView;
  readonly source: string;
  readonly key: string;
  readonly sport: string;
  readonly contest: Contest;
  readonly status: EventStatus;
  readonly kickOff: KickOff;
  readonly day: number | null;
  readonly restHours: number;
  readonly competition: CompetitionName;
  /** Home first where there are sides. */
  readonly contestants: readonly Contestant[];
  /** Two contestants: one against the other. */
  readonly two: readonly [Contestant, Contestant] | null;
  readonly aligned: boolean;
  /** Of a weekend with the same field: `race`, `sprint`, `qualifying`, `practice`. */
  readonly session: string;
  /** The id the event would be given, before a counter. */
  readonly stem: string;
}

/** Who meets in a sport; `either` where it is not known: names are then compared both ways. */
export type Contest = 'teams' | 'people' | 'either';

const peoplesSports = new Set('tennis badminton table-tennis squash padel boxing mixed-martial-arts judo wrestling fencing snooker pool darts chess golf athletics cycling swimming skiing motor-racing motorcycling karting'.split(' '));
const teamSports = new Set(`soccer futsal beach-soccer american-football australian-football canadian-football gaelic-football rugby-union rugby-league rugby-sevens basketball ice-hockey field-hockey
  handball volleyball baseball softball cricket water-polo netball lacrosse floorball bandy hurling kabaddi`.split(/\s+/));

function contestOf(sport: string): Contest {
  return peoplesSports.has(sport) ? 'people' : teamSports.has(sport) ? 'teams' : 'either';
}

/** Reads views; a competitor that comes again is read once. */
export function createSubjectReader(book: AliasBook): (view: SourceView) => Subject {
  const known = new Map<string, Contestant>();
  return (view) => readSubject(view, (competitor, sport, contest, competition) => {
    const tag = JSON.stringify([sport, competitor.key, competitor.name, competitor.names, competition.side]);
    const contestant = known.get(tag) ?? readContestant(competitor, sport, contest, competition, book);
    known.set(tag, contestant);
    return contestant;
  });
}

function readSubject(view: SourceView, read: (competitor: Competitor, sport: string, contest: Contest, competition: CompetitionName) => Contestant): Subject {
  const { sport, startsAt, startsOn, status, key } = view.observation;
  const contest = contestOf(sport);
  const competition = readCompetition(view.observation.competition, sport);
  const contestants = inOrder(view.observation.competitors).map((competitor) => read(competitor, sport, contest, competition));
  const kickOff = kickOffOf(startsAt, startsOn);
  const day = dayOf(kickOff);
  const [one, other] = contestants;
  const two = one !== undefined && other !== undefined && contestants.length === 2 ? ([one, other] as const) : null;
  const { name, stage, round } = view.observation.competition;
  return {
    view, source: view.source, key, sport, contest, status, kickOff, day, restHours: restHoursOf(sport), competition, contestants, two,
    aligned: view.observation.competitors.some((competitor) => competitor.alignment !== null), session: sessionOf(view.observation),
    stem: two === null ? idOfField(sport, day, [name, stage ?? round ?? ''].join(' ')) : idOfSides(sport, day, [two[0].slug, two[1].slug]),
  };
}

function inOrder(competitors: readonly Competitor[]): readonly Competitor[] {
  return competitors.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ alignment }: Competitor): number {
  return alignment === 'home' ? 0 : alignment === 'away' ? 2 : 1;
}

function readContestant(competitor: Competitor, sport: string, contest: Contest, competition: CompetitionName, book: AliasBook): Contestant {
  const { key, name } = competitor;
  const readings = [...new Set([name, ...competitor.names.slice(0, 6)])].map((written) => withSideOf(readTeamName(written, sport, book), competition));
  const [first] = readings;
  const people = contest === 'people';
  const slug = people || first === undefined ? slugOf(name) : slugOfTeam(first);
  const words = people ? name.split(/[/&+;]/).flatMap((one) => readPersonName(one).words) : readings.flatMap(({ words: all }) => tellingOf(all));
  const tag = [sport, ...readings.map(({ written, side }) => `${written}|${side.gender ?? ''}|${side.age ?? ''}`)].join('\n');
  return { key, name, readings, slug, tag, traces: [...new Set([`=${slug}`, ...words.flatMap((word) => [word, `${word.slice(0, 3)}…`]), ...(people ? [] : initialsOf(readings))])] };
}

/** A competition of women or of an age says who plays where the name does not. */
function withSideOf(reading: TeamName, { side }: CompetitionName): TeamName {
  return { ...reading, side: { ...reading.side, gender: reading.side.gender ?? side.gender, age: reading.side.age ?? side.age } };
}

function slugOfTeam({ known, folded, numbers, side }: TeamName): string {
  const [team] = known;
  const core = coreOf(folded.split(' '));
  const name = known.length === 1 && team !== undefined ? team.name : isSharedPlace(core) ? folded : [...new Set([...core, ...numbers])].join(' ');
  return slugOf([name, side.gender === 'women' ? 'women' : '', side.age ?? '', side.second ? 'ii' : ''].filter((part) => part !== '').join(' '));
}

/** Words many teams share find too much; they are looked up where a name has no others. */
function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => weightOf(word) === 1);
  return telling.length === 0 ? words : telling;
}

/** So that `WBA` is found by `West Bromwich Albion`, and the other way round. */
function initialsOf(readings: readonly TeamName[]): readonly string[] {
  return readings.flatMap(({ folded }) => {
    const words = folded.split(' ').filter((word) => word !== 'and' && word !== 'of' && word !== 'the' && word !== 'de');
    return words.length >= 3 ? [words.map((word) => word[0]).join('')] : [];
  });
}
