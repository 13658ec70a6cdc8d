/**
 * Clubs whose names sources write so differently that no rule would know them again. A line is: country, then the
 * name, then other names. A club is listed, too, when a rule would take it for another one (`Dundee United` for `Dundee`).
 * What is alike but for `FC`, accents, hyphens and founding years needs no line.
 */
export const clubLines = `
ENG | Arsenal | Arsenal London
ENG | Aston Villa | Villa
ENG | Barnsley
ENG | Birmingham City | Birmingham
ENG | Blackburn Rovers | Blackburn
ENG | Blackpool
ENG | Bolton Wanderers | Bolton
ENG | Bournemouth | AFC Bournemouth
ENG | Bradford City | Bradford
ENG | Brentford
ENG | Brighton & Hove Albion | Brighton | Brighton and Hove Albion | Brighton Hove Albion
ENG | Bristol City
ENG | Bristol Rovers | Bristol Rvs
ENG | Burnley
ENG | Cardiff City | Cardiff
ENG | Charlton Athletic | Charlton
ENG | Chelsea | Chelsea London
ENG | Coventry City | Coventry
ENG | Crystal Palace | C Palace
ENG | Derby County | Derby
ENG | Everton
ENG | Fulham
ENG | Huddersfield Town | Huddersfield
ENG | Hull City | Hull
ENG | Ipswich Town | Ipswich
ENG | Leeds United | Leeds | Leeds Utd
ENG | Leicester City | Leicester
ENG | Lincoln City | Lincoln
ENG | Liverpool
ENG | Luton Town | Luton
ENG | Manchester City | Man City | Man. City | Manchester C | MCFC | Man C
ENG | Manchester United | Man United | Man Utd | Man. United | Man. Utd | Manchester Utd | Manchester U | MUFC | Man U
ENG | Middlesbrough | Boro
ENG | Millwall
ENG | Milton Keynes Dons | MK Dons
ENG | Newcastle United | Newcastle | Newcastle Utd
ENG | Norwich City | Norwich
ENG | Nottingham Forest | Nott'm Forest | Nottm Forest | Notts Forest | Forest
ENG | Notts County
ENG | Oxford United | Oxford
ENG | Peterborough United | Peterborough | Peterboro
ENG | Plymouth Argyle | Plymouth
ENG | Portsmouth
ENG | Preston North End | Preston | PNE
ENG | Queens Park Rangers | QPR | Queen's Park Rangers
ENG | Reading
ENG | Rotherham United | Rotherham
ENG | Sheffield United | Sheffield Utd | Sheff Utd | Sheff United
ENG | Sheffield Wednesday | Sheffield Weds | Sheff Wed | Sheff Wednesday
ENG | Southampton | Saints FC
ENG | Stoke City | Stoke
ENG | Sunderland
ENG | Swansea City | Swansea
ENG | Tottenham Hotspur | Tottenham | Spurs
ENG | Watford
ENG | West Bromwich Albion | West Brom | WBA | West Bromwich
ENG | West Ham United | West Ham | West Ham Utd
ENG | Wigan Athletic | Wigan
ENG | Wolverhampton Wanderers | Wolves | Wolverhampton
ENG | Wrexham
ENG | Wycombe Wanderers | Wycombe
SCO | Aberdeen
SCO | Celtic | Celtic Glasgow | Glasgow Celtic
SCO | Dundee
SCO | Dundee United | Dundee Utd
SCO | Hamilton Academical | Hamilton | Hamilton Accies
SCO | Heart of Midlothian | Hearts
SCO | Hibernian | Hibs
SCO | Inverness Caledonian Thistle | Inverness C | Inverness CT
SCO | Kilmarnock
SCO | Livingston
SCO | Motherwell
SCO | Partick Thistle | Partick
SCO | Rangers | Glasgow Rangers
SCO | Ross County
SCO | St Johnstone
SCO | St Mirren
GER | FC Augsburg | Augsburg
GER | Bayer Leverkusen | Leverkusen | Bayer 04 Leverkusen | Bayer
GER | Bayern Munich | Bayern München | Bayern | Bayern Muenchen | FCB München
GER | Arminia Bielefeld | Bielefeld
GER | VfL Bochum | Bochum
GER | Eintracht Braunschweig | Braunschweig
GER | Werder Bremen | Bremen | Werder
GER | Darmstadt 98 | SV Darmstadt 98 | Darmstadt
GER | Dynamo Dresden | Dresden
GER | Borussia Dortmund | Dortmund | BVB
GER | MSV Duisburg | Duisburg
GER | Fortuna Düsseldorf | Düsseldorf | Fortuna Dusseldorf | Fortuna
GER | Eintracht Frankfurt | Ein Frankfurt | Frankfurt | SGE
GER | FSV Frankfurt
GER | SC Freiburg | Freiburg
GER | Borussia Mönchengladbach | M'gladbach | Borussia M'gladbach | Gladbach | Mönchengladbach | Bor. Mönchengladbach | Borussia VfL Mönchengladbach | Moenchengladbach | Monchengladbach | B. Monchengladbach
GER | SpVgg Greuther Fürth | Greuther Fürth | Fürth | Greuther Furth
GER | Hallescher FC | Halle
GER | Hamburger SV | Hamburg | HSV
GER | FC St. Pauli | St Pauli | Sankt Pauli
GER | Hannover 96 | Hannover | Hanover
GER | 1. FC Heidenheim | Heidenheim
GER | Hertha BSC | Hertha | Hertha Berlin
GER | 1. FC Union Berlin | Union Berlin
GER | TSG Hoffenheim | Hoffenheim | TSG 1899 Hoffenheim
GER | FC Ingolstadt 04 | Ingolstadt
GER | 1. FC Kaiserslautern | Kaiserslautern | K'lautern
GER | Karlsruher SC | Karlsruhe | KSC
GER | Holstein Kiel | Kiel
GER | 1. FC Köln | Köln | FC Koln | Cologne | FC Cologne | Koeln | FC Köln
GER | RB Leipzig | Leipzig | RasenBallsport Leipzig | Red Bull Leipzig | Rasen Ballsport Leipzig
GER | 1. FC Magdeburg | Magdeburg
GER | 1. FSV Mainz 05 | Mainz | Mainz 05
GER | TSV 1860 München | 1860 München | Munich 1860 | 1860 Munich | München 1860
GER | 1. FC Nürnberg | Nürnberg | Nurnberg | Nuremberg
GER | VfL Osnabrück | Osnabrück
GER | SC Paderborn 07 | Paderborn
GER | Jahn Regensburg | Regensburg | SSV Jahn Regensburg
GER | Hansa Rostock | Rostock
GER | SV Sandhausen | Sandhausen
GER | 1. FC Saarbrücken | Saarbrücken
GER | FC Schalke 04 | Schalke | Schalke 04
GER | VfB Stuttgart | Stuttgart
GER | Stuttgarter Kickers
GER | SSV Ulm 1846 | Ulm
GER | VfL Wolfsburg | Wolfsburg
GER | Würzburger Kickers | Würzburg
ESP | Deportivo Alavés | Alavés | Alaves
ESP | UD Almería | Almería | Almeria
ESP | Athletic Club | Athletic Bilbao | Ath Bilbao | Athletic Club Bilbao | Athletic Club de Bilbao | Bilbao
ESP | Atlético Madrid | Ath Madrid | Atlético de Madrid | Club Atlético de Madrid | Atletico | At. Madrid | Atl. Madrid | A. Madrid
ESP | FC Barcelona | Barcelona | Barça | Barca | FCB Barcelona
ESP | Real Betis | Betis | Real Betis Balompié | Betis Sevilla
ESP | Cádiz CF | Cádiz | Cadiz
ESP | Celta Vigo | Celta | Celta de Vigo | RC Celta | Real Club Celta de Vigo | RC Celta de Vigo
ESP | Córdoba CF | Córdoba | Cordoba
ESP | Deportivo La Coruña | La Coruna | Deportivo de La Coruña | RC Deportivo La Coruña | Real Club Deportivo de La Coruña | RC Deportivo
ESP | SD Eibar | Eibar
ESP | Elche CF | Elche
ESP | Espanyol | Espanol | RCD Espanyol | Espanyol Barcelona | Reial Club Deportiu Espanyol | RCD Espanyol de Barcelona | Español
ESP | Getafe CF | Getafe | Getafe Club de Fútbol
ESP | Girona FC | Girona
ESP | Granada CF | Granada
ESP | SD Huesca | Huesca
ESP | UD Las Palmas | Las Palmas
ESP | CD Leganés | Leganés | Leganes
ESP | Levante UD | Levante
ESP | Málaga CF | Málaga | Malaga | Málaga Club de Fútbol
ESP | RCD Mallorca | Mallorca | Real Mallorca
ESP | CA Osasuna | Osasuna
ESP | Real Oviedo | Oviedo
ESP | Rayo Vallecano | Vallecano | Rayo | Rayo Vallecano de Madrid
ESP | Real Madrid | R. Madrid | Real Madrid Club de Fútbol
ESP | Real Sociedad | Sociedad | Real Sociedad de Fútbol | R. Sociedad | Real Sociedad San Sebastián
ESP | Racing Santander | Santander | Racing de Santander | Real Racing Club
ESP | Sevilla FC | Sevilla | Seville
ESP | Sporting Gijón | Sp Gijon | Gijón | Real Sporting de Gijón | Real Sporting
ESP | CD Tenerife | Tenerife
ESP | Valencia CF | Valencia | Valencia Club de Fútbol
ESP | Real Valladolid | Valladolid
ESP | Villarreal CF | Villarreal | Villarreal Club de Fútbol
ESP | Real Zaragoza | Zaragoza
ITA | Atalanta | Atalanta BC | Atalanta Bergamo | Atalanta Bergamasca Calcio
ITA | Benevento | Benevento Calcio
ITA | Bologna | Bologna FC 1909
ITA | Brescia | Brescia Calcio
ITA | Cagliari | Cagliari Calcio
ITA | Chievo Verona | Chievo | AC Chievo Verona
ITA | Como | Como 1907
ITA | Cremonese | US Cremonese
ITA | Crotone | FC Crotone
ITA | Empoli | Empoli FC
ITA | Fiorentina | ACF Fiorentina
ITA | Frosinone | Frosinone Calcio
ITA | Genoa | Genoa CFC
ITA | Hellas Verona | Verona | Hellas Verona FC
ITA | Inter Milan | Inter | Internazionale | FC Internazionale Milano | Inter Milano | Inter Mailand | FC Internazionale
ITA | Juventus | Juve | Juventus Turin | Juventus Torino
ITA | Lazio | SS Lazio | Lazio Rome | Lazio Rom | Lazio Roma
ITA | Lecce | US Lecce
ITA | AC Milan | Milan | AC Mailand | AC Milano
ITA | Monza | AC Monza
ITA | Napoli | SSC Napoli | SSC Neapel | Naples
ITA | Palermo | Palermo FC
ITA | Parma | Parma Calcio 1913 | Parma Calcio
ITA | Pisa | Pisa SC
ITA | Roma | AS Roma | AS Rom
ITA | Salernitana | US Salernitana 1919
ITA | Sampdoria | UC Sampdoria | Sampdoria Genoa | Sampdoria Genua
ITA | Sassuolo | US Sassuolo | US Sassuolo Calcio
ITA | SPAL | Spal 2013 | SPAL Ferrara | Società Polisportiva Ars et Labor 2013
ITA | Spezia | Spezia Calcio
ITA | Torino | Torino FC | FC Turin
ITA | Udinese | Udinese Calcio
ITA | Venezia | Venezia FC
FRA | AC Ajaccio | Ajaccio
FRA | GFC Ajaccio | Ajaccio GFCO | Gazélec Ajaccio
FRA | Amiens SC | Amiens
FRA | Angers SCO | Angers
FRA | AJ Auxerre | Auxerre
FRA | SC Bastia | Bastia
FRA | Girondins Bordeaux | Bordeaux | Girondins de Bordeaux | FC Girondins de Bordeaux
FRA | Stade Brestois 29 | Brest | Stade Brestois | Stade Brest
FRA | SM Caen | Caen | Stade Malherbe Caen
FRA | Clermont Foot 63 | Clermont | Clermont Foot
FRA | Dijon FCO | Dijon
FRA | EA Guingamp | Guingamp | En Avant Guingamp | En Avant de Guingamp
FRA | Le Havre AC | Le Havre | Havre AC
FRA | RC Lens | Lens
FRA | Lille OSC | Lille | LOSC | LOSC Lille | Lille OSC Métropole
FRA | FC Lorient | Lorient
FRA | Olympique Lyonnais | Lyon | Olympique Lyon | OL Lyon
FRA | Olympique Marseille | Marseille | Olympique de Marseille | OM Marseille
FRA | FC Metz | Metz
FRA | AS Monaco | Monaco | AS Monaco FC
FRA | Montpellier HSC | Montpellier
FRA | AS Nancy | Nancy | AS Nancy Lorraine
FRA | FC Nantes | Nantes
FRA | OGC Nice | Nice | O.G.C. Nice Côte d'Azur
FRA | Nîmes Olympique | Nîmes | Nimes
FRA | Paris Saint-Germain | Paris SG | PSG | Paris St Germain | Paris St. Germain | Paris Saint Germain FC | Paris S-G
FRA | Paris FC
FRA | Stade de Reims | Reims
FRA | Stade Rennais | Rennes | Stade Rennes | Stade Rennais FC
FRA | AS Saint-Étienne | St Etienne | Saint-Étienne | St. Etienne | ASSE
FRA | RC Strasbourg | Strasbourg | RC Strasbourg Alsace | Straßburg | Racing Strasbourg
FRA | Toulouse FC | Toulouse
FRA | ES Troyes AC | Troyes | ESTAC Troyes | Espérance Sportive Troyes Aube Champagne
NED | Ajax | Ajax Amsterdam | AFC Ajax
NED | AZ Alkmaar | AZ | Alkmaar
NED | SC Cambuur | Cambuur
NED | ADO Den Haag | Den Haag
NED | FC Emmen | Emmen
NED | Excelsior | Excelsior Rotterdam | SBV Excelsior
NED | Feyenoord | Feyenoord Rotterdam
NED | Fortuna Sittard | For Sittard | Sittard
NED | Go Ahead Eagles | G.A. Eagles
NED | De Graafschap | Graafschap
NED | FC Groningen | Groningen
NED | SC Heerenveen | Heerenveen
NED | Heracles Almelo | Heracles
NED | NAC Breda | Breda | NAC
NED | NEC Nijmegen | Nijmegen | NEC
NED | PSV Eindhoven | PSV
NED | FC Eindhoven
NED | Roda JC Kerkrade | Roda | Roda JC
NED | Sparta Rotterdam
NED | FC Twente | Twente | Twente Enschede | FC Twente Enschede
NED | FC Utrecht | Utrecht
NED | Vitesse | Vitesse Arnhem
NED | FC Volendam | Volendam
NED | VVV-Venlo | VVV Venlo | Venlo
NED | RKC Waalwijk | Waalwijk
NED | Willem II | Willem II Tilburg
NED | PEC Zwolle | Zwolle | FC Zwolle
POR | Benfica | SL Benfica | Benfica Lisbon | Benfica Lissabon | Sport Lisboa e Benfica
POR | Boavista | Boavista FC | Boavista Porto
POR | Sporting Braga | Sp Braga | SC Braga | Braga | Sporting Clube de Braga
POR | FC Famalicão | Famalicao
POR | Gil Vicente
POR | Vitória Guimarães | Guimaraes | Vitória SC | Vitória de Guimarães | Vitoria Guimaraes SC
POR | Marítimo | CS Marítimo | Maritimo Funchal
POR | Paços de Ferreira | Pacos Ferreira
POR | FC Porto | Porto
POR | Rio Ave
POR | Sporting CP | Sporting Lisbon | Sp Lisbon | Sporting Lissabon | Sporting Clube de Portugal | Sporting
POR | Vitória Setúbal | Setubal | Vitória de Setúbal
BEL | RSC Anderlecht | Anderlecht
BEL | Royal Antwerp | Antwerp | Royal Antwerp FC
BEL | Cercle Brugge | Cercle Brugge KSV
BEL | Sporting Charleroi | Charleroi | Royal Charleroi SC
BEL | Club Brugge | Club Bruges | Club Brugge KV | FC Brugge | FC Brügge
BEL | KRC Genk | Genk | Racing Genk
BEL | KAA Gent | Gent | AA Gent | Ghent
BEL | KV Kortrijk | Kortrijk
BEL | Oud-Heverlee Leuven | OH Leuven
BEL | KV Mechelen | Mechelen
BEL | KV Oostende | Oostende
BEL | Sint-Truiden | St Truiden | Sint-Truidense VV | STVV
BEL | Standard Liège | Standard | Standard de Liège | Standard Lüttich
BEL | Union Saint-Gilloise | St. Gilloise | Royale Union Saint-Gilloise | Union SG | Union St. Gilloise
BEL | Zulte Waregem | Waregem | SV Zulte Waregem
TUR | Başakşehir | Istanbul Basaksehir | Buyuksehyr | Basaksehir FK
TUR | Beşiktaş | Besiktas | Besiktas JK | Besiktas Istanbul
TUR | Fenerbahçe | Fenerbahce | Fenerbahce SK | Fenerbahce Istanbul
TUR | Galatasaray | Galatasaray SK | Galatasaray Istanbul
TUR | Trabzonspor
GRE | AEK Athens | AEK | AEK Athen
GRE | Olympiacos | Olympiakos | Olympiakos Piraeus | Olympiacos Piraeus
GRE | Panathinaikos | Panathinaikos Athens
GRE | PAOK | PAOK Thessaloniki | PAOK Saloniki
AUT | Red Bull Salzburg | RB Salzburg | Salzburg | FC Salzburg
AUT | Rapid Wien | Rapid Vienna | SK Rapid
AUT | Austria Wien | Austria Vienna | FK Austria Wien
AUT | Sturm Graz | SK Sturm Graz
SUI | FC Basel | Basel | FC Basel 1893
SUI | Young Boys | BSC Young Boys | Young Boys Bern | YB Bern
SUI | FC Zürich | Zürich | Zurich
SUI | Grasshopper Club | Grasshoppers | Grasshopper | Grasshoppers Zürich | Grasshopper Club Zürich
DEN | FC Copenhagen | FC København | København | Copenhagen | FC Kopenhagen
DEN | Brøndby IF | Brøndby | Brondby
DEN | FC Midtjylland | Midtjylland
SWE | Malmö FF | Malmö | Malmo
NOR | Bodø/Glimt | Bodo/Glimt | Bodo Glimt | FK Bodø/Glimt
NOR | Rosenborg | Rosenborg BK | Rosenborg Trondheim
CZE | Sparta Prague | Sparta Praha | Sparta Prag | AC Sparta Praha
CZE | Slavia Prague | Slavia Praha | Slavia Prag | SK Slavia Praha
CZE | Viktoria Plzeň | Viktoria Plzen | Viktoria Pilsen
UKR | Dynamo Kyiv | Dynamo Kiev | Dinamo Kiev | Dynamo Kiew
UKR | Shakhtar Donetsk | Shakhtar | Schachtar Donezk | Shakhtar Donetsk FC
RUS | CSKA Moscow | CSKA Moskva | ZSKA Moskau
RUS | Dynamo Moscow | Dinamo Moscow | Dinamo Moskva | Dynamo Moskau
RUS | Lokomotiv Moscow | Lokomotiv Moskva | Lokomotive Moskau
RUS | Spartak Moscow | Spartak Moskva | Spartak Moskau
RUS | Zenit St Petersburg | Zenit | Zenit Saint Petersburg | Zenit St. Petersburg | Zenit Petersburg
SRB | Red Star Belgrade | Crvena zvezda | FK Crvena Zvezda | Roter Stern Belgrad
SRB | Partizan Belgrade | Partizan | Partizan Beograd | Partizan Belgrad
CRO | Dinamo Zagreb | GNK Dinamo Zagreb | Dynamo Zagreb
HUN | Ferencváros | Ferencvaros | Ferencvarosi TC | Ferencvaros Budapest
ROU | FCSB | Steaua Bucharest | Steaua Bucuresti
BUL | Ludogorets Razgrad | Ludogorets | PFC Ludogorets 1945
AZE | Qarabağ | Qarabag | Qarabag Agdam | Karabakh Agdam
BRA | Athletico Paranaense | Athletico-PR | Atletico-PR | Atlético Paranaense | CA Paranaense
BRA | Atlético Mineiro | Atletico-MG | Atletico Mineiro MG
BRA | Botafogo | Botafogo RJ | Botafogo FR
BRA | Corinthians | Corinthians Paulista | SC Corinthians
BRA | Flamengo | Flamengo RJ | CR Flamengo
BRA | Fluminense | Fluminense RJ | Fluminense FC
BRA | Grêmio | Gremio | Grêmio FBPA
BRA | Internacional | SC Internacional | Internacional RS
BRA | Palmeiras | SE Palmeiras
BRA | Santos | Santos FC
BRA | São Paulo | Sao Paulo | São Paulo FC
BRA | Vasco da Gama | Vasco | CR Vasco da Gama
ARG | Boca Juniors | Boca | CA Boca Juniors
ARG | River Plate | CA River Plate | River
ARG | Racing Club | Racing Club Avellaneda | Racing Avellaneda
ARG | Independiente | CA Independiente | Independiente Avellaneda
ARG | San Lorenzo | San Lorenzo de Almagro
ARG | Estudiantes | Estudiantes de La Plata | Estudiantes La Plata | Estudiantes L.P.
USA | LA Galaxy | Los Angeles Galaxy
USA | Los Angeles FC | LAFC
USA | New York City FC | NYCFC | New York City
USA | New York Red Bulls | NY Red Bulls | Red Bull New York
USA | Inter Miami CF | Inter Miami
USA | Sporting Kansas City | Sporting KC
USA | D.C. United | DC United
`;
