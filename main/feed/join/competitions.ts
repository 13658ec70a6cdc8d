/**
 * Competitions whose names sources write differently. A line is: id, the country's words that may stand before a
 * name (`England English`) or `-`, who plays there where not grown-up men (`women`, `u21`, `women u20`) or `-`, then
 * the names. Years, seasons and sponsors are taken off before a name is looked up.
 */
export const competitionLines = `
fifa-world-cup | - | - | FIFA World Cup | World Cup | Weltmeisterschaft | Fußball-Weltmeisterschaft | WM | Coupe du Monde | Copa Mundial | Mundial | WC
fifa-world-cup-qualification | - | - | FIFA World Cup qualification | World Cup Qualifying | World Cup Qualifiers | World Cup Qualification | WM-Qualifikation | WCQ
fifa-club-world-cup | - | - | FIFA Club World Cup | Club World Cup | Klub-Weltmeisterschaft
fifa-confederations-cup | - | - | FIFA Confederations Cup | Confederations Cup
uefa-euro | - | - | UEFA Euro | European Championship | Euro | UEFA European Championship | Europameisterschaft | Fußball-Europameisterschaft | EM | Eurocopa
uefa-euro-qualification | - | - | UEFA Euro qualification | European Championship Qualifying | Euro Qualifying | Euro Qualifiers | EM-Qualifikation
uefa-nations-league | - | - | UEFA Nations League | Nations League
concacaf-nations-league | - | - | CONCACAF Nations League
copa-america | - | - | Copa América | CONMEBOL Copa America | America Cup
gold-cup | - | - | Gold Cup | CONCACAF Gold Cup
africa-cup-of-nations | - | - | African Cup of Nations | Africa Cup of Nations | AFCON | Afrika-Cup
asian-cup | - | - | AFC Asian Cup | Asian Cup
olympic-games | - | - | Olympic Games | Olympics | Summer Olympics | Olympic Football Tournament
friendlies | - | - | Friendly | Friendlies | International Friendly | International Friendlies | Friendly International | Freundschaftsspiele | Länderspiele
club-friendlies | - | - | Club Friendlies | Club Friendly | Club Friendly Games
uefa-champions-league | - | - | UEFA Champions League | Champions League | UCL
uefa-europa-league | - | - | UEFA Europa League | Europa League | UEL
uefa-conference-league | - | - | UEFA Conference League | UEFA Europa Conference League | Europa Conference League | Conference League
uefa-super-cup | - | - | UEFA Super Cup
uefa-youth-league | - | u19 | UEFA Youth League | Youth League
copa-libertadores | - | - | Copa Libertadores | CONMEBOL Libertadores
copa-sudamericana | - | - | Copa Sudamericana | CONMEBOL Sudamericana
afc-champions-league | - | - | AFC Champions League
caf-champions-league | - | - | CAF Champions League
england-premier-league | England English | - | Premier League | E0 | EPL | English Premiership
england-championship | England English | - | Championship | EFL Championship | League Championship | E1
england-league-one | England English | - | League One | EFL League One | League 1 | E2
england-league-two | England English | - | League Two | EFL League Two | E3
england-national-league | England English | - | National League
england-fa-cup | England English | - | FA Cup
england-league-cup | England English | - | League Cup | EFL Cup
england-community-shield | England English | - | Community Shield | FA Community Shield
england-premier-league-2 | England English | u21 | Premier League 2 | PL2
england-womens-super-league | England English | women | Super League Women | WSL | FA WSL | Women's Super League | FA Women's Super League
scotland-premiership | Scotland Scottish | - | Scottish Premiership | Premiership | SPFL Premiership | SC0 | Scottish Premier League | SPL
scotland-championship | Scotland Scottish | - | Scottish Championship | SC1
scotland-cup | Scotland Scottish | - | Scottish Cup
germany-bundesliga | Germany German Deutsche Deutschland | - | Bundesliga | 1. Bundesliga | 1. Fußball-Bundesliga | 1. Fussball-Bundesliga | Fußball-Bundesliga | bl1 | D1
germany-2-bundesliga | Germany German Deutsche Deutschland | - | 2. Bundesliga | 2. Fußball-Bundesliga | 2. Fussball-Bundesliga | bl2 | D2 | Zweite Bundesliga
germany-3-liga | Germany German Deutsche Deutschland | - | 3. Liga | 3. Fußball-Liga | bl3
germany-dfb-cup | Germany German Deutsche Deutschland | - | DFB-Pokal | DFB Pokal | DFB Cup | German Cup
germany-frauen-bundesliga | Germany German Deutsche Deutschland | women | Frauen-Bundesliga | Google Pixel Frauen-Bundesliga
austria-bundesliga | Austria Austrian Österreich Österreichische | - | Österreichische Bundesliga | Austrian Bundesliga
spain-la-liga | Spain Spanish España | - | La Liga | LaLiga | Primera División | Primera Division de España | SP1 | LaLiga EA Sports | LaLiga Santander
spain-la-liga-2 | Spain Spanish España | - | La Liga 2 | Segunda División | LaLiga 2 | SP2 | LaLiga Hypermotion | LaLiga SmartBank
spain-copa-del-rey | Spain Spanish España | - | Copa del Rey
spain-liga-f | Spain Spanish España | women | Liga F | Primera Iberdrola | Primera División Femenina
italy-serie-a | Italy Italian Italia | - | Serie A | I1 | Serie A TIM | Serie A Enilive
italy-serie-b | Italy Italian Italia | - | Serie B | I2 | Serie BKT
italy-coppa-italia | Italy Italian Italia | - | Coppa Italia
italy-primavera | Italy Italian Italia | u20 | Campionato Primavera | Primavera 1
france-ligue-1 | France French | - | Ligue 1 | F1 | Ligue 1 Uber Eats | Ligue 1 McDonald's
france-ligue-2 | France French | - | Ligue 2 | F2 | Ligue 2 BKT
france-coupe-de-france | France French | - | Coupe de France
france-premiere-ligue | France French | women | Première Ligue | D1 Féminine | Division 1 Féminine | D1 Arkema
netherlands-eredivisie | Netherlands Dutch | - | Eredivisie | N1
netherlands-eerste-divisie | Netherlands Dutch | - | Eerste Divisie | Keuken Kampioen Divisie
portugal-primeira-liga | Portugal Portuguese | - | Primeira Liga | Liga Portugal | P1 | Liga NOS
belgium-pro-league | Belgium Belgian | - | Pro League | Jupiler Pro League | First Division A | B1 | Jupiler League
turkey-super-lig | Turkey Turkish | - | Süper Lig | Super Lig | T1
greece-super-league | Greece Greek | - | Super League Greece | Super League 1 | Greek Super League | G1
russia-premier-league | Russia Russian | - | Russian Premier League
ukraine-premier-league | Ukraine Ukrainian | - | Ukrainian Premier League
usa-mls | USA American | - | MLS | Major League Soccer
usa-nwsl | USA American | women | NWSL | National Women's Soccer League
brazil-serie-a | Brazil Brazilian | - | Brasileirão | Campeonato Brasileiro Série A | Brazilian Serie A | Brasileirao Serie A
argentina-primera | Argentina Argentine Argentinian | - | Argentine Primera División | Liga Profesional Argentina
formula-1 | - | - | Formula 1 | Formula One | F1 World Championship | FIA Formula One World Championship | FIA Formula 1 World Championship | Formel 1 | Formule 1
formula-2 | - | - | Formula 2 | FIA Formula 2 Championship | Formel 2
formula-3 | - | - | Formula 3 | FIA Formula 3 Championship | Formel 3
formula-e | - | - | Formula E | ABB FIA Formula E World Championship
motogp | - | - | MotoGP | MotoGP World Championship
moto2 | - | - | Moto2
moto3 | - | - | Moto3
nba | - | - | NBA | National Basketball Association
wnba | - | women | WNBA | Women's National Basketball Association
euroleague-basketball | - | - | EuroLeague | Turkish Airlines EuroLeague | Euroleague Basketball
nfl | - | - | NFL | National Football League
mlb | - | - | MLB | Major League Baseball
nhl | - | - | NHL | National Hockey League
six-nations | - | - | Six Nations | Six Nations Championship | Guinness Six Nations
rugby-world-cup | - | - | Rugby World Cup
indian-premier-league | - | - | Indian Premier League | IPL | TATA IPL
australian-open | - | - | Australian Open | AO
french-open | - | - | French Open | Roland Garros | Roland-Garros
wimbledon | - | - | Wimbledon | The Championships Wimbledon | Wimbledon Championships
us-open | - | - | US Open | U.S. Open
`;
