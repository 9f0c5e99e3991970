/*
 * The parts of the UI kit that live in the browser, so that the server need not be asked: times that
 * stay current, texts that can be copied, tables that drop columns where there is no room.
 */

/* Seconds of a unit, and how many of it there have to be: "1 mo." may be four weeks or eight. */
const UNITS = [
  ['year', 31557600, 2],
  ['month', 2629800, 2],
  ['day', 86400, 1],
  ['hour', 3600, 1],
  ['minute', 60, 1],
];
const RELATIVE = new Intl.RelativeTimeFormat('en', { style: 'short' });
const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });
const TICK = 20_000;

/** A moment, told relative to now. */
class Ago extends HTMLElement {
  static shown = new Set();
  static timer = 0;
  static observedAttributes = ['datetime'];

  connectedCallback() {
    Ago.shown.add(this);
    Ago.timer ||= setInterval(() => Ago.shown.forEach((ago) => ago.show()), TICK);
    this.show();
  }

  disconnectedCallback() {
    Ago.shown.delete(this);
  }

  attributeChangedCallback() {
    this.show();
  }

  show() {
    const moment = new Date(this.getAttribute('datetime'));
    if (Number.isNaN(moment.getTime())) {
      return;
    }
    const text = Ago.words((moment - Date.now()) / 1000);
    if (this.textContent !== text) {
      this.textContent = text;
    }
    this.title = EXACT.format(moment);
  }

  static words(seconds) {
    for (const [unit, length, least] of UNITS) {
      if (Math.abs(seconds) >= least * length) {
        return RELATIVE.format(Math.trunc(seconds / length), unit);
      }
    }
    return seconds > 0 ? 'in a moment' : 'just now';
  }
}

/** A text with a button that copies it. */
class CopyText extends HTMLElement {
  static observedAttributes = ['value', 'shown'];

  connectedCallback() {
    this.draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw();
    }
  }

  draw() {
    const value = this.getAttribute('value') ?? '';
    const code = document.createElement('code');
    code.textContent = this.getAttribute('shown') ?? value;
    code.title = value;
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', `Copy ${value}`);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.copy(value, button);
    });
    this.replaceChildren(code, button);
  }

  async copy(value, button) {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      CopyText.copyBySelection(this.querySelector('code'), value);
    }
    button.dataset.done = '';
    setTimeout(() => delete button.dataset.done, 1600);
  }

  /** Pages that are not served over HTTPS or from this machine have no clipboard of their own. */
  static copyBySelection(code, value) {
    const field = document.createElement('textarea');
    field.value = value;
    field.setAttribute('readonly', '');
    field.className = 'sb-offscreen';
    code.after(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

/** A frame around a grid that hides the columns which ask for more room than there is. */
class TableFrame extends HTMLElement {
  observer = new ResizeObserver(() => this.fit());

  connectedCallback() {
    this.observer.observe(this);
  }

  disconnectedCallback() {
    this.observer.disconnect();
  }

  fit() {
    const width = this.clientWidth;
    for (const column of this.querySelectorAll('[data-from-width]')) {
      const hidden = width < Number(column.dataset.fromWidth);
      if (column.hidden !== hidden) {
        column.hidden = hidden;
      }
    }
  }
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const MOST_LINES = 5000;

/** Lines of a log; stays at the end unless the reader has scrolled away from it. */
class LiveLog extends HTMLElement {
  connectedCallback() {
    this.showNothing();
    // Lines that came before the element was laid out could not be scrolled to.
    requestAnimationFrame(() => (this.scrollTop = this.scrollHeight));
  }

  set lines(lines) {
    this.replaceChildren();
    this.append(lines ?? []);
    this.scrollTop = this.scrollHeight;
  }

  append(lines) {
    const atEnd = this.scrollHeight - this.scrollTop - this.clientHeight < 24;
    this.querySelector('.sb-log-nothing')?.remove();
    super.append(...lines.map((line) => LiveLog.row(line)));
    while (this.children.length > MOST_LINES) {
      this.firstElementChild.remove();
    }
    this.showNothing();
    if (atEnd) {
      this.scrollTop = this.scrollHeight;
    }
  }

  showNothing() {
    if (this.children.length === 0) {
      const nothing = document.createElement('p');
      nothing.className = 'sb-log-nothing';
      nothing.textContent = this.getAttribute('nothing') ?? '';
      super.append(nothing);
    }
  }

  static row(line) {
    const row = document.createElement(line.detail ? 'details' : 'div');
    row.className = 'sb-log-line';
    row.dataset.level = line.level;
    const head = line.detail ? document.createElement('summary') : row;
    const time = document.createElement('time');
    const at = new Date(line.at);
    time.dateTime = line.at;
    time.textContent = CLOCK.format(at);
    time.title = EXACT.format(at);
    const level = document.createElement('b');
    level.textContent = line.level;
    const text = document.createElement('span');
    text.textContent = line.text;
    head.append(time, level, text);
    if (line.detail) {
      const detail = document.createElement('pre');
      detail.textContent = line.detail;
      row.append(head, detail);
    }
    return row;
  }
}

customElements.define('sb-log', LiveLog);
customElements.define('sb-ago', Ago);
customElements.define('sb-copy', CopyText);
customElements.define('sb-table', TableFrame);
