'use strict';

// The staff pages: passkeys, and the lock of a page that nobody uses. Everything but passkeys works without it.
(() => {
  // A passkey belongs to a domain, so at an IP address there is none.
  const works = typeof PublicKeyCredential === 'function'
    && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
    && !/^[\d.]+$|:/.test(location.hostname);

  const lock = document.getElementById('lock');
  const main = document.getElementById('main');

  const tell = (notice, words) => {
    notice.textContent = words;
    notice.hidden = false;
  };

  const ask = async form => {
    const answer = await fetch(form.dataset.passkey, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) throw new Error('no options');
    const options = await answer.json();
    const credential = 'make' in form.dataset
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    return JSON.stringify(credential);
  };

  // The page stays as it is, with everything that is half written in it.
  const unlock = async form => {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
    if (answer.type !== 'opaqueredirect') {
      tell(lock.querySelector(':scope > [role=alert]'), lock.dataset.failed);
      return;
    }
    for (const field of lock.querySelectorAll('input:not([type=hidden])')) field.value = '';
    lock.querySelector(':scope > [role=alert]').hidden = true;
    lock.hidden = true;
    main.classList.remove('locked');
    document.querySelector('h1')?.focus({ preventScroll: true });
    used();
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (!works) continue;
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const button = form.querySelector('button');
      button.disabled = true;
      try {
        form.elements.passkey.value = await ask(form);
        if (lock?.contains(form)) await unlock(form);
        // submit() sends the form without asking this listener again.
        else form.submit();
      } catch {
        tell(form.querySelector('[role=alert]'), form.dataset.failed);
      } finally {
        button.disabled = false;
      }
    });
  }
  if (works) for (const line of document.querySelectorAll('[data-no-passkey]')) line.hidden = true;

  if (!lock) return;
  lock.querySelector('form.fields').addEventListener('submit', event => {
    event.preventDefault();
    unlock(event.target).catch(() => tell(lock.querySelector(':scope > [role=alert]'), lock.dataset.failed));
  });
  let timer = 0;
  const close = () => {
    lock.hidden = false;
    main.classList.add('locked');
    lock.querySelector('h2').focus();
  };
  function used() {
    if (!lock.hidden) return;
    clearTimeout(timer);
    timer = setTimeout(close, Number(lock.dataset.after));
  }
  for (const kind of ['keydown', 'pointerdown', 'scroll']) addEventListener(kind, used, { passive: true });
  used();
})();
