// Renders the elements with which a member chooses: selects, check boxes, radio buttons, type-ahead.
import { h, langOf } from "./dom.js";
import { act, state } from "./store.js";
import { textObject } from "./mrkdwn.js";

const valueOf = (option) => (option && typeof option === "object" ? option.value : option);

function people() {
  return [...state.members.map((m) => [m.id, m.real_name]), [state.bot.id, state.bot.real_name]];
}

function channels() {
  return state.rooms.filter((room) => room.kind !== "im").map((room) => [room.id, `#${room.name}`]);
}

function conversations() {
  return [...channels(), ...state.rooms.filter((room) => room.kind === "im").map((room) => [room.id, `@${state.bot.real_name}`])];
}

function select(groups, initial) {
  return (element, on) => {
    const given = on.get();
    const start = given === undefined ? valueOf(initial(element)) : valueOf(given);
    const option = ([value, label]) => h("option", { value, selected: value === start, lang: langOf(label) }, label);
    return h("select", { class: "field", dataset: { key: on.key }, "aria-label": element.placeholder?.text, onchange: (event) => on.choose(event.target.value) },
      h("option", { value: "", selected: !start }, element.placeholder?.text || "Choose…"),
      groups(element).map(([label, options]) => (label ? h("optgroup", { label }, options.map(option)) : options.map(option))));
  };
}

function several(groups, initial) {
  return (element, on) => {
    const start = new Set((on.get() ?? initial(element) ?? []).map(valueOf));
    const box = h("fieldset", { class: "choices boxed", "aria-label": element.placeholder?.text || "Choose" });
    const read = () => [...box.querySelectorAll("input:checked")].map((input) => input.value);
    box.append(...groups(element).flatMap(([, options]) => options).map(([value, label]) => h("label", { class: "choice" },
      h("input", { type: "checkbox", value, checked: start.has(value), onchange: () => on.choose(read()) }), h("span", { lang: langOf(label) }, label))));
    return box;
  };
}

function optionGroups(element) {
  const pair = (option) => [option.value, option.text.text];
  if (element.option_groups) return element.option_groups.map((group) => [group.label.text, group.options.map(pair)]);
  return [["", (element.options || []).map(pair)]];
}

function boxes(type) {
  return (element, on) => {
    const initial = type === "radio" ? [element.initial_option] : element.initial_options || [];
    const given = on.get();
    const start = new Set((given === undefined ? initial : [given].flat()).filter(Boolean).map(valueOf));
    const box = h("fieldset", { class: "choices" });
    const read = () => [...box.querySelectorAll("input:checked")].map((input) => input.value);
    box.append(...element.options.map((option) => h("label", { class: "choice" },
      h("input", { type, name: on.key, value: option.value, checked: start.has(option.value), onchange: () => on.choose(type === "radio" ? read()[0] : read()) }),
      h("span", { lang: langOf(option.text.text) }, textObject(option.text), option.description && h("small", {}, textObject(option.description))))));
    return box;
  };
}

let boxNumber = 0;

function typeAhead(element, on) {
  const listId = `ahead-${++boxNumber}`;
  const least = element.min_query_length ?? 3;
  const start = on.get() ?? element.initial_option;
  const list = h("ul", { class: "suggestions ahead", role: "listbox", id: listId, hidden: true });
  const input = h("input", {
    type: "text", class: "field", role: "combobox", "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list",
    autocomplete: "off", placeholder: element.placeholder?.text || "Type to search", autofocus: element.focus_on_load, dataset: { key: on.key }, value: start?.text?.text || "",
  });
  let options = [];
  let chosen = -1;
  let timer = 0;
  let asked = 0;
  const hide = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); };
  const accept = (option) => {
    input.value = option.text.text;
    hide();
    on.choose({ text: option.text, value: option.value });
  };
  const draw = () => {
    const rows = options.map((option, index) => h("li", {
      role: "option", id: `${listId}-${index}`, "aria-selected": String(index === chosen), lang: langOf(option.text.text),
      onpointerdown: (event) => { event.preventDefault(); accept(option); },
    }, textObject(option.text)));
    list.replaceChildren(...(rows.length ? rows : [h("li", { class: "none" }, "No results")]));
    list.hidden = false;
    list.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-expanded", "true");
    if (chosen >= 0) input.setAttribute("aria-activedescendant", `${listId}-${chosen}`);
  };
  const look = async () => {
    const number = ++asked;
    if (input.value.length < least) return hide();
    const where = on.place.view_id ? { view_id: on.place.view_id } : { channel: on.place.channel, ts: on.place.ts };
    const answer = await act("suggest", { where, action_id: element.action_id, typed: input.value });
    if (number !== asked || !input.isConnected) return;
    options = (answer?.result || []).flatMap((one) => (one.options ? one.options : [one]));
    chosen = options.length ? 0 : -1;
    draw();
  };
  input.addEventListener("input", () => {
    on.set(null);
    input.lang = langOf(input.value) || "";
    clearTimeout(timer);
    timer = setTimeout(look, 200);
  });
  input.addEventListener("focus", () => { if (least === 0 && !input.value) look(); });
  input.addEventListener("blur", hide);
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) { event.preventDefault(); chosen = (chosen + step + options.length) % options.length; draw(); }
    if (event.key === "Enter" && options[chosen]) { event.preventDefault(); accept(options[chosen]); }
    if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); hide(); }
  });
  return h("div", { class: "ahead-box" }, input, list);
}

const single = (list) => () => [["", list()]];

export const CHOOSERS = {
  static_select: select(optionGroups, (e) => e.initial_option),
  users_select: select(single(people), (e) => e.initial_user),
  channels_select: select(single(channels), (e) => e.initial_channel),
  conversations_select: select(single(conversations), (e) => e.initial_conversation),
  multi_static_select: several(optionGroups, (e) => e.initial_options),
  multi_users_select: several(single(people), (e) => e.initial_users),
  multi_channels_select: several(single(channels), (e) => e.initial_channels),
  multi_conversations_select: several(single(conversations), (e) => e.initial_conversations),
  external_select: typeAhead,
  checkboxes: boxes("checkbox"),
  radio_buttons: boxes("radio"),
};
