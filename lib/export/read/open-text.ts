import { isAnnotations, openAnnotations } from './annotations';
import { isJsonLines, openJsonLines, parseJson } from './json-lines';
import { isFields, openOwnJson } from './own-json';
import { openOwnLines } from './own-lines';
import { type Opened, refuse } from './types';

/** Whether a text is meant as JSON: everything else is looked at as a table. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text.slice(0, 10_000));

const openValue = (value: unknown, text: string): Opened => {
  if (isAnnotations(value)) return openAnnotations(value);
  if (isFields(value) && 'facts' in value && 'pack' in value) return refuse(0, 'is-pack');
  if (isFields(value) && 'claim' in value && !('claims' in value)) return openJsonLines(text);
  return openOwnJson(value);
};

/** Opens a text of JSON by what it says of itself: our own file, JSON Lines or Web Annotations. */
export const openJsonText = (text: string): Opened => {
  if (isJsonLines(text)) return openJsonLines(text);
  const lines = openOwnLines(text);
  if (lines) return lines;
  const json = parseJson(text);
  return json.ok ? openValue(json.value, text) : refuse(0, 'not-json', '', json.detail);
};
