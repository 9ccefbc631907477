// Registers the service worker. Where Trusted Types are required, `trusted-types` must allow `offline`.

const policy = globalThis.trustedTypes?.createPolicy('offline', { createScriptURL: (url) => url });
const address = '/service-worker.js';

await navigator.serviceWorker?.register(policy?.createScriptURL(address) ?? address);
