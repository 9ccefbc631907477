// A worker in the test's own thread: an engine exposed by comlink on a MessageChannel, which can die as workers do.

import { expose } from 'comlink';
import type { Engine } from '../../../src/core/protocol';

/** Carries messages as a worker does: cloned, transferred, later. */
export class FakeWorker extends EventTarget {
  terminated = false;
  readonly #port: MessagePort;

  constructor(engine: Engine) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    expose(engine, port2);
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.dispatchEvent(new MessageEvent('message', { data })));
    port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[] | StructuredSerializeOptions = []): void {
    const list = Array.isArray(transfer) ? transfer : (transfer.transfer ?? []);
    this.#port.postMessage(message, list);
  }

  terminate(): void {
    this.terminated = true;
    this.#port.close();
  }

  /** Ends as a worker does in which something was thrown: an error event, and silence. */
  die(message: string): void {
    this.#port.close();
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }

  /** Receives what cannot be cloned here. */
  sendUnreadable(): void {
    this.dispatchEvent(new Event('messageerror'));
  }
}
