import { useState } from 'preact/hooks';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { DRAFT_CHOICES, type DraftFaults, draftToFact, type OwnFactDraft } from '../lib/ledger/own-fact';
import type { OwnFact } from '../lib/ledger/packs';
import { Choice } from './Choice';

type Props = {
  readonly draft: OwnFactDraft;
  /** Id of the fact that is edited, or a new one. */
  readonly id: string;
  readonly t: PageTranslator;
  readonly onSave: (own: OwnFact) => void;
  readonly onCancel: () => void;
};

type Field = keyof OwnFactDraft;
type PartProps = {
  readonly draft: OwnFactDraft;
  readonly faults: DraftFaults;
  readonly t: PageTranslator;
  readonly set: (field: Field, value: string) => void;
};

const Input = ({ field, type, draft, faults, t, set }: PartProps & { field: Field; type: string }) => {
  const fault = faults[field];
  return (
    <label class="tl-field">
      <span>
        {t.message(field === 'title' ? 'own.title-field' : `own.${field}`)}
        {fault && (
          <strong class="tl-fault" id={`own-${field}-fault`}>
            {t.message(`own.fault.${fault}`)}
          </strong>
        )}
      </span>
      <input
        type={type}
        name={field}
        inputMode={field === 'amount' ? 'decimal' : undefined}
        value={draft[field]}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `own-${field}-fault` : undefined}
        onInput={(event) => set(field, event.currentTarget.value)}
      />
    </label>
  );
};

const Select = ({ field, draft, t, set }: PartProps & { field: keyof typeof DRAFT_CHOICES }) => {
  const words = (value: string): string => {
    if (field === 'unit') return value === 'percent' ? '%' : value;
    return t.message(
      field === 'scale' || field === 'precision' ? `own.${field}.${value}` : `${field}.${value}`,
    );
  };
  return (
    <Choice
      label={t(`own.${field}`)}
      value={draft[field]}
      options={DRAFT_CHOICES[field].map((value) => [value, words(value)] as const)}
      onChange={(value) => set(field, value)}
    />
  );
};

/** A form for a fact of one's own: what, how much, when, and where it is from. */
export const OwnFactForm = ({ draft: first, id, t, onSave, onCancel }: Props) => {
  const [draft, setDraft] = useState(first);
  const [faults, setFaults] = useState<DraftFaults>({});
  const set = (field: Field, value: string): void => setDraft((old) => ({ ...old, [field]: value }));
  const part = { draft, faults, t, set };
  const save = (event: Event): void => {
    event.preventDefault();
    const drafted = draftToFact(draft, id);
    setFaults(drafted.ok ? {} : drafted.faults);
    if (drafted.ok) onSave(drafted.own);
  };
  return (
    <form class="tl-box tl-own" onSubmit={save} noValidate aria-label={t('own.title')}>
      <h2 class="tl-group-title">{t('own.title')}</h2>
      <p class="tl-quiet">{t('own.text')}</p>
      <div class="tl-own-fields">
        <Select field="company" {...part} />
        <Select field="metric" {...part} />
        <Input field="amount" type="text" {...part} />
        <Select field="scale" {...part} />
        <Select field="unit" {...part} />
        <Select field="precision" {...part} />
        <Input field="start" type="date" {...part} />
        <Input field="end" type="date" {...part} />
        <Input field="publisher" type="text" {...part} />
        <Input field="title" type="text" {...part} />
        <Input field="url" type="url" {...part} />
        <Input field="published" type="date" {...part} />
        <Input field="caveat" type="text" {...part} />
      </div>
      <p role="alert" class="tl-fault">
        {Object.keys(faults).length > 0 && t('own.faults', { count: Object.keys(faults).length })}
      </p>
      <div class="tl-tools">
        <button type="submit" class="tl-button tl-primary" data-action="save-fact">
          {t('own.save')}
        </button>
        <button type="button" class="tl-button" data-action="cancel-fact" onClick={onCancel}>
          {t('own.cancel')}
        </button>
      </div>
    </form>
  );
};
