/** People whose names stand for a test, a sign, a disease or a device; lower case, without 's. */
const list = `
tinel spurling hawkins hawkin kennedy neer phalen mcmurray speed finkelstein bankart apley achilles o'brien obrien kemp cozen yergason drop jobe yeoman
braggard lasegue laseague quervain dequervain patrick milgram jamar lachman adson wright watson allen ely prater trendelenburg raynaud lisfranc mumford stener
holter budapest tarasoff fabere faber gaenslen hoffman hoffmann babinski romberg waddell homan homans thompson thomas ober thessaly clunk baker
kienbock dupuytren parkinson alzheimer crohn hodgkin bell morton freiberg haglund kohler sever osgood schlatter hill sachs slap smith colles
galeazzi monteggia barton bennett rolando boxer jefferson chance salter harris garden maisonneuve weber gartland blount hamilton beck zung epworth
oswestry roland morris mini wechsler minnesota millon rorschach foley penrose jackson kocher langer ehlers danlos marfan charcot sjogren
addison cushing graves hashimoto osler durkan froment wartenberg mills maudsley gerber napoleon bear rhomberg lhermitte valsalva naffziger
fortin laguerre stinchcomb craig noble clarke wilson brudzinski kernig schober sharp purser nachlas hibb hibbs stoop bechterew minor dejerine
steinbrocker outerbridge kellgren lawrence pfirrmann modic meyerding cobb glasgow berg borg karnofsky dix hallpike epley unterberger ishihara snellen
maddux maddox sudeck ranawat hershey kehr dawbarn roos eden allis galant bunnel bunnell littler pinch murphy mcburney rovsing cullen grey turner
aspen miami philadelphia darco bledsoe don joy swiss ace`;

export const eponyms: ReadonlySet<string> = new Set(list.split(/\s+/u).filter(Boolean));
