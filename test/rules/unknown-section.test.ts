import { rule } from './harness';

const cite = (sections: string) => `issues:\n  - guideline_basis:\n      - cite: mtus-shoulder-2004\n        ${sections}\n`;

rule('unknown-section', ({ finds, silent }) => {
  finds('a slip in a name', cite('sections: ⟦Special Studeis⟧'), {
    severity: 'warning',
    message: '“Shoulder Complaints” has no section “Special Studeis”. Did you mean “Special Studies”?',
    fix: { title: 'Change to “Special Studies”', safe: true, becomes: cite('sections: Special Studies') },
  });
  finds('a page where a section belongs', cite('sections: ⟦207⟧'), {
    message: '“207” is a page where a section belongs. Name the section, or give the page as a page.',
    fix: { title: 'Cite it as a page', safe: false, becomes: cite('pages: "207"') },
  });
  finds('a page in quotation marks in a list', cite('sections: [Special Studies, ⟦"pp. 207-208"⟧]'), {
    message: /is a page/,
    fixes: [],
  });
  finds('a name that is none', cite('sections: ⟦Horoscope⟧'), {
    message: '“Shoulder Complaints” has no section “Horoscope”. Check the name.',
    fixes: [],
  });
  finds('two names in one', cite('sections: ⟦Special Studies, Surgical Considerations⟧'), {
    message: 'These are several sections in one. Write them as a list.',
    fix: {
      title: 'Make it a list of sections',
      safe: true,
      becomes: cite('sections: [Special Studies, Surgical Considerations]'),
    },
  });
  finds('two names in one entry of a list', cite('sections: [⟦"Special Studies, Surgical Considerations"⟧, Summary]'), {
    fix: { title: 'Make it a list of sections', becomes: cite('sections: [Special Studies, Surgical Considerations, Summary]') },
  });
  finds('a number without its name', 'issues:\n  - guideline_basis:\n      - { cite: mtus-opioid-2016, sections: ⟦3.3.9⟧ }\n', {
    fixes: ['Change to “3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: Maintenance of Chronic Opioid Treatment”'],
  });
  finds('in prose, under the name', 'case_summary: So it says [@mtus-shoulder-2004, sec. ⟦Special Studys⟧].\n', {
    fix: {
      title: 'Change to “Special Studies”',
      becomes: 'case_summary: So it says [@mtus-shoulder-2004, sec. Special Studies].\n',
    },
  });

  silent('other letter case, “&” and spaces', cite('sections: special  studies'));
  silent(
    'names with commas',
    'issues:\n  - guideline_basis:\n      - cite: shoulder-imaging\n        sections: "Ultrasound, Doppler and elastography"\n',
  );
  silent(
    'a chapter whose list is incomplete',
    'issues:\n  - guideline_basis:\n      - { cite: odg-shoulder, sections: Some topic we never heard of }\n',
  );
  silent(
    'a guideline without a list',
    'issues:\n  - guideline_basis:\n      - { cite: mtus-low-back-2017, sections: Anything }\n',
  );
  silent(
    'the claims administrator’s line',
    'issues:\n  - claims_administrator_guideline:\n      - { cite: mtus-shoulder-2004, sections: Whatever }\n',
  );
});
