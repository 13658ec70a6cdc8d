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
  cap caps capped capping
  retake retakes retook retaking retaken
  snatch snatches snatched snatching
  claim claims claimed claiming
  seize seizes seized seizing
  edge edges edged edging
  come comes came coming come
  see sees saw seeing seen
  is is was being been
  haul hauls hauled hauling
  turn turns turned turning
  register registers registered registering
  concede concedes conceded conceding
  bag bags bagged bagging
  leave leaves left leaving
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
  grow grows grew growing grown
  rise rises rose rising risen
  throw throws threw throwing thrown
  strengthen strengthens strengthened strengthening
  tip tips tipped tipping
  swing swings swung swinging
  flip flips flipped flipping
  rub rubs rubbed rubbing
  pad pads padded padding
  drag drags dragged dragging
  let lets let letting
  set sets set setting
  begin begins began beginning begun
  shrink shrinks shrank shrinking shrunk
  deny denies denied denying
  carry carries carried carrying
  read reads read reading
  keep keeps kept keeping
  steal steals stole stealing stolen
  hang hangs hung hanging
  drive drives drove driving driven
  undo undoes undid undoing undone
  cost costs cost costing
  mean means meant meaning
  buy buys bought buying
  eat eats ate eating eaten
  rob robs robbed robbing
  wrap wraps wrapped wrapping
  beat beats beat beating beaten
  jump jumps jumped jumping
  forge forges forged forging
  race races raced racing
  sneak sneaks sneaked/snuck sneaking
  storm storms stormed storming
  battle battles battled battling
  pop pops popped popping
  heap heaps heaped heaping
  pile piles piled piling
  compound compounds compounded compounding
  deepen deepens deepened deepening
  halt halts halted halting
  stop stops stopped stopping
  stem stems stemmed stemming
  apply applies applied applying
  waste wastes wasted wasting
  record records recorded recording
  provide provides provided providing
  supply supplies supplied supplying
  contribute contributes contributed contributing
  pounce pounces pounced pouncing
  drill drills drilled drilling
  stroke strokes stroked stroking
  knock knocks knocked knocking
  slice slices sliced slicing
  bundle bundles bundled bundling
  deflect deflects deflected deflecting
  divert diverts diverted diverting
  alter alters altered altering
  shake shakes shook shaking shaken
  stir stirs stirred stirring
  wake wakes woke waking woken
  light lights lit lighting
  permit permits permitted permitting
  allow allows allowed allowing
  manage manages managed managing
  show shows showed showing shown
  refuse refuses refused refusing
  look looks looked looking
  become becomes became becoming become
  disappear disappears disappeared disappearing
  vanish vanishes vanished vanishing
  evaporate evaporates evaporated evaporating
  deal deals dealt dealing
  pass passes passed passing
  switch switches switched switching
  hurt hurts hurt hurting
  stun stuns stunned stunning
  catch catches caught catching
  sting stings stung stinging
  do does did doing done
