/** What stands behind a name and makes it an author's or a test's: such a name is public. */

const authors = /^(?:'s?)?,? ?(?:\(?(?:19|20)\d\d|\[@|et al|and (?:colleagues|associates|coworkers)\b|\p{Lu}{1,3}(?:,|\.? ?\())/u;
const things =
  /^(?:'s?)?(?:-\p{Lu}\p{L}+)? (?:tests?|signs?|maneuvers?|manoeuvres?|procedures?|approach|views?|scores?|scales?|index|criteria|lesions?|fractures?|syndromes?|disease|deformity|nodes?|cysts?|lines?|angles?|blocks?|catheters?|collars?|braces?|splints?|grades?|grading|classifications?|types?|questionnaire|inventory|reflex|phenomenon|repair|operation|technique|method|protocol|exercises?|orthosis|canal|tubercle|ligament|tendon|palsy|contracture|neuroma|osteotomy|arthroplasty|prosthesis|screws?|plates?|nails?|rods?|pins?|wires?|needles?|retractors?|shunts?|suture|stitch|knot|flap|graft|walker|boots?|stage|zones?|triad|triangle|space|gait|sling|staging|ratio|formula|position|incision|portal|anastomosis|degeneration|atrophy|tumou?r|ganglion|bursa|joint|bands?|rule|effect|syndromes|instruments?|scissors|forceps|clamps?|cannulas?|elevators?|retractors|curettes?|rongeurs?|drapes?|dressings?|sutures|mesh|wraps?|bandages?|tourniquets?|pickups?|hemostats?|drains?|tubes?|tubing|trocars?|speculum|blades?|drill|tape|sponges?|soap|solution|probes?|stapler|monitor(?:ing)?|stockings?|electrocautery|cautery|implants?|cages?|stents?|balloon|valves?|pouch|hook|holder|frame|fixator|traction|bed|pump|unit|fascia|membrane|et al)\b/iu;

/** "Roe, Doe and Poe tests". */
const list = /^(?:(?:,|,? and|,? or|\/) ?\p{Lu}[\p{L}-]{1,25}){1,4}/u;

/** Whether the name before this place is an author's or names a thing of medicine. */
export function isPublic(text: string, end: number): boolean {
  const behind = text.slice(end, end + 60);
  return authors.test(behind) || things.test(behind) || things.test(behind.replace(list, ''));
}

/** "Roe SD, Doe DO, Poe TS": initials in capitals, as references have them. */
export const isInAuthors = (text: string, start: number, end: number): boolean =>
  /\p{Ll} \p{Lu}{1,3}, $/u.test(text.slice(Math.max(0, start - 12), start)) ||
  /^, \p{Lu}\p{Ll}+ \p{Lu}{1,3}[,.]/u.test(text.slice(end, end + 32));
