import open from 'open';

/** Returns true if somebody sits at a desktop of this machine: a terminal of its own, no remote session. */
export const isAtDesktop = (
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  isTerminal: boolean,
): boolean =>
  isTerminal &&
  !env.CI &&
  !env.SSH_CONNECTION &&
  (platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY));

/** Opens an address in the desktop's browser. On failure the terminal already shows the address. */
export async function openBrowser(address: string): Promise<void> {
  await open(address).catch(() => undefined);
}
