/** The page's side of its worker: calls and their answers. */
import type { AnswerMessage, CallMessage, LibraryCall, RequestOf, ResponseOf } from './library-calls.ts';

export type AskLibrary = <Name extends LibraryCall>(name: Name, request: RequestOf<Name>) => Promise<ResponseOf<Name>>;

interface Waiting {
  readonly resolve: (response: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the worker. Calls reject with what went wrong there, all of them if it cannot run at all. */
export function startLibrary(): AskLibrary {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
    const caller = waiting.get(data.number);
    waiting.delete(data.number);
    if ('error' in data) caller?.reject(new Error(data.error));
    else caller?.resolve(data.response);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return <Name extends LibraryCall>(name: Name, request: RequestOf<Name>) => {
    const number = calls++;
    return new Promise<ResponseOf<Name>>((resolve, reject) => {
      waiting.set(number, { resolve: (response) => resolve(response as ResponseOf<Name>), reject });
      worker.postMessage({ number, name, request } satisfies CallMessage<Name>);
    });
  };
}
