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
  level levels levelled levelling
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
  cancel cancels cancelled cancelling
  wipe wipes wiped wiping
  fight fights fought fighting
  lead leads led leading
  lift lifts lifted lifting
  notch notches notched notching
  settle settles settled settling
  seal seals sealed sealing
`;

/**
 * `fin`: the present says what still stands, so it needs that nothing has changed since; the past says what was.
 * `inf` and `ing` go with a verb that says when.
 */
export const verbs: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(rows.trim().split('\n').map((row) => {
  const [base = '', third = '', past = '', ing = '', participle = past] = row.trim().split(' ');
  return [base, { fin: `&is.latest ( ${third} | ${base} | has ${participle} | have ${participle} | is ${ing} | are ${ing} ) | ${past}`, inf: base, ing, pp: participle }];
}));
