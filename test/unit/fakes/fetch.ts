// A `fetch` that knows a few files and counts what it is asked for.

/** What an address answers: a file's bytes, or a whole response. */
export type Answer = Uint8Array<ArrayBuffer> | string | (() => Response | Promise<Response>);

/** A `fetch` over made answers; any other address answers 404. */
export interface FakeFetch {
  readonly fetch: (url: string | URL | Request) => Promise<Response>;
  /** Every address that was asked for, in order. */
  readonly asked: string[];
  /** What the addresses answer; may be changed at any time. */
  readonly answers: Record<string, Answer>;
}

/** The answer of a server that has no such file. */
export const notFound = (): Response => new Response('no such file', { status: 404 });

/** Makes a `fetch` that gives these answers. */
export function makeFetch(answers: Record<string, Answer>): FakeFetch {
  const asked: string[] = [];
  return {
    asked,
    answers,
    async fetch(input) {
      const url = input instanceof Request ? input.url : String(input);
      asked.push(url);
      const answer = answers[url];
      if (answer === undefined) return notFound();
      return typeof answer === 'function' ? await answer() : new Response(answer);
    },
  };
}

/** A body that comes in these pieces. */
export function inPieces(...pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}
