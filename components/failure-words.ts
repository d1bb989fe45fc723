import type { Translator } from '../lib/i18n/translator';
import type { Failure } from '../lib/messages/protocol';

/** What went wrong and what to do about it, in the reader's language; for codes without words, that it failed. */
export const failureWords = (t: Translator, failure: Failure): string => {
  const key = `failure.${failure.code}`;
  const words = t.message(key);
  return words === key ? t('failure.other') : words;
};
