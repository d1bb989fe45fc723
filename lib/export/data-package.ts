import columns from '../../data/csv-columns.json';
import { CSV } from './csv';
import { CSV_COLUMNS } from './csv-columns';
import { type Chunks, type ClaimParts, streamText } from './stream';
import type { ExportOptions } from './types';
import { zipStream } from './zip';

/** A column of the CSV in the words of Table Schema (https://specs.frictionlessdata.io/table-schema/). */
export type TableField = {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
};

type Described = Omit<TableField, 'name'>;

const described = columns as Readonly<Record<string, Described>>;

/** The schema of the CSV. Text cells that would run as formulas have an apostrophe before them. */
export const tableSchema = (): {
  readonly fields: readonly TableField[];
  readonly [name: string]: unknown;
} => ({
  fields: CSV_COLUMNS.map(({ name }) => ({
    name,
    ...(described[name] ?? { type: 'any', description: '' }),
  })),
  primaryKey: 'id',
  missingValues: [''],
});

const CSV_FILE = 'claims.csv';

/** Frictionless Data Package (https://specs.frictionlessdata.io/data-package/) of the CSV beside it. */
export const dataPackage = ({ t, now }: ExportOptions): object => ({
  profile: 'tabular-data-package',
  name: 'two-ledgers-claims',
  title: t('report.title'),
  description: t('export.data-package.about'),
  created: now,
  // The quotes belong to their publishers; what is added to them is free.
  licenses: [
    {
      name: 'CC0-1.0',
      path: 'https://creativecommons.org/publicdomain/zero/1.0/',
      title: t('export.data-package.licence'),
    },
  ],
  sources: [{ title: t('export.data-package.sources') }],
  resources: [
    {
      name: 'claims',
      path: CSV_FILE,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
      schema: tableSchema(),
    },
  ],
});

/**
 * A zip of the CSV and its `datapackage.json`. Without a byte order mark: readers of data packages take it for a part of
 * the first column's name.
 */
export const writeDataPackage = (parts: ClaimParts, options: ExportOptions): Chunks =>
  zipStream(
    [
      { name: CSV_FILE, content: streamText(CSV, parts, { ...options, bom: false }) },
      { name: 'datapackage.json', content: [`${JSON.stringify(dataPackage(options), null, 2)}\n`] },
    ],
    options.now,
  );
