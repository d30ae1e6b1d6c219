/** The names of the parts of the body, as library files and disputed items are sorted by. */

export const bodyRegionNames = [
  'head',
  'eye',
  'face',
  'neck',
  'upper back',
  'low back',
  'chest',
  'abdomen',
  'groin',
  'pelvis',
  'hip',
  'shoulder',
  'upper arm',
  'elbow',
  'forearm',
  'wrist',
  'hand',
  'leg',
  'knee',
  'ankle',
  'foot',
  'mental',
] as const;

export type BodyRegion = (typeof bodyRegionNames)[number];

const arm: readonly BodyRegion[] = ['shoulder', 'upper arm', 'elbow', 'forearm', 'wrist', 'hand'];
const lowerLimb: readonly BodyRegion[] = ['hip', 'leg', 'knee', 'ankle', 'foot'];

/** How requests name the parts of the body, and which of them each name may mean. */
const names: readonly (readonly [RegExp, readonly BodyRegion[]])[] = [
  [/\b(?:head|skull|brain|brainstem|cranial|craniofacial|concussion|headaches?|migraines?)\b/, ['head']],
  [/\b(?:eyes?|ocular|ophthalm\w*|vision|visual|retina\w*|corneal?)\b/, ['eye']],
  [/\b(?:face|facial|jaw|tmj|temporomandibular|nose|nasal|dental|teeth|tooth)\b/, ['face']],
  [/\b(?:neck|cervical|c-spine|cervicothoracic|c[1-8](?:\s*[-–/]\s*(?:c?[1-8]|t1))?)\b/, ['neck']],
  [
    /\b(?:upper back|mid[- ]?back|thoracic|t-spine|cervicothoracic|thoracolumbar|t\d{1,2}\s*[-–/]\s*(?:t?\d{1,2}|l1))\b/,
    ['upper back'],
  ],
  [
    /\b(?:low(?:er)? back|lumbar|lumbosacral|l-spine|l\/s|thoracolumbar|sacral|sacrum|sacroiliac|si joints?|coccyx|l[1-5](?:\s*[-–/]\s*(?:l?[1-5]|s1))?|s1)\b/,
    ['low back'],
  ],
  [/\b(?:spine|spinal|back)\b/, ['neck', 'upper back', 'low back']],
  [/\b(?:chest|ribs?|sternum|lungs?|pulmonary)\b/, ['chest']],
  [/\b(?:abdomen|abdominal|umbilical)\b/, ['abdomen']],
  [/\b(?:groin|inguinal|testic\w+)\b/, ['groin']],
  [/\b(?:pelvis|pelvic|sacroiliac|si joints?)\b/, ['pelvis']],
  [/\b(?:hips?|trochanter\w*|acetabul\w+)\b/, ['hip']],
  [/\b(?:shoulders?|rotator cuff|subacromial|acromio\w+|glenohumeral|labral|clavic\w+|scapul\w+)\b/, ['shoulder']],
  [/\b(?:upper arms?|humer(?:us|al)|biceps|triceps)\b/, ['upper arm', 'shoulder', 'elbow']],
  [/\b(?:elbows?|epicondyl\w+|cubital|olecranon)\b/, ['elbow']],
  [/\b(?:forearms?|radi(?:us|al)|ulnar?)\b/, ['forearm']],
  [/\b(?:wrists?|carpal|triangular fibrocartilage|tfcc|de quervain\S*)\b/, ['wrist']],
  [/\b(?:hands?|fingers?|thumbs?|metacarpal\w*|carpal tunnel)\b/, ['hand']],
  [/\b(?:legs?|thighs?|femur|femoral|tibial?|fibular?|calf|calves|shin)\b/, ['leg', 'knee']],
  [/\b(?:knees?|patell\w+|menisc\w+|acl|pcl|cruciate)\b/, ['knee']],
  [/\b(?:ankles?|achilles|malleol\w+)\b/, ['ankle']],
  [/\b(?:foot|feet|toes?|plantar|heels?|metatarsal\w*|hallux|bunion\w*)\b/, ['foot']],
  [/\b(?:psych\w*|mental|anxiety|depress\w+|stress|ptsd|cognitive)\b/, ['mental']],
  [/\b(?:upper (?:extremit(?:y|ies)|limbs?)|arms?|b?[lr]?ues?)\b/, arm],
  [/\b(?:lower (?:extremit(?:y|ies)|limbs?)|b?[lr]?les?)\b/, lowerLimb],
];

/** The parts of the body the title of a request names; several where the name is wide ("lower extremity"). Empty: none named. */
export function bodyRegions(text: string): Set<BodyRegion> {
  const lower = text.toLowerCase();
  const found = new Set<BodyRegion>();
  const wide: BodyRegion[] = [];
  for (const [pattern, regions] of names) {
    if (!pattern.test(lower)) continue;
    if (regions.length > 2) wide.push(...regions);
    else for (const region of regions) found.add(region);
  }
  // "lumbar spine": the wide name adds nothing to the narrow one
  return found.size > 0 ? found : new Set(wide);
}
