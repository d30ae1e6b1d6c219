/**
 * What the commands do, each part loaded when it is asked for. A bundle of its own on Node: help and version load nothing of
 * it, and a thread of `rationale check` loads no commands.
 */
export const checking = () => import('./checking');
export const explaining = () => import('./explaining');
export const exporting = () => import('./exporting');
export const finding = () => import('./check/find');
export const importing = () => import('./importing');
export const making = () => import('./making');
export const part = () => import('./check/part');
export const schemas = () => import('../service/model/json-schema');
