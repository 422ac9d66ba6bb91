/** Shows a reader who has just installed Sidelight what it does, and what it does with what it reads: once. */
import browser from 'webextension-polyfill';

export function welcomeAtInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('welcome/welcome.html') });
  });
}
