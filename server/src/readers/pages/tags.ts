/** The tags of a page of a PDF: which paragraph a stretch of text belongs to, in the order of reading. */
export interface TagNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

/** Roles that are a paragraph of their own. */
const blockRole = /^(?:P|H\d?|TD|TH|LI|Caption|Title|Note|BlockQuote|TOCI|Formula|Code)$/;

/** Marked content → the paragraph it is in. */
export function blocksOf(tree: TagNode | null): Map<string, number> {
  const blocks = new Map<string, number>();
  let count = 0;
  const visit = (node: TagNode, block: number | undefined): void => {
    if (node.type === 'content' && node.id !== undefined) blocks.set(node.id, block ?? (count += 1));
    const own = node.role !== undefined && blockRole.test(node.role) ? (count += 1) : block;
    for (const child of node.children ?? []) visit(child, own);
  };
  if (tree) visit(tree, undefined);
  return blocks;
}
