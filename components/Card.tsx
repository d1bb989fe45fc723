import type { ComponentChildren, ComponentProps } from 'preact';
import type { CorrectionChange } from '../lib/claims/corrections';
import type { KeptHere } from '../lib/claims/visits';
import type { Assumptions, Comparison, Line } from '../lib/compare/types';
import type { Figure } from '../lib/figures/types';
import type { Translator } from '../lib/i18n/translator';
import type { FactView } from '../lib/messages/protocol';
import { Argument } from './Argument';
import { CardAssumptions } from './AssumptionFields';
import { CardGone } from './CardGone';
import { CardHead } from './CardHead';
import { CorrectionForm } from './CorrectionForm';
import { CopyIcon, KeepIcon, MuteIcon, PanelIcon } from './icons';
import { KeptPart } from './KeptPart';
import { Caveats, Lines } from './Lines';
import { type Look, lookProps } from './look';
import { NumberLine } from './NumberLine';
import { type PrivateMatter, PrivateQuestion } from './PrivateQuestion';
import { type CueWords, Receipt } from './Receipt';
import { factIds } from './reading';
import { Sources } from './Sources';
import { Verdict } from './Verdict';

export type CardProps = {
  /** Tells the cards of one page apart: what is drawn by several roots shares no generated ids. */
  readonly id: string;
  readonly figure: Figure;
  /** Null while the background is still looking it up. */
  readonly comparison: Comparison | null;
  /** Facts for `factIds(comparison)`; those that have not arrived yet are left out. */
  readonly facts: readonly FactView[];
  readonly t: Translator;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly look?: Look;
  readonly pinned?: boolean;
  /** The reader took the figure off the page in this card. */
  readonly gone?: boolean;
  readonly keep: 'idle' | 'busy' | 'kept';
  /** Set where the figure is a kept claim. */
  readonly kept?: KeptHere | null;
  /** True for a moment after copying. */
  readonly copied: boolean;
  /** A failure in plain words, announced to screen readers. */
  readonly notice?: string | null;
  /** In a private window: what would be stored, to be asked. */
  readonly question?: { readonly matter: PrivateMatter } | null;
  readonly onYes?: () => void;
  readonly onNo?: () => void;
  /** The page's words behind each part of the reading. */
  readonly cueWords?: CueWords;
  readonly onExplain: () => Promise<readonly Line[] | null>;
  readonly onAssume: (assumptions: Assumptions) => void;
  /** Null takes every correction of the figure back. */
  readonly onCorrect: (change: CorrectionChange | null) => void;
  readonly onKeep: () => void;
  readonly onAnnotate: ComponentProps<typeof KeptPart>['onAnnotate'];
  readonly onCopy: () => void;
  readonly onMute: () => void;
  readonly onPanel: () => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
  /** Null while this is the only card. */
  readonly onCloseAll?: (() => void) | null;
};

const Recognised = ({ comparison, t }: { comparison: Comparison; t: Translator }) =>
  comparison.candidates.length > 1 ? (
    <p class="tl-quiet">{t('card.candidates', { count: comparison.candidates.length })}</p>
  ) : null;

const Body = (props: CardProps) => {
  const { figure, comparison, facts, t, cueWords, kept, onAnnotate, onExplain, onAssume, onCorrect } = props;
  if (!comparison) {
    return (
      <p class="tl-quiet" role="status">
        {t('card.loading')}
      </p>
    );
  }
  const used = new Set(factIds(comparison));
  return (
    <>
      <Verdict comparison={comparison} t={t} />
      {kept && <KeptPart kept={kept} t={t} onAnnotate={onAnnotate} />}
      <Recognised comparison={comparison} t={t} />
      <NumberLine figure={figure} comparison={comparison} t={t} />
      <Caveats comparison={comparison} t={t} />
      <Lines comparison={comparison} t={t} />
      <Sources facts={facts.filter((fact) => used.has(fact.id))} expected={used.size} t={t} />
      <Receipt figure={figure} t={t} {...(cueWords ? { cueWords } : {})} />
      <Argument comparison={comparison} t={t} onExplain={onExplain} />
      <CorrectionForm figure={figure} t={t} onCorrect={onCorrect} />
      <CardAssumptions assumptions={comparison.assumptions} t={t} onChange={onAssume} />
    </>
  );
};

type IconButtonProps = { label: string; onClick: () => void; children: ComponentChildren };

const IconButton = ({ label, onClick, children }: IconButtonProps) => (
  <button
    type="button"
    class="tl-button tl-plain tl-icon-only"
    aria-label={label}
    title={label}
    onClick={onClick}
  >
    {children}
  </button>
);

const KEEP_WORDS = { idle: 'card.keep', busy: 'card.keeping', kept: 'card.kept' } as const;

const KeepButton = ({ t, keep, kept, onKeep }: CardProps) => {
  const state = kept ? 'kept' : keep;
  return (
    <button type="button" class="tl-button tl-primary" disabled={state !== 'idle'} onClick={onKeep}>
      <KeepIcon filled={state === 'kept'} /> {t(KEEP_WORDS[state])}
    </button>
  );
};

const Actions = (props: CardProps) => {
  const { t, copied, onCopy, onPanel, onMute } = props;
  return (
    <div class="tl-actions">
      <KeepButton {...props} />
      <button type="button" class="tl-button" onClick={onCopy}>
        <CopyIcon /> {t(copied ? 'card.copied' : 'card.copy')}
      </button>
      <div class="tl-spring">
        <IconButton label={t('card.panel')} onClick={onPanel}>
          <PanelIcon />
        </IconButton>
        <IconButton label={t('card.mute')} onClick={onMute}>
          <MuteIcon />
        </IconButton>
      </div>
    </div>
  );
};

/**
 * What a reader opens comes into view. The event of `<details>` does not bubble, so it is caught on its way; Preact's
 * types know no such handler.
 */
const showOpened = ({ target }: Event): void => {
  if (target instanceof HTMLDetailsElement && target.open) target.scrollIntoView({ block: 'nearest' });
};

/**
 * The card over a page: a named, non-modal dialog without landmarks, which would count as the page's own.
 * Whoever mounts it places it and handles Esc and focus.
 */
export const Card = (props: CardProps) => {
  const titleId = `${props.id}-title`;
  return (
    <div
      class="tl tl-card"
      data-theme={props.theme}
      {...lookProps(props.look)}
      lang={props.t.language}
      dir="ltr"
      role="dialog"
      aria-modal="false"
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <CardHead
        {...props}
        titleId={titleId}
        pinned={props.pinned ?? false}
        onCloseAll={props.onCloseAll ?? null}
      />
      <div class="tl-body" {...{ onToggleCapture: showOpened }}>
        {props.gone ? <CardGone t={props.t} onUndo={() => props.onCorrect(null)} /> : <Body {...props} />}
      </div>
      <p class="tl-notice" role="status">
        {props.notice}
      </p>
      {props.question && (
        <PrivateQuestion
          matter={props.question.matter}
          t={props.t}
          onYes={() => props.onYes?.()}
          onNo={() => props.onNo?.()}
        />
      )}
      {!props.gone && <Actions {...props} />}
    </div>
  );
};
