/** The names of the formats, apart from the formatters, so that the help needs none of them. */
export const formats = ['text', 'json', 'github', 'sarif', 'junit'] as const;

export type Format = (typeof formats)[number];
