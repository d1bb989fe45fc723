import { SafetyNotices } from '../../components/SafetyNotices';
import type { PageTranslator } from '../i18n/page-translator';
import { useSafety } from './use-safety';

/** Notices about the safety of what is kept, on pages that are about something else. */
export const SafetyBar = ({ t, onOpen }: { t: PageTranslator; onOpen: () => void }) => {
  const { status, acknowledge, quiet } = useSafety();
  return (
    status && (
      <SafetyNotices
        status={status}
        t={t}
        onOpen={onOpen}
        onAcknowledge={() => void acknowledge()}
        onQuiet={() => void quiet()}
      />
    )
  );
};
