/** Rarer turns: the name behind the verb, cleft sentences, notes and lists. */
export const odd = String.raw`
odd-clause
  <odd-s> <odd-more>*
  <odd-t> <odd-more>*
  <odd-g> <odd-more>*
  <odd-done> <odd-more>*

odd-more
  <place>
  for <team>
  (against | over) <other>
  <from-the-spot>
  (and | which | that) <result:fin>
  <result:ing>
  to <result:inf>
  [<mark>] &is.teamAhead &is.latest {action.score.leaderFirst}
  [<mark>] <scoreline>
  <been-behind>

# Of the scorer.
odd-s
  ?is.goal !is.ownGoal to <s-np> (goes | went | falls | fell | belongs | belonged) (the <goal-adj>* goal | the honour [of the first goal &is.opener]) [and [to] {action.team} (the lead &is.goAhead &is.latest | parity &is.equaliser)]
  ?is.goal !is.ownGoal (it falls | it fell | it was left | it was up | falls | fell) to <s-np> to <act:inf>
  ?is.goal !is.ownGoal [the] (credit | honour | glory | plaudits | goal) [for (the | that) goal | of the first goal &is.opener | of scoring] (goes | went | belongs | falls | fell) to <s-np>
  ?is.goal !is.ownGoal (credit | put | mark | note) <s-np> (with (the | a) <goal-adj>* goal | down as the (scorer | goalscorer)) [that | which] [<result:fin>]
  ?is.goal !is.ownGoal (add | put) <s-np> to the (list of scorers | scoresheet | scorers' list)
  ?is.goal !is.ownGoal (enter | step forward | cue | hello &is.live) <s-np>
  ?is.goal !is.ownGoal <s-np> (is | was | proves | proved | becomes | became) the (scorer | goalscorer | one who scored | one to score | one who struck | man &is.men who scored | player who scored | player on the scoresheet | player to score | one who got it | one with the goal | name on the scoresheet | first name on the scoresheet &is.opener | only name on the scoresheet [so far] &is.opener &is.latest | reason [why] | latest name on the scoresheet &is.latest | latest scorer &is.latest | source | provider of the goal)
  ?is.goal !is.ownGoal <s-np> is [so far] the only (name on the scoresheet | scorer | player to score | goalscorer) [so far] &is.opener &is.latest
  ?is.goal !is.ownGoal {scorer:gen} (is | was) the (name on the scoresheet | first name on the scoresheet &is.opener | goal | latest name on the scoresheet &is.latest | only name on the scoresheet [so far] &is.opener &is.latest)
  ?is.goal !is.ownGoal {scorer:gen} name is [now] (on the scoresheet | the first on the scoresheet &is.opener | the latest on the scoresheet &is.latest)
  ?is.goal !is.ownGoal <s-np> (does | did | do) the (scoring | damage | business | honours | job | needful) [for <team>]
  ?is.goal !is.ownGoal <s-np> (has | have | had) (his &is.men goal | her &is.women goal | the goal | a goal | the say | the [latest &is.latest] word)
  ?is.goal !is.ownGoal (on the scoresheet | on target | on the mark | the scorer | scoring | scored by) [for <team>] [: | - | is | was | now] <s-np>
  ?is.goal !is.ownGoal (that's | that is | that was | it's | here's | it is | this is | there's) <s-np> (with (the | a | his &is.men) <goal-adj>* goal | on the scoresheet | on target | scoring | for <team>)
  ?is.goal !is.ownGoal (again | twice &is.brace | once again) &is.again [now] (has | did) <s-np> (scored | score)
  ?is.goal !is.ownGoal <s-np> again &is.again (: | - | \!) [<noun-clause>]
  ?is.goal !is.ownGoal <s-np> [with] ({goal.number.of.scorer:count} (goal | goals) | goal [number] {goal.number.of.scorer:count} | {goal.number.of.scorer:nth} [goal])
  ?is.goal !is.ownGoal [that | that's | that makes | it is | it's | now | this makes] {goal.number.of.scorer:count} [goal | goals] [now] (for | from | by) <s-full> [in this <match> | in the <match>] &is.again
  ?is.goal !is.ownGoal goal [number] {goal.number.of.scorer:count} (for | from | by) <s-np>
  ?is.goal !is.ownGoal &is.again [a | the] {goal.number.of.scorer:nth} [goal] (for | from | by) <s-np>
  ?is.hatTrick !is.ownGoal [and] the hat-trick is (complete | completed | done | his &is.men | hers &is.women) [for <s-np>]
  ?is.hatTrick !is.ownGoal (<s-np> | it) (seals | completes | has | claims | bags | gets | secures | nets) (a | the | his &is.men | her &is.women) (hat-trick | treble)
  ?is.penalty !is.ownGoal <s-np> (makes | made | makes | has made) no mistake (from (the spot | the penalty spot | twelve yards | 12 yards) | with the penalty | with the spot-kick)
  ?is.penalty !is.ownGoal (penalty | spot-kick) (to | for) {action.team} goal (to | for | by) <s-np>
  ?is.penalty !is.ownGoal the (penalty | spot-kick) (is | was | has been) (taken and scored | scored | converted | taken and converted | put away | dispatched | buried | tucked away) by <s-np>
  ?is.penalty !is.ownGoal [a | the] (penalty | spot-kick) (scored | converted | put away | taken and scored) [: | - | by] <s-np>
  ?is.penalty !is.ownGoal (it | the goal) (came | comes | was scored) from the [penalty] spot [and <s-np> (took | scored | converted) it] [with <s-np> converting]
  ?is.penalty !is.ownGoal from (twelve yards | 12 yards | the spot | the penalty spot) <s-np> <act:fin>
  ?is.ownGoal {scorer} of {action.opponent} (has | have | had) (scored | put one in | netted) for <team>
  ?is.ownGoal (the ball | it) (goes | went | ended up | ends up) (in | into) (the wrong net | his own net &is.men | {action.opponent:gen} own net) (off | via | from | by) {scorer}
  ?is.ownGoal (it was | it is | it's | this was | that was | that's) an own goal [and] [from | by | : | -] {scorer} [the (player | unlucky one | one who turned it in)]
  ?is.ownGoal (unfortunate | unlucky | misfortune | bad luck | hard luck) for {scorer} [: | - | ;] (<passive> | <noun-clause>)
  ?is.ownGoal {action.team} (are | were | is) (given | gifted | handed) (a goal | an own goal) by ({scorer} [of <other>] [who <act:fin>] | {action.opponent})
  ?is.ownGoal {scorer} (is | was) (the unlucky one | the unfortunate one | the one who scored it | the player who put it in)
  (scorer | goalscorer) ?is.goal !is.ownGoal [: | -] <s-np>
  ?is.goal !is.ownGoal what {action.opponent} had {scorer} took away [: | -] [the lead] &is.equaliser
  ?is.winner !is.ownGoal <s-np> (is | was | proves | proved) the (one (who | that) (decided | won | settled) (it | the <match>) | difference [between <both>] | match-winner | winner | hero | one to (decide | settle | win) it | one with the last word)
  ?is.winner !is.ownGoal the difference [between <both> | between the (sides | teams)] (is | was) (<s-np> | <goal-np>)
  ?is.winner !is.ownGoal all it (took | takes | needed) (is | was) <goal-np>
  ?is.winner !is.ownGoal <goal-np> is (why | the reason) {action.team} (won | win | have won | beat {loser})
  ?is.winner !is.ownGoal <s-np> (has | had) the (last | final | decisive) (word | say)
  &is.again !is.ownGoal (it | this | that) (is | was) (the | a | <own-his>) {goal.number.of.scorer:nth} goal (of | by | for | from) <s-np> [in this <match> | in the <match> | of the <match>]

# Of the side that got the goal, and of the other.
odd-t
  ?is.teamLeads &is.latest {margin:count} (goal | goals) (clear | ahead | up | in front) [already | now] (: | -) {action.team} <team-act:fin>
  ?is.opener (someone | somebody) has [finally | now | at last &is.secondHalf] scored [and] [: | -] [it is | it's | it was] <s-np> !is.ownGoal
  ?is.early it took {action.team} [only | just] {action.minute} minutes to (score &is.opener | take the lead &is.goAhead | go in front &is.goAhead | go ahead &is.goAhead | open the scoring &is.opener | level &is.equaliser)
  ?is.teamLeads &is.latest {action.team} <t-post>* (owe | owes | owed) (their | the) [<size>] (lead | advantage | position) to <by-whom>
  ?is.goal {action.team} (have | has) <by-whom> to thank [for (it | that | the lead &is.goAhead &is.teamLeads | the goal | the equaliser &is.equaliser | parity &is.equaliser)]
  ?is.goAhead (up | ahead | in front) (go | goes | went | move) {action.team} [[by] {action.score.leaderFirst}]
  ?is.goAhead (in front | ahead | up | leading | in the lead) [now] (: | - | are | is | by one &is.narrow are) <team>
  ?is.teamLeads &is.latest [now] (ahead | in front | up | leading | trailing &is.teamTrails) by {margin:count} (are | is | : | -) <team>
  ?is.goAhead first blood (to | for) {action.team} [for whom <s-np> <act:fin>] &is.opener
  ?is.goAhead ({action.team} | it is {action.team}) who <t-pred:fin>
  ?is.goAhead from (0 - 0 | nil - nil | goalless | level | nil-nil) to {action.score.leaderFirst} [up] [for <team>] &is.opener
  ?is.goAhead (nil | 0) - (nil | 0) no (more | longer) &is.opener
  ?is.goAhead [the] (stalemate | deadlock) (is | has been) (over | broken | ended)
  ?is.equaliser &is.latest [back] level (come | are | is | go | draw) <team>
  ?is.equaliser {action.team} answered {action.opponent} [from behind]
  ?is.equaliser gone (is | was) ({action.opponent:gen} | the) (lead | advantage) [and {scorer} (took | has taken | wiped) it [out]]
  ?is.equaliser {action.opponent} (led | were ahead) [: | ;] [and | but] [{action.opponent}] (lead | leads | led) no (more | longer)
  ?is.equaliser {action.opponent} (lead | leads) no (more | longer)
  ?is.extended another [one | goal] (for | from) <team>
  ?is.extended [clear] daylight between <both>
  ?is.extended daylight between the (sides | teams)
  ?is.extended (a | the) lead (made (larger | bigger) | grown | extended | stretched) [for <team>]
  ?is.extended (already | having been) (ahead | in front | leading) {action.team} <team-act:fin>
  ?is.extended the gap (between <both> | to {action.opponent}) (grows | grew | has grown | widens | widened | has widened)
  ?is.doubled one (becomes | became | goes to | turns into) two [for <team> | in {action.team:gen} (lead | favour)]
  ?is.pulledBack &is.latest (not [yet] level [yet] | still behind | still trailing | still down) [but | and] [now] (nearer | closer | less so | with a goal back | having scored | nearer now | closer now | {action.team} have scored | {action.team} have a goal back)
  ?is.pulledBack &is.latest {action.team} (close | closed | closing) in on <other>
  ?is.pulledBack &is.latest still (behind | trailing) {action.team} (have | has) [at least | now] (scored | a goal back | pulled one back)
  ?is.pulledBack [a] goal back [for <team>]
  ?is.comeback (from | out of) a (losing | trailing) position (to | into) a (winning | leading) one [: | -] [{action.team} <t-pred:fin>]
  ?is.comeback (once | earlier) (behind | trailing | losing) [and] {action.team} <t-pred:fin>
  ?is.comeback (once | earlier) (behind | trailing | losing) [and] [now] (ahead | leading | in front) [now] [: | -] {action.team}
  ?is.comeback behind (once | before | earlier) [and] ahead now [: | -] {action.team}
  ?is.comeback (deficit | trailing) to (lead | leading) (: | -) <team>
  trailing are {action.opponent} leading (are | is) {action.team} ?is.teamLeads &is.latest
  ?is.comeback {action.opponent} (had | held) (it | the lead) [in this <match> | earlier | before] [but | and] [now] {action.team} (have | has | hold | holds) it [now] &is.latest &is.teamLeads
  ?is.goAhead the lead (has changed hands | changed hands) &is.comeback [and] [now] {action.team} [now] (have | has | hold | holds) it &is.latest &is.teamLeads

# Of the goal and of its minute.
odd-g
  ?is.goal [in] minute {action.minute} [: | -] [a] goal [: | -] <s-np> &is.goal !is.ownGoal
  ?is.goal !is.ownGoal {action.minute} minutes (in | gone | played) [and] [: | -] <s-np> <act:fin>
  ?is.goal !is.ownGoal when the clock (showed | read | reached | hit | struck) {action.minute} [minutes] <s-np> <act:fin>
  ?is.goal !is.ownGoal it was (in the {action.minute:ord} minute | after {action.minute} minutes | on {action.minute} minutes) (that | when) (<s-np> | {action.team}) (<act:fin>)
  ?is.opener it took {action.minute} minutes (for (the first goal | a goal | {action.team}) to (arrive | come | be scored | score | go ahead | take the lead) | to (break the deadlock | open the scoring)) [and <s-np> <act:fin>] [before <s-np> <act:fin>]
  ?is.opener {action.minute} (minutes | goalless minutes) (passed | gone | were gone | went by | had gone | had passed | were played) before <s-np> <act:fin>
  ?is.opener until the {action.minute:ord} minute (there was no (score | goal) | it was (goalless | level) | neither side had scored) [; | then | -] [then] [when] <s-np> <act:fin>
  ?is.opener the goalless (stretch | spell | period) lasted {action.minute} minutes [until <s-np> <act:fin>] [ended by <by-whom>] [and was ended by <by-whom>]
  ?is.opener the scoresheet is no longer (blank | empty) [thanks to <by-whom>]
  ?is.early only {action.minute} minutes (were | had been | have been) (gone | played) when (<s-np> <act:fin> | {action.team} <team-act:fin>)
  ?is.early it did not take long [for (<s-np> | {action.team}) to (score | strike | take the lead &is.goAhead)] [: | ;] [<s-clause>]
  ?is.goal the {action.minute:ord} minute (belongs | belonged) to (<s-np> &is.goal !is.ownGoal | {action.team})
  ?is.goal {action.team} got (a | the) goal <when>* [and] [: | ;] (its | the) scorer (is | was) <s-np> &is.goal !is.ownGoal
  ?is.goal the ball is in [the back of] the net [and <s-np> put it there] &is.goal !is.ownGoal
  ?is.goal the [latest &is.latest] (entry | name | line) on the scoresheet (reads | is | says) [: | -] [{scorer}] <when>* &is.goal !is.ownGoal
  ?is.goal the latest &is.latest [goal] (is | was) ({scorer:gen} | {action.team:gen}) &is.goal !is.ownGoal
  ?is.goal of the goals in this match the latest &is.latest is ({scorer:gen} | {action.team:gen}) !is.ownGoal
  ?is.goal [a | the] (goal | strike) [just &is.fresh in] (: | -) <scoreline>
  ?is.goal [there it is [:]] (a | the) goal for {action.team} [and <s-np> has it] &is.goal !is.ownGoal
  ?is.secondHalf the second half (has | has its | brings | brought | has brought) (a | its [first]) goal (: | - |) [<s-np> &is.goal !is.ownGoal [for <team>]]
  ?is.stoppage (added | stoppage | injury) time (brings | brought | has brought | produces | produced | has) (a | its) goal [: | -] [<s-np> &is.goal !is.ownGoal [for <team>]]
  ?is.late late (it was | it is | though it was) [but] <s-np> <act:fin>
  ?is.late late (drama | twist &is.goAhead | goal) (: | -) <s-np> <act:fin>
  ?is.firstHalf <s-np> <act:fin> before the (sides | teams | players) (went in | go in) (at the (break | interval) | at half-time | for the (break | interval))
  ?is.onlyGoal one goal one scorer [: | -] <s-np>
  ?is.opener &is.latest one goal one scorer [: | -] <s-np>
  ?is.opener &is.latest (separated by | between <both> [:] [just]) (a single | one | a lone) [{scorer}] goal [{action.team} <t-pred:fin>]
  ?is.opener &is.latest the only (thing | goal | difference) [so far] [between <both> | between the (sides | teams) | separating <both>] [is | : | -] <goal-np> !is.ownGoal

# How it ended.
odd-done
  ?is.winInPlay {winner} (took | take | takes | got | get) (the | a) (win | victory) with a {score.leaderFirst} (scoreline | score) [against <loser-np> | over <loser-np>]
  ?is.winInPlay (the | this | their) [{competition}] <match> (has finished | has ended | finished | ended | finishes | ends) with {winner} [{score.leaderFirst}] (winners | on top | in front | ahead) [over <loser-np> | against <loser-np>] <by-score>*
  ?is.winInPlay {winner} (came | come) out on top (against | over) {loser} [winning] <by-score>*
  ?is.winInPlay {loser} (finished | finish | ended | end | ended up | were | are) on the (wrong | losing) (end | side) of (a | the) {score.leaderFirst} (scoreline | score | defeat | result) [against <winner-np>]
  ?is.turned ?is.winInPlay {winner} (recovered | recover | came back | fought back | rallied) [from (being behind | going behind | a goal down | a deficit | behind)] to (win | beat {loser}) <by-score>* [against <loser-np>]
  ?is.draw <sides> (cannot | can't) be separated [drawing | and drew | finishing | at] [[at] {score}]
  ?is.draw <sides> (had to | have to) be content with a [{score}] draw
  ?is.draw it (ended | finished | ends | finishes) (honours even | all square | level | even) [at] [{score}] [between <both>]
  ?is.draw (the | all) (points | spoils | honours) (are | were) shared [after a [{score}] draw] [between <both>] [[at] {score}]
  ?is.winInPlay {winner} it (is | was) who won <by-score>*
  ?is.winInPlay (winners | winner) (: | -) {winner} [; | -] [(losers | loser) (: | -) <loser-np>] [; | -] [(score | final score) (: | -) {score.leaderFirst}]
  ?is.winInPlay (the day | the win | victory | the match | the spoils | the honours | it) (belongs | belonged | goes | went) to {winner} [over <loser-np>] <by-score>* [over <loser-np>]
  ?is.winInPlay {score.leaderFirst} and the (win | victory) [is] ({winner:gen} | for {winner})
  ?is.winInPlay to {winner} (the (win | victory | spoils) | goes the (win | victory)) [and] [to {loser} the defeat] <by-score>*
  ?is.winInPlay {winner} (leave | leaves | left | depart | walk away | walked away | go home | come away | came away | end up | ended up | emerge | emerged) with (a | the) [{score.leaderFirst}] (win | victory) [over <loser-np>]
  ?is.winInPlay {winner} (had | have | got | get) the (better of | beating of | measure of) <loser-np> <by-score>*
  ?is.winInPlay {winner} (were | are | proved) too (good | strong | much) for <loser-np> <by-score>*
  ?is.winInPlay {winner} (saw | see) it out <by-score>* [against <loser-np>]
  ?is.winInPlay {loser} (came | come | fell | fall) (up short | short) [against <winner-np>] <by-score>*
  ?is.winInPlay {loser} (were | was | are | is) (second best | no match for <winner-np> | on the losing side | left empty-handed | left with nothing | outscored [by {winner}]) [losing] <by-score>* [to <winner-np>]
  ?is.winInPlay at the (final whistle | end | finish) (it was | it is | it stood | the score was) {score.leaderFirst} (to | for) <winner-np>
  ?is.winInPlay when the [final] whistle (went | blew | came) (it was | it is) {score.leaderFirst} (to | for) <winner-np>
  ?is.winInPlay (it is | it's) done [: | -] (<scoreline> | {winner} {score.leaderFirst} {loser})
  ?is.winInPlay {winner} {score.leaderFirst} {loser} (it is | it's | is how it) (done | over | ended | finished)
  ?is.winInPlay {winner} outscored {loser} <by-score>*
  ?is.draw (nothing | there was nothing) (to separate | separates | separated | between | in it between | to choose between) <sides> [at the (end | finish) | : | - | in the end] [at] [{score}]
  ?is.draw neither (side | team | of them | {home} nor {away}) (was able to | were able to | managed to) (win [it | the <match>] | find a winner) [: | -] [{score}]
  ?is.draw {score} it (ended | finished | ends | finishes) [between <both>] [<both> sharing the (goals &is.bothScored | spoils | points | honours)]
  ?is.draw no winner [between <both>] [: | - | ;] [it (finished | ended)] [{score}]
  ?is.draw (stalemate | deadlock | honours even | a share of the spoils | all square | level) [at the (end | finish | final whistle) | at full time] [: | -] [<scoreline> | {score} [between <both>]]
  ?is.draw <sides> (finish | finished | end | ended) (with | on) [exactly] the same number of goals [: | -] [{score}]
  ?is.draw (it took | it needed) <goal-np> (for {action.team} to | to) (draw | earn (a | the) draw | get (a | the | their) draw | level) &is.equaliser
  ?is.draw &is.bothScored <sides> (share | shared) [the] [{score.home:count} | the] goals [: | -] [{score}]
`;
