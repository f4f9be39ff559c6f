// The conversation in the middle and the thread at its side.
import { h, iconButton } from "./dom.js";
import { act, currentRoom, messagesOf, openRoom, openThread, state, viewer } from "./store.js";
import { messageNode } from "./message.js";
import { composer } from "./composer.js";
import { drawHome } from "./home.js";

export function drawRoom() {
  const room = currentRoom();
  const main = document.getElementById("room");
  const isDirect = room.kind === "im";
  document.title = `${isDirect ? state.bot.real_name : "#" + room.name} · ${state.team}`;
  const head = h("header", { class: "room-head" },
    iconButton("menu", "Channels", () => document.body.classList.toggle("drawer"), { class: "icon-button burger" }),
    h("div", { class: "room-title" },
      h("h1", {}, isDirect ? state.bot.real_name : `# ${room.name}`),
      h("p", { class: "topic" }, isDirect ? "Direct message with the app" : room.topic, room.shared && " · shared with another company")),
    isDirect && h("div", { class: "tabs", role: "tablist" }, tab("messages", "Messages"), tab("home", "Home")));
  if (isDirect && state.tab === "home") {
    main.replaceChildren(head, h("div", { class: "scroll home", id: "home" }));
    drawHome();
    return;
  }
  main.replaceChildren(head,
    h("div", { class: "scroll", id: "list", role: "log", "aria-label": "Messages", tabindex: "0" }),
    h("div", { class: "status", id: "status", role: "status" }),
    h("div", { class: "prompts", id: "prompts" }),
    composer({ channel: room.id, id: "composer" }));
  fill(document.getElementById("list"), messagesOf(room.id), null);
  drawStatus();
  drawPrompts();
}

function tab(name, label) {
  const on = state.tab === name;
  return h("button", { type: "button", role: "tab", "aria-selected": String(on), class: on ? "tab on" : "tab", onclick: () => openRoom(state.room, { tab: name }) }, label);
}

export function drawThread() {
  const panel = document.getElementById("thread");
  const messages = state.thread ? messagesOf(state.room, state.thread) : [];
  document.body.classList.toggle("in-thread", messages.length > 0);
  panel.hidden = messages.length === 0;
  if (panel.hidden) {
    state.thread = null;
    panel.replaceChildren();
    return;
  }
  const room = currentRoom();
  panel.replaceChildren(
    h("header", { class: "room-head" },
      h("div", { class: "room-title" }, h("h2", {}, "Thread"), h("p", { class: "topic" }, room.kind === "im" ? state.bot.real_name : `# ${room.name}`)),
      iconButton("close", "Close thread", () => openThread(null))),
    h("div", { class: "scroll", id: "thread-list", role: "log", "aria-label": "Thread", tabindex: "0" }),
    h("div", { class: "status", id: "thread-status", role: "status" }),
    composer({ channel: room.id, thread: state.thread, id: "thread-composer" }));
  fill(document.getElementById("thread-list"), messages, state.thread);
  drawStatus();
}

function fill(list, messages, thread) {
  list.replaceChildren();
  if (!thread && messages.length === 0) list.append(welcome());
  messages.forEach((message, index) => {
    if (!thread) daySeparator(list, message, messages[index - 1]);
    list.append(messageNode(message, { channel: state.room, inThread: Boolean(thread) }));
    if (thread && index === 0 && messages.length > 1) list.append(replyRule(messages.length - 1));
  });
  reveal(list);
  // A picture takes its room only once it is loaded.
  list.addEventListener("load", (event) => {
    const away = list.scrollHeight - list.scrollTop - list.clientHeight;
    if (away < event.target.clientHeight + 80) reveal(list);
  }, true);
}

// The end of the list; but of a message taller than the list, its beginning.
function reveal(list) {
  const last = list.lastElementChild;
  const isTall = last && last.offsetHeight > list.clientHeight - 40;
  list.scrollTop = isTall ? last.offsetTop - list.offsetTop - 8 : list.scrollHeight;
}

