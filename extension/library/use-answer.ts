/** An answer of the library's worker, for as long as its question is the one on the page. */
import { useEffect, useState } from 'preact/hooks';
import type { AskLibrary } from './ask-library.ts';
import type { LibraryCall, RequestOf, ResponseOf } from './library-calls.ts';

/** Undefined until the answer is there; what was answered before stays until then only if `keepsOld`. */
export function useAnswer<Name extends LibraryCall>(
  ask: AskLibrary,
  name: Name,
  request: RequestOf<Name>,
  { keepsOld = false } = {},
): ResponseOf<Name> | Error | undefined {
  const question = JSON.stringify(request);
  const [answer, setAnswer] = useState<{ readonly question: string; readonly value: ResponseOf<Name> | Error }>();
  useEffect(() => {
    let isCurrent = true;
    const take = (value: ResponseOf<Name> | Error) => isCurrent && setAnswer({ question, value });
    ask(name, JSON.parse(question)).then(take, (error: unknown) =>
      take(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      isCurrent = false;
    };
  }, [ask, name, question]);
  return answer && (keepsOld || answer.question === question) ? answer.value : undefined;
}
