/** More ways to tell that the score is another one, and what that leaves open. */
export const moreNews = String.raw`
more-news
  ?is.extended &is.underWay {action.opponent} [now] (face | faces | have | has | are left with | is left with) (an even | a much | a |) (bigger | harder | tougher | steeper | longer) (task | job | climb | challenge) <now-more>*
  &is.byOne &is.underWay (a | one | another | one more | a single | the next) goal <would> (bring | make | leave | draw | put) (the (sides | teams | scores | two) | {home} and {away} | it) level [again] <needs-more>*
  ?is.pulledBack &is.underWay {action.team} (try | tries | are trying | is trying) to (fight back | come back | get back <into-it> | recover | respond | rescue (it | <match-np>)) <now-more>*
  ?is.equaliser {action.opponent} &is.fresh (have | has) just (lost | surrendered | given up) (their | the) lead to <by-goal> <adv>*
  ?is.equaliser {action.opponent} (lose | loses | lost | have lost | has lost | surrender | surrendered) (their | the) lead to <by-goal> <adv>*
  ?is.goAhead {action.team} (were | was | had been) [still] (level | tied | all square | on level terms) (with | against) <other> until (<s-np> <s-post>* <act:fin> | <by-goal>) <adv>*
  ?is.comeback the (comeback | turnaround | fightback) is (on | complete | under way &is.underWay) <adv>*
  ?is.brace !is.ownGoal two goals (from | by) <s-np> [<mark>] [the latest <when> &is.latest] <result:fin> <adv>*
  &is.close &is.underWay (this one | this <match> | <match-np>) is [now] wide open [again &is.equaliser] <now-more>*
  &is.level (it is | it's) [now] {score} (against | with) {action.opponent} <now-more>*
  ?is.goal {action.team} (had to wait | waited) until (the {action.minute:ord} minute | minute {action.minute} | the second half &is.secondHalf) &is.opener [for (a | the) (goal | opener | breakthrough)] [to (score | lead | take the lead | break the deadlock)]
  &is.teamLeads ?is.early (it is | this is | it has been) (a | the) (strong | good | quick | fast | perfect | dream | great | bright) start (for | by) {action.team} [who <t-pred:fin>] <adv>*
  ?is.pulledBack &is.underWay the comeback (may | could) [now] be (on | under way) <adv>*
  ?is.onlyGoal (nobody | no one) else scored [in <match-np>]
  &is.level &is.underWay (the next | one more | another) goal (for {home} or {away} | for {away} or {home} | for either [side | team] | from either [side | team] | at either end) <would> (decide | win | settle) (it | this | <match-np>) <now-more>*
  ?is.ownGoal (the | an | that) own goal (is | was) the (opener &is.opener | first goal [of <match-np>] &is.opener) [and <result:fin>] <adv>*
  ?is.goal <match-np> <match-phase>
  ?is.hatTrick !is.ownGoal (the | his &is.men | her &is.women) third [goal] (came | comes | arrived) <when> <place>*
  ?is.brace !is.ownGoal (the | his &is.men | her &is.women) second [goal] (came | comes | arrived) <when> <place>*
  ?is.goal (it | things | the (score | scoreline)) (goes | went | moves | moved | jumps | jumped | has [now | just &is.fresh] (gone | moved)) to <standing-now> <m-more>*
  ?is.goal (there is | there's | we have) [now | just &is.fresh] (a | another &is.severalGoals) (new | fresh | changed | different) (score | scoreline) [(in | for) (<the-match> | <match-np>)] [: | ;] [now] [<standing-now>] <now-more>*
  ?is.goAhead there (was | had been) [still] (nothing | very little | little) (between <sides> | in it | to (separate | choose between | split | divide) <sides>) until (<s-np> <s-post>* <act:fin> | {action.team} <team-act:fin> | <by-goal>) <adv>*
  ?is.opener there (was | had been) [still] (no (goal | goals | score) | nothing on the scoreboard) [in <the-match>] until (<s-np> <s-post>* <act:fin> | {action.team} <team-act:fin> | <by-goal>) <adv>*
  ?is.pulledBack {action.opponent} [were] [still] (led | lead | had the lead | remained (ahead | in front) | stayed (ahead | in front) | (ahead | in front)) [by] [{action.score.leaderFirst}] <adv>*
  &is.level &is.underWay (a | the) (winner | winning goal | decider | decisive goal) (could | can | may) [still | yet | well] (be (found | scored) | come | arrive) [for either (side | team) | from either (side | team)] <now-more>*
  ?is.byOne &is.underWay (another | one more | one) {trailer} goal <would> (level | tie | equalise | square | make it level | restore parity | draw them level | bring them level) [<what>] [with <leader-np>] <needs-more>*
  ?is.byTwo &is.underWay (another | one more | one) {trailer} goal <would> (halve | cut) (the (lead | deficit | gap) | it) [to one] <needs-more>*
  ?is.nowStoppage (added | stoppage | injury | additional) time is [now | already | still] (being played | under way | underway | here | in progress) <time-more>*
  ?is.nowStoppage (they | we | the (sides | teams) | both (sides | teams)) (are | have been) [now | already] (playing | into) (added | stoppage | injury | additional) time <time-more>*
  ?is.opener &is.secondHalf (<sides> | everybody | everyone) (had to wait | have had to wait | waited) until (the second half | after (half-time | the (break | interval))) for (a goal | the (first goal | opener) | an opener) <adv>*
  ?is.early ?is.opener it took {action.team} [only | just] (until the {action.minute:ord} minute | {action.minute} minutes) to (go (ahead | in front) | take the lead | get (ahead | in front) | lead | score) [against <other>] <adv>*
  &is.level &is.underWay <sides> (play | go | carry) on [level] at {score} <now-more>*
  ?is.bothScored <sides> (have | have now) [both | each] (scored | found the net | got a goal) in (this (one | <match>) | <match-np>) <now-more>*
  ?is.opener &is.secondHalf the wait for (a goal | the (first goal | opener)) (lasted | went on | continued) (into | until) the second half <adv>*
  ?is.byOne &is.underWay the next goal (could | can | may) (make it level | level it | bring parity | restore parity | level the <match>) [or <react-on>] <needs-more>*
  &is.level &is.underWay [either] (<sides> | {home} or {away} | {away} or {home} | either (side | team)) (can | could | may) [still | yet] (snatch | find | get | score | grab | nick) (a winner | the winner | a late winner &is.nowLate | the next goal) <now-more>*
  &is.underWay (the <match> | it | this) (has | is) not [yet] (finished | over | ended | done) [yet] <time-more>*
  ?is.equaliser <goal-np> (has opened | opens | opened) (the <match> | it | things) up [again] [at {action.score}] <adv>*
  ?is.equaliser (this | that | it) [one | goal] (has drawn | drew | draws | has brought | brings | brought | has pulled | pulls | pulled) {action.team} [back] level [with <other>] [at {action.score}] <adv>*
  ?is.doubled ({action.team:gen} | the | their) lead was [just | only] (a single goal | one [goal]) before (<s-np> <act:fin> | <by-goal>) <adv>*
  ?is.leading &is.underWay there (is | remains) [still] plenty of time [left] for {trailer} to (reply | respond | answer | hit back | react | equalise &is.byOne) &is.nowEarly [after <by-goal>] <time-more>*
  ?is.winner <goal-np> (is | was) the one that (won | decided | settled) (it | the <match>) [for {action.team}] <adv>*
  &is.finished the <match> (has | is) (finished | ended | over | done) <lost-adv>*
  &is.underWay (<sides> | <both>) (are | remain) [still] (playing | at it) <time-more>*

# Beside a clause about a side that leads: how it began for the other.
more-news-start
  &is.teamLeads ?is.early (a | the) (poor | bad | terrible | slow | nightmare) start (for | from | by) {action.opponent}

# Of the side that did not get the goal.
more-news-o
  ?is.goAhead (go | goes | went | have gone | has gone | find themselves | found themselves | are left) [now] (a goal | one [goal] | a single goal) (down | behind) [(to | against) {action.team}] <o-more>*
  ?is.extended (go | goes | went | have gone | has gone) [now] (further | even further | {action.margin:count} [goals]) (down | behind | adrift) [(to | of | against) {action.team}] <o-more>*

# Of the side that got the goal.
more-news-t
  ?is.early (~make | ~get off to | ~have) (a | the) (fast | rapid) start [to <match-np> | against <other>] &is.teamLeads <adv>*
  ?is.comeback (~go | ~come | ~move) from behind to (go | be | get | lead |) [{action.score.leaderFirst}] (ahead | in front) [of <other>] <adv>*
  &is.teamLeads &is.latest &is.nowLate &is.underWay (are | is) [now] closing in on (a | the) (win | victory) [over <other>] <adv>*
  &is.teamLeads &is.latest &is.underWay ?is.byMore (are | is | find themselves) [now] in a (strong | good | commanding | comfortable | great) position [against <other>] <adv>*
  ?is.opener ~need [only | just] (one goal | a goal) to break the deadlock <adv>*
  &is.teamLeads ?is.early (~make | ~get off to | ~be off to) (a | the) (quick | fast | flying | bright | strong | perfect | dream | good | great) start [to <match-np>] <adv>*
  ?is.goAhead &is.latest ?is.early (~be | ~go | ~get) (quickly | swiftly | early | soon) (ahead | in front | up | into the lead) <adv>*
  ?is.pulledBack (~get | ~pull | ~have | ~grab | ~claim) (a | an | one) <goal-adj>* (goal | one | <goal-noun>) back [against <other>] <adv>*
  ?is.goal ~make the (score | scoreline) <standing-now> &is.latest <adv>*
`;
