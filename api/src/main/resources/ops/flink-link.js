import { h, icon } from './dom.js';
import { hide, put } from './update.js';

/** To the job on Flink's page, in a tab of its own. */
export function flinkLink(kind, words) {
  const element = h('a', { class: kind, target: '_blank', rel: 'noopener', hidden: true }, words, icon('outside'), h('span', { class: 'unseen' }, ' (opens in a new tab)'));
  return {
    element,
    /** Only an address of the web: what an api was told may be anything. */
    show(address) {
      const usable = /^https?:/.test(address ?? '');
      put(element, 'href', usable ? address : null);
      hide(element, !usable);
    },
  };
}
