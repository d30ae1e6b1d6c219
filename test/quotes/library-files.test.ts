/** What was made of a library file is kept until that file changes. */
import assert from 'node:assert/strict';
import { indexOf } from '../../server/src/service/quotes/index';
import { createWorkspace } from '../../server/src/service/workspace';

const folder = 'file:///cases';
const guideline = (id: string, text: string) =>
  `id: ${id}\nkind: guideline\ntitle: ${id}\nexcerpts:\n  - { page: 1, text: ${text} }\n`;

describe('the excerpts of library files', () => {
  it('are indexed again only where their own file has changed', async () => {
    const content = new Map([
      [`${folder}/rationale.config.yaml`, 'library: ["*.guideline.yaml"]\n'],
      [`${folder}/a.guideline.yaml`, guideline('a', 'A torn cuff is repaired.')],
      [`${folder}/b.guideline.yaml`, guideline('b', 'A worn cuff is treated.')],
    ]);
    const workspace = createWorkspace({
      read: (uri) => Promise.resolve(content.get(uri)),
      find: () => Promise.resolve([...content.keys()].filter((uri) => uri.endsWith('.guideline.yaml'))),
    });
    const indexes = async () => {
      const { library } = await workspace.surroundings(`${folder}/case.rationale.yaml`);
      return [indexOf(library.get('a')!), indexOf(library.get('b')!)] as const;
    };
    const before = await indexes();
    content.set(`${folder}/b.guideline.yaml`, guideline('b', 'A worn cuff is rested.'));
    workspace.changed(`${folder}/b.guideline.yaml`);
    const after = await indexes();
    assert.equal(after[0], before[0]);
    assert.notEqual(after[1], before[1]);
  });
});
