// The message box: Enter sends, mentions and commands complete themselves.
import { h, icon } from "./dom.js";
import { avatar } from "./sidebar.js";
import { act, currentRoom, state, viewer } from "./store.js";

const drafts = new Map();

export function composer({ channel, thread = null, id }) {
  const key = `${state.me} ${channel} ${thread || ""}`;
  const room = currentRoom();
  const name = room.kind === "im" ? state.bot.real_name : `#${room.name}`;
  const label = thread ? "Reply in thread" : `Message ${name}`;
  const list = h("ul", { class: "suggestions", id: `${id}-list`, role: "listbox", "aria-label": "Suggestions", hidden: true });
  const box = h("textarea", {
    id, rows: "1", "aria-label": `${label}, writing as ${viewer().real_name}`, placeholder: thread ? "Reply…" : label,
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
    autocomplete: "off", maxlength: "40000", value: drafts.get(key) || "",
  });
  const button = h("button", { type: "button", class: "send", "aria-label": "Send", title: "Send", onclick: () => send() }, icon("send"));
  let choices = [];
  let chosen = 0;

  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 220)}px`;
    button.disabled = !box.value.trim();
    drafts.set(key, box.value);
  };
  const hide = () => {
    choices = [];
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const suggest = () => {
    choices = suggestions(box.value, box.selectionStart, Boolean(thread));
    chosen = 0;
    if (choices.length === 0) return hide();
    draw();
  };
  const draw = () => {
    list.replaceChildren(...choices.map((choice, index) => h("li", {
      role: "option", id: `${id}-option-${index}`, "aria-selected": String(index === chosen),
      onpointerdown: (event) => { event.preventDefault(); accept(choice); },
    }, choice.face, h("span", { class: "suggestion-name" }, choice.label), h("span", { class: "suggestion-more" }, choice.more))));
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    box.setAttribute("aria-activedescendant", `${id}-option-${chosen}`);
  };
  const accept = (choice) => {
    const after = box.value.slice(box.selectionStart);
    box.value = `${box.value.slice(0, choice.from)}${choice.text} ${after}`;
    const caret = choice.from + choice.text.length + 1;
    box.setSelectionRange(caret, caret);
    hide();
    grow();
    box.focus();
  };
  const send = async () => {
    const text = box.value;
    if (!text.trim()) return;
    box.value = "";
    hide();
    grow();
    const sent = await act("say", { channel, text, thread_ts: thread });
    if (!sent && !box.value) {
      box.value = text;
      grow();
    }
  };

  box.addEventListener("input", () => { grow(); suggest(); });
  box.addEventListener("blur", hide);
  box.addEventListener("keydown", (event) => {
    // While a Korean or Chinese syllable is being composed, Enter belongs to the input method.
    if (event.isComposing) return;
    if (choices.length > 0) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) { event.preventDefault(); chosen = (chosen + step + choices.length) % choices.length; draw(); return; }
      if (event.key === "Tab" || event.key === "Enter") { event.preventDefault(); accept(choices[chosen]); return; }
      if (event.key === "Escape") { event.stopPropagation(); hide(); return; }
    }
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); send(); }
  });
  const node = h("div", { class: "composer" }, list,
    h("div", { class: "composer-box" }, h("span", { title: `You write as ${viewer().real_name}` }, avatar(state.me, "small")), box, button),
    !thread && h("p", { class: "hint" }, "As ", h("strong", {}, viewer().real_name), h("span", { class: "keys" }, " · ", h("kbd", {}, "Enter"), " sends, ", h("kbd", {}, "Shift Enter"), " starts a line")));
  queueMicrotask(grow);
  return node;
}

function suggestions(text, caret, inThread) {
  const before = text.slice(0, caret);
  const command = /^\/(\w*)$/.exec(before);
  if (command && !inThread) {
    return state.commands.filter((c) => c.name.startsWith(before)).map((c) => ({
      from: 0, text: c.name, label: c.name, more: c.usage_hint ? `${c.usage_hint} · ${c.description}` : c.description, face: avatar(state.bot.id, "tiny"),
    }));
  }
  const handle = /(?:^|[\s(])@([\p{L}\p{N}_.-]*)$/u.exec(before);
  if (!handle) return [];
  const wanted = handle[1].toLowerCase();
  const from = caret - handle[1].length - 1;
  const people = [{ ...state.bot }, ...state.members.filter((m) => m.id !== state.me)];
  return people
    .filter((p) => p.name.toLowerCase().startsWith(wanted) || p.real_name.toLowerCase().startsWith(wanted))
    .filter((p) => p.name.toLowerCase() !== wanted)
    .map((p) => ({ from, text: `@${p.name}`, label: p.real_name, more: `@${p.name}`, face: avatar(p.id, "tiny") }));
}
