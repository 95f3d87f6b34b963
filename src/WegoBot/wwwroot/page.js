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

  // Turns in place. What she sends is posted in order, and counts once however often it is posted. Help waits for nothing.
  const patience = 2000;
  const longest = 20000;
  const queue = [];
  let number = 0;
  let shown = 0;
  let next = 0;
  let help = null;
  let draft = '';
  let wrote = false;

  const field = () => document.getElementById('words');

  const wait = () => {
    const main = document.getElementById('main');
    if (help || queue.some(turn => turn.since > 0 && !turn.failed)) main?.setAttribute('aria-busy', 'true');
    else main?.removeAttribute('aria-busy');
  };

  const slowly = () => setTimeout(() => { wait(); say(document.body.dataset.wait); }, 300);

  // What she is writing stays, in the same place, whatever comes.
  const keepWriting = was => {
    const now = field();
    if (!now) return false;
    const returned = now.value === '' || draft === '' ? now.value : now.value + ' ';
    now.value = returned + draft;
    if (!was.writing || draft === '') return false;
    now.focus({ preventScroll: true });
    now.setSelectionRange(returned.length + was.from, returned.length + was.to);
    return true;
  };

  const put = html => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const main = page.getElementById('main');
    const bar = page.getElementById('bar');
    if (!main || !bar) throw new Error('not a page');
    const title = document.querySelector('h1')?.textContent;
    const label = document.activeElement?.closest('form') ? document.activeElement.textContent : '';
    const at = [...document.querySelectorAll('main button')].indexOf(document.activeElement);
    const old = field();
    const was = { writing: old !== null && document.activeElement === old, from: old?.selectionStart ?? 0, to: old?.selectionEnd ?? 0 };
    draft = old ? old.value : draft;
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    for (const name of Object.keys(document.body.dataset)) delete document.body.dataset[name];
    Object.assign(document.body.dataset, page.body.dataset);
    document.getElementById('bar').replaceWith(bar);
    document.getElementById('main').replaceWith(main);
    const heading = document.querySelector('h1');
    const same = document.querySelectorAll('main button')[at];
    const told = [...document.querySelectorAll('.notice')].map(notice => notice.textContent);
    wrote = was.writing;
    if (keepWriting(was)) {
      told.unshift(heading?.textContent ?? '');
    } else if (title === heading?.textContent && at >= 0 && same && label !== '') {
      same.focus({ preventScroll: true });
    } else {
      scrollTo(0, 0);
      heading?.focus({ preventScroll: true });
    }
    say(told.join(' '));
    wait();
    if (queue.some(turn => turn.failed)) lost();
  };

  // She may go on writing at the very moment when an answer comes.
  document.addEventListener('keydown', event => {
    if (!wrote || event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.activeElement?.tagName === 'H1') field()?.focus({ preventScroll: true });
  });

  // Nothing is lost: she reads whom to call, and what she sent is posted again.
  const lost = (again = retry) => {
    document.querySelector('.lost')?.remove();
    say('');
    const line = document.createElement('div');
    line.className = 'notice lost';
    line.setAttribute('role', 'alert');
    const words = document.createElement('span');
    words.textContent = `${document.body.dataset.lost} ${document.body.dataset.danger ?? ''} `;
    if (document.body.dataset.number) {
      const call = document.createElement('a');
      call.href = `tel:${document.body.dataset.number}`;
      call.textContent = document.body.dataset.number;
      words.append(call);
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = document.body.dataset.retry;
    button.addEventListener('click', () => { line.remove(); again(); });
    line.append(words, button);
    document.getElementById('main').prepend(line);
    if (document.activeElement !== field() || field().value === '') button.focus();
  };

  // Whoever watches the line sees how much is sent: every press as much as another, and words one of a few lengths.
  const lengths = [512, 2048, 8192, 16384];
  const fill = body => {
    body.set('fill', '');
    const length = body.toString().length;
    body.set('fill', '0'.repeat(Math.max(0, lengths.find(one => one >= length) - length) || 0));
  };

  const post = async (body, abort) => {
    fill(body);
    const slow = slowly();
    const tooLong = setTimeout(() => abort.abort('too long'), longest);
    try {
      const answer = await fetch('/', { method: 'POST', body, signal: abort.signal, headers: { 'X-In-Place': '1' } });
      if (answer.status === 205) leave();
      if (answer.status >= 500 || answer.status === 429) throw new Error('not taken');
      return answer.status === 205 ? null : await answer.text();
    } finally {
      clearTimeout(slow);
      clearTimeout(tooLong);
    }
  };

  const send = async turn => {
    try {
      const html = await post(turn.body, new AbortController());
      queue.splice(queue.indexOf(turn), 1);
      if (html === null || turn.number < shown) return;
      shown = turn.number;
      put(html);
    } catch {
      turn.failed = true;
      lost();
    } finally {
      wait();
      pump();
    }
  };

  // The next is posted when the one before is answered, or takes long: it may be the one that matters.
  const pump = () => {
    clearTimeout(next);
    for (const turn of queue) {
      if (turn.failed) return;
      if (turn.since === 0) {
        turn.since = performance.now();
        send(turn);
      }
      const left = turn.since + patience - performance.now();
      if (left > 0) { next = setTimeout(pump, left); return; }
    }
  };

  const retry = () => {
    for (const turn of queue) if (turn.failed) Object.assign(turn, { failed: false, since: 0 });
    document.querySelector('.lost')?.remove();
    pump();
  };
  addEventListener('online', retry);

  // What was sent before is still posted, but its answers do not take help away from her.
  const askForHelp = async body => {
    help?.abort();
    const mine = new AbortController();
    help = mine;
    shown = ++number;
    try {
      const html = await post(body, mine);
      if (help === mine) put(html);
    } catch {
      if (help === mine) lost(() => { askForHelp(body); retry(); });
    } finally {
      if (help === mine) help = null;
      wait();
    }
  };

  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-turn]')) return;
    event.preventDefault();
    // A button with a way of its own leaves.
    if (event.submitter?.hasAttribute('formaction')) { leave(); return; }
    const body = new URLSearchParams(new FormData(form, event.submitter));
    if (body.get('button') === 'help') { askForHelp(body); return; }
    const words = form.elements.namedItem('words');
    if (words) {
      if (words.value.trim() === '') return;
      words.value = '';
    } else if (queue.some(turn => turn.body.has('button') && turn.body.get('screen') === body.get('screen'))) {
      // A second press while one is under way is the same press.
      return;
    }
    body.set('once', [...crypto.getRandomValues(new Uint32Array(4))].join('-'));
    queue.push({ body, number: ++number, since: 0, failed: false });
    retry();
  });
})();
