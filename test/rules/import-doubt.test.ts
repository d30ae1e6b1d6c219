import { rule } from './harness';

rule('import-doubt', ({ finds, silent }) => {
  finds('a comment of the import', 'case:\n  ⟦# Import: The letter gives no priority.⟧\n  number: CM16-0123456\n', {
    severity: 'warning',
    message: 'Please check: The letter gives no priority.',
    fix: { title: 'Checked: remove this comment', safe: false, becomes: 'case:\n  number: CM16-0123456\n' },
  });
  silent('a comment of the writer', 'case:\n  # imported by hand\n  number: CM16-0123456\n');
  silent('the words inside a text', 'notes: |\n  # Import: these are my own words\n');
});
