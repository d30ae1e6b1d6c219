/** Words that tell nothing about a case: English function words, and the words every determination is made of. */
const list = `
a about above after again against all also although am among an and any are as at be because been before being below
between both but by can cannot could current currently did do does doing done down due during each either et al etc few
for from further had has have having he hence her here hers him his how however i if in into is it its itself just least
less like made make many may might more moreover most much must my near neither no none nor not now of off on once one
only or other our out over own per rather regarding same several shall she should since so some such than that the their
them then there therefore these they this those though three through thus to too toward two under until up upon us very
via was we were what when where whether which while who whom whose why will with within without would yet you your
additional additionally adequate adequately already appear appropriate available based believe clear clearly consider
considered contain continue continued continuing criteria described detail determination documentation documented
document establish established evidence exceptional factor failed failure file following found given guideline
guidelines have include included includes including indicate indicated indication injured injury insufficient lack
medical medically mention mentioned meet met necessary necessity need needed note noted order patient particular
physician provide provided provider present presented previous previously prior rationale reason receive received
recent recommend recommendation recommended record records regard report reported request requested require required
result reveal review reviewed reviewer show showed shown specific specifically state stated submitted such suggest
support supported supporting sufficient therapy time treated treating treatment trial tried type use used using warrant
was well work worker claimant applicant employee individual member iw attending office visit date dated day week month
year clinical significant objective subjective finding
`;

export const stopWords: ReadonlySet<string> = new Set(list.split(/\s+/u).filter(Boolean));
