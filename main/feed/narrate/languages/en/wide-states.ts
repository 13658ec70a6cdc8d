/** More ways to say how it stands, how it was and how it ended. */
export const wideStates = String.raw`
# Of the leader.
l-wide
  <idiom-l:~>
  ?is.leading &is.underWay ~now-is [now] (the | left as the) (ones | side | team) (who | that) (<lead-now:fin> | <hold-on>)
  ?is.leading &is.underWay ~now-is [now] (in control of the (scoreboard | score) | in the driving seat | in a (good | strong | winning | better) position | out in front | well placed | in charge on the scoreboard)
  ?is.leading &is.underWay ~now-has [now] (something | a lead | an advantage | a goal &is.byOne) to (defend | protect | hold on to | guard | look after)
  ?is.leading &is.underWay ~now-has [now] the (upper hand | edge | advantage | whip hand) [on the (scoreboard | board)] [over <trailer-np>]
  ?is.leading &is.underWay (cannot | can't) (relax | rest | afford to relax | afford to switch off | sit back | ease off) [yet | now | just yet]
  ?is.trailerBlank &is.underWay ~now-is [now | still] (on course for | heading for | on track for | keeping) a (clean sheet | shut-out | shutout)
  ?is.leading (~now-leads) by {score.higher:count} (goal | goals) to {score.lower:count} [against <trailer-np> | over <trailer-np>]
  ?is.leading ~now-leads {trailer} by {score.higher:count} (goal | goals) to {score.lower:count}
  ?is.nowLate ?is.leading could [well | yet] be (on course for | heading for) (a | the) [narrow &is.byOne] (win | victory)
  ?is.leading &is.underWay ~now-has [now] the (better | best) of it

# Of the side that trails.
x-wide
  ?is.extended &is.teamLeads &is.underWay ~now-has (even | still) more (to do | work to do | to chase) [at <standing-now>]
  <idiom-x:~>
  ?is.leading &is.underWay ~now-is [now] (the | left as the) (ones | side | team) (who | that) (<trail-now:fin> | <need:fin>)
  ?is.trailerBlank ~now-has <yet-now>* (nothing | no goal | no goals | zero | no reply | no answer) [yet | so far] [on the (board | scoreboard | scoresheet) | to show for it | to their name]
  ?is.trailerBlank &is.underWay ~now-is <yet-now>* (searching | looking | waiting | hunting | pushing) for (their | a | the) first goal [against <leader-np>] [of the <match>]
  ?is.trailerBlank ~now-is <yet-now>* on (zero | nil | nothing) [and (behind | trailing)] [against <leader-np>]
  ?is.trailerBlank (have | has) not (scored | found the net | replied | got off the mark | got on the scoresheet) [yet | so far] [in the <match> | against <leader-np>]
  ?is.trailerBlank ~now-has <yet-now>* (yet | still) to (get off the mark | get going | trouble the scorers | get a goal | open their account | find a way past {leader} | beat {leader:gen} (goalkeeper | keeper | defence))
  ?is.leading &is.underWay ~now-has [now] (a goal &is.byOne | {margin:count} goals | ground | catching up | a lot | it all) to (make up | find | do)
  ?is.leading &is.underWay (do | does) not have (long | much time) [left] [<to-react>] &is.nowLate
  ?is.leading &is.underWay (can | could | may) [still | yet] (level | equalise | draw level | get level | save (it | this | the <match>) | change (that | it) | <purpose-verb>) &is.byOne [with one goal | with the next goal]
  ?is.leading &is.underWay ~now-has [still] [at least] (the | a) (full | whole | entire) second half (<to-react> | in which <to-react> | to come) &is.nowFirstHalf
  ?is.goAhead &is.teamLeads &is.latest &is.nowLate ~now-has (limited | little | not much) time [left | remaining] [<to-react>] after (falling | going) behind <when>*
  ?is.leading &is.underWay ~now-has (most | much) of the <match> [still | left] [to come] [<to-react> | in which <to-react>] &is.nowEarly
  ?is.leading &is.underWay ~now-has (limited | little | not much | only a little | a little) time [left | remaining] [<to-react>] [<been-behind>] &is.nowLate
  ?is.leading &is.underWay ~now-has (a | an uphill | a tough | a hard | a big &is.byMore) (climb | task | job) [ahead | to face | on their hands | from here]
  ?is.leading &is.underWay ~now-is [now] running out of time &is.nowLate
  ?is.leading ~trail by (just | only) one &is.byOne

# Of both, and of the match.
both-wide
  (<sides> | {home} and {away} both | <both> both) ?is.bothScored (have | has) [now | both] (something | a goal | goals) on the (board | scoreboard | scoresheet)
  ?is.byOne &is.underWay (there is | there are) [just | only] (one | a single) goal (between | separating) (them | <sides>)
  ?is.level &is.underWay neither (side | team) (leads | is ahead | has the upper hand | has the edge | has the lead | has the advantage) [now | anymore | any more] [on the (scoreboard | board)]
  ?is.level &is.underWay [all | back | once again | again] level [again | once more]
  ?is.close &is.underWay (it is | this is) [now | still | again] (anybody's | anyone's | either side's) (<match> | to win)
  ?is.close &is.underWay (it is | which leaves [it] | this leaves [it] | that leaves [it] | leaving [it]) [now | still] [all | everything] to play for [again]
  ?is.close &is.underWay game on
  ?is.byOne &is.underWay [with] [just | only] (one | a single | one single) goal (in it | between <sides> | separating {leader} from <trailer-np> | separating {leader} and {trailer} | between {leader} and {trailer} | separating <sides>)
  ?is.winInPlay &is.byOne [with] [just | only] (one | a single) goal (separated | separates | separating | between) (<sides> | {winner} (from | and) {loser}) [at the (end | finish)]
  ?is.opener &is.latest [there is | there has been] [just | only] (one | a single) goal (has been scored | scored |) [so far] [in it]
  ?is.opener &is.latest [just | only] one goal in it
  (<fixture> | the <match> | it | this <match>) [<now>] (is | stands | continues | goes on | carries on | resumes) [now] [at] (<bare-now> | <scoreline>)
  ?is.severalGoals the (score | scoreline) (changes | has changed | has just &is.fresh changed) again
  the (score | scoreline) [in <the-match>] (is | was | has been | has [just &is.fresh | now] been) (changed | moved | taken | brought) to (<bare-then> | <scoreline>) [by <by-whom>]
  the (score | scoreline) (goes | went | has [just &is.fresh | now] gone | moves | moved | has [just &is.fresh] moved) [from (0 - 0 | nil-nil) &is.opener] to (<bare-then> | <scoreline> | ?is.teamAhead {action.score.leaderFirst} (in favour of <team> | in {action.team:gen} favour | to <team> | for <team>)) [between <both>]
  ?is.goal (the (second half &is.secondHalf | first half &is.firstHalf) | (stoppage | injury | added) time ?is.stoppage) (has | sees | saw | brings | brought | produces | produced | has seen | has produced | has brought | has had) (its first | a | another &is.severalGoals) <goal-adj>* goal
  ?is.opener the <match> [now] (has | got | has got) [now] its first goal
  ?is.goal (there has | there is) [already] been (a | another &is.severalGoals) goal [between <both>] [for <team>]
  ?is.opener &is.secondHalf it took until the second half
  ?is.goal (it took | we had to wait | we have had to wait | {action.team} had to wait | we waited) until the {action.minute:ord} minute for (a &is.opener | the first &is.opener | another &is.severalGoals) <goal-adj>* goal [to (arrive | come)]
  ?is.goal it is [the] (goal | latest goal) number {goals.in.match:count}
  ?is.opener &is.secondHalf it was (0 - 0 | nil-nil | goalless | scoreless | level) at (half-time | half time | the (break | interval))
  ?is.opener (it was | the score was | there was) (0 - 0 | nil-nil | goalless | no score) (until | before) (now | then | that | that goal | the goal | <s-np> <act:fin>)
  ?is.opener &is.secondHalf (goalless | scoreless | level | 0 - 0) at (the (break | interval) | half-time | half time) but not (any more | anymore | any longer | now)
  ?is.goAhead [after] the (scores | score | sides | teams) (had been | were | was) level
  ?is.bothScored &is.goAhead both (sides | teams) had [already] scored [before] [when]
  ?is.goAhead from level to (leading | the lead | ahead | in front)
  ?is.comeback from behind to (leading | the lead | ahead | in front)
  ?is.comeback (a | the) <goal-adj>* (comeback | turnaround) (is | was) (complete | done | on | completed) [for {action.team} [who [<was-t:fin>] [and] (are | is) now <t-lead>]] [for now]
  ?is.comeback (this <match> | it | the <match> | this) (has | is) [now | already | just] [been] turned (around | on its head | upside down)
  ?is.comeback {action.team} <t-post>* (were | was | had been) (losing | behind | trailing) [earlier] and (are | is) now (winning | leading | ahead | in front) [of <other>]
  ?is.extended more of the same (from | for) <team>
  ?is.extended there is [now | clear | more] daylight between (<both> | the (sides | teams)) [now]
  ?is.extended [there is] [now] [clear] daylight between {action.team} and {action.opponent}
  ?is.teamAhead &is.narrow &is.latest (a {action.score.leaderFirst} | a one-goal | this) lead is as (slim | narrow | slender | tight) as (they come | it gets)
  ?is.doubled [the | a] two-goal lead (this early &is.early | this late &is.late |)

# The lead, the gap.
gap-wide
  ?is.leading (the | {leader:gen} | that) [<size>] (lead | advantage | gap | margin | cushion | difference) [over <trailer-np> | between <both>] (is | stands at) [now | just | only | down to &is.pulledBack | up to &is.extended] ({margin:count} [goal | goals] | one &is.byOne) [for <leader-np>]
  ?is.extended ({action.opponent:gen} | the) (deficit | arrears) (<grow:fin>) [again | further] <grown-to>*
  ?is.doubled ({action.team:gen} | the | their) (lead | advantage | gap | margin) [over <other>] (<grow:fin> | (goes | went | has [just &is.fresh | now] gone | moves | moved | has moved)) from one [goal] to two [goals]
  ?is.doubled {action.team:gen} (lead | advantage) (is | was | has been | has [just &is.fresh] been) doubled [by <by-whom>]
  ?is.halved the (gap | lead | deficit | difference) (which | that) was two [goals] is [now] [down to | just | only] one [goal]
  ?is.pulledBack ({action.opponent:gen} | their | the | that) (lead | advantage | gap | deficit) [to <other> | between <both> | over <team>] (has | is) [just &is.fresh | now] (been | become |) (cut | reduced | trimmed | narrowed | smaller | closer | narrower | halved &is.halved)
  ?is.pulledBack ({action.opponent:gen} | their | the) (lead | advantage) [now] (looks | is) [now] (less (safe | secure | comfortable) | smaller | narrower | slimmer) [than (it did | it was | before)]
  ?is.goAhead the lead (is | was | has [just &is.fresh | now] been) (taken | snatched | grabbed | seized | claimed) by {action.team} [who <t-pred:fin>]
  ?is.leading [a] <size>* lead (of | :) ({margin:count} [goals | goal] | two or more &is.byMore)

# What one more goal would do.
next-wide
  ?is.level &is.underWay (the next | another | one more | a single) goal (puts | would put | will put | sends | could put) (one of the (sides | teams) | either (side | team)) (in front | ahead | into the lead)
  ?is.close &is.underWay (one [more] | the next | another | a) goal <would> (win | decide | settle | take) (it | this | the <match>) [for either (side | team)]
  ?is.byOne &is.underWay (one [more] | the next | another | a) goal <would> (level | tie | wipe out | cancel) (it [out] | the <match> | the score | this)
  ?is.byTwo &is.underWay (the next | another | one more) goal <would> [either] (finish it | settle it | kill it off) or (reopen it | open it up [again] | halve the deficit)
  ?is.nowLate ?is.byOne (a | an) [late] (equaliser | leveller) (is | remains) [still | now] (possible | on | on the cards)
  ?is.goAhead &is.teamLeads &is.latest &is.underWay (this | that | it) (could | may) [well | yet | still] (be | prove [to be]) (the winner | decisive | the (winning | decisive | deciding) goal | enough)
  ?is.close &is.underWay either (side | team) (can | could | may) [still | yet] (win | take | settle | nick) (it | this [<match>] | the <match>)

# How it ended.
end-wide
  ?is.shutout {winner} (kept | keep | have kept | keeps | has kept) a (clean sheet | shut-out) [in (a | the | their) [{score.leaderFirst}] (win | victory)] [over <loser-np> | against <loser-np>]
  ?is.shutout ?is.winInPlay {loser} (failed | fail | fails | were unable | was unable) to (score | find the net | find a goal | get on the scoresheet) [and <lost-pred>]
  ?is.winInPlay {winner} (have | has) (beaten | defeated | overcome | seen off | edged out) <loser-np> <by-score>*
  ?is.turned ?is.winInPlay {winner} [who (were | was | had been) (behind | trailing | losing) [at (one | some) (stage | point) | earlier]] (have | has) (beaten | defeated | overcome | seen off) <loser-np> <by-score>*
  ?is.turned ?is.winInPlay {winner} (came | come | fought | have come) (from behind | back) to (beat | defeat | overcome | see off) <loser-np> <by-score>*
  ?is.winner the (goal | strike | <goal-noun>) that (decided | won | settled) (it | the <match>) (came | arrived) <when> [when <s-np> <act:fin>]
`;
