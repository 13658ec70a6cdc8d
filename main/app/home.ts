import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/**
 * The only place Touchline writes to in a dry run: `--home`, else `TOUCHLINE_HOME`, else the user's data folder
 * (XDG Base Directory Specification on Linux, the system's own custom elsewhere).
 */
export function homeFolder(chosen: string | undefined, env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const named = chosen ?? env.TOUCHLINE_HOME;
  if (named !== undefined && named !== '') return resolve(named);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Touchline');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Touchline');
  const data = env.XDG_DATA_HOME;
  return join(data !== undefined && isAbsolute(data) ? data : join(homedir(), '.local', 'share'), 'touchline');
}
