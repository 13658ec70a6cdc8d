/** The match by its phase, its stage and its kind, and what came for the first time in it: what a model says of why it matters. */
export const phases = String.raw`
# Behind “a match that”, “the match, which”.
match-phase
  is [now | all | already] (over | finished | done | decided) &is.finished
  has [now] (finished | ended) &is.finished
  has [now] (finished | ended) [as | in] [a] (draw | level | all square) ?is.draw
  ended [as | in] [a] (draw | level | all square) ?is.draw
  (stood | was | had been) (level | all square) [until (now | then)] ?is.goAhead
  is [now] <scoreline>
  is [still | now | only | already] <in-phase>
  (has | is) [now] (gone | entered | reached | moved) [into] (stoppage | injury | added) time ?is.nowStoppage
  is [still] (live | under way | in progress | going on | being played | in play) ?is.live
  had (no goal | no goals | nothing on the scoreboard) until (now | then | <by-goal>) ?is.opener
  had been (goalless | scoreless | without a goal | 0 - 0) [until (now | then | <by-goal>)] ?is.opener

in-phase
  ?is.nowFirstHalf [in | into] (its | the) first half
  ?is.nowSecondHalf [in | into] (its | the) second half
  ?is.nowEarly [in | into] (its | the) (early | opening | first) (stages | minutes | exchanges | phase | part)
  ?is.nowLate [in | into] (its | the) (closing | late | final | last | dying) (stages | minutes | phase | part | moments)
  ?is.nowStoppage [in | into] (stoppage | injury | added) time
  ?is.nowExtraTime [in | into] extra time

phase-clause
  ?is.turned ?is.winInPlay {winner} (came | come | comes | have come | has come) from behind to (win [it] | take it | claim (it | the win | victory)) <by-score>* [(against | over) <loser-np>]
  ?is.nowEarly [it is] still early in <match-np>
  ?is.nowLate [it is] late in <match-np>
  (it is | this is | that is | this was &is.finished | it was &is.finished) (a | an | the) [{competition}] [<stage-of>] <match> [[still | now] <in-phase>] <phase-place>*
  (it is | this is | that is | it remains) [still | only | now] <in-phase> <phase-place>*
  ?is.finished (<match-np> | <event> | it) [<mark>] [one of the <stage-of>] (is | has) [now | all] (over | finished | ended | done) <phase-place>*
  ?is.winInPlay {winner} (win | won | have won) it <by-score>* [(against | over) <loser-np>]
  ?is.shutout {loser} (did not | failed to | do not) (score | find the net) [in it | in <match-np>] <lost-adv>*
  ?is.shutout {loser} (have | has | finish | finished | end | ended | are left | were left) [with | without] (none | no goal | no goals | a goal | one | scoring) <lost-adv>*
  ?is.shutout {winner} (keep | kept | have kept | held) {loser} (from scoring | without a goal | goalless | scoreless) <lost-adv>*
  ?is.opener (nobody | no one | neither (side | team) | no (side | team)) had (scored | led | been ahead | been in front | found the net) (before | until | before (that | it | this) | until (now | then | that point)) [in <match-np>] <phase-place>*
  ?is.opener (nobody | no one | neither (side | team) | no (side | team)) had (scored | led | been ahead | found the net) in <match-np> (before | until) (now | then | that | it | <by-goal>)
  ?is.onlyGoal no other goal (was | has been) scored [in <match-np>] <phase-place>*
  ?is.onlyGoal (it | that | this | <goal-np>) (was | is | proved) the only (goal | one) [of <match-np>] [scored <when>] <phase-place>*
  ?is.goal !is.ownGoal (it is | that is | this is | that makes it | it makes it | make it) [now] {goal.number.of.team:count} [goals] for {action.team} <phase-place>*
  ?is.firstLead (it is | this is | that is | it was) {action.team:gen} first lead [of <match-np> | in <match-np> | against <other>] <phase-place>*
  ?is.opener &is.latest &is.underWay (one | a) (side | team) (leads | lead | is ahead | is in front | has the lead) for the first time [in <match-np>] <phase-place>*
  ?is.opener &is.latest &is.underWay (somebody | someone) (leads | has the lead | is ahead) for the first time [in <match-np>]
  ?is.goal (it is | this is | that is | it was) (the | this) <match> ' s {goals.in.match:nth} goal [and <result:fin>] <phase-place>*
  ?is.bothGoals !is.ownGoal both (of <match-np> ' s |) [the] goals [of | in] [<match-np>] (are | were) (<own-his> | {scorer:gen} | <s-np> ' s)
  !is.ownGoal &is.men he [now | already] has [now | already] {goal.number.of.scorer:count} (goals | goal) [in <match-np>] <phase-place>*
  !is.ownGoal &is.women she [now | already] has [now | already] {goal.number.of.scorer:count} (goals | goal) [in <match-np>] <phase-place>*
  !is.ownGoal <own-his> (side | team) (<t-pred:fin> | <t-before> | <t-was:fin>) <t-more>*
  &is.latest with {action.team} <t-verbless> <phase-place>* [<mark>] <their-chance-clause>
  ?is.goal the {action.minute:ord} minute (brought | brings | saw | produced) <goal-thing> and {action.team:gen} first lead [of <match-np>] ?is.firstLead

phase-place
  <place>
  [<mark>] (and | with | while) [it is | it's] [still | already | only] <in-phase>

# Of the side that got the goal: for the first time.
firsts
  ?is.firstLead &is.underWay ~lead [{action.opponent}] for the first time [in <match-np>] [{action.score.leaderFirst}] <adv>*
  ?is.firstLead &is.latest &is.underWay ~be [<now>] (ahead | in front | leading | in the lead) for the first time [in <match-np>] <adv>*
  ?is.firstLead (~have | ~hold | ~take | ~get | ~claim) [<now>] (their | a | its) first lead [(of | in) <match-np>] [over <other>] <adv>*
  ?is.opener ~be the first [side | team | ones] to (score | strike | lead | go (in front | ahead) | take the lead | find the net | get on the scoresheet) [in <match-np>] <adv>*
  ?is.firstLead ~be the first [side | team | ones] to (lead | go (in front | ahead) | take the lead) [in <match-np>] <adv>* &is.opener
  ?is.equaliser &is.latest &is.underWay ~be no longer (behind | trailing | losing) [to <other>] <adv>*
  !is.ownGoal ~have (a | their) {goal.number.of.team:nth} goal <adv>*
  ?is.equaliser (were | was | had been) (behind | trailing | losing) until the {action.stoppage:nth} minute of (added | stoppage | injury) time &is.stoppage

first-lead-given
  ?is.firstLead (~give | ~hand | ~earn) ({action.team} | them) (their | its | a) first lead [(of | in) <match-np>] [over <other>] <adv>*
  ?is.goal !is.otherBlank ~level <match-np> <adv>* &is.equaliser
  ?is.winner (~win | ~decide | ~settle) <match-np> [for {action.team}] <adv>*

# Behind “for {team}”, “{team}’s third”: the side is clear.
given-them
  ?is.goAhead [and] ~give them [the | a | an | their] <lead-size>* [{action.score.leaderFirst}] (lead | advantage) [<over>] <adv>*
  ?is.teamAhead [and] ~give them <lead-given> <adv>*
  ?is.teamAhead [and] ~put them {action.score.leaderFirst} (up | ahead | in front) [<over> | of <other>] <adv>*
  ?is.goAhead [and] ~put them (ahead | in front) [of <other>] [{action.score.leaderFirst}] <adv>*
`;
