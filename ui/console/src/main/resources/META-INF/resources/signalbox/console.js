/*
 * What the frame does in the browser without asking the server: folding the menu, finding pages,
 * dark and light, and saying whether the console is still there.
 */

const root = document.documentElement;

function remember(name, value) {
  const year = 31536000;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value}; Path=/; Max-Age=${value ? year : 0}; SameSite=Lax${secure}`;
}

/* Dark and light */

function showTheme(choice) {
  if (choice === 'dark' || choice === 'light') {
    root.dataset.theme = choice;
    remember('signalbox-theme', choice);
  } else {
    delete root.dataset.theme;
    remember('signalbox-theme', '');
  }
  document.dispatchEvent(new CustomEvent('sb-theme-shown'));
}

function isDark() {
  const chosen = root.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Chooses between the system's, light and dark; tells the server what was chosen. */
class ThemeChoice extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'radiogroup');
    this.setAttribute('aria-label', 'Colours');
    this.replaceChildren(...['system', 'light', 'dark'].map((choice) => this.button(choice)));
    this.update = () => this.mark();
    document.addEventListener('sb-theme-shown', this.update);
    this.mark();
  }

  disconnectedCallback() {
    document.removeEventListener('sb-theme-shown', this.update);
  }

  button(choice) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('role', 'radio');
    button.dataset.choice = choice;
    button.textContent = choice[0].toUpperCase() + choice.slice(1);
    button.addEventListener('click', () => choose(this, choice));
    button.addEventListener('keydown', (event) => this.step(event, button));
    return button;
  }

  step(event, button) {
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (way) {
      event.preventDefault();
      const buttons = [...this.children];
      const next = buttons[(buttons.indexOf(button) + way + buttons.length) % buttons.length];
      next.focus();
      next.click();
    }
  }

  mark() {
    const chosen = root.dataset.theme ?? 'system';
    for (const button of this.children) {
      const checked = button.dataset.choice === chosen;
      button.setAttribute('aria-checked', String(checked));
      button.tabIndex = checked ? 0 : -1;
    }
  }
}

/** One button that turns dark to light and back. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector('button');
    this.button?.addEventListener('click', () => choose(this, isDark() ? 'light' : 'dark'));
  }
}

function choose(element, choice) {
  showTheme(choice);
  element.dispatchEvent(new CustomEvent('sb-theme', { bubbles: true, detail: { choice } }));
}

/* The menu */

const NARROW = matchMedia('(max-width: 799.98px)');

/** The menu's fold on wide screens, and its drawer on narrow ones. */
class Shell extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => this.clicked(event));
    this.onKey = (event) => this.pressed(event);
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
  }

  clicked(event) {
    if (event.target.closest('[data-sb="fold"]')) {
      this.fold();
    } else if (event.target.closest('[data-sb="drawer"]')) {
      this.drawer(!this.hasAttribute('drawer'));
    } else if (event.target.closest('[data-sb="palette"]')) {
      this.palette?.open();
    } else if (event.target.closest('.sb-scrim, .sb-nav a')) {
      this.drawer(false);
    } else if (event.target.closest('.sb-skip')) {
      event.preventDefault();
      document.getElementById('content')?.focus();
    }
  }

  pressed(event) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.palette?.toggle();
    } else if (event.key === 'Escape' && this.hasAttribute('drawer')) {
      this.drawer(false);
      this.querySelector('[data-sb="drawer"]')?.focus();
    }
  }

  fold() {
    const folded = root.toggleAttribute('data-folded');
    remember('signalbox-menu', folded ? 'folded' : '');
  }

  drawer(open) {
    this.toggleAttribute('drawer', open && NARROW.matches);
    const button = this.querySelector('button[data-sb="drawer"]');
    button?.setAttribute('aria-expanded', String(this.hasAttribute('drawer')));
    if (this.hasAttribute('drawer')) {
      this.querySelector('.sb-nav a')?.focus();
    }
  }

  get palette() {
    return this.querySelector('sb-palette');
  }
}

/* The palette */

const NOT = -Infinity;

/** How well a title answers a query: letters in order, the better the closer together. */
function score(text, query) {
  const lower = text.toLowerCase();
  let at = -1;
  let points = 0;
  for (const letter of query) {
    const next = lower.indexOf(letter, at + 1);
    if (next < 0) {
      return NOT;
    }
    const startsWord = next === 0 || /[\s/\-.]/.test(lower[next - 1]);
    points += next === at + 1 ? 6 : startsWord ? 5 : 1 - Math.min(next - at, 20) / 20;
    at = next;
  }
  return points + (lower.startsWith(query) ? 10 : 0) - lower.length / 100;
}

/** A description is longer: it answers when its words begin with those of the query, after all titles. */
function mentions(text, query) {
  const words = text.toLowerCase().split(/[\s/\-.,:;()]+/);
  const asked = query.split(/[\s/\-.,:;()]+/).filter(Boolean);
  return asked.every((part) => words.some((word) => word.startsWith(part))) ? -1000 : NOT;
}

/** Finds a page or an action by a few of its letters, and opens it. */
class Palette extends HTMLElement {
  #entries = [];
  #selected = 0;

  set entries(entries) {
    this.#entries = entries ?? [];
    if (this.dialog?.open) {
      this.list();
    }
  }

  get entries() {
    return this.#entries;
  }

  connectedCallback() {
    if (this.dialog) {
      return;
    }
    this.innerHTML = `
      <dialog class="sb-palette" aria-label="Find a page or an action">
        <div class="sb-palette-field">
          <input type="text" role="combobox" aria-expanded="true" aria-controls="sb-palette-list"
              aria-autocomplete="list" aria-label="Find a page or an action" placeholder="Find a page or an action"
              autocomplete="off" spellcheck="false" maxlength="80">
          <kbd>Esc</kbd>
        </div>
        <ul id="sb-palette-list" role="listbox" aria-label="Pages and actions"></ul>
        <p class="sb-palette-none" role="status" hidden></p>
        <footer><span><kbd>↑</kbd><kbd>↓</kbd> choose</span><span><kbd>Enter</kbd> open</span></footer>
      </dialog>`;
    this.dialog = this.querySelector('dialog');
    this.input = this.querySelector('input');
    this.options = this.querySelector('ul');
    this.none = this.querySelector('.sb-palette-none');
    this.input.addEventListener('input', () => this.list());
    this.input.addEventListener('keydown', (event) => this.pressed(event));
    this.dialog.addEventListener('click', (event) => this.clicked(event));
  }

  disconnectedCallback() {
    this.dialog?.close();
  }

  toggle() {
    if (this.dialog.open) {
      this.dialog.close();
    } else {
      this.open();
    }
  }

  open() {
    this.input.value = '';
    this.dialog.showModal();
    this.list();
  }

  found() {
    const query = this.input.value.trim().toLowerCase();
    if (!query) {
      return this.#entries;
    }
    return this.#entries
      .map((entry) => [Math.max(score(entry.title, query), mentions(entry.words, query)), entry])
      .filter(([points]) => points > NOT)
      .sort(([first], [second]) => second - first)
      .map(([, entry]) => entry);
  }

  list() {
    const found = this.found();
    const grouped = !this.input.value.trim();
    this.#selected = 0;
    this.options.replaceChildren(...found.map((entry, index) => this.option(entry, index, grouped)));
    this.none.hidden = found.length > 0;
    this.none.textContent = found.length > 0 ? '' : `No page or action is called “${this.input.value.trim()}”.`;
    this.mark();
  }

  option(entry, index) {
    const option = document.createElement('li');
    option.id = `sb-palette-${index}`;
    option.setAttribute('role', 'option');
    option.dataset.path = entry.path;
    option.dataset.action = entry.action;
    const glyph = document.createElement('sb-glyph');
    glyph.innerHTML = entry.drawing;
    glyph.setAttribute('aria-hidden', 'true');
    const title = document.createElement('span');
    title.className = 'sb-palette-title';
    title.textContent = entry.title;
    const group = document.createElement('span');
    group.className = 'sb-palette-group';
    group.textContent = entry.group;
    option.append(glyph, title, group);
    option.addEventListener('pointermove', () => this.select(index));
    return option;
  }

  pressed(event) {
    const last = this.options.children.length - 1;
    const next = {
      ArrowDown: this.#selected >= last ? 0 : this.#selected + 1,
      ArrowUp: this.#selected <= 0 ? last : this.#selected - 1,
      PageDown: Math.min(last, this.#selected + 8),
      PageUp: Math.max(0, this.#selected - 8),
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.select(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation(); // it is not meant for a button of the page
      this.go(this.options.children[this.#selected]);
    }
  }

  select(index) {
    if (this.#selected !== index) {
      this.#selected = index;
      this.mark();
    }
  }

  mark() {
    [...this.options.children].forEach((option, index) =>
      option.setAttribute('aria-selected', String(index === this.#selected)));
    const selected = this.options.children[this.#selected];
    this.input.setAttribute('aria-activedescendant', selected?.id ?? '');
    selected?.scrollIntoView({ block: 'nearest' });
  }

  clicked(event) {
    const option = event.target.closest('li');
    if (option) {
      this.go(option);
    } else if (event.target === this.dialog) {
      this.dialog.close();
    }
  }

  go(option) {
    if (option) {
      this.dialog.close();
      this.dispatchEvent(new CustomEvent('sb-go', { detail: { ...option.dataset } }));
    }
  }
}

/* The connection */

const CONNECTION = {
  connected: ['live', 'Live', 'What you see is kept current.'],
  loading: ['live', 'Live', 'What you see is kept current.'],
  reconnecting: ['reconnecting', 'Reconnecting', 'The console does not answer; what you see may be old.'],
  'connection-lost': ['lost', 'Offline', 'The console has not answered for a while. Reload the page to try again.'],
};

/** Says whether the page is kept current. */
class Connection extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'status');
    this.onChange = () => this.show();
    window.Vaadin?.connectionState?.addStateChangeListener(this.onChange);
    this.show();
  }

  disconnectedCallback() {
    window.Vaadin?.connectionState?.removeStateChangeListener(this.onChange);
  }

  show() {
    const state = window.Vaadin?.connectionState?.state ?? 'connected';
    const [kind, word, sentence] = CONNECTION[state] ?? CONNECTION.connected;
    if (this.dataset.state === kind) {
      return;
    }
    this.dataset.state = kind;
    this.title = sentence;
    const dot = document.createElement('i');
    const text = document.createElement('span');
    text.textContent = word;
    this.replaceChildren(dot, text);
  }
}

customElements.define('sb-theme-choice', ThemeChoice);
customElements.define('sb-theme-switch', ThemeSwitch);
customElements.define('sb-palette', Palette);
customElements.define('sb-connection', Connection);
customElements.define('sb-shell', Shell);
