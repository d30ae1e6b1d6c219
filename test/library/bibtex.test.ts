/** BibTeX and BibLaTeX as reference managers write them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLibraryFile } from '../../server/src/service/library/sources';
import { plainText } from '../../server/src/service/library/tex';

const read = (text: string) => readLibraryFile('references.bib', text);
const one = (text: string) => read(text).entries[0]!.guideline;

describe('BibTeX', () => {
  it('reads a journal article', () => {
    const guideline = one(`@article{smith2014,
  title = {Outcomes of {MRI} in {\\"O}rebro \\& beyond},
  author = {Smith, John Q. and de la Cruz, Maria and {World Pain Group} and Jo van Dam},
  journal = {Journal of Examples}, year = {2014}, volume = 12, number = {3}, pages = {3--9},
  doi = {https://doi.org/10.1000/xyz_1}, url = {https://example.org/a\\_b},
}`);
    assert.deepEqual(guideline, {
      id: 'smith2014',
      kind: 'study',
      title: 'Outcomes of MRI in Örebro & beyond',
      authors: ['Smith JQ', 'de la Cruz M', 'World Pain Group', 'van Dam J'],
      year: 2014,
      journal: 'Journal of Examples',
      volume: '12',
      issue: '3',
      pages: '3–9',
      doi: '10.1000/xyz_1',
      url: 'https://example.org/a_b',
    });
  });

  it('reads BibLaTeX fields, abbreviations and suffixes', () => {
    const { entries, problems } = read(`@string{jex = "Journal of Examples"}
@comment{a remark}
@article{a1, title = "One", author = "Lee, Jr., Ann", date = {2016-05-01}, journaltitle = jex, journal = jex}
@report(a2, title = {Two}, institution = {An Institute}, year = 2012, month = jan)`);
    assert.deepEqual(problems, []);
    assert.deepEqual(entries[0]!.guideline, {
      id: 'a1',
      kind: 'study',
      title: 'One',
      authors: ['Lee A Jr.'],
      year: 2016,
      journal: 'Journal of Examples',
    });
    assert.equal(entries[1]!.guideline.publisher, 'An Institute');
  });

  it('keeps the neighbours of a broken reference and names the place', () => {
    const text = `@article{a, title={A}, year={2001}}\n@article{b, title={B year=2002}\n@article{c, title={C}, year={2003}}\n`;
    const { entries, problems } = read(text);
    assert.deepEqual(
      entries.map((entry) => entry.guideline.id),
      ['a', 'c'],
    );
    assert.equal(problems.length, 1);
    assert.equal(problems[0]!.code, 'syntax');
    assert.ok(problems[0]!.span.start > text.indexOf('@article{b') && problems[0]!.span.start <= text.indexOf('@article{c'));
  });

  it('reads an abstract with a line that opens with @', () => {
    const { entries, problems } = read('@article{a, title={A}, abstract={first\n@second line}}\n@book{b, title={B}}');
    assert.deepEqual(problems, []);
    assert.equal(entries.length, 2);
  });

  it('places each key, also one that is part of the type', () => {
    const text = '% remark\n@article{a, title={A}}\n@misc{a, title={B}}\n@misc{, title={C}}';
    const { entries, problems } = read(text);
    assert.deepEqual(
      entries.map(({ span }) => text.slice(span!.start - 1, span!.end + 1)),
      ['{a,', '{a,'],
    );
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['duplicate-id', 'missing-value'],
    );
  });

  it('turns TeX into text', () => {
    assert.equal(
      plainText('M{\\"u}ller, {\\\'E}t\\\'e, \\v{C}ech, Fran\\c{c}ois, na\\"{\\i}ve'),
      'Müller, Été, Čech, François, naïve',
    );
    assert.equal(plainText('5\\% \\textit{of} {50}--60 $\\geq$ 3 \\o{}re'), '5% of 50–60 ≥ 3 øre');
  });

  it('keeps every sign of a title', () => {
    for (const [tex, text] of [
      ['p \\textless{} 0.05, $\\le$ 5, \\textgreater 65 years', 'p < 0.05, ≤ 5, > 65 years'],
      ['{\\textless}5 and {$<$}6, $x<y$, a < b', '<5 and <6, x<y, a < b'],
      ['10\\textsuperscript{3} cells, 10$^{-3}$ and 10^3', '10³ cells, 10⁻³ and 10^3'],
      ['CO$_2$, H\\textsubscript{2}O, $X_{max}$', 'CO₂, H₂O, Xmax'],
      ['1\\textsuperscript{st}, $10^{3a}$', '1st, 10^(3a)'],
      ['20{$^\\circ$}, 20\\textdegree{}C, $90^{\\circ}$', '20°, 20°C, 90°'],
      ["it\\textquotesingle{}s, ``so'', `so'", "it's, “so”, ‘so'"],
      ['$\\beta$-blocker, \\ensuremath{\\alpha}2, {\\textmu}g, $\\mu$m', 'β-blocker, α2, µg, µm'],
      ['a--b, c---d, $a-b$, \\textendash{}', 'a–b, c—d, a-b, –'],
      ['\\textit{In vitro} {\\em and} \\emph{in vivo}', 'In vitro and in vivo'],
      ['R\\&D 5\\% \\$4 \\#1 a\\_b \\{x\\}', 'R&D 5% $4 #1 a_b {x}'],
      ["\\o re, {\\aa}s, Stra\\ss e, {\\L}{\\'o}d\\'{z}, \\c{S}t\\u{a}, \\.I, \\H{o}", 'øre, ås, Straße, Łódź, Ştă, İ, ő'],
      ['na\\"{\\i}ve, na\\"\\i ve, {\\"{o}}, \\k{a}, \\v c', 'naïve, naïve, ö, ą, č'],
      ['\\href{https://a.example}{Words} of \\url{https://a.example/~b}', 'Words of https://a.example/ b'],
      ['\\enquote{So}, \\noopsort{1999}2000, 10\\,mg, a\\ b~c', '“So”, 2000, 10 mg, a b c'],
      ['a } b { c', 'a b c'],
      ['$\\frac{1}{2}$', '1/2'],
    ] as const)
      assert.equal(plainText(tex), text, tex);
  });

  it('tells of a command that it does not know, and keeps the words', () => {
    const text = '@article{a,\n  title = {Of \\weird{many} things, \\constructor{} too}\n}\n';
    const { entries, problems } = read(text);
    assert.equal(entries[0]!.guideline.title, 'Of many things, too');
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end)),
      ['\\weird', '\\constructor'],
    );
  });

  it('reads names in all their forms', () => {
    const names = (author: string) => one(`@article{a, author = {${author}}}`).authors;
    for (const [written, printed] of [
      ['family=Jong, given=K., prefix=de, useprefix=true and Albin, M.', ['de Jong K', 'Albin M']],
      ['given=Anna Lee, family=Smith, suffix=Jr.', ['Smith AL Jr.']],
      ['family={Berg, Inc.}', ['Berg, Inc.']],
      ['Berg, Jr., Pieter', ['Berg P Jr.']],
      ['Pieter Berg Jr.', ['Berg P Jr.']],
      ['King, III', ['King III']],
      ['Poe, A and others', ['Poe A', 'et al']],
      ['Poe, A AND Roe, B\n  and {Others}', ['Poe A', 'Roe B', 'et al']],
      ["Charles Louis de la Vall{\\'e}e Poussin", ['de la Vallée Poussin CL']],
      ['van Dam', ['van Dam']],
      ['{World Health Organization} and {Smith and Sons}', ['World Health Organization', 'Smith and Sons']],
      ["{Smith} and {\\'A}lvarez, Jos{\\'e}-Luis", ['Smith', 'Álvarez JL']],
      ['Plato', ['Plato']],
      ['Lee,', ['Lee']],
      ['', undefined],
    ] as const)
      assert.deepEqual(names(written), printed, written);
  });

  it('takes fields from the entries that it names', () => {
    const text = `@inbook{child, crossref={parent}, title={Chapter}, author={Doe, John}, pages={3--4}}
@book{parent, title={Handbook}, editor={Roe, Jane}, author={Roe, Jane}, publisher={House}, date={1999}}
@incollection{second, xdata={lancet, missing}, title={Two}, journaltitle={Own}}
@xdata{lancet, journaltitle={Lancet}, year={2001}, volume={7}}
@article{round, crossref={round}, title={Round}}
@article{a, crossref={b}, title={A}}
@article{b, crossref={a}, title={B}, year={2002}}
@article{lost, title={Lost}, crossref={gone}}`;
    const { entries, problems } = read(text);
    const by = new Map(entries.map(({ guideline }) => [guideline.id, guideline]));
    assert.deepEqual(by.get('child'), {
      id: 'child',
      kind: 'study',
      title: 'Chapter',
      authors: ['Doe J'],
      year: 1999,
      journal: 'Handbook',
      publisher: 'House',
      pages: '3–4',
    });
    assert.deepEqual([by.get('second')?.journal, by.get('second')?.year, by.get('second')?.volume], ['Own', 2001, '7']);
    assert.equal(by.get('a')?.year, 2002);
    assert.equal(by.has('lancet'), false);
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end)),
      ['missing', 'gone'],
    );
  });

  it('reads abbreviations wherever they are said, and tells of those that nobody says', () => {
    const text = `@article{a, title={A}, journal = j # " of " # Care, month = jan, year = 2001}
@string{j = long}
@STRING(long = {Journal})
@string{J2 = {Never} # used}`;
    const { entries, problems } = read(text);
    assert.equal(entries[0]!.guideline.journal, 'Journal of Care');
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end)),
      ['Care'],
    );
  });

  it('reads years as they are written', () => {
    const year = (fields: string) => one(`@article{a, title={A}, ${fields}}`).year;
    for (const [fields, expected] of [
      ['date={2014-03/2015}', 2014],
      ['date={2014-03}', 2014],
      ['date={2014/}', 2014],
      ['year={2014a}', 2014],
      ['year={in press}, date={2014}', 2014],
      ['year={in press}', undefined],
      ['year={n.d.}', undefined],
      ['year=2014', 2014],
      ['year={{2014}}', 2014],
      ['date={2014~}', 2014],
    ] as const)
      assert.equal(year(fields), expected, fields);
  });

  it('takes an address out of its command', () => {
    assert.equal(one('@misc{a, url={\\url{https://a.example/x\\_y}}}').url, 'https://a.example/x_y');
  });

  it('tells of an entry that lost its @', () => {
    const text = '@article{a, title={A}}\narticle{b,\n  title={B}\n}\n';
    const { problems } = read(text);
    assert.deepEqual(
      problems.map(({ span }) => span.start),
      [text.indexOf('article{b')],
    );
  });

  it('answers to anything', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('@', '{', '}', '"', ',', '=', 'article', 'a', '\n', ' ', '\\', '%', '#', '1', '$', '^', 'crossref'),
        ),
        (parts) => {
          const text = parts.join('');
          for (const { span } of read(text).problems)
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        },
      ),
    );
  });
});
