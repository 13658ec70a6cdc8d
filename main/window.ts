import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { app, BrowserWindow, nativeTheme, protocol, session, type WebContents } from 'electron';
import type { Theme } from '../preload/api.ts';

const scheme = 'app';
const host = 'touchline';
export const pageUrl = `${scheme}://${host}/index.html`;
export const keyPageUrl = `${scheme}://${host}/key.html`;
export const verdictPageUrl = `${scheme}://${host}/verdict.html`;

/** Whether an address is the page's own. Node's `URL` gives no origin for a scheme it doesn't know, so its parts are compared. */
export function isOurPage(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.protocol === `${scheme}:` && url.host === host;
}

/** Everything the page may load comes from the program itself; `wasm-unsafe-eval` is for the diff's highlighter. */
const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'", "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "object-src 'none'", "frame-src 'none'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.woff': 'font/woff',
};

/**
 * Must be called before the app is ready. The window itself has no business on the network: Chromium finds no host,
 * and fetches nothing by itself (it would look for a spelling dictionary at its maker's, spell check or not).
 */
export function declareScheme(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** Serves the built page from one folder and nothing outside it, each answer with the policy above. */
export function servePage(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file = normalize(join(folder, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)));
    if (!isOurPage(request.url) || !file.startsWith(folder + sep)) return notHere();
    try {
      const body = new Uint8Array(await readFile(file));
      return new Response(body, {
        headers: { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream', 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff' },
      });
    } catch {
      return notHere();
    }
  });
}

function notHere(): Response {
  return new Response('Not here', { status: 404, headers: { 'content-type': 'text/plain', 'content-security-policy': contentSecurityPolicy } });
}

/** Nothing in the page may ask for a permission, open a window, navigate away or embed anything. */
export function lockDown(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setSpellCheckerEnabled(false);
}

/** No window of ours opens another, goes elsewhere or embeds anything. */
export function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

export interface WindowOptions {
  readonly preload: string;
  readonly theme: Theme;
}

/** The one window: sandboxed, isolated, without Node. Shown at once with the page's own background. */
export function openWindow({ preload, theme }: WindowOptions): BrowserWindow {
  nativeTheme.themeSource = theme;
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 880,
    minHeight: 560,
    title: 'Touchline',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0f1312' : '#eff1f0',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  guard(window.webContents);
  return window;
}
