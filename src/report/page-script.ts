/*
 * What the review page does in a browser: search, filter, sort, open what is printed. It works on the page as it is
 * written, so that without scripts everything can still be read. Plain syntax: old browsers are common where it is read.
 */
export const PAGE_SCRIPT = `(function () {
  var list = document.getElementById('forms');
  var forms = [].slice.call(list.children);
  var words = forms.map(function (form) { return form.textContent.toLowerCase(); });
  var search = document.getElementById('search');
  var sort = document.getElementById('sort');
  var chips = [].slice.call(document.querySelectorAll('[data-filter]'));
  var shown = document.getElementById('shown');
  var filter = 'all';
  function apply() {
    var wanted = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var count = 0;
    forms.forEach(function (form, index) {
      var fits = (filter === 'all' || form.dataset.state === filter) &&
        wanted.every(function (word) { return words[index].indexOf(word) >= 0; });
      form.hidden = !fits;
      if (fits) count++;
    });
    shown.textContent = count + ' / ' + forms.length;
  }
  function arrange() {
    var key = sort.value;
    var order = forms.map(function (form, index) { return { form: form, index: index, value: form.dataset[key] }; });
    var collator = new Intl.Collator('zh-CN', { numeric: true });
    order.sort(function (a, b) {
      var by = key === 'unit' ? collator.compare(a.value, b.value)
        : key === 'rate' ? a.value - b.value
        : key === 'file' ? 0 : b.value - a.value;
      return by || a.index - b.index;
    });
    var sorted = document.createDocumentFragment();
    order.forEach(function (one) { sorted.appendChild(one.form); });
    list.appendChild(sorted);
  }
  chips.forEach(function (chip) {
    chip.addEventListener('click', function () {
      filter = chip.dataset.filter;
      chips.forEach(function (other) { other.setAttribute('aria-pressed', String(other === chip)); });
      apply();
    });
  });
  var timer;
  search.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(apply, 120); });
  sort.addEventListener('change', arrange);
  document.getElementById('open').addEventListener('click', function () {
    var close = forms.some(function (form) { return form.open && !form.hidden; });
    forms.forEach(function (form) { if (!form.hidden) form.open = !close; });
  });
  window.addEventListener('beforeprint', function () {
    forms.forEach(function (form) { if (!form.hidden) form.open = true; });
  });
  document.getElementById('tools').hidden = false;
  apply();
})();`;
