/** Words of team names and how much they tell. All folded (text.ts). */

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** What kind of club it is: says nothing of which one. */
const clubTypes = setOf(`
  fc afc cf cfc sc sfc ac ssc ss us usc uc sv tsv tv vfb vfl vfr tsg fsv bsc ssv spvgg sd ud cd rc rcd krc rsc kv kvc kaa ca cr ec se sl cp club clube
  football futbol fussball calcio futebol footballclub de del der di da do dos das du des the of and bk if ff ik fk nk sk kf ks jk gnk pfc hnk gks mks hsc osc
  sco ogc aj ea es sm as cs bc ksv kfc ofc acf rkc fbpa tc fbk
`);

/** Words many teams share: they tell two teams of one town apart, and are left out in short forms. */
const sharedWords = setOf(`
  united city town rovers wanderers county albion athletic atletico hotspur real sporting dynamo lokomotiv spartak cska partizan olympique racing deportivo
  union national nacional universidad independiente sport sports academy stade borussia eintracht fortuna arminia viktoria rapid slavia sparta austria inter
  saint san santa new los las el la le les st west east north south central royal royals red stars star state old young great rangers victoria vitoria
  wednesday forest argyle alexandra orient thistle academical rot weiss blau schwarz gelb
`);

/** Places with several known teams: the name of one alone says which town, not which team. */
const sharedPlaces = setOf(`
  manchester madrid milan sheffield bristol birmingham london liverpool paris rome turin genoa verona lisbon porto seville barcelona istanbul moscow athens
  belgrade glasgow dundee edinburgh prague budapest bucharest sofia warsaw krakow vienna zurich hamburg berlin munich cologne stuttgart nottingham brussels bruges
  rotterdam amsterdam eindhoven ajaccio cairo avellaneda montevideo tehran seoul tokyo osaka angeles york chicago boston rio janeiro paulo buenos aires
  kyiv copenhagen stockholm oslo helsinki dublin belfast sydney melbourne
`);

/** Shortenings and other languages' forms, to the form that is compared. */
const forms: Readonly<Record<string, string>> = {
  st: 'saint', ste: 'saint', sankt: 'saint', sint: 'saint', utd: 'united', dinamo: 'dynamo', dyn: 'dynamo', lok: 'lokomotiv', lokomotive: 'lokomotiv', bor: 'borussia',
  sp: 'sporting', ath: 'athletic', atl: 'atletico', dep: 'deportivo', univ: 'universidad', wed: 'wednesday', weds: 'wednesday', rvs: 'rovers', wdrs: 'wanderers',
  ein: 'eintracht', int: 'inter', internazionale: 'inter', zska: 'cska',
  munchen: 'munich', muenchen: 'munich', praha: 'prague', prag: 'prague', moskva: 'moscow', moskau: 'moscow', wien: 'vienna', roma: 'rome', rom: 'rome', milano: 'milan',
  mailand: 'milan', beograd: 'belgrade', belgrad: 'belgrade', bucuresti: 'bucharest', bukarest: 'bucharest', warszawa: 'warsaw', warschau: 'warsaw', lisboa: 'lisbon',
  lissabon: 'lisbon', kobenhavn: 'copenhagen', kopenhagen: 'copenhagen', koln: 'cologne', koeln: 'cologne', kiev: 'kyiv', kiew: 'kyiv', athen: 'athens', athina: 'athens',
  sevilla: 'seville', torino: 'turin', genova: 'genoa', genua: 'genoa', napoli: 'naples', neapel: 'naples', bruxelles: 'brussels', brussel: 'brussels', brugge: 'bruges',
  gent: 'ghent', geneve: 'geneva', genf: 'geneva', luzern: 'lucerne', firenze: 'florence', venezia: 'venice', donezk: 'donetsk', nurnberg: 'nuremberg', hannover: 'hanover',
};

export function formOf(word: string): string {
  return forms[word] ?? word;
}

export function isClubType(word: string): boolean {
  return clubTypes.has(word);
}

/** How much a word tells of which team it is: 1 for a name of its own. */
export function weightOf(word: string): number {
  if (clubTypes.has(word) || /^\d+$/.test(word)) return 0.05;
  return sharedPlaces.has(word) || sharedWords.has(word) ? 0.4 : 1;
}

/** The words without the kind of club and the year it was founded; all of them where nothing else is left. */
export function coreOf(words: readonly string[]): readonly string[] {
  const core = words.filter((word) => !clubTypes.has(word) && !/^\d+$/.test(word));
  return core.length === 0 ? words : core;
}

/** Whether the words name a place with several teams and no more. */
export function isSharedPlace(words: readonly string[]): boolean {
  return words.every((word) => sharedPlaces.has(formOf(word)) || clubTypes.has(word));
}
