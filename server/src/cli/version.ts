/** The product's version, filled in when the bundle is built. */
declare const __VERSION__: string | undefined;

export const version = typeof __VERSION__ === 'string' ? __VERSION__ : 'development';
