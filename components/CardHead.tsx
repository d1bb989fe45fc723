import type { ComponentChildren } from 'preact';
import type { Figure } from '../lib/figures/types';
import type { Translator } from '../lib/i18n/translator';
import { CorrectedMark } from './CorrectionForm';
import { CloseAllIcon, CloseIcon, MoveIcon, PinIcon } from './icons';
import { readingPeriod, readingTitle } from './reading';

/** `onCloseAll`: null while no other card is open. */
type Props = {
  readonly figure: Figure;
  readonly t: Translator;
  readonly titleId: string;
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onCloseAll: (() => void) | null;
};

type HeadButtonProps = {
  readonly label: string;
  readonly action: string;
  readonly pressed?: boolean;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
};

const HeadButton = ({ label, action, pressed, onClick, children }: HeadButtonProps) => (
  <button
    type="button"
    class="tl-head-button"
    data-action={action}
    aria-label={label}
    aria-pressed={pressed}
    title={label}
    onClick={onClick}
  >
    {children}
  </button>
);

/** Pin, move, close all, close. What moving does is known where the card is mounted. */
const HeadButtons = ({ t, pinned, onPin, onClose, onCloseAll }: Props) => (
  <div class="tl-head-buttons">
    {pinned && (
      <HeadButton label={t('card.move')} action="move">
        <MoveIcon />
      </HeadButton>
    )}
    <HeadButton label={t(pinned ? 'card.unpin' : 'card.pin')} action="pin" pressed={pinned} onClick={onPin}>
      <PinIcon filled={pinned} />
    </HeadButton>
    {onCloseAll && (
      <HeadButton label={t('card.close-all')} action="close-all" onClick={onCloseAll}>
        <CloseAllIcon />
      </HeadButton>
    )}
    <HeadButton label={t('card.close')} action="close" onClick={onClose}>
      <CloseIcon />
    </HeadButton>
  </div>
);

/** Figure and reading, and what can be done with the card itself; a grip where it is a sheet. */
export const CardHead = (props: Props) => {
  const { figure, t, titleId } = props;
  return (
    <>
      <button type="button" class="tl-grip" aria-label={t('card.grip')} />
      <div class="tl-head">
        <div class="tl-head-text">
          <p class="tl-eyebrow">{readingTitle(t, figure)}</p>
          <h2 class="tl-amount" id={titleId}>
            {figure.quote}
          </h2>
          <p class="tl-when">
            {readingPeriod(t, figure)}
            {figure.stance !== 'actual' && ` · ${t(`stance.${figure.stance}`)}`}{' '}
            <CorrectedMark figure={figure} t={t} />
          </p>
        </div>
        <HeadButtons {...props} />
      </div>
    </>
  );
};
