/** Speech recognition of a browser that can keep sound on the device: Web Speech API, `processLocally`. */
export interface DeviceRecognition {
  lang: string;
  processLocally: boolean;
  interimResults: boolean;
  onresult: ((event: { readonly results: SpeechRecognitionResultList }) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}

interface DeviceRecognitionClass {
  new (): DeviceRecognition;
  /** Absent in browsers that send sound to a server. */
  available?(asked: { readonly langs: readonly string[]; readonly processLocally: true }): Promise<string>;
}

declare global {
  var SpeechRecognition: DeviceRecognitionClass | undefined;
}

/**
 * Returns true if this browser could recognise speech on the device. It asks the browser nothing: some versions of
 * Chromium end the page that asks what is installed.
 */
export const mayRecognise = (): boolean => typeof globalThis.SpeechRecognition?.available === 'function';

/** Creates a recognition that stays on the device; null if this locale is not installed. Fetches nothing. */
export async function deviceRecognition(locale: string): Promise<DeviceRecognition | null> {
  const { SpeechRecognition } = globalThis;
  const found = await SpeechRecognition?.available?.({ langs: [locale], processLocally: true });
  if (SpeechRecognition === undefined || found !== 'available') return null;
  const recognition = new SpeechRecognition();
  recognition.lang = locale;
  recognition.processLocally = true;
  recognition.interimResults = true;
  return recognition;
}