function replyRule(count) {
  return h("div", { class: "rule", id: "reply-rule" }, h("span", {}, count === 1 ? "1 reply" : `${count} replies`));
}

function daySeparator(list, message, before) {
  const { locale, tz } = viewer();
  const day = (m) => new Intl.DateTimeFormat(locale, { timeZone: tz, weekday: "long", month: "long", day: "numeric" }).format(Number(m.ts) * 1000);
  if (!before || day(before) !== day(message)) list.append(h("div", { class: "rule day" }, h("span", {}, day(message))));
}

/** Puts a new or changed message where it belongs, leaving everything else alone. */
export function showMessage({ channel, message, isNew }) {
  if (channel !== state.room) return;
  const isReply = message.thread_ts && message.thread_ts !== message.ts;
  const list = document.getElementById("list");
  if (list && (!isReply || message.subtype === "thread_broadcast")) {
    if (isNew && messagesOf(channel).length === 1) drawRoom();
    else place(list, message, false);
  }
  const threadList = document.getElementById("thread-list");
  if (threadList && state.thread && (message.ts === state.thread || message.thread_ts === state.thread)) {
    place(threadList, message, true);
    const count = messagesOf(channel, state.thread).length - 1;
    document.getElementById("reply-rule")?.remove();
    if (count > 0) threadList.firstElementChild?.after(replyRule(count));
  }
}

function place(list, message, inThread) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const old = list.querySelector(`[data-ts="${CSS.escape(message.ts)}"]`);
  const node = messageNode(message, { channel: state.room, inThread });
  if (old) old.replaceWith(node);
  else list.append(node);
  if (!old && (atEnd || message.user === state.me)) reveal(list);
}

export function dropMessage({ channel, ts, thread_ts: thread }) {
  if (channel !== state.room) return;
  document.querySelectorAll(`[data-ts="${CSS.escape(ts)}"]`).forEach((node) => node.remove());
  if (state.thread === ts) openThread(null);
  if (messagesOf(channel).length === 0 && !thread) drawRoom();
}

export function drawStatus() {
  for (const [id, thread] of [["status", ""], ["thread-status", state.thread || ""]]) {
    const box = document.getElementById(id);
    const status = state.statuses.find((s) => s.channel === state.room && s.thread_ts === thread);
    box?.replaceChildren(...(status ? [h("span", { class: "pulse" }), `${state.bot.real_name} ${status.status}`] : []));
  }
}

/** The bot's suggested prompts, or in a direct message without any, the examples. */
export function drawPrompts() {
  const box = document.getElementById("prompts");
  if (!box) return;
  const given = state.prompts.find((p) => p.channel === state.room && p.thread_ts === "");
  box.replaceChildren();
  if (!given || messagesOf(state.room).length > 0) return;
  document.querySelector(".welcome .chips")?.remove();
  box.append(
    h("p", { class: "prompts-title" }, given.title || "Try one of these"),
    h("div", { class: "chips" }, given.prompts.map((prompt) => chip(prompt.title, prompt.message))));
}

function chip(label, text) {
  return h("button", { type: "button", class: "chip", onclick: () => act("say", { channel: state.room, text }) }, label);
}

function welcome() {
  const room = currentRoom();
  const isDirect = room.kind === "im";
  const bare = (text) => (isDirect ? text.replace(new RegExp(`^@${state.bot.name}\\s+`), "") : text);
  const suggested = isDirect && state.prompts.some((p) => p.channel === room.id && p.thread_ts === "");
  return h("div", { class: "welcome" },
    h("img", { src: "/static/tieline.svg", alt: "", class: "welcome-mark" }),
    h("h2", {}, isDirect ? `Ask ${state.bot.real_name} directly` : `Ask ${state.bot.real_name} in #${room.name}`),
    h("p", {}, isDirect ? "No mention needed here." : `Mention @${state.bot.name}, or type / for commands. The answer comes in a thread.`),
    !suggested && h("div", { class: "chips" }, state.examples.map((text) => chip(bare(text), bare(text)))));
}
