/** A browser or a program with its cookies. */
export class Browser {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();

  /** @param address Address of the server, without a slash at its end. */
  constructor(address: string) {
    this.#address = address;
  }

  get headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { 'content-type': 'application/json', 'if-match': '*', cookie };
  }

  async ask(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
    const response = await fetch(`${this.#address}${path}`, {
      method,
      headers: this.headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, json: isJson && text !== '' ? JSON.parse(text) : undefined };
  }

  /** @throws Error where the server refuses. */
  async must<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { status, json } = await this.ask(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
    return json as T;
  }
}
