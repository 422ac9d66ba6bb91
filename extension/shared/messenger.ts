/** Sends and answers the calls of `messages.ts` over the browser's one-shot messages. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { BackgroundCalls, CallName, PageCalls, RequestOf, ResponseOf } from './messages.ts';

type Handlers<Names extends CallName> = {
  readonly [Name in Names]: (
    request: RequestOf<Name>,
    sender: Runtime.MessageSender,
  ) => ResponseOf<Name> | Promise<ResponseOf<Name>>;
};

/** Asks the background. Rejects when the extension was reloaded and this page belongs to its older copy. */
export async function askBackground<Name extends keyof BackgroundCalls>(
  name: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  return (await browser.runtime.sendMessage({ ...request, type: name })) as ResponseOf<Name>;
}

/** Asks one frame of a tab, or all of them, in which case the first to answer does. Rejects if nobody is there. */
export async function askPage<Name extends keyof PageCalls>(
  tab: { readonly tabId: number; readonly frameId?: number },
  name: Name,
  request: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  const options = tab.frameId === undefined ? {} : { frameId: tab.frameId };
  return (await browser.tabs.sendMessage(tab.tabId, { ...request, type: name }, options)) as ResponseOf<Name>;
}

/** Answers calls until `signal` is aborted. Messages of any other type are left to others. */
export function answer<Names extends CallName>(handlers: Handlers<Names>, signal?: AbortSignal): void {
  const listen = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    if (sender.id !== browser.runtime.id || !isOneOf(handlers, message.type)) return undefined;
    const handle = handlers[message.type] as (request: unknown, from: Runtime.MessageSender) => unknown;
    return Promise.resolve(handle(message, sender));
  };
  browser.runtime.onMessage.addListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal?.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  });
}

function isOneOf<Names extends CallName>(handlers: Handlers<Names>, type: unknown): type is Names {
  return typeof type === 'string' && Object.hasOwn(handlers, type);
}
