/** Base, third person, past, -ing and, where it is not the past, the participle. */
const rows = `
  give gives gave giving given
  hand hands handed handing
  earn earns earned earning
  put puts put putting
  send sends sent sending
  fire fires fired firing
  bring brings brought bringing
  draw draws drew drawing drawn
  pull pulls pulled pulling
  level levels levelled/leveled levelling/leveling
  equalise equalises equalised equalising
  equalize equalizes equalized equalizing
  tie ties tied tying
  make makes made making
  open opens opened opening
  break breaks broke breaking broken
  double doubles doubled doubling
  extend extends extended extending
  stretch stretches stretched stretching
  increase increases increased increasing
  reduce reduces reduced reducing
  cut cuts cut cutting
  win wins won winning
  decide decides decided deciding
  secure secures secured securing
  restore restores restored restoring
  regain regains regained regaining
  complete completes completed completing
  score scores scored scoring
  strike strikes struck striking struck
  net nets netted netting
  find finds found finding
  hit hits hit hitting
  get gets got getting
  grab grabs grabbed grabbing
  convert converts converted converting
  take takes took taking taken
  go goes went going gone
  move moves moved moving
  have has had having
  snatch snatches snatched snatching
  claim claims claimed claiming
  seize seizes seized seizing
  edge edges edged edging
  come comes came coming come
  miss misses missed missing
  see sees saw seeing seen
  receive receives received receiving
  is is was being been
  haul hauls hauled hauling
  turn turns turned turning
  register registers registered registering
  concede concedes conceded conceding
  bag bags bagged bagging
  leave leaves left leaving
  head heads headed heading
  help helps helped helping
  cancel cancels cancelled/canceled cancelling/canceling
  wipe wipes wiped wiping
  fight fights fought fighting
  lead leads led leading
  lift lifts lifted lifting
  notch notches notched notching
  settle settles settled settling
  seal seals sealed sealing
  add adds added adding
  shoot shoots shot shooting
  nudge nudges nudged nudging
  propel propels propelled propelling
  widen widens widened widening
  narrow narrows narrowed narrowing
  close closes closed closing
  peg pegs pegged pegging
  square squares squared squaring
  even evens evened evening
  build builds built building
  slip slips slipped slipping
  fall falls fell falling fallen
  sit sits sat sitting
  stand stands stood standing
  remain remains remained remaining
  nose noses nosed nosing
  surge surges surged surging
  change changes changed changing
  clinch clinches clinched clinching
  respond responds responded responding
  reply replies replied replying
  answer answers answered answering
  face faces faced facing
  play plays played playing
  meet meets met meeting
  rescue rescues rescued rescuing
  salvage salvages salvaged salvaging
  benefit benefits benefited benefiting
  profit profits profited profiting
  inch inches inched inching
  dispatch dispatches dispatched dispatching
  tuck tucks tucked tucking
  bury buries buried burying
  halve halves halved halving
  trim trims trimmed trimming
  slot slots slotted slotting
  step steps stepped stepping
  hold holds held holding
  trail trails trailed trailing
  overturn overturns overturned overturning
  overcome overcomes overcame overcoming overcome
`;

/** Both spellings of a form, written with a slash. */
function spellings(form: string): string {
  return form.includes('/') ? `( ${form.replaceAll('/', ' | ')} )` : form;
}

/**
 * `fin`: the present says what still stands, so it needs that nothing has changed since; the past says what was.
 * `inf` and `ing` go with a verb that says when.
 */
const regular = Object.fromEntries(rows.trim().split('\n').map((row) => {
  const [base = '', third = '', past = '', ing = '', participle = past] = row.trim().split(' ').map(spellings);
  return [base, { fin: `&is.latest ( ${third} | ${base} | ( has | have ) [ <now> | &is.fresh just ] ${participle} | ( is | are ) [ <now> ] ${ing} ) | ${past}`, inf: base, ing, pp: participle }];
}));

export const verbs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...regular,
  // How it stands is only said in the present: “were ahead” says that it is so no more.
  be: { fin: '&is.latest ( is | are )', inf: 'be', ing: 'being', pp: 'been' },
  was: { fin: 'is | are | was | were', inf: 'be', ing: 'being', pp: 'been' },
};
