/** Words that belong to the family name after them. */
const particles = new Set('da das de del della den der des di do dos du el la las le los mac mc st st. ten ter van vom von y zu zum zur'.split(' '));

/** Sports whose competitors are people, so that a family name alone is a name for them. */
const sportsOfPeople = new Set('tennis motor-racing athletics badminton biathlon boxing chess cross-country-skiing cycling darts fencing golf gymnastics judo table-tennis ski-jumping alpine-skiing skiing snooker squash swimming triathlon wrestling'.split(' '));

export function isSportOfPeople(sport: string): boolean {
  return sportsOfPeople.has(sport);
}

/** A name as a sentence writes it: accents as one character, single spaces. */
export function tidyName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

/**
 * The ways a person may be written, the fullest first: Kevin De Bruyne, De Bruyne, Bruyne, K. De Bruyne. Accents
 * stay as they are. Never the given name alone.
 */
export function namesOfPerson(name: string): readonly string[] {
  const full = tidyName(name);
  const words = full.split(' ');
  const [given, ...rest] = words;
  if (given === undefined || rest.length === 0) return [full];
  const families = new Set([rest.join(' '), familyOf(words), words.at(-1) ?? full]);
  const initial = `${given.charAt(0)}. ${rest.join(' ')}`;
  return [...new Set([full, ...families, initial])].flatMap(withCapital);
}

/** A stage as it may be written before “match”: quarter-finals, quarter-final; group stage, group-stage. */
export function namesOfStage(stage: string): readonly string[] {
  const tidy = tidyName(stage);
  return [...new Set([tidy, ...tieNames(tidy), tidy.replaceAll(' ', '-')])];
}

/** A stage that names a match by itself: “the final”, “their quarter-final”, never “the group stage”. None where it is no such stage. */
export function namesOfTie(stage: string): readonly string[] {
  const tidy = tidyName(stage);
  return /^(?:final|third[- ]place (?:match|play-off))$/i.test(tidy) ? [tidy, tidy.toLowerCase()] : tieNames(tidy);
}

function tieNames(stage: string): readonly string[] {
  const [, round] = /^(quarter|semi)[- ]?finals?$/i.exec(stage) ?? [];
  return round === undefined ? [] : [`${round.toLowerCase()}-final`, `${round.toLowerCase()} final`];
}

/** A competition without its year, its body and “Men’s”: 2018 FIFA Men’s World Cup, 2018 World Cup, World Cup. “Women’s” stays: without it, another competition is named. */
export function namesOfCompetition(name: string): readonly string[] {
  const tidy = tidyName(name);
  return [...new Set([tidy, tidy.replace(/^(?:19|20)[0-9]{2} (?=\S)/, '')].flatMap((one) => [one, withoutBody(one), withoutMens(one), withoutMens(withoutBody(one))]))];
}

function withoutBody(name: string): string {
  return name.replace(/\b(?:FIFA|UEFA) /, '');
}

function withoutMens(name: string): string {
  return name.replace(/\bMen[’']s /, '');
}

/** The last word with the particles before it. */
function familyOf(words: readonly string[]): string {
  let from = words.length - 1;
  while (from > 1 && particles.has((words[from - 1] ?? '').toLowerCase())) from -= 1;
  return words.slice(from).join(' ');
}

/** A name that begins small may begin a sentence. */
function withCapital(name: string): readonly string[] {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return capital === name ? [name] : [name, capital];
}

/** The lists without what would name more than one of them. The first of each list stays: it is the name itself. */
export function unambiguous(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Map<string, number>();
  for (const name of lists.flatMap((list) => [...new Set(list)])) seen.set(name, (seen.get(name) ?? 0) + 1);
  return lists.map((list) => [...new Set(list)].filter((name, index) => index === 0 || seen.get(name) === 1));
}
