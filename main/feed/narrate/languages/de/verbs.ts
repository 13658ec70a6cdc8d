/** Present and past of a verb; both numbers, for a side may be one or many (die Niederlande). */
const rows = `
  treffen trifft|treffen traf|trafen
  gelingen gelingt|gelingen gelang|gelangen
  netzen netzt|netzen netzte|netzten
  erzielen erzielt|erzielen erzielte|erzielten
  schiessen schießt|schießen schoss|schossen
  machen macht|machen machte|machten
  markieren markiert|markieren markierte|markierten
  sorgen sorgt|sorgen sorgte|sorgten
  bringen bringt|bringen brachte|brachten
  gleichen gleicht|gleichen glich|glichen
  verwandeln verwandelt|verwandeln verwandelte|verwandelten
  stellen stellt|stellen stellte|stellten
  gehen geht|gehen ging|gingen
  kommen kommt|kommen kam|kamen
  erhoehen erhöht|erhöhen erhöhte|erhöhten
  bauen baut|bauen baute|bauten
  verkuerzen verkürzt|verkürzen verkürzte|verkürzten
  drehen dreht|drehen drehte|drehten
  geben gibt|geben gab|gaben
  bescheren beschert|bescheren bescherte|bescherten
  bedeuten bedeutet|bedeuten bedeutete|bedeuteten
  entscheiden entscheidet|entscheiden entschied|entschieden
  sichern sichert|sichern sicherte|sicherten
  eroeffnen eröffnet|eröffnen eröffnete|eröffneten
  jubeln jubelt|jubeln jubelte|jubelten
  schnueren schnürt|schnüren schnürte|schnürten
  uebernehmen übernimmt|übernehmen übernahm|übernahmen
  fuehren führt|führen führte|führten
  ziehen zieht|ziehen zog|zogen
  schaffen schafft|schaffen schaffte|schafften
  fallen fällt|fallen fiel|fielen
  kassieren kassiert|kassieren kassierte|kassierten
  sein ist|sind war|waren
`;

const subjects = { scorer: '<scorer>', goal: '<goal-np>', team: '{action.team}' } as const;

/** Where the subject stands: before the verb (`…-sv`), or behind it when something else begins the sentence (`…-vs`). */
export const verbs: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(rows.trim().split('\n').map((row) => {
  const [name = '', present = '', past = ''] = row.trim().split(' ');
  const verb = `( &is.latest ( ${present} ) | ${past} )`;
  const forms = Object.entries(subjects).flatMap(([subject, noun]) => [[`${subject}-sv`, `${noun} ${verb}`], [`${subject}-vs`, `${verb} ${noun}`], [`${subject}-and`, `und ${verb}`]]);
  return [name, Object.fromEntries(forms)];
}));
