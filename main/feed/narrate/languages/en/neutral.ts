/**
 * Words a sentence may have anywhere without saying anything of score, time, number, person, order or outcome: how fine it
 * was, how it felt, what ties one part to the next. The check leaves them out before it reads. None is a word of the
 * patterns, so none that the patterns give a meaning can be here; none says how much or how soon, and none takes back,
 * weakens or puts off what it stands by.
 */
export const neutralWords: readonly string[] = `
  abruptly absolute absolutely absorbing accomplished accordingly adept adeptly adroit adroitly aesthetic amazing amazingly appealing apt aptly ardent assertive assured assuredly astonishing astonishingly
  astounding astute astutely attentive attractive audacious audaciously authoritative authoritatively awesome awkward awkwardly bang basically beautiful beautifully bizarre bizarrely blissful blistering
  boisterous bold boldly boom brave bravely bravura breathless brilliant brilliantly buoyant calamitous calculated calm calmly captivating careful carefully certainly charming cheekily cheeky classic classily
  classy clearly clever cleverly clinical clinically clumsily clumsy commendable compelling competent competently composed composedly compulsive concentrated confident confidently consequently consummate cool
  coolly courageous courageously craftily crafty crisp crisply crucially cruel cruelly cultured daring daringly dazzling deadly definitely deft deftly delicate delicious deliciously
  delightful delightfully determined determinedly dexterous dignified diligent diligently disastrous disastrously disciplined dogged doggedly dramatic dramatically dreadful dreamlike dreamy dynamic dynamically
  eager eagerly ebullient efficient efficiently effortless effortlessly electric electrifying elegant elegantly embarrassing encouraging energetic energetically engaging engrossing enterprising entertaining
  enthralling enthusiastic epic essentially eventful evidently excellent excellently exceptional exceptionally excited exciting excitingly expert expertly explosive exquisite exquisitely extraordinarily
  extraordinary fabled fabulous fabulously fairytale fantastic fantastically fascinating fearless fearlessly feisty ferocious ferociously fierce fiercely fiery firm fitting fittingly flamboyant flawless
  flawlessly fluent fluently fluid forceful forcefully forthright frankly frantic frantically freak frenetic frenzied furious furiously furthermore gallant gallantly generous genuinely glorious gloriously
  goodness gosh graceful gracefully gripping gritty gutsy handsome handsomely handy hapless harsh harshly hearty hectic helpful hence heroic honest honestly horrible hot hotly hungry immaculate immaculately
  impeccable impeccably imperious imperiously importantly impressive impressively incidentally incisive incisively incredible incredibly indeed industrious influential ingenious ingeniously
  inspirational inspired inspiring instinctive instinctively intelligent intelligently intense intensely interestingly intrepid intriguingly invaluable inventive joyful joyous jubilant keen keenly lethal
  lethally literally loud loudly lovely luckless magic magical magically magnificent magnificently majestic majestically marvellous marvellously marvelous masterful masterfully masterly meanwhile memorable
  merciless mercilessly meticulous meticulously moreover motivated naturally neat neatly nerveless nervelessly nervy nicely nevertheless nimble nimbly noble nonetheless noisily nonchalant nonchalantly notably obviously
  opportunist opportunistic opportunistically outrageous outrageously outstanding outstandingly painful passionate passionately patient patiently phenomenal phenomenally plain plainly plucky polished
  potent precise precisely predatory priceless pristine proficient profound proud proudly pulsating purposeful purposefully quality quiet quietly quite raucous really refined relentless relentlessly
  remarkable remarkably resilient resolute resolutely resourceful rewarding riveting robust robustly rousing ruthless ruthlessly sad sadly sassy satisfying scintillating sensational sensationally serene
  serenely sharp sharply sheer shockingly shrewd shrewdly significantly silky skilful skilfully skillful skillfully slick slickly smart smartly smooth smoothly snappy sneaky sober soberly
  somehow sorry sparkling spectacular spectacularly spirited spiritedly splendid splendidly spotless staggering steely steep straightforward strange strangely strikingly strongly stubborn
  stubbornly studied stunningly stupendous sturdy stylish stylishly sublime sublimely sudden suddenly sumptuous sumptuously super superb superbly superlative superlatively surgical surgically
  surprising surprisingly sweet sweetly tactful talented tasty telling tellingly tenacious tenaciously tense tensely terrific terrifically thereby therefore thrilling thrillingly thus tidily tidy timely
  tireless tirelessly truly trusty ultra unbelievable unbelievably undaunted undeniably understandably undoubtedly unerring unerringly unexpected unexpectedly unfazed unflappable unflustered unforgettable
  unfortunately unhappy unmistakable unquestionably unruffled unstoppable useful utter utterly valiant valiantly valuable vibrant vigorous vigorously vivacious vivid vividly weighty
  welcome wholehearted wholeheartedly wicked wickedly wily wise wisely wizardly wonderful wonderfully wondrous worrying wow yes zealous zestful zesty
`.trim().split(/\s+/);

/** The same, of several words. Each is left out whole. */
export const neutralPhrases: readonly string[] = `
  oh dear
  oh my
  of course
  in style
  in fine style
  in some style
  in great style
  with style
  with ease
  with aplomb
  with great aplomb
  with composure
  with great composure
  with conviction
  with confidence
  with precision
  with authority
  with class
  with panache
  with flair
  with purpose
  with skill
  with relish
  with a flourish
  with great skill
  with great confidence
  without fuss
  without any fuss
  without fail
  without hesitation
  without ceremony
  in no uncertain terms
  in dramatic fashion
  in dramatic style
  in fine fashion
  in clinical fashion
  in spectacular fashion
  in style too
  what a moment
  what a goal that is
  what a match this is
  what a game this is
  what drama
  what a story
  what a match
  what a game
  just like that
  for good measure
  in truth
  in fact
  as a result
  as a consequence
  needless to say
  make no mistake
  no question
  no doubt
  without doubt
  without a doubt
  without question
  beyond doubt
  to be sure
  for sure
  you bet
  believe it
  believe it or not
  would you believe it
  all things considered
  on top of that
  in the process
  by the way
  for the record
  in short
  in brief
  put simply
  in a nutshell
  quite simply
  simple as that
  how about that
  there you have it
  here we go
  hold on to your hats
  big moment
  big news
  huge moment
  great stuff
  business-like
  eye-catching
  hard-fought
  hard-working
  razor-sharp
  rip-roaring
  sure-footed
  top-class
  top-drawer
  world-class
  eyebrow-raising
  fresh-faced
  heart-stopping
  well-worked
  well-taken
  well-struck
  well-earned
  well-deserved
  much-needed
  much-wanted
  all-important
  game-changing
  nerve-jangling
  high-octane
  see-saw
  topsy-turvy
`.trim().split('\n').map((line) => line.trim());
