// Makes the pages better where scripts run; without it everything works.
'use strict';

document.querySelector('.error-summary')?.focus();

// Once is enough: what is sent twice changes nothing, but who waits presses again.
document.addEventListener('submit', event => {
  if (event.target.dataset.sent) { event.preventDefault(); return; }
  event.target.dataset.sent = 'true';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));

// What is being typed is kept, a moment after the last key.
document.querySelectorAll('form[data-draft]').forEach(form => {
  const said = form.querySelector('[data-draft-said]');
  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      if (form.dataset.sent) return;
      const address = new URL(location.href);
      address.search = '?handler=draft';
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' }).catch(() => null);
      if (said) said.hidden = !answer?.ok;
    }, 1500);
  });
});

// A list is narrowed as soon as it is chosen to what.
document.querySelectorAll('form[data-narrow] select').forEach(select => select.addEventListener('change', () => select.form.requestSubmit()));

// What is listed has changed: it is offered, and nothing moves under somebody who reads.
document.querySelectorAll('[data-live]').forEach(place => {
  const feed = new EventSource(place.dataset.live);
  feed.addEventListener('changed', () => {
    feed.close();
    place.replaceChildren(place.querySelector('template').content.cloneNode(true));
  });
  addEventListener('pagehide', () => feed.close());
});

// What is wider than the window begins at today, where there is one in it.
document.querySelectorAll('.wide .today').forEach(line => {
  const place = line.closest('.wide');
  place.scrollLeft += line.getBoundingClientRect().left - place.getBoundingClientRect().left - place.clientWidth / 2;
});

document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});

// A slider over time says where it is while it moves, and shows it when it is let go.
document.querySelectorAll('form[data-slide]').forEach(form => {
  const slider = form.querySelector('input[type=range]');
  const said = form.querySelector('[data-slide-said]');
  const steps = document.querySelectorAll('[data-slide-steps] > li > a');
  slider.addEventListener('input', () => { said.textContent = `${slider.value}/${slider.max}. ${steps[slider.value - 1].textContent}`; });
  slider.addEventListener('change', () => form.requestSubmit());
});
