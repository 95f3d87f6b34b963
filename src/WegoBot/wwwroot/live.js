'use strict';

// Keeps an open page of the staff up to date. Without it the page is as new as its last load.
(() => {
  const live = document.getElementById('live');
  if (!live || typeof EventSource !== 'function') return;
  const main = document.getElementById('main');
  const lock = document.getElementById('lock');
  // What the service sent for each part, whatever was opened or chosen in it since.
  const sent = new Map([...document.querySelectorAll('[data-live]')].map(part => [part.dataset.live, part.innerHTML]));
  let known = live.dataset.version;
  let newest = known;
  let isAsking = false;
  let isUnread = false;
  let source = null;
  let again = 0;

  // A page that is open to everybody has nothing to lock.
  const isAway = () => document.hidden || lock?.hidden === false;

  // Nothing that is half written or chosen is taken away.
  const isTouched = part => document.activeElement?.matches('input, textarea, select') && part.contains(document.activeElement)
    || [...part.querySelectorAll('input, textarea')].some(field => field.matches('[type=radio], [type=checkbox]')
      ? field.checked !== field.defaultChecked
      : field.type !== 'hidden' && field.value !== field.defaultValue)
    || [...part.querySelectorAll('select')].some(field => field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected)));

  const focusable = part => [...part.querySelectorAll('a, button, summary')];

  const replace = (part, fresh) => {
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    const place = focusable(part).indexOf(focused);
    const open = [...part.querySelectorAll('details')].map(details => details.open);
    part.replaceChildren(...fresh.childNodes);
    part.querySelectorAll('details').forEach((details, i) => { if (open[i]) details.open = true; });
    if (!focused) return;
    const next = focusable(part);
    (next.find(one => one.href && one.href === focused.href) ?? next[place] ?? document.querySelector('h1')).focus({ preventScroll: true });
  };

  const put = page => {
    let any = false;
    for (const fresh of page.querySelectorAll('[data-live]')) {
      const name = fresh.dataset.live;
      const part = document.querySelector(`[data-live="${name}"]`);
      const html = fresh.innerHTML;
      if (!part || sent.get(name) === html || isTouched(part)) continue;
      replace(part, fresh);
      sent.set(name, html);
      any = true;
    }
    if (!any) return;
    isUnread = true;
    document.getElementById('said').textContent = live.dataset.said;
  };

  const ask = byItself => fetch(live.dataset.page, { redirect: 'manual', headers: byItself ? { 'X-Refresh': '1' } : {} });

  const refresh = async () => {
    if (isAsking || isAway() || newest === known) return;
    isAsking = true;
    document.getElementById('said').textContent = '';
    const asked = newest;
    try {
      const answer = await ask(true);
      if (answer.ok) put(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      known = asked;
    } catch { /* The next event tries again. */ } finally {
      isAsking = false;
    }
    if (newest !== asked) refresh();
  };

  const listen = () => {
    clearTimeout(again);
    if (source || isAway()) return;
    source = new EventSource(live.dataset.changes);
    source.addEventListener('version', event => {
      newest = event.data;
      refresh();
    });
    source.addEventListener('error', () => {
      // The browser comes back by itself unless it was refused: signed out, locked, or too many pages.
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null;
      again = setTimeout(listen, 60000);
    });
  };

  const stop = () => {
    clearTimeout(again);
    source?.close();
    source = null;
  };

  const look = () => isAway() ? stop() : listen();
  document.addEventListener('visibilitychange', look);
  if (lock) new MutationObserver(look).observe(lock, { attributeFilter: ['hidden'] });
  addEventListener('pagehide', stop);
  addEventListener('pageshow', look);

  // What came by itself counts as read when somebody is there, and then the session is in use too.
  const seen = () => {
    if (!isUnread || isAway()) return;
    isUnread = false;
    ask(false).catch(() => { isUnread = true; });
  };
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'touchmove', 'wheel']) addEventListener(kind, seen, { passive: true });
  listen();
})();
