// What is asked for in the documents of the benchmark: parts of the body with their chapters, and services with what decides about them.

/** Parts of the body that have a chapter of their own; `sides` where there are two. */
export const parts = [
  { name: 'shoulder', sides: true, cite: 'mtus-shoulder-2004' },
  { name: 'knee', sides: true, cite: 'mtus-knee-2004' },
  { name: 'wrist', sides: true, cite: 'mtus-forearm-wrist-hand-2004' },
  { name: 'ankle', sides: true, cite: 'mtus-ankle-foot-2004' },
  { name: 'low back', sides: false, cite: 'mtus-low-back-2004' },
  { name: 'neck', sides: false, cite: 'mtus-neck-upper-back-2004' },
];

/** `{part}` is the part with its side, `{visits}`, `{tablets}` and `{days}` are numbers; `wants` is what the guideline looks for. */
export const services = [
  {
    title: 'MRI of the {part} without contrast',
    section: 'Special Studies',
    wants: [
      'signs that a tendon or a ligament is torn',
      'an operation that the images would help to plan',
      'a course of care that has not helped',
    ],
  },
  {
    title: 'X-rays of the {part}, {views} views',
    section: 'Special Studies',
    wants: ['a fall or a blow after which a bone may be broken', 'a joint that may be unstable', 'a red flag in the history'],
  },
  {
    title: 'Ultrasound study of the {part}',
    section: 'Special Studies',
    wants: [
      'a question that the examination leaves open',
      'a swelling whose nature is not known',
      'a tendon that may have been torn',
    ],
  },
  {
    title: 'Physical therapy for the {part}, {visits} visits',
    section: 'Physical Methods',
    wants: [
      'instruction in exercises that end in a program at home',
      'a goal that can be measured',
      'a gain from the visits before',
    ],
  },
  {
    title: 'Chiropractic treatment of the {part}, {visits} visits',
    section: 'Physical Methods',
    wants: [
      'a trial of a few visits with a gain in function',
      'a limit in time that is named at the start',
      'a plan that ends in exercises',
    ],
  },
  {
    title: 'Brace for the {part}, rental of {days} days',
    section: 'Physical Methods',
    wants: ['a joint that gives way at work', 'a short time of rest in a functional position', 'a strain that is young'],
  },
  {
    title: 'Injection of a corticosteroid, {part}',
    section: 'Initial Care',
    wants: [
      'pain that lasts in spite of exercises and tablets',
      'an examination that points to one structure',
      'no more than a few injections in all',
    ],
  },
  {
    title: 'Naproxen 550mg #{tablets} for the {part}',
    section: 'Initial Care',
    wants: ['the lowest dose for the shortest time', 'a gain in what the person can do', 'a look at the stomach and the kidneys'],
  },
  {
    title: 'Surgical consultation for the {part}',
    section: 'Surgical Considerations',
    wants: [
      'limits at work that last longer than a month',
      'a lesion that is known to do well with an operation',
      'exercises that have failed',
    ],
  },
  {
    title: 'Visit for a course of exercises in water, {part}, {visits} visits',
    section: 'Physical Methods',
    wants: [
      'a person who cannot bear weight on land',
      'a program that the person will go on with',
      'a first course that is short',
    ],
  },
];
