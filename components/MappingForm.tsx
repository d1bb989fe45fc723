import { useState } from 'preact/hooks';
import { CLAIM_FIELDS, type ClaimField, REQUIRED_FIELDS } from '../lib/export/read/claim-fields';
import {
  type ColumnMapping,
  type FieldSource,
  missingFields,
  proposeMapping,
} from '../lib/export/read/column-mapping';
import type { PageTranslator } from '../lib/i18n/page-translator';

type Props = {
  readonly name: string;
  readonly head: readonly string[];
  /** Cells of the first row below the head, as examples. */
  readonly first: readonly string[];
  readonly t: PageTranslator;
  readonly onRead: (mapping: ColumnMapping) => void;
  readonly onCancel: () => void;
};

const REQUIRED: ReadonlySet<string> = new Set(REQUIRED_FIELDS);

const fieldName = (t: PageTranslator, name: string): string => t.message(`import.field.${name}`);

/** What an option stands for, as its value: `c3` is the fourth column, `=money` one value for all rows. */
const optionOf = (source: FieldSource | undefined): string =>
  !source ? '' : 'column' in source ? `c${source.column}` : `=${source.always}`;

const sourceOf = (value: string): FieldSource =>
  value === ''
    ? null
    : value.startsWith('=')
      ? { always: value.slice(1) }
      : { column: Number(value.slice(1)) };

/** Values in words where the catalogue has them: metrics, companies. */
const optionWords = (t: PageTranslator, { name }: ClaimField, option: string): string => {
  const key = `${name}.${option}`;
  const words = t.message(key);
  return words === key ? option : words;
};

/** Money has to say which: where no column does, one currency may hold for all. */
const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'CNY'];

type PartProps = Pick<Props, 'head' | 'first' | 't'> & {
  readonly field: ClaimField;
  readonly source: FieldSource | undefined;
  readonly onSource: (source: FieldSource) => void;
};

const Field = ({ field, head, first, source, t, onSource }: PartProps) => {
  const always = field.kind === 'choice' ? field.options : field.name === 'currency' ? CURRENCIES : null;
  const required = REQUIRED.has(field.name);
  return (
    <label class="tl-field">
      <span>
        {fieldName(t, field.name)}
        {required && ' *'}
      </span>
      <select
        name={field.name}
        value={optionOf(source)}
        aria-required={required}
        onChange={(event) => onSource(sourceOf(event.currentTarget.value))}
      >
        <option value="">{t('import.mapping.none')}</option>
        <optgroup label={t('import.mapping.columns')}>
          {head.map((column, at) => (
            <option key={at} value={`c${at}`}>
              {column || `#${at + 1}`} ({(first[at] ?? '').slice(0, 30)})
            </option>
          ))}
        </optgroup>
        {always && (
          <optgroup label={t('import.mapping.always')}>
            {always.map((option) => (
              <option key={option} value={`=${option}`}>
                {optionWords(t, field, option)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
};

/** Which column of a table says what: proposed from its head, changed by a person. */
export const MappingForm = ({ name, head, first, t, onRead, onCancel }: Props) => {
  const [mapping, setMapping] = useState<ColumnMapping>(() => proposeMapping(head));
  const missing = missingFields(mapping);
  const field = (one: ClaimField) => (
    <Field
      key={one.name}
      field={one}
      head={head}
      first={first}
      source={mapping[one.name]}
      t={t}
      onSource={(source) => setMapping({ ...mapping, [one.name]: source })}
    />
  );
  return (
    <form
      class="tl-box tl-own"
      data-part="mapping"
      onSubmit={(event) => {
        event.preventDefault();
        onRead(mapping);
      }}
    >
      <h2 class="tl-group-title">{t('import.mapping.title')}</h2>
      <p>{t('import.mapping.text', { file: name })}</p>
      <div class="tl-own-fields">
        {CLAIM_FIELDS.filter((one) => REQUIRED.has(one.name) || one.name === 'currency').map(field)}
      </div>
      <details>
        <summary>{t('import.mapping.more')}</summary>
        <div class="tl-own-fields">
          {CLAIM_FIELDS.filter((one) => !REQUIRED.has(one.name) && one.name !== 'currency').map(field)}
        </div>
      </details>
      <p class="tl-quiet" role="status">
        {missing.length > 0 &&
          t('import.mapping.missing', { fields: t.series(missing.map((one) => fieldName(t, one))) })}
      </p>
      <div class="tl-tools">
        <button
          type="submit"
          class="tl-button tl-primary"
          data-action="read-table"
          disabled={missing.length > 0}
        >
          {t('import.mapping.read')}
        </button>
        <button type="button" class="tl-button" data-action="cancel-import" onClick={onCancel}>
          {t('import.refuse')}
        </button>
      </div>
    </form>
  );
};
