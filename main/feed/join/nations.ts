/**
 * Nations as sources call them. A line is: codes (FIFA's first, then the IOC's and ISO 3166's where they differ),
 * then the name, then other names: short and official ones, and those of German, Spanish, French, Italian, Portuguese
 * and Dutch sources. A state that is no more has its successor's name as well: some sources write it throughout.
 */
export const nationLines = `
AFG | Afghanistan | Afganistán | Afeganistão
AIA | Anguilla | Anguila
ALB | Albania | Albanien | Albanie | Albânia | Albanië
ALG DZA | Algeria | Algerien | Argelia | Algérie | Argélia | Algerije
AND | Andorra | Andorre
ANG AGO | Angola
ARG | Argentina | Argentinien | Argentine | Argentinië
ARM | Armenia | Armenien | Arménie | Armênia | Armenië
ARU ABW | Aruba
ASA ASM | American Samoa | Amerikanisch-Samoa | Samoa Americana | Samoa américaines | Samoa Americane | Amerikaans-Samoa
ATG ANT | Antigua & Barbuda | Antigua und Barbuda | Antigua y Barbuda | Antigua-et-Barbuda | Antigua e Barbuda | Antígua e Barbuda | Antigua en Barbuda
AUS | Australia | Australien | Australie | Austrália | Australië
AUT | Austria | Österreich | Autriche | Áustria | Oostenrijk
AZE | Azerbaijan | Aserbaidschan | Azerbaiyán | Azerbaïdjan | Azerbaigian | Azerbaijão | Azerbeidzjan
BAH BHS | Bahamas | Bahama's
BAN BGD | Bangladesh | Bangladesch | Bangladés
BDI | Burundi
BEL | Belgium | Belgien | Bélgica | Belgique | Belgio | België
BEN | Benin | Benín | Bénin | Dahomey
BER BMU | Bermuda | Bermudas | Bermudes
BFA BUR | Burkina Faso | Burquina Faso | Upper Volta
BHR BRN | Bahrain | Baréin | Bahreïn | Bahrein | Barein
BHU BTN | Bhutan | Bután | Bhoutan | Butão
BIH | Bosnia and Herzegovina | Bosnia & Herzegovina | Bosnia-Herzegovina | Bosnia | Bosnien und Herzegowina | Bosnia y Herzegovina | Bosnie-Herzégovine | Bosnia ed Erzegovina | Bósnia e Herzegovina | Bosnië en Herzegovina
BLR | Belarus | Bielorrusia | Biélorussie | Bielorussia | Bielorrússia
BLZ BIZ | Belize | Belice
BOL | Bolivia | Bolivien | Bolivie | Bolívia
BOT BWA | Botswana | Botsuana
BRA | Brazil | Brasilien | Brasil | Brésil | Brasile | Brazilië
BRB BAR | Barbados | Barbade
BRU | Brunei | Brunei Darussalam | Brunéi
BUL BGR | Bulgaria | Bulgarien | Bulgarie | Bulgária | Bulgarije
CAM KHM | Cambodia | Kambodscha | Camboya | Cambodge | Cambogia | Camboja | Cambodja
CAN | Canada | Kanada | Canadá
CAY CYM | Cayman Islands | Kaimaninseln | Islas Caimán | Îles Caïmans | Isole Cayman | Ilhas Cayman | Kaaimaneilanden
CGO COG | Congo | Congo - Brazzaville | Congo Republic | Republic of the Congo | Kongo-Brazzaville | Congo-Brazzaville | República do Congo
CHA TCD | Chad | Tschad | Tchad | Ciad | Chade | Tsjaad
CHI CHL | Chile | Chili | Cile
CHN | China | China PR | People's Republic of China | Chine | Cina
CIV | Côte d'Ivoire | Ivory Coast | Cote d'Ivoire | Costa d'Avorio | Costa do Marfim | Ivoorkust
CMR | Cameroon | Kamerun | Camerún | Cameroun | Camerun | Camarões | Kameroen
COD | DR Congo | Congo - Kinshasa | Congo DR | Democratic Republic of the Congo | Democratic Republic of Congo | Congo-Kinshasa | DRC | Kongo-Kinshasa | República Democrática del Congo | Zaire
COK | Cook Islands | Cookinseln | Islas Cook | Îles Cook | Isole Cook | Ilhas Cook | Cookeilanden
COL | Colombia | Kolumbien | Colombie | Colômbia
COM | Comoros | Komoren | Comoras | Comores | Comore | Comoren
CPV | Cape Verde | Cabo Verde | Cape Verde Islands | Cap-Vert | Capo Verde | Kaapverdië
CRC CRI | Costa Rica
CRO HRV | Croatia | Kroatien | Croacia | Croatie | Croazia | Croácia | Kroatië
CTA CAF | Central African Republic | Zentralafrikanische Republik | República Centroafricana | République centrafricaine | Repubblica Centrafricana | República Centro-Africana | Centraal-Afrikaanse Republiek
CUB | Cuba | Kuba
CUW CUR | Curaçao | Curacao | Curazao
CYP | Cyprus | Zypern | Chipre | Chypre | Cipro
CZE | Czechia | Czech Republic | Tschechische Republik | Tschechien | Chequia | Tchéquie | Cechia | Tchéquia | Tsjechië
DEN DNK | Denmark | Dänemark | Dinamarca | Danemark | Danimarca | Denemarken
DJI | Djibouti | Dschibuti | Yibuti | Gibuti | Djibuti
DMA | Dominica | Dominique
DOM | Dominican Republic | Dominikanische Republik | República Dominicana | République dominicaine | Repubblica Dominicana | Dominicaanse Republiek
ECU | Ecuador | Équateur | Equador
EGY | Egypt | Ägypten | Egipto | Égypte | Egitto | Egito | Egypte
ENG XEN | England | Inglaterra | Angleterre | Inghilterra | Engeland
EQG GNQ GEQ | Equatorial Guinea | Äquatorialguinea | Guinea Ecuatorial | Guinée équatoriale | Guinea Equatoriale | Guiné Equatorial | Equatoriaal-Guinea
ERI | Eritrea | Érythrée | Eritreia
ESP | Spain | Spanien | España | Espagne | Spagna | Espanha | Spanje
EST | Estonia | Estland | Estonie | Estônia
ETH | Ethiopia | Äthiopien | Etiopía | Éthiopie | Etiopia | Etiópia | Ethiopië
FIJ FJI | Fiji | Fidschi | Fiyi | Fidji | Figi
FIN | Finland | Finnland | Finlandia | Finlande | Finlândia
FRA | France | Frankreich | Francia | França | Frankrijk
FRG | West Germany | Germany
FRO | Faroe Islands | Färöer | Islas Feroe | Îles Féroé | Isole Fær Øer | Ilhas Faroé | Faeröer
GAB | Gabon | Gabun | Gabón | Gabão
GAM GMB | Gambia | Gambie | Gâmbia
GBR | Great Britain | Team GB | United Kingdom | Großbritannien | Gran Bretaña | Grande-Bretagne | Gran Bretagna | Grã-Bretanha
GDR | East Germany | DDR
GEO | Georgia | Georgien | Géorgie | Geórgia | Georgië
GER DEU | Germany | Deutschland | Alemania | Allemagne | Germania | Alemanha | Duitsland
GHA | Ghana | Gana
GIB | Gibraltar | Gibilterra
GNB GBS | Guinea-Bissau | Guinea-Bisáu | Guinée-Bissau | Guiné-Bissau | Guinee-Bissau
GRE GRC | Greece | Griechenland | Grecia | Grèce | Grécia | Griekenland
GRL | Greenland | Grönland | Groenlandia | Groenland | Groenlândia
GRN GRD | Grenada | Granada | Grenade
GUA GTM | Guatemala
GUI GIN | Guinea | Guinée | Guiné | Guinee
GUM | Guam
GUY | Guyana | Guiana
HAI HTI | Haiti | Haití | Haïti
HKG | Hong Kong | Hong Kong China
HON HND | Honduras
HUN | Hungary | Ungarn | Hungría | Hongrie | Ungheria | Hungria | Hongarije
IDN INA | Indonesia | Indonesien | Indonésie | Indonésia | Indonesië
IND | India | Indien | Inde | Índia
IRL | Ireland | Republic of Ireland | Ireland Republic | Eire | Rep of Ireland | Irland | Irlanda | Irlande | Ierland
IRN IRI | Iran | IR Iran | Islamic Republic of Iran | Irán | Irã
IRQ | Iraq | Irak | Iraque
ISL | Iceland | Island | Islandia | Islande | Islanda | Islândia | IJsland
ISR | Israel | Israël | Israele
ITA | Italy | Italien | Italia | Italie | Itália | Italië
JAM | Jamaica | Jamaika | Jamaïque | Giamaica
JOR | Jordan | Jordanien | Jordania | Jordanie | Giordania | Jordânia | Jordanië
JPN | Japan | Japón | Japon | Giappone | Japão
KAZ | Kazakhstan | Kasachstan | Kazajistán | Kazakistan | Cazaquistão | Kazachstan
KEN | Kenya | Kenia | Quênia
KGZ | Kyrgyzstan | Kyrgyz Republic | Kirgisistan | Kirguistán | Kirghizstan | Kirghizistan | Quirguistão | Kirgizië
KOR | South Korea | Korea Republic | Republic of Korea | Korea | Südkorea | Corea del Sur | Corée du Sud | Corea del Sud | Coreia do Sul | Zuid-Korea
KSA SAU | Saudi Arabia | Saudi-Arabien | Arabia Saudí | Arabie saoudite | Arabia Saudita | Arábia Saudita | Saoedi-Arabië
KUW KWT | Kuwait | Koweït | Koeweit
KVX KOS XKX | Kosovo
LAO | Laos
LBN LIB | Lebanon | Libanon | Líbano | Liban | Libano
LBR | Liberia | Libéria
LBY LBA | Libya | Libyen | Libia | Libye | Líbia | Libië
LCA | St. Lucia | Santa Lucía | Sainte-Lucie | Saint Lucia | Santa Lúcia
LES LSO | Lesotho | Lesoto
LIE | Liechtenstein
LTU | Lithuania | Litauen | Lituania | Lituanie | Lituânia | Litouwen
LUX | Luxembourg | Luxemburg | Luxemburgo | Lussemburgo
LVA LAT | Latvia | Lettland | Letonia | Lettonie | Lettonia | Letônia | Letland
MAC | Macao
MAD MDG | Madagascar | Madagaskar
MAR | Morocco | Marokko | Marruecos | Maroc | Marocco | Marrocos
MAS MYS | Malaysia | Malasia | Malaisie | Malásia | Maleisië
MDA | Moldova | Republik Moldau | Moldavia | Moldavie | Moldávia | Moldavië
MDV | Maldives | Malediven | Maldivas | Maldive | Maldiven
MEX | Mexico | Mexiko | México | Mexique | Messico
MGL MNG | Mongolia | Mongolei | Mongolie | Mongólia | Mongolië
MKD | North Macedonia | Macedonia | FYR Macedonia | Nordmazedonien | Macedonia del Norte | Macédoine du Nord | Macedonia del Nord | Macedônia do Norte | Noord-Macedonië
MLI | Mali
MLT | Malta | Malte
MNE | Montenegro | Monténégro
MON MCO | Monaco | Mónaco | Mônaco
MOZ | Mozambique | Mosambik | Mozambico | Moçambique
MRI MUS | Mauritius | Mauricio | Maurice | Maurício
MSR | Montserrat
MTN MRT | Mauritania | Mauretanien | Mauritanie | Mauritânia | Mauritanië
MWI MAW | Malawi | Malaui
MYA MMR | Myanmar | Myanmar (Burma) | Burma | Myanmar (Birmania) | Myanmar (Birmanie) | Mianmar (Birmânia) | Myanmar (Birma)
NAM | Namibia | Namibie | Namíbia | Namibië
NCA NIC | Nicaragua | Nicarágua
NCL | New Caledonia | Neukaledonien | Nueva Caledonia | Nouvelle-Calédonie | Nuova Caledonia | Nova Caledônia | Nieuw-Caledonië
NED NLD | Netherlands | Holland | The Netherlands | Niederlande | Países Bajos | Pays-Bas | Paesi Bassi | Países Baixos | Nederland
NEP NPL | Nepal | Népal
NGA NGR | Nigeria | Nigéria
NIG NER | Niger | Níger
NIR XNI | Northern Ireland | Nordirland | Irlanda del Norte | Irlande du Nord | Irlanda del Nord | Irlanda do Norte | Noord-Ierland
NOR | Norway | Norwegen | Noruega | Norvège | Norvegia | Noorwegen
NZL | New Zealand | Neuseeland | Nueva Zelanda | Nouvelle-Zélande | Nuova Zelanda | Nova Zelândia | Nieuw-Zeeland
OMA OMN | Oman | Omán | Omã
PAK | Pakistan | Pakistán | Paquistão
PAN | Panama | Panamá
PAR PRY | Paraguay | Paraguai
PER | Peru | Perú | Pérou | Perù
PHI PHL | Philippines | Philippinen | Filipinas | Filippine | Filipijnen
PLE PSE | Palestine | Palestinian Territories | Palästinensische Autonomiegebiete | Territorios Palestinos | Territoires palestiniens | Territori Palestinesi | Territórios palestinos | Palestijnse gebieden
PNG | Papua New Guinea | Papua-Neuguinea | Papúa Nueva Guinea | Papouasie-Nouvelle-Guinée | Papua Nuova Guinea | Papua-Nova Guiné | Papoea-Nieuw-Guinea
POL | Poland | Polen | Polonia | Pologne | Polônia
POR PRT | Portugal | Portogallo
PRK | North Korea | Korea DPR | DPR Korea | Nordkorea | Corea del Norte | Corée du Nord | Corea del Nord | Coreia do Norte | Noord-Korea
PUR PRI | Puerto Rico | Porto Rico | Portorico
QAT | Qatar | Katar | Catar
ROU | Romania | Rumänien | Rumanía | Roumanie | Romênia | Roemenië
RSA ZAF | South Africa | Südafrika | Sudáfrica | Afrique du Sud | Sudafrica | África do Sul | Zuid-Afrika
RUS | Russia | Russian Federation | ROC | Russland | Rusia | Russie | Rússia | Rusland
RWA | Rwanda | Ruanda
SAM WSM | Samoa
SCG | Serbia and Montenegro | Serbien und Montenegro | Serbia y Montenegro | Serbia
SCO XSC | Scotland | Schottland | Escocia | Écosse | Scozia | Escócia | Schotland
SDN SUD | Sudan | Sudán | Soudan | Sudão | Soedan
SEN | Senegal | Sénégal
SEY SYC | Seychelles | Seychellen | Seicheles
SGP SIN | Singapore | Singapur | Singapour | Singapura
SKN | St. Kitts & Nevis | St. Kitts und Nevis | San Cristóbal y Nieves | Saint-Christophe-et-Niévès | Saint Kitts e Nevis | São Cristóvão e Névis | Saint Kitts en Nevis
SLE | Sierra Leone | Sierra Leona | Serra Leoa
SLV ESA | El Salvador | Salvador
SMR | San Marino | Saint-Marin
SOL SLB | Solomon Islands | Salomonen | Islas Salomón | Îles Salomon | Isole Salomone | Ilhas Salomão | Salomonseilanden
SOM | Somalia | Somalie | Somália | Somalië
SRB | Serbia | Serbien | Serbie | Sérvia | Servië
SRI LKA | Sri Lanka
SSD | South Sudan | Südsudan | Sudán del Sur | Soudan du Sud | Sud Sudan | Sudão do Sul | Zuid-Soedan
STP | São Tomé & Príncipe | São Tomé und Príncipe | Santo Tomé y Príncipe | Sao Tomé-et-Principe | São Tomé e Príncipe | Sao Tomé en Principe
SUI CHE | Switzerland | Schweiz | Suiza | Suisse | Svizzera | Suíça | Zwitserland
SUR | Suriname | Surinam
SVK | Slovakia | Slovak Republic | Slowakei | Eslovaquia | Slovaquie | Slovacchia | Eslováquia | Slowakije
SVN | Slovenia | Slowenien | Eslovenia | Slovénie | Eslovênia | Slovenië
SWE | Sweden | Schweden | Suecia | Suède | Svezia | Suécia | Zweden
SWZ | Eswatini | Swaziland | Esuatini | Essuatíni
SYR | Syria | Syrien | Siria | Syrie | Síria | Syrië
TAH | Tahiti | French Polynesia | Französisch-Polynesien | Polinesia Francesa | Polynésie française | Polinesia Francese | Polinésia Francesa | Frans-Polynesië
TAN TZA | Tanzania | Tansania | Tanzanie | Tanzânia
TCA | Turks & Caicos Islands | Turks- und Caicosinseln | Islas Turcas y Caicos | Îles Turques-et-Caïques | Isole Turks e Caicos | Ilhas Turcas e Caicos | Turks- en Caicoseilanden
TCH | Czechoslovakia | Tschechoslowakei
TGA TON | Tonga
THA | Thailand | Tailandia | Thaïlande | Thailandia | Tailândia
TJK | Tajikistan | Tadschikistan | Tayikistán | Tadjikistan | Tagikistan | Tadjiquistão | Tadzjikistan
TKM | Turkmenistan | Turkmenistán | Turkménistan | Turcomenistão
TLS | Timor-Leste | East Timor | Timor oriental | Timor Est | Oost-Timor
TOG TGO | Togo
TPE TWN | Chinese Taipei | Taiwan | Taiwán | Taïwan
TRI TTO | Trinidad & Tobago | Trinidad and Tobago | Trinidad und Tobago | Trinidad y Tobago | Trinité-et-Tobago | Trinidad e Tobago | Trinidad en Tobago
TUN | Tunisia | Tunesien | Túnez | Tunisie | Tunísia | Tunesië
TUR | Türkiye | Turkey | Türkei | Turquía | Turquie | Turchia | Turquia | Turkije
UAE ARE | United Arab Emirates | UAE | Vereinigte Arabische Emirate | Emiratos Árabes Unidos | Émirats arabes unis | Emirati Arabi Uniti | Emirados Árabes Unidos | Verenigde Arabische Emiraten
UGA | Uganda | Ouganda | Oeganda
UKR | Ukraine | Ucrania | Ucraina | Ucrânia | Oekraïne
URS | Soviet Union | USSR | Sowjetunion | Russia
URU URY | Uruguay | Uruguai
USA | United States | United States of America | U.S.A. | EE.UU. | Estados Unidos de América | USMNT | Vereinigte Staaten | Estados Unidos | États-Unis | Stati Uniti | Verenigde Staten
UZB | Uzbekistan | Usbekistan | Uzbekistán | Ouzbékistan | Uzbequistão | Oezbekistan
VAN VUT | Vanuatu
VEN | Venezuela
VGB IVB | British Virgin Islands | Britische Jungferninseln | Islas Vírgenes Británicas | Îles Vierges britanniques | Isole Vergini Britanniche | Ilhas Virgens Britânicas | Britse Maagdeneilanden
VIE VNM | Vietnam | Viêt Nam | Vietnã
VIN VCT | St. Vincent & Grenadines | St. Vincent und die Grenadinen | San Vicente y las Granadinas | Saint-Vincent-et-les Grenadines | Saint Vincent e Grenadine | São Vicente e Granadinas | Saint Vincent en de Grenadines
VIR ISV | U.S. Virgin Islands | Amerikanische Jungferninseln | Islas Vírgenes de EE. UU. | Îles Vierges des États-Unis | Isole Vergini Americane | Ilhas Virgens Americanas | Amerikaanse Maagdeneilanden
WAL XWA | Wales | Gales | Galles | Pays de Galles | País de Gales
WIN WIS | West Indies
YEM | Yemen | Jemen | Yémen | Iêmen
YUG | Yugoslavia | Jugoslawien | FR Yugoslavia
ZAM ZMB | Zambia | Sambia | Zambie | Zâmbia
ZIM ZWE | Zimbabwe | Simbabwe | Zimbabue | Zimbábue
`;
