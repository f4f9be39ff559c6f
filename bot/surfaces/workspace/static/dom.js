// Builds elements. Text only ever becomes text nodes.

/** An element: `props` holds attributes, `on…` listeners, `dataset`, `class`; children are nodes or text. */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "dataset") Object.assign(node.dataset, value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  append(node, children);
  return node;
}

export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

const PATHS = {
  reply: "M9 14 4 9l5-5M4 9h9a7 7 0 0 1 7 7v4",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  close: "M6 6l12 12M18 6 6 18",
  send: "M4 12 20 4l-4 16-5-6-7-2Z",
  menu: "M4 6h16M4 12h16M4 18h16",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6l1-7Z",
  thumb: "M7 11v9H4v-9h3Zm0 0 4-8a2.5 2.5 0 0 1 2.5 2.5V9H19a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.8 20H7",
};

/** A line icon, hidden from screen readers: the button around it carries the label. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

export function iconButton(name, label, onclick, extra = {}) {
  return h("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...extra }, icon(name));
}

/** The language whose glyphs suit a text: the same character is drawn differently in each. */
export function langOf(text) {
  if (/[\uac00-\ud7a3\u3131-\u318e]/.test(text)) return "ko";
  if (/[\u4e00-\u9fff]/.test(text)) return "zh";
  return undefined;
}

export function toast(text) {
  const box = document.getElementById("toasts");
  const line = h("p", { class: "toast" }, text);
  box.append(line);
  setTimeout(() => line.remove(), 6000);
}

/** A menu under a button: arrow keys move, Escape closes, the focus returns to the button. */
export function openMenu(button, items) {
  document.querySelectorAll(".menu").forEach((menu) => menu.remove());
  const menu = h("div", { class: "menu", role: "menu" });
  const close = (refocus) => {
    menu.remove();
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (refocus) button.focus();
  };
  const outside = (event) => menu.contains(event.target) || close(false);
  for (const item of items) {
    const run = () => { close(true); item.run(); };
    append(menu, [h("button", { type: "button", role: "menuitem", class: item.danger ? "danger" : "", onclick: run }, item.label)]);
  }
  menu.addEventListener("keydown", (event) => {
    const all = [...menu.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    }
  });
  (button.closest("dialog") || document.body).append(menu);
  const place = button.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const below = place.bottom + 4 + size.height < innerHeight;
  menu.style.top = `${below ? place.bottom + 4 : Math.max(4, place.top - size.height - 4)}px`;
  menu.style.left = `${Math.max(8, Math.min(place.left, innerWidth - size.width - 8))}px`;
  button.setAttribute("aria-expanded", "true");
  setTimeout(() => document.addEventListener("pointerdown", outside, true));
  menu.querySelector("button")?.focus();
}

/** Asks before something is done; resolves to true or false. */
export function ask({ title, text, yes = "Yes", no = "Cancel", danger = false }) {
  return new Promise((resolve) => {
    const finish = (answer) => { dialog.close(); dialog.remove(); resolve(answer); };
    const dialog = h("dialog", { class: "modal small", oncancel: (event) => { event.preventDefault(); finish(false); } },
      h("div", { class: "modal-head" }, h("h2", {}, title)),
      h("div", { class: "modal-body" }, h("p", {}, text)),
      h("div", { class: "modal-foot" },
        h("button", { type: "button", class: "button", onclick: () => finish(false) }, no),
        h("button", { type: "button", class: `button ${danger ? "danger" : "primary"}`, onclick: () => finish(true) }, yes)));
    document.body.append(dialog);
    dialog.showModal();
  });
}
