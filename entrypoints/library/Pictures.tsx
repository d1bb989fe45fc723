import { useState } from 'preact/hooks';
import { Failed } from '../../components/Notice';
import type { Claim } from '../../lib/claims/types';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import type { Failure } from '../../lib/messages/protocol';
import { loadTranslator } from '../../lib/shell/load-translator';
import { saveCard } from '../../lib/shell/save-card';
import { useSettings } from '../../lib/shell/use-settings';

type Props = { readonly claim: Claim; readonly t: PageTranslator };

/** Saves the comparison of a claim as a picture, in the language and colours chosen for exports. */
export const Pictures = ({ claim, t }: Props) => {
  const { exports } = useSettings().settings;
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    setFailure(null);
    try {
      const words = exports.language === 'auto' ? t : await loadTranslator(exports.language);
      const options = { now: new Date().toISOString(), t: words };
      await saveCard(claim, options, { theme: exports.picture, kind });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setFailure({ ok: false, code: 'export-failed', detail });
    }
  };
  return (
    <>
      <div class="tl-tools">
        <button type="button" class="tl-button" data-action="claim-svg" onClick={() => void save('svg')}>
          {t('chart.svg')}
        </button>
        <button type="button" class="tl-button" data-action="claim-png" onClick={() => void save('png')}>
          {t('chart.png')}
        </button>
      </div>
      {failure && <Failed failure={failure} t={t} />}
    </>
  );
};
