
'use strict';
const form = document.querySelector('.filters');
const bodies = [...document.querySelectorAll('tbody')];
const rows = bodies.flatMap(body => [...body.querySelectorAll('tr:not(.group)')]);
const texts = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));

function isShown(row, text, wanted) {
  return (!wanted.disputed.checked || 'disputed' in row.dataset)
      && (!wanted.departures.checked || row.querySelector('.chip.departure'))
      && (!wanted.marker.value || row.dataset.marker === wanted.marker.value)
      && texts.get(row).includes(text);
}

function filter() {
  const wanted = form.elements;
  const text = wanted.text.value.trim().toLowerCase();
  let shown = 0;
  for (const row of rows) {
    row.hidden = !isShown(row, text, wanted);
    shown += row.hidden ? 0 : 1;
  }
  for (const body of bodies) {
    body.hidden = !body.querySelector('tr:not(.group):not([hidden])');
  }
  document.querySelector('.none').hidden = shown > 0;
  wanted.shown.value = shown + ' of ' + rows.length + ' scenarios';
}

function keyOf(row, key) {
  if (key === 'scenario') return row.querySelector('th').textContent;
  if (key === 'marker') return row.dataset.marker;
  return row.querySelectorAll('[data-verdict]')[Number(key.slice('cell-'.length))].dataset.verdict;
}

// Within each subject, so that its heading stays true.
function sort(heading) {
  const descending = heading.getAttribute('aria-sort') === 'ascending';
  document.querySelectorAll('[aria-sort]').forEach(other => other.removeAttribute('aria-sort'));
  heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  const key = heading.firstElementChild.dataset.key;
  for (const body of bodies) {
    const sorted = [...body.querySelectorAll('tr:not(.group)')].sort(
        (a, b) => keyOf(a, key).localeCompare(keyOf(b, key), 'en', {numeric: true}) * (descending ? -1 : 1));
    body.append(...sorted);
  }
}

form.addEventListener('input', filter);
form.addEventListener('submit', event => event.preventDefault());
document.querySelectorAll('thead th').forEach(heading =>
  heading.firstElementChild.addEventListener('click', () => sort(heading)));
// Headings of subjects stick below the head, which is higher where names are long.
const table = document.querySelector('table');
new ResizeObserver(() => table.style.setProperty('--head', table.tHead.offsetHeight + 'px')).observe(table.tHead);
form.hidden = false;
filter();
