import type { Comparison } from '../lib/compare/types';
import type { Translator } from '../lib/i18n/translator';
import { assumedWords } from './assumed';
import { VerdictIcon } from './icons';

/** The verdict in plain words: an icon of its own shape, a label, and the reason where there is one. */
export const Verdict = ({ comparison, t }: { comparison: Comparison; t: Translator }) => (
  <p class={`tl-verdict tl-tone-${comparison.verdict}`}>
    <VerdictIcon verdict={comparison.verdict} size={18} />
    <span>
      <strong>{t(`verdict.${comparison.verdict}`)}</strong>
      {comparison.reason && <span class="tl-verdict-why">{t.message(`reason.${comparison.reason}`)}</span>}
      {comparison.restsOn.length > 0 && <span class="tl-assumed">{assumedWords(t, comparison)}</span>}
    </span>
  </p>
);
