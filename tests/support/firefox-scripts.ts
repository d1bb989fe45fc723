/** Functions that travel as text into Firefox's own scope, where they see its globals; arguments and answers are plain data. */

export const HELPERS = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const contextOf = (id) => NavigableManager.getBrowsingContextById(id);
  const extensionOf = (id) => WebExtensionPolicy.getByID(id).extension;
`;

export const SET_MEDIA = `(id, { colorScheme, forcedColors, reducedMotion }) => {
  const context = contextOf(id);
  if (colorScheme) context.prefersColorSchemeOverride = colorScheme;
  if (forcedColors) context.forcedColorsOverride = forcedColors;
  if (reducedMotion) context.prefersReducedMotionOverride = reducedMotion;
}`;

export const LOAD = `(id, url) => {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  contextOf(id).top.embedderElement.loadURI(Services.io.newURI(url), { triggeringPrincipal });
}`;

export const REVOKE = `async (id) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { origins } = await ExtensionPermissions.get(id);
  await ExtensionPermissions.remove(id, { permissions: [], origins: [...origins] }, extensionOf(id));
}`;

/** What the switch "run in private windows" of the add-on manager does. */
export const ALLOW_PRIVATE = `async (id, allowed) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const permission = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions[allowed ? 'add' : 'remove'](id, permission, extensionOf(id));
  await (await AddonManager.getAddonByID(id)).reload();
}`;

export const OPEN_PRIVATE = `() => {
  globalThis.openedPrivately = Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
}`;

/**
 * The window loads a page of its own while it starts: a driver that leads the tab elsewhere before that ends is turned
 * back. Null until then; the id that BiDi knows the tab by.
 */
export const STILL_PRIVATE = `() => {
  const { gBrowser, gBrowserInit } = globalThis.openedPrivately;
  if (!gBrowserInit?.delayedStartupFinished || gBrowser.selectedBrowser.webProgress.isLoadingDocument) return null;
  return NavigableManager.getIdForBrowser(gBrowser.selectedBrowser);
}`;

export const FRONT = `() => {
  const last = () => Services.wm.getMostRecentWindow('navigator:browser');
  if (last() !== window) window.focus();
  return last() === window;
}`;

/** The page's own process does it. */
export const MAGNIFY = `(id, scale) => {
  const script = 'content.windowUtils.setResolutionAndScaleTo(' + scale + ')';
  const { messageManager } = contextOf(id).top.embedderElement;
  messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
}`;

export const DISABLE = `async (id) => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).disable();
}`;

/** Does what the shortcut's own key element does in the window; a command without a key is given one, as its user would. */
export const PRESS_COMMAND = `async (id, name) => {
  const { shortcuts } = extensionOf(id);
  if (!(await shortcuts.commands).get(name).shortcut) await shortcuts.updateCommand({ name, shortcut: 'Alt+Shift+S' });
  const commands = await shortcuts.commands;
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { shortcut } = commands.get(name);
  const letter = shortcut.split('+').pop();
  const keys = [...window.document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
  const key = keys.find((one) => one.getAttribute('key')?.toUpperCase() === letter);
  if (!key) throw new Error('no shortcut ' + shortcut);
  key.doCommand();
}`;

/** False while the menu is not open; entries of an extension that has several stand in a menu of their own. */
export const CHOOSE_FROM_MENU = `async (entry) => {
  const { document } = Services.wm.getMostRecentWindow('navigator:browser');
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') return false;
  const item = menu.querySelector('[id$="-menuitem-_' + entry + '"]');
  if (!item) throw new Error('the open menu has no ' + entry);
  const popup = item.parentElement;
  if (popup !== menu && popup.state !== 'open') {
    const shown = new Promise((open) => popup.addEventListener('popupshown', open, { once: true }));
    popup.parentElement.openMenu(true);
    await shown;
  }
  popup.activateItem(item);
  return true;
}`;

/** Null while the service is still building the tree of the page. Nodes are kept there for `MEASURE`. */
export const READ_TREE = `(id) => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const ROLES = { 'text leaf': 'text', pushbutton: 'button', entry: 'textbox', 'check button': 'checkbox' };
  const roleOf = (node) => {
    const name = service.getStringRole(node.role);
    return name === 'text leaf' ? 'text' : node.computedARIARole || ROLES[name] || name;
  };
  const isFocused = (node) => {
    const state = {};
    node.getState(state, {});
    return (state.value & Ci.nsIAccessibleStates.STATE_FOCUSED) !== 0;
  };
  const page = service.getAccessibleFor(contextOf(id).embedderElement)?.firstChild;
  if (!page?.childCount) return null;
  const nodes = [];
  const read = [];
  const visit = (node, depth) => {
    nodes.push(node);
    const [name, description] = [node.name ?? '', node.description ?? ''];
    read.push({ role: roleOf(node), name, description, focused: isFocused(node), depth });
    for (let at = 0; at < node.childCount; at++) visit(node.getChildAt(at), depth + 1);
  };
  visit(page, 0);
  globalThis.keptAccessibility = { service, nodes };
  return read;
}`;

/** Null until the node has been scrolled into view, out from under what clips or covers its middle. */
export const MEASURE = `(id, at) => {
  const { nodes } = globalThis.keptAccessibility;
  const boxOf = (node) => {
    const [x, y, width, height] = [{}, {}, {}, {}];
    node.getBoundsInCSSPixels(x, y, width, height);
    return { x: x.value, y: y.value, width: width.value, height: height.value };
  };
  const [page, box] = [boxOf(nodes[0]), boxOf(nodes[at])];
  box.x -= page.x;
  box.y -= page.y;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const isIn = (one, other) => {
    for (let node = one; node; node = node.parent) if (node === other) return true;
    return false;
  };
  const hit = () => {
    const [left, top, ratio] = [{}, {}, contextOf(id).topChromeWindow.devicePixelRatio];
    nodes[0].getBounds(left, top, {}, {});
    return nodes[0].getDeepestChildAtPoint(left.value + x * ratio, top.value + y * ratio);
  };
  const isInView = x >= 0 && y >= 0 && x < page.width && y < page.height;
  if (isInView && isIn(hit(), nodes[at])) return box;
  nodes[at].scrollTo(Ci.nsIAccessibleScrollType.SCROLL_TYPE_ANYWHERE);
  return null;
}`;
