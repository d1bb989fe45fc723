import type { PageTranslator } from '../lib/i18n/page-translator';
import type { Settings } from '../lib/messages/settings';
import { Choice } from './Choice';

type RuleProps = {
  readonly settings: Settings;
  readonly t: PageTranslator;
  readonly onPatch: (patch: Partial<Settings>) => void;
};

type Props = RuleProps & { readonly onSwitchSite: (host: string, on: boolean) => void };

type ListProps = {
  readonly hosts: readonly string[];
  readonly empty: string;
  readonly action: (host: string) => { readonly label: string; readonly words: string };
  readonly onAct: (host: string) => void;
};

const HostList = ({ hosts, empty, action, onAct }: ListProps) =>
  hosts.length === 0 ? (
    <p class="tl-quiet">{empty}</p>
  ) : (
    <ul class="tl-muted">
      {hosts.map((host) => (
        <li key={host}>
          <span>{host}</span>
          <button type="button" class="tl-button" aria-label={action(host).label} onClick={() => onAct(host)}>
            {action(host).words}
          </button>
        </li>
      ))}
    </ul>
  );

const Resting = ({ settings, t, onSwitchSite }: Props) =>
  settings.restingSites.length === 0 ? null : (
    <ul class="tl-muted">
      {settings.restingSites.map(({ host, until }) => (
        <li key={host}>
          <span>{t('switch.resting', { host, time: t.time(until) })}</span>
          <button
            type="button"
            class="tl-button"
            aria-label={t('settings.unmute.label', { host })}
            onClick={() => onSwitchSite(host, true)}
          >
            {t('settings.unmute')}
          </button>
        </li>
      ))}
    </ul>
  );

/** Whether all sites are on except some, or only some. */
export const SiteRule = ({ settings, t, onPatch }: RuleProps) => (
  <Choice
    label={t('settings.rule')}
    value={settings.siteRule}
    options={(['except', 'only'] as const).map((rule) => [rule, t(`settings.rule.${rule}`)])}
    onChange={(siteRule) => onPatch({ siteRule })}
  />
);

/** On which of the readable sites annotations are on: all but some, or only some; each can be taken off its list. */
export const SiteLists = (props: Props) => {
  const { settings, t, onSwitchSite } = props;
  const only = settings.siteRule === 'only';
  return (
    <fieldset>
      <legend>{t('settings.sites')}</legend>
      <SiteRule {...props} />
      <HostList
        hosts={only ? settings.listedSites : settings.mutedSites}
        empty={t(only ? 'settings.listed.none' : 'settings.muted.none')}
        action={(host) => ({
          label: t(only ? 'settings.unlist.label' : 'settings.unmute.label', { host }),
          words: t(only ? 'settings.unlist' : 'settings.unmute'),
        })}
        onAct={(host) => onSwitchSite(host, !only)}
      />
      <Resting {...props} />
    </fieldset>
  );
};
