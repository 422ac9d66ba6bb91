/** Where session storage holds what of a tab. */

/** What the tab's frames have reported. */
export const mentionsKey = (tabId: number) => `mentions:${tabId}`;

/** The frame in which the last step from mention to mention was made. */
export const lastStepKey = (tabId: number) => `step:${tabId}`;

/** Text that the reader has selected in the tab to look up, until it was shown. */
export const lookupKey = (tabId: number) => `lookup:${tabId}`;

/** Where the reader was in popup or side panel. */
export const placeKey = (tabId: number) => `place:${tabId}`;
