import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Settings } from '../lib/messages/settings';

export type Access = NonNullable<Settings['access']>;

type Props = {
  readonly access: Settings['access'];
  /** Number of sites on the list of news sites. */
  readonly sites: number;
  readonly busy: boolean;
  readonly t: PageTranslator;
  /** Called inside the click, so that the browser's question may be asked. */
  readonly onChoose: (access: Access) => void;
};

const CHOICES: readonly Access[] = ['news', 'all', 'click'];

/** Where may it read? Three choices, each one click; the one in force is marked. */
export const AccessChoice = ({ access, sites, busy, t, onChoose }: Props) => (
  <ul class="tl-choices" aria-label={t('access.question')}>
    {CHOICES.map((choice) => (
      <li key={choice}>
        <button
          type="button"
          class="tl-choice"
          data-access={choice}
          aria-pressed={access === choice}
          disabled={busy}
          onClick={() => onChoose(choice)}
        >
          <strong>{t(`access.${choice}`)}</strong>
          <span>{t(`access.${choice}.text`, { count: sites })}</span>
          <span class="tl-choice-state">{access === choice ? t('access.current') : ''}</span>
        </button>
      </li>
    ))}
  </ul>
);
