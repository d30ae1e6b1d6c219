import type { Guideline } from '../../server/src/service/model/schemas/guideline';
import { rule } from './harness';

const library: Guideline[] = [
  {
    id: 'invented',
    kind: 'odg',
    title: 'Invented Shoulder',
    aliases: ['Shoulder'],
    sections: ['Imaging', 'Surgery'],
    excerpts: [
      {
        section: 'Imaging',
        page: 300,
        text: 'Imaging of the shoulder is considered after six weeks of exercises, and at once where weakness points to a tear of the rotator cuff. It is not repeated without a change in the well-known findings; a dye is rarely needed.',
      },
      {
        section: 'Surgery',
        page: '307-308',
        text: 'A torn cuff is repaired within three months of the injury when the patient is under sixty years of age.',
      },
    ],
  },
];
const item = (rationale: string, entry = 'sections: Imaging') =>
  `issues:\n  - guideline_basis:\n      - cite: invented\n        ${entry}\n    rationale: |\n      ${rationale}\n      Therefore, the MRI is medically necessary.\n`;
const quote = (words: string, cited = '[@invented]') => item(`The guideline says, “${words}” ${cited}.`);

rule('quote-mismatch', ({ finds, silent }) => {
  finds('a wrong word', quote('Imaging of the shoulder is considered after ⟦three⟧ weeks of exercises'), {
    library,
    severity: 'warning',
    message: '“Invented Shoulder” has “six” here. Quote it word for word.',
    fix: {
      title: 'Write “six”',
      safe: false,
      becomes: quote('Imaging of the shoulder is considered after six weeks of exercises'),
    },
  });
  finds(
    'two wrong words, each on its own',
    quote(
      '⟦Pictures⟧ of the shoulder are'.replace('are', '⟦are⟧') +
        ' considered after six weeks of exercises, and at once where weakness points to a tear',
    ),
    { library },
  );
  finds(
    'a word left out',
    quote('It is ⟦repeated⟧ without a change in the well-known findings'.replace('is ⟦repeated⟧', '⟦is⟧ repeated')),
    {
      library,
      message: '“Invented Shoulder” goes on with “not” here. Quote it word for word, or put “…” where words are left out.',
      fix: { title: 'Write “not”', becomes: quote('It is not repeated without a change in the well-known findings') },
    },
  );
  finds('a word that is not there', quote('Imaging of the ⟦injured⟧ shoulder is considered after six weeks of exercises'), {
    library,
    message: /^“Invented Shoulder” does not have these words/,
    fix: {
      title: 'Leave out the words that are not in the source',
      becomes: quote('Imaging of the shoulder is considered after six weeks of exercises'),
    },
  });
  finds('another page', quote('Imaging of the shoulder is considered after six weeks of exercises', '[@invented, p. ⟦309⟧]'), {
    library,
    message: 'These words stand on page 300, and another page is cited. Cite page 300.',
    fix: {
      title: 'Cite page 300',
      becomes: quote('Imaging of the shoulder is considered after six weeks of exercises', '[@invented, p. 300]'),
    },
  });
  finds(
    'another page in the basis',
    item('The ODG Shoulder chapter says, ⟦"Imaging of the shoulder⟧ is considered after six weeks of exercises."', 'pages: 309'),
    {
      library,
      related: ['309'],
      fix: {
        title: 'Cite page 300',
        becomes: item(
          'The ODG Shoulder chapter says, "Imaging of the shoulder is considered after six weeks of exercises."',
          'pages: "300"',
        ),
      },
    },
  );
  finds('words that are nowhere', quote('⟦Nobody with a sore shoulder should ever be sent for any study at all⟧'), {
    library,
    message:
      'These words are not in the text of “Invented Shoulder” that the library holds. Check the words, and whose they are.',
  });
  finds(
    'attributed by name',
    item('The ODG Shoulder chapter says, "A torn cuff is repaired within ⟦six⟧ months of the injury."'),
    { library },
  );
  finds(
    'wrong in many words',
    quote(
      '⟦Pictures of a shoulder are considered after six weeks of training, and at once when weakness points to some tear of the rotator cuff. It was not repeated without any change in the well-known findings⟧',
    ),
    { library, message: /^In many words this is not what/ },
  );

  silent('word for word', quote('Imaging of the shoulder is considered after six weeks of exercises', '[@invented, p. 300]'), {
    library,
  });
  silent('a page within a range', quote('A torn cuff is repaired within three months of the injury', '[@invented, p. 308]'), {
    library,
  });
  silent(
    'straight and curly marks, case at the start',
    item('The ODG says that "imaging of the shoulder is considered after six weeks of exercises" [@invented].'),
    { library },
  );
  silent('an ellipsis', quote('Imaging of the shoulder is considered … where weakness points to a tear of the rotator cuff'), {
    library,
  });
  silent('three points', quote('Imaging of the shoulder is considered . . . at once where weakness points to a tear'), {
    library,
  });
  silent(
    'words in brackets',
    quote('[I]maging of the shoulder is considered after six weeks [of training], and at once where weakness points to a tear'),
    { library },
  );
  silent('a hyphen at a line end', quote('Imaging of the shoul- der is considered after six weeks of exer- cises, and at once'), {
    library,
  });
  silent(
    'a compound in one word',
    quote('It is not repeated without a change in the wellknown findings; a dye is rarely needed'),
    { library },
  );
  silent('less than eight words', quote('Imaging of the shoulder is never needed'), { library });
  silent(
    'a section of which nothing is held',
    item('"No one ever wrote these words about the follow-up of a shoulder" [@invented, sec. Follow-up].'),
    { library },
  );
  silent(
    'a page of which nothing is held',
    item('"No one ever wrote these words about the follow-up of a shoulder" [@invented, p. 12].'),
    { library },
  );
  silent(
    'a guideline without text',
    item('"No one ever wrote these words about the follow-up of a shoulder" [@mtus-shoulder-2004].'),
    { library },
  );
  silent(
    'a quotation of the patient',
    item('The patient wrote, "my shoulder has been hurting me every day since I fell from it".'),
    { library },
  );
});
