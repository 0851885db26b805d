/** Whether the browser keeps pages here. It does so only at https addresses and on the machine itself. */
export const canKeep = (): boolean => typeof navigator === 'undefined' || 'serviceWorker' in navigator
