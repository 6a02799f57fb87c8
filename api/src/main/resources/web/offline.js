// Lets the page open without the server, where the browser can.

const WORKER = '/worker.js';

/** The page's policy forbids scripts by address but for this one. */
const policy = window.trustedTypes?.createPolicy('gravl-worker', {
  createScriptURL(address) {
    if (address !== WORKER) {
      throw new TypeError(`not the service worker: ${address}`);
    }
    return address;
  },
});

/** Without it, or where it is forbidden, the page works as long as the server is there. */
export function keepForOffline() {
  navigator.serviceWorker?.register(policy?.createScriptURL(WORKER) ?? WORKER).catch(() => {});
}
