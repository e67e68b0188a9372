import open from 'open';

/** Whether somebody sits before a desktop of this machine: a terminal of its own, and no session from afar. */
export const isAtDesktop = (
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  isTerminal: boolean,
): boolean =>
  isTerminal &&
  !env.CI &&
  !env.SSH_CONNECTION &&
  (platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY));

/** Opens an address in the browser of the desktop. Where that fails, the terminal has said the address. */
export async function openBrowser(address: string): Promise<void> {
  await open(address).catch(() => undefined);
}
