/**
 * Finding mentions, for use by itself: compile the names once, find mentions in a text, explain what decided. Needs
 * neither a page nor a browser; docs/mentions.md shows how.
 */
export { compileGazetteer } from './compile-gazetteer.ts';
export type { Ground } from './conditions.ts';
export { type Explanation, explainMentions } from './explain-mentions.ts';
export { type FindOptions, findMentions, LEVELS, type Level, type Mention } from './find-mentions.ts';
export { type CompiledGazetteer, Gazetteer } from './gazetteer.ts';
