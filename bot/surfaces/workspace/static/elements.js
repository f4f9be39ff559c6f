// Renders the interactive elements of blocks and sends what the member does with them.
import { ask, h, icon, langOf, openMenu } from "./dom.js";
import { act, toastFor } from "./store.js";
import { link, textObject } from "./mrkdwn.js";
import { CHOOSERS } from "./choosers.js";

/** The node of an element; `place.values` is kept up to date with what is filled in. */
export function elementNode(element, block, place) {
  const draw = ELEMENTS[element.type] || CHOOSERS[element.type];
  if (!draw) return h("span", { class: "unknown" }, `An element of type “${element.type}” that this try-out can't show.`);
  return draw(element, context(element, block, place));
}

function context(element, block, place) {
  const dispatches = block.type !== "input" || block.dispatch_action;
  const values = place.values;
  return {
    place,
    key: `${block.block_id} ${element.action_id}`,
    get: () => values[block.block_id]?.[element.action_id],
    set(value) {
      (values[block.block_id] ||= {})[element.action_id] = value;
    },
    /** Takes a new value over, and tells the app at once unless it waits for the form's submission. */
    async choose(value) {
      this.set(value);
      if (dispatches) await this.send(value);
    },
    async send(choice, node) {
      if (element.confirm && !(await confirmed(element.confirm))) return;
      node?.setAttribute("aria-busy", "true");
      const where = place.view_id ? { view_id: place.view_id } : { channel: place.channel, ts: place.ts };
      const outcome = await act("click", { where, block_id: block.block_id, action_id: element.action_id, choice, values });
      node?.removeAttribute("aria-busy");
      if (outcome && !outcome.ok && place.view_id) toastFor(outcome.error);
    },
    dispatches,
  };
}

function confirmed(confirm) {
  return ask({
    title: confirm.title.text, text: textObject(confirm.text), danger: confirm.style === "danger",
    yes: confirm.confirm?.text || "Yes", no: confirm.deny?.text || "Cancel",
  });
}

function typedField(type, initial = "initial_value") {
  return (element, on) => {
    const start = on.get() ?? element[initial];
    const area = type === "area" || element.multiline;
    const props = {
      class: "field", placeholder: element.placeholder?.text, maxlength: element.max_length, minlength: element.min_length,
      autofocus: element.focus_on_load, dataset: { key: on.key }, value: start ?? "",
      min: element.min_value, max: element.max_value, step: element.is_decimal_allowed ? "any" : undefined,
      oninput: (event) => {
        on.set(event.target.value);
        event.target.lang = langOf(event.target.value) || "";
        if (on.dispatches && triggers(element).includes("on_character_entered")) on.send(event.target.value);
      },
      onkeydown: (event) => {
        const sends = on.dispatches && event.key === "Enter" && !event.isComposing && !area;
        if (sends && triggers(element).includes("on_enter_pressed")) {
          event.preventDefault();
          on.send(event.target.value);
        }
      },
    };
    return area ? h("textarea", { rows: "4", ...props }) : h("input", { type, ...props });
  };
}

function triggers(element) {
  return element.dispatch_action_config?.trigger_actions_on || ["on_enter_pressed"];
}

function picker(type, initial, toValue = (text) => text || null, toText = (value) => value ?? "") {
  return (element, on) => h("input", {
    type, class: "field picker", "aria-label": element.placeholder?.text || "Choose", dataset: { key: on.key },
    value: toText(on.get() ?? element[initial]), onchange: (event) => on.choose(toValue(event.target.value)),
  });
}

const localText = (seconds) => {
  if (!seconds) return "";
  const when = new Date(seconds * 1000);
  return new Date(when.getTime() - when.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
};

const ELEMENTS = {
  button(element, on) {
    const tone = { primary: " primary", danger: " danger" }[element.style] || "";
    const press = (event) => on.send(element.value ?? null, event.currentTarget);
    const common = { class: `button${tone}`, "aria-label": element.accessibility_label, lang: langOf(element.text.text), onclick: press };
    if (element.url) {
      const anchor = link(element.url, element.text.text);
      if (anchor instanceof HTMLElement) {
        anchor.className = common.class;
        anchor.addEventListener("click", press);
        return anchor;
      }
    }
    return h("button", { type: "button", ...common }, textObject(element.text));
  },
  icon_button: (element, on) => h("button", { type: "button", class: "icon-button", "aria-label": element.accessibility_label || element.text.text, title: element.text.text, onclick: () => on.send(null) }, icon("close")),
  overflow(element, on) {
    const button = h("button", { type: "button", class: "icon-button boxed", "aria-label": "More", "aria-haspopup": "menu", "aria-expanded": "false", dataset: { key: on.key } }, icon("more"));
    button.addEventListener("click", () => openMenu(button, element.options.map((option) => ({
      label: textObject(option.text),
      run: () => on.send(option.value, button),
    }))));
    return button;
  },
  feedback_buttons(element, on) {
    const sides = ["positive", "negative"].map((side) => {
      const one = element[`${side}_button`];
      return h("button", {
        type: "button", class: "feedback", "aria-label": one.accessibility_label || one.text.text, "aria-pressed": String(on.get() === side),
        onclick: (event) => {
          on.set(side);
          sides.forEach((button) => button.setAttribute("aria-pressed", String(button === event.currentTarget)));
          on.send(side);
        },
      }, icon("thumb"), h("span", {}, textObject(one.text)));
    });
    sides[1].classList.add("down");
    return h("span", { class: "feedback-pair" }, sides);
  },
  plain_text_input: typedField("text"),
  email_text_input: typedField("email"),
  url_text_input: typedField("url"),
  number_input: typedField("number"),
  rich_text_input: typedField("area"),
  datepicker: picker("date", "initial_date"),
  timepicker: picker("time", "initial_time"),
  datetimepicker: picker("datetime-local", "initial_date_time", (text) => (text ? Math.floor(new Date(text).getTime() / 1000) : null), localText),
};
