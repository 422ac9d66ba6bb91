/** What the components use of `webextension-polyfill`, for a page that is in no extension: the strings. */
import en from '../_locales/en/messages.json';
import zhCn from '../_locales/zh_CN/messages.json';
import zhTw from '../_locales/zh_TW/messages.json';

const MESSAGES: Readonly<Record<string, Readonly<Record<string, { readonly message: string }>>>> = {
  en,
  zh_CN: zhCn,
  zh_TW: zhTw,
};

export const LOCALES = Object.keys(MESSAGES);

/** The locale that the page's address names; English else. */
export const locale = LOCALES.find((name) => name === new URLSearchParams(location.search).get('lang')) ?? 'en';

export default {
  i18n: {
    getMessage(key: string, substitutions: readonly string[] = []): string {
      if (key === '@@bidi_dir') return 'ltr';
      const message = MESSAGES[locale]?.[key]?.message ?? '';
      return message.replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? '');
    },
  },
};
