import type { ExportOptions } from '../types';
import { BUNDLE_FILES } from './layout';

const FILES = ['claims', 'facts', 'sources', 'assumptions', 'manifest', 'sums'] as const;

/** `README.txt`: what the bundle is, what each file holds, and how to check it; one sentence or file a line. */
export const readmeOf = ({ t, now }: ExportOptions): string =>
  [
    t('bundle.title'),
    '',
    t('bundle.made', { date: t.date(now) }),
    t('bundle.whole'),
    t('bundle.caveat'),
    '',
    ...FILES.map((name) => t.named(BUNDLE_FILES[name], t(`bundle.file.${name}`))),
    t.named('schema/', t('bundle.file.schema')),
    '',
    t('bundle.check'),
    '  sha256sum -c SHA256SUMS',
    t('bundle.recreate'),
    '  npm run --silent compare -- --bundle FILE',
    '',
  ].join('\n');
