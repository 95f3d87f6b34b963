'use strict';

// Everything here is a comfort: the page works without it.
(() => {
  const say = words => { document.getElementById('said').textContent = words; };

  // Leaving: the page is gone before anything else happens, and nothing is waited for.
  const leave = () => {
    const exit = document.getElementById('exit');
    const to = exit.dataset.to;
    const by = exit.getAttribute('href');
    document.body.replaceChildren();
    document.body.removeAttribute('class');
    document.title = new URL(to).hostname;
    try {
      fetch(by, { method: 'POST', keepalive: true, redirect: 'manual', headers: { 'X-In-Place': '1' } }).catch(() => { });
    } catch { /* Leaving goes on without it. */ }
    location.replace(to);
  };

  document.addEventListener('click', event => {
    if (!event.target.closest?.('#exit')) return;
    event.preventDefault();
    leave();
  });

  // Shift three times: each press counts for five seconds; Shift that helps to type a letter does not count.
  let presses = 0;
  let alone = false;
  let timer = 0;
  const startOver = words => {
    clearTimeout(timer);
    if (presses > 0 && words) say(words);
    presses = 0;
  };
  document.addEventListener('keydown', event => {
    if (event.key === 'Shift') {
      if (!event.repeat) alone = !event.ctrlKey && !event.altKey && !event.metaKey;
    } else {
      alone = false;
      startOver('');
    }
  });
  document.addEventListener('pointerdown', () => { alone = false; });
  document.addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    clearTimeout(timer);
    presses += 1;
    if (presses >= 3) {
      say(document.body.dataset.leaving);
      leave();
      return;
    }
    say(presses === 1 ? document.body.dataset.shiftTwo : document.body.dataset.shiftOne);
    timer = setTimeout(() => startOver(document.body.dataset.shiftOver), 5000);
  });

  // A page out of the browser's memory is drawn again: she may have left since.
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    document.body.replaceChildren();
    location.reload();
  });

  // Turns in place.
  let under = null;

  const wait = on => {
    const main = document.getElementById('main');
    if (on) main.setAttribute('aria-busy', 'true');
    else main.removeAttribute('aria-busy');
  };

  const put = html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const main = page.getElementById('main');
    const bar = page.getElementById('bar');
    if (!main || !bar) throw new Error('not a page');
    const was = document.querySelector('h1')?.textContent;
    const label = document.activeElement?.closest('form') ? document.activeElement.textContent : '';
    const at = [...document.querySelectorAll('main button')].indexOf(document.activeElement);
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    Object.assign(document.body.dataset, page.body.dataset);
    document.getElementById('bar').replaceWith(bar);
    document.getElementById('main').replaceWith(main);
    const heading = document.querySelector('h1');
    const same = document.querySelectorAll('main button')[at];
    if (was === heading?.textContent && at >= 0 && same && label !== '') {
      same.focus({ preventScroll: true });
    } else {
      scrollTo(0, 0);
      heading?.focus({ preventScroll: true });
    }
    const notices = [...document.querySelectorAll('.notice')].map(notice => notice.textContent);
    say(notices.join(' '));
  };

  const lost = body => {
    document.querySelector('.lost')?.remove();
    const line = document.createElement('div');
    line.className = 'notice lost';
    line.setAttribute('role', 'alert');
    const words = document.createElement('span');
    words.textContent = document.body.dataset.lost;
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'button';
    again.textContent = document.body.dataset.retry;
    again.addEventListener('click', () => { line.remove(); take(body); });
    line.append(words, again);
    document.getElementById('main').prepend(line);
    again.focus();
  };

  const take = async body => {
    under?.abort();
    const mine = new AbortController();
    under = mine;
    const slow = setTimeout(() => { wait(true); say(document.body.dataset.wait); }, 300);
    const tooLong = setTimeout(() => mine.abort('too long'), 20000);
    try {
      const answer = await fetch('/', { method: 'POST', body, signal: mine.signal, headers: { 'X-In-Place': '1' } });
      if (answer.status === 205) { leave(); return; }
      const html = await answer.text();
      if (under === mine) put(html);
    } catch {
      if (under === mine) { say(''); lost(body); }
    } finally {
      clearTimeout(slow);
      clearTimeout(tooLong);
      if (under === mine) { under = null; wait(false); }
    }
  };

  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-turn]')) return;
    event.preventDefault();
    // A button with a way of its own leaves.
    if (event.submitter?.hasAttribute('formaction')) { leave(); return; }
    // A second press while one is under way is the same press, except in the bar: help never waits.
    if (under && !form.closest('#bar')) return;
    take(new URLSearchParams(new FormData(form, event.submitter)));
  });
})();