`;

/** Those that bend by the rule alone. */
const plain = `defend frustrate jolt pierce punish rock shock silence shade protect separate arrive augment boast bolster boost bounce breach celebrate cement chase chip claw climb conclude condemn confirm consign consolidate count crack create crown decrease defeat deliver diminish drop ease
  enable end enhance enjoy enlarge ensure eradicate erase establish expand finish force further gain gift grant guide hoist improve land launch lengthen lessen lower maintain mark match need negate neutralise
  neutralize nick nullify offer overhaul own place plunder possess power present preserve produce prove push rally reach recover reinforce require resolve retain return reverse revive round save seek
  shatter remove shift shorten sink stage start stay steer sway swell belong tighten tilt top unlock unpick want whittle work raise leap tick soar`.split(/\s+/);

/** The row of a verb that bends by the rule: gain gains gained gaining, cope copes coped coping, carry carries carried carrying. */
function bent(base: string): string {
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
  const past = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
  return `${base} ${third} ${past} ${base.endsWith('e') ? base.slice(0, -1) : base}ing`;
}

/** Both spellings of a form, written with a slash. */
function spellings(form: string): string {
  return form.includes('/') ? `( ${form.replaceAll('/', ' | ')} )` : form;
}

/**
 * `fin`: the present says what still stands, so it needs that nothing has changed since; the past says what was.
 * `inf` and `ing` go with a verb that says when.
 */
const regular = Object.fromEntries([...plain.map(bent), ...rows.trim().split('\n')].map((row) => {
  const [base = '', third = '', past = '', ing = '', participle = past] = row.trim().split(' ').map(spellings);
  return [base, { fin: `&is.latest ( ${third} | ${base} | ( has | have ) [ <now> | already | &is.fresh [ only ] just | at least | finally &is.secondHalf ] ${participle} | ( is | are ) [ <now> ] ${ing} ) | ${past}`, inf: base, ing, abs: ing, pp: participle, after: `( ${third} | ${base} | ( has | have | had ) [ &is.fresh just ] ${participle} ) | ${past}` }];
}));

export const verbs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...regular,
  // How it stands is only said in the present: “were ahead” says that it is so no more.
  be: { fin: '&is.latest ( is | are )', inf: 'be', ing: 'being', abs: '[ being ]', pp: 'been', after: 'is | are' },
  was: { fin: 'is | are | was | were', inf: 'be', ing: 'being', abs: '[ being ]', pp: 'been', after: 'is | are | was | were' },
  // How it was before the goal.
  'was-before': { fin: '( was | were | had [ once | previously ] been )', ing: 'having been', abs: 'having been | previously', inf: 'be', pp: 'been', after: 'was | were | had been' },
  'trailed-before': { fin: '[ once | earlier ] ( trailed | had [ once | previously | earlier ] trailed | fell behind | had fallen behind | went behind | had gone behind )', ing: 'having trailed | having fallen behind', abs: 'having trailed | having fallen behind', inf: 'trail', pp: 'trailed', after: 'trailed | had trailed' },
  'led-before': { fin: '[ once | previously | earlier ] ( led | had [ once | previously | earlier ] led | ( had | held | enjoyed ) ( the | a ) ( lead | advantage ) | had taken the lead | had gone ahead )', ing: 'having led | having taken the lead', abs: 'having led | having taken the lead', inf: 'lead', pp: 'led', after: 'led | had led' },
  // What was done to a thing; left out in a headline and behind “with”.
  done: { fin: '[ ( is | are | was | were ) [ <now> ] | ( has | have ) [ <now> | already | finally &is.secondHalf | &is.fresh [ only ] just ] been | being ]', inf: 'be', ing: 'being', abs: '[ now | just | being | having been | having [ now | just &is.fresh ] been ]', pp: 'been', after: 'is | are | was | were | ( has | have | had ) been' },
  // What was done to it; as a participle alone, too.
  'be-done': { fin: '&is.latest ( is | are ) [ now ] | was | were | ( has | have ) [ now | already | &is.fresh just ] been', inf: 'be', ing: '[ being | having been ]', abs: '[ being | having been ]', pp: 'been', after: '&is.latest ( is | are ) | was | were | ( has | have | had ) [ &is.fresh just ] been' },
  // Of the state now, which needs no action to rest on.
  'now-is': { fin: 'is | are', inf: 'be', ing: 'being', abs: '[ being ]', pp: 'been', after: 'is | are' },
  'now-has': { fin: 'has | have', inf: 'have', ing: 'having', abs: 'having | with', pp: 'had', after: 'has | have' },
  'now-leads': { fin: 'lead | leads | ( is | are ) [ <now> | already | currently ] leading', inf: 'lead', ing: 'leading', abs: 'leading', pp: 'led', after: 'lead | leads' },
  'now-trails': { fin: 'trail | trails | ( is | are ) [ <now> | already | currently ] trailing', inf: 'trail', ing: 'trailing', abs: 'trailing', pp: 'trailed', after: 'trail | trails' },
};
