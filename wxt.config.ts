import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { pdfFiles } from './scripts/pdf-files';
import { buildWordFiles, wordFiles } from './scripts/word-files';

/** Host patterns that the user may grant later; none is asked for at install. */
const OPTIONAL_HOSTS = ['https://*/*', 'http://*/*'];

export default defineConfig({
  imports: false,
  publicDir: 'data/public',
  outDir: '.output',
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => void paths.push(...wordFiles()),
    'build:publicAssets': (_wxt, files) => void files.push(...buildWordFiles(), ...pdfFiles()),
  },
  zip: { artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip' },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // One background for both kinds of windows: Firefox knows no other, and in Chromium a second one would have a
    // database of its own that forgets. What of a private window may be kept is decided in this one place.
    incognito: 'spanning',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      'downloads',
      'alarms',
      // Workers cannot make the address of a file: a page that nobody sees does it for automatic back-ups.
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ],
    optional_host_permissions: OPTIONAL_HOSTS,
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    commands: {
      'next-figure': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-figure': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPrevious__',
      },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpen__' },
      // Browsers suggest keys for four commands at most: this one is given its key by the user.
      'keep-figure': { description: '__MSG_commandKeep__' },
      // Without a key: four is all that browsers suggest. Readers give it one in the browser's page of shortcuts.
      'speak-summary': { description: '__MSG_commandSummary__' },
      'toggle-site': { suggested_key: { default: 'Alt+Shift+T' }, description: '__MSG_commandToggle__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'two-ledgers@two-ledgers.example',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
            // No sidebar, context menu or commands there: each is asked for before it is used.
            gecko_android: { strict_min_version: '149.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
