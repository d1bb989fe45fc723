import type { PageTranslator } from '../lib/i18n/page-translator';
import type { ListedFigure } from '../lib/messages/protocol';
import type { Settings } from '../lib/messages/settings';
import { metricsToSwitch, switchCompany, switchMetric, switchSite } from './settings-changes';
import { Toggle } from './Toggle';

type Props = {
  readonly settings: Settings;
  readonly figures: readonly ListedFigure[];
  /** Null on pages that have no host. */
  readonly host: string | null;
  readonly pageOff: boolean;
  readonly t: PageTranslator;
  readonly onPatch: (patch: Partial<Settings>) => void;
  readonly onPageOff: (off: boolean) => void;
};

const Places = ({ settings, host, pageOff, t, onPatch, onPageOff }: Props) => {
  if (host === null) return null;
  const siteOn = settings.enabled && !settings.mutedSites.includes(host);
  return (
    <>
      <Toggle
        label={t('switch.site')}
        hint={host}
        on={siteOn}
        disabled={!settings.enabled}
        onChange={(on) => onPatch(switchSite(settings, host, on))}
      />
      <Toggle
        label={t('switch.page')}
        hint={t('switch.page.hint')}
        on={siteOn && !pageOff}
        disabled={!siteOn}
        onChange={(on) => onPageOff(!on)}
      />
    </>
  );
};

/** What is annotated: this site, this page, each company, each quantity found here. */
export const Switches = (props: Props) => {
  const { settings, figures, t, onPatch } = props;
  const metrics = metricsToSwitch(figures, settings);
  return (
    <section class="tl-switches" aria-label={t('switch.label')}>
      <Toggle label={t('switch.all')} on={settings.enabled} onChange={(enabled) => onPatch({ enabled })} />
      <Places {...props} />
      {(['openai', 'microsoft'] as const).map((company) => (
        <Toggle
          key={company}
          label={t(`company.${company}`)}
          on={settings.companies[company]}
          onChange={(on) => onPatch(switchCompany(settings, company, on))}
        />
      ))}
      {metrics.length > 0 && (
        <details>
          <summary>{t('switch.metrics')}</summary>
          {metrics.map((metric) => (
            <Toggle
              key={metric}
              label={t(`metric.${metric}`)}
              on={!settings.hiddenMetrics.includes(metric)}
              onChange={(on) => onPatch(switchMetric(settings, metric, on))}
            />
          ))}
        </details>
      )}
    </section>
  );
};
