// The sidebar: who one writes as, channels, the bot, global shortcuts.
import { h, icon } from "./dom.js";
import { act, become, openRoom, state, viewer } from "./store.js";

const LANGUAGES = { en: "English", ko: "한국어", zh: "中文" };

export function avatar(id, size = "") {
  if (id === state.bot.id) return h("img", { class: `avatar ${size}`, src: "/static/tieline.svg", alt: "" });
  const index = state.members.findIndex((member) => member.id === id);
  const name = state.members[index]?.real_name || "!";
  return h("span", { class: `avatar ${size} tone-${index < 0 ? "note" : index % 4}`, "aria-hidden": "true" }, [...name][0]);
}

export function drawSidebar() {
  const sidebar = document.getElementById("sidebar");
  const focused = document.activeElement?.dataset?.key;
  const channels = state.rooms.filter((room) => room.kind !== "im");
  const direct = state.rooms.find((room) => room.kind === "im");
  const shortcuts = state.shortcuts.filter((shortcut) => shortcut.kind === "global");
  sidebar.replaceChildren(
    h("div", { class: "brand" }, h("img", { src: "/static/tieline.svg", alt: "" }), h("span", {}, state.team)),
    whoAmI(),
    h("h2", {}, "Channels"),
    h("ul", {}, channels.map((room) => h("li", {}, roomLink(room, h("span", { class: "hash", "aria-hidden": "true" }, "#"), room.name)))),
    h("h2", {}, "Apps"),
    h("ul", {},
      direct && h("li", {}, roomLink(direct, avatar(state.bot.id, "tiny"), state.bot.real_name, presence()))),
    shortcuts.length > 0 && h("h2", {}, "Shortcuts"),
    h("ul", {}, shortcuts.map((shortcut) => h("li", {},
      h("button", { type: "button", class: "side-link", dataset: { key: shortcut.callback_id },
        onclick: () => act("shortcut", { callback_id: shortcut.callback_id }) }, icon("bolt"), h("span", {}, shortcut.name))))));
  if (focused) sidebar.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function presence() {
  const text = state.connected ? "online" : "connecting…";
  return h("span", { class: state.connected ? "presence on" : "presence" }, h("span", { class: "dot" }), text);
}

function roomLink(room, ...content) {
  const current = state.room === room.id;
  return h("button", {
    type: "button",
    class: `side-link${current ? " current" : ""}${state.unread[room.id] ? " unread" : ""}`,
    "aria-current": current ? "page" : undefined,
    dataset: { key: room.id },
    onclick: () => {
      document.body.classList.remove("drawer");
      openRoom(room.id);
    },
  }, content.map((part) => (typeof part === "string" ? h("span", { class: "label" }, part) : part)),
  state.unread[room.id] && h("span", { class: "unread-dot" }, h("span", { class: "sr" }, "unread")));
}

function whoAmI() {
  const select = h("select", { id: "as", dataset: { key: "as" }, onchange: (event) => become(event.target.value) },
    state.members.map((member) => h("option", { value: member.id, selected: member.id === state.me }, member.real_name)));
  const language = LANGUAGES[viewer().locale.slice(0, 2)] || viewer().locale;
  return h("div", { class: "who" }, avatar(viewer().id, "small"),
    h("div", {}, h("label", { for: "as" }, `You write as · ${language}`), select));
}
