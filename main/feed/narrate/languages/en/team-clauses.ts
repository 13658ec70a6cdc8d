/** The side that got the goal as the one who acts. A relative clause stands right behind its name, so that it is taken for nobody else. */
export const teamClauses = String.raw`
# The side that got the goal.
t-clause
  [?is.comeback (coming from behind | from behind)] {action.team} <t-post>* [<adverb>] (<t-pred:fin> | <t-verbless>) <t-more>*
  &is.latest {action.team:gen} (lead | advantage) ?is.teamLeads [over <other>] is [now] ({action.score.leaderFirst} | {margin:count} (goal | goals))
  &is.latest ?is.extended {action.team:gen} (lead | advantage) [over <other>] (grows | grew | increases | increased) to {action.score.leaderFirst} <t-more>*
  {action.team} &is.fresh (has | have) just <t-pred:pp> <t-more>*
  ?is.goAhead [the] (lead | advantage) (belongs | goes | went | belonged) to {action.team} <t-more>*
  ?is.equaliser &is.latest <t-level> (are | is) {action.team} <t-more>*
  ?is.teamLeads &is.latest <t-lead> (are | is) {action.team} <t-more>*

t-pred
  <team-act:~>
  <t-own:~>
  now <t-own:~>
  <now> <team-act:~>

t-own
  ?is.teamLeads &is.latest (~have | ~hold) [<now>] (only | just) (a | the) <lead-size>* (lead | advantage) [<over>] [of {action.score.leaderFirst}]
  ?is.goAhead ~go from level [terms | pegging] to {action.score.leaderFirst} (up | ahead | in front) [<over> | of <other>] <adv>*
  ?is.pulledBack &is.underWay &is.byOne ~have (a | another) [late &is.late] chance to (rescue | save | level | draw | win) (it | <match-np> | something |) <adv>*
  ?is.extended &is.teamLeads (~take | ~have) control [of (it | <match-np>)] [against <other>] <adv>*
  ?is.pulledBack (~have | ~get | ~find) [a | an | some] [late &is.late] (lifeline | hope | glimmer of hope | foothold | way back [into <match-np>]) <adv>*
  ?is.goAhead !is.ownGoal ~make (a | an | the) <goal-adj>* breakthrough [against <other>] <adv>*
  <firsts:~>
  <chance-own:~>
  ?is.teamLeads &is.latest (~lead) <match-np> [<t-score>]
  ?is.teamLeads &is.latest (~be | ~find themselves | ~sit | ~stand | ~remain &is.extended) [<now> | still &is.extended] <t-lead>
  ?is.equaliser &is.latest ~be [<now>] <t-level>
  ?is.teamLeads &is.latest (~have | ~hold) [<now>] (the | a | an) [narrow &is.byOne | {margin:count} - goal] <goal-adj>* [{action.score.leaderFirst}] (lead | advantage) [<over>] [of {action.score.leaderFirst}]
  ?is.goAhead ~have (the | a) (lead | advantage) [<over>]
  ?is.teamTrails &is.latest ~be [<now>] (back) [to] within {margin:count} (goal | goals) [of <other>]
  ?is.teamTrails &is.latest (~trail) [{action.opponent}] [<t-score>]
  ?is.teamTrails &is.latest (~be | ~remain | ~find themselves) [<now> | still] (behind | trailing | losing to) [{action.opponent}] [<t-score>]
  ?is.teamTrails &is.latest (~be | ~remain) [still] behind [<t-score>]
  ?is.teamTrails &is.latest (~be | ~remain | ~find themselves) [<now> | still] {action.score.leaderFirst} (down | behind) [to <other> | against <other>]
  ?is.teamTrails &is.latest (~be | ~remain | ~find themselves) [<now> | still] [just | only] {margin:count} (goal | goals) (down | behind) [{action.opponent}]
  ?is.pulledBack (~have one back | ~get a goal back | ~have a goal back | ~get back to within {action.margin:count} (goal | goals) [of <other>])
  ?is.extended ~score again <adv>*
  !is.ownGoal ~have {goal.number.of.team:count} (goal | goals) [<now>]
  ?is.extended (~get | ~add | ~score | ~have) (another | a {goal.number.of.team:nth}) [goal]
  ?is.goAhead (~go | ~move) {action.score.leaderFirst} (up | ahead | in front) [<over>]
  ?is.goAhead (~break through) 
  ?is.equaliser (~get | ~find | ~have) their <goal-adj>* (equaliser | equalizer | leveller)
  ?is.equaliser (~come back | ~come from behind | ~fight back) [to (level | equalise | draw level)] [to make it {action.score} | at {action.score} | to {action.score}]
  ?is.comeback (~come back | ~fight back) to (lead | take the lead | go ahead) [{action.opponent}] [{action.score.leaderFirst}]
  ?is.comeback (~complete | ~turn) (the | a) (turnaround | comeback | match around | game around)
  ?is.comeback (~overturn | ~overcome) (a | the) deficit
  &is.teamAhead ~make it {action.score.ownFirst} [<over>]
  ?is.goal ~make it {action.score}

# Of a team, behind its name or in “who had been behind”.
t-before
  ?is.equaliser (were | was | had been) (behind | trailing)
  ?is.comeback (were | was | had been) (behind | trailing)
  ?is.pulledBack (were | was | had been) (behind | trailing)
  ?is.equaliser (had trailed | trailed)
  ?is.comeback (had trailed | trailed)

t-lead
  (ahead | in front | leading | in the lead | winning) for the first time ?is.firstLead [in <match-np>]
  beating {action.opponent} [<t-score>]
  a goal &is.narrow (up | ahead) [of <other> | <over>]
  (ahead | in front | leading | in the lead | winning) [<t-score>] [of <other> | <over>] [<t-score>]
  {action.score.leaderFirst} (up | ahead | in front | to the good) [(on | of) <other> | <over>]
  (up | ahead) {action.score.leaderFirst} [(on | of) <other> | <over>]
  {margin:count} (goal | goals) (up | ahead | clear) [of <other> | <over>]
  back &is.regained (in front | ahead | in the lead) [<t-score>]
  leading {action.opponent} [[by] {action.score.leaderFirst}]

t-score
  at {action.score}
  [by | at | with] {action.score.leaderFirst}
  by {margin:count} (goal | goals)
  by a score of {action.score.leaderFirst}

t-level
  [back] (level | on level terms | all square) [with <other> | against <other>] [[at] {action.score}] [with <other> | against <other>]

t-verbless
  ?is.teamLeads &is.latest [<now>] <t-lead>
  ?is.equaliser &is.latest [<now>] <t-level>
  ?is.extended {action.score.leaderFirst} up
  ?is.extended further (ahead | in front | clear) [of <other>]
  <t-pred:ing>
  <t-pred:pp>
  <t-before>

t-post
  whose (lead | advantage) [over <other>] (is | stands at) [now] {score.leaderFirst} &is.teamLeads &is.latest
  whose [{competition}] <match> [(against | with) <other>] [now] (stands | is) [now] at <standing>
  who (have | has) turned (<match-np> | it | things) around &is.turned &is.teamLeads &is.latest
  who <t-was:fin>
  <t-fronted>
  for whom <s-np> <act:fin>
  who (were | was | had been) (behind | trailing | losing) <before-time>* ?is.wasBehind
  already &is.extended ?is.extended <t-lead>
  <been-behind>
  still &is.pulledBack
  still &is.extended
  who <t-pred:fin> [<by-means>]
  who <t-before>
  <t-pred:ing> [<by-means>]
  <by-means>
  <when>
  now
  (: | -)
  ?is.teamLeads &is.latest <t-lead>
  ?is.equaliser &is.latest <t-level>
  <t-aside>

t-more
  [<mark>] (and | but | so) <t-aside-front> [<mark>] they <t-pred:fin>
  <mark> <t-aside-front> [<mark>] they <t-pred:fin>
  &is.teamTrails &is.latest [<mark>] with one more goal [now] enough to (bring | put | draw | pull) them level [with <other>] &is.byOne
  &is.teamTrails &is.latest [<mark>] [and | but | so] one more goal <would> (bring | put | draw | pull) them level [with <other>] &is.byOne
  [<mark>] (and | so) (this is | it is | that is) (their first lead ?is.firstLead | the first time they have (led | been (ahead | in front | in the lead)) ?is.firstLead) [of <match-np> | in <match-np>]
  [<mark>] (now | so | and now) <when>* they <t-pred:fin>
  [<mark>] having been (level | tied | all square | on level terms) [with <other>] ?is.goAhead
  [<mark>] and <a-chance> [<mark>] [<chance-back>] &is.latest
  [<mark>] {action.score.leaderFirst} (against | over) <other> &is.teamAhead &is.latest
  [<mark>] [<and>] with <with-clause> [<mark>] <their-chance-clause>
  [<mark>] [<and>] <their-chance-clause>
  [<mark>] with <chance-with>
  [<mark>] (and | but | though | although | even though | so | yet | as) [<now>] they [still &is.pulledBack | still &is.extended] <t-pred:fin>
  [<mark>] (and | but) <when> they <t-pred:fin>
  [<mark>] (and | but) [<now>] [they] [still &is.pulledBack | still &is.extended] <t-pred:fin>
  [<mark>] they <t-pred:fin>
  (to | and) <t-pred:inf>
  <t-pred:ing>
  (after | by) <t-pred:ing>
  having <t-pred:pp>
  <by-means>
  (as | when | after | because | since | once | now that) <s-np> <s-post>* <act:fin>
  (against | over | on) <other>
  &is.teamAhead &is.latest [<mark>] {action.score.leaderFirst}
  &is.teamAhead &is.latest \( {action.score.leaderFirst} \)
  in {action.team:gen} <match> (against | with) <other>
  <their-match>
  <from-the-spot>
  early &is.early
  late &is.late
  <state-when>
  <place>
  [<mark>] and <t-pred:pp>
  <news-them>
  <because-of-it>
  &is.teamTrails &is.latest [<mark>] (and | but | so) <one-more-them>
  [<mark>] (and | but | so | yet) (with | after | because of | following | through | thanks to) <by-goal> they <t-pred:fin>
  [<mark>] (and | but | though | although | even though | yet | as) [they] <t-end>
  with <s-np> <s-verbless>
  &is.teamLeads &is.latest [now | already &is.extended] <t-lead>
  &is.teamTrails &is.latest still <behind-place>
  <t-once>
  ?is.comeback from behind
  <event-sub>

by-means
  (through | via | by | thanks to | courtesy of) <by-whom>
  (from | after | following | because of | due to | owing to | on the back of | as a result of | by way of) <by-goal>
  [with] <s-np> [<s-post>] <s-verbless>
  with <by-goal>
  <been-behind>
  with the help of <by-goal>

by-whom
  <s-np> <s-post>*
  <by-goal>

by-goal
  the (latest &is.latest | {goal.number.of.scorer:nth} &is.again) of them !is.ownGoal <when>
  (the | a) <goal-adj>* <goal-noun> (that | which) <s-np> (scored | got | netted | made | has [just &is.fresh] scored | converted &is.penalty) <when>*
  (the | a) <goal-adj>* <goal-noun> (that | which) <result:fin>
  such a long wait for (a goal | the first goal &is.opener) &is.opener &is.secondHalf
  <goal-np>
  <bare-goal> <goal-post>*
  another <goal-adj>* <goal-noun> <goal-post>* &is.extended
`;
