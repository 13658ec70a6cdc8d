/** Present and past (singular|plural), infinitive, gerund. */
const rows = `
  marcar marca|marcan marcó|marcaron marcar marcando
  anotar anota|anotan anotó|anotaron anotar anotando
  meter mete|meten metió|metieron meter metiendo
  lograr logra|logran logró|lograron lograr logrando
  conseguir consigue|consiguen consiguió|consiguieron conseguir consiguiendo
  firmar firma|firman firmó|firmaron firmar firmando
  hacer hace|hacen hizo|hicieron hacer haciendo
  poner pone|ponen puso|pusieron poner poniendo
  ponerse se-pone|se-ponen se-puso|se-pusieron ponerse poniéndose
  adelantar adelanta|adelantan adelantó|adelantaron adelantar adelantando
  adelantarse se-adelanta|se-adelantan se-adelantó|se-adelantaron adelantarse adelantándose
  empatar empata|empatan empató|empataron empatar empatando
  igualar iguala|igualan igualó|igualaron igualar igualando
  abrir abre|abren abrió|abrieron abrir abriendo
  dar da|dan dio|dieron dar dando
  darle le-da|le-dan le-dio|le-dieron darle dándole
  establecer establece|establecen estableció|establecieron establecer estableciendo
  ampliar amplía|amplían amplió|ampliaron ampliar ampliando
  aumentar aumenta|aumentan aumentó|aumentaron aumentar aumentando
  recortar recorta|recortan recortó|recortaron recortar recortando
  acortar acorta|acortan acortó|acortaron acortar acortando
  convertir convierte|convierten convirtió|convirtieron convertir convirtiendo
  transformar transforma|transforman transformó|transformaron transformar transformando
  decidir decide|deciden decidió|decidieron decidir decidiendo
  sellar sella|sellan selló|sellaron sellar sellando
  remontar remonta|remontan remontó|remontaron remontar remontando
  completar completa|completan completó|completaron completar completando
  tomar toma|toman tomó|tomaron tomar tomando
  inaugurar inaugura|inauguran inauguró|inauguraron inaugurar inaugurando
  recuperar recupera|recuperan recuperó|recuperaron recuperar recuperando
  llegar llega|llegan llegó|llegaron llegar llegando
`;

const irregular: Readonly<Record<string, string>> = { poner: 'puesto', hacer: 'hecho', abrir: 'abierto' };

function participleOf(infinitive: string): string {
  const verb = infinitive.replace(/(?:se|le)$/, '');
  return irregular[verb] ?? verb.replace(/ar$/, 'ado').replace(/[ei]r$/, 'ido');
}

const subjects = { scorer: '<scorer> [<when>]', goal: '<goal-np>', team: '{action.team}' } as const;

/** Before the verb (`…-sv`) or behind it (`…-vs`) stands who does it; `and`, `inf` and `ger` go on with the same one. */
export const verbs: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(rows.trim().split('\n').map((row) => {
  const [name = '', present = '', past = '', infinitive = '', gerund = ''] = row.trim().replaceAll('se-', 'se_').replaceAll('le-', 'le_').split(' ').map((form) => form.replaceAll('_', ' '));
  const reflexive = present.startsWith('se ') ? 'se ' : present.startsWith('le ') ? 'le ' : '';
  const verb = `( &is.latest ( ${present} | ${reflexive} ( ha | han ) ${participleOf(infinitive)} ) | ${past} )`;
  const forms = Object.entries(subjects).flatMap(([subject, noun]) => [[`${subject}-sv`, `${noun} ${verb}`], [`${subject}-vs`, `${verb} ${noun}`]]);
  return [name, { ...Object.fromEntries(forms), and: `y ${verb}`, inf: `para ${infinitive}`, ger: gerund }];
}));
